/// A search in time from 512 sources at once, one bit each, along paths that may not wait for long.
///
/// Where a path may still go on from a vertex depends on its arrivals within the longest wait, which
/// are kept until they are too old; a source may always go on.
struct WaitingReachSearch: ~Copyable {
    typealias Word = ReachSearch.Word

    private let steps: TimedSteps
    private let timing: PathTiming
    private let longest: Int
    private let horizon: Int
    private let open: OpenWays

    /// The sources that have reached each vertex.
    private let reached: Scratch<Word>
    /// Those that may go on from it: its own bit and those of its arrivals.
    private let active: Scratch<Word>
    /// Those that reach it at this moment.
    private let arriving: Scratch<Word>
    private var touched: [Int32] = []

    /// Arrivals of each vertex in order of time, as places in `arrivals`; −1 for none.
    private let oldest: Scratch<Int32>
    private let newest: Scratch<Int32>
    private var arrivals: [Arrival] = []
    /// Places in `arrivals` that are free again.
    private var free: [Int32] = []

    /// The vertices that were reached at the moment before, and those with open ways.
    private var pending: [Int32] = []
    private var waiting: [Int32] = []
    private let isWaiting: Scratch<Bool>

    private var sources = 0..<0
    private var found: TemporalReach.Totals

    struct Arrival {
        var time: Int
        var bits: Word
        var next: Int32
    }

    init(_ graph: TemporalGraph, _ timing: PathTiming, longestWait: Int, scale: LatencyScale) {
        steps = graph.steps
        self.timing = timing
        longest = longestWait
        // All that is open after the last opening stays open until it closes for good.
        horizon = (graph.steps.times.last ?? 0) + graph.vertexCount
        open = OpenWays(graph, isStrict: timing.isStrict)
        reached = Scratch(repeating: .zero, count: graph.vertexCount)
        active = Scratch(repeating: .zero, count: graph.vertexCount)
        arriving = Scratch(repeating: .zero, count: graph.vertexCount)
        oldest = Scratch(repeating: -1, count: graph.vertexCount)
        newest = Scratch(repeating: -1, count: graph.vertexCount)
        isWaiting = Scratch(repeating: false, count: graph.vertexCount)
        found = TemporalReach.Totals(scale)
    }

    /// Searches from the sources of a batch, and returns what was found of each.
    mutating func run(batch: Int) -> [TemporalReach.Found] {
        let first = batch * ReachSearch.width
        sources = first..<min(first + ReachSearch.width, reached.count)
        for vertex in 0..<reached.count {
            let own = ownBit(of: vertex)
            reached[vertex] = own
            active[vertex] = own
            oldest[vertex] = -1
            newest[vertex] = -1
            isWaiting[vertex] = false
        }
        arrivals.removeAll(keepingCapacity: true)
        free.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
        waiting.removeAll(keepingCapacity: true)
        open.reset()
        found.begin(sources.count)
        var moments = Moments(of: steps, isStrict: timing.isStrict)
        var last = Int.min
        while let opening = moments.next(
            isUrgent: !pending.isEmpty, isWaiting: !waiting.isEmpty), moments.time <= horizon
        {
            if moments.time > last { tryWaiting(at: moments.time) }
            last = moments.time
            advance(opening, at: moments.time)
        }
        return found.ofSources
    }

    private func ownBit(of vertex: Int) -> Word {
        guard sources.contains(vertex) else { return .zero }
        var word = Word.zero
        let bit = vertex - sources.lowerBound
        word[bit >> 6] = 1 << UInt64(bit & 63)
        return word
    }

    // MARK: - Moment after moment

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
            pass(from: vertex, to: Int(steps.targets[step]), at: time)
            step = open.following(step, at: time)
        }
    }

    private mutating func advance(_ opening: Range<Int>, at time: Int) {
        for index in pending.indices { tryWays(from: Int(pending[index]), at: time) }
        pending.removeAll(keepingCapacity: true)
        for step in opening {
            let source = Int(steps.sources[step])
            pass(from: source, to: Int(steps.targets[step]), at: time)
            open.open(step, from: source, at: time)
            if !isWaiting[source], open.hasAny(source) {
                isWaiting[source] = true
                waiting.append(Int32(source))
            }
        }
        for index in touched.indices { settle(Int(touched[index]), at: time) }
        touched.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func pass(from source: Int, to target: Int, at time: Int) {
        if oldest[source] >= 0, arrivals[Int(oldest[source])].time < time - longest {
            forgetOld(at: source, before: time - longest)
        }
        let bits = active[source]
        if bits == .zero { return }
        if arriving[target] == .zero { touched.append(Int32(target)) }
        arriving[target] |= bits
    }

    /// Forgets arrivals that are too old to go on from.
    private mutating func forgetOld(at vertex: Int, before time: Int) {
        while oldest[vertex] >= 0, arrivals[Int(oldest[vertex])].time < time {
            free.append(oldest[vertex])
            oldest[vertex] = arrivals[Int(oldest[vertex])].next
        }
        if oldest[vertex] < 0 { newest[vertex] = -1 }
        var bits = ownBit(of: vertex)
        var next = oldest[vertex]
        while next >= 0 {
            bits |= arrivals[Int(next)].bits
            next = arrivals[Int(next)].next
        }
        active[vertex] = bits
    }

    private mutating func settle(_ vertex: Int, at time: Int) {
        let bits = arriving[vertex]
        arriving[vertex] = .zero
        let last = Int(newest[vertex])
        if last >= 0, arrivals[last].time == time {
            // Nobody goes on twice at one time for having arrived twice.
            if bits & ~arrivals[last].bits == .zero { return }
            arrivals[last].bits |= bits
        } else {
            keep(Arrival(time: time, bits: bits, next: -1), at: vertex)
        }
        active[vertex] |= bits
        let news = bits & ~reached[vertex]
        reached[vertex] |= bits
        found.add(news, at: time)
        if open.hasAny(vertex) { pending.append(Int32(vertex)) }
    }

    private mutating func keep(_ arrival: Arrival, at vertex: Int) {
        var place = Int32(arrivals.count)
        if let known = free.popLast() {
            place = known
            arrivals[Int(place)] = arrival
        } else {
            arrivals.append(arrival)
        }
        if newest[vertex] >= 0 {
            arrivals[Int(newest[vertex])].next = place
        } else {
            oldest[vertex] = place
        }
        newest[vertex] = place
    }
}
