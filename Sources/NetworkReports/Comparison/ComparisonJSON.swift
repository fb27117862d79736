internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// The comparison for programs.
extension ComparisonReport {
    /// Every tie of either side.
    var allTies: Table {
        let shares = comparison.distanceShares
        var table = Table(
            [
                "first", "second", "first_label", "second_label", "kind", "status",
                "weight_before", "weight_after", "change", "events_before", "events_after",
                "reversed", "flipped", "tone_before", "tone_after", "share_of_distance",
            ].map { .init($0) })
        for dyad in comparison.dyads {
            for tie in dyad.ties {
                table.rows.append([
                    .text(dyad.firstID), .text(dyad.secondID), .text(label(dyad.first)),
                    .text(label(dyad.second)), .text(tie.kind.name),
                    .text(tie.status.rawValue), .number(tie.before?.weight ?? 0, digits: 1),
                    .number(tie.after?.weight ?? 0, digits: 1),
                    .number(tie.weightChange, digits: 1), .count(tie.before?.eventCount ?? 0),
                    .count(tie.after?.eventCount ?? 0), .text(tie.isReversed ? "yes" : "no"),
                    .text(dyad.isFlipped ? "yes" : "no"),
                    .optional(dyad.before?.tone, digits: 2),
                    .optional(dyad.after?.tone, digits: 2),
                    .number(shares.share(of: tie), digits: 4),
                ])
            }
        }
        return table
    }

    var json: JSONValue {
        .object(
            [
                ("before", side(before, comparison.before)),
                ("after", side(after, comparison.after)),
                ("basis", .string(comparison.basis.rawValue)),
                ("weighing", .string(comparison.after.selection.weighing.description)),
                (
                    "negotiation",
                    .number(comparison.after.selection.negotiation.factor)
                ),
                ("differs", .bool(!comparison.isEmpty)),
                (
                    "shared_events",
                    matching == nil ? .integer(comparison.sharedEventCount) : .null
                ),
                ("uncertain_events", .integer(comparison.uncertainty.uncertainCount)),
                ("uncertain_events_perhaps_elsewhere", .integer(comparison.uncertainty.strayCount)),
                ("undated_events", matching == nil ? .integer(undatedCount) : .null),
                ("sentences", .array(sentences.map { .string($0) })),
                ("changes", ChangeList(self).json),
                (
                    "figures",
                    .array(
                        comparison.figures.map {
                            .object([
                                ("figure", .string($0.topic.name)),
                                ("before", .optional($0.before)), ("after", .optional($0.after)),
                            ])
                        })
                ),
                ("similarity", similarityJSON),
                ("distances", distancesJSON),
                ("notes", .array(remarks.map { .string($0) })),
                ("actors", actorsJSON),
                (
                    "flipped",
                    .array(
                        comparison.turned.map {
                            .object([
                                ("first", .string($0.firstID)), ("second", .string($0.secondID)),
                                ("first_label", .string(label($0.first))),
                                ("second_label", .string(label($0.second))),
                                ("net_before", .optional($0.before?.netWeight())),
                                ("net_after", .optional($0.after?.netWeight())),
                                ("tone_before", .optional($0.before?.tone)),
                                ("tone_after", .optional($0.after?.tone)),
                                ("events_before", .optional($0.before?.eventCount)),
                                ("events_after", .optional($0.after?.eventCount)),
                            ])
                        })
                ),
                ("ties", allTies.json),
            ] + (matching.map { [("matching", Self.json($0))] } ?? []))
    }

    private func side(_ name: String, _ snapshot: Snapshot) -> JSONValue {
        .object([
            ("name", .string(name)), ("window", .string(snapshot.window.description)),
            ("days", .optional(snapshot.dayCount)), ("events", .integer(snapshot.eventCount)),
            ("rows", .integer(snapshot.rowCount)),
            ("actors", .integer(snapshot.actors.count)), ("ties", .integer(snapshot.tieCount)),
            ("documents", .integer(snapshot.documentCount)), ("tone", .optional(snapshot.tone)),
        ])
    }

    private var similarityJSON: JSONValue {
        .object(
            [
                ("actor_jaccard", .optional(comparison.actorJaccard)),
                ("tie_jaccard", .optional(comparison.tieJaccard())),
                ("is_trivial", .bool(comparison.isTrivial())),
                (
                    "tie_jaccard_of_kinds",
                    .object(
                        RelationKind.allCases.map {
                            (
                                $0.name,
                                comparison.isTrivial(for: $0)
                                    ? .null : .optional(comparison.tieJaccard(of: $0))
                            )
                        })
                ),
                ("signed_jaccard", .optional(comparison.signedJaccard)),
                ("ruzicka", .optional(comparison.ruzicka)),
                ("rank_biased_overlap", .optional(comparison.rankOverlap)),
                ("kendall_tau_b", .optional(comparison.rankCorrelation)),
                ("spearman", .optional(comparison.spearmanCorrelation)),
                ("shared_documents", .integer(comparison.sharedDocumentCount)),
            ])
    }

