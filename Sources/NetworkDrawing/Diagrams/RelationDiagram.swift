public import ActorNetworks
public import DOT
public import Graphviz

/// A drawing of actors and their ties, ready for Graphviz.
///
/// Every shape, line and letter has its place already, so that the engine `nop2` draws the same
/// picture in every format.
public struct RelationDiagram: Picture {
    /// The drawing.
    public let document: Document
    /// What it shows, in a few sentences, for readers who do not see it.
    public let summary: String
    /// What was left out to keep it readable, and what should be known of groups, in sentences.
    public let notes: [String]
    /// How readable it is, in numbers.
    public let quality: LayoutQuality
    /// Where actors stand, by id: the centres of their shapes in points, to the right and upwards.
    ///
    /// One entry for each actor of the picture, and in a series for each actor of any of its
    /// pictures. ``DiagramStyle/positions`` takes them for another picture.
    public let positions: [String: Point]
    /// The title, as it is drawn.
    public let title: String
    /// The width that it is made for; `nil` if nobody knows.
    public let size: PrintedSize?
    /// What is known of its ties and actors, by the ids of their elements.
    public let facts: [String: ElementFacts]
    /// How it draws numbers.
    public let scales: DiagramScales
    /// What of the plane it shows; `nil` for a difference.
    package let extent: DiagramExtent?

    /// Draws a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: What is drawn; one without ties is a page with its title.
    ///   - style: What the picture says besides.
    /// - Complexity: O(*t* log *t* + *e*) for the *t* ties and *e* events of all pictures, and
    ///   O((*a* + *p*)²) for the layout of the *a* actors and *p* pairs that are drawn.
    public init(of snapshot: Snapshot, style: DiagramStyle = DiagramStyle()) {
        self = Self.series(of: [snapshot], style: style)[0]
    }

    /// Draws snapshots on shared positions, sizes and scales, with one legend and one size of page.
    ///
    /// All are laid out together; an actor without ties in a slice is left out of it, and its place
    /// stays free.
    ///
    /// - Parameters:
    ///   - snapshots: What is drawn, one picture each.
    ///   - style: What the pictures say besides.
    /// - Returns: One diagram a snapshot, in their order.
    /// - Complexity: O(*t* log *t* + *e*) for the *t* ties and *e* events of all pictures, and
    ///   O((*a* + *p*)²) for the layout of the *a* actors and *p* pairs that are drawn.
    public static func series(
        of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle()
    ) -> [RelationDiagram] {
        series(of: snapshots, style) { false }
    }

    /// Draws snapshots as ``series(of:style:)`` does, unless it is told to stop.
    ///
    /// - Parameters:
    ///   - snapshots: What is drawn, one picture each.
    ///   - style: What the pictures say besides.
    ///   - isCancelled: Asked all along, from several threads, whether to stop.
    /// - Returns: One diagram a snapshot, in their order.
    /// - Throws: `CancellationError` once `isCancelled` said so.
    /// - Complexity: As ``series(of:style:)``.
    public static func series(
        of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle(),
        isCancelled: @escaping @Sendable () -> Bool
    ) throws(CancellationError) -> [RelationDiagram] {
        if isCancelled() { throw CancellationError() }
        let diagrams = series(of: snapshots, style, isCancelled)
        if isCancelled() { throw CancellationError() }
        return diagrams
    }

    private static func series(
        of snapshots: [Snapshot], _ style: DiagramStyle,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) -> [RelationDiagram] {
        let (fitting, notes) = Limits(style).fit(snapshots)
        let union = SnapshotUnion(fitting, sizing: style.sizing)
        let layout = SharedLayout(union, style, isCancelled: isCancelled)
        return series(of: fitting, outOf: snapshots, in: layout, style, notes, isCancelled)
    }

    /// Draws snapshots on positions of one of Graphviz's own engines.
    ///
    /// - Parameters:
    ///   - snapshots: What is drawn, one picture each.
    ///   - style: What the pictures say besides.
    ///   - engine: An engine that finds places, such as `neato`; `nop2` finds none.
    ///   - renderer: What runs the engine.
    /// - Returns: One diagram a snapshot, in their order.
    /// - Throws: `GraphvizError` if the engine fails.
    /// - Complexity: O(*t* log *t* + *e*) for the *t* ties and *e* events of all pictures, and
    ///   O((*a* + *p*)²) for lines around the *a* actors and *p* pairs that are drawn.
    public static func series(
        of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle(), placedBy engine: Engine,
        of renderer: some Renderer
    ) throws(GraphvizError) -> [RelationDiagram] {
        let (fitting, notes) = Limits(style).fit(snapshots)
        let layout = try SharedLayout(
            SnapshotUnion(fitting, sizing: style.sizing), style,
            placement: EnginePlacement(engine: engine, seed: style.seed), renderer: renderer)
        return series(of: fitting, outOf: snapshots, in: layout, style, notes) { false }
    }

    /// Draws what changed between two snapshots, both sides on one layout.
    ///
    /// At most 40 actors are drawn, and 60 pairs where the style does not say how many.
    ///
    /// - Parameters:
    ///   - comparison: What changed; its basis is named in the legend.
    ///   - style: What the picture says besides.
    /// - Complexity: O(*t* log *t* + *e*) for the *t* ties and *e* events of all pictures, and
    ///   O((*a* + *p*)²) for the layout of the *a* actors and *p* pairs that are drawn.
    public init(ofDifference comparison: SnapshotComparison, style: DiagramStyle = DiagramStyle()) {
        self.init(comparison, style) { false }
    }

