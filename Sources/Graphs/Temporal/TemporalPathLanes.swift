/// Shortest paths in time from eight sources at once, one lane each, and how often each vertex lies on
/// them.
///
/// Forward in time, each vertex knows the fewest contacts over which it was reached so far and the
/// number of such paths; an arrival counts if it is as good as those before. Backward in time, each
/// arrival hands on what depends on it to the arrivals that led to it. What is open for longer than a
/// moment passes on each later arrival by itself.
///
/// Most ways lead to where a source was before over fewer contacts. These are passed over for all
/// lanes at once; the others are followed lane by lane.
struct TemporalPathLanes: ~Copyable {
    typealias Lanes = SIMD8<Int32>

    /// How many sources one pass serves.
    static let width = 8

    private let steps: TimedSteps
    private let isStrict: Bool
    private let choice: TemporalPathChoice
    private let open: OpenWays
    private let vertexCount: Int

    /// The fewest contacts to each vertex so far, by lanes.
    private let fewest: Scratch<Lanes>
    /// What else is known of each vertex and lane, at one place: the vertex, eight times, and the lane.
    private let places: Scratch<Place>

    private var sources = 0..<0
    private var arrivals: [Arrival] = []
    private var uses: [Use] = []
    private var log: [Moment] = []
    /// The arrivals of the moment before that may go on through open ways.
    private var pending: [Int32] = []

    /// How often each vertex lies between, over all batches that were run.
    private var between: [Double]
    /// Whether paths were more than can be counted.
    private(set) var isOverflown = false

    /// What is known of a vertex in one lane.
    struct Place {
        /// The number of paths over the fewest contacts.
        var paths = 0.0
        /// What depends on each of these paths.
        var waiting = 0.0
        /// Of the paths that are wanted: their number, their contacts, and when they arrive.
        var wantedPaths = 0.0
        var wantedHops = TemporalPathLanes.never
        /// The number of the arrival at this moment, −1 for none.
        var current: Int32 = -1
        var wantedTime = 0
    }

    /// An arrival at a vertex at a moment.
    struct Arrival {
        let place: Int32
        /// The fewest contacts to the place before.
        let before: Int32
        /// Over how many contacts.
        var hops: Int32
        /// The number of such paths; backward, what depends on each of them.
        var paths: Double
        /// What depends on each of its paths through ways that were open already.
        var dependency = 0.0
    }

    /// A way that led to an arrival.
    struct Use {
        let source: Int32
        /// The arrival at the source, −1 if all before count.
        let exact: Int32
        let arrival: Int32
    }

    struct Moment {
        let time: Int
        let arrivals: Int
        let uses: Int
    }

    fileprivate static let never = Int32.max

    init(_ graph: TemporalGraph, isStrict: Bool, _ choice: TemporalPathChoice) {
        steps = graph.steps
        self.isStrict = isStrict
        self.choice = choice
        open = OpenWays(graph, isStrict: isStrict)
        vertexCount = graph.vertexCount
        fewest = Scratch(repeating: Lanes(repeating: Self.never), count: vertexCount)
        places = Scratch(repeating: Place(), count: vertexCount * Self.width)
        between = Array(repeating: 0, count: vertexCount)
    }

    /// Searches from the sources of a batch and adds what lies between to the sums.
    mutating func run(batch: Int) {
        search(batch)
        accumulate()
    }

    /// Searches from the sources of a batch, and returns for each the sum of `1 / d` over the others,
    /// `d` the fewest contacts to them.
    mutating func nearness(batch: Int) -> [Double] {
        search(batch)
        var sums = [Double](repeating: 0, count: Self.width)
        // Each place once, at its first arrival.
        for arrival in arrivals where arrival.before == Self.never {
            let (vertex, lane) = Self.parts(of: Int(arrival.place))
            sums[lane] += 1 / Double(fewest[vertex][lane])
        }
        return Array(sums.prefix(sources.count))
    }

    /// Hands the sums over and begins anew.
    mutating func takeBetween() -> [Double] {
        var taken = Array(repeating: 0.0, count: between.count)
        swap(&taken, &between)
        return taken
    }

    @inline(__always)
    private static func parts(of place: Int) -> (vertex: Int, lane: Int) {
        (place >> 3, place & 7)
    }
}

// MARK: - Forward in time

extension TemporalPathLanes {
    private mutating func search(_ batch: Int) {
        for arrival in arrivals { forget(Int(arrival.place)) }
        let first = batch * Self.width
        for source in sources { forget(source * Self.width + source - sources.lowerBound) }
        sources = first..<min(first + Self.width, vertexCount)
        for source in sources {
            fewest[source][source - first] = 0
            places[source * Self.width + source - first].paths = 1
        }
        open.reset()
        arrivals.removeAll(keepingCapacity: true)
        uses.removeAll(keepingCapacity: true)
        log.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
        var moments = Moments(of: steps, isStrict: isStrict)
        while let opening = moments.next(isUrgent: !pending.isEmpty) {
            advance(opening, at: moments.time)
        }
    }

    private func forget(_ place: Int) {
        let (vertex, lane) = Self.parts(of: place)
        fewest[vertex][lane] = Self.never
        places[place] = Place()
    }

    private mutating func advance(_ opening: Range<Int>, at time: Int) {
        let before = arrivals.count
        for index in pending.indices { passOn(pending[index], at: time) }
        pending.removeAll(keepingCapacity: true)
        for step in opening {
            let (source, target) = (Int(steps.sources[step]), Int(steps.targets[step]))
            // One contact more is no more than before: as good, or better.
            let isOfUse = fewest[source] .< fewest[target]
            if any(isOfUse) { pass(from: source, to: target, where: isOfUse) }
            open.open(step, from: source, at: time)
        }
        guard arrivals.count > before else { return }
        for number in before..<arrivals.count { settle(number, at: time) }
        log.append(Moment(time: time, arrivals: arrivals.count, uses: uses.count))
    }

