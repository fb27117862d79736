internal import ActorNetworks
internal import Graphs

/// The figures of a balance, each by name, once for every outlet.
struct BalanceFigures {
    /// A figure.
    struct Figure {
        let name: String
        let heading: String
        let cell: Cell
        let note: String
    }

    let balance: StructuralBalance

    init(_ balance: StructuralBalance) { self.balance = balance }

    private var triads: SignedTriads { balance.triads }
    private var isWeighted: Bool { balance.strength == .weight }

    /// All figures, in the order of a reader's table.
    var all: [Figure] { pairs + triangles + camps + spectra }

    private var pairs: [Figure] {
        let signs = balance.signs
        return [
            Figure("actors", .count(balance.snapshot.actors.count), ""),
            Figure("positive_pairs", .count(signs.positiveCount), "more cooperation than conflict"),
            Figure("negative_pairs", .count(signs.negativeCount), "more conflict than cooperation"),
            Figure("ambivalent_pairs", .count(signs.ambivalent.count), "as much of both: no tie"),
            Figure("neutral_pairs", .count(signs.neutralCount), "neither: no tie"),
            Figure("opposed_pairs", .count(signs.opposedCount), "one sign one way, the other back"),
        ]
    }

    private var triangles: [Figure] {
        let counts = triads.countsByNegatives
        return [
            Figure("triangles", .count(triads.count), "three actors tied to each other"),
            Figure("triads_ppp", .count(counts[0]), "+++ balanced: all friends"),
            Figure("triads_ppn", .count(counts[1]), "++− unbalanced: friends of one are enemies"),
            Figure("triads_pnn", .count(counts[2]), "+−− balanced: two friends, one enemy"),
            Figure("triads_nnn", .count(counts[3]), "−−− unbalanced: all enemies"),
            Figure("balance", number(triads.balance), "balanced triangles / all"),
            Figure("weighted_balance", number(triads.weightedBalance), "the same by weight"),
            Figure(
                "weak_balance", number(triads.weakBalance), "the same if three enemies are none"),
            Figure(
                "balance_by_chance", number(balance.chance?.expected),
                "mean of signs dealt by chance"),
            Figure(
                "balance_z", .optional(balance.zScore, digits: 2, signed: true),
                "deviations above that"),
            Figure(
                "draws_as_balanced", number(drawsAsBalanced),
                "share of \((balance.chance?.drawCount ?? 0)) draws of signs"),
            Figure("signed_clustering", number(triads.relativeClustering), "tr B³ / tr |B|³"),
        ]
    }

    private var drawsAsBalanced: Double? {
        balance.chance.map { Double($0.drawsAsBalanced) / Double($0.drawCount) }
    }

    private var camps: [Figure] {
        let found = balance.camps.found
        let value: (Double) -> Cell = { value in
            isWeighted ? .number(value, digits: 2) : .count(Int(value.rounded()))
        }
        return [
            Figure(
                "frustration", value(found.errors),
                (isWeighted ? "weight of " : "") + "ties that contradict the best two camps: L"),
            Figure(
                "frustration_at_least",
                value(isWeighted ? found.lowerBound : found.lowerBound.rounded(.up)),
                found.isExact ? "proven" : "not proven: L lies between"),
            Figure(
                "frustration_normalized", number(found.normalized),
                "F = \(BalanceWording.normalized(balance.strength))\(found.isExact ? "" : ", or more")"
            ),
            Figure("camp_1", .count(balance.camps.sizes[0]), "actors in camp 1"),
            Figure("camp_2", .count(balance.camps.sizes[1]), "actors in camp 2"),
            Figure("no_camp", .count(balance.camps.outside.count), "actors without a signed tie"),
            Figure("parts", .count(balance.camps.parts.count), "that no signed tie joins"),
            Figure(
                "ambiguous_actors", .optional(balance.camps.ambiguousCount),
                found.isExact
                    ? (found.ambiguityIsComplete ? "" : "or more: ") + "as well on the other side"
                    : "not known: the best camps are not proven"),
            Figure(
                "best_divisions", .optional(balance.camps.found.optimumCount),
                "as good as this one, with it"),
        ]
    }

    private var spectra: [Figure] {
        [
            Figure(
                "algebraic_conflict", number(balance.algebraicConflict),
                "0 if balanced; of the largest part with a cycle"),
            Figure(
                "algebraic_conflict_weighted", number(balance.weightedConflict),
                "the same by weight"),
            Figure(
                "walk_balance", number(balance.walkBalance),
                "closed walks; falls as ties become more"),
        ]
    }

    private func number(_ value: Double?) -> Cell { .optional(value, digits: 4) }
}

extension BalanceFigures.Figure {
    fileprivate init(_ name: String, _ cell: Cell, _ note: String) {
        self.init(
            name: name, heading: name.replacing(text: "_", with: " "), cell: cell, note: note)
    }
}
