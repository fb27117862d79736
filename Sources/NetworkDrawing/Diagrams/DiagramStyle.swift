/// What a diagram says besides its actors and ties.
public struct DiagramStyle: Sendable {
    /// The title; `nil`, or one without characters, takes the title of the case.
    public var title: String?
    /// What each picture of a series, or each side of a difference, is called; written after the
    /// title. `nil` if they have no names.
    public var names: [String]?
    /// Whether the legend is drawn.
    public var showsLegend = true
    /// The seed of the layout; the same seed gives the same picture.
    public var seed: UInt64 = 1
    /// What the sizes of actors follow; `nil` takes strength.
    public var sizing: Sizing?
    /// What the fills of actors follow; `nil` takes their type.
    public var grouping: Grouping?
    /// The most actors that are drawn; beyond it those of the heaviest pairs are taken, and a note
    /// says so.
    public var maximumActors = 70
    /// The most pairs that are drawn; beyond it the heaviest are taken, and a note says so. `nil`
    /// takes five for every two actors, and at least 60.
    public var maximumPairs: Int?

    /// The usual style.
    public init() {}

    /// The same with fewer pairs, for a difference says more about each.
    var forDifferences: DiagramStyle {
        var style = self
        style.maximumActors = min(maximumActors, 40)
        style.maximumPairs = maximumPairs ?? 60
        return style
    }

    /// Scores that sizes follow.
    public struct Sizing: Sendable {
        /// The name of the measure, for the legend.
        public var name: String
        /// The score of each actor by id, once for all pictures or once for each of a series or
        /// each side of a difference; a missing one counts as 0.
        public var scores: [[String: Double]]

        /// Sizes that follow the scores of a measure, the same in all pictures.
        public init(name: String, scores: [String: Double]) {
            self.init(name: name, scoresOfEach: [scores])
        }

        /// Sizes that follow the scores of a measure in each picture of a series, or on each side
        /// of a difference, where the greater counts.
        public init(name: String, scoresOfEach: [[String: Double]]) {
            self.name = name
            scores = scoresOfEach
        }

        /// The scores of a picture.
        func scores(at index: Int) -> [String: Double] {
            scores.isEmpty ? [:] : scores[min(index, scores.count - 1)]
        }
    }

    /// Groups of actors that are told apart by their fills.
    public struct Grouping: Sendable {
        /// What the groups are, for the legend: `root`, `community`, …
        public var name: String
        /// The name of each actor's group by the actor's id; an actor may have none.
        public var groups: [String: String]

        /// Groups of actors by id.
        public init(name: String, groups: [String: String]) {
            self.name = name
            self.groups = groups
        }
    }
}

extension DiagramStyle {
    /// The title, if one was given: a picture cannot go without a name.
    var givenTitle: String? { title.flatMap { $0.isEmpty ? nil : $0 } }
}
