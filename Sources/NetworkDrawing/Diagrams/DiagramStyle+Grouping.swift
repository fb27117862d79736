public import ActorNetworks

extension DiagramStyle {
    /// Groups of actors that are told apart by their fills.
    public struct Grouping: Sendable {
        /// What the groups are, for the legend: `root`, `community`, …
        public var name: String
        /// The name of each actor's group by the actor's id; an actor may have none.
        public var groups: [String: String]
        /// The groups that have a fill of their own whatever their size, in this order before all others;
        /// their fills are deep, so that ``doubtful`` members can be paler.
        public var leading: [String]
        /// Actors, by id, that might as well be in another group; they are paler, with a broken outline.
        public var doubtful: Set<String>
        /// What the legend says of doubtful actors.
        public var doubt: String
        /// What the legend calls actors without a group or without a fill of their own.
        public var rest: String
        /// Pairs of actors, by their ids, whose tie contradicts the groups.
        public var contradicting: Set<Set<String>> = []
        /// What a reader should know of the groups, a sentence each; written below the title.
        public var remarks: [String] = []

        /// Groups of actors by id.
        public init(
            name: String, groups: [String: String], leading: [String] = [],
            doubtful: Set<String> = [], doubt: String? = nil, rest: String? = nil
        ) {
            self.name = name
            self.groups = groups
            self.leading = leading
            self.doubtful = doubtful
            self.doubt = doubt ?? Words.english.inDoubt
            self.rest = rest ?? Words.english.others
        }
    }
}

extension DiagramStyle.Grouping {
    /// Communities, each named after its strongest member.
    public init(_ communities: ActorGroups) {
        let snapshot = communities.snapshot
        let actors = snapshot.actors.map { snapshot.case.actors[$0] }
        var groups: [String: String] = [:]
        for group in communities.groups {
            let name = Words.english.community(around: actors[group.head].label)
            for member in group.members { groups[actors[member].id] = name }
        }
        self.init(name: Words.english.community, groups: groups)
    }
}
