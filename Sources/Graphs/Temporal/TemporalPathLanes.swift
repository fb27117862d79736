/// Shortest paths in time from four sources at once, one lane each, and how often each vertex lies on
/// them.
///
/// Forward in time, each vertex knows the fewest contacts over which it was reached so far and the
/// number of such paths; an arrival counts if it is as good as those before. Backward in time, each
/// arrival hands on what depends on it to the arrivals that led to it. What is open for longer than a
/// moment passes on each later arrival by itself.
struct TemporalPathLanes: ~Copyable {
    typealias Lanes = SIMD4<Double>

    /// How many sources one pass serves.
    static let width = 4

    private let steps: TimedSteps
    private let isStrict: Bool
    private let choice: TemporalPathChoice
    private let open: OpenWays

    /// The fewest contacts to each vertex so far, infinite before the first arrival.
    private let fewest: Scratch<Lanes>
    /// The number of paths over so many.
    private let pathCount: Scratch<Lanes>
    /// The time of the first arrival, the fewest contacts of such a path, and how many there are.
    private let firstTime: Scratch<Lanes>
    private let firstHops: Scratch<Lanes>
    private let firstCount: Scratch<Lanes>
    /// What depends on each path that reached a vertex over the fewest contacts.
    private let waiting: Scratch<Lanes>
    /// The number of each vertex's arrival at this moment, −1 for none.
    private let current: Scratch<Int32>

    private var arrivals: [Arrival] = []
    private var uses: [Use] = []
    private var log: [Moment] = []
    /// The arrivals of the moment before that may go on through open ways.
    private var pending: [Int32] = []

    /// How often each vertex lies between, over all batches that were run.
    private(set) var between: [Double]
    /// Whether paths were more than can be counted.
    private(set) var isOverflown = false

    /// An arrival at a vertex at a moment.
    struct Arrival {
        let vertex: Int32
        /// Over how many contacts.
        var hops: Lanes
        /// The number of such paths; backward, what depends on each of them.
        var paths: Lanes
        /// The fewest contacts to the vertex before.
        let before: Lanes
        /// What depends on each of its paths through ways that were open already.
        var dependency = Lanes.zero
    }

    /// A way that led to an arrival.
    struct Use {
        let source: Int32
        /// The arrival at the source, if not all before count.
        let exact: Int32
        let arrival: Int32
    }

    struct Moment {
        let time: Int
        var arrivals: Int
        var uses: Int
    }

    private static let never = Lanes(repeating: .infinity)

    init(_ graph: TemporalGraph, isStrict: Bool, _ choice: TemporalPathChoice) {
        steps = graph.steps
        self.isStrict = isStrict
        self.choice = choice
        open = OpenWays(graph, isStrict: isStrict)
        let count = graph.vertexCount
        fewest = Scratch(repeating: Self.never, count: count)
        pathCount = Scratch(repeating: .zero, count: count)
        firstTime = Scratch(repeating: .zero, count: count)
        firstHops = Scratch(repeating: Self.never, count: count)
        firstCount = Scratch(repeating: .zero, count: count)
        waiting = Scratch(repeating: .zero, count: count)
        current = Scratch(repeating: -1, count: count)
        between = Array(repeating: 0, count: count)
    }

    /// Searches from the sources of a batch and adds what lies between to `between`.
    mutating func run(batch: Int) {
        search(batch)
        for vertex in 0..<pathCount.count {
            let mostPaths = max(pathCount[vertex].max(), firstCount[vertex].max())
            if !(mostPaths < .infinity) { isOverflown = true }
        }
        accumulate()
    }

    /// Searches from the sources of a batch, and returns for each the sum of `1 / d` over the others,
    /// `d` the fewest contacts to them.
    mutating func nearness(batch: Int) -> Lanes {
        search(batch)
        var sum = Lanes.zero
        for vertex in 0..<fewest.count {
            let hops = fewest[vertex]
            sum += (1 / hops).replacing(with: 0, where: hops .== 0)
        }
        return sum
    }

    /// Hands the sums over and begins anew.
    mutating func takeBetween() -> [Double] {
        var taken = Array(repeating: 0.0, count: between.count)
        swap(&taken, &between)
        return taken
    }
}

// MARK: - Forward in time

