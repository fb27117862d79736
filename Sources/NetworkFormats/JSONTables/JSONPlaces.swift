/// Where a record begins, in the file and in the table that is made of it.
struct JSONRecordStart {
    /// The line of the table.
    let tableLine: Int32
    /// The line of the file.
    let line: Int32
    /// The character of that line, counted from 1.
    let column: Int32
    /// The byte of the file.
    let offset: Int

    /// The place of a record whose first part a scanner has just read; what is known of the record
    /// before it saves counting a long line from its beginning.
    init(of scanner: JSONScanner, tableLine: Int, after last: JSONRecordStart?) {
        let offset = scanner.tokenStart
        let line = Int32(clamping: scanner.line)
        var (from, column) = (scanner.lineStart, 1)
        if let last, last.line == line { (from, column) = (last.offset, Int(last.column)) }
        for byte in scanner.bytes[min(from, offset)..<offset] where byte & 0xC0 != 0x80 {
            column += 1
        }
        self.tableLine = Int32(clamping: tableLine)
        self.line = line
        self.column = Int32(clamping: column)
        self.offset = offset
    }

    /// The place in the file.
    var place: TextPosition { TextPosition(line: Int(line), column: Int(column)) }
}

/// Finds values of a table in the JSON that it was made of.
struct JSONPlaces: Sendable {
    let bytes: [UInt8]
    let columns: [[UInt8]]
    let starts: [JSONRecordStart]

    /// The line of the file on which the record begins that a line of the table is made of.
    func line(of tableLine: Int) -> Int { start(of: tableLine).map { Int($0.line) } ?? 1 }

    private func start(of tableLine: Int) -> JSONRecordStart? {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle].tableLine) <= tableLine {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low > 0 ? starts[low - 1] : nil
    }

    /// The place of a value, or of its record if it has none.
    ///
    /// - Complexity: O(*n*) in the length of the line and the record.
    func place(ofLine line: Int, column: Int) -> TextPosition {
        guard let start = start(of: line) else { return TextPosition(line: 1, column: 1) }
        var scanner = JSONScanner(bytes, from: start.offset, at: start.place)
        if columns.indices.contains(column),
            let place = try? scanner.place(ofColumn: column, named: columns[column])
        {
            return place
        }
        return start.place
    }
}

extension JSONScanner {
    /// The place of a value in the record that comes next: by name in an object, by position in an
    /// array.
    fileprivate mutating func place(
        ofColumn column: Int, named name: [UInt8]
    ) throws(JSONError) -> TextPosition? {
        switch try next() {
        case .beginObject: return try place(ofMember: name, after: [])
        case .beginArray:
            var index = 0
            while case let token = try next(), token != .endArray {
                if index == column { return tokenPlace }
                try skipValue(beginningWith: token)
                index += 1
            }
            return nil
        default: return nil
        }
    }

    private mutating func place(
        ofMember wanted: [UInt8], after prefix: [UInt8]
    ) throws(JSONError) -> TextPosition? {
        while case .name(let text) = try next() {
            var name = prefix
            appendMeaning(of: text, to: &name)
            let token = try next()
            if token == .beginObject {
                if let place = try place(ofMember: wanted, after: name + [UInt8(ascii: "_")]) {
                    return place
                }
            } else if name == wanted {
                return tokenPlace
            } else {
                try skipValue(beginningWith: token)
            }
        }
        return nil
    }
}
