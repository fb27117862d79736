internal import ActorNetworks

/// What changed between two snapshots, in words.
struct DifferenceWords {
    let comparison: SnapshotComparison
    /// Whether each pair has one line, so that pairs are counted instead of ties.
    var isMerged = false
    /// What its weights were divided by before it was made of what fits into the picture.
    var basis = ComparisonBasis.total

    /// The lines under the title: the two windows, and how much changed.
    var subtitle: [String] {
        [Self.side("Before", comparison.before), Self.side("After", comparison.after), counts]
            + (basis == .total ? [] : ["Numbers: \(weightWords)"])
    }

    /// A few sentences for readers who do not see the picture.
    var text: String {
        var sentences = [
            Self.side("Before", comparison.before) + ".",
            Self.side("After", comparison.after) + ".", counts + ".",
        ]
        let names = names
        let flips = comparison.flipped.map { change in
            "\(names[change.firstID] ?? change.firstID) and \(names[change.secondID] ?? change.secondID) "
                + Self.flip(of: change)
        }
        if !flips.isEmpty { sentences.append("Turned: \(flips.joined(separator: "; ")).") }
        return sentences.joined(separator: " ")
    }

    /// What the weights are.
    var weightWords: String {
        Wording.weight(comparison.after.selection.weighing, per: basis)
    }

    private var names: [String: String] {
        Dictionary(
            comparison.actors.map { ($0.actor.id, $0.actor.label) }, uniquingKeysWith: { $1 })
    }

    private var counts: String {
        let entered = comparison.actors(.entered).count
        let left = comparison.actors(.left).count
        var ties: [SnapshotComparison.Status: Int] = [:]
        for dyad in comparison.dyads {
            for status in isMerged ? [dyad.status] : dyad.ties.map(\.status) {
                ties[status, default: 0] += 1
            }
        }
        let changes = [SnapshotComparison.Status.entered, .left, .stronger, .weaker].map {
            "\(ties[$0] ?? 0) \($0.rawValue)"
        }
        let flips = comparison.flipped.count
        return
            "Actors: \(entered) entered, \(left) left · \(isMerged ? "Pairs" : "Ties"): \(changes.joined(separator: ", "))"
            + " · \(Wording.count(flips, "pair")) turned"
    }

    private static func side(_ name: String, _ snapshot: Snapshot) -> String {
        let sources = snapshot.documentCount
        let days = snapshot.window.dayCount.map { " (\(Wording.count($0, "day")))" } ?? ""
        return "\(name): \(Summary.period(of: snapshot))\(days) · "
            + Wording.count(snapshot.eventCount, "event")
            + (sources > 0 ? " from " + Wording.count(sources, "source") : "")
    }

    /// The sign of a pair that turned.
    static let turned = "⇄"

    /// What stands at a line that changed: a sign and by how much, `▲ 12.5`.
    static func sign(from before: Double?, to after: Double?) -> String {
        let sign =
            before == nil ? "+" : after == nil ? "−" : (after ?? 0) > (before ?? 0) ? "▲" : "▼"
        return "\(sign) \(Wording.short(abs((after ?? 0) - (before ?? 0))))"
    }

    /// What the list says of it: `▲ 10 → 22.5`, or of one that is on one side only as ``sign(from:to:)``.
    static func change(from before: Double?, to after: Double?) -> String {
        guard let before, let after else { return sign(from: before, to: after) }
        let sign = after > before ? "▲ " : after < before ? "▼ " : ""
        return "\(sign)\(Wording.short(before)) → \(Wording.short(after))"
    }

    /// The tones of a pair that turned: `−2.3 → +1.7`.
    static func tones(of change: SnapshotComparison.DyadChange) -> String? {
        guard change.isFlipped, let before = change.before?.tone, let after = change.after?.tone
        else {
            return nil
        }
        return "\(Wording.tone(before)) → \(Wording.tone(after))"
    }

    /// What stands on a pair whose sign flipped.
    static func flip(of change: SnapshotComparison.DyadChange) -> String {
        (change.after?.sign ?? 0) < 0 ? "turns to conflict" : "turns to cooperation"
    }

    /// What a pair with one line tells: both sides.
    func tooltip(of change: SnapshotComparison.DyadChange) -> String {
        let sides = [(change.before, comparison.before), (change.after, comparison.after)]
        let parts = zip(["Before", "After"], sides).map { name, side -> String in
            guard let dyad = side.0 else { return "\(name): no events" }
            return "\(name): " + Wording.tooltip(of: dyad, in: side.1)
        }
        let head = Self.change(from: change.before?.weight, to: change.after?.weight)
        return ([head] + parts).joined(separator: "\n")
    }

    func tooltip(
        of tie: SnapshotComparison.TieChange, in change: SnapshotComparison.DyadChange
    ) -> String {
        let sides = [
            (change.before, tie.before, comparison.before),
            (change.after, tie.after, comparison.after),
        ]
        let head =
            "\(tie.kind.name), \(tie.status.rawValue): "
            + Self.change(from: tie.before?.weight, to: tie.after?.weight)
        let parts = zip(["Before", "After"], sides).map { name, side -> String in
            guard let dyad = side.0, let tie = side.1 else { return "\(name): no events" }
            return "\(name): " + Wording.tooltip(of: tie, between: dyad, in: side.2, per: basis)
        }
        return ([head] + parts).joined(separator: "\n")
    }

    func tooltip(of change: SnapshotComparison.ActorChange) -> String {
        func side(_ strength: Double?, _ rank: Int?) -> String {
            guard let strength, let rank else { return "absent" }
            return "strength \(Wording.number(strength))\(basis.unit), rank \(rank)"
        }
        return "\(change.actor.name) (\(change.actor.type.rawValue))\n"
            + "before: \(side(change.strengthBefore, change.rankBefore))\n"
            + "after: \(side(change.strengthAfter, change.rankAfter))"
    }
}
