/// A search in time from 512 sources at once, one bit each, along paths that may wait.
///
/// Contacts are gone through in order of time; a vertex that is reached stays reached.
struct ReachSearch: ~Copyable {
    typealias Word = SIMD8<UInt64>

    /// How many sources one pass serves.
    static let width = 512

    private let steps: TimedSteps
    private let isStrict: Bool
    private let open: OpenWays

    /// The sources that each vertex has been reached by.
    private let reached: Scratch<Word>

    /// Those that reach it at this moment.
    private let arriving: Scratch<Word>
    private var touched: [Int32] = []

    /// The vertices that were reached by somebody at the moment before, and may have open ways.
    private var pending: [Int32] = []

    /// What is known of each source, while it is found.
    private var found: TemporalReach.Totals

    init(_ graph: TemporalGraph, isStrict: Bool, scale: LatencyScale) {
        steps = graph.steps
        self.isStrict = isStrict
        found = TemporalReach.Totals(scale)
        open = OpenWays(graph, isStrict: isStrict)
        reached = Scratch(repeating: .zero, count: graph.vertexCount)
        arriving = Scratch(repeating: .zero, count: graph.vertexCount)
    }

    /// Searches from the sources of a batch, and returns what was found of each.
    mutating func run(batch: Int) -> [TemporalReach.Found] {
        let first = batch * Self.width
        let sources = first..<min(first + Self.width, reached.count)
        for vertex in 0..<reached.count { reached[vertex] = .zero }
        for source in sources {
            let bit = source - first
            reached[source][bit >> 6] |= 1 << UInt64(bit & 63)
        }
        open.reset()
        pending.removeAll(keepingCapacity: true)
        found.begin(sources.count)
        var moments = Moments(of: steps, isStrict: isStrict)
        while let opening = moments.next(isUrgent: !pending.isEmpty) {
            advance(opening, at: moments.time)
        }
        return found.ofSources
    }

    private mutating func advance(_ opening: Range<Int>, at time: Int) {
        for vertex in pending {
            var step = open.first(from: Int(vertex), at: time)
            while step >= 0 {
                pass(from: Int(vertex), to: Int(steps.targets[step]))
                step = open.following(step, at: time)
            }
        }
        for step in opening {
            let source = Int(steps.sources[step])
            pass(from: source, to: Int(steps.targets[step]))
            open.open(step, from: source, at: time)
        }
        pending.removeAll(keepingCapacity: true)
        for vertex in touched {
            let news = arriving[Int(vertex)]
            arriving[Int(vertex)] = .zero
            reached[Int(vertex)] |= news
            found.add(news, at: time)
            if open.hasAny(Int(vertex)) { pending.append(vertex) }
        }
        touched.removeAll(keepingCapacity: true)
    }

    /// Lets the sources of one vertex that have not reached another arrive there.
    @inline(__always)
    private mutating func pass(from source: Int, to target: Int) {
        let news = reached[source] & ~reached[target]
        if news == .zero { return }
        if arriving[target] == .zero { touched.append(Int32(target)) }
        arriving[target] |= news
    }
}

/// What an arrival is worth: 1 at the origin of time, less the later it is.
struct LatencyScale: Sendable {
    let origin: Int
    let unit: Double

    /// `1 / (τ + 1)` of the time from the origin in its unit.
    @inline(__always)
    func latency(of time: Int) -> Double {
        1 / (Double(max(0, time - origin)) / unit + 1)
    }
}

extension TemporalReach {
    /// What is found of many sources, while it is found.
    struct Totals {
        private let scale: LatencyScale
        private(set) var ofSources: [Found] = []

        init(_ scale: LatencyScale) { self.scale = scale }

        mutating func begin(_ sourceCount: Int) {
            ofSources = Array(repeating: Found(), count: sourceCount)
        }

        /// Adds a vertex that some sources reach for the first time.
        @inline(__always)
        mutating func add(_ sources: ReachSearch.Word, at time: Int) {
            let latency = scale.latency(of: time)
            for word in 0..<ReachSearch.Word.scalarCount {
                var rest = sources[word]
                while rest != 0 {
                    let source = (word << 6) + rest.trailingZeroBitCount
                    ofSources[source].size += 1
                    ofSources[source].nearness += latency
                    rest &= rest &- 1
                }
            }
        }
    }
}
