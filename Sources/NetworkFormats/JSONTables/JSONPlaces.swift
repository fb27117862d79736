/// Where a record begins, in the file and in the table that is made of it.
struct JSONRecordStart {
    /// The line of the table.
    let tableLine: Int32
    /// The line of the file.
    let line: Int32
    /// The byte of the file.
    let offset: Int

    /// A scanner that stands before the record.
    func scanner(in bytes: [UInt8]) -> JSONScanner {
        JSONScanner(bytes, from: offset, line: Int(line))
    }

    /// The place of the record in the file.
    func place(in bytes: [UInt8]) -> TextPosition { scanner(in: bytes).place(of: offset) }
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
        var scanner = start.scanner(in: bytes)
        if columns.indices.contains(column),
            let place = try? scanner.place(ofColumn: column, named: columns[column])
        {
            return place
        }
        return start.place(in: bytes)
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
