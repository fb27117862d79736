public import Graphs

/// Which changes between two snapshots of one case hang on a single source document.
public struct ChangeSources: Sendable {
    /// What was observed.
    public let comparison: SnapshotComparison
    /// The relations that turned, each with the documents without any one of which it would not have;
    /// the one with the most events first.
    public let pairs: [(dyad: SnapshotComparison.DyadChange, documents: [Int])]
    /// The ties that changed most, each with the documents without any one of which it would not have
    /// changed, or in the other direction; ties that hang on none are not listed.
    public let ties:
        [(
            dyad: SnapshotComparison.DyadChange, tie: SnapshotComparison.TieChange,
            documents: [Int]
        )]
    /// How many ties were followed.
    public let followedTieCount: Int
    /// How many documents the events of both sides cite.
    public let documentCount: Int
    /// How many of them were left out in turn, those with the most events.
    public let triedCount: Int

    /// Leaves the documents of a comparison out, one after the other.
    ///
    /// - Parameters:
    ///   - comparison: Of two snapshots of one case.
    ///   - execution: Runs the variants side by side.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*e* + *m* log *m*) for each document tried, *e* events and *m* pairs.
    public init(
        of comparison: SnapshotComparison, execution: Execution = .serial
    ) throws(GraphError) {
        self.comparison = comparison
        let documents = [comparison.before, comparison.after].citedDocuments
        documentCount = documents.count
        let tried = Array(documents.prefix(SourceDependence.mostTried))
        triedCount = tried.count
        let sides = ComparedVariants(
            of: comparison, without: tried, mostTies: ChangeStability.mostTies)
        followedTieCount = sides.ties.count
        let variants = try execution.map(pieces: tried.count) {
            (variant) throws(GraphError) in sides.variant(variant)
        }
        func needed(where isMissing: (ComparedVariants.Variant) -> Bool) -> [Int] {
            zip(tried, variants).filter { isMissing($1) }.map { Int($0.0) }
        }
        pairs = sides.flipped.enumerated().map { place, dyad in
            (dyad, needed { !$0.hasTurned[place] })
        }
        ties = sides.ties.enumerated().compactMap { place, change in
            let documents = needed {
                Double($0.tieChanges[place]) * change.tie.weightChange <= 0
            }
            return documents.isEmpty ? nil : (change.dyad, change.tie, documents)
        }
    }
}

extension [Snapshot] {
    /// The documents that the events of snapshots of one case cite, the one with the most events
    /// first.
    var citedDocuments: [Int32] {
        guard let theCase = first?.case else { return [] }
        var counts = [Int](repeating: 0, count: theCase.documents.count)
        for row in lazy.flatMap(\.rows) {
            let document = Int(theCase.events.documents[Int(row)])
            if document >= 0 { counts[document] += theCase.events.eventCount(of: Int(row)) }
        }
        return counts.indices.filter { counts[$0] > 0 }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }.map { Int32($0) }
    }
}
