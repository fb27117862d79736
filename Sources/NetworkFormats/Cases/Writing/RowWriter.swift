internal import ActorNetworks

/// Writes rows of delimited text after RFC 4180 to a sink, a piece at a time.
struct RowWriter {
    private var buffer: [UInt8] = []
    private let sink: (UnsafeRawBufferPointer) throws -> Void
    private var isAtStart = true
    /// The last day that was written, which most rows repeat.
    private var lastDay: (day: Day, text: String)?

    private static let pieceSize = 1 << 18

    init(
        room: Int = pieceSize + (1 << 14),
        to sink: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) {
        self.sink = sink
        buffer.reserveCapacity(room)
    }

    /// Writes text that is no row.
    mutating func put(_ text: String) {
        buffer.append(contentsOf: text.utf8)
    }

    /// Writes a row of names; those that hold any delimiter are quoted, so that none is taken for
    /// that of the table.
    mutating func header(_ names: [String]) throws {
        for name in names {
            beginField()
            var name = name
            name.withUTF8 {
                let bytes = UnsafeRawBufferPointer($0)
                append(
                    bytes,
                    isQuoted: Self.mustBeQuoted(bytes)
                        || Delimiter.stands(in: bytes))
            }
        }
        try endRow()
    }

    /// Writes a field.
    mutating func field(_ bytes: UnsafeRawBufferPointer) {
        beginField()
        append(bytes, isQuoted: Self.mustBeQuoted(bytes))
    }

    /// Writes a text, or an empty field for none.
    mutating func field(_ text: String?) {
        guard var text else { return beginField() }
        text.withUTF8 { field(UnsafeRawBufferPointer($0)) }
    }

    /// Writes fields that were written before, as one text.
    mutating func fields(written text: [UInt8]) {
        beginField()
        buffer.append(contentsOf: text)
    }

    /// What comes of writing some fields, to be written many times.
    static func written(_ write: (inout RowWriter) -> Void) -> [UInt8] {
        var writer = RowWriter(room: 64) { _ in }
        write(&writer)
        return writer.buffer
    }

    /// Writes a text that needs no quotes.
    mutating func field(plain text: StaticString) {
        beginField()
        text.withUTF8Buffer { buffer.append(contentsOf: $0) }
    }

    /// Writes a number in the fewest digits that mean it, or an empty field for none.
    mutating func field(_ number: Double?) {
        beginField()
        guard let number else { return }
        if let whole = Int(exactly: number), abs(number) < 1e15 {
            append(whole)
        } else {
            buffer.append(contentsOf: "\(number)".utf8)
        }
    }

    /// Writes rows that were written before, as one text.
    mutating func rows(written text: [UInt8]) throws {
        try flush()
        try text.withUnsafeBytes(sink)
    }

    /// Writes a day, or an empty field for none.
    mutating func field(_ day: Day?) {
        beginField()
        guard let day else { return }
        if lastDay?.day != day { lastDay = (day, day.description) }
        buffer.append(contentsOf: (lastDay?.text ?? "").utf8)
    }

    /// Writes a whole number.
    mutating func field(_ number: Int) {
        beginField()
        append(number)
    }

    /// Ends a row.
    mutating func endRow() throws {
        buffer.append(ASCII.lineFeed)
        isAtStart = true
        if buffer.count >= Self.pieceSize { try flush() }
    }

    /// Gives the sink what it has not had yet.
    mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try buffer.withUnsafeBytes(sink)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func beginField() {
        if !isAtStart { buffer.append(Delimiter.comma.rawValue) }
        isAtStart = false
    }

    private mutating func append(_ number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: ByteCursor.longestInt) { bytes in
            guard var cursor = ByteCursor(bytes) else { return }
            cursor.put(number)
            buffer.append(contentsOf: bytes[..<cursor.count])
        }
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer, isQuoted: Bool) {
        guard isQuoted else { return buffer.append(contentsOf: bytes) }
        buffer.append(ASCII.quote)
        for byte in bytes {
            if byte == ASCII.quote { buffer.append(ASCII.quote) }
            buffer.append(byte)
        }
        buffer.append(ASCII.quote)
    }

    private static func mustBeQuoted(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        if first == ASCII.space || last == ASCII.space { return true }
        return bytes.contains {
            $0 == Delimiter.comma.rawValue || $0 == ASCII.quote || $0 == ASCII.lineFeed
                || $0 == ASCII.carriageReturn
        }
    }
}
