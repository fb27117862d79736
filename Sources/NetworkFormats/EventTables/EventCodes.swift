internal import ActorNetworks

/// The codes of a table of events: each different one is looked up once in the coding scheme.
struct EventCodes: ~Copyable {
    private let scheme: CodingScheme
    private let areLabels: Bool
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

    init(scheme: CodingScheme, areLabels: Bool = false) {
        self.scheme = scheme
        self.areLabels = areLabels
    }

    /// The number of the current row's code; `nil` if it has none.
    mutating func number(
        in row: borrowing TableValues<EventColumn>, into problems: inout Problems
    ) -> Int? {
        guard let part = row.textNumber(.code) else { return nil }
        if part >= parts.count || parts[part] == nil { look(at: part, in: row) }
        if row.columns[.subcode] != nil { return joinedNumber(part, in: row) }
        if row.columns[.rootCode] != nil, row.withBytes(of: .rootCode, { $0.count == 1 }) == true {
            return repairedNumber(part, in: row, into: &problems)
        }
        if numbersOfParts[part] < 0 { numbersOfParts[part] = add(parts[part] ?? "") }
        return numbersOfParts[part]
    }

    private mutating func look(at part: Int, in row: borrowing TableValues<EventColumn>) {
        while parts.count <= part {
            parts.append(nil)
            numbersOfParts.append(-1)
        }
        parts[part] = row.text(.code)
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
