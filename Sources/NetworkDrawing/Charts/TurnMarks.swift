internal import ActorNetworks
internal import DOT

/// Where a relation turns: a thin line through the areas of a chart, with the period above it.
struct TurnMarks {
    /// A turn.
    private struct Mark {
        let slice: Int
        let title: String
        let tooltip: String
    }

    /// The turns in the order in which they are told, the surest and greatest first.
    private let marks: [Mark]
    /// How many of the turns have their period written.
    private(set) var writtenCount = 0

    private static let size = PlotArea.size
    /// The most rows of periods above a chart.
    private static let mostRows = 3

    /// How many turns there are.
    var count: Int { marks.count }

    /// The turns of a relation in the periods of its chart.
    init(_ turns: [RelationTurn], among entries: [RelationTimeline.Entry]) {
        marks = RelationTurn.sorted(turns).compactMap { turn in
            let after = turn.after.period
            return entries.firstIndex {
                $0.slice.window == after.window && $0.slice.name == after.title
            }.map { slice in
                Mark(
                    slice: slice, title: after.title,
                    tooltip: Words.english.turn(
                        in: after.title, isFriendly: turn.isFriendly,
                        sureness: Words.english.name(of: turn.sureness.grade)))
            }
        }
    }

    /// Draws the lines through areas, and above the highest as many periods as there is room for.
    mutating func draw(on page: inout Page, through areas: [PlotArea]) {
        guard let area = areas.last else { return }
        let line = TextMetrics.height(lines: 1, size: Self.size)
        let base = area.box.high.y + 19 - line
        // What the values are stands above the area, too.
        let left = page.box?.low.x ?? 0
        let name = TextMetrics.width(of: area.valueName, size: Self.size) + 8
        var taken = [Box(low: Vector(left, base), high: Vector(left + name, base + line))]
        var lines: [(x: Double, top: Double)] = []
        for mark in marks {
            let x = area.x(mark.slice)
            let text = "⇄ \(mark.title)"
            let half = TextMetrics.width(of: text, size: Self.size) / 2 + 3
            let center = min(max(x, area.box.low.x + half), area.box.high.x - half)
            let row = (0..<Self.mostRows).lazy.map { row in
                let low = base + Double(row) * (line + 1)
                return Box(
                    low: Vector(center - half, low), high: Vector(center + half, low + line))
            }.first { box in
                // Neither the text nor its line may cross another's.
                !taken.contains { $0.overlaps(box) }
                    && !taken.contains { $0.high.y <= box.low.y && $0.low.x < x && x < $0.high.x }
                    && !lines.contains { $0.top > box.low.y && abs($0.x - center) < half }
            }
            if let row {
                taken.append(row)
                page.addText(
                    [text], around: Vector(center, row.high.y), .center, size: Self.size,
                    tooltip: mark.tooltip)
                writtenCount += 1
            }
            let top = row?.low.y ?? area.box.high.y
            lines.append((x, top))
            for part in areas {
                let top = part.box == area.box ? top : part.box.high.y
                page.addLine(
                    [Vector(x, top), Vector(x, part.box.low.y)], Palette.outline, pen: 0.8,
                    isDashed: true, tooltip: mark.tooltip, className: "turn")
            }
        }
    }
}
