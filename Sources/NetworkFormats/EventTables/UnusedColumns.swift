internal import ActorNetworks

/// Tells of columns of numbers that may be weights, or numbers of events, where a table has none such.
enum UnusedColumns {
    /// Parts of words that weights are called by.
    private static let weights = [
        "intens", "weigh", "severity", "strength", "magnitude", "gewicht", "stärke", "poids",
        "peso",
        "score", "importance",
    ]

    /// What programs and people call the numbers of what they have counted.
    private static let counts: Set<String> = [
        "n", "count", "counts", "freq", "frequency", "total", "size", "num", "number", "cases",
        "count_star", "anzahl", "häufigkeit", "nombre", "effectif", "cantidad", "frecuencia", "0",
    ]

    static func report(
        in values: borrowing TableValues<EventColumn>, _ opening: TableOpening,
        into problems: inout Problems
    ) {
        let mayWeigh =
            values.columns[.weight] == nil && values.columns[.code] == nil
            && values.columns[.goldstein] == nil
        for column in values.columns.further {
            let name = values.table.header[column]
            let fields = opening.rows.dropFirst().compactMap { row in
                row.indices.contains(column) && !row[column].isEmpty ? row[column] : nil
            }
            guard !fields.isEmpty else { continue }
            let areCounts = fields.allSatisfy {
                Double($0).map { $0 >= 0 && $0 == $0.rounded() } ?? false
            }
            let areNumbers = fields.allSatisfy {
                $0.contains(where: \.isNumber) && !$0.contains(where: \.isLetter)
            }
            if values.columns[.events] == nil, areCounts,
                counts.contains(ColumnMap<EventColumn>.normalized(name))
            {
                report(
                    name, "every row is one event",
                    "say --map \"\(name)=events\" if it tells how many events a row stands for",
                    in: values, into: &problems)
            } else if mayWeigh, areNumbers,
                weights.contains(where: name.lowercased().contains(text:))
            {
                report(
                    name, "every event weighs 1",
                    "say --map \"\(name)=weight\" if it tells how much events weigh", in: values,
                    into: &problems)
            }
        }
    }

    private static func report(
        _ name: String, _ consequence: String, _ remedy: String,
        in values: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) {
        problems.add(.unusedColumn, .warning, in: values.table.file) {
            .init(
                line: values.table.headerLine, field: name,
                problem:
                    "the column \(name.quoted) holds numbers and is kept as it is; \(consequence)",
                remedy: remedy)
        }
    }
}
