internal import ActorNetworks

/// Cuts JSON (RFC 8259) into its parts, one after another, so that nothing of a large file is kept
/// but what its reader wants.
///
/// The grammar is checked on the way: after `.name` comes the member's value, and every bracket has
/// its partner. Two things that the grammar lets pass, or that programs write in spite of it, do not
/// stop the reading and are told in `doubts`: halves of characters (`"\ud83d"`), which become
/// U+FFFD, and, where `nanIsNull`, Python's `NaN`, which becomes `null`.
///
/// ```swift
/// var scanner = JSONScanner(bytes)
/// while case let token = try scanner.next(), token != .end { print(token) }
/// ```
struct JSONScanner {
    /// A part of the text.
    enum Token: Equatable {
        case beginObject, endObject, beginArray, endArray
        /// The name of a member.
        case name(JSONText)
        case string(JSONText)
        /// A number, as written.
        case number(Range<Int>)
        case bool(Bool)
        case null
        /// The end of the value and of the text.
        case end
    }

    /// What may come next.
    enum Expectation {
        case value, firstElement, firstName, name, afterValue, end
    }

    /// How deep values may lie within others.
    static let greatestDepth = 512

    let bytes: [UInt8]
    /// Whether `NaN` is read as `null`, and told; otherwise it stops the reading.
    let nanIsNull: Bool
    /// Where the next part is looked for.
    var position: Int
    /// Where the part begins that was given last.
    private(set) var tokenStart = 0
    /// The line of `position`, and where it begins.
    private(set) var line = 1
    private(set) var lineStart: Int
    /// The column of that place, which is not the first where reading began within a line.
    private var lineStartColumn = 1
    var expectation = Expectation.value
    /// The open brackets: whether each is that of an object, and where it stands.
    private(set) var open: [(isObject: Bool, place: TextPosition)] = []
    /// What was taken in spite of a doubt; the first hundred.
    private(set) var doubts: [JSONError] = []

    /// Begins to read; a byte order mark is passed over.
    init(_ bytes: [UInt8], nanIsNull: Bool = false) {
        self.bytes = bytes
        self.nanIsNull = nanIsNull
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = position
    }

    /// Begins to read a value that begins within the text, at a place that is known.
    init(_ bytes: [UInt8], from start: Int, at place: TextPosition) {
        self.bytes = bytes
        nanIsNull = true
        position = start
        line = place.line
        lineStart = start
        lineStartColumn = place.column
    }

    /// Begins to read a value that begins within the text, on a line that is known.
    private init(_ bytes: [UInt8], from start: Int, line: Int) {
        self.bytes = bytes
        nanIsNull = true
        position = start
        self.line = line
        lineStart =
            bytes[..<start].lastIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
            .map { $0 + 1 } ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }

    /// Begins anew within the text of another, and keeps its doubts.
    private init(_ other: JSONScanner, from start: Int, line: Int) {
        self.init(other.bytes, from: start, line: line)
        doubts = other.doubts
    }

    /// The next part.
    ///
    /// - Throws: `JSONError` at the first byte that is not JSON; nothing can be read after it, but for
    ///   `skipLine`.
    /// - Complexity: Linear in the length of the part.
    mutating func next() throws(JSONError) -> Token {
        skipSpaces()
        tokenStart = position
        guard position < bytes.count else { return try endOfText() }
        let byte = bytes[position]
        switch expectation {
        case .value: return try value(byte)
        case .firstElement:
            return byte == UInt8(ascii: "]") ? close(.endArray) : try value(byte)
        case .firstName:
            return byte == UInt8(ascii: "}") ? close(.endObject) : try name(byte)
        case .name: return try name(byte)
        case .afterValue: return try afterValue(byte)
        case .end:
            throw error("text follows the end of the value", "remove it, or the bracket too many")
        }
    }

    /// Prepares to read another value after the end of one, as in JSON Lines.
    ///
    /// - Returns: Whether there is anything more.
    mutating func beginsAnother() -> Bool {
        skipSpaces()
        open.removeAll(keepingCapacity: true)
        expectation = .value
        return position < bytes.count
    }

    /// Passes over the rest of a value of which a part has been read.
    mutating func skipValue(beginningWith token: Token) throws(JSONError) {
        guard token == .beginObject || token == .beginArray else { return }
        let depth = open.count
        while open.count >= depth { _ = try next() }
    }

    /// Goes back to a place and from there to the end of the first line that is not blank.
    mutating func skipLine(from start: Int, line: Int) {
        self = JSONScanner(self, from: start, line: line)
        skipSpaces()
        position =
            bytes[position...].firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
            ?? bytes.count
    }

    /// The place of the part that was given last.
    var tokenPlace: TextPosition { place(of: tokenStart) }

    /// The place of a byte of the current line.
    func place(of offset: Int) -> TextPosition {
        let place = TextPosition(of: offset, in: bytes, rowStart: lineStart, rowLine: line)
        guard place.line == line, lineStartColumn > 1 else { return place }
        return TextPosition(line: line, column: place.column + lineStartColumn - 1)
    }

