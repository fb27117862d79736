public import ActorNetworks

extension EventTableFormat {
    /// The usual words for kinds.
    ///
    /// | kind | words |
    /// | --- | --- |
    /// | cooperation | `cooperation`, `cooperate`, `cooperative`, `coop`, `positive`, `+`, `+1` |
    /// | conflict | `conflict`, `conflictual`, `hostile`, `negative`, `-`, `−`, `-1` |
    /// | negotiation | `negotiation`, `negotiations`, `negotiate`, `talks` |
    public static let usualKinds: [String: RelationKind] = [
        "cooperation": .cooperation, "cooperate": .cooperation, "cooperative": .cooperation,
        "coop": .cooperation, "positive": .cooperation, "+": .cooperation, "+1": .cooperation,
        "conflict": .conflict, "conflictual": .conflict, "hostile": .conflict,
        "negative": .conflict, "-": .conflict, "−": .conflict, "-1": .conflict,
        "negotiation": .negotiation, "negotiations": .negotiation, "negotiate": .negotiation,
        "talks": .negotiation,
    ]
}
