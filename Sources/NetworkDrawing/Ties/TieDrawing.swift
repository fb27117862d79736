internal import ActorNetworks
internal import DOT

/// Draws the lines of a picture: each from outline to outline, in its parts, with a casing where it
/// crosses others.
struct TieDrawing {
    let layout: SharedLayout
    let appearances: [ActorAppearance]

    /// The curve of each tie, in their order.
    func curves(of ties: [DrawnTie]) -> [Cubic?] {
        var shown = layout.drawnPairs.map { _ in [Int]() }
        for tie in ties { shown[tie.pair].append(tie.line) }
        let paths = layout.paths(appearances, shown: shown.map { $0.sorted() })
        return ties.map { paths.curves[$0.pair][$0.line] }
    }

    func draw(_ ties: [DrawnTie], on page: inout Page) {
        let curves = curves(of: ties)
        let casings = Casings(of: lines(of: ties, along: curves)).stretches
        for (index, tie) in ties.enumerated() {
            guard let curve = curves[index] else { continue }
            var stroke = tie.stroke
            stroke.casing = casings[index]
            draw(tie, stroke, along: curve, on: &page)
        }
    }

    /// Graphviz draws all lines of one actor before those of the next, each actor's in their order.
    private func lines(of ties: [DrawnTie], along curves: [Cubic?]) -> [Casings.Line?] {
        let order = ties.indices.sorted {
            (layout.drawnPairs[ties[$0].pair].first, $0)
                < (layout.drawnPairs[ties[$1].pair].first, $1)
        }
        var levels = [Int](repeating: 0, count: ties.count)
        for (level, index) in order.enumerated() { levels[index] = level }
        return ties.indices.map { index in
            curves[index].map { curve in
                let stroke = ties[index].stroke
                return Casings.Line(
                    curve: curve, pen: stroke.widest, heads: stroke.headMiddles(along: curve),
                    level: levels[index])
            }
        }
    }

    private func draw(
        _ tie: DrawnTie, _ stroke: Stroke, along curve: Cubic, on page: inout Page
    ) {
        let drawnPair = layout.drawnPairs[tie.pair]
        let names = [drawnPair.first, drawnPair.second].map { layout.union.actors[$0].record.id }
        for part in stroke.parts(along: curve) {
            var attributes = part.attributes
            attributes.set(.id(part.name.isEmpty ? tie.id : "\(tie.id)~\(part.name)"))
            attributes.set(
                .class(
                    (["tie"] + tie.classes + (part.name.isEmpty ? [] : [part.name]))
                        .joined(separator: " ")))
            attributes.set(.tooltip(tie.tooltip))
            attributes.set(.url(tie.url ?? "#" + Hyperlinks.fragment(tie.id)))
            page.add(
                Edge(
                    names[0], names[1], key: "\(tie.id)~\(part.name)", attributes))
        }
    }
}
