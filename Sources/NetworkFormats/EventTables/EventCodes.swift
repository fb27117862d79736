internal import ActorNetworks

/// The codes of a table of events: each different one is looked up once in the coding scheme.
struct EventCodes {
    private let scheme: CodingScheme
    private var numbers = DistinctTexts()
    /// The codes as they are written, by number.
    private(set) var texts: [String] = []
    private var meanings: [CodedEvent?] = []
    private var positions: [Int32?] = []

    init(scheme: CodingScheme) {
        self.scheme = scheme
    }

    /// The number of the current row's code; `nil` if it has none.
    mutating func number(in row: borrowing TableValues<EventColumn>) -> Int? {
        guard let column = row.columns[.code] else { return nil }
        return row.table.withBytes(of: column) { bytes in
            if bytes.isEmpty { return nil }
            let number = numbers.number(of: bytes)
            if number == texts.count {
                let text = String(decoding: bytes, as: UTF8.self)
                texts.append(text)
                meanings.append(scheme.entry(of: text))
                positions.append(nil)
            }
            return number
        }
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
