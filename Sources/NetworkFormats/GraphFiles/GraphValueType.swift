internal import ActorNetworks

/// The type of a value in a file that declares types.
enum GraphValueType: Equatable {
    case text, integer, number, flag
    indirect case list(GraphValueType)

    /// The value that a text writes, or `nil` if it writes none of this type. Spaces around
    /// numbers and truth values mean nothing; a number that is not finite stays a text.
    func value(of text: String) -> AttributedGraph.Value? {
        switch self {
        case .text: return .text(text)
        case .integer:
            let plain = text.trimmed
            if let value = Int(plain) { return .integer(value) }
            // Programs write whole numbers as 3.0, too.
            return Double(plain).flatMap { $0.isFinite ? .number($0) : nil }
        case .number:
            var plain = text
            if let number = plain.withUTF8({ PlainNumber.value(of: UnsafeRawBufferPointer($0)) }) {
                return .number(number)
            }
            return Double(text.trimmed).flatMap { $0.isFinite ? .number($0) : nil }
        case .flag:
            switch text.trimmed.lowercased() {
            case "true", "1", "yes": return .flag(true)
            case "false", "0", "no": return .flag(false)
            default: return nil
            }
        case .list(let type):
            return .list(Self.parts(of: text).map { type.value(of: $0) ?? .text($0) })
        }
    }

    /// The parts of a list as programs write it: `[a, "b"]`, `a|b`, `a;b` or `a,b`.
    static func parts(of text: String) -> [String] {
        var text = text.trimmed
        var separators: Set<Character> = ["|"]
        if text.first == "[", text.last == "]" {
            text = String(text.dropFirst().dropLast())
            separators = [","]
        } else if !text.contains("|") {
            separators = text.contains(";") ? [";"] : [","]
        }
        var parts: [String] = []
        var part = ""
        var quote: Character?
        var wasQuoted = false
        var isEscaped = false
        for character in text {
            if isEscaped {
                part.append(character)
                isEscaped = false
            } else if character == "\\", quote != nil {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { part.append(character) }
            } else if character == "\"" || character == "'", part.trimmed.isEmpty {
                part = ""
                quote = character
                wasQuoted = true
            } else if separators.contains(character) {
                parts.append(wasQuoted ? part : part.trimmed)
                part = ""
                wasQuoted = false
            } else if !wasQuoted || !character.isWhitespace {
                part.append(character)
            }
        }
        if !parts.isEmpty || wasQuoted || !part.trimmed.isEmpty {
            parts.append(wasQuoted ? part : part.trimmed)
        }
        return parts
    }

    /// The narrowest type that holds all values; text for none.
    init(of values: some Sequence<AttributedGraph.Value>) {
        var common: GraphValueType?
        for value in values {
            let type = GraphValueType(value)
            guard let known = common else {
                common = type
                continue
            }
            common = known.joined(with: type)
        }
        self = common ?? .text
    }

    /// The narrowest type of which all of some texts are values, each written as this type is
    /// written, so that nothing of it is lost; text for none.
    init(writing texts: some Sequence<String>) {
        var isEmpty = true
        var (areWhole, areNumbers, areFlags) = (true, true, true)
        for text in texts where areWhole || areNumbers || areFlags {
            isEmpty = false
            areWhole = areWhole && Int(text).map(String.init) == text
            areNumbers =
                areNumbers
                && (Double(text).map {
                    $0.isFinite && ($0.shortestText == text || "\($0)" == text)
                } ?? false)
            areFlags = areFlags && (text == "true" || text == "false")
        }
        self =
            isEmpty ? .text : areWhole ? .integer : areNumbers ? .number : areFlags ? .flag : .text
    }

    private init(_ value: AttributedGraph.Value) {
        switch value {
        case .text: self = .text
        case .integer: self = .integer
        case .number(let number): self = number.isFinite ? .number : .text
        case .flag: self = .flag
        case .list(let values): self = .list(GraphValueType(of: values))
        case .changing(let changes): self = GraphValueType(of: changes.map(\.value))
        }
    }

