internal import ActorNetworks

/// The codes of a table of events: each different one is looked up once in the coding scheme.
struct EventCodes: ~Copyable {
    private let scheme: CodingScheme
    private let areLabels: Bool
    /// Which codes have lost a leading zero; `nil` where codes are taken as they stand.
    private let zeros: LostZeros?
    /// Whether codes may have lost one, by the numbers of what the column says.
    private var losses: [LostZeros.Loss] = []
    /// The numbers of codes with a sub-code, by the numbers of both.
    private var joined: [UInt64: Int] = [:]
    /// The numbers of codes that have lost a leading zero, by those of what is written.
    private var repaired: [Int: Int] = [:]
    /// What the column says, by the numbers of its texts; `nil` for what is yet to be looked at.
    private var parts: [String?] = []
    /// The numbers of the codes, by those of what the column says; −1 for none yet.
    private var numbersOfParts: [Int] = []
    /// The codes as they are written, by number.
    private(set) var texts: [String] = []
    private var meanings: [CodedEvent?] = []
    private var positions: [Int32?] = []

    init(scheme: CodingScheme, rules: EventRules) {
        self.scheme = scheme
        areLabels = rules.codesAreLabels
        zeros = LostZeros(scheme, rules)
    }

    /// The number of the current row's code; `nil` if it has none.
    mutating func number(
        in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) -> Int? {
        guard let part = row.textNumber(.code) else { return nil }
        if part >= parts.count || parts[part] == nil { look(at: part, in: row) }
        if row.columns[.subcode] != nil { return joinedNumber(part, in: row) }
        if row.columns[.rootCode] != nil {
            if row.withBytes(of: .rootCode, Self.isOneDigit) == true {
                return repairedNumber(part, in: row, into: &problems)
            }
        } else if losses[part] == .certain
            || losses[part] == .open && isZeroLost(part, in: row)
        {
            return repairedNumber(part, in: row, into: &problems)
        }
        if numbersOfParts[part] < 0 { numbersOfParts[part] = add(parts[part] ?? "") }
        return numbersOfParts[part]
    }

    private mutating func look(at part: Int, in row: borrowing TableValues<EventColumn>) {
        while parts.count <= part {
            parts.append(nil)
            numbersOfParts.append(-1)
            losses.append(.none)
        }
        var text = row.text(.code) ?? ""
        if zeros != nil, text.hasSuffix(".0"), text.dropLast(2).allSatisfy(\.isNumber) {
            text.removeLast(2)
        }
        parts[part] = text
        losses[part] = zeros?.loss(of: text) ?? .none
    }

    /// Whether the value of a row is that of the code with its zero, and not of that without.
    private func isZeroLost(_ part: Int, in row: borrowing TableValues<EventColumn>) -> Bool {
        guard let text = parts[part], let value = row.text(.goldstein).flatMap({ Double($0) })
        else { return false }
        func fits(_ code: String) -> Bool {
            guard let entry = scheme.entry(of: code), let usual = entry.goldstein else {
                return false
            }
            return ([usual] + entry.otherGoldsteins).contains { abs(value - $0) <= 0.051 }
        }
        return fits("0" + text) && !fits(text)
    }

    /// `4` or `4.0`, a root that has lost its zero.
    private static func isOneDigit(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count == 1 || bytes.count == 3 && bytes[1] == UInt8(ascii: ".")
    }

    /// The number of a code that is joined to its sub-code, as in `CONSULT/visit`.
    private mutating func joinedNumber(
        _ part: Int, in row: borrowing TableValues<EventColumn>
    ) -> Int {
        let sub = row.textNumber(.subcode) ?? -1
        let key = UInt64(UInt32(part)) << 32 | UInt64(UInt32(truncatingIfNeeded: sub))
        if let known = joined[key] { return known }
        let subcode = row.text(.subcode).map { "/" + $0 } ?? ""
        let number = add((parts[part] ?? "") + subcode)
        joined[key] = number
        return number
    }

    /// The number of a code whose root has one digit, so that a program that takes codes for
    /// numbers has dropped its zero; this is told.
    private mutating func repairedNumber(
        _ part: Int, in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) -> Int {
        let written = parts[part] ?? ""
        let code = "0" + written
        row.doubt(
            .repairedCode, .code, into: &problems,
            "the code \(written.quoted) has lost its leading zero, and was read as \(code)"
        ) {
            "have the program that saved the table keep codes as text"
        }
        if let known = repaired[part] { return known }
        let number = add(code)
        repaired[part] = number
        return number
    }

    private mutating func add(_ text: String) -> Int {
        let code = areLabels ? scheme.code(labelled: text) ?? text : text
        texts.append(code)
        meanings.append(scheme.entry(of: code))
        positions.append(nil)
        return texts.count - 1
    }

    /// What a code means; `nil` if the scheme does not know it.
    func meaning(of number: Int?) -> CodedEvent? { number.flatMap { meanings[$0] } }

    /// The position of a code among those of the case, −1 for none.
    mutating func position(of number: Int?, in events: inout EventTable) -> Int32 {
        guard let number else { return -1 }
        if let position = positions[number] { return position }
        let position = events.codeNames.code(of: texts[number])
        positions[number] = position
        return position
    }
}
