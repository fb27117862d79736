internal import ActorNetworks
internal import NetworkReports

/// What a case knows besides its network, and a file of the network alone does not hold.
struct CaseContext {
    private let phases: Int
    private let documents: Int
    private let actors: Int

    /// Looks at a case; `hasDocuments` says that the file tells what is known of documents.
    init(of theCase: Case, hasDocuments: Bool) {
        phases = theCase.phases.count
        documents =
            hasDocuments
            ? 0 : theCase.documents.count { $0 != SourceDocument($0.id) }
        // Actors within which others are belong to the network when it is rolled up.
        var isThere = [Bool](repeating: false, count: theCase.actors.count)
        for row in 0..<theCase.events.count {
            isThere[Int(theCase.events.sources[row])] = true
            isThere[Int(theCase.events.targets[row])] = true
        }
        actors = isThere.count { !$0 }
    }

    /// What ties, which sum events up, do not tell of them, in a sentence; `nil` if events have no
    /// columns of their own.
    static func columns(of theCase: Case) -> String? {
        let columns = theCase.events.furtherColumns
        guard !columns.isEmpty else { return nil }
        return "not in the file: \(columns.prefix(3).joined(separator: ", "))"
            + (columns.count > 3 ? " and \((columns.count - 3).of("more column"))" : "")
            + " of the events that ties sum up; --table events writes them"
    }

    /// What is not in the file, in a sentence; `nil` if nothing is missing.
    var sentence: String? {
        let parts = [
            phases > 0 ? phases.of("phase") : nil,
            actors > 0 ? "\(actors.of("actor")) without an event" : nil,
            documents > 0 ? "what is known of \(documents.of("source document"))" : nil,
        ].compactMap(\.self)
        guard let last = parts.last else { return nil }
        let list =
            parts.count == 1
            ? last : parts.dropLast().joined(separator: ", ") + " and " + last
        return "not in the file: \(list); entente import keeps them"
    }
}
