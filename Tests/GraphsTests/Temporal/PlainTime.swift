import Graphs

/// A small random temporal multigraph as a list of contacts, with what the definitions say of it.
struct TimedSample: CustomStringConvertible {
    var vertexCount: Int
    var contacts: [Contact]

    /// Up to five vertices; loops, equal contacts, and spans if asked.
    static func random(
        seed: UInt64, spans: Bool, mutual: Bool? = nil, most: Int = 9, times: Int = 6
    ) -> TimedSample {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...5, using: &random)
        var contacts = (0..<Int.random(in: 0...most, using: &random)).map { _ in
            let start = Int.random(in: -1..<times, using: &random)
            let length =
                spans && Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : 1
            return Contact(
                from: Int.random(in: 0..<count, using: &random),
                to: Int.random(in: 0..<count, using: &random), during: start..<(start + length),
                isMutual: mutual ?? Bool.random(using: &random),
                events: Int.random(in: 1...2, using: &random))
        }
        if let again = contacts.randomElement(using: &random) { contacts.append(again) }
        return TimedSample(vertexCount: count, contacts: contacts)
    }

    var graph: TemporalGraph {
        get throws { try TemporalGraph(vertexCount: vertexCount, contacts: contacts) }
    }

    var description: String {
        "0..<\(vertexCount): "
            + contacts.map { contact in
                "\(contact.source)\(contact.isMutual ? "–" : "→")\(contact.target)@"
                    + "\(contact.start)..<\(contact.end)"
            }.joined(separator: ", ")
    }

    /// A way from one vertex to another.
    struct Way: Hashable {
        let source: Int
        let target: Int
        let start: Int
        let end: Int
    }

    /// Each way once.
    var ways: [Way] {
        var seen: Set<Way> = []
        return contacts.flatMap { contact in
            let way = Way(
                source: contact.source, target: contact.target, start: contact.start,
                end: contact.end)
            let back = Way(
                source: contact.target, target: contact.source, start: contact.start,
                end: contact.end)
            return contact.isMutual ? [way, back] : [way]
        }.filter { $0.source != $0.target && seen.insert($0).inserted }
    }
}

/// All paths in time from one vertex that pass no vertex twice, with every choice of times.
struct PlainTimePaths {
    struct Path: Hashable {
        var ways: [TimedSample.Way] = []
        var first = 0
        var last = 0
    }

    /// The paths to each vertex; several may take the same ways at other times.
    private(set) var paths: [[Path]]

    init(_ sample: TimedSample, from source: Int, _ order: PathTiming.Order) {
        paths = Array(repeating: [], count: sample.vertexCount)
        let ways = sample.ways
        func extend(_ path: Path, at vertex: Int, _ passed: Set<Int>) {
            for way in ways where way.source == vertex && !passed.contains(way.target) {
                for time in way.start..<way.end {
                    if !path.ways.isEmpty {
                        guard order == .strict ? time > path.last : time >= path.last else {
                            continue
                        }
                    }
                    let longer = Path(
                        ways: path.ways + [way], first: path.ways.isEmpty ? time : path.first,
                        last: time)
                    paths[way.target].append(longer)
                    extend(longer, at: way.target, passed.union([way.target]))
                }
            }
        }
        extend(Path(), at: source, [source])
    }

    func arrival(_ vertex: Int) -> Int? { paths[vertex].map(\.last).min() }
    func departure(_ vertex: Int) -> Int? { paths[vertex].map(\.first).max() }
    func duration(_ vertex: Int) -> Int? { paths[vertex].map { $0.last - $0.first }.min() }
    func hops(_ vertex: Int) -> Int? { paths[vertex].map(\.ways.count).min() }

    /// The best paths to a vertex, each sequence of ways once.
    func best(_ vertex: Int, _ choice: TemporalPathChoice) -> Set<[TimedSample.Way]> {
        var kept = paths[vertex]
        if choice == .foremost { kept.removeAll { $0.last != arrival(vertex) } }
        let fewest = kept.map(\.ways.count).min()
        return Set(kept.map(\.ways).filter { $0.count == fewest })
    }
}

extension TimedSample {
    /// How often each vertex lies on a best path between two others, by the definition.
    func betweenness(_ choice: TemporalPathChoice, _ order: PathTiming.Order) -> [Double] {
        var scores = [Double](repeating: 0, count: vertexCount)
        for source in 0..<vertexCount {
            let paths = PlainTimePaths(self, from: source, order)
            for target in 0..<vertexCount where target != source {
                let best = paths.best(target, choice)
                for path in best {
                    for way in path.dropLast() { scores[way.target] += 1 / Double(best.count) }
                }
            }
        }
        return scores
    }

    /// When each vertex can be reached from a source with bounded waits, and over how many contacts at
    /// least, by going from every vertex and time to every other that can follow.
    func walks(
        from source: Int, _ timing: PathTiming
    ) -> [[Int: Int]] {
        var found = [[Int: Int]](repeating: [:], count: vertexCount)
        var frontier: [(vertex: Int, time: Int?)] = [(source, nil)]
        var hops = 0
        let ways = ways
        while !frontier.isEmpty {
            hops += 1
            var next: [(vertex: Int, time: Int?)] = []
            for (vertex, last) in frontier {
                for way in ways where way.source == vertex && way.target != source {
                    for time in way.start..<way.end {
                        if let last {
                            let wait = time - last
                            guard wait >= (timing.order == .strict ? 1 : 0),
                                wait <= timing.longestWait ?? .max
                            else { continue }
                        }
                        guard found[way.target][time] == nil else { continue }
                        found[way.target][time] = hops
                        next.append((way.target, time))
                    }
                }
            }
            frontier = next
        }
        return found
    }
}
