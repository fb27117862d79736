internal import ActorNetworks

/// What of a case was selected, in a few words for the line below a title.
struct SelectionWords {
    private let selection: Selection

    init(_ selection: Selection) {
        self.selection = selection
    }

    /// The choices that differ from everything, each a phrase.
    var parts: [String] {
        let words = Words.english
        var parts: [String] = []
        if selection.kinds.count < RelationKind.allCases.count {
            let kinds = RelationKind.allCases.filter(selection.kinds.contains).map(words.name)
            parts.append(words.only(kinds))
        }
        if selection.rollUp != nil { parts.append(words.rolledUp) }
        if let actors = selection.actors { parts.append(words.among(actors.count)) }
        if !selection.excluded.isEmpty { parts.append(words.without(selection.excluded.count)) }
        if let ego = selection.ego { parts.append(words.within(ego.hops, of: ego.actor)) }
        if selection.minimumEvents > 1 {
            parts.append(words.pairs(ofEvents: selection.minimumEvents))
        }
        if let top = selection.top { parts.append(words.strongest(top)) }
        if let certainties = selection.certainties {
            parts.append(words.certainty(certainties.map(words.name).sorted()))
        }
        if let documents = selection.documents { parts.append(words.from(documents.count)) }
        if selection.weighing != .sum {
            parts.append(words.explanation(of: selection.weighing))
        }
        return parts
    }
}
