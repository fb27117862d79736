public import ActorNetworks
public import DOT

/// Snapshots one after the other in the same place, as an SVG that plays by itself without a script.
///
/// Actors keep their places; each slice fades into the next, with its name, its events and their
/// sources above. It plays in a loop, and stops while a pointer is over it. Readers who ask their
/// system for less motion see the last slice at rest, and so does whatever knows no animation.
///
/// ```swift
/// let animation = SnapshotAnimation(of: try theCase.snapshots(Selection(), over: slices))
/// let svg = try animation.rendered(as: .svg, by: InProcessRenderer())
/// ```
public struct SnapshotAnimation: Picture {
    /// The drawing with all slices on top of each other, which only the rules of an SVG show in turn.
    public var document: Document { page.document }
    /// The title, as it is drawn.
    public var title: String { page.title }
    /// What it shows, in a few sentences, for readers who do not see it.
    public var summary: String { page.summary }
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    public var notes: [String] { page.notes }
    /// The width that it is made for; `nil` if nobody knows.
    public var size: PrintedSize? { page.size }
    /// Where actors stand, by id: the centres of their shapes in points, to the right and upwards.
    public let positions: [String: Point]
    /// What the slices' elements stand for, by their ids.
    public var facts: [String: ElementFacts] { page.facts }
    private let page: FinishedPage
    private let slides: SlideRules

    /// What shows one slice at a time.
    public func rules(forID id: String) -> String? { slides.text(forID: id) }

    /// The most slices that an animation holds.
    public static let maximumSlices = 120

    /// Draws an animation.
    ///
    /// - Parameters:
    ///   - snapshots: What is shown, one after the other; at most ``maximumSlices``.
    ///   - style: What the picture says besides; its names are those of the slices.
    ///   - pace: How many seconds a slice is shown; more than 0.
    ///   - isCancelled: Asked all along, from several threads, whether to stop.
    /// - Throws: `CancellationError` once `isCancelled` said so.
    /// - Complexity: O(*t* log *t* + *e*) for the *t* ties and *e* events of all slices, and
    ///   O((*a* + *p*)²) for the layout of the *a* actors and *p* pairs that are drawn.
    public init(
        of snapshots: [Snapshot], style: DiagramStyle = DiagramStyle(), pace: Double = 2,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(CancellationError) {
        precondition(
            (1...Self.maximumSlices).contains(snapshots.count),
            "an animation has 1 to \(Self.maximumSlices) slices")
        precondition(pace > 0 && pace.isFinite, "a slice is shown for some time")
        if isCancelled() { throw CancellationError() }
        let fitted = FittedSnapshots(snapshots, style)
        let layout = SharedLayout(fitted.union, style, isCancelled: isCancelled)
        let sheet = fitted.drawing(on: layout)
        page = sheet.finished(sheet.slides(isCancelled: isCancelled))
        positions = layout.positionsByID
        slides = SlideRules(count: snapshots.count, pace: pace)
        if isCancelled() { throw CancellationError() }
    }
}
