internal import ActorNetworks
internal import DOT

/// Numbers on the lines that the list names, with the signs of those that turned, entered or left, and
/// of the first ten by how much they changed.
struct ChangeLabels {
    let layout: SharedLayout
    let ties: [DrawnTie]
    /// The curve of each tie.
    let curves: [Cubic?]

    private static let size = DiagramStyle.leastLetters

    /// Adds all labels to the page; returns their boxes.
    func draw(_ ranked: RankedChanges, on page: inout Page) -> [Box] {
        var placement = LabelPlacement(
            layout: layout, lines: curves.map { $0?.points(20) ?? [] })
        for (rank, change) in ranked.listed.enumerated() {
            let number = Self.number(rank + 1, change)
            let sign = sign(of: change)
            // In one box, so that an amount cannot be taken for that of a line nearby.
            let amount = rank < RankedChanges.labelled ? change.label ?? sign : nil
            let texts = [amount.map { "\(number)\u{A0} \($0)" }, sign.map { "\(number) \($0)" }]
            mark(texts.compactMap(\.self) + [number], change, &placement, &page)
        }
        for change in ranked.unlisted {
            let turned = change.isTurned ? DifferenceWords.turned : nil
            let text = [turned, sign(of: change)].compactMap(\.self).joined(separator: " ")
            mark([text], change, &placement, &page)
        }
        return placement.boxes
    }

    /// The number comes first, for a sign before it would make it an amount.
    private static func number(_ number: Int, _ change: RankedChanges.Change) -> String {
        change.isTurned ? "\(number) \(DifferenceWords.turned)" : "\(number)"
    }

    /// The sign of what the line alone does not tell.
    private func sign(of change: RankedChanges.Change) -> String? {
        change.isTold(merged: layout.isMerged) ? nil : change.presence
    }

    /// Puts a small box on a line with the first of some texts, the longest first, for which there is room.
    private func mark(
        _ texts: [String], _ change: RankedChanges.Change, _ placement: inout LabelPlacement,
        _ page: inout Page
    ) {
        guard let curve = curves[change.tie] else { return }
        for text in texts {
            let width = TextMetrics.width(of: text, size: Self.size, isBold: true) + 5
            let half = Vector(max(width / 2, 6.5), 6.5)
            guard let box = placement.placeOn(curve, half: half, tie: change.tie) else { continue }
            page.addMark(
                text, in: box, size: Self.size, color: Palette.color(of: change.kind))
            return
        }
    }
}
