internal import ActorNetworks

extension EventTableFormat {
    /// The Georeferenced Event Dataset of UCDP, with or without its header, and as published with
    /// a row of tags under it.
    ///
    /// A weight is 1 + ln(1 + best), the best estimate of deaths. Where the day is not known
    /// (`date_prec` 2 and above), the event was once within its two dates. The civilians of
    /// one-sided violence are those of the country.
    ///
    /// - SeeAlso: Sundberg and Melander (2013), "Introducing the UCDP Georeferenced Event Dataset",
    ///   <https://doi.org/10.1177/0022343313484347>.
    public static let ucdp = EventTableFormat(
        name: "ucdp", summary: "UCDP Georeferenced Event Dataset",
        recognition: "header with side_a, side_b and type_of_violence, or its 49 columns",
        omission: "unidentified actors",
        columns: [
            .id: ["id"], .date: ["date_start"], .endDate: ["date_end"], .precision: ["date_prec"],
            .source: ["side_a"], .target: ["side_b"], .code: ["type_of_violence"],
            .deaths: ["best", "best_est"], .document: ["source_article"],
            .summary: ["source_headline"], .country: ["country"],
        ],
        codingScheme: .ucdp, kinds: [:], rules: ucdpRules,
        recognises: { opening in
            opening.has(["side_a", "side_b", "type_of_violence"])
                || opening.rows.first.flatMap(bareOffset) != nil
        },
        layout: { opening in
            guard let first = opening.rows.first, let offset = bareOffset(of: first) else {
                return TableLayout()
            }
            let surplus = first.count - offset - ucdpColumns.count
            return TableLayout(
                columnNames: (0..<offset).map { "row\($0 > 0 ? " \($0 + 1)" : "")" } + ucdpColumns
                    + (0..<surplus).map { "further \($0 + 1)" })
        })

    private static let ucdpRules = {
        var rules = EventRules.published
        rules.leavesOutWeakCodes = false
        rules.namesByCountry = ["Civilians"]
        rules.precisions = [
            "1": .day, "2": .interval, "3": .interval, "4": .interval, "5": .interval,
        ]
        return rules
    }()

    /// The columns of the event dataset since its version 17.
    private static let ucdpColumns = """
        id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id \
        conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a \
        side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office \
        source_date source_headline source_original where_prec where_coordinates where_description \
        adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region \
        event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians \
        deaths_unknown best high low gwnoa gwnob
        """.split(separator: " ").map(String.init)

    /// How many columns stand before those of an event, where a first row is already one: those of
    /// programs that number rows; `nil` where it is none.
    private static func bareOffset(of row: [String]) -> Int? {
        let surplus = row.count - ucdpColumns.count
        guard (0...2).contains(surplus) else { return nil }
        return (0...surplus).first { offset in
            Int(row[offset]) != nil && Int(row[offset + 2]) != nil
                && ["1", "2", "3"].contains(row[offset + 5])
                && (surplus == 0 || isYear(row[offset + 2]) && isYear(row[offset + 38].prefix(4)))
        }
    }

    private static func isYear(_ text: some StringProtocol) -> Bool {
        text.count == 4 && Int(text).map { (1900...2100).contains($0) } == true
    }
}
