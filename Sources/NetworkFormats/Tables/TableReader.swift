internal import ActorNetworks

/// Reads a table row by row: finds encoding, delimiter and header, and reports every row that is
/// not one.
///
/// ```swift
/// guard var table = TableReader("events.csv", bytes, into: &problems) else { return }
/// while table.next(into: &problems) { print(table.text(0)) }
/// ```
final class TableReader {
    /// The name of the file, for messages.
    let file: String
    /// The delimiter, found in the header.
    let delimiter: Delimiter
    /// The names of the columns as written; unnamed ones are called `column 3` and so on.
    private(set) var header: [String]
    /// How many rows were read, good and bad; blank ones do not count.
    private(set) var rowCount = 0
    /// How many of them were bad, by reason.
    private(set) var badRows: [Problem.Reason: Int] = [:]
    /// Whether the rest of the file cannot be cut into rows.
    var isBroken = false

    /// How many lines of the file the bad rows take, by reason.
    private(set) var badLines: [Problem.Reason: Int] = [:]
    /// How many lines that look like rows lie within quoted fields.
    var swallowedLines = 0
    /// The column of dates, by which rows within a quoted field are known.
    var dateColumn: Int?

    /// What the table was made of, if it is not the file itself.
    private var conversion: ConvertedTable?
    /// The fewest fields that a row may have; the columns after its last field are then empty.
    let fewestFields: Int?
    /// Whether fields without anything may follow those of the last column.
    let allowsEmptySurplus: Bool
    /// How many columns there are up to the last that has a name.
    var namedCount = 0
    /// Whether rows without anything are worth a warning.
    let reportsBlankRows: Bool
    /// Nothing that is asked of it comes back to the reader, so its uses need no watching.
    @exclusivity(unchecked) var scanner: TableScanner
    /// What is made of the fields of each column; empty if of none.
    private var forms: [ColumnForm] = []
    /// Where lines and fields stand, if the table was a sheet.
    let places: SheetPlaces?
    /// The line of the header.
    private(set) var headerLine = 1
    /// Where the bytes come from, if they come as a stream.
    private var decoded: DecodedSource?
    /// Whether the scanner stands at a first row that is not a header.
    private var isFirstRowDue = false

