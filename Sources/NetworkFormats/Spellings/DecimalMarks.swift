internal import ActorNetworks

/// Which decimal mark the numbers of a column have, as far as its rows tell.
struct DecimalMarks {
    typealias Mark = ReadingChoices.DecimalMark

    /// What the rows tell.
    enum Finding: Equatable {
        /// One mark fits all of them; a number shows that the other does not.
        case mark(Mark, because: String)
        /// Both fit all of them.
        case open
        /// One has a decimal comma, and another a decimal point.
        case mixed(Contradiction)
    }

    /// A number of the column, and its line.
    struct Sample: Equatable {
        let text: String
        let line: Int

        /// The number, and where it stands if that is known.
        fileprivate var place: String { text.quoted + (line > 0 ? " on line \(line)" : "") }
    }

    /// A number with a decimal comma and one with a decimal point.
    struct Contradiction: Equatable {
        let comma: Sample
        let point: Sample

        /// What is wrong, to complete `weight …`.
        var problem: String {
            "\(comma.place) has a decimal comma, but \(point.place) a decimal point"
        }

        /// What to do about it.
        var remedy: String {
            "correct one of the two, or choose with --decimal comma or --decimal point, by which the "
                + "other is an error"
        }
    }

    private var because: [Mark: Sample] = [:]

    /// Takes a number of the column.
    mutating func add(_ bytes: UnsafeRawBufferPointer, line: Int = 0) {
        guard because.count < 2,
            bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
        else { return }
        let isComma = NumberSpelling.value(of: bytes, mark: .comma) != nil
        let isPoint = NumberSpelling.value(of: bytes, mark: .point) != nil
        guard isComma != isPoint else { return }
        let mark = isComma ? Mark.comma : .point
        if because[mark] == nil {
            because[mark] = Sample(text: String(decoding: bytes, as: UTF8.self), line: line)
        }
    }

    /// What the rows tell.
    var finding: Finding {
        switch (because[.comma], because[.point]) {
        case (nil, nil): .open
        case (let comma?, nil): .mark(.comma, because: comma.text)
        case (nil, let point?): .mark(.point, because: point.text)
        case (let comma?, let point?): .mixed(Contradiction(comma: comma, point: point))
        }
    }
}
