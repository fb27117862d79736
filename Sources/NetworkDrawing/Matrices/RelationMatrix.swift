public import ActorNetworks
public import DOT

/// A table of who did what to whom as a picture, ready for Graphviz.
///
/// Rows and columns are the same actors in the same order. A cell shows what the actor of its row
/// did to the actor of its column; events of both together are in both cells. Bars beside the rows
/// are sums of what each actor did, bars below the columns of what was done to it. It stays readable
/// where the lines of a ``RelationDiagram`` do not.
public struct RelationMatrix: Picture {
    /// The drawing.
    public let document: Document
    /// The title, as it is drawn.
    public let title: String
    /// What it shows, in a few sentences, for readers who do not see it.
    public let summary: String
    /// What was left out to keep it readable, and what should be known of groups, in sentences.
    public let notes: [String]
    /// The width that it is made for; `nil` if nobody said.
    public let size: PrintedSize?
    /// What its cells stand for, by their ids.
    public let facts: [String: ElementFacts]

    /// What a cell shows besides its weight.
    public enum Cells: String, Sendable, CaseIterable {
        /// One mark, whose colour and form say how friendly all events together are.
        case tone
        /// The kinds side by side: cooperation to the left of the middle, negotiation around it,
        /// conflict to the right.
        case kinds
    }

    /// What a matrix says besides its cells.
    public struct Style: Sendable {
        /// The title; `nil`, or one without characters, takes the title of the case.
        public var title: String?
        /// What the snapshot is called; written after the title.
        public var name: String?
        /// Whether the legend is drawn.
        public var showsLegend = true
        /// What cells show.
        public var cells = Cells.tone
        /// Whose rows stand together: leading groups first, then the others of two or more by their
        /// strength, then the rest; in each the strongest first. `nil` orders all by strength.
        public var grouping: DiagramStyle.Grouping?
        /// How wide the picture will stand; cells get as large as letters that can be read leave room
        /// for. `nil` takes 17 cm.
        public var size: PrintedSize?
        /// The most actors that are drawn; beyond it the strongest are taken, and a note says so.
        public var maximumActors = 60

        /// The usual style.
        public init() {}
    }

    /// Draws who did what to whom in a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: What is drawn; one without actors is a page with its title.
    ///   - style: What the picture says besides.
    /// - Complexity: O(*n* log *n* + *e* + *c*) for *n* actors, *e* events and *c* cells.
    public init(of snapshot: Snapshot, style: Style = Style()) {
        let table = MatrixTable(of: Self.part(of: snapshot, shownIn: style), style.grouping)
        let drawing = MatrixDrawing(table, of: snapshot, style)
        let (drawn, facts) = drawing.page()
        let (drawable, replaced) = drawn.replacingUndrawable()
        self.facts = facts
        document = drawable
        title = drawing.title
        size = style.size
        summary = drawing.summary
        notes = drawing.notes + (replaced > 0 ? [Words.english.undrawableCharacters] : [])
    }

    /// The order of the rows and columns of a matrix of a snapshot.
    ///
    /// - Parameters:
    ///   - snapshot: What is to be drawn, all of it.
    ///   - grouping: Whose rows stand together.
    /// - Returns: Groups with their names, `nil` where there is but one, and the positions of their
    ///   actors in the case's register.
    public static func order(
        of snapshot: Snapshot, grouping: DiagramStyle.Grouping?
    ) -> [(name: String?, actors: [Int])] {
        MatrixOrder(of: snapshot, grouping).groups.map { ($0.name, $0.actors) }
    }

    /// The part of a snapshot that a matrix has room for: its strongest actors and their ties.
    ///
    /// Groups that a style orders by are best found in this part, since it is what readers see.
    ///
    /// - Parameters:
    ///   - snapshot: What is to be drawn.
    ///   - style: What says how many actors are drawn.
    /// - Returns: The snapshot, or what is left of it; actors that lost all their ties are gone.
    public static func part(of snapshot: Snapshot, shownIn style: Style) -> Snapshot {
        guard snapshot.actors.count > style.maximumActors else { return snapshot }
        let strongest = Ranking.order(of: snapshot.strengths).prefix(style.maximumActors)
        let kept = Set(strongest.map { snapshot.actors[$0] })
        return snapshot.keeping { kept.contains($0.first) && kept.contains($0.second) }
    }
}
