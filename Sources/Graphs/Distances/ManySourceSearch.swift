/// A breadth-first search from 512 sources at once, one bit each.
///
/// Sources travel against the arcs, so that what arrives at a vertex tells the distances *from*
/// that vertex and can be summed there by counting bits.
struct ManySourceSearch: ~Copyable {
    typealias Word = SIMD8<UInt64>

    /// How many sources one pass serves.
    static let width = 512

    /// The sums so far, over every batch that was run.
    private(set) var profiles: [DistanceProfile]

    private let ahead: Adjacency
    private let behind: Adjacency
    private let seen: Scratch<Word>
    private let frontier: Scratch<Word>
    private let arriving: Scratch<Word>
    private var active: [Int32] = []
    private var touched: [Int32] = []

    init(_ graph: Graph) {
        ahead = graph.outgoing
        behind = graph.incoming
        profiles = Array(repeating: DistanceProfile(), count: graph.vertexCount)
        seen = Scratch(repeating: .zero, count: graph.vertexCount)
        frontier = Scratch(repeating: .zero, count: graph.vertexCount)
        arriving = Scratch(repeating: .zero, count: graph.vertexCount)
    }

    /// Searches from the sources `512 * batch ..< 512 * (batch + 1)`.
    mutating func run(batch: Int) {
        let everyone = start(batch)
        var level = 0
        while !active.isEmpty {
            level += 1
            let arcsToPush = active.reduce(0) { $0 + behind.range(Int($1)).count }
            if arcsToPush < ahead.neighbors.count / 8 {
                push()
            } else {
                pull(until: everyone)
            }
            settle(level)
        }
    }

    /// Sets one bit a source and returns the word in which all of them are set.
    private mutating func start(_ batch: Int) -> Word {
        let first = batch * Self.width
        let last = min(first + Self.width, seen.count)
        for vertex in 0..<seen.count { seen[vertex] = .zero }
        var everyone = Word.zero
        active.removeAll(keepingCapacity: true)
        for source in first..<last {
            let bit = source - first
            var word = Word.zero
            word[bit >> 6] = 1 << UInt64(bit & 63)
            everyone |= word
            seen[source] = word
            frontier[source] = word
            active.append(Int32(source))
        }
        return everyone
    }

    /// Sends each active vertex's bits to the vertices whose arcs lead to it.
    private mutating func push() {
        touched.removeAll(keepingCapacity: true)
        for vertex in active {
            let word = frontier[Int(vertex)]
            for entry in behind.range(Int(vertex)) {
                let neighbor = Int(behind.neighbors[entry])
                if arriving[neighbor] == .zero { touched.append(Int32(neighbor)) }
                arriving[neighbor] |= word
            }
        }
    }

    /// Lets each vertex that some source has not seen collect the bits its arcs lead to.
    private mutating func pull(until everyone: Word) {
        touched.removeAll(keepingCapacity: true)
        for vertex in 0..<seen.count where seen[vertex] != everyone {
            var word = Word.zero
            for entry in ahead.range(vertex) { word |= frontier[Int(ahead.neighbors[entry])] }
            if word != .zero {
                arriving[vertex] = word
                touched.append(Int32(vertex))
            }
        }
    }

    /// Counts the sources that arrived for the first time and makes them the next frontier.
    private mutating func settle(_ level: Int) {
        for vertex in active { frontier[Int(vertex)] = .zero }
        active.removeAll(keepingCapacity: true)
        for vertex in touched {
            let index = Int(vertex)
            let news = arriving[index] & ~seen[index]
            arriving[index] = .zero
            if news == .zero { continue }
            seen[index] |= news
            frontier[index] = news
            active.append(vertex)
            profiles[index].add(news.bitCount, at: Double(level))
        }
    }
}

extension SIMD8<UInt64> {
    fileprivate var bitCount: Int {
        var count = 0
        for lane in 0..<8 { count += self[lane].nonzeroBitCount }
        return count
    }
}
