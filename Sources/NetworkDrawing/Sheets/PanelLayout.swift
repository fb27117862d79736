/// Panels beside each other, as many as leave actors room, and where actors stand in each.
struct PanelLayout {
    private(set) var grid: SheetGrid
    private(set) var style: PanelStyle
    private(set) var layout: SharedLayout

    /// Lays snapshots out for panels; where lines and names need more room than these have, actors
    /// stand nearer to each other if they do not touch, and otherwise there are fewer panels in a row:
    /// rather a longer page than smaller letters.
    init(of fitted: FittedSnapshots, isCancelled: @escaping @Sendable () -> Bool) {
        let (union, whole) = (fitted.union, fitted.style)
        grid = SheetGrid(
            panels: fitted.snapshots.count, actors: union.actors.count,
            pageWidth: whole.pageWidth, isForScreen: whole.size?.isForScreen ?? false)
        style = PanelStyle(whole, grid, actors: union.actors.count)
        layout = SharedLayout(union, style.style, isCancelled: isCancelled)
        while !grid.holds(layout.contentBox.size.x), !isCancelled() {
            let nearer = style.nearer(
                layout.positionsByID, in: layout.contentBox.size.x, widest: grid.widest - 1)
            let pulled = SharedLayout(union, nearer.style, isCancelled: isCancelled)
            let mayTouch = layout.overlapCount + fitted.snapshots.count / 4
            if grid.holds(pulled.contentBox.size.x), pulled.overlapCount <= mayTouch {
                (style, layout) = (nearer, pulled)
                return
            }
            grid = SheetGrid(columns: grid.columns - 1, pageWidth: whole.pageWidth)
            style = PanelStyle(whole, grid, actors: union.actors.count)
            layout = SharedLayout(union, style.style, isCancelled: isCancelled)
        }
    }
}
