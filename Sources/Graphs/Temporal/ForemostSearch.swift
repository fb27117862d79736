/// A search in time from one source, which keeps how everything was reached.
///
/// Each arrival at a vertex is kept if a path may go on from it: those that are sooner than all
/// others, or later over fewer contacts. With a longest wait all are kept.
struct ForemostSearch: ~Copyable {
    /// An arrival at a vertex.
    struct Arrival {
        let vertex: Int32
        let time: Int
        /// Over how many contacts.
        let hops: Int32
        /// The arrival at the vertex before, −1 for the source.
        let previous: Int32
        /// The way that was taken.
        let step: Int32
        /// The last arrival at the same vertex before this one, −1 for none.
        let earlier: Int32
    }

    private let steps: TimedSteps
    private let timing: PathTiming
    private let open: OpenWays
    /// Nothing new is reached by later times.
    private let horizon: Int

    private(set) var arrivals: [Arrival] = []
    private var source = 0

    /// The first arrival at each vertex, −1 before.
    private let first: Scratch<Int32>
    /// The last one.
    private let latest: Scratch<Int32>
    /// What reaches each vertex at this moment: the arrival before, −2 for nothing, and its hops.
    private let arriving: Scratch<Candidate>
    private var touched: [Int32] = []
    /// The vertices that were reached at the moment before, and may have open ways.
    private var pending: [Int32] = []
    /// With a longest wait, the vertices with open ways, which are tried at every time.
    private var waiting: [Int32] = []
    private let isWaiting: Scratch<Bool>

    struct Candidate {
        var previous: Int32 = Self.none
        var step: Int32 = -1
        var hops: Int32 = 0

        static let none: Int32 = -2
    }

    init(_ graph: TemporalGraph, _ timing: PathTiming) {
        steps = graph.steps
        self.timing = timing
        open = OpenWays(graph, isStrict: timing.isStrict)
        // All that is open after the last opening stays open until it closes for good.
        horizon = (graph.steps.times.last ?? 0) + graph.vertexCount
        first = Scratch(repeating: -1, count: graph.vertexCount)
        latest = Scratch(repeating: -1, count: graph.vertexCount)
        arriving = Scratch(repeating: Candidate(), count: graph.vertexCount)
        isWaiting = Scratch(repeating: false, count: graph.vertexCount)
    }

    /// Searches from a source.
    mutating func run(from source: Int) {
        self.source = source
        for arrival in arrivals {
            first[Int(arrival.vertex)] = -1
            latest[Int(arrival.vertex)] = -1
        }
        arrivals.removeAll(keepingCapacity: true)
        for vertex in waiting { isWaiting[Int(vertex)] = false }
        waiting.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
        open.reset()
        var moments = Moments(of: steps, isStrict: timing.isStrict)
        var last = Int.min
        while let opening = moments.next(
            isUrgent: !pending.isEmpty, isWaiting: !waiting.isEmpty),
            moments.time <= horizon
        {
            if moments.time > last { tryWaiting(at: moments.time) }
            last = moments.time
            advance(opening, at: moments.time)
        }
    }

    /// When a vertex is first reached; `nil` if it is not.
    func arrival(at vertex: Int) -> Int? {
        firstArrival(at: vertex).map { arrivals[$0].time }
    }

    /// The first arrival at a vertex; of several of one time, one over the fewest contacts.
    func firstArrival(at vertex: Int) -> Int? {
        first[vertex] >= 0 ? Int(first[vertex]) : nil
    }

    /// The fewest contacts of a path to a vertex, whenever it arrives.
    func fewestHops(to vertex: Int) -> Int32? {
        var arrival = latest[vertex]
        var fewest: Int32?
        while arrival >= 0 {
            fewest = min(fewest ?? .max, arrivals[Int(arrival)].hops)
            arrival = arrivals[Int(arrival)].earlier
        }
        return fewest
    }

    /// Tries the open ways from all vertices, where a longest wait makes late arrivals matter.
    private mutating func tryWaiting(at time: Int) {
        var end = 0
        for index in waiting.indices {
            let vertex = waiting[index]
            tryWays(from: Int(vertex), at: time)
            isWaiting[Int(vertex)] = open.hasAny(Int(vertex))
            if isWaiting[Int(vertex)] {
                waiting[end] = vertex
                end += 1
            }
        }
        waiting.removeLast(waiting.count - end)
    }

    private mutating func tryWays(from vertex: Int, at time: Int) {
        var step = open.first(from: vertex, at: time)
        while step >= 0 {
            pass(through: step, from: vertex, at: time)
            step = open.following(step, at: time)
        }
    }

    private mutating func advance(_ opening: Range<Int>, at time: Int) {
        for index in pending.indices { tryWays(from: Int(pending[index]), at: time) }
        pending.removeAll(keepingCapacity: true)
        for step in opening {
            let from = Int(steps.sources[step])
            pass(through: step, from: from, at: time)
            open.open(step, from: from, at: time)
            if timing.longestWait != nil, !isWaiting[from], open.hasAny(from) {
                isWaiting[from] = true
                waiting.append(Int32(from))
            }
        }
        settle(at: time)
    }

    private mutating func pass(through step: Int, from vertex: Int, at time: Int) {
        let target = Int(steps.targets[step])
        if target == source { return }
        let previous = vertex == source ? -1 : best(at: vertex, before: time)
        if previous == Candidate.none { return }
        let hops = previous < 0 ? 1 : arrivals[Int(previous)].hops + 1
        guard isOfUse(at: target, hops, time) else { return }
        let known = arriving[target]
        if known.previous == Candidate.none {
            touched.append(Int32(target))
        } else if known.hops <= hops {
            return
        }
        arriving[target] = Candidate(previous: previous, step: Int32(step), hops: hops)
    }

    /// The arrival from which a path goes on at a time, if there is one.
    private func best(at vertex: Int, before time: Int) -> Int32 {
        var found = latest[vertex]
        guard found >= 0 else { return Candidate.none }
        guard let longest = timing.longestWait else { return found }
        if time - arrivals[Int(found)].time > longest { return Candidate.none }
        var other = arrivals[Int(found)].earlier
        while other >= 0, time - arrivals[Int(other)].time <= longest {
            if arrivals[Int(other)].hops <= arrivals[Int(found)].hops { found = other }
            other = arrivals[Int(other)].earlier
        }
        return found
    }

    /// Whether a path may be better for one more arrival.
    private func isOfUse(at vertex: Int, _ hops: Int32, _ time: Int) -> Bool {
        let known = latest[vertex]
        if known < 0 { return true }
        guard timing.longestWait != nil else {
            return hops < arrivals[Int(known)].hops
        }
        // Once a time is enough, over the fewest contacts.
        return arrivals[Int(known)].time < time || hops < arrivals[Int(known)].hops
    }

    private mutating func settle(at time: Int) {
        for vertex in touched.lazy.map({ Int($0) }) {
            let found = arriving[vertex]
            arriving[vertex].previous = Candidate.none
            let number = Int32(arrivals.count)
            arrivals.append(
                Arrival(
                    vertex: Int32(vertex), time: time, hops: found.hops, previous: found.previous,
                    step: found.step, earlier: latest[vertex]))
            latest[vertex] = number
            if first[vertex] < 0 || arrivals[Int(first[vertex])].time == time {
                first[vertex] = number
            }
            if open.hasAny(vertex) { pending.append(Int32(vertex)) }
        }
        touched.removeAll(keepingCapacity: true)
    }
}
