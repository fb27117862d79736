internal import ActorNetworks

// MARK: - Which rows make an edge

extension TotalsQuery {
    /// Decides for each row whether it makes an edge, and which.
    var judgementStep: String {
        let rows = reasons.map { "WHEN \($0.condition) THEN \(engine.literal($0.reason))" }
        let bad = reasons.filter(\.isBad).map { engine.literal($0.reason) }
        let kind = ["kind", "coded_kind", format.defaultKind.map { "'\($0.name)'" }]
            .compactMap(\.self).joined(separator: ", ")
        return """
            -- Why a row makes no edge.
            reasons AS (
              SELECT *,
                CASE \(rows.joined(separator: "\n      ")) END AS reason
              FROM coded
            ),
            -- The events, and the rows that are left out with an example of those that are bad.
            judged AS (
              SELECT
                reason AS left_out,
                CASE WHEN reason IN (\(Set(bad).sorted().joined(separator: ", ")))
                  THEN substr(line, 1, 200) END AS example,
                id, day, grain, code, source, target, coalesce(\(kind)) AS kind,
                coalesce(directed, coded_direction, \(format.isDirected)) AS directed,
                certainty, document, place, is_mutual, coalesce(value, coded_value) AS value,
                coalesce(weight, coded_weight, abs(coalesce(value, coded_value)), 1000000) AS weight,
                \(engine.hash("line")) AS salt
              FROM reasons
            )
            """
    }

    /// That a table is laid out otherwise, so that its other rows mean something else as well.
    static let otherColumns = "the table has other columns than the query was made for"

    /// Why a row makes no edge, and when; the first that holds counts.
    private var reasons: [(condition: String, reason: String, isBad: Bool)] {
        typealias Row = (condition: String, reason: String, isBad: Bool)
        func bad(_ condition: String, _ reason: Problem.Reason) -> Row {
            (condition, reason.rawValue, true)
        }
        func omitted(_ condition: String, _ reason: OmittedRows.Reason) -> Row {
            (condition, reason.rawValue, false)
        }
        let isNobody = "source IS NULL AND target IS NULL"
        var rows: [Row] = []
        if let isOtherHeader { rows.append((isOtherHeader, Self.otherColumns, true)) }
        // DuckDB reads no such line, and counts it itself; archives are decoded before Spark sees them.
        if engine == .spark {
            rows.append(
                bad("NOT is_valid_utf8(line) OR line LIKE '%\u{FFFD}%'", .invalidUTF8))
        }
        rows += [
            bad("NOT is_whole", .raggedRow),
            omitted(
                "\(isNobody) AND (day_text IS NULL AND NOT is_undated OR day IS NULL AND "
                    + "\(engine.matches("day_text", "[A-Za-z]")))", .remark),
            bad("day_text IS NULL AND NOT is_undated", .missingValue),
            bad("day IS NULL AND NOT is_undated", .notADate),
        ]
        if !format.rules.noActor.contains("") {
            rows.append(bad("source IS NULL OR target IS NULL", .missingValue))
        }
        for (column, meaning) in [("value", EventColumn.goldstein), ("weight", .weight)]
        where table.has(meaning) {
            let text = "\(column)_text"
            rows += [
                bad("\(text) IS NOT NULL AND NOT (\(isNumber(text)))", .notANumber),
                bad("\(text) IS NOT NULL AND \(column) IS NULL", .outOfRange),
            ]
        }
        for (column, meaning) in [
            ("kind", EventColumn.kind), ("directed", .directed), ("certainty", .certainty),
        ] where table.has(meaning) {
            rows.append(bad("\(column)_text IS NOT NULL AND \(column) IS NULL", .unknownWord))
        }
        if let placeholder {
            let names = ["source", "target"].map { engine.matches($0, placeholder) }
            rows.append(omitted(names.joined(separator: " OR "), .placeholder))
        }
        rows += [
            omitted(isAbsent("source"), .noSource), omitted(isAbsent("target"), .noTarget),
        ]
        let hasUsual = format.defaultKind != nil
        if format.rules.leavesOutWeakCodes, !hasUsual {
            rows.append(
                omitted("known IS NOT NULL AND coded_kind IS NULL AND kind IS NULL", .weakCode))
        }
        if let limit = choices.greatestAge, table.has(.added) {
            let age = engine.days(from: "day", to: "added")
            rows.append(
                omitted("added IS NOT NULL AND (day IS NULL OR \(age) > \(limit))", .tooOld))
        }
        if !hasUsual {
            rows += [
                bad("code IS NOT NULL AND known IS NULL AND kind IS NULL", .unknownCode),
                bad("kind IS NULL AND coded_kind IS NULL", .noKind),
            ]
        }
        return rows
    }

    /// Whether an actor is not known or not there.
    private func isAbsent(_ actor: String) -> String {
        let words = format.rules.noActor.filter { !$0.isEmpty }
        let isNone = words.isEmpty ? nil : "\(actor) IN \(engine.list(words))"
        let isEmpty = format.rules.noActor.contains("") ? "\(actor) IS NULL" : nil
        return [isEmpty, isNone].compactMap(\.self).joined(separator: " OR ").orFalse
    }

    /// What names begin with that stand for nobody in particular; `nil` if all are kept.
    private var placeholder: String? {
        let names = choices.keepsPlaceholders ? .none : format.rules.placeholders
        guard !names.beginnings.isEmpty else { return nil }
        let words = names.beginnings.sorted().map {
            $0.split(separator: " ").joined(separator: "[^\\p{L}]+")
        }
        return "(?i)^[^\\p{L}]*(\(words.joined(separator: "|")))([^\\p{L}]|$)"
    }
}

extension String {
    fileprivate var orFalse: String { isEmpty ? "false" : self }
}
