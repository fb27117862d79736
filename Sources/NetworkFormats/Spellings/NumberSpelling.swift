/// Numbers as spreadsheets write them: groups of three digits, and a point or a comma before the
/// decimals.
enum NumberSpelling {
    typealias Mark = ReadingChoices.DecimalMark

    /// The number that a text writes with a decimal mark; `nil` if it writes none so.
    ///
    /// Groups of three digits are parted by the other mark, by spaces or by apostrophes. An exponent
    /// may follow.
    static func value(of bytes: UnsafeRawBufferPointer, mark: Mark) -> Double? {
        guard bytes.count <= longest else { return nil }
        var text: [UInt8] = []
        var index = 0
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            text.append(sign)
            index = 1
        }
        let (decimal, other) =
            mark == .comma
            ? (UInt8(ascii: ","), UInt8(ascii: ".")) : (UInt8(ascii: "."), UInt8(ascii: ","))
        var digitCount = 0
        // How many digits there are since the last sign between groups, and which it was.
        var group: (sign: [UInt8], count: Int)?
        while index < bytes.count {
            let byte = bytes[index]
            if isDigit(byte) {
                text.append(byte)
                digitCount += 1
                group?.count += 1
                index += 1
            } else if let sign = groupSign(in: bytes, at: index, other: other) {
                if let group {
                    guard group.count == 3, group.sign == sign else { return nil }
                } else {
                    guard (1...3).contains(digitCount) else { return nil }
                }
                group = (sign, 0)
                index += sign.count
            } else {
                break
            }
        }
        guard group == nil || group?.count == 3 else { return nil }
        if index < bytes.count, bytes[index] == decimal {
            text.append(UInt8(ascii: "."))
            index += 1
            let start = index
            while index < bytes.count, isDigit(bytes[index]) {
                text.append(bytes[index])
                digitCount += 1
                index += 1
            }
            guard index > start else { return nil }
        }
        guard digitCount > 0 else { return nil }
        if index < bytes.count {
            guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
            let exponent = bytes[(index + 1)...]
            guard exponent.drop(while: { $0 == 0x2B || $0 == 0x2D }).allSatisfy(isDigit) else {
                return nil
            }
            text += bytes[index...]
        }
        return Double(String(decoding: text, as: UTF8.self))
    }

    /// Whether a text with a point is also a whole number with a point between thousands.
    static func mayBeGrouped(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 5, bytes.contains(UInt8(ascii: ".")),
            bytes.first(where: isDigit) != UInt8(ascii: "0")
        else { return false }
        return value(of: bytes, mark: .comma) != nil
    }

    /// Whether a text writes a number with one decimal mark or the other.
    static func mayBeNumber(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            Mark.allCases.contains {
                value(of: UnsafeRawBufferPointer(bytes), mark: $0)?.isFinite == true
            }
        }
    }

    private static let longest = 64

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The sign between groups that stands at an index; none if no digit follows it.
    private static func groupSign(
        in bytes: UnsafeRawBufferPointer, at index: Int, other: UInt8
    ) -> [UInt8]? {
        let signs: [[UInt8]] = [
            [other], [ASCII.space], [UInt8(ascii: "'")], [0xC2, 0xA0], [0xE2, 0x80, 0xAF],
            [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x99],
        ]
        return signs.first { sign in
            index + sign.count < bytes.count && isDigit(bytes[index + sign.count])
                && sign.indices.allSatisfy { bytes[index + $0] == sign[$0] }
        }
    }
}
