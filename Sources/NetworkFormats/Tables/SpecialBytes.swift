/// Finds the bytes that mean something to a table, or that are not plain text, 64 at a time.
///
/// What is found may be an ordinary character; nothing that matters is missed.
struct SpecialBytes {
    private let bytes: UnsafeRawBufferPointer
    /// Bytes from here on are none of the table's.
    private let count: Int
    private let delimiters: UInt64
    /// Where the bytes begin that `found` is about.
    private var window = 0
    /// A bit for each of 64 bytes that may be special and lies ahead.
    private var found: UInt64 = 0

    /// Stands before the first byte.
    ///
    /// - Precondition: 64 bytes more than `count` may be read.
    @inline(__always)
    init(_ bytes: UnsafeRawBufferPointer, count: Int, delimiter: UInt8) {
        precondition(count + 64 <= bytes.count, "there is room after the bytes")
        self.bytes = bytes
        self.count = count
        delimiters = UInt64(delimiter) &* Self.ones
        found = count > 0 ? look(at: 0) : 0
    }

    /// The place of the next byte that may be special, which is passed; `count` if there is none.
    @inline(__always)
    mutating func next() -> Int {
        while found == 0 {
            window &+= 64
            guard window < count else {
                window = count
                return count
            }
            found = look(at: window)
        }
        let place = window &+ found.trailingZeroBitCount
        found &= found &- 1
        return place < count ? place : count
    }

    /// Goes to a place ahead.
    @inline(__always)
    mutating func skip(to place: Int) {
        let step = place &- window
        if step < 64 {
            found &= UInt64.max << UInt64(step)
        } else {
            window = place
            found = place < count ? look(at: place) : 0
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private func look(at place: Int) -> UInt64 {
        var result: UInt64 = 0
        for part in 0..<8 {
            let word = UInt64(
                littleEndian: bytes.loadUnaligned(
                    fromByteOffset: place &+ 8 &* part, as: UInt64.self))
            // Below a space, the quote and the delimiter become 0 or less; DEL and above have the
            // highest bit. A carry into the next byte at most finds one that is ordinary.
            let low = (word &- 0x20 &* Self.ones) & ~word
            let quote = word ^ 0x22 &* Self.ones
            let mark = word ^ delimiters
            let special =
                low | ((quote &- Self.ones) & ~quote) | ((mark &- Self.ones) & ~mark)
                | word | (word &+ Self.ones)
            // The eight highest bits gather in the highest byte.
            let bits = (((special & Self.highs) >> 7) &* 0x0102_0408_1020_4080) >> 56
            result |= bits << UInt64(8 &* part)
        }
        return result
    }
}
