internal import Graphs

/// What a layout has to place: actors of known size, and which of them belong near each other.
struct LayoutProblem {
    /// A pair of actors that are tied.
    struct Link {
        let first: Int
        let second: Int
        /// The wanted distance of the centres in points.
        let length: Double
        /// How much the pair matters, 0 to 1.
        let importance: Double
        /// The width of all lines between the two together in points.
        let width: Double
        /// How much of the lines should be seen between the actors, so that heads, pattern and
        /// label have room.
        let shaft: Double

        func other(than vertex: Int) -> Int { first == vertex ? second : first }
    }

    let outlines: [Outline]
    /// Each pair once.
    let links: [Link]
    /// The links at each actor, by index.
    let linksOf: [[Int]]
    /// The wanted distance of every two actors, row by row: along the shortest chain of links.
    let distances: [Double]
    /// Where actors stand that must not be moved, `nil` for all others.
    let fixed: [Vector?]
    /// Whether to stop; what is given back then is worth nothing.
    let isCancelled: @Sendable () -> Bool

    var count: Int { outlines.count }

    init(
        outlines: [Outline], links: [Link], fixed: [Vector?] = [],
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.isCancelled = isCancelled
        self.outlines = outlines
        self.links = links
        var linksOf = [[Int]](repeating: [], count: outlines.count)
        for (index, link) in links.enumerated() {
            linksOf[link.first].append(index)
            linksOf[link.second].append(index)
        }
        self.linksOf = linksOf
        distances = Self.distances(outlines.count, links, isCancelled)
        self.fixed = fixed.isEmpty ? [Vector?](repeating: nil, count: outlines.count) : fixed
    }

    /// Whether any actor must not be moved.
    var hasFixed: Bool { fixed.contains { $0 != nil } }

    /// Whether none may be moved.
    var isSolved: Bool { !fixed.isEmpty && !fixed.contains(nil) }

    func distance(_ one: Int, _ other: Int) -> Double { distances[one * count + other] }

    /// Shortest chains from every actor; actors that no chain joins are kept apart by a little
    /// more than the typical link.
    private static func distances(
        _ count: Int, _ links: [Link], _ isCancelled: () -> Bool
    ) -> [Double] {
        let typical =
            links.isEmpty ? 120 : links.reduce(0) { $0 + $1.length } / Double(links.count)
        var builder = GraphBuilder(vertexCount: count, isDirected: false)
        for link in links { builder.addArc(from: link.first, to: link.second, weight: link.length) }
        let rows: [Double?]
        do {
            let graph = try builder.build()
            rows = try (0..<count).flatMap { source in
                isCancelled()
                    ? [Double?](repeating: nil, count: count)
                    : try graph.distances(from: source, weightedBy: .weight)
            }
        } catch {
            preconditionFailure("links are some points long: \(error)")
        }
        let farthest = rows.lazy.compactMap(\.self).max() ?? 0
        let apart = max(1.6 * typical, 0.55 * farthest)
        return rows.map { $0 ?? apart }
    }
}
