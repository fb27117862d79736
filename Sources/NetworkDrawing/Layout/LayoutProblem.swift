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
        /// Whether cooperation outweighs conflict.
        var isFriendly = false

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
    /// The group of each actor, by number; those of one group belong near each other.
    let groups: [Int?]
    /// On which side of the page each actor belongs, below or above 0, and how much, to −1 or 1, where two
    /// groups are against each other; `nil` for actors that belong on none.
    let sides: [Double?]
    /// How wide all actors together may be in points.
    let width: Double
    /// Whether the page is to be higher than wide, for so many actors do not fit into its width
    /// otherwise.
    let isTall: Bool
    /// Whether to stop; what is given back then is worth nothing.
    let isCancelled: @Sendable () -> Bool

    var count: Int { outlines.count }

    init(
        outlines: [Outline], links: [Link], fixed: [Vector?] = [], groups: [Int?] = [],
        sides: [Double?] = [], width: Double = .infinity,
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
        self.groups = groups.isEmpty ? [Int?](repeating: nil, count: outlines.count) : groups
        self.sides = sides.isEmpty ? [Double?](repeating: nil, count: outlines.count) : sides
        self.width = width
        let needed =
            outlines.reduce(0) { sum, outline in
                sum + (outline.extent.size.x + 44) * (outline.extent.size.y + 44)
            } * 1.8
        isTall = needed > width * width * 0.95
        distances = Self.distances(outlines.count, links, self.groups, isCancelled)
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
        _ count: Int, _ links: [Link], _ groups: [Int?], _ isCancelled: () -> Bool
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
        return rows.enumerated().map { index, distance in
            (distance ?? apart) * closeness(groups[index / count], groups[index % count])
        }
    }

    /// What groups make of a wanted distance: less within one, more between two.
    private static func closeness(_ one: Int?, _ other: Int?) -> Double {
        guard let one, let other else { return 1 }
        return one == other ? 0.85 : 1.3
    }
}
