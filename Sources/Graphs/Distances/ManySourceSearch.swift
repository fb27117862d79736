/// A breadth-first search from 512 sources at once, one bit each.
///
/// Sources travel against the arcs, so that what arrives at a vertex tells the distances *from*
/// that vertex and can be summed there by counting bits.
struct ManySourceSearch: ~Copyable {
    typealias Word = SIMD8<UInt64>

    /// How many sources one pass serves.
    static let width = 512

    /// The sums over the batches that were run since they were last taken.
    private var profiles: [DistanceProfile]

    private let ahead: Adjacency
    private let behind: Adjacency

    /// The sources that each vertex has been reached by.
    private let seen: Scratch<Word>

    /// Those among them that reached it in the level before.
    private var frontier: Scratch<Word>

    /// Those that reach it in this level.
    private var next: Scratch<Word>

    /// The vertices with a frontier.
    private var active: [Int32] = []
    private var touched: [Int32] = []

    init(_ graph: Graph) {
        ahead = graph.outgoing
        behind = graph.incoming
        profiles = Array(repeating: DistanceProfile(), count: graph.vertexCount)
        seen = Scratch(repeating: .zero, count: graph.vertexCount)
        frontier = Scratch(repeating: .zero, count: graph.vertexCount)
        next = Scratch(repeating: .zero, count: graph.vertexCount)
    }

    /// Searches from the sources `512 * batch ..< 512 * (batch + 1)`.
    mutating func run(batch: Int) {
        let everyone = start(batch)
        var level = 0
        while !active.isEmpty {
            level += 1
            touched.removeAll(keepingCapacity: true)
            let arcsToPush = active.reduce(0) { $0 + behind.range(Int($1)).count }
            // To write here and there takes several times as long as to read.
            if arcsToPush < ahead.neighbors.count / 8 {
                push(level)
            } else {
                pull(level, until: everyone)
            }
            for vertex in active { frontier[Int(vertex)] = .zero }
            swap(&frontier, &next)
            swap(&active, &touched)
        }
    }

    /// Hands the sums over and begins anew.
    mutating func takeProfiles() -> [DistanceProfile] {
        var taken = Array(repeating: DistanceProfile(), count: seen.count)
        swap(&taken, &profiles)
        return taken
    }

    /// Sets one bit a source and returns the word in which all are set; sources that no arc leads to
    /// cannot travel and stay out.
    private mutating func start(_ batch: Int) -> Word {
        let first = batch * Self.width
        let last = min(first + Self.width, seen.count)
        for vertex in 0..<seen.count { seen[vertex] = .zero }
        var everyone = Word.zero
        active.removeAll(keepingCapacity: true)
        for source in first..<last where !behind.range(source).isEmpty {
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
    private mutating func push(_ level: Int) {
        for vertex in active {
            let word = frontier[Int(vertex)]
            for entry in behind.range(Int(vertex)) {
                let neighbor = Int(behind.neighbors[entry])
                if next[neighbor] == .zero { touched.append(Int32(neighbor)) }
                next[neighbor] |= word
            }
        }
        var end = 0
        for vertex in touched {
            let known = seen[Int(vertex)]
            let news = next[Int(vertex)] & ~known
            next[Int(vertex)] = news
            if news == .zero { continue }
            settle(Int(vertex), news, known | news, level)
            touched[end] = vertex
            end += 1
        }
        touched.removeLast(touched.count - end)
    }

    /// Lets each vertex that some source has not reached collect the bits its arcs lead to.
    private mutating func pull(_ level: Int, until everyone: Word) {
        for vertex in 0..<seen.count {
            let known = seen[vertex]
            if known == everyone { continue }
            var word = known
            for entry in ahead.range(vertex) {
                word |= frontier[Int(ahead.neighbors[entry])]
            }
            if word == known { continue }
            next[vertex] = word ^ known
            touched.append(Int32(vertex))
            settle(vertex, word ^ known, word, level)
        }
    }

    /// Counts the sources that reached a vertex for the first time.
    @inline(__always)
    private mutating func settle(_ vertex: Int, _ news: Word, _ known: Word, _ level: Int) {
        seen[vertex] = known
        profiles[vertex].add(news.bitCount, at: Double(level))
    }
}

extension SIMD8<UInt64> {
    /// How many bits are set: pairs, then nibbles and bytes of all words side by side.
    fileprivate var bitCount: Int {
        let pairs = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
        let nibbles =
            (pairs & 0x3333_3333_3333_3333) &+ ((pairs &>> 2) & 0x3333_3333_3333_3333)
        // Two words' nibbles hold 8 at most.
        let joined = nibbles.lowHalf &+ nibbles.highHalf
        let bytes =
            (joined & 0x0F0F_0F0F_0F0F_0F0F) &+ ((joined &>> 4) & 0x0F0F_0F0F_0F0F_0F0F)
        let halves = bytes.lowHalf &+ bytes.highHalf
        let sums = halves[0] &+ halves[1]
        let wide = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums &>> 8) & 0x00FF_00FF_00FF_00FF)
        return Int((wide &* 0x0001_0001_0001_0001) &>> 48)
    }
}
