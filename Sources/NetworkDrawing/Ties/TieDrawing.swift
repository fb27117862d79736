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
        let crosses = Self.crossing(curves)
        for (index, tie) in ties.enumerated() {
            guard let curve = curves[index] else { continue }
            var stroke = tie.stroke
            stroke.hasCasing = crosses[index]
            draw(tie, stroke, along: curve, on: &page)
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

    /// Which of some curves cross another.
    private static func crossing(_ curves: [Cubic?]) -> [Bool] {
        let lines = curves.map { $0?.points(12) }
        var result = [Bool](repeating: false, count: curves.count)
        for (index, line) in lines.enumerated() {
            guard let line else { continue }
            for other in 0..<index {
                guard let otherLine = lines[other], !(result[index] && result[other]) else {
                    continue
                }
                if Polyline.crossings(line, otherLine) > 0 {
                    result[index] = true
                    result[other] = true
                }
            }
        }
        return result
    }
}
