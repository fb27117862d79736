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
    private(set) var steps: [EmbeddedPicture?]
    /// What was left out of the pictures.
    let notes: [String]

    /// The same without the pictures of changes.
    var withoutSteps: LevelPictures {
        var result = self
        result.steps = steps.map { _ in nil }
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
        drawn.leastExtent = slices.first?.extent ?? whole[0].extent
        let first = try RelationDiagram.series(
            of: [level.whole], style: drawn, isCancelled: isCancelled)
        let diagrams = first + slices
        frames = try diagrams.map { try $0.embedded(by: renderer) }
        scales = diagrams.map(\.scales)
        notes = whole[0].notes
        drawn.leastExtent = nil
        steps =
            withSteps
            ? try Self.steps(level.slices, drawn, by: renderer, isCancelled: isCancelled) : []
    }

    /// What changed from each slice to the next, on the positions of the frames.
    private static func steps(
        _ slices: [Snapshot], _ style: DiagramStyle, by renderer: some Renderer,
        isCancelled: @escaping @Sendable () -> Bool
    ) throws -> [EmbeddedPicture?] {
        try zip(slices, slices.dropFirst()).map { before, after in
            guard !(before.dyads.isEmpty && after.dyads.isEmpty) else { return nil }
            return try RelationDiagram(
                ofDifference: SnapshotComparison(from: before, to: after), style: style,
                isCancelled: isCancelled
            ).embedded(by: renderer)
        }
    }
}
