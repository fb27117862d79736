internal import DOT

/// A style for panels, which are narrower than a page: actors stand nearer to each other, and the
/// weakest have no name.
struct PanelStyle {
    let style: DiagramStyle
    /// The same for what goes over the whole page.
    let page: DiagramStyle
    let notes: [String]
    private let scale: Double

    init(_ whole: DiagramStyle, _ grid: SheetGrid, actors: Int) {
        var page = whole
        page.panelWidth = whole.pageWidth
        self.page = page
        var style = whole
        scale = min(1, grid.panelWidth / whole.pageWidth)
        let scale = scale
        style.positions = style.positions.mapValues { Point($0.x * scale, $0.y * scale) }
        style.panelWidth = grid.panelWidth
        let named = min(actors, grid.nameCount)
        style.maximumNames = named
        self.style = style
        notes = named < actors ? [Words.english.namedActors(named, of: actors)] : []
    }

    /// Positions as they are on a page of one picture.
    func restored(_ positions: [String: Point]) -> [String: Point] {
        positions.mapValues { Point($0.x / scale, $0.y / scale) }
    }
}

extension DiagramStyle {
    /// How wide the page of a sheet is, in points of the drawing, so that its smallest letters can be
    /// read at the width that it is made for: 17 cm if nobody knows.
    var pageWidth: Double {
        let size = size ?? PrintedSize(17, .centimetres)
        return size.width * Legend.size / size.leastTypeSize - 2 * SheetGrid.margin
    }
}
