internal import ActorNetworks

/// The columns of a table that is made of JSON, in the order in which they first occur.
struct JSONColumns {
    private(set) var names: [[UInt8]] = []
    /// Whether the names stood before the rows, so that rows are arrays.
    let areFixed: Bool
    private var indices: [[UInt8]: Int] = [:]

    /// The columns of records that are arrays, or none yet.
    init(_ names: [String]?) {
        areFixed = names != nil
        // Two columns of one name remain two, which the reader of tables reports.
        self.names = (names ?? []).map { Array($0.utf8) }
    }

    /// The column of a name, which is new if it is not known; `expected` is tried first.
    mutating func index(of name: ArraySlice<UInt8>, expected: Int) -> Int {
        if expected < names.count, names[expected].elementsEqual(name) { return expected }
        let name = Array(name)
        if let index = indices[name] { return index }
        indices[name] = names.count
        names.append(name)
        return names.count - 1
    }
}

/// A record of JSON as the fields of a row.
struct JSONRow {
    /// Whether values are wanted, or only the names of columns.
    private let keepsValues: Bool
    private var ranges: [Range<Int>?] = []
    private var bytes: [UInt8] = []
    /// The column that most likely comes next.
    private var expected = 0

    init(keepsValues: Bool) { self.keepsValues = keepsValues }

    /// How many fields there are up to the last that is not empty.
    var fieldCount: Int { ranges.count }

    /// The bytes of a field; none where the record has nothing.
    func field(_ index: Int) -> ArraySlice<UInt8> {
        guard index < ranges.count, let range = ranges[index] else { return [] }
        return bytes[range]
    }

    /// Reads a record of which a part has been read.
    ///
    /// - Returns: Whether it is one; otherwise it has been passed over.
    mutating func read(
        _ token: JSONScanner.Token, from scanner: inout JSONScanner, columns: inout JSONColumns
    ) throws(JSONError) -> Bool {
        ranges.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        expected = 0
        switch token {
        case .beginObject where !columns.areFixed:
            try readMembers(after: [], from: &scanner, columns: &columns)
        case .beginArray where columns.areFixed:
            while case let token = try scanner.next(), token != .endArray {
                try readValue(token, of: ranges.count, from: &scanner)
            }
        default:
            try scanner.skipValue(beginningWith: token)
            return false
        }
        return true
    }

    private mutating func readMembers(
        after prefix: [UInt8], from scanner: inout JSONScanner, columns: inout JSONColumns
    ) throws(JSONError) {
        while case .name(let text) = try scanner.next() {
            let start = scanner.tokenStart
            var name = scanner.bytes[text.range]
            if !prefix.isEmpty || text.isEscaped {
                var joined = prefix
                scanner.appendMeaning(of: text, to: &joined)
                name = joined[...]
            }
            let token = try scanner.next()
            if token == .beginObject {
                try readMembers(
                    after: name + [UInt8(ascii: "_")], from: &scanner, columns: &columns)
                continue
            }
            let column = columns.index(of: name, expected: expected)
            expected = column + 1
            if keepsValues, column < ranges.count, ranges[column] != nil {
                scanner.doubt(
                    at: max(start, scanner.lineStart),
                    "a record names \(String(decoding: name, as: UTF8.self).quoted) twice; the "
                        + "last value is taken", "rename or remove one of them")
            }
            try readValue(token, of: column, from: &scanner)
        }
    }

    private mutating func readValue(
        _ token: JSONScanner.Token, of column: Int, from scanner: inout JSONScanner
    ) throws(JSONError) {
        while ranges.count <= column { ranges.append(nil) }
        guard keepsValues else { return try scanner.skipValue(beginningWith: token) }
        let start = bytes.count
        switch token {
        case .beginArray: try readElements(from: &scanner)
        case .beginObject:
            appendText(of: .object(try scanner.members()))
        default: appendPlain(token, from: scanner)
        }
        ranges[column] = start..<bytes.count
    }

    private mutating func readElements(from scanner: inout JSONScanner) throws(JSONError) {
        var isFirst = true
        while case let token = try scanner.next(), token != .endArray {
            if !isFirst { bytes += [Delimiter.semicolon.rawValue, ASCII.space] }
            isFirst = false
            switch token {
            case .beginArray, .beginObject:
                appendText(of: try scanner.value(beginningWith: token))
            default: appendPlain(token, from: scanner)
            }
        }
    }

    /// What lies too deep for columns stays JSON.
    private mutating func appendText(of value: JSONValue) {
        bytes += value.text.utf8.dropLast()
    }

    private mutating func appendPlain(_ token: JSONScanner.Token, from scanner: JSONScanner) {
        switch token {
        case .string(let text): scanner.appendMeaning(of: text, to: &bytes)
        case .number(let range): bytes += scanner.bytes[range]
        case .bool(let value): bytes += value ? "yes".utf8 : "no".utf8
        default: break
        }
    }
}
