internal import ActorNetworks

extension JSONValue {
    /// Reads a value that a text in UTF-8 holds.
    ///
    /// Whole numbers that an `Int` holds are integers, other numbers are the nearest `Double`, and
    /// what neither can hold is a `numeral` as it is written.
    ///
    /// ```swift
    /// let value = try JSONValue(parsing: #"{"actor": "us", "degree": 12}"#)
    /// value["degree"]   // 12
    /// ```
    ///
    /// - Throws: `JSONError` with the first place where the text is not JSON (RFC 8259), lies more
    ///   than 512 values deep, names two members of an object alike, or holds half a character.
    /// - Complexity: O(*n*) expected for *n* bytes.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var scanner = JSONScanner(bytes)
        self = try scanner.value()
        _ = try scanner.next()
        if let doubt = scanner.doubts.first { throw doubt }
    }

    /// Reads a value from a text.
    ///
    /// - Throws: `JSONError`, as for bytes.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }

    /// The member of an object with a name; `nil` if there is none.
    ///
    /// - Complexity: O(*n*) for *n* members.
    public subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// The values of an array; none of anything else.
    ///
    /// - Complexity: O(*n*) where they are made when they are asked for, else O(1).
    public var elements: [JSONValue] {
        switch self {
        case .array(let values): values
        case .series(let series): (0..<series.count).map(series.element)
        default: []
        }
    }
}

extension JSONScanner {
    /// The value that comes next, with all that lies in it.
    ///
    /// Of members of one name the last is kept, as most programs do, and it is doubted.
    mutating func value() throws(JSONError) -> JSONValue { try value(beginningWith: next()) }

    /// The value of which a part has been read.
    mutating func value(beginningWith token: Token) throws(JSONError) -> JSONValue {
        switch token {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let range): return number(in: range)
        case .string(let text), .name(let text): return .string(string(of: text))
        case .beginArray:
            var values: [JSONValue] = []
            while case let token = try next(), token != .endArray {
                values.append(try value(beginningWith: token))
            }
            return .array(values)
        case .beginObject: return .object(try members())
        case .endArray, .endObject, .end: preconditionFailure("a value begins with no end")
        }
    }

    /// The members of an object whose bracket has been read.
    mutating func members() throws(JSONError) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = []
        var names = MemberNames()
        while case .name(let text) = try next() {
            let name = string(of: text)
            let start = tokenStart
            let place = names.insert(name)
            if place < members.count { doubtRepeatedName(name, at: start) }
            let value = try value()
            if place < members.count {
                members[place].1 = value
            } else {
                members.append((name, value))
            }
        }
        return members
    }

    private mutating func doubtRepeatedName(_ name: String, at start: Int) {
        // The line may have ended between the name and its colon.
        doubt(
            at: max(start, lineStart),
            "an object names \(name.quoted) twice; the last value is taken",
            "rename or remove one of them")
    }

    /// The number that is written there.
    func number(in range: Range<Int>) -> JSONValue {
        let text = String(decoding: bytes[range], as: UTF8.self)
        if let integer = Int(text) { return .integer(integer) }
        let isWhole = !text.utf8.contains {
            $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e")
        }
        guard !isWhole, let number = Double(text), number.isFinite else { return .numeral(text) }
        return .number(number)
    }
}

/// The names of the members of an object; few are compared one by one.
private struct MemberNames {
    private var names: [String] = []
    private var places: [String: Int] = [:]

    /// The place of a name, which is the next one if it is new.
    mutating func insert(_ name: String) -> Int {
        if names.count < 16 {
            if let place = names.firstIndex(of: name) { return place }
        } else {
            if places.isEmpty {
                places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
            }
            if let place = places[name] { return place }
            places[name] = names.count
        }
        names.append(name)
        return names.count - 1
    }
}
