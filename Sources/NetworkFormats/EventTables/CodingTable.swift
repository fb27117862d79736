public import ActorNetworks

extension CodingScheme {
    /// Reads a coding scheme from a table with a row for each code.
    ///
    /// | column | holds |
    /// | --- | --- |
    /// | `code` | the code; an event with a longer one takes the meaning of its longest prefix |
    /// | `kind` | cooperation, conflict or negotiation; empty for a code that makes no tie |
    /// | `weight` | how much an event weighs, 0 or more |
    /// | `goldstein` | its value on the Goldstein scale, −10 to 10 |
    /// | `directed` | no where both do it |
    /// | `label` | what it is called |
    ///
    /// All but `code` and `kind` may be missing.
    ///
    /// - Parameter path: The file.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, `.unusable`, or `.badEdges`
    ///   with the problems in the table.
    public init(at path: String) throws(FormatError) {
        let name = CaseFiles.lastComponent(of: path)
        var problems = Problems()
        let entries = CodingScheme.entries(
            in: try TableSource(path, name: name).table(ReadingChoices()).bytes, file: name,
            into: &problems)
        guard let entries, !problems.hasErrors else { throw .badEdges(problems) }
        self.init(name: name, entries: entries)
    }

    static func entries(
        in bytes: [UInt8], file: String, into problems: inout Problems
    ) -> [CodedEvent]? {
        guard let table = TableReader(file, bytes, into: &problems),
            let columns = ColumnMap<CodingColumn>(table, into: &problems)
        else { return nil }
        var rows = TableValues(table: table, columns: columns)
        var entries: [CodedEvent] = []
        var lines: [String: Int] = [:]
        while rows.next(into: &problems) {
            let code = rows.neededText(.code, into: &problems)
            let kind = rows.word(
                .kind, among: EventTableFormat.usualKinds,
                examples: "cooperation, conflict or negotiation, or nothing", into: &problems)
            let weight = rows.number(
                .weight, in: 0...EventRows.greatestWeight, emptyMeans: "the Goldstein value or 1",
                into: &problems)
            let goldstein = rows.number(
                .goldstein, in: -10...10, emptyMeans: "that there is none", into: &problems)
            let isDirected = rows.word(
                .directed, among: EventWords.directions, examples: "yes or no", into: &problems)
            guard let code else { continue }
            if let line = lines[code] {
                rows.fail(
                    .duplicateID, .code, into: &problems,
                    "the code \(code.quoted) is already on line \(line)"
                ) {
                    "remove one of the rows"
                }
            }
            lines[code] = rows.table.line
            entries.append(
                CodedEvent(
                    code, label: rows.text(.label), kind: kind, goldstein: goldstein,
                    weight: weight, isDirected: isDirected))
        }
        return entries
    }
}

/// What a column of a table of codes means.
enum CodingColumn: Int, ColumnMeaning {
    case code, kind, weight, goldstein, directed, label

    var spellings: [String] {
        switch self {
        case .code: ["code", "cameo", "event_code", "id"]
        case .kind: ["kind", "relation", "type"]
        case .weight: ["weight", "value"]
        case .goldstein: ["goldstein", "scale", "score"]
        case .directed: ["directed"]
        case .label: ["label", "name", "description"]
        }
    }

    var isNeeded: Bool { self == .code || self == .kind }
}
