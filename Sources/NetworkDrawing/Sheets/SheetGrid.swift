/// How the panels of a sheet stand: in rows of so many, as wide as the page allows.
struct SheetGrid: Equatable {
    /// How many panels stand beside each other.
    let columns: Int
    /// How wide what is drawn in a panel may be, in points of the drawing.
    let panelWidth: Double

    /// The air around all panels.
    static let margin = 14.0
    /// The air between panels.
    static let gap = Vector(26, 22)
    /// What a panel's heading takes, more or less.
    private static let heading = 44.0

    /// The grid that fits so many panels of so many actors onto a page: the widest panels with which
    /// it is no longer than a sheet of paper, or than a few screens of a phone; and where even the
    /// narrowest make it longer, those.
    ///
    /// `pageWidth` is in points of the drawing.
    init(panels: Int, actors: Int, pageWidth: Double, isForScreen: Bool) {
        let least = 40 + 28 * Double(max(1, actors)).squareRoot()
        let most = max(1, Int((pageWidth + Self.gap.x) / (least + Self.gap.x)))
        let longest = pageWidth * (isForScreen ? 4.5 : 1.3)
        func width(_ columns: Int) -> Double {
            Self(columns: columns, pageWidth: pageWidth).panelWidth
        }
        func height(_ columns: Int) -> Double {
            let rows = (panels + columns - 1) / columns
            return Double(rows) * (width(columns) * 0.85 + Self.heading + Self.gap.y)
        }
        let choices = 1...min(most, max(1, panels))
        var columns = choices.first { height($0) <= longest } ?? choices.upperBound
        // Rows as even as can be: five panels rather stand in three and two than in four and one.
        let rows = (panels + columns - 1) / columns
        columns = max(1, (panels + rows - 1) / max(1, rows))
        self.init(columns: columns, pageWidth: pageWidth)
    }

    /// So many panels beside each other.
    init(columns: Int, pageWidth: Double) {
        self.columns = columns
        panelWidth = (pageWidth - Self.gap.x * Double(columns - 1)) / Double(columns)
    }

    /// Whether what is drawn fits into a panel, so that letters stay as large as they must be.
    func holds(_ width: Double) -> Bool { width <= panelWidth + 0.5 }

    /// How many names a panel can show without a crowd.
    var nameCount: Int {
        // A name takes about 55 by 14 points, and may fill a quarter of the panel.
        max(3, Int(panelWidth * panelWidth * 0.8 * 0.25 / (55 * 14)))
    }

    /// Row and column of a panel, both from 0.
    func place(of panel: Int) -> (row: Int, column: Int) { (panel / columns, panel % columns) }
}
