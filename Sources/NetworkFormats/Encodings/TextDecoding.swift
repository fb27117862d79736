/// Makes the bytes of a table UTF-8, whatever they were before, and keeps what was guessed.
///
/// A file that is UTF-8 is left as it is. One with a mark at its beginning, or with a NUL in every
/// other byte, is UTF-16. In others, each line that is not UTF-8 is read as Windows-1252, as the
/// makers of ICEWS advise, and counted: a name that was written otherwise is then seen to be odd,
/// and the count says so.
struct TextDecoding: Sendable {
    /// The encoding of the file, as it was found or given.
    private(set) var encoding = TextEncoding.utf8
    /// How many lines are not UTF-8 and were read as Windows-1252.
    private(set) var otherLineCount = 0
    /// The first of these lines, counted from 1.
    private(set) var firstOtherLine: Int?
    /// How many characters are broken, and stand as U+FFFD.
    private(set) var brokenCount = 0
    /// Whether the encoding was given.
    private(set) var isForced = false
    /// Whether a mark of order tells the encoding.
    private(set) var isMarked = false
    private var isBegun = false
    /// How many line feeds and carriage returns there were in the parts before.
    private var lineEnds = (feeds: 0, returns: 0)

    /// Looks at the first bytes of a file, where nothing tells its encoding.
    init(ofHead head: [UInt8], as forced: TextEncoding? = nil) {
        encoding = forced ?? Self.wideEncoding(of: head) ?? .utf8
        isForced = forced != nil
        isMarked = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    }

    /// Makes bytes UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The file; what comes of it begins without a mark of order.
    ///   - forced: The encoding that a user gives.
    init(of bytes: inout [UInt8], as forced: TextEncoding? = nil) {
        self.init(ofHead: Array(bytes.prefix(Packing.headSize)), as: forced)
        if let text = bytes.withUnsafeBytes({ decoded($0) }) { bytes = text }
    }

    /// Makes the next part of a file UTF-8, which must end where `end` says, or with the file.
    ///
    /// - Returns: The text; `nil` if the bytes stay as they are.
    mutating func decoded(_ part: UnsafeRawBufferPointer) -> [UInt8]? {
        defer { isBegun = isBegun || !part.isEmpty }
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian: return decodedWide(part)
        case .latin1: return decoded(part, with: nil)
        case .codePage(let name): return decoded(part, with: CodePages.table(name))
        case .utf8:
            let fault = isForced ? nil : Self.firstInvalid(in: part)
            let text = fault.map { decodedByLines(part, from: $0) }
            countLines(in: part)
            return text
        }
    }

    /// Where a part must end that is followed by others: behind its last line; if no line ends in it,
    /// nowhere yet, or behind its last whole character where no more finds room.
    func end(of part: UnsafeRawBufferPointer, isFull: Bool) -> Int {
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian: return wideEnd(of: part)
        case .latin1, .codePage: return part.count
        case .utf8:
            // A CR at the end may be half of a line's end.
            if let last = part.lastIndex(of: ASCII.lineFeed)
                ?? part.dropLast().lastIndex(of: ASCII.carriageReturn)
            {
                return last + 1
            }
            guard isFull else { return 0 }
            let start = part.suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? part.count
            return start > 0 && start < part.count && part[start] >= 0xC0 ? start : part.count
        }
    }

    /// Whether everything is as it was written.
    var isCertain: Bool { otherLineCount == 0 && brokenCount == 0 }

    /// The first byte at which bytes are no longer UTF-8; `nil` if all are.
    ///
    /// - Complexity: O(*n*); eight bytes at a time while they are ASCII.
    static func firstInvalid(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
        var index = start
        while index < bytes.count {
            if index + 8 <= bytes.count,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
                    == 0
            {
                index += 8
                continue
            }
            let length = characterLength(in: bytes, at: index)
            guard length > 0 else { return index }
            index += length
        }
        return nil
    }

    /// How many bytes the character at an index has; 0 if there is none.
    private static func characterLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return 1 }
        func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch first {
        case 0xC2...0xDF: return follows(1) ? 2 : 0
        case 0xE0...0xEF:
            let second: ClosedRange<UInt8> =
                first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
            return follows(1, second) && follows(2) ? 3 : 0
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> =
                first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
            return follows(1, second) && follows(2) && follows(3) ? 4 : 0
        default: return 0
        }
    }
}

// MARK: - One encoding for the whole file

