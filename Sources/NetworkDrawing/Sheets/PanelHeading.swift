internal import ActorNetworks

/// What stands above a panel: its name, its time, and how many events and sources it shows.
///
/// Few events must not look like peace, so a bar compares them with those of the other panels.
struct PanelHeading {
    /// All that it says, in one line.
    let text: String
    private let name: [String]
    private let lines: [String]
    private let share: Double

    static let size = 10.5
    private static let nameSize = 12.0
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
        // A name such as 2016-02 is better said in words.
        let title = name.flatMap { $0 == snapshot.window.description ? nil : $0 } ?? period
        let coverage = Words.english.coverage(
            events: snapshot.eventCount, sources: snapshot.documentCount)
        let parts = title == period ? [coverage] : [period, coverage]
        text = "\(title): \(parts.joined(separator: ", "))"
        self.name = TextMetrics.wrapped(title, size: Self.nameSize, widest: width, isBold: true)
        lines = parts.flatMap { TextMetrics.wrapped($0, size: Self.size, widest: width) }
        share = most > 0 ? Double(snapshot.eventCount) / Double(most) : 0
    }

    /// The height that it takes, with air below.
    var height: Double {
        TextMetrics.height(lines: name.count, size: Self.nameSize)
            + TextMetrics.height(lines: lines.count, size: Self.size) + Self.barHeight + 9
    }

    /// Draws it into the upper left corner of a box, with the bar at the lower edge.
    func draw(on page: inout Page, in box: Box) {
        let corner = Vector(box.low.x, box.high.y)
        let head = page.addText(name, at: corner, size: Self.nameSize, isBold: true)
        page.addText(
            lines, at: Vector(corner.x, head.low.y), size: Self.size, color: Palette.mutedText)
        Self.drawBar(
            on: &page, from: Vector(corner.x, box.low.y + 6 + Self.barHeight / 2),
            width: box.size.x, share: share)
    }

    /// A bar on a pale track, which is as long as the most events.
    private static func drawBar(
        on page: inout Page, from start: Vector, width: Double, share: Double
    ) {
        page.addLine([start, start + Vector(width, 0)], Palette.grid, pen: barHeight)
        // The fewest events are still seen.
        guard share > 0 else { return }
        page.addLine(
            [start, start + Vector(max(1.5, width * share), 0)], Palette.mutedText, pen: barHeight)
    }
}
