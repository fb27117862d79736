internal import ActorNetworks

/// Where the records of a file in JSON are, and a way through them.
struct JSONRecords {
    /// Stands before the next record.
    var scanner: JSONScanner
    /// The names of the columns where records are arrays.
    private(set) var columnNames: [String]?
    /// Whether each record is a value of its own, one a line.
    private(set) var areLines = false
    /// Whether records were put together from columns, so that they have no places of their own.
    private(set) var isTransposed = false
    /// Whether each record is the member of an object, whose name says nothing.
    private var areMembers = false

    /// The arrays of an object that most likely are the events, the likeliest first.
    private static let likelyNames = [
        "events", "data", "records", "rows", "results", "result", "items", "edges", "value",
    ]

    /// Looks for the records of a file; `nil`, and an error, if there are none.
    init?(
        in bytes: [UInt8], file: String, into problems: inout Problems
    ) throws(JSONError) {
        scanner = JSONScanner(bytes, nanIsNull: true)
        if Self.areLines(bytes) {
            areLines = true
            var ahead = scanner
            if try ahead.next() == .beginArray {
                columnNames = try ahead.names()
                if columnNames != nil { scanner = ahead }
            }
            return
        }
        let start = scanner
        switch try scanner.next() {
        case .beginArray:
            var ahead = scanner
            if try ahead.next() == .beginArray, let names = try ahead.names() {
                columnNames = names
                scanner = ahead
            }
        case .beginObject:
            let outline = try JSONOutline(of: &scanner)
            if scanner.beginsAnother() {
                scanner = start
                areLines = true
            } else if try !find(in: outline, from: start, file: file, into: &problems) {
                scanner = start
                areLines = true
            }
        default:
            problems.report(
                .noRows, in: file, line: scanner.tokenPlace.line,
                problem: "the file holds a single value and no records",
                remedy: "write an array with an object for each event")
            return nil
        }
    }

    /// Begins the next record.
    mutating func next() throws(JSONError) -> JSONScanner.Token? {
        if areLines { return scanner.beginsAnother() ? try scanner.next() : nil }
        let token = try scanner.next()
        if token == .endArray || token == .endObject || token == .end { return nil }
        return areMembers ? try scanner.next() : token
    }

    /// Whether the first line that is not blank is an object or an array of its own, and the next one
    /// begins such a value as well.
    private static func areLines(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let isSpace: (UInt8) -> Bool = { $0 <= ASCII.space }
        let lines = bytes[start...].prefix(1 << 20).split(maxSplits: 64) {
            $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
        }.filter { !$0.allSatisfy(isSpace) }
        guard lines.count > 1, let first = lines[0].first(where: { !isSpace($0) }),
            let last = lines[0].last(where: { !isSpace($0) })
        else { return false }
        let ends = [UInt8(ascii: "{"): UInt8(ascii: "}"), UInt8(ascii: "["): UInt8(ascii: "]")]
        return ends[first] == last && lines[1].first { !isSpace($0) } == first
    }
}

// MARK: - Records in an object

extension JSONRecords {
    /// Goes to the records in an object that `start` stands before; `false` if it is itself one.
    private mutating func find(
        in outline: JSONOutline, from start: JSONScanner, file: String,
        into problems: inout Problems
    ) throws(JSONError) -> Bool {
        if let names = outline.arrays.first(where: { $0.name == "columns" && $0.form == .plain }),
            let data = outline.arrays.first(where: { $0.name == "data" })
        {
            var ahead = names.scanner
            _ = try ahead.next()
            columnNames = try ahead.names()
            scanner = data.scanner
            _ = try scanner.next()
            return true
        }
        let arrays = outline.arrays.filter { $0.form == .objects || $0.form == .arrays }
        let likely = Self.likelyNames.lazy.compactMap { name in
            arrays.first { $0.name.lowercased() == name }
        }.first
        if let best = likely ?? arrays.first {
            let needed = try best.columns
            let isOurs = outline.firstNames.first == "format"
            for other in arrays where other.name != best.name {
                if isOurs, ExportedNetwork.furtherArrays.contains(other.name) { continue }
                if try Self.areEvents(other.columns, as: needed) {
                    problems.report(
                        .malformed, in: file, line: other.scanner.line,
                        problem: "there are events under \(best.name.quoted) and under "
                            + other.name.quoted,
                        remedy: "put them into one array, or into files of their own")
                    continue
                }
                problems.report(
                    .notRead, .warning, in: file, line: other.scanner.line,
                    problem: "the records under \(other.name.quoted) are not read, but those under "
                        + best.name.quoted, remedy: "give them in a file of their own")
            }
            try enter(best)
            return true
        }
        if let none = outline.arrays.first(where: { $0.form == .empty }) {
            try enter(none)
            return true
        }
        guard outline.holdsObjectsOnly else { return false }
        scanner = start
        if outline.firstNames.contains(where: Self.isColumn) {
            try transpose()
        } else {
            areMembers = true
            _ = try scanner.next()
        }
        return true
    }

