internal import ActorNetworks
internal import Graphviz
internal import NetworkDrawing

/// The pictures of a level: of the whole, of each slice, and of each step from one slice to the next.
struct LevelPictures: Sendable {
    /// The whole first, then the slices; all on the same positions.
    let frames: [EmbeddedPicture]
    /// By frame, how it draws numbers.
    let scales: [DiagramScales]
    /// By slice from the second on, what changed since the slice before it; `nil` where neither has ties.
    private(set) var steps: [EmbeddedPicture?] = []
    /// Whether pictures of changes are missing for want of room.
    private(set) var leavesOutSteps = false
    /// What was left out of the pictures.
    let notes: [String]

    /// The same without the pictures of changes.
    var withoutSteps: LevelPictures {
        var result = self
        result.steps = []
        result.leavesOutSteps = true
        return result
    }

    var all: [EmbeddedPicture] { frames + steps.compactMap(\.self) }

    /// Draws a level.
    ///
    /// - Throws: `GraphvizError` as the renderer does, `CancellationError` once `isCancelled` said so.
    init(
        of level: PageLevel, withSteps: Bool, _ style: PageStyle, by renderer: some Renderer,
        isCancelled: @escaping @Sendable () -> Bool
    ) throws {
        var drawn = DiagramStyle()
        drawn.showsTitle = false
        drawn.showsLegend = false
        drawn.seed = style.seed
        // The whole has scales of its own: it holds several times what any slice does.
        let whole = try RelationDiagram.series(
            of: [level.whole], style: drawn, isCancelled: isCancelled)
        drawn.positions = whole[0].positions
        drawn.leastExtent = whole[0].extent
        // What readers choose from looks alike.
        drawn.merging = whole[0].scales.areMerged ? .pairs : .kinds
        let slices =
            level.slices.isEmpty
            ? []
            : try RelationDiagram.series(of: level.slices, style: drawn, isCancelled: isCancelled)
        // All frames show the same part of the plane, so that actors keep their places.
        var first = whole
        if let extent = slices.first?.extent, extent != whole[0].extent {
            drawn.leastExtent = extent
            first = try RelationDiagram.series(
                of: [level.whole], style: drawn, isCancelled: isCancelled)
        }
        let diagrams = first + slices
        frames = try InParallel.map(diagrams) { try $0.embedded(by: renderer) }
        scales = diagrams.map(\.scales)
        notes = whole[0].notes
        drawn.leastExtent = nil
        guard withSteps else { return }
        let room = style.maximumBytes - frames.reduce(0) { $0 + $1.svg.count }
        let changes = try Self.steps(
            level.slices, drawn, room: room, by: renderer, isCancelled: isCancelled)
        steps = changes ?? []
        leavesOutSteps = changes == nil
    }

    /// What changed from each slice to the next, on the positions of the frames; `nil` where a few of
    /// them show that all would not fit the page.
    private static func steps(
        _ slices: [Snapshot], _ style: DiagramStyle, room: Int, by renderer: some Renderer,
        isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [EmbeddedPicture?]? {
        let pairs = Array(zip(slices, slices.dropFirst()))
        @Sendable func drawn(_ pair: (Snapshot, Snapshot)) throws -> EmbeddedPicture? {
            guard !(pair.0.dyads.isEmpty && pair.1.dyads.isEmpty) else { return nil }
            return try RelationDiagram(
                ofDifference: SnapshotComparison(from: pair.0, to: pair.1), style: style,
                isCancelled: isCancelled
            ).embedded(by: renderer)
        }
        if pairs.count > 2 * sampled {
            let sample = stride(from: 0, to: pairs.count, by: pairs.count / sampled).map {
                pairs[$0]
            }
            let bytes = try InParallel.map(sample, drawn).reduce(0) { $0 + ($1?.svg.count ?? 0) }
            // With a third to spare, for steps differ.
            if bytes * pairs.count / sample.count > room + room / 3 { return nil }
        }
        return try InParallel.map(pairs, drawn)
    }

    /// How many steps tell how large all are.
    private static let sampled = 4
}
