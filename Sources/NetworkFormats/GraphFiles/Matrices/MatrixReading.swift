internal import ActorNetworks

/// What the first lines of a matrix tell.
enum MatrixOpening {
    /// Whether the first fields of lines are names of columns, and all other fields are numbers.
    static func isMatrix(_ opening: GraphFileOpening) -> Bool {
        if opening.ending == "adj" { return true }
        guard ["csv", "tsv", "txt", "dat", ""].contains(opening.ending) else { return false }
        var lines = TextLines(Array(opening.text.utf8))
        guard let first = lines.next(), let delimiter = MatrixRow.delimiter(of: first) else {
            return false
        }
        let header = MatrixRow.fields(of: first, at: delimiter)
        let names = Set(header.filter { !$0.isEmpty })
        var count = 0
        // The last line of a part of a file may be cut short.
        while var line = lines.next(), count < 5 {
            if opening.bytes.count >= 4096, line.endIndex == lines.bytes.count {
                guard let end = line.lastIndex(of: delimiter) else { break }
                line = line[..<end]
            }
            let fields = MatrixRow.fields(of: line, at: delimiter)
            guard let name = fields.first, fields.count > 1 else { break }
            guard names.contains(name),
                fields.dropFirst().allSatisfy({ $0.isEmpty || Double($0) != nil })
            else { return false }
            count += 1
        }
        return count > 0
    }
}

/// A line of a matrix.
enum MatrixRow {
    static func delimiter(of line: ArraySlice<UInt8>) -> UInt8? {
        let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab, ASCII.space].map { byte in
            (byte: byte, count: line.count { $0 == byte })
        }
        guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0 else { return nil }
        return counts.first { $0.count > 0 && $0.byte != ASCII.space }?.byte ?? best.byte
    }

    static func fields(of line: ArraySlice<UInt8>, at delimiter: UInt8) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = line.startIndex
        func text() -> String {
            let isSpace: (UInt8) -> Bool = { $0 == ASCII.space || $0 == ASCII.tab }
            let rest = field.drop { isSpace($0) }
            let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        while index < line.endIndex {
            let byte = line[index]
            if byte == ASCII.quote {
                if isQuoted, index + 1 < line.endIndex, line[index + 1] == ASCII.quote {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted.toggle()
                }
            } else if byte == delimiter, !isQuoted {
                if delimiter != ASCII.space || !field.isEmpty { fields.append(text()) }
                field = []
            } else {
                field.append(byte)
            }
            index += 1
        }
        if delimiter != ASCII.space || !field.isEmpty { fields.append(text()) }
        return fields
    }
}

/// Reads a matrix of weights: with names before rows and over columns, over columns alone, or without
/// names. An empty field is 0, which is no edge; a symmetric matrix makes edges, another one arcs.
struct MatrixReading {
    private let file: String
    private var lines: TextLines
    private var rows: [(name: String?, values: [String], line: Int)] = []
    private var columns: [String]?

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = MatrixReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        lines = TextLines(GraphText(file, into: &problems).bytes)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        guard readRows() else {
            problems.report(
                .emptyFile, in: file, problem: "there is no matrix in the file",
                remedy: "write the names of nodes, then a row for each")
            return nil
        }
        let names = columns ?? rows.indices.map { "\($0 + 1)" }
        guard rows.count == names.count else {
            problems.report(
                .raggedRow, in: file,
                problem: "the matrix has \(rows.count) rows and \(names.count) columns, so it is "
                    + "not square", remedy: "write a row and a column for each node")
            return nil
        }
        var assembly = GraphAssembly(file: file)
        for name in names { assembly.add(.init(name, line: 1), into: &problems) }
        let places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        var values: [Int: Double] = [:]
        var lineOfRow: [Int: Int] = [:]
        for (index, row) in rows.enumerated() {
            let place = row.name.map { places[$0] } ?? index
            guard let place, lineOfRow.updateValue(row.line, forKey: place) == nil else {
                problems.report(
                    place == nil ? .unknownNode : .duplicateID, in: file, line: row.line,
                    problem: "the row \((row.name ?? "").quoted) is no column of the matrix, or is "
                        + "there twice", remedy: "give rows the names of the columns")
                continue
            }
            readValues(of: row, at: place, count: names.count, to: &values, into: &problems)
        }
        guard !problems.hasErrors else { return nil }
        let count = names.count
        let isDirected = values.contains {
            values[$0.key % count * count + $0.key / count] != $0.value
        }
        assembly.isDirected = isDirected
        for (key, weight) in values.sorted(by: { $0.key < $1.key }) {
            let (row, column) = (key / count, key % count)
            guard isDirected || row <= column else { continue }
            assembly.add(
                .init(
                    from: 0, to: 0, isDirected: isDirected, weight: weight, line: lineOfRow[row]),
                from: names[row], to: names[column], into: &problems)
        }
        return assembly.finished(into: &problems)
    }

    private mutating func readRows() -> Bool {
        var delimiter: UInt8?
        while let line = lines.next() {
            guard line.contains(where: { $0 > ASCII.space }) else { continue }
            let separator = delimiter ?? MatrixRow.delimiter(of: line) ?? UInt8(ascii: ",")
            delimiter = separator
            let fields = MatrixRow.fields(of: line, at: separator)
            if columns == nil, rows.isEmpty,
                fields.first == "" || fields.contains(where: { !$0.isEmpty && Double($0) == nil })
            {
                columns = fields
            } else {
                rows.append((nil, fields, lines.number))
            }
        }
        guard let first = rows.first else { return false }
        settleNames(width: first.values.count)
        return true
    }

    /// Tells names of rows from values: the first field of each row is a name if the header has a
    /// field over it, or one less, or if it is no number.
    private mutating func settleNames(width: Int) {
        var hasNames = false
        if let header = columns {
            if header.count == width, header.first == "" || header.count == rows.count + 1 {
                hasNames = true
                columns?.removeFirst()
            } else if header.count == width - 1 {
                hasNames = true
            } else if header.count == width, rows.allSatisfy({ header.contains($0.values[0]) }) {
                hasNames = true
                columns?.removeFirst()
            }
        } else if rows.contains(where: { $0.values.first.map { Double($0) == nil } ?? false }) {
            hasNames = true
            columns = rows.map { $0.values.first ?? "" }
        }
        guard hasNames else { return }
        for index in rows.indices where !rows[index].values.isEmpty {
            rows[index].name = rows[index].values.removeFirst()
        }
    }

    private func readValues(
        of row: (name: String?, values: [String], line: Int), at place: Int, count: Int,
        to values: inout [Int: Double], into problems: inout Problems
    ) {
        guard row.values.count == count else {
            problems.report(
                .raggedRow, in: file, line: row.line,
                problem: "the row has \(row.values.count) values for \(count) columns",
                remedy: "write a value for each column")
            return
        }
        for (column, text) in row.values.enumerated() where !text.isEmpty {
            guard let value = Double(text), value.isFinite else {
                problems.report(
                    .notANumber, in: file, line: row.line,
                    problem: "\(text.quoted) is not a finite number",
                    remedy: "write a number, or nothing for no edge")
                continue
            }
            if value != 0 { values[place * count + column] = value }
        }
    }
}
