internal import ActorNetworks

/// What changed between two snapshots, in words.
struct DifferenceWords {
    let comparison: SnapshotComparison
    /// Whether each pair has one line, so that pairs are counted instead of ties.
    let isMerged: Bool
    /// What its weights were divided by before it was made of what fits into the picture.
    let basis: ComparisonBasis

    private let words = Words.english

    init(
        comparison: SnapshotComparison, isMerged: Bool = false, basis: ComparisonBasis = .total
    ) {
        self.comparison = comparison
        self.isMerged = isMerged
        self.basis = basis
    }

    /// The lines under the title: the two windows, and how much changed.
    var subtitle: [String] {
        sides + [counts]
            + (basis == .total
                ? []
                : [words.numbers(words.name(of: comparison.after.selection.weighing, per: basis))])
    }

    /// A few sentences for readers who do not see the picture.
    var text: String {
        var sentences = (sides + [counts]).map { $0 + "." }
        let names = names
        let turned = comparison.flipped.map { change in
            (
                one: names[change.firstID] ?? change.firstID,
                other: names[change.secondID] ?? change.secondID,
                isHostile: change.after?.sign ?? 0 < 0
            )
        }
        if !turned.isEmpty { sentences.append(words.turned(turned)) }
        return sentences.joined(separator: " ")
    }

    private var names: [String: String] {
        Dictionary(
            comparison.actors.map { ($0.actor.id, $0.actor.labelInText) }, uniquingKeysWith: { $1 })
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
            (count: ties[$0] ?? 0, status: $0)
        }
        return words.changes(
            entered: entered, left: left, ofPairs: isMerged, changes,
            turned: comparison.flipped.count)
    }

    private var sides: [String] {
        zip([words.before, words.after], [comparison.before, comparison.after]).map {
            name, snapshot in
            let days = snapshot.window.dayCount.map { " (\(words.days($0)))" } ?? ""
            let events = words.events(snapshot.eventCount, from: snapshot.documentCount)
            return words.side(name, "\(Summary.period(of: snapshot))\(days) · \(events)")
        }
    }

    /// The sign of a pair that turned.
    static let turned = "⇄"

    /// The sign of what is on one side only.
    static func presence(from before: Double?, to after: Double?) -> String? {
        before == nil ? "+" : after == nil ? "−" : nil
    }

    /// What stands at a line that changed: a sign and by how much, `▲ 12.5`. It is the difference of the
    /// numbers as ``change(from:to:)`` writes them; `nil` if those are alike.
    static func sign(from before: Double?, to after: Double?) -> String? {
        guard let before, let after else { return change(from: before, to: after) }
        let change = Wording.shortened(after) - Wording.shortened(before)
        return change == 0 ? nil : "\(change > 0 ? "▲" : "▼") \(Wording.short(abs(change)))"
    }

    /// What the list says of it: `▲ 10 → 22.5`, and `+ 10` of what is on one side only.
    static func change(from before: Double?, to after: Double?) -> String {
        guard let before, let after else {
            let sign = presence(from: before, to: after).map { "\($0) " } ?? ""
            return sign + Wording.short(after ?? before ?? 0)
        }
        let numbers = (before: Wording.shortened(before), after: Wording.shortened(after))
        // What is written alike has no direction.
        let sign =
            numbers.after == numbers.before ? "" : numbers.after > numbers.before ? "▲ " : "▼ "
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

    /// What a pair with one line tells: both sides.
    func tooltip(of change: SnapshotComparison.DyadChange) -> String {
        let sides = [(change.before, comparison.before), (change.after, comparison.after)]
        let parts = zip([words.before, words.after], sides).map { name, side in
            words.side(
                name, side.0.map { Wording.tooltip(of: $0, in: side.1) } ?? words.noEvents)
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
            "\(words.name(of: tie.kind)), \(words.name(of: tie.status)): "
            + Self.change(from: tie.before?.weight, to: tie.after?.weight)
        let parts = zip([words.before, words.after], sides).map { name, side in
            guard let dyad = side.0, let tie = side.1 else {
                return words.side(name, words.noEvents)
            }
            return words.side(
                name, Wording.tooltip(of: tie, between: dyad, in: side.2, per: basis))
        }
        return ([head] + parts).joined(separator: "\n")
    }

    func tooltip(of change: SnapshotComparison.ActorChange) -> String {
        func side(_ strength: Double?, _ rank: Int?) -> String {
            guard let strength, let rank else { return words.absent }
            return words.strength(Wording.number(strength) + words.unit(of: basis), rank: rank)
        }
        return words.change(
            of: change.actor.nameInText, words.name(of: change.actor.type),
            before: side(change.strengthBefore, change.rankBefore),
            after: side(change.strengthAfter, change.rankAfter))
    }
}
