internal import ActorNetworks
internal import DOT

/// How much is known of each slice, below a chart: its events, and its sources where they are known,
/// as thin bars, so that nobody takes thin coverage for a fall.
struct CoverageStrip {
    private let slices: [TimeSlice]
    private let rows: [Row]
    private let width: Double

    /// What is counted.
    private struct Row {
        let name: String
        /// What scripts call it.
        let key: String
        let counts: [Int]
        let height: Double
        let say: (Int) -> String
    }

    /// What keeps the first row off the chart above it, and each row off the one before.
    private static let margin = 18.0
    private static let gap = 9.0

    /// The strip of slices on an area of some width.
    init(_ coverage: [SliceCoverage], of slices: [TimeSlice], width: Double) {
        self.slices = slices
        self.width = width
        let words = Words.english
        let events = Row(
            name: words.events, key: "events", counts: coverage.map(\.eventCount), height: 26,
            say: words.events)
        let documents = coverage.compactMap(\.documentCount)
        let sources = Row(
            name: words.sources, key: "sources", counts: documents, height: 16, say: words.sources)
        rows =
            coverage.isEmpty
            ? [] : documents.count == coverage.count ? [events, sources] : [events]
    }

    /// The strip of what was measured.
    init(of trajectory: Trajectory, width: Double) {
        let slices = trajectory.slices.map(\.time)
        // What was measured can be selected.
        let coverage = try? trajectory.case.coverage(trajectory.selection, over: slices)
        self.init(coverage ?? [], of: slices, width: width)
    }

    /// Whether there is anything to show.
    var isEmpty: Bool { rows.isEmpty }

    /// Draws the strip so that it ends below a height, with the dates below it.
    func draw(on page: inout Page, below top: Double) {
        var high = top - Self.margin + Self.gap
        for (number, row) in rows.enumerated() {
            let low = high - Self.gap - row.height
            let most = max(1, row.counts.max() ?? 1)
            let area = PlotArea(
                of: slices, width: width, height: row.height, from: 0, to: Double(most),
                levels: [.init(value: Double(most), label: Wording.grouped(most), hasLine: false)],
                valueName: "", at: low, hasDates: number == rows.count - 1)
            area.draw(on: &page)
            if !area.hasDates {
                page.addLine([area.box.low, Vector(width, low)], Palette.outline, pen: 0.7)
            }
            let bars = row.counts.enumerated().filter { $0.element > 0 }.map { slice, count in
                Bars.Bar(
                    slice: slice, value: Double(count),
                    tooltip: "\(slices[slice].name): \(row.say(count))")
            }
            Bars(bars: bars, color: Palette.coverage, className: "coverage", series: row.key).draw(
                on: &page, in: area)
            SideLabels(labels: [.init(name: row.name, y: low + row.height / 2)]).draw(
                on: &page, rightOf: width, within: low - 4...high)
            high = low
        }
    }
}

extension Palette {
    /// Bars that tell how much is known.
    static let coverage = RGBColor(0x9A, 0xA3, 0xAC)
}
