internal import ActorNetworks

/// Tables with a header whose rows are edges: both ends have a column, and nothing is a date.
enum EdgeTable {
    /// How such a table is read where nothing else recognises it.
    static let format = GraphFileFormat(
        name: GraphFileFormat.edgeList.name, extensions: GraphFileFormat.edgeList.extensions,
        summary: GraphFileFormat.edgeList.summary, keeps: "ids of nodes, and every column",
        loses: "nothing that the table holds", parts: [],
        reader: .init(
            recognises: { _ in false }, read: { GephiTable.edges(in: $0, into: &$1) }))

    /// Whether a table can be nothing else: a table of events whose date has a name that nobody
    /// knows is none.
    static func recognises(_ opening: TableOpening, choices: ReadingChoices) -> Bool {
        guard opening.rows.count > 1,
            let ends = EdgeListColumns.ends(of: opening.header, choices: choices)
        else { return false }
        let named = choices.columnsByName
        let dates = Set(EventColumn.date.usualNames)
        return opening.header.indices.allSatisfy { column in
            if column == ends.source || column == ends.target { return true }
            let name = opening.header[column]
            guard named[name] != .date, named[name] != nil || !dates.contains(name) else {
                return false
            }
            let values = opening.rows.dropFirst().compactMap { row in
                row.indices.contains(column) && !row[column].isEmpty ? row[column] : nil
            }
            return values.isEmpty || !values.allSatisfy(mayBeDate)
        }
    }

    /// Whether the lines of a file that no reader recognises may be edges: two nodes in each, and
    /// perhaps a weight and more, under no header.
    static func mayBeLines(_ opening: TableOpening, of file: CaseFiles.Table) -> Bool {
        let known = Set(EventColumn.allCases.flatMap(\.usualNames))
        guard Set(opening.header).isDisjoint(with: known), !opening.rows.isEmpty else {
            return false
        }
        var lines = TextLines(Array(file.bytes.prefix(4096)))
        var fields = EdgeLineFields(lines, choices: file.choices)
        var count = 0
        while count < 10, let line = lines.next() {
            fields.cut(line)
            guard fields.count > 0 else { continue }
            guard (2...4).contains(fields.count) else { return false }
            count += 1
        }
        return count > 1
    }

    private static func mayBeDate(_ text: String) -> Bool {
        if (try? WrittenDate(parsing: text)) != nil { return true }
        return switch DateSpelling(text) {
        case .certain, .shortYear, .digits: true
        case .serial, .stamp, .float, nil: false
        }
    }
}
