internal import ActorNetworks

extension EventTableFormat {
    /// The events of POLECAT, coded by PLOVER: a type, a mode, and a value of the Goldstein scale
    /// as `Intensity`.
    ///
    /// Some published files have a second header row, or empty columns after the last. A row without
    /// a recipient makes no edge: consultations of several parties list them all as actors, of whom
    /// each two are an event only if that is asked for.
    ///
    /// - SeeAlso: Halterman, Bagozzi, Beger, Schrodt and Scarborough (2023), *POLECAT Weekly Data*,
    ///   <https://doi.org/10.7910/DVN/AJGVIT>.
    public static let polecat = EventTableFormat(
        name: "polecat", summary: "POLECAT events, coded by PLOVER",
        recognition: "header with Event Type, Actor Name and Recipient Name",
        omission: "requests other than to meet, rows without a recipient, unspecified actors",
        columns: [
            .id: ["event_id"], .date: ["event_date"], .code: ["event_type"],
            .subcode: ["event_mode"], .goldstein: ["intensity", "event_intensity"],
            .source: ["actor_name"], .target: ["recipient_name"], .document: ["source"],
            .added: ["publication_date"], .sourceCountry: ["actor_country"],
            .targetCountry: ["recipient_country"],
        ],
        codingScheme: .plover, kinds: [:], rules: polecatRules,
        recognises: {
            $0.has(["event_type", "actor_name", "recipient_name"])
        },
        layout: { opening in
            let surplus = opening.rows.dropFirst().prefix { row in
                row.first.map(ColumnMap<EventColumn>.normalized) == "event_id"
            }
            return TableLayout(surplusRows: surplus.count, allowsEmptySurplus: true)
        })

    private static let polecatRules = {
        var rules = EventRules.published
        rules.naming = .roles
        rules.cliqueCode = "CONSULT"
        rules.keepsUndated = true
        return rules
    }()
}
