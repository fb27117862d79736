internal import ActorNetworks

// MARK: - Sums, and how they are written

extension TotalsQuery {
    /// A column of the rows of totals, by its name in a case.
    enum Column: String, CaseIterable {
        case date, precision
        case endDate = "end_date"
        case dateBasis = "date_basis"
        case source, target, kind, weight, events, goldstein, directed, certainty, document

        /// What it says in most rows; a column that says nothing else is left out of the file.
        var usual: String? {
            switch self {
            case .precision: EventDate.Precision.day.rawValue
            case .events: "1"
            case .directed: "yes"
            case .endDate, .dateBasis, .goldstein, .certainty, .document: ""
            case .date, .source, .target, .kind, .weight: nil
            }
        }
    }

    static var columns: [Column] { Column.allCases }

    /// Adds rows up: first by document, so that the one that most cite is known.
    var sumSteps: [String] {
        let key = """
            left_out, period, from_actor, to_actor, kind, directed, certainty, is_uncertain, is_valued
            """
        let sums = """
            sum(weight) AS weight, sum(value) AS value, min(example) AS example,
                min(first_day) AS first_day, max(last_first) AS last_first, max(last_day) AS last_day,
                min(least_grain) AS least_grain, max(most_grain) AS most_grain
            """
        return [
            """
            -- What is added up, and by what.
            keyed AS (
              SELECT
                left_out, example, \(ifKept(engine.floor("day", unit))) AS period,
                \(ifKept("CASE WHEN NOT directed AND target < source THEN target ELSE source END"))
                  AS from_actor,
                \(ifKept("CASE WHEN NOT directed AND target < source THEN source ELSE target END"))
                  AS to_actor,
                \(ifKept("kind")) AS kind, \(ifKept("directed")) AS directed,
                \(ifKept("coalesce(certainty, '')")) AS certainty,
                \(ifKept("coalesce(grain, 'day') <> 'day'")) AS is_uncertain,
                \(ifKept("value IS NOT NULL")) AS is_valued,
                \(ifKept("document")) AS document, \(ifKept("value")) AS value,
                \(ifKept(exact("weight"))) AS weight,
                \(ifKept("day")) AS first_day, \(ifKept("day")) AS last_first,
                \(ifKept(lastDay)) AS last_day,
                \(ifKept("grain")) AS least_grain, \(ifKept("grain")) AS most_grain
              FROM \(lastOfRows)
            )
            """,
            """
            -- Sums by document.
            citations AS (
              SELECT
                \(key), document, count(*) AS n,
                \(sums)
              FROM keyed
              GROUP BY \(key), document
            )
            """,
            """
            -- Sums, with the document that most events cite; of several, the first by its bytes.
            totals AS (
              SELECT
                \(key), sum(n) AS n,
                substr(min(lpad(CAST(999999999999 - n AS STRING), 12, '0') || document), 13)
                  AS document,
                \(sums)
              FROM citations
              GROUP BY \(key)
            )
            """,
            """
            -- What is needed to write them.
            told AS (
              SELECT *,
                first_day = last_first AND least_grain = most_grain AS is_one_date,
                CASE WHEN value < 0 THEN '-' ELSE '' END AS sign,
                CAST(weight AS STRING) AS weight_digits,
                CASE WHEN is_valued THEN CAST(\(mean) AS STRING) END AS mean_digits
              FROM totals
            )
            """,
        ]
    }

    /// The last day on which an event may have been.
    private var lastDay: String {
        """
        CASE grain WHEN 'year' THEN CAST(concat(substr(CAST(day AS STRING), 1, 4), '-12-31') AS DATE)
              WHEN 'month' THEN last_day(day) ELSE day END
        """
    }

    /// The mean without its sign, in millionths; halves go away from zero.
    private var mean: String { engine.quotient("2 * abs(value) + n", "2 * n") }

    /// A value of a row that makes an edge.
    private func ifKept(_ value: String) -> String {
        "CASE WHEN left_out IS NULL THEN \(value) END"
    }

    /// A weight whose sum has room: those of tables may be as great as 10¹².
    private func exact(_ weight: String) -> String {
        table.has(.weight) || format.codingScheme.entries.contains { $0.weight != nil }
            ? "CAST(\(weight) AS DECIMAL(28, 0))" : weight
    }

    /// The rows as they are written, in their order.
    var result: String {
        """
        SELECT
          left_out, example,
          coalesce(CAST(first_day AS STRING), '') AS date,
          CASE WHEN is_one_date THEN least_grain WHEN first_day IS NULL THEN '' ELSE 'day' END
            AS precision,
          CASE WHEN NOT is_one_date THEN CAST(last_day AS STRING) ELSE '' END AS end_date,
          CASE WHEN first_day IS NULL THEN 'undated' WHEN is_one_date THEN ''
            WHEN is_uncertain THEN 'within' ELSE 'span' END AS date_basis,
          \(quoted("from_actor")) AS source,
          \(quoted("to_actor")) AS target,
          kind,
          \(decimal("weight_digits")) AS weight,
          CAST(n AS STRING) AS events,
          CASE WHEN mean_digits IS NULL THEN '' WHEN mean_digits = '0' THEN '0'
            ELSE sign || \(decimal("mean_digits")) END AS goldstein,
          CASE WHEN directed THEN 'yes' ELSE 'no' END AS directed,
          certainty,
          \(quoted("document")) AS document
        FROM told
        ORDER BY
          left_out NULLS FIRST, first_day NULLS FIRST, from_actor, to_actor,
          CASE kind \(kindOrder) END, directed DESC, certainty, is_uncertain, is_valued DESC

        """
    }

    private var kindOrder: String {
        RelationKind.allCases.map { "WHEN '\($0.name)' THEN \($0.rawValue)" }.joined(separator: " ")
    }

    /// A text as a field of the file.
    private func quoted(_ text: String) -> String {
        "CASE WHEN \(engine.matches(text, "[,\"\n\r]|^ | $")) THEN "
            + "concat('\"', replace(\(text), '\"', '\"\"'), '\"') ELSE coalesce(\(text), '') END"
    }

    /// Millionths as a number is written in the fewest digits that mean it: `2.5`, `7`, `2e-05`.
    private func decimal(_ millionths: String) -> String {
        let length = "CAST(greatest(length(\(millionths)), 7) AS INT)"
        let digits = "lpad(\(millionths), \(length), '0')"
        let whole = "substr(\(digits), 1, \(length) - 6)"
        let rest = "substr(\(digits), \(length) - 5)"
        return """
            CASE WHEN length(\(millionths)) > 2 OR \(millionths) = '0'
                THEN \(whole) || regexp_replace('.' || \(rest), '[.]?0+$', '')
                WHEN length(\(millionths)) = 1 THEN \(millionths) || 'e-06'
                ELSE regexp_replace(substr(\(millionths), 1, 1) || '.' || substr(\(millionths), 2), '[.]0$', '')
                  || 'e-05' END
            """
    }
}
