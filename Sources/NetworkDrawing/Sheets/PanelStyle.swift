internal import DOT

/// A style for panels, which are narrower than a page: actors stand nearer to each other, and the
/// weakest have no name.
struct PanelStyle {
    private(set) var style: DiagramStyle
    /// The same for what goes over the whole page.
    let page: DiagramStyle
    let notes: [String]
    /// How much of a panel's width actors take, for lines bulge beyond the outermost of them.
    static let shareOfActors = 0.92
    /// How near to each other actors stand, beside a page of one picture.
    private var scale: Double

    init(_ whole: DiagramStyle, _ grid: SheetGrid, actors: Int) {
        var page = whole
        page.panelWidth = whole.pageWidth
        self.page = page
        var style = whole
        scale = min(1, grid.panelWidth / whole.pageWidth)
        let scale = scale
        style.positions = style.positions.mapValues { Point($0.x * scale, $0.y * scale) }
        style.panelWidth = grid.panelWidth * Self.shareOfActors
        let named = min(actors, grid.nameCount)
        style.maximumNames = named
        self.style = style
        notes = named < actors ? [Words.english.namedActors(named, of: actors)] : []
    }

    /// The same with actors pulled together from where a layout that is too wide for the panel has
    /// placed them.
    func nearer(_ positions: [String: Point], in width: Double, widest: Double)
        -> PanelStyle
    {
        let places = positions.values.map(\.x)
        let span = (places.max() ?? 0) - (places.min() ?? 0)
        // What stands out beyond the outermost places, shapes and names, does not get smaller.
        let room = widest - (width - span)
        let share = span > 0 ? max(0.1, room / span) : 1
        var result = self
        result.scale *= share
        result.style.positions = positions.mapValues { Point($0.x * share, $0.y * share) }
        return result
    }

    /// The same with less room for actors than the panel has, since names and lines need the rest.
    func narrower(by share: Double) -> PanelStyle {
        var result = self
        result.style.panelWidth = style.panelWidth.map { $0 * share }
        return result
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
        (size ?? PrintedSize(17, .centimetres)).room(
            forLetters: Legend.size, margin: SheetGrid.margin)
    }
}
