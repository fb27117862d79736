internal import ActorNetworks
internal import ArgumentParser

/// Words with commas between.
struct WordList: ExpressibleByArgument {
    let words: [String]

    init?(argument: String) {
        words = argument.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
        if words.isEmpty { return nil }
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
