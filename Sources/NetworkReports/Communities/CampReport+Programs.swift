internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Camps for programs.
extension CampReport {
    private enum Standing: String {
        case settled, ambiguous, detached, unknown, outside
    }

    private func standings() -> [Standing] {
        let ambiguous = camps.ambiguous.map(Set.init)
        let detached = Set(camps.detached)
        return snapshot.actors.indices.map { actor in
            if camps.membership[actor] == nil { return .outside }
            if ambiguous?.contains(actor) == true { return .ambiguous }
            if detached.contains(actor) { return .detached }
            return ambiguous != nil && camps.ambiguityIsComplete ? .settled : .unknown
        }
    }

    private var ordered: [(actor: Int, camp: Int?, size: Int)] {
        let groups = camps.groups
        return groups.flatMap { group in
            group.members.map { ($0, Optional(group.number + 1), group.members.count) }
        }
            + snapshot.actors.indices.filter { camps.membership[$0] == nil }.map { ($0, nil, 1) }
    }

    var long: Table {
        var table = Table(
            ["camp", "size", "standing", "id", "actor", "type", "strength"].map { .init($0) })
        let standings = standings()
        let strengths = snapshot.strengths
        for (position, camp, size) in ordered {
            table.rows.append([
                .optional(camp), camp == nil ? .none : .count(size),
                .text(standings[position].rawValue), .text(actor(position).id),
                .text(actor(position).label), .text(actor(position).type.rawValue),
                .number(strengths[position], digits: 4),
            ])
        }
        return table
    }

    var json: JSONValue {
        let standings = standings()
        return .object([
            ("window", .string(snapshot.window.description)), ("method", .string("camps")),
            ("camps_wanted", .string(wanted)),
            ("errors_by", .string(camps.strength == .unit ? "pair" : "weight")),
            ("errors", .number(camps.errors.withoutRoundingError)),
            ("lower_bound", .number(camps.lowerBound.withoutRoundingError)),
            ("is_exact", .bool(camps.isExact)),
            ("total", .number(camps.total.withoutRoundingError)),
            ("balance", .optional(camps.normalized)),
            ("friendly_pairs", .integer(camps.pairCounts.friendly)),
            ("hostile_pairs", .integer(camps.pairCounts.hostile)),
            ("ambivalent_pairs", .integer(camps.ambivalentDyads.count)),
            ("optimal_divisions", camps.optimumCount.map { .integer($0) } ?? .null),
            ("camps_can_be_joined", .bool(canBeJoined)),
            ("ambiguity_is_complete", .bool(camps.ambiguityIsComplete)),
            (
                "actors",
                .array(
                    ordered.map { position, camp, _ in
                        .object([
                            ("id", .string(actor(position).id)),
                            ("actor", .string(actor(position).label)),
                            ("type", .string(actor(position).type.rawValue)),
                            ("camp", camp.map { .integer($0) } ?? .null),
                            ("standing", .string(standings[position].rawValue)),
                        ])
                    })
            ),
            (
                "contradictions",
                .array(
                    contradicting.map { dyad in
                        let (first, second) = snapshot.case.ordered(dyad)
                        return .object([
                            ("a", .string(snapshot.case.actors[first].id)),
                            ("a_label", .string(snapshot.case.label(first))),
                            ("b", .string(snapshot.case.actors[second].id)),
                            ("b_label", .string(snapshot.case.label(second))),
                            ("sign", .integer(dyad.lean)),
                            ("net_weight", .number(dyad.netWeight().withoutRoundingError)),
                            ("events", .integer(dyad.eventCount)),
                        ])
                    })
            ),
            ("notes", .array(remarks.map { .string($0) })),
        ])
    }
}
