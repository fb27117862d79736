internal import DOT
internal import Graphviz

/// Places actors with one of Graphviz's own engines, one edge a pair.
struct EnginePlacement {
    let engine: Engine
    let seed: UInt64

    /// The places of the actors of a layout's problem, in their order.
    func positions(
        of problem: LayoutProblem, by renderer: some Renderer
    ) throws(GraphvizError) -> [Vector] {
        let layout = try renderer.layout(document(for: problem), using: engine)
        let positions = problem.outlines.indices.map { index -> Vector in
            let place = layout.nodes["\(index)"]?.position ?? Point(0, 0)
            return Vector(place.x, place.y) - problem.outlines[index].extent.center
        }
        let center = positions.reduce(.zero, +) / Double(max(1, positions.count))
        return fitted(positions.map { $0 - center }, to: problem.fixed)
    }

    /// The positions moved together, so that those of fixed actors come as near to theirs as they
    /// can, and these where they must stand.
    private func fitted(_ positions: [Vector], to fixed: [Vector?]) -> [Vector] {
        let gaps = zip(fixed, positions).compactMap { fixed, found in fixed.map { $0 - found } }
        let shift = gaps.reduce(.zero, +) / Double(max(1, gaps.count))
        return zip(positions, fixed).map { $1 ?? $0 + shift }
    }

    private func document(for problem: LayoutProblem) -> Document {
        Document(
            name: "layout", isDirected: false,
            attributes: [
                .overlap(.prism), .separation(14), .splines(.none), .start(UInt32(seed % 10_000)),
            ],
            nodeDefaults: [.label(""), .fixedSize(true), .shape(.ellipse)],
            nodes: problem.outlines.enumerated().map { index, outline in
                Node(
                    "\(index)",
                    [
                        .width(Page.inches(outline.extent.size.x)),
                        .height(Page.inches(outline.extent.size.y)),
                    ])
            },
            edges: problem.links.map { link in
                Edge(
                    "\(link.first)", "\(link.second)",
                    [
                        .length(Page.inches(link.length)),
                        .weight((1 + 3 * link.importance).rounded()),
                    ])
            })
    }
}
