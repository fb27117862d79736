internal import ActorNetworks

// MARK: - Events that are others again

/// Reading keeps the first of events that are one: that with the smallest id. Rows of one id have no order
/// here; of them, the first by what they hold is kept.
extension TotalsQuery {
    private static let order =
        "id NULLS FIRST, day NULLS FIRST, code NULLS FIRST, source, target, value NULLS FIRST, weight, "
        + "document NULLS FIRST"

    /// The last step that has a row for each row of the tables.
    var lastOfRows: String {
        mirrors != nil ? "merged" : choices.keepsOneADay ? "daily" : hasIDs ? "once" : "judged"
    }

    private var hasIDs: Bool { table.has(.id) }

    /// Takes out what was read already, what is there twice on one day, and mirror images.
    var repeatSteps: [String] {
        var steps: [String] = []
        if hasIDs { steps += onceSteps }
        let before = hasIDs ? "once" : "judged"
        if choices.keepsOneADay { steps.append(daily(after: before)) }
        if let mirrors {
            steps += mergedSteps(mirrors, after: choices.keepsOneADay ? "daily" : before)
        }
        return steps
    }

    /// The columns of a row from here on.
    private func columns(
        leftOut: String = "left_out", example: String = "example", directed: String = "directed"
    ) -> String {
        """
        \(leftOut) AS left_out, \(example) AS example, id, day, grain, code, source, target, kind,
            \(directed) AS directed, certainty, document, place, is_mutual, value, weight, salt
        """
    }

    // MARK: Ids

    /// Rows of one id are one event, or bad.
    private var onceSteps: [String] {
        let id = format.rules.idsNeedDates ? "concat(id, '/', CAST(day AS STRING))" : "id"
        let isKnown = "left_out IS NULL AND id IS NOT NULL"
        let isAgain = "turn > 1 AND \(isKnown)"
        let isAlike = """
            day = first_day AND coalesce(code, '') = first_code
                    AND least(source, target) = first_less AND greatest(source, target) = first_more
            """
        let isBad = format.rules.leavesOutRepeats ? "NOT (\(isAlike))" : "true"
        let reason = """
            CASE WHEN NOT (\(isAgain)) THEN left_out
                  WHEN \(isBad) THEN \(engine.literal(Problem.Reason.duplicateID.rawValue))
                  ELSE \(engine.literal(OmittedRows.Reason.repeated.rawValue)) END
            """
        let example = "CASE WHEN \(isAgain) AND \(isBad) THEN id ELSE example END"
        return [
            """
            -- Rows of one id are one event, or bad.
            turns AS (
              SELECT *,
                row_number() OVER same AS turn, first_value(day) OVER same AS first_day,
                first_value(coalesce(code, '')) OVER same AS first_code,
                first_value(least(source, target)) OVER same AS first_less,
                first_value(greatest(source, target)) OVER same AS first_more
              FROM judged
              WINDOW same AS (
                PARTITION BY CASE WHEN \(isKnown) THEN concat('i', \(id))
                  ELSE concat('n', CAST(salt AS STRING)) END
                ORDER BY \(Self.order))
            )
            """,
            "once AS (\n  SELECT\n    \(columns(leftOut: reason, example: example))\n  FROM turns\n)",
        ]
    }

    // MARK: One a day

    private func daily(after step: String) -> String {
        let reason = """
            CASE WHEN left_out IS NULL AND turn > 1
                  THEN \(engine.literal(OmittedRows.Reason.sameDay.rawValue)) ELSE left_out END
            """
        return """
            -- Of the events of one day with the same actors and code, the first.
            days AS (
              SELECT *, row_number() OVER (
                  PARTITION BY left_out IS NULL, CASE WHEN left_out IS NULL THEN 0 ELSE salt END,
                    day, grain, kind, code, source, target
                  ORDER BY \(Self.order)) AS turn
              FROM \(step)
            ),
            daily AS (
              SELECT
                \(columns(leftOut: reason))
              FROM days
            )
            """
    }

    // MARK: Mirror images

    /// What must be the same in mirror images besides day, kind and code; `nil` where none are merged.
    private var mirrors: (same: String, condition: String)? {
        guard !choices.keepsMirrored else { return nil }
        switch format.rules.mirrored {
        case .none: return nil
        case .inOnePlace: return ("document, place", "document IS NOT NULL")
        case .ofMutualCodes: return ("is_mutual", "is_mutual")
        }
    }

    /// Of the rows of one act, the first in each direction belong together, the second, and so on; of
    /// each two the first stays, as what both have done.
    private func mergedSteps(
        _ mirrors: (same: String, condition: String), after step: String
    ) -> [String] {
        let isOne = "left_out IS NULL AND directed AND source <> target AND \(mirrors.condition)"
        let act = """
            may_mirror, CASE WHEN may_mirror THEN 0 ELSE salt END, day, grain, kind, code,
                  least(source, target), greatest(source, target), \(mirrors.same)
            """
        let leftOut = """
            CASE WHEN is_paired AND place_in_pair = 2
                  THEN \(engine.literal(OmittedRows.Reason.mirrored.rawValue)) ELSE left_out END
            """
        return [
            """
            -- Events that are written once in each direction, as one that both have done.
            candidates AS (
              SELECT *, coalesce(\(isOne), false) AS may_mirror FROM \(step)
            ),
            sides AS (
              SELECT *,
                row_number() OVER (
                  PARTITION BY \(act), source
                  ORDER BY \(Self.order)) AS turn,
                count(*) OVER (PARTITION BY \(act))
                  - count(*) OVER (PARTITION BY \(act), source) AS others
              FROM candidates
            ),
            pairs AS (
              SELECT *, may_mirror AND turn <= others AS is_paired, row_number() OVER (
                  PARTITION BY \(act), turn
                  ORDER BY \(Self.order)) AS place_in_pair
              FROM sides
            )
            """,
            """
            merged AS (
              SELECT
                \(columns(leftOut: leftOut, directed: "directed AND NOT is_paired"))
              FROM pairs
            )
            """,
        ]
    }
}
