internal import ActorNetworks

/// What of a case was selected, in a few words for the line below a title.
struct SelectionWords {
    private let selection: Selection

    init(_ selection: Selection) {
        self.selection = selection
    }

    /// The choices that differ from everything, each a phrase.
    var parts: [String] {
        var parts: [String] = []
        if selection.kinds.count < RelationKind.allCases.count {
            let kinds = RelationKind.allCases.filter(selection.kinds.contains).map(\.name)
            parts.append(kinds.isEmpty ? "no kind" : "only \(kinds.joined(separator: " and "))")
        }
        if selection.rollUp != nil { parts.append("actors rolled up") }
        if let actors = selection.actors {
            parts.append("among \(Wording.count(actors.count, "chosen actor"))")
        }
        if !selection.excluded.isEmpty {
            parts.append("without \(Wording.count(selection.excluded.count, "actor"))")
        }
        if let ego = selection.ego {
            parts.append(
                "within \(Wording.count(ego.hops, "tie")) of \(ego.actor)")
        }
        if selection.minimumEvents > 1 {
            parts.append("pairs of \(Wording.grouped(selection.minimumEvents)) events or more")
        }
        if let top = selection.top { parts.append("the \(Wording.grouped(top)) strongest actors") }
        if let certainties = selection.certainties {
            parts.append(
                "certainty \(certainties.map(\.rawValue).sorted().joined(separator: ", "))")
        }
        if let documents = selection.documents {
            parts.append("from \(Wording.count(documents.count, "chosen source"))")
        }
        if selection.weighing != .sum { parts.append("weight: \(selection.weighing.explanation)") }
        return parts
    }
}
