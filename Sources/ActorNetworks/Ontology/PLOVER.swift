extension CodingScheme {
    /// The event types of PLOVER, with their modes as sub-codes: `CONSULT`, `CONSULT/visit`.
    ///
    /// Requests are scored near 0 and are too weak to be ties, but for requests to meet, which are
    /// negotiation like consulting; accusations, refusals, threats and everything material and
    /// hostile are conflict; the rest is cooperation.
    ///
    /// - SeeAlso: Halterman, Bagozzi, Beger, Schrodt and Scarborough (2023), "PLOVER and POLECAT: A
    ///   New Political Event Ontology and Dataset", <https://doi.org/10.31235/osf.io/rm5dw>.
    public static let plover = CodingScheme(
        name: "PLOVER",
        entries: ploverTypes.flatMap { type in
            [CodedEvent(type.code, kind: type.kind, goldstein: type.score)]
                + type.modes.map { mode in
                    CodedEvent(
                        "\(type.code)/\(mode.name)", kind: mode.kind ?? type.kind,
                        goldstein: mode.score)
                }
        })

    private struct Mode {
        let name: String
        let score: Double
        var kind: RelationKind?
    }

    private struct PLOVERType {
        let code: String
        let kind: RelationKind?
        let score: Double
        var modes: [Mode] = []
    }

    private static let ploverTypes: [PLOVERType] = [
        .init(code: "AGREE", kind: .cooperation, score: 2.5),
        .init(
            code: "CONSULT", kind: .negotiation, score: 2.5,
            modes: [
                .init(name: "visit", score: 4), .init(name: "third-party", score: 1),
                .init(name: "multilateral", score: 4), .init(name: "phone", score: 1.5),
            ]),
        .init(code: "SUPPORT", kind: .cooperation, score: 5),
        .init(code: "CONCEDE", kind: .cooperation, score: 4.5),
        .init(code: "COOPERATE", kind: .cooperation, score: 9.5),
        .init(code: "AID", kind: .cooperation, score: 10),
        .init(
            code: "RETREAT", kind: .cooperation, score: 6.5,
            modes: [
                .init(name: "disarm", score: 10), .init(name: "withdraw", score: 8),
                .init(name: "ceasefire", score: 7.5), .init(name: "resign", score: 4.5),
            ]),
        .init(
            code: "REQUEST", kind: nil, score: 0,
            modes: [
                .init(name: "assist", score: 0.5), .init(name: "change", score: -1),
                .init(name: "yield", score: -1), .init(name: "meet", score: 0, kind: .negotiation),
            ]),
        .init(
            code: "ACCUSE", kind: .conflict, score: -3,
            modes: [.init(name: "disapprove", score: -2), .init(name: "allege", score: -3.5)]),
        .init(code: "REJECT", kind: .conflict, score: -2),
        .init(code: "THREATEN", kind: .conflict, score: -3.5),
        .init(
            code: "PROTEST", kind: .conflict, score: -5, modes: [.init(name: "riot", score: -7)]),
        .init(code: "SANCTION", kind: .conflict, score: -6),
        .init(code: "MOBILIZE", kind: .conflict, score: -5.5),
        .init(code: "COERCE", kind: .conflict, score: -7),
        .init(code: "ASSAULT", kind: .conflict, score: -9),
    ]
}
