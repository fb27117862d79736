extension DiagramStyle {
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
