internal import ActorNetworks

extension EventTableFormat {
    /// The event files of GDELT 1.0 and 2.0: tab-separated, of 57, 58 or 61 columns, mostly without
    /// a header; with somebody's header as well.
    ///
    /// Actors go by their codes, such as `USAGOV`; a row in which one is missing makes no edge. A
    /// code that a spreadsheet took for a number has lost its leading zero, which its root betrays;
    /// it is put back, and told.
    ///
    /// - SeeAlso: Leetaru and Schrodt (2013), "GDELT: Global Data on Events, Location, and Tone";
    ///   the codebooks at <https://www.gdeltproject.org/data.html>.
    public static let gdelt: EventTableFormat = {
        var format = gdeltTables
        format.headers = [61, 58, 57].compactMap { count in
            gdeltColumns(count).map { Array($0.prefix(count)) }
        }
        return format
    }()

    private static let gdeltTables = EventTableFormat(
        name: "gdelt", summary: "GDELT 1.0 and 2.0 event files",
        recognition: "57, 58 or 61 columns with number and day of an event, or their names",
        omission: "statements and appeals, rows without one of the actors",
        columns: [
            .id: ["globaleventid", "event_id", "id"],
            .date: ["sqldate", "day", "date", "event_date", "event_day"],
            .source: ["actor1code", "actor1countrycode"],
            .target: ["actor2code", "actor2countrycode"],
            .code: ["eventcode", "eventbasecode", "eventrootcode"],
            .rootCode: ["eventrootcode"],
            .goldstein: ["goldsteinscale"], .document: ["sourceurl"], .added: ["dateadded"],
        ],
        codingScheme: .cameo, kinds: [:], rules: gdeltRules,
        recognises: { isGDELT($0) || $0.rows.first.map(isGDELTHeader) == true },
        layout: gdeltLayout(of:))

    private static let gdeltRules = {
        var rules = EventRules.published
        rules.naming = .codes
        rules.placeholders = .none
        return rules
    }()

    /// The names of columns as the codebooks have them; 1.0 lacks those of second-level areas.
    private static let gdeltColumns: [String] = {
        let actor = [
            "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
            "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
        ]
        let place = [
            "Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID",
        ]
        return ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
            + actor.map { "Actor1" + $0 } + actor.map { "Actor2" + $0 }
            + [
                "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
                "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
            ]
            + place.map { "Actor1Geo_" + $0 } + place.map { "Actor2Geo_" + $0 }
            + place.map { "ActionGeo_" + $0 } + ["DATEADDED", "SOURCEURL"]
    }()

    /// The columns of a file whose rows have so many fields; 57 are 58 without the last.
    private static func gdeltColumns(_ count: Int) -> [String]? {
        switch count {
        case 61: gdeltColumns
        case 57, 58: gdeltColumns.filter { !$0.hasSuffix("ADM2Code") }
        default: nil
        }
    }

    /// Whether the rows after the first, or a single one, are those of an event file.
    private static func isGDELT(_ opening: TableOpening) -> Bool {
        let rows = opening.rows.count > 1 ? Array(opening.rows.dropFirst()) : opening.rows
        return !rows.isEmpty && rows.allSatisfy(isGDELTRow)
    }

    /// Whether a row has the number, the day, the month and the year of an event where they belong.
    private static func isGDELTRow(_ row: [String]) -> Bool {
        guard gdeltColumns(row.count) != nil, row[0].allSatisfy(isOfNumber), row[2].count == 6,
            row[3].count == 4, row[2].hasPrefix(row[3]), Int(row[2]) != nil
        else { return false }
        if row[1].count == 8, Int(row[1]) != nil { return row[1].hasPrefix(row[2]) }
        // Spreadsheets have 4/1/2015 of it, or no more than 2.02E+07.
        return DateDigits(row[1][...]) != nil
            || row[1].contains("E") && row[1].allSatisfy(isOfNumber)
    }

    /// Whether a row begins with a number, as no header does.
    private static func isNumbered(_ row: [String]) -> Bool {
        row.first.map { !$0.isEmpty && $0.allSatisfy(isOfNumber) } ?? false
    }

    private static func isOfNumber(_ character: Character) -> Bool {
        "0123456789.,eE+".contains(character)
    }

    /// Whether a row names the columns as the codebooks do.
    private static func isGDELTHeader(_ row: [String]) -> Bool {
        let names = Set(row.map { ColumnMap<EventColumn>.squeezed($0) })
        let hasActors =
            names.isSuperset(of: ["actor1code", "actor2code"])
            || names.isSuperset(of: ["actor1countrycode", "actor2countrycode"])
        return hasActors
            && !names.isDisjoint(with: ["eventcode", "eventbasecode", "eventrootcode"])
            && !names.isDisjoint(with: ["sqldate", "day", "date", "eventdate", "eventday"])
    }

    private static func gdeltLayout(of opening: TableOpening) -> TableLayout {
        guard let first = opening.rows.first else { return TableLayout() }
        guard !isGDELTHeader(first) else {
            var layout = TableLayout()
            let names = first.map { ColumnMap<EventColumn>.squeezed($0) }
            if let date = ["sqldate", "day", "date"].lazy.compactMap(names.firstIndex).first,
                let month = names.firstIndex(of: "monthyear")
            {
                layout.dateOrder = dateOrder(of: opening, dates: date, months: month)
            }
            return layout
        }
        // The rows of both may be in one file; those of before April 2013 lack the last field.
        let counts = Set(opening.rows.map(\.count))
        var layout = TableLayout(
            columnNames: gdeltColumns(counts.max() ?? 0),
            surplusRows: isGDELTRow(first) || isNumbered(first) ? 0 : 1,
            fewestFields: counts.isSubset(of: [57, 58]) ? 57 : nil)
        layout.dateOrder = dateOrder(of: opening, dates: 1, months: 2)
        return layout
    }

    /// The order of dates that a spreadsheet has written, which the month beside them tells.
    private static func dateOrder(
        of opening: TableOpening, dates: Int, months: Int
    ) -> ReadingChoices.DateOrder? {
        var orders = Set(ReadingChoices.DateOrder.allCases)
        var isTold = false
        for row in opening.rows where row.count > max(dates, months) {
            guard row[months].count == 6, let month = Int(row[months].suffix(2)),
                let digits = DateDigits(row[dates][...])
            else { continue }
            orders.formIntersection(
                digits.readings.filter { $0.day.components.month == month }.map(\.order))
            isTold = true
        }
        return isTold && orders.count == 1 ? orders.first : nil
    }
}
