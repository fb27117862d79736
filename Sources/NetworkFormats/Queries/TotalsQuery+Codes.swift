internal import ActorNetworks

// MARK: - What codes mean

extension TotalsQuery {
    private var scheme: CodingScheme { format.codingScheme }

    /// The codes of the scheme, each once, as reading looks them up.
    private var entries: [CodedEvent] {
        var known: Set<String> = []
        return scheme.entries.filter { !$0.code.isEmpty && known.insert($0.code).inserted }
    }

    /// The table of the coding scheme; `nil` for tables without codes.
    var schemeStep: String? {
        guard table.has(.code) else { return nil }
        let rows = entries.map { entry -> String in
            let kind: String = entry.kind.map { "'\($0.name)'" } ?? "NULL"
            let value: String = entry.goldstein.map(Self.millionths) ?? "NULL"
            let weight: String = entry.weight.map(Self.millionths) ?? "NULL"
            let directed: String = entry.isDirected.map { "\($0)" } ?? "NULL"
            let code = engine.literal(entry.code)
            return "(\(code), \(kind), \(value), \(weight), \(directed), \(entry.isMutual))"
        }
        return """
            -- What codes mean; values and weights are in millionths.
            codes AS (
              SELECT
                code, kind, CAST(value AS BIGINT) AS value, CAST(weight AS BIGINT) AS weight,
                CAST(directed AS BOOLEAN) AS directed, mutual
              FROM (VALUES
                \(QueryEngine.wrapped(rows))
              ) AS v(code, kind, value, weight, directed, mutual)
            )
            """
    }

    /// The names of codes, where tables write these.
    var labelStep: String? {
        guard format.rules.codesAreLabels, table.has(.code) else { return nil }
        let rows = entries.compactMap { entry -> String? in
            guard let label = entry.label?.lowercased(), scheme.code(labelled: label) == entry.code
            else { return nil }
            return "(\(engine.literal(label)), \(engine.literal(entry.code)))"
        }
        return """
            -- What codes are called.
            labels AS (
              SELECT label, code FROM (VALUES
                \(QueryEngine.wrapped(rows))
              ) AS v(label, code)
            )
            """
    }

    /// The text of a code, with the zero that it has lost.
    var codeText: String {
        guard let code = text(.code) else { return "CAST(NULL AS STRING)" }
        guard let zeros = LostZeros(scheme, format.rules) else { return code }
        let plain =
            "CASE WHEN \(engine.matches(code, "^[0-9]*[.]0$")) "
            + "THEN substr(\(code), 1, length(\(code)) - 2) ELSE \(code) END"
        if let root = text(.rootCode) {
            return "CASE WHEN \(engine.matches(root, "^.([.].)?$")) THEN concat('0', \(plain)) "
                + "ELSE \(plain) END"
        }
        let lost = zeros.certain(among: entries)
        guard !lost.isEmpty else { return plain }
        return "CASE WHEN \(plain) IN \(engine.list(lost)) THEN concat('0', \(plain)) "
            + "ELSE \(plain) END"
    }

    /// Finds what each code means: as much as its longest known beginning.
    var codeStep: String {
        let columns = """
            v.line, v.is_whole, v.is_undated, v.id, v.day_text, v.day, v.grain, v.source, v.target,
                v.kind_text, v.kind, v.value_text, v.value, v.weight_text, v.weight, v.directed_text,
                v.directed, v.certainty_text, v.certainty, v.document, v.place, v.added
            """
        guard table.has(.code) else {
            return """
                coded AS (
                  SELECT
                    \(columns), v.code, v.code AS known, v.kind AS coded_kind,
                    v.value AS coded_value, v.weight AS coded_weight, v.directed AS coded_direction,
                    false AS is_mutual
                  FROM vals AS v
                )
                """
        }
        var code = "code"
        if table.has(.subcode) {
            code = "CASE WHEN subcode IS NULL THEN code ELSE concat(code, '/', subcode) END"
        }
        let byLength = Dictionary(grouping: entries.map(\.code), by: \.unicodeScalars.count)
        let prefixes = byLength.sorted { $0.key > $1.key }.map { length, codes in
            "WHEN substr(code, 1, \(length)) IN \(engine.list(codes)) THEN substr(code, 1, \(length))"
        }
        let names =
            format.rules.codesAreLabels
            ? """
            named AS (
              SELECT \(columns), coalesce(labels.code, v.code) AS code
              FROM vals AS v
              LEFT JOIN labels ON labels.label = replace(lower(v.code), '_', ' ')
            )
            """
            : "named AS (\n  SELECT \(columns),\n    \(code) AS code\n  FROM vals AS v\n)"
        return """
            \(names),
            -- The longest beginning of each code that the scheme knows.
            known AS (
              SELECT \(columns), v.code,
                CASE \(prefixes.joined(separator: "\n      ")) END AS known
              FROM named AS v
            ),
            coded AS (
              SELECT
                \(columns), v.code, v.known, codes.kind AS coded_kind,
                codes.value AS coded_value, codes.weight AS coded_weight,
                codes.directed AS coded_direction, coalesce(codes.mutual, false) AS is_mutual
              FROM known AS v LEFT JOIN codes ON codes.code = v.known
            )
            """
    }

    private static func millionths(_ number: Double) -> String {
        String(Int((number * 1e6).rounded(.toNearestOrEven)))
    }
}
