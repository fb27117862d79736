internal import ActorNetworks

extension EventTableFormat {
    /// The events of ACLED, old and current: two actors, a type and a sub-type, and how many died.
    ///
    /// A weight is 1 + ln(1 + fatalities). The `time_precision` 2 is the week, 3 the month. In an
    /// export with a row for each actor, the two rows of an event are put together.
    ///
    /// - SeeAlso: Raleigh, Linke, Hegre and Karlsen (2010), "Introducing ACLED",
    ///   <https://doi.org/10.1177/0022343310378914>.
    public static let acled = EventTableFormat(
        name: "acled", summary: "ACLED events, dyadic or monadic",
        recognition: "header with event_type, actor1 and event_id_cnty or sub_event_type",
        omission:
            "peaceful protests, changes of groups and bases, rows with one actor, unidentified actors",
        columns: [
            .id: ["event_id_cnty", "data_id"], .date: ["event_date"],
            .precision: ["time_precision"],
            .source: ["actor1"], .target: ["actor2"], .code: ["event_type"],
            .subcode: ["sub_event_type"], .deaths: ["fatalities"], .summary: ["notes"],
            .document: ["source"], .country: ["country"],
        ],
        codingScheme: .acled, kinds: [:], rules: acledRules,
        recognises: { opening in
            opening.has(["event_type", "actor1"])
                && (["event_id_cnty", "data_id", "sub_event_type", "inter1", "assoc_actor_1"]
                    .contains { opening.has([$0]) } || hasACLEDTypes(opening))
        })

    /// Whether the types of the first rows are those of ACLED.
    private static func hasACLEDTypes(_ opening: TableOpening) -> Bool {
        guard let type = opening.header.firstIndex(of: "event_type") else { return false }
        let rows = opening.rows.dropFirst()
        return !rows.isEmpty
            && rows.allSatisfy { row in
                row.indices.contains(type) && CodingScheme.acled.contains(row[type])
            }
    }

    private static let acledRules = {
        var rules = EventRules.published
        rules.joinsRowsOfOneID = true
        rules.precisions = ["1": .day, "2": .week, "3": .month]
        return rules
    }()
}
