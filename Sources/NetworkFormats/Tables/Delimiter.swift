/// The character between the fields of a table.
public enum Delimiter: UInt8, CaseIterable, Sendable {
    /// A comma, as RFC 4180 has it.
    case comma = 0x2C
    /// A tab; quotes are ordinary characters unless they enclose a whole field of one line.
    case tab = 0x09
    /// A semicolon, as spreadsheets write where the comma is the decimal sign.
    case semicolon = 0x3B

    /// The delimiter that a table's first line with anything on it uses: the one found most often outside quotes, the
    /// comma if there is none.
    static func detected(in bytes: [UInt8], from start: Int) -> Delimiter {
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        var isEmpty = true
        for byte in bytes[start...].prefix(1 << 20) {
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                if isEmpty { continue }
                break
            }
            isEmpty = false
            counts[Int(byte)] += 1
        }
        return allCases.reduce(.comma) {
            counts[Int($1.rawValue)] > counts[Int($0.rawValue)] ? $1 : $0
        }
    }

    /// The name for messages.
    public var name: String {
        switch self {
        case .comma: "comma"
        case .tab: "tab"
        case .semicolon: "semicolon"
        }
    }
}

/// The bytes that a table's grammar knows.
enum ASCII {
    static let nul: UInt8 = 0x00
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
}
