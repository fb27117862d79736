internal import ActorNetworks
internal import Graphs

/// How far apart the sides are, and who carries the distance.
extension ComparisonReport {
    /// How far apart the sides are by each measure, and who carries that; empty where no side has a tie.
    public var distanceParts: [Report.Part] {
        guard !comparison.dyads.isEmpty else { return [] }
        return [
            .table(measures, heading: "How far apart"),
            .lines([contrast].compactMap(\.self)),
            .table(carriers, heading: heading("Actors that carry the change", carrying.count)),
            .lines(carrying.isEmpty ? [] : [carrierLine]),
        ]
    }

    private var measures: Table {
        var table = Table([
            .init("measure", ""), .init("value"), .init("reading", "what it says", mayWrap: true),
        ])
        func add(_ name: String, _ value: Cell, _ reading: String) {
            table.rows.append([.text(name), value, .text(reading)])
        }
        let isTrivial = comparison.isTrivial()
        add(
            "actors in both", .share(comparison.actorJaccard),
            "Jaccard, of all actors of either side")
        add(
            "pairs in both", .share(comparison.tieJaccard()),
            isTrivial ? "trivial: neither side has a tie" : "Jaccard, of all pairs with ties")
        for kind in RelationKind.allCases where !comparison.isTrivial(for: kind) {
            add("\(kind.name) in both", .share(comparison.tieJaccard(of: kind)), "Jaccard")
        }
        add(
            "pairs of one sign", .share(comparison.signedJaccard),
            "signed Jaccard: in both, with the same sign of tone")
        add(
            "weight in common", .share(comparison.ruzicka),
            "Ružička, each kind apart, so that what turns shares nothing")
        if let distances { append(distances, to: &table) }
        return table
    }

    private func append(_ distances: SnapshotDistances, to table: inout Table) {
        if let distance = distances.affinityDistance {
            let parts = [
                distances.friendly.map { "friendly ties \($0.distance.fixed(2))" },
                distances.hostile.map { "hostile ties \($0.distance.fixed(2))" },
            ].compactMap(\.self)
            let groups = distances.groupCount.map {
                "; by \($0) random groups of actors, which understates it"
            }
            table.rows.append([
                .text("alike over all paths"),
                .number(distances.affinitySimilarity, digits: 2),
                .text(
                    "DeltaCon, 1 for the same; distance \(distance.fixed(2))"
                        + (parts.isEmpty ? "" : ", of \(parts.joined(separator: ", "))")
                        + (groups ?? "")),
            ])
        }
        if let change = distances.communities {
            let agreement = change.agreement
            table.rows.append([
                .text("groups agree"), .optional(agreement.adjustedRandIndex, digits: 2),
                .text(
                    "adjusted Rand index, 0 by chance; variation of information "
                        + "\(agreement.variationOfInformation.fixed(2)) nats; "
                        + "\(change.countBefore) → \(change.countAfter) groups (Leiden) of "
                        + "the \(change.actorCount == 1 ? "one actor" : "\(change.actorCount) actors") "
                        + "with friendly ties on both sides"),
            ])
        }
        table.rows += distances.balance.map(rows(of:)) ?? []
        table.rows.append([
            .text("difference in shape"), .optional(distances.shape, digits: 2),
            .text(
                distances.shape == nil
                    ? "NetLSD, left out: a side is too large"
                    : "NetLSD, 0 for the same shape, whoever has the places in it"),
        ])
        if let portrait = distances.portrait {
            table.rows.append([
                .text("difference in distances"), .number(portrait, digits: 2),
                .text("portrait divergence, 0 to 1: how many actors are how far from how many"),
            ])
        }
    }

