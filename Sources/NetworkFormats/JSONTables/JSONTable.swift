/// Events in JSON, brought into the form of a table: an array of objects, such an array as a member
/// of an object, one object a line (JSON Lines), arrays under a list of columns, or, as pandas
/// writes a frame, an object of rows or of columns.
///
/// Each record is a row, and the names of members are the columns, in the order in which they first
/// occur. What lies within a member is flattened: `{"actor": {"name": "x"}}` has the column
/// `actor_name`. `null` and missing members are empty, truth values are `yes` and `no`, numbers keep
/// their digits, and several plain values in an array stand with `; ` between them.
///
/// The text is read twice, for the columns and for the rows, and no tree of it is built.
struct JSONTable {
    private let file: String
    private let records: JSONRecords
    private var columns: JSONColumns
    private var table = ConvertedTable()
    private var starts: [JSONRecordStart] = []
    /// The line of the table that is written next.
    private var line = 1

    /// Whether a file begins as JSON does that may hold records.
    static func recognises(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let signs = bytes[start...].lazy.filter { !isSpace($0) }.prefix(2)
        guard let first = signs.first else { return false }
        let second = signs.dropFirst().first.map { Character(Unicode.Scalar($0)) }
        switch first {
        case UInt8(ascii: "{"): return second == "\"" || second == "}"
        case UInt8(ascii: "["): return second.map { "{[]".contains($0) } ?? false
        default: return false
        }
    }

    /// Makes a table of JSON; `nil`, and an error, if there are no records in it.
    ///
    /// - Complexity: O(*n*) expected for *n* bytes.
    static func converted(
        _ bytes: [UInt8], file: String, into problems: inout Problems
    ) -> ConvertedTable? {
        do throws(JSONError) {
            guard let records = try JSONRecords(in: bytes, file: file, into: &problems) else {
                return nil
            }
            var table = JSONTable(of: records, file: file)
            return try table.convert(into: &problems)
        } catch {
            problems.report(error, in: file)
            return nil
        }
    }

    private init(of records: JSONRecords, file: String) {
        self.file = file
        self.records = records
        columns = JSONColumns(records.columnNames)
    }

    private mutating func convert(
        into problems: inout Problems
    ) throws(JSONError) -> ConvertedTable? {
        try readRecords(keepsRows: false, into: &problems)
        guard !columns.names.isEmpty else {
            problems.report(
                .noRows, in: file, problem: "there are no records in the file",
                remedy: "write an object for each event")
            return nil
        }
        for (index, name) in columns.names.enumerated() { append(field: name[...], at: index) }
        endLine()
        try readRecords(keepsRows: true, into: &problems)
        if records.isTransposed {
            table.line = { _ in 1 }
            table.place = { _, _ in TextPosition(line: 1, column: 1) }
            return table
        }
        let places = JSONPlaces(
            bytes: records.scanner.bytes, columns: columns.names, starts: starts)
        table.line = { places.line(of: $0) }
        table.place = { places.place(ofLine: $0, column: $1) }
        return table
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == ASCII.tab || byte == ASCII.lineFeed
            || byte == ASCII.carriageReturn
    }
}

// MARK: - Records

extension JSONTable {
    /// Goes through all records: for their columns, then for their rows.
    private mutating func readRecords(
        keepsRows: Bool, into problems: inout Problems
    ) throws(JSONError) {
        var records = records
        var row = JSONRow(keepsValues: keepsRows)
        var last: JSONRecordStart?
        while true {
            let (line, position) = (records.scanner.line, records.scanner.position)
            do throws(JSONError) {
                guard let token = try records.next() else { break }
                let start = JSONRecordStart(
                    of: records.scanner, tableLine: self.line, after: last)
                last = start
                if try row.read(token, from: &records.scanner, columns: &columns) {
                    if keepsRows { append(row, at: start) }
                } else if keepsRows {
                    reportNoRecord(at: start, into: &problems)
                }
            } catch {
                // A broken line of JSON Lines is one bad row; a broken array ends the file.
                guard records.areLines else { throw error }
                if keepsRows {
                    problems.report(error, in: file)
                    table.badRows[.malformed, default: 0] += 1
                }
                records.scanner.skipLine(from: position, line: line)
            }
        }
        guard keepsRows else { return }
        for doubt in records.scanner.doubts { problems.report(doubt, .warning, in: file) }
    }

    private mutating func reportNoRecord(
        at start: JSONRecordStart, into problems: inout Problems
    ) {
        let place = start.place
        problems.report(
            .malformed, in: file, line: place.line, column: place.column,
            problem: "the record is no object as the others are", remedy: "correct or remove it")
        table.badRows[.malformed, default: 0] += 1
    }

    private mutating func append(_ row: JSONRow, at start: JSONRecordStart) {
        starts.append(start)
        for index in 0..<max(columns.names.count, row.fieldCount) {
            append(field: row.field(index), at: index)
        }
        endLine()
    }

    /// Appends a field, in quotes if it holds what parts fields or rows.
    private mutating func append(field: ArraySlice<UInt8>, at index: Int) {
        if index > 0 { table.bytes.append(Delimiter.comma.rawValue) }
        let isPlain = field.allSatisfy {
            $0 > Delimiter.comma.rawValue && $0 != Delimiter.semicolon.rawValue
                || $0 == ASCII.space || $0 == UInt8(ascii: "+")
        }
        if isPlain, field.first != ASCII.space, field.last != ASCII.space {
            table.bytes += field
            return
        }
        table.bytes.append(ASCII.quote)
        for byte in field {
            if byte == ASCII.quote { table.bytes.append(ASCII.quote) }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { line += 1 }
            table.bytes.append(byte)
        }
        table.bytes.append(ASCII.quote)
    }

    private mutating func endLine() {
        table.bytes.append(ASCII.lineFeed)
        line += 1
    }
}

extension Problems {
    /// Counts what is wrong with JSON.
    mutating func report(
        _ error: JSONError, _ severity: Problem.Severity = .error, in file: String
    ) {
        report(
            .malformed, severity, in: file, line: error.line, column: error.column,
            problem: error.problem, remedy: error.remedy)
    }
}
