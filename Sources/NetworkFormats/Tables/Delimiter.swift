/// The character between the fields of a table.
public enum Delimiter: UInt8, CaseIterable, Sendable {
    /// A comma, as RFC 4180 has it.
    case comma = 0x2C
    /// A tab; quotes are ordinary characters unless they enclose a whole field of one line.
    case tab = 0x09
    /// A semicolon, as spreadsheets write where the comma is the decimal sign.
    case semicolon = 0x3B
    /// A vertical bar, as databases write.
    case pipe = 0x7C

    /// Whether one of them stands among some bytes.
    static func stands(in bytes: some Sequence<UInt8>) -> Bool {
        bytes.contains { byte in allCases.contains { $0.rawValue == byte } }
    }

    /// The delimiter that a table uses: the one found most often outside quotes in its first line
    /// with anything on it, or in a later one where that is a title without it; the comma if there
    /// is none. Excel's `sep=;` tells it.
    static func detected(in bytes: [UInt8], from start: Int) -> Delimiter {
        let head = bytes[start...].prefix(6)
        if String(decoding: head.prefix(4), as: UTF8.self).lowercased() == "sep=", head.count >= 5,
            let told = Delimiter(rawValue: head[start + 4])
        {
            return told
        }
        let lines = counts(in: bytes[start...].prefix(1 << 20))
        guard let first = lines.first else { return .comma }
        // Tabs are not met within fields; a sign that each line has as often parts them.
        let tabs = lines.drop { line in allCases.allSatisfy { line[Int($0.rawValue)] == 0 } }
            .map { $0[Int(Delimiter.tab.rawValue)] }
        if tabs.count > 1, let count = tabs.first, count > 0, tabs.allSatisfy({ $0 == count }) {
            return .tab
        }
        let most = mostFrequent(in: first)
        // A title has few signs or none, and the rows after it have another in each of them.
        guard first[Int(most.rawValue)] <= 1 else { return most }
        let rows = lines.drop { line in allCases.allSatisfy { line[Int($0.rawValue)] <= 1 } }
        guard rows.count >= 2, let other = rows.first.map(mostFrequent(in:)), other != most,
            rows.allSatisfy({
                $0[Int(other.rawValue)] >= 2
                    && (first[Int(most.rawValue)] == 0 || $0[Int(most.rawValue)] == 0)
            })
        else { return most }
        return other
    }

    private static func mostFrequent(in counts: [Int]) -> Delimiter {
        allCases.reduce(.comma) {
            counts[Int($1.rawValue)] > counts[Int($0.rawValue)] ? $1 : $0
        }
    }

    /// How often each delimiter stands outside quotes in the first lines with anything on them: one,
    /// or ten if that has at most one.
    private static func counts(in bytes: ArraySlice<UInt8>) -> [[Int]] {
        var lines: [[Int]] = []
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        var isEmpty = true
        func isSure(_ counts: [Int]) -> Bool {
            let most = allCases.map { counts[Int($0.rawValue)] }.max() ?? 0
            let tabs = counts[Int(Delimiter.tab.rawValue)]
            return most > 1 && (tabs == 0 || tabs == most)
        }
        for byte in bytes {
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                if isEmpty { continue }
                lines.append(counts)
                if lines.count == 10 || lines.count == 1 && isSure(counts) { return lines }
                counts = [Int](repeating: 0, count: 256)
                isEmpty = true
                continue
            }
            isEmpty = false
            if Delimiter(rawValue: byte) != nil { counts[Int(byte)] += 1 }
        }
        if !isEmpty { lines.append(counts) }
        return lines
    }

    /// The name for messages.
    public var name: String {
        switch self {
        case .comma: "comma"
        case .tab: "tab"
        case .semicolon: "semicolon"
        case .pipe: "vertical bar"
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
    static let comma: UInt8 = 0x2C
}
