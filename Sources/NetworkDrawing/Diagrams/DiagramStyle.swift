public import DOT

/// What a diagram says besides its actors and ties.
public struct DiagramStyle: Sendable {
    /// The title; `nil`, or one without characters, takes the title of the case.
    public var title: String?
    /// What each picture of a series, or each side of a difference, is called; written after the
    /// title. `nil` if they have no names.
    public var names: [String]?
    /// Whether the title is drawn, with the lines below it.
    public var showsTitle = true
    /// Whether the legend is drawn.
    public var showsLegend = true
    /// The seed of the layout; the same seed gives the same picture.
    public var seed: UInt64 = 1
    /// Where actors stand, by id: the centres of their shapes in points, to the right and upwards.
    ///
    /// Actors without a position are placed among them. What ``RelationDiagram/positions`` of one
    /// picture says makes another agree with it. Coordinates are finite numbers; ids of actors that
    /// are not drawn are passed over.
    public var positions: [String: Point] = [:]
    /// How wide the picture is made for; `nil` if nobody knows.
    public var size: PrintedSize?
    /// What the sizes of actors follow; `nil` takes strength.
    public var sizing: Sizing?
    /// What the fills of actors follow; `nil` takes their type.
    public var grouping: Grouping?
    /// Whether the ties of a pair are drawn as one line.
    public var merging = Merging.automatic
    /// The most actors that are drawn; beyond it those of the heaviest pairs are taken, and a note
    /// says so.
    public var maximumActors = 70
    /// The most pairs that are drawn; beyond it the heaviest are taken, and a note says so. `nil`
    /// takes five for every two actors, and at least 60.
    public var maximumPairs: Int?

    /// What of the plane pictures show at least, so that several are of one size.
    package var leastExtent: DiagramExtent?
    /// How wide what is drawn may be in a panel of a sheet, in points of the drawing.
    var panelWidth: Double?
    /// How many actors have a name, the strongest; `nil` names all.
    var maximumNames: Int?

    /// The usual style.
    public init() {}

    /// The same with fewer pairs, for a difference says more about each.
    var forDifferences: DiagramStyle {
        var style = self
        style.maximumActors = min(maximumActors, 40)
        style.maximumPairs = maximumPairs ?? 60
        return style
    }
}

extension DiagramStyle {
    /// The title, if one was given: a picture cannot go without a name.
    var givenTitle: String? { title.flatMap { $0.isEmpty ? nil : $0 } }
}

extension DiagramStyle {
    /// How wide actors and lines may be on the page, in points at which letters are read with ease: what
    /// the width asked for holds, else a column, or more for many actors.
    func contentWidth(actors: Int) -> Double {
        if let panelWidth { return panelWidth }
        if let size {
            return max(200, size.room(forLetters: Self.leastLetters, margin: Page.margin))
        }
        return Self.usualWidth * max(1, min(1.4, (Double(actors) / 30).squareRoot()))
    }

    /// The size of the smallest letters of diagrams in points.
    static let leastLetters = 9.0

    /// The width of a column of 17 cm in letters of 7 points, without the margins.
    static let usualWidth = 640.0
}
