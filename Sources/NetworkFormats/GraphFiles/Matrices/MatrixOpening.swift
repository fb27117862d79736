/// What the first lines of a matrix tell.
struct MatrixOpening {
    /// The rows that are whole, the first of which may be names of columns.
    private let rows: [[String]]
    /// Whether these are all.
    private let isWhole: Bool
    private let delimiter: UInt8

    /// Whether a file is a matrix: a square of numbers, with names over columns, before rows or both;
    /// or numbers between rows and columns of different names.
    static func isMatrix(_ opening: GraphFileOpening) -> Bool {
        if opening.ending == "adj" || opening.name.hasSuffix(".matrix.csv") { return true }
        guard ["csv", "tsv", "txt", "dat", ""].contains(opening.ending) else { return false }
        return MatrixOpening(opening)?.isMatrix ?? false
    }

    private init?(_ opening: GraphFileOpening) {
        // The names over a great matrix are longer than what is looked at of other files.
        let isLong = opening.isCut && opening.text.count(where: \.isNewline) < 2
        var lines = TextLines(isLong ? opening.longBytes : Array(opening.text.utf8))
        var found: [ArraySlice<UInt8>] = []
        while let line = lines.next() {
            if line.contains(where: { $0 > ASCII.space }) { found.append(line) }
        }
        // The last line of a part of a file may be cut short.
        isWhole =
            isLong
            ? opening.longBytes.count < GraphFileOpening.longByteLimit : !opening.isCut
        guard let first = found.first, let delimiter = MatrixRow.delimiter(of: first) else {
            return nil
        }
        self.delimiter = delimiter
        rows = (isWhole || found.count == 1 ? found : found.dropLast()).map {
            MatrixRow.fields(of: $0, at: delimiter)
        }
    }

    private var isMatrix: Bool {
        guard let first = rows.first else { return false }
        // A row of a great matrix may be longer than what is looked at.
        guard rows.count > 1 else {
            return !isWhole && first.count > 200
                && (first.contains("0") || first[0].isEmpty && areNames(Array(first.dropFirst())))
        }
        let hasHeader =
            first.contains { !isNumber($0) } || first.first == ""
            || first.count == rows[1].count - 1
        let body = hasHeader ? rows[1...] : rows[...]
        guard let width = body.first?.count, body.allSatisfy({ $0.count == width }), width > 1
        else {
            return false
        }
        let areNamed = body.allSatisfy { !isNumber($0[0]) }
        let header = hasHeader ? first : []
        let mayBeNamed = header.isEmpty ? areNamed : Set(header).isSuperset(of: body.map { $0[0] })
        if mayBeNamed || areNamed || header.count == width - 1 || header.first == "" {
            guard body.allSatisfy({ $0.dropFirst().allSatisfy(isNumber) }) else { return false }
            let columns = header.count == width ? Array(header.dropFirst()) : header
            if mayBeNamed, fits(body.count, columns: width - 1) { return true }
            // Rows and columns of different names.
            return areNamed && columns.count == width - 1
                && (header.count < width || header.first == "") && areNames(columns)
        }
        return body.allSatisfy { $0.allSatisfy(isNumber) } && fits(body.count, columns: width)
            && (header.isEmpty || header.count == width && areNames(header))
            && body.contains { $0.contains { MatrixRow.number($0, at: delimiter) == 0 } }
    }

    private func isNumber(_ text: String) -> Bool {
        text.isEmpty || MatrixRow.isMissing(text) || MatrixRow.number(text, at: delimiter) != nil
    }

    /// Whether there may be as many rows as columns.
    private func fits(_ rowCount: Int, columns: Int) -> Bool {
        isWhole ? rowCount == columns : rowCount <= columns
    }

    /// Whether words may be names of nodes: none is the name of a column of events or edges.
    private func areNames(_ words: [String]) -> Bool {
        let known =
            EventColumn.allCases.flatMap(\.spellings)
            + EdgeColumn.allCases.flatMap(\.spellings)
        let normalized = words.map(ColumnMap<EventColumn>.normalized)
        return Set(words).count == words.count && Set(known).isDisjoint(with: normalized)
    }
}

/// A line of a matrix.
enum MatrixRow {
    /// The sign between fields: the one of comma, semicolon and tab that stands most often outside
    /// quotes, else a blank; `nil` if there is but one field.
    static func delimiter(of line: ArraySlice<UInt8>) -> UInt8? {
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        for byte in line {
            if byte == ASCII.quote { isQuoted.toggle() }
            if !isQuoted { counts[Int(byte)] += 1 }
        }
        let best = [UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab].max {
            counts[Int($0)] < counts[Int($1)]
        }
        return [best, ASCII.space].compactMap(\.self).first { counts[Int($0)] > 0 }
    }

    /// The number that a field writes, with a decimal comma where commas part no fields; `nil` if it
    /// writes none that is finite.
    static func number(_ text: String, at delimiter: UInt8) -> Double? {
        if let number = Double(text) { return number.isFinite ? number : nil }
        switch text {
        case "TRUE", "True", "true": return 1
        case "FALSE", "False", "false": return 0
        default: break
        }
        guard delimiter != UInt8(ascii: ","), text.utf8.contains(UInt8(ascii: ",")) else {
            return nil
        }
        var text = text
        return text.withUTF8 {
            NumberSpelling.value(of: UnsafeRawBufferPointer($0), mark: .comma)
        }
    }

    /// Whether a field says that nobody knows the value, as R and pandas write it.
    static func isMissing(_ text: String) -> Bool { ["NA", "NaN", "nan", "."].contains(text) }

    static func fields(of line: ArraySlice<UInt8>, at delimiter: UInt8) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        // A quoted field may be empty where blanks part fields.
        var wasQuoted = false
        var index = line.startIndex
        func text() -> String {
            let isSpace: (UInt8) -> Bool = { $0 == ASCII.space || $0 == ASCII.tab }
            let rest = field.drop { isSpace($0) }
            let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? rest.startIndex
            return String(decoding: rest[..<end], as: UTF8.self)
        }
        func endField() {
            if delimiter != ASCII.space || !field.isEmpty || wasQuoted { fields.append(text()) }
            field = []
            wasQuoted = false
        }
        while index < line.endIndex {
            let byte = line[index]
            if byte == ASCII.quote {
                if isQuoted, index + 1 < line.endIndex, line[index + 1] == ASCII.quote {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted.toggle()
                    wasQuoted = true
                }
            } else if byte == delimiter, !isQuoted {
                endField()
            } else {
                field.append(byte)
            }
            index += 1
        }
        endField()
        return fields
    }
}