    /// Whether the columns of some records are those of events: the same as those of others that are
    /// taken for events, or all that events need.
    private static func areEvents(_ columns: Set<String>, as others: Set<String>) -> Bool {
        guard !columns.isEmpty else { return false }
        return columns == others
            || [EventColumn.date, .source, .target].allSatisfy { meaning in
                !columns.isDisjoint(with: meaning.usualNames)
            }
    }

    /// Goes into an array of records.
    private mutating func enter(_ array: JSONOutline.Array) throws(JSONError) {
        scanner = array.scanner
        _ = try scanner.next()
        var ahead = scanner
        if array.form == .arrays, try ahead.next() == .beginArray, let names = try ahead.names() {
            columnNames = names
            scanner = ahead
        }
    }

    /// Whether a word names a column of events.
    private static func isColumn(_ name: String) -> Bool {
        let word = ColumnMap<EventColumn>.normalized(name)
        return EventColumn.usualNames.values.contains { $0.contains(word) }
    }

    /// Makes an object a line of a frame that pandas wrote by columns: `{"date": {"0": …}, …}`.
    private mutating func transpose() throws(JSONError) {
        guard case .object(let columns) = try scanner.value() else { return }
        var keys: [String: Int] = [:]
        var rows: [[(String, JSONValue)]] = []
        for (name, column) in columns {
            guard case .object(let values) = column else { continue }
            for (key, value) in values {
                let row = keys[key] ?? rows.count
                if row == rows.count {
                    keys[key] = row
                    rows.append([])
                }
                rows[row].append((name, value))
            }
        }
        areLines = true
        isTransposed = true
        scanner = JSONScanner(rows.flatMap { Array(JSONValue.object($0).text.utf8) })
    }
}

/// The members of an object, as far as they tell where records are.
private struct JSONOutline {
    /// An array and what its first element is.
    struct Array {
        enum Form { case objects, arrays, plain, empty }
        let name: String
        let form: Form
        /// Stands before the array.
        let scanner: JSONScanner

        /// The names of the members of its first object, as dialects have them.
        var columns: Set<String> {
            get throws(JSONError) {
                var ahead = scanner
                var columns: Set<String> = []
                guard try ahead.next() == .beginArray, try ahead.next() == .beginObject else {
                    return []
                }
                while case .name(let text) = try ahead.next() {
                    columns.insert(ColumnMap<EventColumn>.normalized(ahead.string(of: text)))
                    try ahead.skipValue(beginningWith: try ahead.next())
                }
                return columns
            }
        }
    }

    private(set) var arrays: [Array] = []
    /// The names of the first members.
    private(set) var firstNames: [String] = []
    private(set) var holdsObjectsOnly = true

    /// Reads the members of an object whose bracket has been read.
    init(of scanner: inout JSONScanner) throws(JSONError) {
        while case .name(let text) = try scanner.next() {
            let name = scanner.string(of: text)
            if firstNames.count < 64 { firstNames.append(name) }
            let start = scanner
            let token = try scanner.next()
            if token == .beginArray {
                var ahead = scanner
                let form: Array.Form =
                    switch try ahead.next() {
                    case .beginObject: .objects
                    case .beginArray: .arrays
                    case .endArray: .empty
                    default: .plain
                    }
                arrays.append(Array(name: name, form: form, scanner: start))
            }
            holdsObjectsOnly = holdsObjectsOnly && token == .beginObject
            try scanner.skipValue(beginningWith: token)
        }
        holdsObjectsOnly = holdsObjectsOnly && !firstNames.isEmpty
    }
}

extension JSONScanner {
    /// The texts of an array whose bracket has been read; `nil` if something else is in it.
    fileprivate mutating func names() throws(JSONError) -> [String]? {
        var names: [String] = []
        while case let token = try next(), token != .endArray {
            guard case .string(let text) = token else { return nil }
            names.append(string(of: text))
        }
        return names
    }
}