    /// Reads the header; `nil` if there is none to be read.
    ///
    /// `columns` gives the names of the columns where the first row, which it is given, is not a
    /// header, and `nil` where it is one; `layout` may tell them as well.
    convenience init?(
        _ file: String, _ bytes: [UInt8], layout: TableLayout = TableLayout(),
        withoutHeader columns: ([String]) -> [String]? = { _ in nil },
        reportsBlankRows: Bool = true, places: SheetPlaces? = nil, into problems: inout Problems
    ) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.init(
            file, head: bytes, from: start, then: MemorySource([]), size: bytes.count,
            layout: layout, withoutHeader: columns, reportsBlankRows: reportsBlankRows,
            places: places, into: &problems)
    }

    /// Reads the header of a large table; `nil` if there is none to be read.
    convenience init?(
        _ stream: TableStream, layout: TableLayout = TableLayout(), into problems: inout Problems
    ) {
        let start = stream.head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.init(
            stream.name, head: stream.head, from: start, then: stream.rest, size: stream.size,
            layout: layout, withoutHeader: { _ in nil }, reportsBlankRows: true, places: nil,
            into: &problems)
        decoded = stream.rest
    }

    private init?(
        _ file: String, head: [UInt8], from start: Int, then source: any ByteSource, size: Int?,
        layout: TableLayout, withoutHeader columns: ([String]) -> [String]?,
        reportsBlankRows: Bool, places: SheetPlaces?, into problems: inout Problems
    ) {
        self.file = file
        fewestFields = layout.fewestFields
        allowsEmptySurplus = layout.allowsEmptySurplus
        self.reportsBlankRows = reportsBlankRows
        self.places = places
        if let places { problems.sheets[file] = places.sheet }
        let opening = TableOpening(head)
        delimiter = opening.delimiter
        scanner = TableScanner(
            head: head, from: start, then: source, delimiter: delimiter, size: size)
        header = []
        guard Self.isUTF8(head, file: file, into: &problems) else { return nil }
        var isFound = false
        repeat { isFound = scanner.next() } while isFound && isBlank
        if isFound { passTitles(opening, into: &problems) }
        guard isFound else {
            if let failure = scanner.failure {
                problems.add(.unreadableFile, in: failure.place ?? file) {
                    .init(problem: failure.problem, remedy: failure.remedy)
                }
                return nil
            }
            problems.add(.emptyFile, in: file) {
                .init(problem: "the file is empty", remedy: "write a line with column names")
            }
            return nil
        }
        if let names = layout.columnNames ?? columns((0..<scanner.fields.count).map { text($0) }) {
            header = names
            isFirstRowDue = true
        } else {
            guard reportFaults(into: &problems) == nil, checkBytes(into: &problems) == nil,
                let names = columnNames(
                    under: opening.titleCount > 0 ? opening.rows.first : nil, into: &problems)
            else { return nil }
            header = names
        }
        for _ in 0..<layout.surplusRows {
            if isFirstRowDue { isFirstRowDue = false } else { _ = scanner.next() }
        }
    }

    /// The encoding of a stream, where it is another than UTF-8.
    var encoding: TextEncoding? { decoded?.decoding.foundEncoding }

    /// What was guessed to make text of a stream, as far as it was read.
    var notes: [TableNote] { decoded?.decoding.notes ?? [] }

    /// About how many rows there are; 0 where that cannot be known.
    var likelyRowCount: Int { scanner.likelyRowCount ?? 0 }

    /// The line on which the current row begins, counted from 1; its row in a sheet.
    var line: Int { line(scanner.rowLine) }

    /// The line of a row that begins on a line of the bytes that are cut.
    func line(_ line: Int) -> Int {
        places?.row(ofLine: line) ?? conversion?.line(line) ?? line
    }

    /// Goes from the first row to the header, past what stands above it.
    private func passTitles(_ opening: TableOpening, into problems: inout Problems) {
        guard opening.titleCount > 0 else {
            headerLine = line
            return
        }
        for _ in 0..<opening.titleCount {
            repeat { guard scanner.next() else { return } } while isBlank
        }
        headerLine = line
        guard let title = opening.title else { return }
        problems.add(.foundForm, .warning, in: file) {
            .init(
                line: headerLine,
                problem: "the header is taken from here; above it stands "
                    + title.quoted,
                remedy: "put the header first if that is wrong")
        }
    }

    /// Goes to the next good row, past blank ones and past bad ones, which are reported.
    func next(into problems: inout Problems) -> Bool {
        while !isBroken, isFirstRowDue || scanner.next() {
            isFirstRowDue = false
            if isBlank {
                reportBlank(into: &problems)
                continue
            }
            rowCount += 1
            if scanner.fieldCount == header.count, scanner.marks.isDisjoint(with: .worthALook) {
                return true
            }
            guard let reason = check(into: &problems) else { return true }
            reject(reason)
        }
        if scanner.isCutShort { isBroken = true }
        if let failure = scanner.failure, !isBroken {
            isBroken = true
            problems.add(.unreadableFile, in: failure.place ?? file) {
                .init(problem: failure.problem, remedy: failure.remedy)
            }
        }
        return false
    }

    /// Lends the rows that follow at hand; `nil` if none do.
    func withRowsAtHand<Result>(_ use: (RowsAtHand) -> Result) -> Result? {
        isBroken || isFirstRowDue ? nil : scanner.withRowsAtHand(use)
    }

    /// Goes over good rows among those at hand, to the last of them.
    func pass(_ count: Int) {
        scanner.pass(count)
        rowCount += count
    }

    /// Whether a row at hand has the fields that it should have, and nothing to be looked at besides
    /// its values.
    @inline(__always)
    func isRegular(_ row: RowBatch.Row) -> Bool {
        Int(row.fieldCount) == header.count && row.marks.isDisjoint(with: .worthALook)
    }

    /// Reports what is wrong with the current row as text; the reason if the row is bad.
    private func check(into problems: inout Problems) -> Problem.Reason? {
        reportSwallowedRows(into: &problems)
        return reportFaults(into: &problems) ?? checkLength(into: &problems)
            ?? checkBytes(into: &problems)
    }

    /// Counts the current row as bad.
    func reject(_ reason: Problem.Reason) {
        badRows[reason, default: 0] += 1
        badLines[reason, default: 0] += scanner.rowLastLine - scanner.rowLine + 1
    }

    /// Has the fields of some columns digested from now on.
    func digest(_ forms: [ColumnForm], missing: [MissingWords]) {
        self.forms = forms
        scanner.digest(forms, missing: missing)
    }

    /// The number of the text of a field of the current row, among those of all columns that are
    /// numbered with its own; `nil` if it is empty.
    @inline(__always)
    func textNumber(_ column: Int) -> Int? {
        let digest = scanner.digest(of: column) ?? 0
        return digest == 0 ? nil : Int(digest) - 1
    }

    /// Whether a field of the current row was not digested to something: it is none of a form that
    /// is, or empty, or has another form.
    func hasNoDigest(_ column: Int) -> Bool {
        guard column < forms.count else { return true }
        switch forms[column] {
        case .text: return true
        case .number: return scanner.digest(of: column) == FieldDigests.noNumber
        case .numbered: return scanner.digest(of: column) == 0
        }
    }

    /// The number that a field of the current row writes plainly.
    @inline(__always)
    func plainNumber(_ column: Int) -> Double? {
        guard column < forms.count, forms[column] == .number else {
            return withBytes(of: column) { PlainNumber.value(of: $0) }
        }
        guard let digest = scanner.digest(of: column), digest != FieldDigests.noNumber else {
            return nil
        }
        return Double(bitPattern: digest)
    }

    /// The text of a field of the current row, without spaces and tabs around it.
    func text(_ column: Int) -> String {
        withBytes(of: column) { String(decoding: $0, as: UTF8.self) }
    }

    /// Lends the bytes of what `text` gives.
    @inline(__always)
    func withBytes<Result>(
        of column: Int, _ use: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        scanner.field(column).withText(in: scanner.bytes, use)
    }

    /// Counts a problem of a field of the current row.
    func report(
        _ reason: Problem.Reason, _ severity: Problem.Severity = .error, column: Int,
        into problems: inout Problems, _ problem: @autoclosure () -> String,
        remedy: @autoclosure () -> String
    ) {
        problems.add(reason, severity, in: file) {
            let place = position(ofColumn: column)
            return .init(
                line: place.line, column: place.column, field: header[column],
                problem: problem(), remedy: remedy())
        }
    }

    /// Where a field of the current row begins.
    func position(ofColumn column: Int) -> TextPosition {
        position(of: scanner.field(column).origin)
    }

    private func isSpace(_ index: Int) -> Bool { RowBatch.Field.isSpace(scanner.bytes[index]) }

    /// Takes lines and places from the file that the table was made of, and counts what of that
    /// file could not become rows.
    func take(_ conversion: ConvertedTable) {
        self.conversion = conversion
        for (reason, count) in conversion.badRows {
            rowCount += count
            badRows[reason, default: 0] += count
            badLines[reason, default: 0] += count
        }
    }

    func position(of offset: Int) -> TextPosition {
        if let places {
            let field = (0..<scanner.fields.count).last { scanner.field($0).origin <= offset }
            return TextPosition(line: line, column: places.firstColumn + (field ?? 0) + 1)
        }
        if let conversion {
            let column = (0..<scanner.fields.count).last { scanner.field($0).origin <= offset }
            return conversion.place(scanner.rowLine, column ?? 0)
        }
        return position(ofByte: offset)
    }

    private func position(ofByte offset: Int) -> TextPosition {
        TextPosition(
            of: offset, in: scanner.bytes, rowStart: scanner.rowStart,
            rowLine: scanner.rowLine)
    }

    private var isBlank: Bool {
        let first = scanner.field(0)
        if first.start < first.end, !isSpace(Int(first.start)) { return false }
        return scanner.faults.isEmpty
            && scanner.fields.allSatisfy { field in field.range.allSatisfy { isSpace($0) } }
    }
}