    /// How the signed structure changed: triangles, and ties that contradict two camps.
    private func rows(of balance: BalanceChange) -> [[Cell]] {
        func both(_ before: Double?, _ after: Double?, _ digits: Int) -> String {
            [before, after].map { Cell.optional($0, digits: digits).printed }
                .joined(separator: " → ")
        }
        let (old, new) = (balance.campsBefore, balance.campsAfter)
        return [
            [
                .text("change of balance"), .optional(balance.balance, digits: 2, signed: true),
                .text(
                    "balanced triangles, "
                        + both(balance.triadsBefore.balance, balance.triadsAfter.balance, 2)
                        + " of \(balance.triadsBefore.count) → \(balance.triadsAfter.count)"),
            ],
            [
                .text("change of frustration"),
                .number(balance.frustration, digits: 0, signed: true),
                .text(
                    "pairs that contradict the best two camps, \(both(old.errors, new.errors, 0)) of "
                        + "\(both(old.total, new.total, 0)) (F \(both(old.normalized, new.normalized, 2)))"
                        + (balance.isExact ? "" : "; the best found, not proven")),
            ],
            [
                .text("changed camps"), .optional(balance.switched?.count),
                .text(switched(balance)),
            ],
        ]
    }

    /// Who changed camps, and how many of all that could be in either.
    private func switched(_ balance: BalanceChange) -> String {
        let register = balance.campsAfter.snapshot.case
        guard let switched = balance.switched else {
            return "nobody has a camp on both sides"
        }
        let names = switched.prefix(5).map { register.label($0) }.joined(separator: ", ")
        let ambiguous = [balance.campsBefore, balance.campsAfter].map { $0.ambiguous?.count }
        let open = zip(["before", "after"], ambiguous).compactMap { side, count -> String? in
            guard let count else { return "\(side), who could be in either camp is not known" }
            return count == 0 ? nil : "\(side), \(count.of("actor")) could be in either at no cost"
        }
        return
            (switched.isEmpty
            ? "no actor that is in a camp on both sides"
            : names + (switched.count > 5 ? " and \(switched.count - 5) more" : ""))
            + open.map { "; " + $0 }.joined()
    }

    /// What the shape says where few ties are in both.
    private var contrast: String? {
        guard let distances, comparison.tieJaccard() < 0.8, !comparison.isEmpty else { return nil }
        // The norm of a trace is at most 16 for each actor, at 256 times.
        let scale = 16 * Double(comparison.actors.count)
        let isSame =
            distances.shape.map { $0 < 0.001 * scale } ?? distances.portrait.map { $0 < 0.001 }
        return isSame == true
            ? "Same shape, other actors: few pairs are in both, and the networks look alike if names "
                + "are taken away." : nil
    }

    // MARK: Who carries it

    /// The actors that carry a part of the distance, those that carry most first.
    private var carrying: [Int] {
        let shares = comparison.distanceShares.actors
        return Ranking.order(of: shares).filter { shares[$0] > 0 }
    }

    private var carriers: Table {
        let affinities = distances?.actorDistances ?? []
        let shares = comparison.distanceShares
        var table = Table(
            [.init("actor", mayWrap: true), .init("share", "share of the change")]
                + (affinities.isEmpty ? [] : [.init("paths", "over all paths")]))
        for place in carrying.prefix(rows) {
            table.rows.append(
                [
                    .text(name(of: comparison.actors[place].actor)),
                    .share(shares.actors[place] / shares.distance),
                ]
                    + (affinities.isEmpty ? [] : [.number(affinities[place], digits: 2)]))
        }
        return table
    }

    private var carrierLine: String {
        let shares = comparison.distanceShares
        let ties = comparison.dyads.flatMap(\.ties).map { shares.share(of: $0) }.sorted(by: >)
        let greatest = ties.prefix(10).filter { $0 > 0 }
        let part = (greatest.reduce(0, +) / shares.distance).inPercent
        return "Each tie carries what its weight changed by, an actor half of what its ties do; "
            + (greatest.count == 1 ? "one tie carries" : "\(greatest.count) ties carry")
            + " \(part) of the change."
            + (distances?.actorDistances.isEmpty == false
                ? " Over all paths: what an actor adds to DeltaCon's distance." : "")
    }
}
