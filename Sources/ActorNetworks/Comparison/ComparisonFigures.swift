extension SnapshotComparison {
    /// A figure of both sides.
    public struct Figure: Hashable, Sendable {
        /// What it counts.
        public let topic: Topic
        /// Its value before, `nil` if there is none.
        public let before: Double?
        /// Its value after, `nil` if there is none.
        public let after: Double?

        /// What figures are about.
        public enum Topic: Hashable, Sendable {
            /// Events behind the ties, by the basis of the comparison.
            case events
            /// Events of a kind, by the basis of the comparison.
            case kind(RelationKind)
            /// Actors that have a tie.
            case actors
            /// Ties, one for each pair and kind.
            case ties
            /// Source documents that the events cite.
            case documents
            /// The mean Goldstein value, or the polarity where no event has one.
            case tone
        }

        /// Whether before and after differ by more than rounding.
        public var differs: Bool {
            switch (before, after) {
            case (nil, nil): false
            // Tones are means of values between −10 and 10.
            case (let before?, let after?): !Ranking.areEqual(before, after, greatest: 1)
            default: true
            }
        }

        /// Whether it counts events or what they cite, not the network that they make.
        public var isOfEvents: Bool {
            switch topic {
            case .events, .kind, .documents: true
            case .actors, .ties, .tone: false
            }
        }

        /// What was gained, negative if lost; `nil` unless both sides have a value.
        public var change: Double? {
            before.flatMap { before in after.map { $0 - before } }
        }
    }

    static func figures(
        _ before: Snapshot, _ after: Snapshot, _ basis: ComparisonBasis
    ) -> [Figure] {
        let sides = [before, after].map { ($0, basis.countDivisor(of: $0)) }
        func figure(_ topic: Figure.Topic, _ value: (Snapshot, Double) -> Double?) -> Figure {
            let values = sides.map { value($0.0, $0.1) }
            return Figure(topic: topic, before: values[0], after: values[1])
        }
        return [figure(.events) { Double($0.eventCount) / $1 }]
            + RelationKind.allCases.map { kind in
                figure(.kind(kind)) { Double($0.eventCount(of: kind)) / $1 }
            } + [
                figure(.actors) { snapshot, _ in Double(snapshot.actors.count) },
                figure(.ties) { snapshot, _ in Double(snapshot.tieCount) },
                figure(.documents) { snapshot, _ in Double(snapshot.documentCount) },
                figure(.tone) { snapshot, _ in snapshot.tone },
            ]
    }

    /// How many documents both sides cite, by id.
    ///
    /// - Complexity: O(*n*) in the number of events on both sides.
    public var sharedDocumentCount: Int {
        before.citedDocuments(of: before.rows[...])
            .intersection(after.citedDocuments(of: after.rows[...])).count
    }

    /// How many of all publishers that either side cites both sides cite, 0 to 1; `nil` where a side
    /// cites fewer than three, so that one more or less would decide.
    ///
    /// - Complexity: O(*n*) in the number of events on both sides.
    public var publisherOverlap: Double? {
        let (one, other) = (before.citedPublishers, after.citedPublishers)
        guard min(one.count, other.count) >= 3 else { return nil }
        return Double(one.intersection(other).count) / Double(one.union(other).count)
    }
}

extension Snapshot {
    /// Who published the documents that its events cite, as far as it is known.
    fileprivate var citedPublishers: Set<String> {
        var isCited = [Bool](repeating: false, count: self.case.documents.count)
        guard !isCited.isEmpty else { return [] }
        for row in rows {
            let document = Int(self.case.events.documents[Int(row)])
            if document >= 0 { isCited[document] = true }
        }
        return Set(
            isCited.indices.lazy.filter { isCited[$0] }
                .compactMap { self.case.documents[$0].publisher })
    }

    /// The ids of the documents that events cite.
    func citedDocuments(of rows: ArraySlice<Int32>) -> Set<String> {
        var positions: Set<Int32> = []
        for row in rows { positions.insert(self.case.events.documents[Int(row)]) }
        return Set(positions.lazy.filter { $0 >= 0 }.map { self.case.documents[Int($0)].id })
    }
}