    /// Lets all paths that ended at a vertex before go on to another, in some lanes.
    @inline(__always)
    private mutating func pass(
        from source: Int, to target: Int, where isOfUse: SIMDMask<Lanes.MaskStorage>
    ) {
        var lanes = Lanes.zero.replacing(with: Self.bits, where: isOfUse).wrappedSum()
        while lanes != 0 {
            let lane = lanes.trailingZeroBitCount
            lanes &= lanes &- 1
            let place = source * Self.width + lane
            arrive(
                at: target * Self.width + lane, before: fewest[target][lane],
                hops: fewest[source][lane] + 1, paths: places[place].paths, from: place, -1)
        }
    }

    private static let bits = Lanes(1, 2, 4, 8, 16, 32, 64, 128)

    /// Lets the paths of one arrival go on through ways that are open already.
    @inline(__always)
    private mutating func passOn(_ number: Int32, at time: Int) {
        let arrival = arrivals[Int(number)]
        let (vertex, lane) = Self.parts(of: Int(arrival.place))
        var step = open.first(from: vertex, at: time)
        while step >= 0 {
            let target = Int(steps.targets[step])
            if arrival.hops < fewest[target][lane] {
                arrive(
                    at: target * Self.width + lane, before: fewest[target][lane],
                    hops: arrival.hops + 1, paths: arrival.paths, from: Int(arrival.place), number)
            }
            step = open.following(step, at: time)
        }
    }

    @inline(__always)
    private mutating func arrive(
        at place: Int, before: Int32, hops: Int32, paths: Double, from source: Int, _ exact: Int32
    ) {
        var number = Int(places[place].current)
        if number < 0 {
            number = arrivals.count
            places[place].current = Int32(number)
            arrivals.append(
                Arrival(place: Int32(place), before: before, hops: hops, paths: paths))
        } else if hops < arrivals[number].hops {
            arrivals[number].hops = hops
            arrivals[number].paths = paths
        } else if hops == arrivals[number].hops {
            arrivals[number].paths += paths
        } else {
            return
        }
        uses.append(Use(source: Int32(source), exact: exact, arrival: Int32(number)))
    }

    /// Adds an arrival to what is known of its vertex.
    private mutating func settle(_ number: Int, at time: Int) {
        let arrival = arrivals[number]
        let place = Int(arrival.place)
        let (vertex, lane) = Self.parts(of: place)
        places[place].current = -1
        if arrival.hops < arrival.before {
            fewest[vertex][lane] = arrival.hops
            places[place].paths = arrival.paths
        } else {
            places[place].paths += arrival.paths
        }
        if places[place].paths == .infinity { isOverflown = true }
        if choice == .foremost { want(arrival, at: time) }
        if open.hasAny(vertex) { pending.append(Int32(number)) }
    }

    /// Wants the paths that arrive first; several moments may be of one time.
    private func want(_ arrival: Arrival, at time: Int) {
        let place = Int(arrival.place)
        if arrival.before == Self.never { places[place].wantedTime = time }
        guard places[place].wantedTime == time else { return }
        if arrival.hops < places[place].wantedHops {
            places[place].wantedHops = arrival.hops
            places[place].wantedPaths = arrival.paths
        } else if arrival.hops == places[place].wantedHops {
            places[place].wantedPaths += arrival.paths
        }
    }
}

// MARK: - Backward in time

extension TemporalPathLanes {
    private mutating func accumulate() {
        if choice == .shortest { wantShortest() }
        for number in log.indices.reversed() {
            let moment = log[number]
            let (firstArrival, firstUse) =
                number == 0 ? (0, 0) : (log[number - 1].arrivals, log[number - 1].uses)
            for arrival in firstArrival..<moment.arrivals { retreat(arrival, at: moment.time) }
            for use in firstUse..<moment.uses { handBack(uses[use]) }
        }
    }

    /// Wants all shortest paths, whenever they arrive.
    private func wantShortest() {
        for arrival in arrivals {
            let place = Int(arrival.place)
            let (vertex, lane) = Self.parts(of: place)
            places[place].wantedHops = fewest[vertex][lane]
            places[place].wantedPaths = places[place].paths
        }
    }

    /// Says what depends on each path of an arrival, and forgets that it was.
    @inline(__always)
    private mutating func retreat(_ number: Int, at time: Int) {
        let arrival = arrivals[number]
        let place = Int(arrival.place)
        let (vertex, lane) = Self.parts(of: place)
        var dependency = arrival.dependency
        if arrival.hops == fewest[vertex][lane] { dependency += places[place].waiting }
        if dependency > 0 { between[vertex] += arrival.paths * dependency }
        if arrival.hops == places[place].wantedHops,
            choice == .shortest || places[place].wantedTime == time
        {
            dependency += 1 / places[place].wantedPaths
        }
        arrivals[number].paths = dependency
        if arrival.hops < arrival.before {
            places[place].waiting = 0
            fewest[vertex][lane] = arrival.before
        }
    }

    /// Hands what depends on an arrival to those that led to it.
    @inline(__always)
    private mutating func handBack(_ use: Use) {
        let arrival = arrivals[Int(use.arrival)]
        if use.exact >= 0 {
            guard arrivals[Int(use.exact)].hops + 1 == arrival.hops else { return }
            arrivals[Int(use.exact)].dependency += arrival.paths
        } else {
            let (vertex, lane) = Self.parts(of: Int(use.source))
            // What came over more contacts was of no use in the end.
            guard fewest[vertex][lane] + 1 == arrival.hops else { return }
            places[Int(use.source)].waiting += arrival.paths
        }
    }
}
