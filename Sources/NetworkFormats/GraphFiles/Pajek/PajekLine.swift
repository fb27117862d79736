/// A line of a file in Pajek's format, cut into its words.
struct PajekLine {
    /// A word, and how it was written.
    enum Word: Equatable {
        /// A word without quotes.
        case plain(String)
        /// A text in quotes, with its references to characters resolved.
        case quoted(String)
        /// Times in brackets, as written within them.
        case times(String)

        var text: String {
            switch self {
            case .plain(let text), .quoted(let text), .times(let text): text
            }
        }

        /// The number that the word writes; `nil` for texts in quotes.
        var number: Double? {
            if case .plain(let text) = self { Double(text) } else { nil }
        }

        /// The value that the word means.
        var value: AttributedGraph.Value {
            guard case .plain(let text) = self else { return .text(self.text) }
            if let integer = Int(text) { return .integer(integer) }
            let isNumber = text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
            if isNumber, let number = Double(text), number.isFinite { return .number(number) }
            return .text(text)
        }
    }

    private(set) var words: [Word] = []
    /// The byte of the line at which a quote or bracket opens that is never closed.
    private(set) var unclosed: Int?

    init(_ line: ArraySlice<UInt8>) {
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            if Self.isSpace(byte) {
                index += 1
                continue
            }
            let closing: UInt8? =
                byte == ASCII.quote
                ? ASCII.quote : byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : nil
            if let closing {
                guard let end = line[(index + 1)...].firstIndex(of: closing) else {
                    unclosed = index - line.startIndex
                    return
                }
                let text = String(decoding: line[index + 1..<end], as: UTF8.self)
                words.append(
                    closing == ASCII.quote
                        ? .quoted(CharacterReferences.resolved(text)) : .times(text))
                index = end + 1
            } else {
                let end =
                    line[index...].firstIndex { Self.isSpace($0) || $0 == ASCII.quote }
                    ?? line.endIndex
                words.append(.plain(String(decoding: line[index..<end], as: UTF8.self)))
                index = end
            }
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte == ASCII.tab
    }

    /// The times of the line, such as `[5-10,12-14]` or `[3-*]`; `nil` if they cannot be read.
    var spells: [AttributedGraph.Spell]? {
        var spells: [AttributedGraph.Spell] = []
        for case .times(let text) in words {
            for part in text.split(separator: ",") {
                guard let spell = Self.spell(part.filter { $0 != " " }) else { return nil }
                spells.append(spell)
            }
        }
        return spells
    }

    private static func spell(_ text: String) -> AttributedGraph.Spell? {
        // A minus sign may stand at the beginning of either end.
        let dashes = text.indices.dropFirst().filter { index in
            text[index] == "-" && !"eE".contains(text[text.index(before: index)])
        }
        guard let dash = dashes.first else {
            return moment(text).map { .init(from: $0, through: $0) }
        }
        let (first, last) = (String(text[..<dash]), String(text[text.index(after: dash)...]))
        guard first == "*" || moment(first) != nil, last == "*" || moment(last) != nil else {
            return nil
        }
        return .init(from: moment(first), through: moment(last))
    }

    private static func moment(_ text: String) -> AttributedGraph.Moment? {
        Double(text).flatMap { $0.isFinite ? .time($0) : nil }
    }
}
