internal import ActorNetworks
internal import DOT

/// Numbers on the lines that the list names, ⇄ on those that turned, and beside the first ten by how
/// much they changed.
struct ChangeLabels {
    let layout: SharedLayout
    let ties: [DrawnTie]
    /// The curve of each tie.
    let curves: [Cubic?]

    private static let size = 10.0
    private static let markSize = DiagramStyle.leastLetters

    /// Adds all labels to the page; returns their boxes.
    func draw(_ ranked: RankedChanges, on page: inout Page) -> [Box] {
        var placement = LabelPlacement(
            layout: layout, lines: curves.map { $0?.points(20) ?? [] })
        let marks = ranked.listed.enumerated().map { rank, change in
            mark(rank + 1, change, &placement, &page)
        }
        for (change, mark) in zip(ranked.listed, marks).prefix(RankedChanges.labelled) {
            guard let mark else { continue }
            let width = TextMetrics.width(of: change.label, size: Self.size, isBold: true) + 3
            let half = Vector(width / 2, TextMetrics.height(lines: 1, size: Self.size) / 2)
            guard let box = placement.placeBeside(mark, half: half) else { continue }
            page.addLabel(
                change.label, in: box, size: Self.size, color: Palette.color(of: change.kind),
                isFramed: false)
        }
        return placement.boxes
    }

    /// A small sign and number on a line; `nil` if there is no room for it.
    private func mark(
        _ number: Int, _ change: RankedChanges.Change, _ placement: inout LabelPlacement,
        _ page: inout Page
    ) -> Box? {
        guard let curve = curves[change.tie] else { return nil }
        let text = change.isTurned ? "\(DifferenceWords.turned) \(number)" : "\(number)"
        let width = TextMetrics.width(of: text, size: Self.markSize, isBold: true) + 5
        let half = Vector(max(width / 2, 6.5), 6.5)
        guard let box = placement.placeOn(curve, half: half, tie: change.tie) else { return nil }
        page.addMark(
            text, in: box, size: Self.markSize, color: Palette.color(of: change.kind))
        return box
    }
}
