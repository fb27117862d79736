internal import ActorNetworks

extension ComparisonReport {
    /// What happened, in three sentences: how much stayed, what turned, and what changed most.
    public var sentences: [String] {
        guard !comparison.dyads.isEmpty else { return ["Neither side has any tie."] }
        if let reason = emptySide {
            return ["There is nothing to compare with: \(reason)."]
        }
        if comparison.isEmpty { return [sharedSentence] }
        return [sharedSentence, turnedSentence, greatestSentence]
    }

    /// Why nothing is known of a side, in whose time the case has no events before or after others;
    /// `nil` where both sides are within the case.
    private var emptySide: String? {
        [comparison.before, comparison.after].lazy.filter(\.isOutsideCase)
            .compactMap(\.emptinessReason).first
    }

    private var sharedSentence: String {
        let pairs = comparison.dyads
        let (old, new) = (pairs.count { $0.before != nil }, pairs.count { $0.after != nil })
        if old == 0 { return "There was no tie before; \(new.of("pair")) came." }
        if new == 0 {
            return old == 1 ? "The only pair with ties ended." : "All \(old) pairs with ties ended."
        }
        let both = old + new - pairs.count
        if comparison.isEmpty {
            let others = matching?.otherNames.count ?? 0
            return "The networks are the same: \(both.of("pair")) with the same ties"
                + (others == 0
                    ? "."
                    : ", though \(others.of("id")) \(others == 1 ? "carries" : "carry") another name "
                        + "on the later side.")
        }
        return "\(comparison.ruzicka.inPercent) of the tie weight stayed as it was: "
            + "of \(pairs.count.of("pair")) with ties, \(both) \(both == 1 ? "is" : "are") in both, "
            + "\(new - both) \(new - both == 1 ? "is" : "are") new and \(old - both) ended."
    }

    private var turnedSentence: String {
        let turned = comparison.turned
        guard let first = turned.first else { return "No relation turned." }
        func words(_ dyad: DyadChange) -> String {
            "\(pair(dyad)) (tone \(tones(dyad)), \(events(dyad)))"
        }
        let named = turned.prefix(2).map(words)
        if turned.count == 1 { return "One relation turned: \(words(first))." }
        return "\(turned.count) relations turned, "
            + (turned.count == 2 ? "" : "first of all ") + named.joined(separator: " and ") + "."
    }

    private var greatestSentence: String {
        var parts: [String] = []
        if let (dyad, tie) = comparison.changes.first {
            parts.append(
                "the greatest \(comparison.turned.isEmpty ? "" : "other ")change is "
                    + "\(tie.kind.name) of \(pair(dyad)), which \(verb(of: tie))")
        }
        if let riser = movers.first(where: { ($0.ranksRisen ?? 0) > 0 }) {
            parts.append("\(name(of: riser.actor)) rose most\(amongFirst) (\(ranks(riser)))")
        }
        if let loser = movers.first(where: { ($0.ranksRisen ?? 0) < 0 }) {
            parts.append("\(name(of: loser.actor)) fell most\(amongFirst) (\(ranks(loser)))")
        }
        guard let first = parts.first else { return "Nothing else changed." }
        let rest = parts.dropFirst().joined(separator: ", ")
        return (first.prefix(1).uppercased() + first.dropFirst())
            + (rest.isEmpty ? "" : "; \(rest)") + "."
    }

    /// Whose ranks count, where there are more actors than that.
    private var amongFirst: String {
        comparison.actors.count > Self.firstPlaces ? " among the first \(Self.firstPlaces)" : ""
    }

    private func ranks(_ change: ActorChange) -> String {
        "rank \(change.rankBefore ?? 0) → \(change.rankAfter ?? 0)"
    }

    /// What became of a tie, in words that follow its name.
    private func verb(of tie: TieChange) -> String {
        let weights = weights(of: tie)
        return switch tie.status {
        case .entered: "came with \(weights.after)"
        case .left: "ended, from \(weights.before)"
        case .stronger: "grew from \(weights.before) to \(weights.after)"
        case .weaker: "shrank from \(weights.before) to \(weights.after)"
        case .reversed: "reversed its direction"
        case .changed: "has other events"
        case .unchanged: "stayed"
        }
    }

    /// The weights of a tie before and after, as a reader sees them.
    func weights(of tie: TieChange) -> (before: String, after: String) {
        let values = [tie.before?.weight ?? 0, tie.after?.weight ?? 0]
        let digits = digits(for: values)
        return (values[0].fixed(digits), values[1].fixed(digits))
    }

    /// The tones of a pair, such as `-4.64 → +4.33`.
    func tones(_ dyad: DyadChange) -> String {
        [dyad.before?.tone, dyad.after?.tone].map { tone in
            Cell.optional(tone, digits: 2, signed: true).printed
        }.joined(separator: " → ")
    }

    /// How many events a pair has on either side, such as `events 14 → 18`.
    func events(_ dyad: DyadChange) -> String {
        "events \(dyad.before?.eventCount ?? 0) → \(dyad.after?.eventCount ?? 0)"
    }

    /// What weights stand for, and where that misleads, in a sentence or two.
    public var basisLine: String {
        let words = comparison.basis.words(of: comparison.after.selection.weighing)
        return "Weights: \(words)."
            + (cautions.isEmpty ? "" : " They mislead here: \(cautions.joined(separator: "; ")).")
    }
}

extension ComparisonBasis {
    /// What weights stand for, in words.
    func words(of weighing: Weighing) -> String {
        let weight = weighing.explanation
        return switch self {
        case .total: "\(weight) over each side as a whole"
        case .day: "\(weight), a day; counts of events too"
        case .month: "\(weight), a month of 30.4 days; counts of events too"
        case .event: "\(weight), divided by the events of the side"
        case .share: "\(weight), in percent of all ties of the side"
        }
    }
}

extension Double {
    /// The share in percent, such as `46 %`; never 0 or 100 where it is not.
    var inPercent: String {
        let text = (self * 100).fixed(0)
        if text == "100", self < 1 { return "over 99 %" }
        if text == "0", self > 0 { return "under 1 %" }
        return "\(text) %"
    }
}