extension TextDecoding {
    /// UTF-16 that is known by its mark or by its NULs; `nil` for anything else.
    private static func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            return nil
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        let head = bytes.prefix(512)
        guard head.count >= 8 else { return nil }
        var nuls = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { nuls[index % 2] += 1 }
        // The header of a table is mostly ASCII.
        let many = head.count / 2 * 2 / 3
        if nuls[0] == 0, nuls[1] >= many { return .utf16LittleEndian }
        if nuls[1] == 0, nuls[0] >= many { return .utf16BigEndian }
        return nil
    }

    private func decoded(
        _ bytes: UnsafeRawBufferPointer, with table: [Unicode.Scalar]?
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
            } else {
                let scalar = table.map { $0[Int(byte) - 0x80] } ?? Unicode.Scalar(byte)
                result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        return result
    }

    private mutating func decodedWide(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        let isLittle = encoding == .utf16LittleEndian
        let mark: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
        let start = !isBegun && bytes.starts(with: mark) ? 2 : 0
        let (low, high) = isLittle ? (0, 1) : (1, 0)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 2 + bytes.count / 16)
        var units = stride(from: start, to: bytes.count - 1, by: 2).lazy.map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }.makeIterator()
        var decoder = UTF16()
        decoding: while true {
            switch decoder.decode(&units) {
            case .scalarValue(let scalar):
                result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            case .emptyInput: break decoding
            case .error:
                brokenCount += 1
                result += UTF8.encodedReplacementCharacter
            }
        }
        if (bytes.count - start) % 2 == 1 {
            brokenCount += 1
            result += UTF8.encodedReplacementCharacter
        }
        return result
    }

    /// Behind the last whole character of a part.
    private func wideEnd(of part: UnsafeRawBufferPointer) -> Int {
        let end = part.count / 2 * 2
        guard end >= 2 else { return 0 }
        let high = part[encoding == .utf16LittleEndian ? end - 1 : end - 2]
        return (0xD8...0xDB).contains(high) ? end - 2 : end
    }
}

// MARK: - Lines of another encoding

extension TextDecoding {
    /// Reads each line from that of the first fault on that is not UTF-8 as Windows-1252. Lines
    /// with NULs or halves of characters are no text in any encoding, and are left as they are.
    private mutating func decodedByLines(
        _ part: UnsafeRawBufferPointer, from fault: Int
    ) -> [UInt8] {
        let table = CodePages.table("windows-1252")
        let isLineEnd: (UInt8) -> Bool = { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
        var start = (part[..<fault].lastIndex(where: isLineEnd) ?? -1) + 1
        var result = Array(part[..<start])
        result.reserveCapacity(part.count + 1024)
        while start < part.count {
            var end = start
            while end < part.count, !isLineEnd(part[end]) { end += 1 }
            let line = UnsafeRawBufferPointer(rebasing: part[start..<end])
            if Self.firstInvalid(in: line) != nil, !Self.isNoText(line) {
                result += decoded(line, with: table)
                otherLineCount += 1
                if firstOtherLine == nil {
                    var before = self
                    before.countLines(in: UnsafeRawBufferPointer(rebasing: part[..<start]))
                    firstOtherLine = max(before.lineEnds.feeds, before.lineEnds.returns) + 1
                }
            } else {
                result += line
            }
            if end < part.count { result.append(part[end]) }
            start = end + 1
        }
        return result
    }

    /// Lines end with one sign, the other, or both, and mostly with the same in all of a file.
    private mutating func countLines(in part: UnsafeRawBufferPointer) {
        lineEnds.feeds += Self.count(ASCII.lineFeed, in: part)
        lineEnds.returns += Self.count(ASCII.carriageReturn, in: part)
    }

    /// How often a byte occurs, counted eight bytes at a time.
    private static func count(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let lows = ~(ones << 7)
        let pattern = ones &* UInt64(byte)
        var count = 0
        var place = 0
        while place + 8 <= bytes.count {
            // Each byte of the sum counts up to 255.
            var sum: UInt64 = 0
            let end = min(place + 8 * 255, bytes.count - 7)
            while place < end {
                let rest = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
                let others = ((rest & lows) &+ lows) | rest
                sum &+= (~others >> 7) & ones
                place &+= 8
            }
            while sum > 0 {
                count += Int(sum & 0xFF)
                sum >>= 8
            }
        }
        return bytes[place...].reduce(count) { $1 == byte ? $0 + 1 : $0 }
    }

    private static func isNoText(_ line: UnsafeRawBufferPointer) -> Bool {
        line.contains(0)
            || line.indices.dropLast().contains {
                line[$0] == 0xED && (0xA0...0xBF).contains(line[$0 + 1])
                    && $0 + 2 < line.count && (0x80...0xBF).contains(line[$0 + 2])
            }
    }
}
