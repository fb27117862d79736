@testable import NetworkFormats

/// The table scanner once more, byte by byte and with all bytes at hand, to compare the quick one with.
///
/// Lines end with LF, CRLF or CR alone. A quoted field may hold delimiters, line ends and doubled
/// quotes. Nothing is copied: a field is a range of bytes, and only those that ask for it are
/// unquoted or validated. In a tab-separated table a quote is an ordinary character, unless quotes
/// enclose a whole field within one line.
///
/// - Complexity: O(*n*) for *n* bytes, whatever they are.
struct PlainScanner: ~Copyable {
    /// The most bytes that a field may have.
    static let longestField = 1 << 20
    /// The most fields of a row that are kept; further ones are counted.
    static let mostFields = 1000

    /// Where a field lies, and what must be done to its bytes.
    struct Field {
        /// Where it begins in the file, its quote included.
        var origin: Int
        /// Its bytes without the quotes around it.
        var range: Range<Int>
        /// Whether it holds doubled quotes.
        var hasDoubledQuotes = false
        /// Whether it holds bytes other than ASCII, or control characters.
        var hasUnusualBytes = false
        /// Whether it holds line ends.
        var hasLineEnds = false
    }

    /// What breaks the grammar of a row, and where.
    enum Fault: Equatable {
        case unclosedQuote(opened: Int)
        case textAfterQuote(at: Int, opened: Int)
        case quoteInField(at: Int)
        case longField(at: Int)
    }

    let bytes: [UInt8]
    let delimiter: UInt8
    private let followsQuotes: Bool

    /// The fields of the current row, at most `mostFields`.
    private(set) var fields: [Field] = []
    /// How many fields the current row has.
    private(set) var fieldCount = 0
    /// The faults of the current row.
    private(set) var faults: [Fault] = []
    /// Where the current row begins, and on which line, counted from 1.
    private(set) var rowStart: Int
    private(set) var rowLine = 0
    /// The line on which the current row ends.
    private(set) var rowLastLine = 0

    private var position: Int
    private var line = 1

    /// A scanner that stands before the first row.
    init(_ bytes: [UInt8], from start: Int = 0, delimiter: Delimiter) {
        self.bytes = bytes
        self.delimiter = delimiter.rawValue
        followsQuotes = delimiter != .tab
        position = start
        rowStart = start
    }

    /// Goes to the next row; `false` if there is none, or none can be found after a field without
    /// an end.
    mutating func next() -> Bool {
        guard position < bytes.count else { return false }
        fields.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
        fieldCount = 0
        rowStart = position
        rowLine = line
        repeat {
            if position < bytes.count, bytes[position] == ASCII.quote {
                if followsQuotes { scanQuoted() } else { scanEnclosed() }
            } else {
                scanPlain()
            }
        } while endField()
        return true
    }

    /// Takes the delimiter or line end after a field; `true` if another field follows it.
    private mutating func endField() -> Bool {
        rowLastLine = line
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        position += 1
        if byte == delimiter { return true }
        if byte == ASCII.carriageReturn, position < bytes.count,
            bytes[position] == ASCII.lineFeed
        {
            position += 1
        }
        line += 1
        return false
    }

    private mutating func scanPlain() {
        let start = position
        var index = position
        var isUnusual = false
        scan: while index < bytes.count {
            let byte = bytes[index]
            // Letters and most signs: above every byte that means something, below the others.
            if byte > 0x3B, byte < 0x7F {
                index += 1
                continue
            }
            switch byte {
            case delimiter, ASCII.lineFeed, ASCII.carriageReturn: break scan
            case ASCII.quote: if followsQuotes { noteQuoteInside(at: index) }
            case ASCII.tab: break
            case 0x00..<ASCII.space, 0x7F...: isUnusual = true
            default: break
            }
            index += 1
        }
        position = index
        append(
            Field(origin: start, range: start..<index, hasUnusualBytes: isUnusual))
    }

    private mutating func scanQuoted() {
        let opened = position
        var field = Field(origin: opened, range: opened + 1..<opened + 1)
        var index = opened + 1
        while true {
            guard index < bytes.count else { return giveUp(opened: opened) }
            let byte = bytes[index]
            if byte > 0x3B, byte < 0x7F {
                index += 1
                continue
            }
            switch byte {
            case ASCII.quote:
                if index + 1 < bytes.count, bytes[index + 1] == ASCII.quote {
                    field.hasDoubledQuotes = true
                    index += 1
                } else {
                    field.range = opened + 1..<index
                    position = index + 1
                    append(field)
                    return skipTextAfterQuote(opened: opened)
                }
            case ASCII.lineFeed:
                line += 1
                field.hasLineEnds = true
            case ASCII.carriageReturn:
                if index + 1 >= bytes.count || bytes[index + 1] != ASCII.lineFeed { line += 1 }
                field.hasLineEnds = true
            case ASCII.tab: break
            case 0x00..<ASCII.space, 0x7F...: field.hasUnusualBytes = true
            default: break
            }
            index += 1
        }
    }

    /// Reads a field of a tab-separated table that begins with a quote: the quotes go if they
    /// enclose the whole field and every quote between them is doubled.
    private mutating func scanEnclosed() {
        scanPlain()
        guard var field = fields.last, fieldCount == fields.count else { return }
        let inner = field.range.dropFirst().dropLast()
        guard field.range.count >= 2, bytes[field.range.upperBound - 1] == ASCII.quote else {
            return
        }
        var quotesInARow = 0
        for index in inner {
            if bytes[index] == ASCII.quote {
                quotesInARow += 1
            } else if quotesInARow % 2 == 1 {
                return
            }
            if bytes[index] == ASCII.quote { field.hasDoubledQuotes = true }
        }
        guard quotesInARow % 2 == 0 else { return }
        field.range = inner.startIndex..<inner.endIndex
        fields[fields.count - 1] = field
    }

    /// Notes what stands between a closing quote and the end of its field, and passes over it.
    private mutating func skipTextAfterQuote(opened: Int) {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
            position += 1
        }
        if position > start { faults.append(.textAfterQuote(at: start, opened: opened)) }
    }

    private mutating func noteQuoteInside(at index: Int) {
        if case .quoteInField = faults.last { return }
        faults.append(.quoteInField(at: index))
    }

    private mutating func giveUp(opened: Int) {
        faults.append(.unclosedQuote(opened: opened))
        append(Field(origin: opened, range: opened..<opened))
        position = bytes.count
    }

    private mutating func append(_ field: Field) {
        fieldCount += 1
        if field.range.count > Self.longestField { faults.append(.longField(at: field.origin)) }
        if fields.count < Self.mostFields { fields.append(field) }
    }
}
