public import ActorNetworks

extension ReadingChoices {
    /// Reads a mapping file.
    ///
    /// - Parameter path: Where it lies.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, and `.unusable` with the line
    ///   that is wrong.
    public init(at path: String) throws(FormatError) {
        let name = CaseFiles.lastComponent(of: path)
        let table = try TableSource(path, name: name).table(ReadingChoices())
        try self.init(parsing: String(decoding: table.bytes, as: UTF8.self), file: name)
    }

    /// Reads words for kinds from a table with a word and a kind in each row: `Konflikt,conflict`.
    ///
    /// - Parameter path: Where it lies. A first row whose second field is no kind is a header.
    /// - Returns: The kinds by their words, in lower case.
    /// - Throws: `FormatError.notFound`, `.unreadable`, `.notAFile`, and `.unusable` with the line
    ///   that is wrong.
    public static func kindWords(in path: String) throws(FormatError) -> [String: RelationKind] {
        let name = CaseFiles.lastComponent(of: path)
        return try kindWords(of: try TableSource(path, name: name).table(ReadingChoices()))
    }

    static func kindWords(
        of table: CaseFiles.Table
    ) throws(FormatError) -> [String: RelationKind] {
        let name = table.name
        var problems = Problems()
        var words: [String: RelationKind] = [:]
        var fault: (line: Int, problem: String, remedy: String)?
        if let rows = TableReader(
            name, table.bytes,
            withoutHeader: { row in
                row.count == 2 && !isHeader(row) ? ["word", "kind"] : nil
            }, into: &problems)
        {
            while rows.header.count == 2, fault == nil, rows.next(into: &problems) {
                let word = rows.text(0)
                if let kind = kind(rows.text(1)) {
                    if let other = words.updateValue(kind, forKey: word.lowercased()),
                        other != kind
                    {
                        fault = (
                            rows.line,
                            "\(word.quoted) is \(kind.name) here and \(other.name) above it",
                            "remove one of the two rows"
                        )
                    }
                } else {
                    let remedy =
                        rows.line == rows.headerLine
                        ? kindRemedy + ", or call the columns word and kind if this is a header"
                        : kindRemedy
                    fault = (rows.line, "\(rows.text(1).quoted) is no kind", remedy)
                }
            }
        }
        if let fault {
            throw .unusable(
                place: "\(name):\(fault.line)", problem: fault.problem, remedy: fault.remedy)
        }
        if let problem = problems.kept.first(where: { $0.severity == .error }) {
            throw .unusable(
                place: problem.place, problem: problem.problem, remedy: problem.remedy)
        }
        guard !words.isEmpty else {
            throw .unusable(
                place: name, problem: "there is no row with a word and a kind",
                remedy: "write rows such as Konflikt,conflict")
        }
        return words
    }

    /// Whether a row names the columns: no kind stands in it, but what columns of kinds are called.
    private static func isHeader(_ row: [String]) -> Bool {
        let names = EventColumn.kind.usualNames + HeaderWords.all(of: .kind) + ["meaning"]
        return kind(row[1]) == nil && names.contains(ColumnMap<EventColumn>.normalized(row[1]))
    }

    private static func kind(_ text: String) -> RelationKind? {
        EventTableFormat.usualKinds[text.lowercased()]
    }

    /// The names of the meanings that columns may have.
    public static let columnNames = EventColumn.allCases.map {
        ColumnMap<EventColumn>.normalized($0.name)
    }

    /// The meanings by the names of columns in the form of headers that dialects look at.
    var columnsByName: [String: EventColumn] {
        Dictionary(
            columns.map { (ColumnMap<EventColumn>.normalized($0.key), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reports columns that a user names and that a table does not have.
    func reportMissing(in table: TableReader, into problems: inout Problems) {
        reportMissing(
            in: table.file, header: table.header, line: table.headerLine, into: &problems)
    }

    /// Reports columns that a user names and that are not in a header.
    func reportMissing(
        in file: String, header: [String]?, line: Int? = nil, into problems: inout Problems
    ) {
        let header = header ?? []
        let names = Set(header.map(ColumnMap<EventColumn>.normalized))
        for column in columns.keys.sorted()
        where !names.contains(ColumnMap<EventColumn>.normalized(column)) {
            problems.add(.missingColumn, .warning, in: file) {
                .init(
                    line: line,
                    problem: "there is no column \(column.quoted), which was to be mapped",
                    remedy: column.nearest(among: header).map { "write \($0.quoted)" }
                        ?? "write its name as the header does: " + header.listed)
            }
        }
    }
}
