public import ActorNetworks
public import DOT

/// A drawing of actors and their ties, ready for Graphviz.
///
/// Every figure, line and letter has its place already, so that the engine `nop2` draws the same
/// picture in every format.
public struct RelationDiagram: Sendable {
    /// The drawing.
    public let document: Document
    /// What it shows, in a few sentences, for readers who do not see it.
    public let summary: String
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    public let notes: [String]
    /// How readable it is, in figures.
    public let quality: LayoutQuality
    /// The title, as it is drawn.
    public let title: String

    /// Draws a snapshot.
    public init(of snapshot: Snapshot, style: DiagramStyle = DiagramStyle()) {
        self = Self.series(of: [snapshot], style: style)[0]
    }

    /// Draws snapshots on shared positions, sizes and scales, with one legend and one size of page.
    ///
    /// All are laid out together; an actor without ties in a slice is left out of it, and its place
    /// stays free.
    public static func series(
        of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle()
    ) -> [RelationDiagram] {
        let (fitting, notes) = Limits(style).fit(snapshots)
        let scene = Scene(fitting, scores: style.sizing?.scores)
        let frame = Frame(scene, seed: style.seed)
        let drawing = SnapshotDrawing(frame: frame, style: style)
        let legend = Legend(of: frame, snapshots: fitting, style: style)
        return drawing.pages(of: fitting, legend: style.showsLegend ? legend : nil).map { page in
            RelationDiagram(
                document: page.document, summary: page.summary, notes: notes,
                quality: frame.quality, title: page.title)
        }
    }

    init(
        document: Document, summary: String, notes: [String], quality: LayoutQuality, title: String
    ) {
        self.document = document
        self.summary = summary
        self.notes = notes
        self.quality = quality
        self.title = title
    }
}
