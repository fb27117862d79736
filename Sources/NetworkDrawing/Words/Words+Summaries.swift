internal import ActorNetworks

/// The lines under the titles of diagrams, and what they say to readers who do not see them.
extension Words {
    /// So many of all: `12 of conflict`.
    func part(_ count: Int, of kind: RelationKind) -> String {
        "\(Wording.grouped(count)) of \(name(of: kind))"
    }

    func relations(actors count: Int, _ period: String, events: Int, kinds: [String]) -> String {
        "Relations of \(actors(count)), \(period): \(self.events(events))"
            + (kinds.isEmpty ? "." : ", \(kinds.joined(separator: ", ")).")
    }

    func pair(_ one: String, _ other: String, _ kinds: [String]) -> String {
        "\(one) and \(other) (\(kinds.joined(separator: ", ")))"
    }

    func mostEvents(between pairs: [String]) -> String {
        "Most events lie between \(pairs.joined(separator: "; "))."
    }

    // MARK: - Differences

    var before: String { "Before" }
    var after: String { "After" }
    func days(_ count: Int) -> String { self.count(count, "day") }
    /// What the numbers of a difference are.
    func numbers(_ weight: String) -> String { "Numbers: \(weight)" }

    var whatChanged: String { "What changed" }
    func whatChanged(in name: String) -> String { "\(name): what changed" }

    /// How many actors came and went, what became of ties or pairs, and how many turned.
    func changes(
        entered: Int, left: Int, ofPairs: Bool,
        _ ties: [(count: Int, status: SnapshotComparison.Status)], turned: Int
    ) -> String {
        let changes = ties.map { "\($0.count) \(name(of: $0.status))" }.joined(separator: ", ")
        return
            "Actors: \(entered) entered, \(left) left · \(ofPairs ? "Pairs" : "Ties"): \(changes)"
            + " · \(pairs(turned)) turned"
    }

    /// The pairs that turned, in the words of tables.
    func turned(_ pairs: [(one: String, other: String, isHostile: Bool)]) -> String {
        pairs.map { "\($0) and \($1) turned \($2 ? hostile : friendly)" }
            .joined(separator: "; ") + "."
    }
}
