/// Some whole rows of a table: a piece of its bytes, and where rows and fields lie in it.
///
/// A batch owns its room and is filled again and again, so that reading a large table takes no more
/// memory than a few pieces of it.
final class RowBatch {
    /// The most bytes that a field may have.
    static let longestField = 1 << 20
    /// The most fields of a row that are kept; further ones are counted.
    static let mostFields = 1000
    /// How many bytes are read at a time: as much as the nearer memory of a processor holds.
    static let usualRoom = 1 << 18
    /// Room after the bytes, so that the last of them can be looked at many at a time.
    static let margin = 64
    /// No row is longer than this, so that places fit 32 bits.
    static let mostRoom = 1 << 30

    /// Where a field lies, and what must be done to its bytes.
    struct Field: Sendable {
        /// Its first byte, without the quote before it, counted from the start of the batch.
        var start: UInt32 = 0
        /// The place after its last byte.
        var end: UInt32 = 0
        var marks: Marks = []
    }

    /// What there is about a field, or about some field of a row.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt8
        /// A quote opens it.
        static let quoted = Marks(rawValue: 1)
        /// It holds doubled quotes.
        static let doubledQuotes = Marks(rawValue: 2)
        /// It holds bytes other than ASCII, or control characters.
        static let unusualBytes = Marks(rawValue: 4)
        /// It holds line ends.
        static let lineEnds = Marks(rawValue: 8)
        /// The row has faults.
        static let faults = Marks(rawValue: 16)
        /// What a reader must look at in a row besides its values.
        static let worthALook: Marks = [.unusualBytes, .lineEnds, .faults]
    }

    /// Where a row lies.
    struct Row: Sendable {
        /// Where it begins, counted from the start of the batch.
        var start: UInt32 = 0
        /// Its line, counted from the first of the batch.
        var line: UInt32 = 0
        /// The line on which it ends.
        var lastLine: UInt32 = 0
        /// The place of its first field among those of the batch.
        var firstField: UInt32 = 0
        /// How many fields it has, kept or not.
        var fieldCount: UInt32 = 0
        /// The place of its first fault among those of the batch.
        var firstFault: UInt32 = 0
        var marks: Marks = []
    }

    /// What breaks the grammar of a row, and where.
    enum Fault: Equatable, Sendable {
        case unclosedQuote(opened: Int)
        case textAfterQuote(at: Int, opened: Int)
        case quoteInField(at: Int)
        case longField(at: Int)
    }

    /// The bytes, and room after them.
    private(set) var bytes: UnsafeMutableRawBufferPointer
    /// How many bytes there are.
    var byteCount = 0
    /// How many of them belong to rows.
    var cutCount = 0
    /// Whether the last row is longer than any that is read, so that what follows is not read.
    var isCutShort = false
    /// The line of the file on which the batch begins, counted from 1.
    var firstLine = 1
    /// How many lines the rows take.
    var lineCount = 0
    var rows: [Row] = []
    /// The fields of all rows, one after the other, and room after them.
    let fields: UnsafeMutableBufferPointer<Field>
    /// What was made of each field, where that was asked for.
    let digests: UnsafeMutableBufferPointer<UInt64>
    var faults: [Fault] = []

    /// A batch without rows.
    init(room: Int = usualRoom) {
        bytes = .allocate(byteCount: room + Self.margin, alignment: Self.margin)
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        fields = .allocate(capacity: max(room / 4, 4 * Self.mostFields))
        fields.initialize(repeating: Field())
        digests = .allocate(capacity: fields.count)
        digests.initialize(repeating: 0)
    }

    deinit {
        bytes.deallocate()
        fields.deallocate()
        digests.deallocate()
    }

    /// How many bytes it can take.
    var room: Int { bytes.count - Self.margin }

    /// The room that has no bytes yet.
    var free: UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(rebasing: bytes[byteCount..<room])
    }

    /// Puts bytes after those that are there, for which there is room.
    func append(_ more: ArraySlice<UInt8>) {
        free.copyBytes(from: more)
        byteCount += more.count
    }

    /// Doubles the room.
    func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: 2 * room + Self.margin, alignment: Self.margin)
        larger.initializeMemory(as: UInt8.self, repeating: 0)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<byteCount]))
        bytes.deallocate()
        bytes = larger
    }

    /// The faults of a row.
    func faults(of row: Int) -> ArraySlice<Fault> {
        let end = row + 1 < rows.count ? Int(rows[row + 1].firstFault) : faults.count
        return faults[Int(rows[row].firstFault)..<end]
    }
}

extension RowBatch.Field {
    /// Its bytes without the quotes around it.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// Where it begins, its quote included.
    var origin: Int { marks.contains(.quoted) ? Int(start) - 1 : Int(start) }
}