    fileprivate func joined(with other: GraphValueType) -> GraphValueType {
        switch (self, other) {
        case (let one, let two) where one == two: one
        case (.integer, .number), (.number, .integer): .number
        case (.list(let one), .list(let two)): .list(one.joined(with: two))
        default: .text
        }
    }
}

extension String {
    /// The text without white space around it.
    var trimmed: String {
        // Nearly every text has none, which its first and last byte tell.
        if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first),
            (0x21..<0x80).contains(last)
        {
            return self
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}

extension AttributedGraph.Attribute {
    /// Whether the name is a word, in any case.
    func isCalled(_ word: String) -> Bool {
        name.utf8.count == word.utf8.count && (name == word || name.lowercased() == word)
    }
}

extension AttributedGraph.Node {
    /// Makes an attribute called `label` the label, if there is none.
    mutating func settleLabel() {
        guard label == nil,
            let index = attributes.firstIndex(where: { $0.isCalled("label") })
        else { return }
        label = attributes.remove(at: index).value.text
    }
}

extension AttributedGraph.Edge {
    /// Makes attributes called `label` and `weight` what they say, if there is none; a weight that
    /// changes, or that is no number, stays an attribute.
    mutating func settleLabelAndWeight() {
        var own = attributes
        attributes = []
        takeLabelAndWeight(from: &own)
        attributes = own
    }

    /// Takes label and weight from attributes that are not its own yet, as `settleLabelAndWeight`
    /// does.
    mutating func takeLabelAndWeight(from attributes: inout [AttributedGraph.Attribute]) {
        if label == nil,
            let index = attributes.firstIndex(where: {
                $0.isCalled("label") || $0.isCalled("edge label")
            })
        {
            label = attributes.remove(at: index).value.text
        }
        if weight == nil,
            let index = attributes.firstIndex(where: { $0.isCalled("weight") })
        {
            if case .changing = attributes[index].value { return }
            guard let number = attributes[index].value.number else { return }
            weight = number
            attributes.remove(at: index)
        }
    }
}

extension GraphValueType {
    /// The names of attributes in the order in which they first occur, each with the type of all
    /// its values.
    ///
    /// - Complexity: O(*n*) for *n* attributes.
    static func columns(
        of rows: some Sequence<[AttributedGraph.Attribute]>
    ) -> [(name: String, type: GraphValueType)] {
        var columns: [(name: String, type: GraphValueType)] = []
        var positions: [String: Int] = [:]
        for attributes in rows {
            for attribute in attributes {
                let type = GraphValueType(of: CollectionOfOne(attribute.value))
                if let position = positions[attribute.name] {
                    columns[position].type = columns[position].type.joined(with: type)
                } else {
                    positions[attribute.name] = columns.count
                    columns.append((attribute.name, type))
                }
            }
        }
        return columns
    }
}

extension [AttributedGraph.Attribute] {
    /// For formats that know no time: writes the first spell as `start` and `end`, unless dates are
    /// there already, and counts the others as lost.
    mutating func addSpells(_ spells: [AttributedGraph.Spell], losing losses: inout GraphLosses) {
        guard let spell = spells.first else { return }
        losses.count("spells after the first of a node or an edge", times: spells.count - 1)
        guard self["date"] == nil, self["first_day"] == nil, self["start"] == nil else { return }
        if let first = spell.first { append(.init("start", first.value)) }
        if let last = spell.last, self["end"] == nil { append(.init("end", last.value)) }
    }

    /// For formats whose values do not change: keeps the last of each, and counts the others as
    /// lost.
    mutating func settleChanges(losing losses: inout GraphLosses) {
        for index in indices {
            guard case .changing(let changes) = self[index].value else { continue }
            losses.count("earlier values of what changes over time", times: changes.count - 1)
            self[index].value = changes.last?.value ?? .text("")
        }
    }
}

extension AttributedGraph.Moment {
    /// The moment as a value: an ISO date, or a number.
    var value: AttributedGraph.Value {
        switch self {
        case .day(let day): .text(day.description)
        case .time(let time): Int(exactly: time).map { .integer($0) } ?? .number(time)
        }
    }

    /// The moment as a text.
    var text: String { value.text }
}
