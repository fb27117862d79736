/// Which decimal mark the numbers of a column have, as far as its rows tell.
struct DecimalMarks {
    typealias Mark = ReadingChoices.DecimalMark

    /// What the rows tell.
    enum Finding: Equatable {
        /// One mark fits all of them; a number shows that the other does not.
        case mark(Mark, because: String)
        /// Both fit all of them.
        case open
        /// Neither fits all of them.
        case mixed
    }

    private var because: [Mark: String] = [:]

    /// Takes a number of the column.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard because.count < 2,
            bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
        else { return }
        let isComma = NumberSpelling.value(of: bytes, mark: .comma) != nil
        let isPoint = NumberSpelling.value(of: bytes, mark: .point) != nil
        guard isComma != isPoint else { return }
        let mark = isComma ? Mark.comma : .point
        if because[mark] == nil { because[mark] = String(decoding: bytes, as: UTF8.self) }
    }

    /// What the rows tell.
    var finding: Finding {
        switch (because[.comma], because[.point]) {
        case (nil, nil): .open
        case (let text?, nil): .mark(.comma, because: text)
        case (nil, let text?): .mark(.point, because: text)
        case (_?, _?): .mixed
        }
    }
}