    private var distancesJSON: JSONValue {
        guard let distances else { return .null }
        let communities = distances.communities.map { change in
            JSONValue.object([
                ("actors", .integer(change.actorCount)),
                ("groups_before", .integer(change.countBefore)),
                ("groups_after", .integer(change.countAfter)),
                (
                    "variation_of_information",
                    .optional(change.agreement.variationOfInformation)
                ),
                ("adjusted_rand_index", .optional(change.agreement.adjustedRandIndex)),
                (
                    "normalized_mutual_information",
                    .optional(change.agreement.normalizedMutualInformation)
                ),
            ])
        }
        return .object([
            ("deltacon_distance", .optional(distances.affinityDistance)),
            ("deltacon_similarity", .optional(distances.affinitySimilarity)),
            ("deltacon_friendly", .optional(distances.friendly?.distance)),
            ("deltacon_hostile", .optional(distances.hostile?.distance)),
            ("deltacon_unsigned", .optional(distances.unsigned?.distance)),
            ("deltacon_groups", .optional(distances.groupCount)),
            ("netlsd", .optional(distances.shape)),
            ("portrait_divergence", .optional(distances.portrait)),
            ("communities", communities ?? .null),
            ("balance", distances.balance.map(Self.json) ?? .null),
            ("seed", .integer(Int(clamping: distances.seed))),
        ])
    }

    private var actorsJSON: JSONValue {
        let shares = comparison.distanceShares.actors
        let affinities = distances?.actorDistances ?? []
        return .array(
            comparison.actors.enumerated().map { place, change in
                .object([
                    ("id", .string(change.actor.id)), ("actor", .string(change.actor.label)),
                    ("status", .string(change.status.rawValue)),
                    ("strength_before", .optional(change.strengthBefore)),
                    ("strength_after", .optional(change.strengthAfter)),
                    ("rank_before", .optional(change.rankBefore)),
                    ("rank_after", .optional(change.rankAfter)),
                    ("share_of_distance", .optional(shares[place])),
                    (
                        "deltacon",
                        .optional(place < affinities.count ? affinities[place] : nil)
                    ),
                ])
            })
    }

    private static func json(_ balance: BalanceChange) -> JSONValue {
        func side(_ triads: SignedTriads, _ camps: Camps) -> JSONValue {
            .object([
                ("triangles", .integer(triads.count)),
                ("degree_of_balance", .optional(triads.balance)),
                ("frustration", .optional(camps.errors)),
                ("frustration_at_least", .optional(camps.lowerBound)),
                ("frustration_is_exact", .bool(camps.isExact)),
                ("normalized_frustration", .optional(camps.normalized)),
                ("signed_pairs", .optional(camps.total)),
                ("ambiguous_actors", .optional(camps.ambiguous?.count)),
            ])
        }
        return .object([
            ("before", side(balance.triadsBefore, balance.campsBefore)),
            ("after", side(balance.triadsAfter, balance.campsAfter)),
            ("change_of_balance", .optional(balance.balance)),
            ("change_of_frustration", .optional(balance.frustration)),
            ("change_of_normalized_frustration", .optional(balance.normalizedFrustration)),
            (
                "changed_camps",
                balance.switched.map { switched in
                    .array(
                        switched.map {
                            .string(balance.campsAfter.snapshot.case.actors[$0].id)
                        })
                } ?? .null
            ),
        ])
    }

    private static func json(_ matching: ActorMatching) -> JSONValue {
        .object([
            ("by_id", .integer(matching.idCount)),
            (
                "renamed",
                .array(
                    matching.renamed.map {
                        .object([
                            ("before", .string($0.id)), ("after", .string($0.newID)),
                            ("by", .string($0.basis.rawValue)),
                        ])
                    })
            ),
            (
                "other_names",
                .array(
                    matching.otherNames.map {
                        .object([
                            ("id", .string($0.id)), ("before", .string($0.name)),
                            ("after", .string($0.newName)),
                            ("namesake_after", .optional($0.namesakeID)),
                        ])
                    })
            ),
            (
                "ambiguous",
                .array(
                    matching.ambiguous.map {
                        .object([
                            ("before", .string($0.id)),
                            ("candidates", .array($0.candidates.map { .string($0) })),
                        ])
                    })
            ),
        ])
    }
}
