internal import ActorNetworks

// MARK: - From rows to values

extension TotalsQuery {
    /// The columns of a table that count in totals, and what queries call their texts.
    private static let read: [(meaning: EventColumn, name: String)] = [
        (.id, "id"), (.date, "day"), (.source, "source"), (.target, "target"), (.kind, "kind"),
        (.weight, "weight"), (.code, "code"), (.subcode, "subcode"), (.rootCode, "root"),
        (.goldstein, "value"), (.directed, "directed"), (.certainty, "certainty"),
        (.document, "document"), (.place, "place"), (.added, "added"),
    ]

    /// Cuts rows into the fields that count, each a text or nothing.
    var fieldStep: String {
        let present = Self.read.filter { table.has($0.meaning) }
        let cuts = present.map { "    \(cut($0.meaning)) AS \($0.name)" }
        let texts = present.map { "    \(cleaned($0.name, $0.meaning)) AS \($0.name)" }
        var steps = [""]
        switch table.rows {
        case .lines:
            let sign = table.delimiter.rawValue
            steps = [
                """
                parts AS (
                  SELECT line, \(engine.parts(of: "line", between: sign)) AS f
                  FROM input WHERE trim(line) <> ''
                )
                """,
                """
                fields AS (
                  SELECT
                    line, \(isWhole) AS is_whole,
                \(cuts.joined(separator: ",\n"))
                  FROM parts
                )
                """,
            ]
        case .fields:
            let all = (1...table.widths[0]).map { "f\($0)" }.joined(separator: ", ")
            steps = [
                """
                fields AS (
                  SELECT
                    coalesce(malformed, concat_ws(\(engine.literal(delimiter)), \(all))) AS line,
                    malformed IS NULL AS is_whole,
                \(cuts.joined(separator: ",\n"))
                  FROM input
                )
                """
            ]
        }
        let withoutHeader = header.map { "\n  WHERE NOT (is_whole AND \($0))" } ?? ""
        steps.append(
            """
            texts AS (
              SELECT
                line, is_whole, \(isUndated) AS is_undated,
            \(texts.joined(separator: ",\n"))
              FROM fields\(withoutHeader)
            )
            """)
        return steps.joined(separator: ",\n")
    }

    private var delimiter: String { String(UnicodeScalar(table.delimiter.rawValue)) }

    /// Whether a line has as many fields as it should.
    private var isWhole: String {
        let count = engine.count(of: "f")
        guard table.allowsEmptySurplus else {
            return table.widths.count == 1
                ? "\(count) = \(table.widths[0])"
                : "\(count) IN (\(table.widths.map(String.init).joined(separator: ", ")))"
        }
        let width = table.widths[0]
        return "\(count) >= \(width) AND \(engine.rest(of: "f", from: width + 1)) = ''"
    }

    /// A field as it is written.
    private func cut(_ meaning: EventColumn) -> String {
        let places = table.places(of: meaning) ?? []
        guard table.rows == .lines else { return places[0].map { "f\($0)" } ?? "NULL" }
        if places.allSatisfy({ $0 == places[0] }), let place = places[0] {
            return engine.part(place, of: "f")
        }
        let cases = zip(table.widths, places).compactMap { width, place in
            place.map { "WHEN \(width) THEN \(engine.part($0, of: "f"))" }
        }
        return "CASE \(engine.count(of: "f")) \(cases.joined(separator: " ")) END"
    }

    /// A field without spaces around it, and without quotes around the whole of it; nothing for an empty
    /// one and for a word that stands for a missing value.
    private func cleaned(_ name: String, _ meaning: EventColumn) -> String {
        let missing = [""] + missingWords(of: meaning)
        let text = unquoted(name)
        return missing.count == 1
            ? "nullif(\(text), '')"
            : "CASE WHEN \(text) NOT IN \(engine.list(missing)) THEN \(text) END"
    }

    private func unquoted(_ name: String) -> String {
        guard table.rows == .lines else { return "trim(\(name))" }
        return "trim(CASE WHEN \(name) LIKE '\"%\"' AND length(\(name)) > 1 THEN "
            + "replace(substr(\(name), 2, length(\(name)) - 2), '\"\"', '\"') ELSE \(name) END)"
    }

    private func missingWords(of meaning: EventColumn) -> Set<String> {
        TableValues.missingWords(of: meaning, in: format.rules)
    }

    /// Whether a row is that of the names of the columns; `nil` where files have none.
    private var header: String? {
        table.header.map { names in
            [EventColumn.source, .target].compactMap { meaning in
                table.places(of: meaning)?[0].map {
                    "\(unquoted(meaning.name)) = \(engine.literal(names[$0 - 1]))"
                }
            }.joined(separator: " AND ")
        }
    }

    /// Whether an event is one of which nobody knows the date.
    private var isUndated: String {
        let rules = format.rules
        if rules.keepsUndated {
            let words = [""] + missingWords(of: .date)
            return "coalesce(\(unquoted("day")), '') IN \(engine.list(words))"
        }
        let words = missingWords(of: .date)
        guard rules.mayBeUndated, !words.isEmpty else { return "false" }
        return "\(unquoted("day")) IN \(engine.list(words))"
    }

