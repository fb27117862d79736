internal import ActorNetworks

/// Snapshots that are shown together: as many of their actors and ties as can be read, in the style
/// that holds for all.
struct FittedSnapshots {
    let snapshots: [Snapshot]
    let union: SnapshotUnion
    let style: DiagramStyle
    private let leftOut: [String]

    init(_ snapshots: [Snapshot], _ style: DiagramStyle) {
        (self.snapshots, leftOut) = Limits(style).fit(snapshots)
        union = SnapshotUnion(self.snapshots, sizing: style.sizing)
        self.style = style
    }

    /// Draws them where a layout of their union places actors; `notes` say what the layout left out.
    func drawing(on layout: SharedLayout, notes: [String] = []) -> SheetDrawing {
        let fills = style.grouping.map { GroupFills($0, of: union) }
        let notes = leftOut + layout.notes(style) + notes + (style.grouping?.remarks ?? [])
        return SheetDrawing(
            drawing: SnapshotDrawing(layout: layout, style: style, notes: notes, fills: fills),
            snapshots: snapshots)
    }
}
