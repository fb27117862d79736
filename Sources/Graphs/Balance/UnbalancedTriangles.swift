/// Three vertices tied to each other by an odd number of negative ties.
public struct UnbalancedTriangle: Sendable, Hashable {
    /// The three vertices, ascending.
    public let vertices: [Int]

    /// How many of the ties are negative: 1 or 3.
    public let negativeCount: Int

    /// The geometric mean of what the ties weigh, whatever their signs.
    public let weight: Double
}

extension Graph {
    /// The unbalanced triangles of net ties that weigh most.
    ///
    /// Direction is ignored, both ways being added; a triangle weighs the geometric mean of its ties'
    /// weights; parallel arcs add up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - most: How many to list.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: The heaviest first, equals by their vertices; fewer than asked for where there are no
    ///   more.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*m*^1.5) time, O(*n* + *m*) space besides the list.
    /// - SeeAlso: Cartwright & Harary (1956), <https://doi.org/10.1037/h0046049>.
    public func unbalancedTriangles(
        most: Int, execution: Execution = .serial
    ) throws(GraphError) -> [UnbalancedTriangle] {
        let ties = signedRoots(weightedBy: .weight)
        let unit = netTies().outgoing.weights.reduce(0) { max($0, abs($1)) }
        let listing = TriangleListing(ties)
        let parts = try listing.map(execution) { (piece, tally) throws(GraphError) in
            var heaviest = HeaviestTriangles(most: most)
            try listing.forEach(in: piece, tally) { triangle in
                if triangle.product < 0 { heaviest.add(triangle) }
            }
            return heaviest
        }
        var all = HeaviestTriangles(most: most)
        for part in parts { all.add(part) }
        return all.list(unit: unit == 0 ? 1 : unit)
    }
}

/// The heaviest of the triangles seen so far, and some more.
private struct HeaviestTriangles {
    private struct Entry {
        let weight: Double
        let vertices: (Int, Int, Int)
        let negativeCount: Int
    }

    private let most: Int
    private var entries: [Entry] = []
    private var least = 0.0

    init(most: Int) { self.most = most }

    @inline(__always)
    mutating func add(_ triangle: Triangle) {
        let weight = -triangle.product
        if weight < least { return }
        let sorted = [triangle.vertices.0, triangle.vertices.1, triangle.vertices.2].sorted()
        entries.append(
            Entry(
                weight: weight, vertices: (sorted[0], sorted[1], sorted[2]),
                negativeCount: triangle.negativeCount))
        if entries.count >= 2 * most + 64 { cut() }
    }

    mutating func add(_ other: HeaviestTriangles) {
        entries += other.entries
        cut()
    }

    /// Weights that differ by rounding are equal, so each is first brought to ten digits.
    private mutating func cut() {
        entries.sort { one, other in
            let (a, b) = (one.weight.rounded10, other.weight.rounded10)
            return a != b ? a > b : one.vertices < other.vertices
        }
        if entries.count > most { entries.removeSubrange(most...) }
        if entries.count == most { least = (entries.last?.weight ?? 0) * (1 - 1e-9) }
    }

    mutating func list(unit: Double) -> [UnbalancedTriangle] {
        cut()
        return entries.map { entry in
            UnbalancedTriangle(
                vertices: [entry.vertices.0, entry.vertices.1, entry.vertices.2],
                negativeCount: entry.negativeCount, weight: entry.weight * unit)
        }
    }
}

extension Double {
    /// The number, a part of 1, to ten digits behind the point.
    fileprivate var rounded10: Double { (self * 1e10).rounded() }
}
