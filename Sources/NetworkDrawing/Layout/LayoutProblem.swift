/// What a layout has to place: figures of known size, and which of them belong near each other.
struct LayoutProblem {
    /// A pair of figures that are tied.
    struct Link {
        let first: Int
        let second: Int
        /// The wanted distance of the centres in points.
        let length: Double
        /// How much the pair matters, 0 to 1.
        let importance: Double
        /// The width of all lines between the two together in points.
        let width: Double
        /// How much of the lines should be seen between the figures, so that heads, pattern and
        /// label have room.
        let shaft: Double

        func other(than vertex: Int) -> Int { first == vertex ? second : first }
    }

    let outlines: [Outline]
    let links: [Link]
    /// The links at each figure, by index.
    let linksOf: [[Int]]
    /// The wanted distance of every two figures, row by row: along the shortest chain of links.
    let distances: [Double]

    var count: Int { outlines.count }

    init(outlines: [Outline], links: [Link]) {
        self.outlines = outlines
        self.links = links
        var linksOf = [[Int]](repeating: [], count: outlines.count)
        for (index, link) in links.enumerated() {
            linksOf[link.first].append(index)
            linksOf[link.second].append(index)
        }
        self.linksOf = linksOf
        distances = Self.distances(outlines.count, links, linksOf)
    }

    func distance(_ one: Int, _ other: Int) -> Double { distances[one * count + other] }

    /// Shortest chains from every figure; figures that no chain joins are kept apart by a little
    /// more than the typical link.
    private static func distances(_ count: Int, _ links: [Link], _ linksOf: [[Int]]) -> [Double] {
        let typical =
            links.isEmpty ? 120 : links.reduce(0) { $0 + $1.length } / Double(links.count)
        var result = [Double](repeating: .infinity, count: count * count)
        for source in 0..<count {
            let row = source * count
            result[row + source] = 0
            var queue = DistanceQueue(source)
            while let (reached, vertex) = queue.popFirst() {
                if reached > result[row + vertex] { continue }
                for index in linksOf[vertex] {
                    let next = links[index].other(than: vertex)
                    let length = reached + links[index].length
                    if length < result[row + next] {
                        result[row + next] = length
                        queue.insert(length, next)
                    }
                }
            }
        }
        let farthest = result.lazy.filter(\.isFinite).max() ?? 0
        let apart = max(1.6 * typical, 0.55 * farthest)
        return result.map { $0.isFinite ? $0 : apart }
    }
}

/// Vertices by distance, nearest first: a binary heap.
private struct DistanceQueue {
    private var heap: [(distance: Double, vertex: Int)]

    init(_ source: Int) {
        heap = [(0, source)]
    }

    mutating func insert(_ distance: Double, _ vertex: Int) {
        heap.append((distance, vertex))
        var child = heap.count - 1
        while child > 0, heap[child].distance < heap[(child - 1) / 2].distance {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popFirst() -> (distance: Double, vertex: Int)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            var parent = 0
            while true {
                var least = parent
                for child in [2 * parent + 1, 2 * parent + 2]
                where child < heap.count && heap[child].distance < heap[least].distance {
                    least = child
                }
                if least == parent { break }
                heap.swapAt(parent, least)
                parent = least
            }
        }
        return first
    }
}

/// Numbers that look random and are the same for the same seed on every machine: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number from −1 to 1.
    mutating func signedUnit() -> Double { 2 * unit() - 1 }
}
