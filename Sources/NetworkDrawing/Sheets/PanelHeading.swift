internal import ActorNetworks

/// What stands above a panel: its name, its time, and how many events and sources it shows.
///
/// Few events must not look like peace, so a bar compares them with those of the other panels.
struct PanelHeading {
    private let name: [String]
    private let coverage: [String]
    private let share: Double
    /// All that it says, in one line.
    let text: String

    private static let nameSize = 12.0
    static let size = 10.5
    private static let barHeight = 4.0

    /// The heading of a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: What the panel shows.
    ///   - name: What the slice is called; `nil` if it has no name.
    ///   - most: The number of events of the panel with most of them.
    ///   - width: The room from left to right.
    init(of snapshot: Snapshot, name: String?, most: Int, width: Double) {
        let period = Summary.period(of: snapshot)
        let isNamed = name.map { $0 != snapshot.window.description } ?? false
        let title = isNamed ? name ?? period : period
        self.name = TextMetrics.wrapped(title, size: Self.nameSize, widest: width, isBold: true)
        let coverage = Words.english.coverage(
            events: snapshot.eventCount, sources: snapshot.documentCount)
        let line = title == period ? coverage : "\(period) · \(coverage)"
        self.coverage = TextMetrics.wrapped(line, size: Self.size, widest: width)
        text = "\(title): \(line)"
        share = most > 0 ? Double(snapshot.eventCount) / Double(most) : 0
    }

    /// The height that it takes.
    var height: Double {
        TextMetrics.height(lines: name.count, size: Self.nameSize)
            + TextMetrics.height(lines: coverage.count, size: Self.size) + Self.barHeight + 7
    }

    /// Draws it into the upper left corner of a box that is as wide as the panel.
    func draw(on page: inout Page, at corner: Vector, width: Double) {
        let head = page.addText(name, at: corner, size: Self.nameSize, isBold: true)
        let text = page.addText(
            coverage, at: Vector(corner.x, head.low.y), size: Self.size, color: Palette.mutedText)
        Self.drawBar(
            on: &page, from: Vector(corner.x, text.low.y - 3 - Self.barHeight / 2), width: width,
            share: share)
    }

    /// A bar on a pale track, which is as long as the most events.
    static func drawBar(on page: inout Page, from start: Vector, width: Double, share: Double) {
        page.addLine([start, start + Vector(width, 0)], Palette.grid, pen: barHeight)
        // The fewest events are still seen.
        guard share > 0 else { return }
        page.addLine(
            [start, start + Vector(max(1.5, width * share), 0)], Palette.mutedText, pen: barHeight)
    }
}
