internal import ActorNetworks

/// Tells of columns of numbers that may be weights, where a table has neither weights nor codes.
enum UnusedWeights {
    /// Parts of words that such columns are called by.
    private static let hints = [
        "intens", "weigh", "severity", "strength", "magnitude", "gewicht", "stärke", "poids",
        "peso",
        "score", "importance",
    ]

    static func report(
        in values: borrowing TableValues<EventColumn>, _ opening: TableOpening,
        into problems: inout Problems
    ) {
        guard values.columns[.weight] == nil, values.columns[.code] == nil,
            values.columns[.goldstein] == nil
        else { return }
        for column in values.columns.further {
            let name = values.table.header[column]
            let plain = name.lowercased()
            let fields = opening.rows.dropFirst().compactMap { row in
                row.indices.contains(column) && !row[column].isEmpty ? row[column] : nil
            }
            guard hints.contains(where: plain.contains), !fields.isEmpty,
                fields.allSatisfy({
                    $0.contains(where: \.isNumber) && !$0.contains(where: \.isLetter)
                })
            else { continue }
            problems.add(.unusedColumn, .warning, in: values.table.file) {
                .init(
                    line: values.table.headerLine, field: name,
                    problem: "the column \(name.quoted) holds numbers and is kept as it is; every "
                        + "event weighs 1",
                    remedy: "say --map \"\(name)=weight\" if it tells how much events weigh")
            }
        }
    }
}
