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
    private(set) var isBroken = false

    /// How many lines of the file the bad rows take, by reason.
    private(set) var badLines: [Problem.Reason: Int] = [:]
    /// How many lines that look like rows lie within quoted fields.
    private(set) var swallowedLines = 0
    /// The column of dates, by which rows within a quoted field are known.
    var dateColumn: Int?

    /// What the table was made of, if it is not the file itself.
    private var conversion: ConvertedTable?
    /// The fewest fields that a row may have; the columns after its last field are then empty.
    private let fewestFields: Int?
    /// Whether fields without anything may follow those of the last column.
    private let allowsEmptySurplus: Bool
    /// Whether rows without anything are worth a warning.
    private let reportsBlankRows: Bool
    /// Nothing that is asked of it comes back to the reader, so its uses need no watching.
    @exclusivity(unchecked) private var scanner: TableScanner
    /// What is made of the fields of each column; empty if of none.
    private var forms: [ColumnForm] = []
    /// Where lines and fields stand, if the table was a sheet.
    private let places: SheetPlaces?
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
    var line: Int {
        places?.row(ofLine: scanner.rowLine) ?? conversion?.line(scanner.rowLine) ?? scanner.rowLine
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
    func digest(_ forms: [ColumnForm], missing: MissingWords) {
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

    private func position(of offset: Int) -> TextPosition {
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

// MARK: - Header

extension TableReader {
    private static func isUTF8(
        _ bytes: [UInt8], file: String, into problems: inout Problems
    ) -> Bool {
        // UTF-16 was decoded before.
        guard bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
        else {
            return true
        }
        problems.add(.wrongEncoding, in: file) {
            .init(problem: "the file is UTF-32", remedy: "save it as UTF-8")
        }
        return false
    }

    /// The names in the current row, or `nil` if they cannot head a table.
    /// Columns that have no
    /// name there have it from the head above, if any.
    private func columnNames(
        under head: [String]?, into problems: inout Problems
    ) -> [String]? {
        guard scanner.fieldCount <= RowBatch.mostFields else {
            problems.add(.tooManyColumns, in: file) {
                .init(
                    line: scanner.rowLine,
                    problem: "the header has \(scanner.fieldCount) columns",
                    remedy: "keep at most \(RowBatch.mostFields)")
            }
            return nil
        }
        var names: [String] = []
        var isSound = true
        for (column, field) in scanner.fields.enumerated() {
            var name = text(column)
            if name.isEmpty, let head, column < head.count { name = head[column] }
            if name.isEmpty {
                add(.unnamedColumn, .warning, at: field.origin, into: &problems) {
                    "column \(column + 1) has no name; its values are kept under "
                        + "\"column \(column + 1)\""
                } remedy: {
                    "name it"
                }
            } else if let first = names.firstIndex(of: name) {
                isSound = false
                add(.duplicateColumn, .error, at: field.origin, into: &problems) {
                    "columns \(first + 1) and \(column + 1) are both called \(name.quoted)"
                } remedy: {
                    "rename or remove one of them"
                }
            }
            names.append(name.isEmpty ? "column \(column + 1)" : name)
        }
        return isSound ? names : nil
    }
}

// MARK: - Rows

extension TableReader {
    private func add(
        _ reason: Problem.Reason, _ severity: Problem.Severity, at offset: Int,
        into problems: inout Problems, _ problem: () -> String, remedy: () -> String
    ) {
        problems.add(reason, severity, in: file) {
            let place = position(of: offset)
            return .init(
                line: place.line, column: place.column, problem: problem(), remedy: remedy())
        }
    }

    /// Reports what breaks the row's grammar; the reason if the row is bad.
    private func reportFaults(into problems: inout Problems) -> Problem.Reason? {
        var worst: Problem.Reason?
        for fault in scanner.faults {
            switch fault {
            case .unclosedQuote(let opened):
                worst = .unclosedQuote
                isBroken = true
                add(.unclosedQuote, .error, at: opened, into: &problems) {
                    "the quote that opens here is never closed, so the rest of the file cannot "
                        + "be read"
                } remedy: {
                    "close it, or write a quote within a field twice"
                }
            case .textAfterQuote(let offset, let opened):
                worst = worst ?? .textAfterQuote
                add(.textAfterQuote, .error, at: offset, into: &problems) {
                    let place = position(of: opened)
                    return "text follows the closing quote of the field that opens at "
                        + "\(place.line):\(place.column)"
                } remedy: {
                    "write a quote within a field twice"
                }
            case .quoteInField(let offset):
                add(.quoteInField, .warning, at: offset, into: &problems) {
                    "a quote stands inside a field that is not quoted; it is kept as it is"
                } remedy: {
                    "quote the whole field and write the quote twice"
                }
            case .longField(let offset):
                worst = worst ?? .longField
                add(.longField, .error, at: offset, into: &problems) {
                    "the field that begins here is longer than 1 MiB"
                } remedy: {
                    "shorten it, or close its quote"
                }
            }
        }
        return worst
    }

    /// Reports a quoted field that has swallowed rows.
    private func reportSwallowedRows(into problems: inout Problems) {
        guard scanner.marks.contains(.lineEnds) else { return }
        let look = SwallowedRows(
            delimiterCount: header.count - 1, delimiter: scanner.delimiter, dateColumn: dateColumn)
        for field in scanner.fields where field.marks.contains(.lineEnds) {
            let count = look.count(in: Array(scanner.bytes[field.range])[...])
            guard count > 0 else { continue }
            swallowedLines += count
            add(.swallowedRows, .warning, at: field.origin, into: &problems) {
                let (first, last) = (
                    position(of: field.origin), position(of: field.range.upperBound)
                )
                return "the quoted field that opens here runs over lines \(first.line) to "
                    + "\(last.line), of which \(count) \(count == 1 ? "looks" : "look") like "
                    + "\(count == 1 ? "a row" : "rows") and \(count == 1 ? "is" : "are") not read"
            } remedy: {
                "remove the stray quote, or write it twice"
            }
        }
    }

    private func checkLength(into problems: inout Problems) -> Problem.Reason? {
        let (found, wanted) = (scanner.fieldCount, header.count)
        if found == wanted { return nil }
        if found < wanted, found >= fewestFields ?? wanted {
            scanner.addEmptyFields(upTo: wanted)
            return nil
        }
        if found > wanted, allowsEmptySurplus,
            scanner.fields.dropFirst(wanted).allSatisfy(\.range.isEmpty),
            scanner.fields.count == found
        {
            return nil
        }
        let surplus = found > wanted && wanted < scanner.fields.count ? scanner.field(wanted) : nil
        add(.raggedRow, .error, at: surplus?.origin ?? scanner.rowStart, into: &problems) {
            "the row has \(found) \(found == 1 ? "field" : "fields"), the header has \(wanted)"
        } remedy: {
            switch (found > wanted, delimiter) {
            case (true, .tab): "write spaces for tabs within a field; quotes do not protect them"
            case (true, _): "quote fields that hold a \(delimiter.name)"
            case (false, .tab):
                "add a tab for each empty field, and write spaces for line ends within a field"
            case (false, _): "add a \(delimiter.name) for each empty field"
            }
        }
        return .raggedRow
    }

    private func checkBytes(into problems: inout Problems) -> Problem.Reason? {
        guard scanner.marks.contains(.unusualBytes) else { return nil }
        var worst: Problem.Reason?
        for field in scanner.fields where field.marks.contains(.unusualBytes) {
            let bytes = scanner.bytes[field.range]
            if let valid = bytes.validUTF8Prefix {
                worst = .invalidUTF8
                let place = bytes.startIndex + valid
                add(.invalidUTF8, .error, at: place, into: &problems) {
                    DoubtfulCharacter.loneSurrogate(at: place, in: bytes).map {
                        "the field holds \($0), half of a character that is written in two"
                    } ?? "the byte 0x\(String(bytes[place], radix: 16)) is not UTF-8"
                } remedy: {
                    "save the file as UTF-8"
                }
            } else if let nul = bytes.firstIndex(of: ASCII.nul) {
                worst = worst ?? .nulCharacter
                add(.nulCharacter, .error, at: nul, into: &problems) {
                    "the field holds a NUL character"
                } remedy: {
                    "remove it, or save the file as UTF-8"
                }
            } else if let doubtful = DoubtfulCharacter.first(in: bytes) {
                add(.doubtfulCharacter, .warning, at: doubtful.index, into: &problems) {
                    "the field holds \(doubtful.scalar.codePoint), \(doubtful.sort)"
                } remedy: {
                    "remove it; pictures show \u{FFFD} in its place"
                }
            }
        }
        return worst
    }

    private func reportBlank(into problems: inout Problems) {
        guard header.count > 1, reportsBlankRows else { return }
        add(.emptyRow, .warning, at: scanner.rowStart, into: &problems) {
            "the row is empty and was passed over"
        } remedy: {
            "remove it"
        }
    }
}