    /// Draws what changed as ``init(ofDifference:style:)`` does, unless it is told to stop.
    ///
    /// - Parameters:
    ///   - comparison: What changed; its basis is named in the legend.
    ///   - style: What the picture says besides.
    ///   - isCancelled: Asked all along, from several threads, whether to stop.
    /// - Throws: `CancellationError` once `isCancelled` said so.
    /// - Complexity: As ``init(ofDifference:style:)``.
    public init(
        ofDifference comparison: SnapshotComparison, style: DiagramStyle = DiagramStyle(),
        isCancelled: @escaping @Sendable () -> Bool
    ) throws(CancellationError) {
        if isCancelled() { throw CancellationError() }
        self.init(comparison, style, isCancelled)
        if isCancelled() { throw CancellationError() }
    }

    private init(
        _ comparison: SnapshotComparison, _ style: DiagramStyle,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) {
        let (fitting, notes) = Limits(style.forDifferences).fit(
            [
                comparison.before, comparison.after,
            ], leading: comparison.leadingPairs)
        let union = SnapshotUnion(fitting, sizing: style.sizing)
        let compared = SnapshotComparison(
            from: fitting[0], to: fitting[1], matching: comparison.matching)
        let layout = SharedLayout(
            union, style, isSeries: false, labelRoom: Self.roomForChanges,
            isCancelled: isCancelled)
        self.init(compared, of: comparison, in: layout, style, notes)
    }

    /// Draws what changed between two snapshots on positions of one of Graphviz's own engines.
    ///
    /// - Throws: `GraphvizError` if the engine fails.
    public init(
        ofDifference comparison: SnapshotComparison, style: DiagramStyle = DiagramStyle(),
        placedBy engine: Engine, of renderer: some Renderer
    ) throws(GraphvizError) {
        let (fitting, notes) = Limits(style.forDifferences).fit(
            [
                comparison.before, comparison.after,
            ], leading: comparison.leadingPairs)
        let layout = try SharedLayout(
            SnapshotUnion(fitting, sizing: style.sizing), style,
            placement: EnginePlacement(engine: engine, seed: style.seed), renderer: renderer,
            isSeries: false, labelRoom: Self.roomForChanges)
        let compared = SnapshotComparison(
            from: fitting[0], to: fitting[1], matching: comparison.matching)
        self.init(compared, of: comparison, in: layout, style, notes)
    }

    /// What the labels of changes need of a line's length.
    private static let roomForChanges = 22.0

    private static func series(
        of snapshots: [Snapshot], outOf whole: [Snapshot], in layout: SharedLayout,
        _ style: DiagramStyle,
        _ notes: [String], _ isCancelled: @escaping @Sendable () -> Bool
    ) -> [RelationDiagram] {
        if isCancelled() { return [] }
        let notes = notes + layout.notes(style) + (style.grouping?.remarks ?? [])
        let fills = style.grouping.map { GroupFills($0, of: layout.union) }
        let legend = Legend(of: layout, snapshots: snapshots, style: style, fills: fills)
        let drawing = SnapshotDrawing(
            layout: layout, whole: whole, style: style, notes: notes, fills: fills)
        let pages = drawing.pages(
            of: snapshots, legend: style.showsLegend ? legend : nil, isCancelled: isCancelled)
        let (quality, positions) = (layout.quality(), layout.positionsByID)
        let scales = layout.scales
        return InParallel.map(Array(zip(snapshots, pages))) { snapshot, page in
            RelationDiagram(
                document: page.document, summary: page.summary, notes: notes,
                quality: quality, positions: positions, title: page.title, size: style.size,
                facts: ElementFacts.byID(of: snapshot), scales: scales, extent: page.extent)
        }
    }

    private init(
        _ comparison: SnapshotComparison, of whole: SnapshotComparison, in layout: SharedLayout,
        _ style: DiagramStyle, _ notes: [String]
    ) {
        let basis = whole.basis
        let notes = notes + layout.notes(style) + (style.grouping?.remarks ?? [])
        let fills = style.grouping.map { GroupFills($0, of: layout.union) }
        let drawing = DifferenceDrawing(
            words: DifferenceWords(
                comparison: comparison, isMerged: layout.isMerged, basis: basis),
            whole: DifferenceWords(comparison: whole, isMerged: layout.isMerged, basis: basis),
            layout: layout, style: style, notes: notes, fills: fills)
        let legend = Legend(
            ofDifference: comparison, basis: basis, layout: layout, style: style, fills: fills)
        let (document, labels) = drawing.page(legend: style.showsLegend ? legend : nil)
        self.init(
            document: document, summary: drawing.whole.text,
            notes: notes, quality: layout.quality(withLabels: labels),
            positions: layout.positionsByID, title: drawing.title, size: style.size,
            facts: ElementFacts.byID(of: comparison), scales: layout.scales)
    }

    init(
        document: Document, summary: String, notes: [String], quality: LayoutQuality,
        positions: [String: Point], title: String, size: PrintedSize?,
        facts: [String: ElementFacts], scales: DiagramScales, extent: DiagramExtent? = nil
    ) {
        let (drawable, replaced) = document.replacingUndrawable()
        self.document = drawable
        self.summary = summary
        self.notes =
            replaced == 0
            ? notes
            : notes + [Words.english.undrawableCharacters]
        self.quality = quality
        self.positions = positions
        self.title = title
        self.size = size
        self.facts = facts
        self.scales = scales
        self.extent = extent
    }
}

extension SnapshotComparison {
    /// The actors of pairs that turned, entered or left, by their ids: what a difference is about.
    fileprivate var leadingPairs: Set<Set<String>> {
        Set(
            dyads.filter { $0.isFlipped || $0.before == nil || $0.after == nil }
                .map { [$0.firstID, $0.secondID] })
    }
}
