extension CodingScheme {
    /// The event types of ACLED, with their sub-event types as sub-codes: `Battles`,
    /// `Strategic developments/Agreement`; those of before 2019 as well.
    ///
    /// The two actors of a battle or an explosion imply no direction. Violence against civilians,
    /// arrests and looting go from the first to the second. Agreements are cooperation; other
    /// strategic developments and peaceful protests are no ties.
    ///
    /// - SeeAlso: Raleigh, Kishi and Linke (2023), "Political instability patterns are obscured by
    ///   conflict dataset scope conditions, sources, and coding choices",
    ///   <https://doi.org/10.1057/s41599-023-01559-4>.
    public static let acled = CodingScheme(
        name: "ACLED",
        entries: [
            .fight("Battles"), .fight("Battle"), .fight("Explosions/Remote violence"),
            .fight("Remote violence"), .attack("Violence against civilians"),
            .fight("Riots"), .fight("Riots/Protests"), CodedEvent("Protests"),
            CodedEvent("Protests/Peaceful protest"), .fight("Protests/Protest with intervention"),
            .fight("Protests/Excessive force against protesters"),
            CodedEvent("Strategic developments"), CodedEvent("Strategic development"),
            CodedEvent(
                "Strategic developments/Agreement", kind: .cooperation, weight: 1,
                isDirected: false),
            .attack("Strategic developments/Arrests"),
            .attack("Strategic developments/Looting/property destruction"),
            .attack("Strategic developments/Disrupted weapons use"),
            CodedEvent("Headquarters or base established"),
            CodedEvent("Non-violent transfer of territory"),
            CodedEvent("Non-violent rebel activity"), CodedEvent("Non-violent activity"),
        ])
}

extension CodedEvent {
    /// A hostile act between two sides.
    fileprivate static func fight(_ code: String) -> CodedEvent {
        CodedEvent(code, kind: .conflict, isDirected: false)
    }

    /// A hostile act of one side against the other.
    fileprivate static func attack(_ code: String) -> CodedEvent {
        CodedEvent(code, kind: .conflict, isDirected: true)
    }
}
