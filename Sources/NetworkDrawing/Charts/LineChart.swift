internal import ActorNetworks
internal import DOT

/// Lines on the ground of a chart, each with marks and its name at its end, and pale ones without a
/// name behind them.
struct LineChart {
    /// A line: a value for each slice, `nil` where it has a gap.
    struct Line {
        /// The name at its end.
        let name: String
        let values: [Double?]
        /// Whether the point of a slice rests on little, so that its mark is hollow.
        var isWeak: (Int) -> Bool = { _ in false }
        /// What it looks like, if not as its number says.
        var look: ChartMark?
        /// What a reader sees who points at it, and at the mark of a slice.
        let tooltip: String
        /// What it tells scripts as a whole.
        let facts: ElementFacts
        /// What it has in a slice, for them.
        let valuesFacts: (Int) -> ElementFacts
        let markTooltips: (Int) -> String
    }

    let area: PlotArea
    /// The lines that are named; the first lie above the others.
    let lines: [Line]
    /// Those behind them.
    let pale: [Line]
    /// Whether lines are level at each point and bent between, as ranks are.
    let isBent: Bool

    /// Draws ground, lines and names.
    func draw(on page: inout Page) {
        area.draw(on: &page)
        for (number, line) in pale.enumerated() {
            for (part, run) in runs(of: line).enumerated() {
                page.addLine(
                    run.map(\.place), Palette.rest, pen: 0.8, isBent: isBent,
                    tooltip: line.tooltip, className: "rest",
                    as: .line(lines.count + number, part: part, line.facts))
            }
        }
        for number in lines.indices.reversed() { draw(number, on: &page) }
        let labels = lines.indices.compactMap { number in
            runs(of: lines[number]).last?.last.map { end in
                EndLabels.Label(
                    text: lines[number].name, mark: look(of: number), end: end.place,
                    endsEarly: end.slice < area.slices.count - 1)
            }
        }
        EndLabels(labels).draw(on: &page, beside: area)
    }

    private func look(of number: Int) -> ChartMark { lines[number].look ?? ChartMark(number) }

    private func draw(_ number: Int, on page: inout Page) {
        let (line, mark) = (lines[number], look(of: number))
        for (part, run) in runs(of: line).enumerated() {
            page.addLine(
                run.map(\.place), mark.color, pen: isDense ? 1.3 : 1.9, isBent: isBent,
                isDashed: mark.isDashed, tooltip: line.tooltip, className: "line",
                as: .line(number, part: part, line.facts))
            for (index, point) in run.enumerated() {
                let isEnd = isDense ? run.count == 1 : index == 0 || index == run.count - 1
                guard isEnd || isMarked(point.slice, number) else { continue }
                (line.isWeak(point.slice) ? mark.hollow : mark).draw(
                    on: &page, at: point.place, tooltip: line.markTooltips(point.slice),
                    as: element(of: line, number, in: point.slice))
            }
        }
    }

    private func element(of line: Line, _ number: Int, in slice: Int) -> DrawnElement {
        var facts = line.facts
        facts.add(line.valuesFacts(slice))
        return .value("mark-\(number + 1)", in: slice, called: area.slices[slice].name, facts)
    }

    /// Whether marks of slices side by side would touch, so that not even the ends of all parts of a
    /// line have one.
    private var isDense: Bool { area.spacing < 4 }

    /// A point of a line.
    private struct Point {
        let slice: Int
        let place: Vector
    }

    /// The parts of a line without gaps.
    private func runs(of line: Line) -> [[Point]] {
        let points = line.values.enumerated().map { slice, value in
            value.map { Point(slice: slice, place: Vector(area.x(slice), area.y($0))) }
        }
        return points.split { $0 == nil }.map { $0.compactMap(\.self) }
    }

    /// Whether a point of a line has a mark: all of few, else so many that they do not touch, those of
    /// different lines at different slices.
    private func isMarked(_ slice: Int, _ number: Int) -> Bool {
        let every = max(1, (area.slices.count + 23) / 24)
        return (slice + number * max(1, every / max(1, lines.count))) % every == 0
    }
}
