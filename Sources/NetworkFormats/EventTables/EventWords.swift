internal import ActorNetworks

/// The words that a column may hold, and what each means; read without regard to case.
///
/// | value | words |
/// | --- | --- |
/// | cooperation | `cooperation`, `cooperate`, `cooperative`, `coop`, `positive`, `+`, `+1` |
/// | conflict | `conflict`, `conflictual`, `hostile`, `negative`, `-`, `−`, `-1` |
/// | negotiation | `negotiation`, `negotiations`, `negotiate`, `talks` |
/// | directed | `yes`, `true`, `1`, `directed` |
/// | mutual | `no`, `false`, `0`, `undirected`, `mutual`, `reciprocal` |
enum EventWords {
    static let kinds: [String: RelationKind] = [
        "cooperation": .cooperation, "cooperate": .cooperation, "cooperative": .cooperation,
        "coop": .cooperation, "positive": .cooperation, "+": .cooperation, "+1": .cooperation,
        "conflict": .conflict, "conflictual": .conflict, "hostile": .conflict,
        "negative": .conflict, "-": .conflict, "−": .conflict, "-1": .conflict,
        "negotiation": .negotiation, "negotiations": .negotiation, "negotiate": .negotiation,
        "talks": .negotiation,
    ]

    static let directions: [String: Bool] = [
        "yes": true, "true": true, "1": true, "directed": true,
        "no": false, "false": false, "0": false, "undirected": false, "mutual": false,
        "reciprocal": false,
    ]

    static let certainties = Dictionary(
        uniqueKeysWithValues: Certainty.allCases.map { ($0.rawValue, $0) })

    static let precisions = Dictionary(
        uniqueKeysWithValues: EventDate.Precision.allCases.map { ($0.rawValue, $0) })

    /// How the interval from `date` to `end_date` is to be read; without such a word, and with
    /// those that only say where a date comes from, it is a span.
    static let dateBases: [String: EventDate.Extent] = [
        "within": .uncertain, "span": .span, "explicit": .span, "relative": .span,
        "publication": .span, "outside": .span,
    ]
}