    /// Keeps a doubt about the part that begins at `offset`.
    mutating func doubt(at offset: Int, _ problem: String, _ remedy: String) {
        guard doubts.count < 100 else { return }
        doubts.append(error(at: offset, problem, remedy))
    }

    func error(at offset: Int? = nil, _ problem: String, _ remedy: String) -> JSONError {
        let place = place(of: offset ?? position)
        return JSONError(line: place.line, column: place.column, problem: problem, remedy: remedy)
    }
}

// MARK: - Structure

extension JSONScanner {
    private mutating func skipSpaces() {
        while position < bytes.count {
            switch bytes[position] {
            case ASCII.space, ASCII.tab: position += 1
            case ASCII.lineFeed: beginLine()
            case ASCII.carriageReturn where nextByte == ASCII.lineFeed: position += 1
            case ASCII.carriageReturn: beginLine()
            default: return
            }
        }
    }

    private var nextByte: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    private mutating func beginLine() {
        position += 1
        line += 1
        lineStart = position
        lineStartColumn = 1
    }

    private func endOfText() throws(JSONError) -> Token {
        if expectation == .end { return .end }
        guard let last = open.last else {
            throw error("there is no value", "check that the file is the one that was meant")
        }
        throw error(
            "the text ends before the \(last.isObject ? "object" : "array") that begins at line "
                + "\(last.place.line), column \(last.place.column)",
            "the file may be cut off; write or fetch it again")
    }

    private mutating func afterValue(_ byte: UInt8) throws(JSONError) -> Token {
        let isObject = open.last?.isObject ?? false
        switch byte {
        case UInt8(ascii: ","):
            position += 1
            expectation = isObject ? .name : .value
            skipSpaces()
            if position < bytes.count, bytes[position] == UInt8(ascii: isObject ? "}" : "]") {
                throw error(
                    at: tokenStart < lineStart ? position : tokenStart,
                    "a comma stands before \(isObject ? "\"}\"" : "\"]\"")", "remove it")
            }
            return try next()
        case UInt8(ascii: "}") where isObject: return close(.endObject)
        case UInt8(ascii: "]") where !isObject: return close(.endArray)
        default:
            throw error(
                "\(described(byte)) stands where a comma or \(isObject ? "\"}\"" : "\"]\"") should",
                byte == UInt8(ascii: "{") || byte == ASCII.quote
                    ? "write a comma between values" : "check the brackets and quotes before it")
        }
    }

    private mutating func close(_ token: Token) -> Token {
        position += 1
        open.removeLast()
        expectation = open.isEmpty ? .end : .afterValue
        return token
    }

    private mutating func begin(isObject: Bool) throws(JSONError) -> Token {
        guard open.count < Self.greatestDepth else {
            throw error(
                "values lie more than \(Self.greatestDepth) deep within others",
                "check that the file is the one that was meant")
        }
        // The place costs a look at the line, which may be all of the file.
        let place =
            position - lineStart < 1 << 12
            ? place(of: position) : TextPosition(line: line, column: position - lineStart + 1)
        open.append((isObject, place))
        position += 1
        expectation = isObject ? .firstName : .firstElement
        return isObject ? .beginObject : .beginArray
    }

    private mutating func name(_ byte: UInt8) throws(JSONError) -> Token {
        guard byte == ASCII.quote else {
            throw error(
                "\(described(byte)) stands where the name of a member should",
                byte == UInt8(ascii: "'")
                    ? "write names in double quotes" : "write the name in double quotes")
        }
        let text = try text()
        skipSpaces()
        guard position < bytes.count else { return try endOfText() }
        guard bytes[position] == UInt8(ascii: ":") else {
            throw error(
                "\(described(bytes[position])) stands where the colon after a name should",
                "write a colon between name and value")
        }
        position += 1
        expectation = .value
        return .name(text)
    }

    private mutating func value(_ byte: UInt8) throws(JSONError) -> Token {
        switch byte {
        case UInt8(ascii: "{"): return try begin(isObject: true)
        case UInt8(ascii: "["): return try begin(isObject: false)
        default: break
        }
        let token: Token
        switch byte {
        case ASCII.quote: token = .string(try text())
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): token = try number()
        default: token = try word(byte)
        }
        expectation = open.isEmpty ? .end : .afterValue
        return token
    }

    /// A character as messages name it.
    func described(_ byte: UInt8) -> String {
        switch byte {
        case ASCII.nul: return "a NUL character"
        case 0x21..<0x7F: return "\"\(Unicode.Scalar(byte))\""
        case 0x80...:
            var decoder = UTF8()
            var rest = bytes[position...].prefix(4).makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&rest) {
                return scalar.properties.isWhitespace ? scalar.codePoint : "\"\(scalar)\""
            }
            return "a byte that is not UTF-8"
        default: return "the control character \(Unicode.Scalar(byte).codePoint)"
        }
    }
}
