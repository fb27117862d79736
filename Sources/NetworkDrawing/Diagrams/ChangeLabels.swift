internal import ActorNetworks
internal import DOT

/// Signs and numbers at the lines that changed most, and small numbers at those that the list names.
struct ChangeLabels {
    let layout: SharedLayout
    let ties: [DrawnTie]
    /// The curve of each tie.
    let curves: [Cubic?]

    private static let size = 10.0
    private static let numberSize = DiagramStyle.leastLetters

    /// Adds all labels to the page; returns their boxes.
    func draw(_ ranked: RankedChanges, on page: inout Page) -> [Box] {
        var placement = LabelPlacement(
            layout: layout, lines: curves.map { $0?.points(20) ?? [] })
        // Marks first, for they have their place on the line.
        for (rank, change) in ranked.changes.enumerated() {
            guard let curve = curves[change.tie] else { continue }
            let isNumbered = (RankedChanges.labelled..<RankedChanges.listed).contains(rank)
            let mark = [
                change.isTurned ? DifferenceWords.turned : "", isNumbered ? "\(rank + 1)" : "",
            ]
            .filter { !$0.isEmpty }.joined(separator: " ")
            if !mark.isEmpty { drawMark(mark, curve, change, &placement, &page) }
        }
        let labelled = ranked.changes.prefix(RankedChanges.labelled)
        for (rank, change) in labelled.enumerated() {
            guard let curve = curves[change.tie] else { continue }
            // The number leads to the list, for in a crowd the line may be one of several.
            let text = "\(rank + 1)  \(change.label)"
            let width = TextMetrics.width(of: text, size: Self.size, isBold: true) + 3
            let half = Vector(width / 2, TextMetrics.height(lines: 1, size: Self.size) / 2)
            let pen = pen(of: change)
            if let box = placement.placeBeside(curve, half: half, pen: pen, tie: change.tie) {
                page.addLabel(
                    text, in: box, size: Self.size, color: Palette.color(of: change.kind),
                    isFramed: false)
            }
        }
        return placement.boxes
    }

    private func pen(of change: RankedChanges.Change) -> Double {
        let stroke = ties[change.tie].stroke
        return max(stroke.line?.pen ?? 0, stroke.band?.pen ?? 0)
    }

    /// A small sign or number on a line.
    private func drawMark(
        _ text: String, _ curve: Cubic, _ change: RankedChanges.Change,
        _ placement: inout LabelPlacement, _ page: inout Page
    ) {
        let width = TextMetrics.width(of: text, size: Self.numberSize, isBold: true) + 5
        let half = Vector(max(width / 2, 6.5), 6.5)
        guard let box = placement.placeOn(curve, half: half, tie: change.tie) else { return }
        page.addMark(
            text, in: box, size: Self.numberSize, color: Palette.color(of: change.kind))
    }
}
