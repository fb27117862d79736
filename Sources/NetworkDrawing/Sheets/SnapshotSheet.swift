public import ActorNetworks
public import DOT

/// Snapshots on one page: a panel for each, on the same positions, sizes and scales, with one legend.
///
/// Each panel says its time, its events and their sources, and a bar compares its events with those
/// of the other panels. Actors without ties in a panel stand there as pale outlines.
///
/// ```swift
/// let sheet = SnapshotSheet(of: try theCase.snapshots(Selection(), over: slices))
/// let pdf = try sheet.rendered(as: .pdf, by: InProcessRenderer())
/// ```
public struct SnapshotSheet: Picture {
    /// The drawing.
    public var document: Document { page.document }
    /// The title, as it is drawn.
    public var title: String { page.title }
    /// What it shows, in a few sentences, for readers who do not see it.
    public var summary: String { page.summary }
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    public var notes: [String] { page.notes }
    /// The width that it is made for; `nil` if nobody knows.
    public var size: PrintedSize? { page.size }
    /// What the panels' elements stand for, by their ids.
    public var facts: [String: ElementFacts] { page.facts }
    /// Where actors stand in each panel, by id, as a picture of its own would place them.
    public let positions: [String: Point]
    private let page: FinishedPage

    /// The most panels that a page holds.
    public static let maximumPanels = 60

    /// Draws a sheet.
    ///
    /// Positions of the style hold for a page of one picture; in panels they are nearer to each other.
    ///
    /// - Parameters:
    ///   - snapshots: What is drawn, a panel each; at most ``maximumPanels``.
    ///   - style: What the sheet says besides; its names are those of the panels.
    /// - Complexity: O(*t* log *t* + *e*) for the *t* ties and *e* events of all panels, and
    ///   O((*a* + *p*)²) for the layout of the *a* actors and *p* pairs that are drawn.
    public init(of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle()) {
        self.init(snapshots, style) { false }
    }

    /// Draws a sheet as ``init(of:style:)`` does, unless it is told to stop.
    ///
    /// - Parameters:
    ///   - snapshots: What is drawn, a panel each; at most ``maximumPanels``.
    ///   - style: What the sheet says besides; its names are those of the panels.
    ///   - isCancelled: Asked all along, from several threads, whether to stop.
    /// - Throws: `CancellationError` once `isCancelled` said so.
    /// - Complexity: As ``init(of:style:)``.
    public init(
        of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle(),
        isCancelled: @escaping @Sendable () -> Bool
    ) throws(CancellationError) {
        if isCancelled() { throw CancellationError() }
        self.init(snapshots, style, isCancelled)
        if isCancelled() { throw CancellationError() }
    }

    private init(
        _ snapshots: [Snapshot], _ style: DiagramStyle,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) {
        precondition(
            (1...Self.maximumPanels).contains(snapshots.count),
            "a sheet has 1 to \(Self.maximumPanels) panels")
        let fitted = FittedSnapshots(snapshots, style)
        let panels = PanelLayout(of: fitted, isCancelled: isCancelled)
        let sheet = fitted.drawing(on: panels.layout, notes: panels.style.notes)
        page = sheet.finished(
            sheet.panels(in: panels.grid, isCancelled: isCancelled),
            legendStyle: panels.style.page, leastWidth: style.pageWidth)
        positions = panels.style.restored(panels.layout.positionsByID)
    }
}
