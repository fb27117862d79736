internal import ActorNetworks

/// Reads typed values of a table's current row and reports those that cannot be read; the row is
/// bad as soon as `Problems.rowError` is set.
struct TableValues<Meaning: ColumnMeaning>: ~Copyable {
    var table: TableReader
    let columns: ColumnMap<Meaning>
    /// The words for a missing value in each column.
    private let missingOfColumns: [MissingWords]
    /// Those in columns of values alone, which are told.
    private let missingValues: MissingValues
    /// How columns write what is not written plainly.
    private let spellings: ColumnSpellings
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
            // A number that is none comes of a calculation that has failed, and is an error.
            words[column] = MissingWords(
                meaning.form == .number
                    ? missingValues.filter { $0.lowercased() != "nan" } : missingValues)
            consequences[column] = meaning.consequence
        }
        missingOfColumns = words
        self.missingValues = MissingValues(words, telling: consequences)
        table.digest(forms, missing: words)
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

    /// The number that a value writes; `nil` if it is empty or wrong. `emptyMeans` completes the
    /// remedy "leave the field empty to mean …".
    func number(
        _ meaning: Meaning, in range: ClosedRange<Double>,
        emptyMeans: @autoclosure () -> String,
        into problems: inout Problems
    ) -> Double? {
        guard let column = columns[meaning] else { return nil }
        let plain = plainNumber(in: column)
        if let plain, range.contains(plain) { return plain }
        guard let text = text(meaning) else { return nil }
        let spelled = plain.map { .value($0, nil) } ?? spelledNumber(text, column: column)
        if case .contradictory(let contradiction)? = spelled {
            fail(
                .contradiction, meaning, into: &problems,
                "\(name(of: meaning)) \(contradiction.problem)"
            ) {
                contradiction.remedy
            }
            return nil
        }
        guard case .value(let number, let telling)? = spelled else {
            let written = WrittenNumber(text)
            if let mark = spellings.chosenMark, written.isPlain {
                fail(
                    .notANumber, meaning, into: &problems,
                    "\(name(of: meaning)) \(text.quoted) is no number with a decimal \(mark)"
                ) {
                    "correct it, or choose otherwise with --decimal"
                }
                return nil
            }
            fail(
                written.isOpen ? .ambiguousNumber : .notANumber, meaning,
                into: &problems, "\(name(of: meaning)) \(text.quoted) \(written.problem)"
            ) {
                guard !written.readings.isEmpty else {
                    return "leave the field empty to mean \(emptyMeans())"
                }
                let isSigned = range.lowerBound == 0 && written.readings[0].hasPrefix("-")
                let readings =
                    isSigned ? written.readings.map { String($0.dropFirst()) } : written.readings
                let choice =
                    written.isOpen ? ", or choose with --decimal comma or --decimal point" : ""
                return "write " + readings.joined(separator: " or ") + choice
                    + (isSigned
                        ? " without a sign; kind says whether it is cooperation or conflict" : "")
            }
            return nil
        }
        tell(telling, of: column, into: &problems)
        guard range.contains(number) else {
            fail(
                .outOfRange, meaning, into: &problems,
                "\(name(of: meaning)) \(text.quoted) \(Self.fault(of: number, in: range))"
            ) {
                guard range.lowerBound == 0 else {
                    return "leave the field empty to mean \(emptyMeans())"
                }
                return number < 0
                    ? "write it without a sign; kind says whether it is cooperation or conflict"
                    : "count in a greater unit"
            }
            return nil
        }
        return number
    }

    /// The meaning of a word; `nil` if it is empty or unknown.
    func word<Value>(
        _ meaning: Meaning, among words: [String: Value], examples: String,
        into problems: inout Problems
    ) -> Value? {
        guard let text = text(meaning) else { return nil }
        if let value = words[text] ?? words[text.lowercased()] { return value }
        fail(
            .unknownWord, meaning, into: &problems,
            "\(name(of: meaning)) \(text.quoted) is not known"
        ) {
            "write \(examples)"
        }
        return nil
    }

    /// The date that a value writes; `nil` if it is empty or wrong.
    func date(_ meaning: Meaning, into problems: inout Problems) -> WrittenDate? {
        guard let column = columns[meaning], let text = text(meaning) else { return nil }
        if let known = table.withBytes(of: column, { spellings.known($0, column: column) }) {
            return known
        }
        do throws(WrittenDateError) {
            do {
                return try WrittenDate(parsing: text)
            } catch {
                guard let date = try spelledDate(text, column: column, into: &problems) else {
                    throw error
                }
                return date
            }
        } catch {
            fail(
                error.reason, meaning, into: &problems, "\(name(of: meaning)) \(error.problem)"
            ) {
                error.remedy
            }
            return nil
        }
    }

    /// The date that a value writes in another form; `nil` if it writes none, or one that can be
    /// read as several days, which is an error.
    private func spelledDate(
        _ text: String, column: Int, into problems: inout Problems
    ) throws(WrittenDateError) -> WrittenDate? {
        guard let (date, telling) = try spellings.date(text, column: column) else { return nil }
        tell(telling, of: column, into: &problems)
        return date
    }

    /// The number in a value that is written plainly, if its points can only be decimal.
    @inline(__always)
    private func plainNumber(in column: Int) -> Double? {
        guard let plain = table.plainNumber(column) else { return nil }
        guard spellings.mayGroupByPoints, table.withBytes(of: column, spellings.needsLook) else {
            return plain
        }
        return nil
    }

    /// Whether plain numbers of a row at hand may be meant otherwise.
    @inline(__always)
    func needsLook(_ rows: RowsAtHand, _ row: RowBatch.Row, _ column: Int) -> Bool {
        spellings.mayGroupByPoints && rows.withBytes(of: row, column, spellings.needsLook)
    }

    /// The number that a value writes in another form; `nil` if it writes none.
    private func spelledNumber(_ text: String, column: Int) -> ColumnSpellings.Number? {
        var text = text
        let spelled = text.withUTF8 {
            spellings.number(UnsafeRawBufferPointer($0), column: column)
        }
        if let spelled { return spelled }
        return spellings.readsPlainDecimals ? Self.decimal(text).map { .value($0, nil) } : nil
    }

    private func tell(
        _ telling: ColumnSpellings.Telling?, of column: Int, into problems: inout Problems
    ) {
        guard let telling else { return }
        table.report(
            .foundForm, .warning, column: column, into: &problems,
            "\(table.header[column]): \(telling.problem)", remedy: telling.remedy)
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

    /// The number that a decimal text writes; hexadecimal, `nan` and `inf` are not decimals.
    private static func decimal(_ text: String) -> Double? {
        let isDecimal = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        return isDecimal ? Double(text) : nil
    }

    private static func fault(of number: Double, in range: ClosedRange<Double>) -> String {
        let (least, greatest) = (Int(range.lowerBound), Int(range.upperBound))
        guard least == 0 else { return "is not between \(least) and \(greatest)" }
        return number < 0 ? "is negative" : "is greater than \(greatest)"
    }
}
