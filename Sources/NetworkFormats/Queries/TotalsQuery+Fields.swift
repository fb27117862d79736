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
