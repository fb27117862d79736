internal import ActorNetworks

/// Reads typed values of a table's current row and reports those that cannot be read; the row is
/// bad as soon as `Problems.rowError` is set.
struct TableValues<Meaning: ColumnMeaning>: ~Copyable {
    var table: TableReader
    let columns: ColumnMap<Meaning>
    /// The words for a missing value in each column.
    let missingOfColumns: [MissingWords]
    /// Those in columns of values alone, which are told.
    private let missingValues: MissingValues
    /// How columns write what is not written plainly.
    let spellings: ColumnSpellings
    /// How many values were bad and left out of rows that were kept, by reason.
    private(set) var clearedValues: [Problem.Reason: Int] = [:]

    /// Table and columns.
    init(
        table: consuming TableReader, columns: ColumnMap<Meaning>,
        missing: MissingWords = MissingWords(), missingValues: Set<String> = [],
        spellings: ColumnSpellings = ColumnSpellings()
    ) {
        self.table = table
        self.columns = columns
        self.spellings = spellings
        var consequences: [Int: String] = [:]
        var forms = [ColumnForm](repeating: .text, count: table.header.count)
        var words = [MissingWords](repeating: missing, count: table.header.count)
        for meaning in Meaning.allCases {
            guard let column = columns[meaning] else { continue }
            forms[column] = meaning.form
            guard meaning.isValue, !missingValues.isEmpty else { continue }
            words[column] = MissingWords(Self.missingWords(of: meaning, among: missingValues))
            consequences[column] = meaning.consequence
        }
        missingOfColumns = words
        self.missingValues = MissingValues(words, telling: consequences)
        table.digest(forms, missing: words)
    }

    /// The words for a missing value in a column of values. A number that is none comes of a
    /// calculation that has failed, and is an error.
    private static func missingWords(
        of meaning: Meaning, among words: Set<String>
    ) -> Set<String> {
        meaning.form == .number ? words.filter { $0.lowercased() != "nan" } : words
    }

    /// The words for a missing value in a column, by the rules of a dialect.
    static func missingWords(of meaning: Meaning, in rules: EventRules) -> Set<String> {
        meaning.isValue && !rules.missingValueWords.isEmpty
            ? missingWords(of: meaning, among: rules.missingValueWords) : rules.missingWords
    }

    /// What was found out about how it is written.
    var found: FoundForms { spellings.found }

    /// Counts a bad value whose row is kept without it where bad rows are skipped.
    mutating func clear(_ reason: Problem.Reason) {
        clearedValues[reason, default: 0] += 1
    }

    /// Goes to the next well-formed row.
    mutating func next(into problems: inout Problems) -> Bool {
        defer { problems.rowError = nil }
        return table.next(into: &problems)
    }

    /// Notes which values of the current row are words for a missing value.
    func noteMissingWords() { missingValues.look(at: table) }

    /// Tells how many values are words for a missing value.
    func reportMissingWords(into problems: inout Problems) {
        missingValues.report(table, into: &problems)
    }

    /// The text of a value, or `nil` if it is empty or there is no such column.
    func text(_ meaning: Meaning) -> String? {
        guard let column = columns[meaning] else { return nil }
        let text = table.text(column)
        return text.isEmpty || !hasText(meaning) ? nil : text
    }

    /// Whether a value is there.
    func hasText(_ meaning: Meaning) -> Bool {
        guard let column = columns[meaning] else { return false }
        return table.withBytes(of: column) { !$0.isEmpty && !missingOfColumns[column].contains($0) }
    }

    /// Whether a value is a word for a missing one.
    func hasWord(_ meaning: Meaning) -> Bool {
        guard let column = columns[meaning] else { return false }
        return table.withBytes(of: column) { missingOfColumns[column].contains($0) }
    }

    /// Lends the bytes of a value, none for a word that means nothing; `nil` if there is no such
    /// column.
    @discardableResult
    func withBytes<Result>(
        of meaning: Meaning, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result? {
        guard let column = columns[meaning] else { return nil }
        return table.withBytes(of: column) { bytes in
            use(
                missingOfColumns[column].contains(bytes)
                    ? UnsafeRawBufferPointer(start: nil, count: 0) : bytes)
        }
    }

    /// The number of a text among the different ones of its column, and of those that are numbered
    /// with it; `nil` if it is empty or there is no such column.
    ///
    /// - Precondition: The meaning's form is to be numbered.
    @inline(__always)
    func textNumber(_ meaning: Meaning) -> Int? {
        columns[meaning].flatMap { table.textNumber($0) }
    }

    /// The number that a value writes plainly, where points can only be decimal ones.
    @inline(__always)
    func plainNumber(_ meaning: Meaning) -> Double? {
        columns[meaning].flatMap { plainNumber(in: $0) }
    }

    /// The bytes of a value that may be a day as it is mostly written.
    func plainDate(_ meaning: Meaning) -> PlainDate? {
        columns[meaning].flatMap { table.withBytes(of: $0) { PlainDate($0) } }
    }

    /// The text of a value that must be there; `nil` if it is not.
    func neededText(_ meaning: Meaning, into problems: inout Problems) -> String? {
        if let text = text(meaning) { return text }
        fail(.missingValue, meaning, into: &problems, "\(name(of: meaning)) is empty") {
            "fill it in, or remove the row"
        }
        return nil
    }

    /// Reports an error in a value.
    func fail(
        _ reason: Problem.Reason, _ meaning: Meaning, into problems: inout Problems,
        _ problem: @autoclosure () -> String, remedy: () -> String
    ) {
        report(reason, .error, meaning, into: &problems, problem(), remedy: remedy)
    }

    /// Reports a doubt about a value and keeps the row.
    func doubt(
        _ reason: Problem.Reason, _ meaning: Meaning, into problems: inout Problems,
        _ problem: @autoclosure () -> String, remedy: () -> String
    ) {
        report(reason, .warning, meaning, into: &problems, problem(), remedy: remedy)
    }

    /// Where a value stands; the start of the row if its column is missing.
    func position(of meaning: Meaning) -> TextPosition {
        guard let column = columns[meaning] else {
            return TextPosition(line: table.line, column: 1)
        }
        return table.position(ofColumn: column)
    }

    /// The name of a value's column as the header writes it.
    func name(of meaning: Meaning) -> String {
        columns[meaning].map { table.header[$0] } ?? meaning.name
    }

    private func report(
        _ reason: Problem.Reason, _ severity: Problem.Severity, _ meaning: Meaning,
        into problems: inout Problems, _ problem: @autoclosure () -> String, remedy: () -> String
    ) {
        if let column = columns[meaning] {
            table.report(
                reason, severity, column: column, into: &problems, problem(), remedy: remedy())
        } else {
            problems.add(reason, severity, in: table.file) {
                .init(line: table.line, problem: problem(), remedy: remedy())
            }
        }
    }
}
