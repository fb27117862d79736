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
    public let document: Document
    /// The title, as it is drawn.
    public let title: String
    /// What it shows, in a few sentences, for readers who do not see it.
    public let summary: String
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    public let notes: [String]
    /// The width that it is made for; `nil` if nobody knows.
    public let size: PrintedSize?
    /// What the panels' elements stand for, by their ids.
    public let facts: [String: ElementFacts]
    /// Where actors stand in each panel, by id, as a picture of its own would place them.
    public let positions: [String: Point]

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
        let (fitting, left) = Limits(style).fit(snapshots)
        let union = SnapshotUnion(fitting, sizing: style.sizing)
        var grid = SheetGrid(
            panels: fitting.count, actors: union.actors.count, pageWidth: style.pageWidth,
            isForScreen: style.size?.isForScreen ?? false)
        var panels = PanelStyle(style, grid, actors: union.actors.count)
        var layout = SharedLayout(union, panels.style, isCancelled: isCancelled)
        // Rather a longer page than smaller letters.
        while !grid.holds(layout.contentBox.size.x), !isCancelled() {
            let nearer = panels.nearer(
                layout.positionsByID, in: layout.contentBox.size.x, widest: grid.widest - 1)
            let pulled = SharedLayout(union, nearer.style, isCancelled: isCancelled)
            let mayTouch = layout.overlapCount + fitting.count / 4
            if grid.holds(pulled.contentBox.size.x), pulled.overlapCount <= mayTouch {
                (panels, layout) = (nearer, pulled)
                break
            }
            grid = SheetGrid(columns: grid.columns - 1, pageWidth: style.pageWidth)
            panels = PanelStyle(style, grid, actors: union.actors.count)
            layout = SharedLayout(union, panels.style, isCancelled: isCancelled)
        }
        let notes =
            left + layout.notes(style) + panels.notes + (style.grouping?.remarks ?? [])
        let fills = style.grouping.map { GroupFills($0, of: union) }
        let sheet = SheetDrawing(
            drawing: SnapshotDrawing(layout: layout, style: style, notes: notes, fills: fills),
            snapshots: fitting)
        var page = sheet.panels(in: grid, isCancelled: isCancelled)
        let content = page.box ?? Box(low: .zero, high: Vector(240, 40))
        if style.showsLegend {
            Legend(of: layout, snapshots: fitting, style: panels.page, fills: fills)
                .explainingPanels(most: sheet.mostEvents, hasGhosts: sheet.hasGhosts)
                .draw(on: &page, below: content)
        }
        title = sheet.title
        TitleBlock(
            title: title,
            lines: [
                Words.english.sheetSubtitle(slices: fitting.count, actors: union.actors.count)
            ] + notes, leastWidth: style.pageWidth
        ).draw(on: &page, above: content)
        let (document, replaced) = page.document(
            name: title, box: page.box ?? content, margin: SheetGrid.margin,
            comments: SnapshotDrawing.comments(for: fitting[0])
        ).replacingUndrawable()
        self.document = document
        self.notes = notes + (replaced > 0 ? [Words.english.undrawableCharacters] : [])
        summary = sheet.summary
        facts = page.facts
        size = style.size
        positions = panels.restored(layout.positionsByID)
    }
}
