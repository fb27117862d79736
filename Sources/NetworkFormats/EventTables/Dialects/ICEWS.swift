internal import ActorNetworks

extension EventTableFormat {
    /// The coded event data of ICEWS: a row an event, coded by CAMEO, between named actors.
    ///
    /// `Intensity` is the Goldstein value of the code. An `Event ID` is unique only together with
    /// its date, which becomes part of the id. Acts that both sides do, such as talks, are written
    /// once in each direction, with the same sentence of the same story; the two are one mutual
    /// event.
    ///
    /// - SeeAlso: Boschee et al. (2015), *ICEWS Coded Event Data*,
    ///   <https://doi.org/10.7910/DVN/28075>.
    public static let icews = EventTableFormat(
        name: "icews", summary: "ICEWS coded event data",
        recognition: "header with Source Name, Target Name and CAMEO Code or Event Text",
        omission:
            "statements and appeals, actors that are missing or unspecified; mirror images are merged",
        columns: [
            .id: ["event_id", "eventid"], .date: ["event_date", "date"],
            .source: ["source_name", "source"], .target: ["target_name", "target"],
            .code: ["cameo_code", "cameo", "event_code", "code"],
            .goldstein: ["intensity", "goldstein"], .summary: ["event_text"],
            .sourceCountry: ["source_country"], .targetCountry: ["target_country"],
            .document: ["story_id"], .place: ["sentence_number"],
        ],
        kinds: [:], rules: icewsRules,
        recognises: { opening in
            opening.has(["source_name", "target_name"])
                && (opening.has(["cameo_code"]) || opening.has(["event_text"]))
        })

    private static let icewsRules = {
        var rules = EventRules.published
        rules.naming = .roles
        rules.idsNeedDates = true
        rules.textsAreLabels = true
        rules.mirrored = .inOnePlace
        // The release of 2017 has 6/30/2017, and every code has three digits at least.
        rules.dateOrder = .mdy
        rules.leastCodeDigits = 3
        return rules
    }()
}
