internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// A balance for programs.
struct BalanceJSON {
    let balance: StructuralBalance

    init(_ balance: StructuralBalance) { self.balance = balance }

    private var theCase: Case { balance.snapshot.case }

    /// Everything about it, by name.
    var members: [(String, JSONValue)] {
        [
            ("figures", .object(BalanceFigures(balance).all.map { ($0.name, $0.cell.json) })),
            ("proven", .bool(balance.camps.found.isExact)),
            ("ambiguity_is_complete", .bool(balance.camps.found.ambiguityIsComplete)),
            ("parts", .array(balance.camps.parts.map(json))),
            ("no_camp", .array(balance.camps.outside.map { .object(names($0)) })),
            ("ambivalent_pairs", .array(balance.signs.ambivalent.map { .object(ends($0)) })),
            ("contradicting_ties", .array(balance.frustratedTies.map(json))),
            ("unbalanced_triangles", .array(balance.triangles.map(json))),
        ]
    }

    private func json(_ part: TwoCamps.Part) -> JSONValue {
        .object(
            zip(["camp_1", "camp_2"], part.camps).map { name, members in
                (
                    name,
                    .array(
                        BalanceWording(balance).ranked(members).map { actor in
                            .object(
                                names(actor) + [
                                    (
                                        "ambiguous",
                                        balance.camps.isAmbiguous(actor).map { .bool($0) } ?? .null
                                    )
                                ])
                        })
                )
            })
    }

    private func json(_ tie: FrustratedTie) -> JSONValue {
        .object(
            ends(tie.dyad) + [
                ("contradiction", .string(BalanceWording.sense(of: tie))),
                ("net_weight", .number(tie.netWeight.withoutRoundingError)),
                ("cooperation", .number(tie.dyad.weight(of: .cooperation).withoutRoundingError)),
                (
                    "negotiation_counted",
                    .number(tie.dyad.countedNegotiation.withoutRoundingError)
                ),
                ("conflict", .number(tie.dyad.weight(of: .conflict).withoutRoundingError)),
                ("events", .integer(tie.dyad.eventCount)),
            ])
    }

    private func json(_ triangle: ActorTriangle) -> JSONValue {
        .object([
            ("actors", .array(triangle.actors.map { .object(names($0)) })),
            ("negative_ties", .integer(triangle.negativeCount)),
            ("weight", .number(triangle.weight.withoutRoundingError)),
            ("events", .integer(triangle.dyads.reduce(0) { $0 + $1.eventCount })),
        ])
    }

    private func ends(_ dyad: Dyad) -> [(String, JSONValue)] {
        let (first, second) = theCase.ordered(dyad)
        return [
            ("first", .string(theCase.actors[first].id)),
            ("first_label", .string(theCase.label(first))),
            ("second", .string(theCase.actors[second].id)),
            ("second_label", .string(theCase.label(second))),
        ]
    }

    /// An actor by id and name.
    func names(_ actor: Int) -> [(String, JSONValue)] {
        [
            ("id", .string(theCase.actors[actor].id)),
            ("actor", .string(theCase.label(actor))),
        ]
    }
}
