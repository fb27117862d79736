public import Graphs

/// What hangs on a single source document: ties that no other document tells of, and ranks that
/// move when one is left out.
public struct SourceDependence: Sendable {
    /// What was observed.
    public let measurement: Measurement
    /// The documents that events cite, the one with the most events first.
    public let sources: [Source]
    /// The ties that a single document tells of, the heaviest first.
    public let ties: [LoneTie]
    /// For each measure of actors, in the order of `measurement.actors.columns`, and each actor: the
    /// document whose absence moves its rank most; `nil` where none moves it.
    public let ranks: [[RankShift?]]
    /// How many documents were left out in turn; the others have fewer events than these.
    public let triedCount: Int
    /// How many events cite no document, and so are always there.
    public let uncitedCount: Int

    /// A document and what it tells.
    public struct Source: Sendable {
        /// Its position in the case's documents.
        public let document: Int
        /// How many events cite it.
        public let eventCount: Int
        /// How many ties it alone tells of.
        public let loneTieCount: Int
    }

    /// A tie that a single document tells of.
    public struct LoneTie: Sendable {
        /// The pair.
        public let dyad: Dyad
        /// The tie of the pair.
        public let tie: Tie
        /// The document's position in the case's documents.
        public let document: Int
    }

    /// What the absence of a document does to a rank.
    public struct RankShift: Hashable, Sendable {
        /// The document's position in the case's documents.
        public let document: Int
        /// The rank as observed.
        public let rank: Int
        /// The rank without the document; `nil` where the measure then gives the actor no score.
        public let without: Int?

        /// A move of a rank.
        public init(document: Int, rank: Int, without: Int?) {
            self.document = document
            self.rank = rank
            self.without = without
        }
    }

    /// The most documents that are left out in turn.
    public static let mostTried = 500

    /// Leaves the documents of a snapshot out, one after the other.
    ///
    /// - Parameters:
    ///   - snapshot: What was observed.
    ///   - entries: Measures of actors.
    ///   - options: How they read the network; its execution runs the variants side by side.
    ///   - grouping: The groups for measures that ask for some.
    /// - Throws: `GraphError` where work was cancelled.
    /// - Complexity: That of the measures for each document tried, besides O(*e*) for *e* events.
    public init(
        of snapshot: Snapshot, by entries: [any CatalogueEntry],
        options: MeasureOptions = MeasureOptions(), grouping: ActorGrouping = .type
    ) throws(GraphError) {
        measurement = try Measurement(
            of: snapshot, by: entries, options: options.alone, grouping: grouping)
        (ties, uncitedCount) = snapshot.loneTies
        sources = snapshot.sources(loneTies: ties)
        let tried = sources.prefix(Self.mostTried).map(\.document)
        triedCount = tried.count
        let networks = VariantNetworks(of: [snapshot], without: tried.map { Int32($0) })
        let refused = Set(measurement.refusals.map(\.name))
        let measurable = entries.filter { $0 is Measure && !refused.contains($0.name) }
        let variants = try options.execution.map(pieces: networks.count) {
            (variant) throws(GraphError) in
            let found = try Measurement(
                of: networks.networks(variant)[0], by: measurable, options: options.alone,
                grouping: grouping)
            return Dictionary(
                uniqueKeysWithValues: found.actors.columns.map { ($0.measure.name, $0.ranks) })
        }
        ranks = measurement.actors.columns.map { column in
            Self.shifts(
                from: column.ranks,
                to: zip(tried, variants).map { ($0, $1[column.measure.name]) })
        }
    }

    /// The greatest move of each rank; the first of equals.
    private static func shifts(
        from ranks: [Int?], to variants: [(document: Int, ranks: [Int?]?)]
    ) -> [RankShift?] {
        ranks.enumerated().map { place, rank in
            guard let rank else { return nil }
            var greatest: (distance: Int, shift: RankShift)?
            for (document, variant) in variants {
                guard let variant else { continue }
                let distance = variant[place].map { abs($0 - rank) } ?? .max
                if distance > greatest?.distance ?? 0 {
                    greatest = (
                        distance,
                        RankShift(document: document, rank: rank, without: variant[place])
                    )
                }
            }
            return greatest?.shift
        }
    }
}

extension Snapshot {
    /// The ties of which all events cite one document, the heaviest first, and how many events cite
    /// none.
    fileprivate var loneTies: (ties: [SourceDependence.LoneTie], uncitedCount: Int) {
        let events = self.case.events
        var ties: [SourceDependence.LoneTie] = []
        var uncited = 0
        for dyad in dyads {
            for tie in dyad.ties {
                let rows = self.events(behind: tie)
                let document = events.documents[Int(rows[rows.startIndex])]
                if document >= 0, rows.allSatisfy({ events.documents[Int($0)] == document }) {
                    ties.append(.init(dyad: dyad, tie: tie, document: Int(document)))
                }
                for row in rows where events.documents[Int(row)] < 0 {
                    uncited += events.eventCount(of: Int(row))
                }
            }
        }
        let order = Ranking.order(of: ties.map(\.tie.weight))
        return (order.map { ties[$0] }, uncited)
    }

    /// The documents that events cite, the one with the most events first.
    fileprivate func sources(
        loneTies: [SourceDependence.LoneTie]
    ) -> [SourceDependence.Source] {
        var counts = [Int](repeating: 0, count: self.case.documents.count)
        var lone = counts
        for row in rows.lazy.map({ Int($0) }) {
            let document = Int(self.case.events.documents[row])
            if document >= 0 { counts[document] += self.case.events.eventCount(of: row) }
        }
        for tie in loneTies { lone[tie.document] += 1 }
        return counts.indices.filter { counts[$0] > 0 }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }
            .map { .init(document: $0, eventCount: counts[$0], loneTieCount: lone[$0]) }
    }
}
