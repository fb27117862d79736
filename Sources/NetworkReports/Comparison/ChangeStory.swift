public import ActorNetworks

/// What changed between two periods, change by change: a sentence each, what it rests on, and the events
/// that explain it.
public struct ChangeStory: Sendable {
    /// A relation that turned, or a tie that changed.
    public struct Change: Sendable {
        /// The ids of the pair's two actors.
        public let pair: (String, String)
        /// What happened.
        public let sentence: String
        /// How many events and sources it rests on, and how sure it is, in a sentence.
        public let grounds: String
        /// How sure a turn is by the rule of turns: `nil` where that rule sees none, and of other changes.
        public let grade: TurnSureness.Grade?
        /// The weightiest events of the sides that explain it, each under the name of its side where
        /// both explain it.
        public let evidence: [(side: String?, events: [String])]
    }

    /// The relations that turned, the weightiest first.
    public let turns: [Change]
    /// All other ties that changed, the greatest changes first.
    public let changes: [Change]

    /// Tells what changed.
    ///
    /// - Parameters:
    ///   - report: What was compared, and how the two sides are called.
    ///   - turns: The turns of the same case between the same slices, each of which says how sure it is;
    ///     a relation that is not among them turned by tone alone.
    ///   - most: How many changes are told of, the greatest, besides all turns.
    public init(of report: ComparisonReport, turns: [RelationTurn], most: Int) {
        let teller = ChangeTeller(report, turns)
        self.turns = report.comparison.turned.map(teller.told)
        changes = report.comparison.changes.prefix(most).map(teller.told)
    }
}

/// Finds words for single changes.
private struct ChangeTeller {
    let report: ComparisonReport
    let list: ChangeList
    let turns: [RelationTurn]

    init(_ report: ComparisonReport, _ turns: [RelationTurn]) {
        self.report = report
        list = ChangeList(report)
        self.turns = turns.filter {
            $0.before.period.window == report.comparison.before.window
                && $0.after.period.window == report.comparison.after.window
        }
    }

    private var comparison: SnapshotComparison { report.comparison }

    func told(_ pair: SnapshotComparison.DyadChange) -> ChangeStory.Change {
        let ties = pair.ties.flatMap(sides)
        return ChangeStory.Change(
            pair: (pair.firstID, pair.secondID), sentence: list.sentence(pair),
            grounds: [grounds(of: ties), contradiction(of: pair), sureness(of: pair)]
                .compactMap(\.self).joined(separator: " "),
            grade: turn(of: pair)?.sureness.grade,
            evidence: evidence(comparison.explanation(of: pair, count: 2)))
    }

    func told(
        _ change: (dyad: SnapshotComparison.DyadChange, tie: SnapshotComparison.TieChange)
    ) -> ChangeStory.Change {
        let (pair, tie) = change
        return ChangeStory.Change(
            pair: (pair.firstID, pair.secondID), sentence: list.sentence(pair, tie),
            grounds: grounds(of: sides(tie)), grade: nil,
            evidence: evidence([comparison.explanation(of: tie, count: 2)]))
    }

    private func evidence(
        _ explanations: [SnapshotComparison.Explanation]
    ) -> [(side: String?, events: [String])] {
        explanations.map { explanation in
            let name = explanation.side == .after ? "After" : "Before"
            return (
                side: explanations.count > 1 ? name : nil,
                events: explanation.rows.map {
                    comparison.snapshot(explanation.side).case
                        .line(ofEvent: $0, weight: "weight ")
                }
            )
        }.filter { !$0.events.isEmpty }
    }

    // MARK: How sure

    private func sides(
        _ tie: SnapshotComparison.TieChange
    ) -> [(tie: Tie?, side: SnapshotComparison.Side)] {
        [(tie.before, .before), (tie.after, .after)]
    }

    /// How many events and sources ties rest on, and how many of the events are in doubt.
    private func grounds(of ties: [(tie: Tie?, side: SnapshotComparison.Side)]) -> String {
        var (count, implied, uncertain) = (0, 0, 0)
        var sources: Set<String> = []
        for case (let tie?, let side) in ties {
            let snapshot = comparison.snapshot(side)
            let events = snapshot.case.events
            for row in snapshot.events(behind: tie).map(Int.init) {
                let size = events.eventCount(of: row)
                count += size
                if events.certainties[row] == .implied { implied += size }
                if events.extents[row] == .uncertain { uncertain += size }
                let document = Int(events.documents[row])
                if document >= 0 { sources.insert(snapshot.case.documents[document].id) }
            }
        }
        let doubts = [
            implied > 0 ? "\(implied) only implied" : nil,
            uncertain > 0 ? "\(uncertain) on \(uncertain == 1 ? "a day" : "days") not known" : nil,
        ].compactMap(\.self)
        return "Rests on \(count.of("event"))"
            + (sources.isEmpty ? "" : " from \(sources.count.of("source"))")
            + (doubts.isEmpty ? "." : ", \(doubts.joined(separator: ", ")).")
    }

    /// That the weights of cooperation and conflict do not turn with the tone.
    private func contradiction(of pair: SnapshotComparison.DyadChange) -> String? {
        guard let before = pair.before?.netWeight(), let after = pair.after?.netWeight(),
            (before < 0) == (after < 0) || before == 0 || after == 0
        else { return nil }
        let nets = [before, after]
        let digits = report.digits(for: nets)
        let words = nets.map { Cell.optional($0, digits: digits, signed: true).printed }
        return
            "By weight it did not turn: cooperation less conflict went from \(words[0]) to \(words[1])."
    }

    private func turn(of pair: SnapshotComparison.DyadChange) -> RelationTurn? {
        let actors = comparison.after.case.actors
        let ids: Set = [pair.firstID, pair.secondID]
        return turns.first { Set([actors[$0.first].id, actors[$0.second].id]) == ids }
    }

    /// How sure a turn is, by the rule of turns.
    private func sureness(of pair: SnapshotComparison.DyadChange) -> String {
        guard let turn = turn(of: pair) else {
            return "How sure: doubtful, for events that are surely in these periods do not show it."
        }
        return "How sure: \(TurnWords.reasons(turn.sureness))."
    }
}
