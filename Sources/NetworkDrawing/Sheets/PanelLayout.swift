/// Panels beside each other, as many as leave actors room, and where actors stand in each.
struct PanelLayout {
    private(set) var grid: SheetGrid
    private(set) var style: PanelStyle
    private(set) var layout: SharedLayout

    /// Lays snapshots out for panels.
    ///
    /// Where lines and names need more room than panels have, actors stand nearer to each other, if
    /// not much more gets upon a name by that; otherwise there are fewer panels in a row: rather a longer
    /// page than smaller letters.
    init(of fitted: FittedSnapshots, isCancelled: @escaping @Sendable () -> Bool) {
        let (union, whole, count) = (fitted.union, fitted.style, fitted.snapshots.count)
        var grid = SheetGrid(
            panels: count, actors: union.actors.count, pageWidth: whole.pageWidth,
            isForScreen: whole.size?.isForScreen ?? false)
        self.init(grid, PanelStyle(whole, grid, actors: union.actors.count), union, isCancelled)
        while !isWithin, !isCancelled() {
            let tighter = tighter(whole, isCancelled).filter(\.isWithin)
            // The more panels there are, the longer fewer in a row make the page.
            let most = min(layout.clutter + count / 4, count * count * 3 / 2)
            if let best = tighter.min(by: { $0.layout.clutter < $1.layout.clutter }),
                best.layout.clutter <= most || grid.columns == 1
            {
                self = best
            } else if grid.columns > 1 {
                grid = SheetGrid(columns: grid.columns - 1, pageWidth: whole.pageWidth)
                self.init(
                    grid, PanelStyle(whole, grid, actors: union.actors.count), union, isCancelled)
            } else {
                return
            }
        }
    }

    private init(
        _ grid: SheetGrid, _ style: PanelStyle, _ union: SnapshotUnion,
        _ isCancelled: @escaping @Sendable () -> Bool
    ) {
        (self.grid, self.style) = (grid, style)
        layout = SharedLayout(union, style.style, isCancelled: isCancelled)
    }

    private var isWithin: Bool { grid.holds(layout.contentBox.size.x) }

    /// The same actors in less room.
    private func tighter(
        _ whole: DiagramStyle, _ isCancelled: @escaping @Sendable () -> Bool
    ) -> [PanelLayout] {
        let width = layout.contentBox.size.x
        var styles = [
            style.nearer(layout.positionsByID, in: width, widest: grid.panelWidth - 1)
        ]
        // Where nobody said where actors stand, they may also find other places.
        if whole.positions.isEmpty { styles.append(style.narrower(by: grid.panelWidth / width)) }
        return styles.map { PanelLayout(grid, $0, layout.union, isCancelled) }
    }
}

extension SharedLayout {
    /// How often actors and names lie on each other, and lines on names, over all pictures.
    var clutter: Int {
        appearancesByPicture.reduce(0) { count, appearances in
            let curves = paths(appearances).curves.joined().compactMap(\.self).map { $0.points(12) }
            let outlines = zip(positions, appearances)
            let boxes = outlines.map { $1.outline.box(at: $0) }
            let names = outlines.compactMap { place, appearance in
                appearance.outline.label.map { Box(low: $0.low + place, high: $0.high + place) }
            }
            let overlaps = boxes.indices.reduce(0) { count, index in
                count + boxes[..<index].count { $0.overlaps(boxes[index]) }
            }
            let covered = curves.reduce(0) { count, points in
                count
                    + names.count { name in
                        zip(points, points.dropFirst()).contains { Segments.meet($0, $1, name) }
                    }
            }
            return count + overlaps + covered
        }
    }
}
