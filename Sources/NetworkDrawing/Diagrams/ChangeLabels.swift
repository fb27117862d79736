internal import ActorNetworks
internal import DOT

/// Numbers on the lines that the list names, with the signs of those that turned, entered or left, and
/// beside the first ten by how much they changed.
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
            let number = Self.number(rank + 1, change)
            // The label beside the mark of one of the greatest has the sign already.
            let sign = rank < RankedChanges.labelled ? nil : sign(of: change)
            let texts = (sign.map { ["\(number) \($0)"] } ?? []) + [number]
            return mark(texts, change, &placement, &page)
        }
        for change in ranked.unlisted {
            let turned = change.isTurned ? DifferenceWords.turned : nil
            let text = [turned, sign(of: change)].compactMap(\.self).joined(separator: " ")
            _ = mark([text], change, &placement, &page)
        }
        for (change, mark) in zip(ranked.listed, marks).prefix(RankedChanges.labelled) {
            guard let mark else { continue }
            label(change, beside: mark, &placement, &page)
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

    /// By how much a line changed, or the sign alone where there is no room for more.
    private func label(
        _ change: RankedChanges.Change, beside mark: Box, _ placement: inout LabelPlacement,
        _ page: inout Page
    ) {
        for text in [change.label, change.presence].compactMap(\.self) {
            let width = TextMetrics.width(of: text, size: Self.size, isBold: true) + 3
            let half = Vector(width / 2, TextMetrics.height(lines: 1, size: Self.size) / 2)
            guard let box = placement.placeBeside(mark, half: half, tie: change.tie) else {
                continue
            }
            page.addLabel(
                text, in: box, size: Self.size, color: Palette.color(of: change.kind),
                isFramed: false)
            return
        }
    }

    /// A small box on a line with the first of some texts, the longest first, for which there is room; `nil`
    /// if there is none.
    private func mark(
        _ texts: [String], _ change: RankedChanges.Change, _ placement: inout LabelPlacement,
        _ page: inout Page
    ) -> Box? {
        guard let curve = curves[change.tie] else { return nil }
        for text in texts {
            let width = TextMetrics.width(of: text, size: Self.markSize, isBold: true) + 5
            let half = Vector(max(width / 2, 6.5), 6.5)
            guard let box = placement.placeOn(curve, half: half, tie: change.tie) else { continue }
            page.addMark(
                text, in: box, size: Self.markSize, color: Palette.color(of: change.kind))
            return box
        }
        return nil
    }
}
