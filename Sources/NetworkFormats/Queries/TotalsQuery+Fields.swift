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
    var fieldSteps: [String] {
        let needed = Self.read.filter { table.has($0.meaning) && isNeeded($0.meaning) }
        func columns(_ write: (_ name: String, _ meaning: EventColumn) -> String) -> String {
            needed.map { "    \(write($0.name, $0.meaning)) AS \($0.name)" }
                .joined(separator: ",\n")
        }
        let withoutHeader = header.map { "\n  WHERE NOT (is_whole AND \($0))" } ?? ""
        return cutSteps(columns { cut($1) }) + [
            """
            -- The fields that count, without spaces around them or quotes around the whole of them.
            trimmed AS (
              SELECT
                line, is_whole,
            \(columns { name, _ in unquoted(name) })
              FROM fields
            )
            """,
            """
            -- Nothing in place of empty fields and of words for a missing value.
            texts AS (
              SELECT
                line, is_whole, \(isUndated) AS is_undated,
            \(columns { present($0, $1) })
              FROM trimmed\(withoutHeader)
            )
            """,
        ]
    }

    private func cutSteps(_ columns: String) -> [String] {
        switch table.rows {
        case .lines:
            let sign = table.delimiter.rawValue
            return [
                """
                -- Lines, cut at the sign between fields.
                parts AS (
                  SELECT line, \(engine.parts(of: "line", between: sign)) AS f
                  FROM input WHERE trim(line) <> ''
                )
                """,
                """
                fields AS (
                  SELECT
                    line, \(isWhole) AS is_whole,
                \(columns)
                  FROM parts
                )
                """,
            ]
        case .fields:
            let all = (1...table.widths[0]).map { "f\($0)" }.joined(separator: ", ")
            return [
                """
                fields AS (
                  SELECT
                    coalesce(malformed, concat_ws(\(engine.literal(delimiter)), \(all))) AS line,
                    malformed IS NULL AS is_whole,
                \(columns)
                  FROM input
                )
                """
            ]
        }
    }

    /// When a row was added matters only where old events are left out.
    private func isNeeded(_ meaning: EventColumn) -> Bool {
        meaning != .added || choices.greatestAge != nil
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

    /// A text, or nothing for an empty one and for a word that stands for a missing value.
    private func present(_ name: String, _ meaning: EventColumn) -> String {
        let missing = [""] + missingWords(of: meaning)
        return missing.count == 1
            ? "nullif(\(name), '')"
            : "CASE WHEN \(name) NOT IN \(engine.list(missing)) THEN \(name) END"
    }

    private func unquoted(_ name: String) -> String {
        guard table.rows == .lines else { return engine.trimmed(name) }
        let inner = "replace(substr(\(name), 2, length(\(name)) - 2), '\"\"', '\"')"
        return engine.trimmed(
            "CASE WHEN \(name) LIKE '\"%\"' AND length(\(name)) > 1 THEN \(inner) ELSE \(name) END")
    }

    private func missingWords(of meaning: EventColumn) -> Set<String> {
        TableValues.missingWords(of: meaning, in: format.rules)
    }

    /// Whether a row is that of the names of the columns, in their order; `nil` where files have none.
    private var header: String? {
        table.header.map { names in
            [EventColumn.source, .target].compactMap { meaning in
                table.places(of: meaning)?[0].map {
                    "\(meaning.name) = \(engine.literal(names[$0 - 1]))"
                }
            }.joined(separator: " AND ")
        }
    }

    /// Whether a row is the header of a table with other columns; `nil` where files have none.
    var isOtherHeader: String? {
        guard let names = table.header else { return nil }
        let list = engine.list(Set(names + names.map { $0.lowercased() }))
        return ["day_text", "source", "target"].map { "\($0) IN \(list)" }
            .joined(separator: " AND ")
    }

    /// Whether an event is one of which nobody knows the date.
    private var isUndated: String {
        let rules = format.rules
        if rules.keepsUndated {
            let words = [""] + missingWords(of: .date)
            return "coalesce(day, '') IN \(engine.list(words))"
        }
        let words = missingWords(of: .date)
        guard rules.mayBeUndated, !words.isEmpty else { return "false" }
        return "coalesce(day IN \(engine.list(words)), false)"
    }

    /// What the texts of a meaning are called; `nil` where there are none.
    func text(_ meaning: EventColumn) -> String? {
        guard table.has(meaning), isNeeded(meaning) else { return nil }
        return Self.read.first { $0.meaning == meaning }?.name
    }
}
