internal import ActorNetworks
internal import ArgumentParser

/// Words with commas between; one that holds a comma stands in quotes, as in a table:
/// `"Israel, State of",Egypt`.
struct WordList: ExpressibleByArgument {
    /// The words, without spaces around them.
    let words: [String]
    /// What was written.
    let argument: String

    init?(argument: String) {
        self.argument = argument
        words = Self.words(of: argument)
        if words.isEmpty { return nil }
    }

    private static func words(of argument: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var wasQuoted = false
        var rest = argument[...]
        func ended() -> String? {
            let text = wasQuoted ? word : word.trimmed
            return text.isEmpty ? nil : text
        }
        while let character = rest.popFirst() {
            switch character {
            case "\"" where isQuoted && rest.first == "\"":
                word.append(rest.removeFirst())
            case "\"" where isQuoted:
                isQuoted = false
            case "\"" where word.trimmed.isEmpty && !wasQuoted:
                isQuoted = true
                wasQuoted = true
                word = ""
            case "," where !isQuoted:
                if let word = ended() { words.append(word) }
                word = ""
                wasQuoted = false
            case _ where wasQuoted && !isQuoted && character.isWhitespace:
                break
            default:
                word.append(character)
            }
        }
        if let word = ended() { words.append(word) }
        return words
    }
}

extension [WordList] {
    /// The words of an option that may be given several times.
    var words: [String]? { isEmpty ? nil : flatMap(\.words) }

    /// The actors that an option names; what is one actor's name as it was written is that actor,
    /// commas or not.
    func actors(in theCase: Case) -> [String]? {
        isEmpty
            ? nil
            : flatMap { list in
                list.words.count > 1 && (try? theCase.actor(named: list.argument)) != nil
                    ? [list.argument] : list.words
            }
    }
}

/// Kinds of relations with commas between, in full or by as many letters as tell them apart.
struct KindList: ExpressibleByArgument {
    let kinds: Set<RelationKind>

    static let allValueStrings = RelationKind.allCases.map(\.name)

    init?(argument: String) {
        guard let list = WordList(argument: argument) else { return nil }
        var kinds: Set<RelationKind> = []
        for word in list.words {
            let meant = RelationKind.allCases.filter { $0.name.hasPrefix(word.lowercased()) }
            guard meant.count == 1 else { return nil }
            kinds.formUnion(meant)
        }
        self.kinds = kinds
    }
}

/// Certainties with commas between.
struct CertaintyList: ExpressibleByArgument {
    let certainties: Set<Certainty>

    static let allValueStrings = Certainty.allCases.map(\.rawValue)

    init?(argument: String) {
        guard let list = WordList(argument: argument) else { return nil }
        var certainties: Set<Certainty> = []
        for word in list.words {
            guard let certainty = Certainty(rawValue: word.lowercased()) else { return nil }
            certainties.insert(certainty)
        }
        self.certainties = certainties
    }
}

extension StringProtocol {
    /// The text without spaces around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
