internal import ActorNetworks

// MARK: - Values

extension TotalsQuery {
    private static let number =
        "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$"

    /// Reads dates, numbers and words of lists.
    var valueStep: String {
        let added =
            text(.added).map { day("substr(\($0), 1, \(addedLength))") } ?? "CAST(NULL AS DATE)"
        return """
            -- Dates, numbers in millionths, and words of lists; nothing for what is none.
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
                \(added) AS added
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
            let text = parts.joined(separator: ", ")
            return "TRY_CAST(\(parts.count == 1 ? text : "concat(\(text))") AS DATE)"
        }
        func digits(_ first: Int, _ count: Int) -> String {
            "substr(\(text), \(first), \(count))"
        }
        var cases = [
            ("^[0-9]{8}$", date(digits(1, 4), "'-'", digits(5, 2), "'-'", digits(7, 2))),
            ("^[0-9]{4}-[0-9]{2}-[0-9]{2}($|[T ][0-9]{2}:[0-9]{2})", date(digits(1, 10))),
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
        let bounds = "\(Int(range.lowerBound)) AND \(Int(range.upperBound))"
        let rounded = "CAST(\(engine.rounded("\(number) * 1000000")) AS BIGINT)"
        return "CASE WHEN \(isNumber(text)) AND \(number) BETWEEN \(bounds) THEN \(rounded) END"
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
