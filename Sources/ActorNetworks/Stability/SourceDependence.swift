public import Graphs

/// What hangs on a single source document: ties that no other document tells of, and ranks and
/// figures that move when one is left out.
public struct SourceDependence: Sendable {
    /// What was observed.
    public let measurement: Measurement
    /// The documents that events cite, the one with the most events first.
    public let sources: [Source]
    /// The ties that a single document tells of, the heaviest first.
    public let ties: [LoneTie]
    /// For each measure of actors, in the order of `measurement.actors.columns`, and each actor: how
    /// its rank moves; `nil` where it has none. Without the one source that tells of it an actor has no
    /// rank, and the others are ranked among themselves.
    public let ranks: [[Moves?]]
    /// The same for scores of measures that tell of two sides, turned to those that were observed; `nil`
    /// for all other measures.
    public let sides: [[Moves?]]
    /// One list for each statistic, in the order of `measurement.figures`: how each of its figures
    /// moves; `nil` where there is none.
    public let figures: [[Moves?]]
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

    /// What the absence of one document or another does to a number.
    public struct Moves: Hashable, Sendable {
        /// The number as observed.
        public let observed: Double
        /// The least that it is without one document, and without which: the best of ranks. `nil`
        /// where it is never less than observed.
        public internal(set) var least: Move?
        /// The most that it is, and without which document: the worst of ranks. `nil` where it is never
        /// more than observed.
        public internal(set) var most: Move?
        /// The first document without which there is no such number.
        public internal(set) var needed: Int?

        /// A number that no document moves.
        public init(observed: Double) { self.observed = observed }

        /// Whether the absence of any document makes a difference.
        public var isMoved: Bool { least != nil || most != nil || needed != nil }

        /// Whether the absence of a document makes a number below 0 of one above, or the other way.
        public var changesSign: Bool {
            [least, most].contains { $0.map { $0.value * observed < 0 } ?? false }
        }
    }

    /// A number without one document.
    public struct Move: Hashable, Sendable {
        /// The document's position in the case's documents.
        public let document: Int
        /// The number without it.
        public let value: Double

        /// A number without a document.
        public init(document: Int, value: Double) {
            self.document = document
            self.value = value
        }
    }

    /// The most documents that are left out in turn.
    public static let mostTried = 500

    /// Whether all events cite one document, without which there is no network.
    public var hasOneSource: Bool { sources.count == 1 && uncitedCount == 0 }

    /// Leaves the documents of a snapshot out, one after the other.
    ///
    /// - Parameters:
    ///   - snapshot: What was observed.
    ///   - entries: Measures of actors and statistics of the network.
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
        let networks = VariantNetworks(
            of: [snapshot], without: tried.map { Int32($0) }, keepingActors: false)
        let measurable = measurement.measurable(of: entries)
        let own = try options.alone.counting(from: snapshot, for: measurable)
        let variants = try options.execution.map(pieces: networks.count) {
            [measurement] (variant) throws(GraphError) in
            let network = networks.networks(variant)[0]
            let found = try Measurement(
                of: network, by: measurable, options: own.moved(from: snapshot, to: network),
                grouping: grouping)
            return VariantScores(found, besides: measurement)
        }
        func moves(
            of observed: [Double?], in variants: [[Double?]?]
        ) -> [Moves?] {
            observed.enumerated().map { place, value in
                value.map { Moves(of: $0, in: zip(tried, variants).map { ($0, $1?[place]) }) }
            }
        }
        let columns = measurement.actors.columns
        ranks = columns.map { column in
            moves(
                of: column.ranks.map { $0.map { Double($0) } },
                in: variants.map { variant in
                    variant.ranks[column.measure.name]?.map { $0.map { Double($0) } }
                })
        }
        sides = columns.map { column in
            column.measure.contract.reading == .sides
                ? moves(of: column.values, in: variants.map { $0.scores[column.measure.name] })
                : column.values.map { _ in nil }
        }
        figures = measurement.figures.map { figures in
            moves(of: figures.values, in: variants.map { $0.figures[figures.statistic.name] })
        }
    }
}

extension SourceDependence.Moves {
    /// The least and the most of some variants; of equal ones the first.
    fileprivate init(of observed: Double, in variants: [(document: Int, value: Double?)]) {
        self.init(observed: observed)
        for (document, value) in variants {
            guard let value else {
                if needed == nil { needed = document }
                continue
            }
            if Ranking.areEqual(value, observed) { continue }
            let move = SourceDependence.Move(document: document, value: value)
            if value < least?.value ?? observed { least = move }
            if value > most?.value ?? observed { most = move }
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