extension TemporalPathLanes {
    private mutating func search(_ batch: Int) {
        for vertex in 0..<fewest.count {
            fewest[vertex] = Self.never
            pathCount[vertex] = .zero
            firstHops[vertex] = Self.never
            firstCount[vertex] = .zero
            waiting[vertex] = .zero
        }
        let first = batch * Self.width
        for source in first..<min(first + Self.width, fewest.count) {
            fewest[source][source - first] = 0
            pathCount[source][source - first] = 1
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

    private mutating func advance(_ opening: Range<Int>, at time: Int) {
        let before = arrivals.count
        for index in pending.indices {
            let exact = pending[index]
            let arrival = arrivals[Int(exact)]
            var step = open.first(from: Int(arrival.vertex), at: time)
            while step >= 0 {
                pass(
                    from: arrival.vertex, exact, to: Int(steps.targets[step]),
                    hops: arrival.hops + 1, paths: arrival.paths)
                step = open.following(step, at: time)
            }
        }
        pending.removeAll(keepingCapacity: true)
        for step in opening {
            let source = Int(steps.sources[step])
            pass(
                from: Int32(source), -1, to: Int(steps.targets[step]), hops: fewest[source] + 1,
                paths: pathCount[source])
            open.open(step, from: source, at: time)
        }
        guard arrivals.count > before else { return }
        for number in before..<arrivals.count { settle(number, at: time) }
        log.append(Moment(time: time, arrivals: arrivals.count, uses: uses.count))
    }

    /// Lets paths arrive, if any of them is as short as those that arrived before.
    @inline(__always)
    private mutating func pass(
        from source: Int32, _ exact: Int32, to target: Int, hops: Lanes, paths: Lanes
    ) {
        let known = fewest[target]
        guard any((hops .<= known) .& (hops .< .infinity)) else { return }
        if current[target] < 0 {
            current[target] = Int32(arrivals.count)
            arrivals.append(
                Arrival(vertex: Int32(target), hops: hops, paths: paths, before: known))
        } else {
            let number = Int(current[target])
            let here = arrivals[number].hops
            let sum = arrivals[number].paths + paths
            arrivals[number].paths =
                arrivals[number].paths
                .replacing(with: sum, where: hops .== here)
                .replacing(with: paths, where: hops .< here)
            arrivals[number].hops = here.replacing(with: hops, where: hops .< here)
        }
        uses.append(Use(source: source, exact: exact, arrival: current[target]))
    }

    /// Adds an arrival to what is known of its vertex.
    private mutating func settle(_ number: Int, at time: Int) {
        let arrival = arrivals[number]
        let vertex = Int(arrival.vertex)
        current[vertex] = -1
        let isBetter = arrival.hops .< arrival.before
        let isAsGood = (arrival.hops .== arrival.before) .& (arrival.hops .< .infinity)
        pathCount[vertex] = pathCount[vertex]
            .replacing(with: pathCount[vertex] + arrival.paths, where: isAsGood)
            .replacing(with: arrival.paths, where: isBetter)
        fewest[vertex] = arrival.before.replacing(with: arrival.hops, where: isBetter)
        if choice == .foremost { settleFirst(arrival, vertex, at: Double(time)) }
        if any(isBetter .| isAsGood), open.hasAny(vertex) { pending.append(Int32(number)) }
    }

    private func settleFirst(_ arrival: Arrival, _ vertex: Int, at time: Double) {
        let isFirst = (arrival.before .== .infinity) .& (arrival.hops .< .infinity)
        firstTime[vertex] = firstTime[vertex].replacing(with: time, where: isFirst)
        // Several moments may be of one time.
        let isInTime = (firstTime[vertex] .== time) .& (arrival.hops .< .infinity)
        let known = firstHops[vertex]
        let isBetter = isFirst .| (isInTime .& (arrival.hops .< known))
        let isAsGood = isInTime .& (arrival.hops .== known)
        firstCount[vertex] = firstCount[vertex]
            .replacing(with: firstCount[vertex] + arrival.paths, where: isAsGood)
            .replacing(with: arrival.paths, where: isBetter)
        firstHops[vertex] = known.replacing(with: arrival.hops, where: isBetter)
    }
}

// MARK: - Backward in time

extension TemporalPathLanes {
    private mutating func accumulate() {
        if choice == .shortest {
            // All shortest paths count, whenever they arrive.
            for vertex in 0..<fewest.count {
                firstHops[vertex] = fewest[vertex]
                firstCount[vertex] = pathCount[vertex]
            }
        }
        for place in log.indices.reversed() {
            let moment = log[place]
            let start = place == 0 ? Moment(time: 0, arrivals: 0, uses: 0) : log[place - 1]
            for number in start.arrivals..<moment.arrivals {
                retreat(number, at: Double(moment.time))
            }
            for use in uses[start.uses..<moment.uses] { handBack(use) }
        }
    }

    /// Says what depends on each path of an arrival, and forgets that it was.
    @inline(__always)
    private mutating func retreat(_ number: Int, at time: Double) {
        let arrival = arrivals[number]
        let vertex = Int(arrival.vertex)
        let isBest = arrival.hops .== fewest[vertex]
        let dependency =
            arrival.dependency + Lanes.zero.replacing(with: waiting[vertex], where: isBest)
        between[vertex] += Lanes.zero.replacing(
            with: arrival.paths * dependency, where: dependency .> 0
        ).sum()
        var isWanted = (arrival.hops .== firstHops[vertex]) .& (arrival.hops .< .infinity)
        if choice == .foremost { isWanted = isWanted .& (firstTime[vertex] .== time) }
        let share = Lanes.zero.replacing(with: 1 / firstCount[vertex], where: isWanted)
        arrivals[number].paths = dependency + share
        let isNew = arrival.hops .< arrival.before
        waiting[vertex] = waiting[vertex].replacing(with: 0, where: isNew)
        fewest[vertex] = fewest[vertex].replacing(with: arrival.before, where: isNew)
    }

    /// Hands what depends on an arrival to those that led to it.
    @inline(__always)
    private mutating func handBack(_ use: Use) {
        let arrival = arrivals[Int(use.arrival)]
        if use.exact >= 0 {
            let isWay = arrivals[Int(use.exact)].hops + 1 .== arrival.hops
            arrivals[Int(use.exact)].dependency += Lanes.zero.replacing(
                with: arrival.paths, where: isWay)
        } else {
            let isWay = fewest[Int(use.source)] + 1 .== arrival.hops
            waiting[Int(use.source)] += Lanes.zero.replacing(with: arrival.paths, where: isWay)
        }
    }
}