    /// Whether the row has a text of a meaning; what stands for a column that is not there.
    func text(_ meaning: EventColumn) -> String? {
        table.has(meaning) ? Self.read.first { $0.meaning == meaning }?.name : nil
    }
}

// MARK: - Values

extension TotalsQuery {
    private static let number =
        "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$"

    /// Reads dates, numbers and words of lists.
    var valueStep: String {
        """
        vals AS (
          SELECT
            line, is_whole, is_undated, \(text(.id) ?? nothing) AS id, day AS day_text,
            \(day("day")) AS day,
            CASE WHEN is_undated THEN NULL WHEN length(day) = 4 THEN 'year'
              WHEN length(day) = 7 THEN 'month' ELSE 'day' END AS grain,
            source, target,
            \(text(.kind) ?? nothing) AS kind_text, \(word(.kind, among: kindWords)) AS kind,
            \(text(.goldstein) ?? nothing) AS value_text,
            \(millionths(.goldstein, in: -10...10)) AS value,
            \(text(.weight) ?? nothing) AS weight_text,
            \(millionths(.weight, in: 0...EventRows.greatestWeight)) AS weight,
            \(text(.directed) ?? nothing) AS directed_text,
            \(word(.directed, among: directionWords)) = 'yes' AS directed,
            \(text(.certainty) ?? nothing) AS certainty_text,
            \(word(.certainty, among: certaintyWords)) AS certainty,
            \(codeText) AS code, \(text(.subcode) ?? nothing) AS subcode,
            \(text(.document) ?? nothing) AS document, \(text(.place) ?? nothing) AS place,
            \(text(.added).map { day("substr(\($0), 1, \(addedLength))") } ?? "CAST(NULL AS DATE)") AS added
          FROM texts
        )
        """
    }

    private var nothing: String { "CAST(NULL AS STRING)" }

    /// A stamp such as `20160728143000` counts up to its day.
    private var addedLength: String {
        "CASE WHEN length(\(text(.added) ?? "''")) = 14 THEN 8 ELSE 40 END"
    }

    /// The first day that a text writes.
    private func day(_ text: String) -> String {
        func date(_ parts: String...) -> String {
            "TRY_CAST(\(parts.count == 1 ? parts[0] : "concat(\(parts.joined(separator: ", ")))") AS DATE)"
        }
        var cases = [
            (
                "^[0-9]{8}$",
                date("substr(\(text), 1, 4)", "'-'", "substr(\(text), 5, 2)", "'-'", "substr(\(text), 7, 2)")
            ),
            ("^[0-9]{4}-[0-9]{2}-[0-9]{2}($|[T ][0-9]{2}:[0-9]{2})", date("substr(\(text), 1, 10)")),
            ("^[0-9]{4}-[0-9]{2}$", date(text, "'-01'")),
            ("^[0-9]{4}$", date(text, "'-01-01'")),
        ]
        let chosen = reading.dates ?? table.dateOrder
        if let order = chosen ?? format.rules.dateOrder, order != .ymd {
            // What tables of a sort usually have is known of dates with slashes.
            let sign = chosen == nil ? "/" : "[./-]"
            let parts = "^([0-9]{1,2})\(sign)([0-9]{1,2})\(sign)([0-9]{4})$"
            func part(_ number: Int) -> String {
                "lpad(regexp_extract(\(text), \(engine.literal(parts)), \(number)), 2, '0')"
            }
            let (month, day) = order == .dmy ? (2, 1) : (1, 2)
            cases.append(
                (
                    parts,
                    date(
                        "regexp_extract(\(text), \(engine.literal(parts)), 3)", "'-'", part(month),
                        "'-'", part(day))
                ))
        }
        let whens = cases.map { "WHEN \(engine.matches(text, $0.0)) THEN \($0.1)" }
        return "CASE WHEN \(text) LIKE '0000%' THEN NULL "
            + whens.joined(separator: "\n      ") + " END"
    }

    /// A number in millionths; nothing for what is none or not in the range.
    private func millionths(_ meaning: EventColumn, in range: ClosedRange<Double>) -> String {
        guard let text = text(meaning) else { return "CAST(NULL AS BIGINT)" }
        let number = "TRY_CAST(\(text) AS DOUBLE)"
        return "CASE WHEN \(isNumber(text)) AND \(number) BETWEEN \(Int(range.lowerBound)) AND "
            + "\(Int(range.upperBound)) THEN CAST(\(engine.rounded("\(number) * 1000000")) AS BIGINT) END"
    }

    /// Whether a text is a number.
    func isNumber(_ text: String) -> String { engine.matches(text, Self.number) }

    /// What a word of a list means; nothing for another.
    private func word(_ meaning: EventColumn, among words: [String: String]) -> String {
        guard let text = text(meaning), !words.isEmpty else { return nothing }
        let meanings = Set(words.values).sorted().map { meaning in
            let all = words.filter { $0.value == meaning }.keys
            return "WHEN lower(\(text)) IN \(engine.list(all)) THEN '\(meaning)'"
        }
        return "CASE \(meanings.joined(separator: " ")) END"
    }

    private var kindWords: [String: String] { format.kinds.mapValues(\.name) }

    private var directionWords: [String: String] {
        EventWords.directions.mapValues { $0 ? "yes" : "no" }
    }

    private var certaintyWords: [String: String] { EventWords.certainties.mapValues(\.rawValue) }
}
