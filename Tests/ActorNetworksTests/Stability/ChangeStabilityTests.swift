import ActorNetworks
import Graphs
import Testing

@Suite("How far changes hang on the events that happened to be there")
struct ChangeStabilityTests {
    /// Events in January (0) or February (1) of 2020, each a row of so many.
    static func comparison(
        _ events: [(
            month: Int, source: String, target: String, kind: RelationKind, weight: Double,
            count: Int, document: String?
        )], basis: ComparisonBasis = .total
    ) throws -> SnapshotComparison {
        var builder = CaseBuilder()
        let january = try #require(Day(year: 2020, month: 1, day: 1))
        for document in Set(events.compactMap(\.document)).sorted() {
            builder.add(SourceDocument(document))
        }
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(january.advanced(byMonths: event.month)),
                    source: event.source, target: event.target, kind: event.kind,
                    weight: event.weight, citation: Citation(document: event.document),
                    count: event.count))
        }
        let months = (0...1).map {
            Window(
                from: january.advanced(byMonths: $0), before: january.advanced(byMonths: $0 + 1))
        }
        let snapshots = try builder.build().snapshots(over: months)
        return SnapshotComparison(
            from: snapshots[0], to: snapshots[1], basis: basis, matching: .ties)
    }

    static func stability(
        _ comparison: SnapshotComparison, variants: Int = 1000, threads: Int = 1
    ) throws -> ChangeStability {
        try ChangeStability(
            of: comparison, against: .bootstrap(count: variants), seed: 5,
            execution: Execution(threads: threads))
    }

    @Test("The spread of a change is that of both sums together")
    func spread() throws {
        let comparison = try Self.comparison([
            (0, "a", "b", .conflict, 100, 100, nil), (1, "a", "b", .conflict, 169, 169, nil),
        ])
        let found = try Self.stability(comparison, variants: 2000)
        let tie = try #require(found.ties.first)
        // Poisson sums of 100 and 169 differ by 69, with the variance 269.
        let spread = 269.0.squareRoot()
        #expect(abs(tie.change.low - (69 - 1.96 * spread)) < 0.15 * spread)
        #expect(abs(tie.change.high - (69 + 1.96 * spread)) < 0.15 * spread)
        #expect(tie.isMoreThanNoise)
        #expect(tie.grew > 0.999)
        #expect(found.actors.allSatisfy { $0.ranksRisen == Interval(low: 0, high: 0) })
    }

    @Test("A turn of many events is sure, a turn of one is not")
    func turns() throws {
        let found = try Self.stability(
            Self.comparison([
                (0, "a", "b", .conflict, 50, 50, nil), (1, "a", "b", .cooperation, 50, 50, nil),
                (0, "a", "c", .conflict, 1, 1, nil), (1, "a", "c", .cooperation, 1, 1, nil),
            ]))
        #expect(found.pairs.count == 2)
        #expect(found.pairs[0].turned == 1)
        // Both events are there with the chance (1 − 1/e)², 0.3996.
        #expect(abs(found.pairs[1].turned - 0.3996) < 0.05)
    }

    @Test("Noise is told from change")
    func noise() throws {
        let found = try Self.stability(
            Self.comparison([
                (0, "a", "b", .conflict, 10, 10, nil), (1, "a", "b", .conflict, 12, 12, nil),
                (0, "a", "c", .conflict, 10, 10, nil), (1, "a", "c", .conflict, 60, 60, nil),
            ]))
        #expect(found.ties.map(\.isMoreThanNoise) == [true, false])
    }

    @Test("Rates change as sums do, and one seed gives one answer on any number of threads")
    func reproducible() throws {
        let comparison = try Self.comparison(
            [
                (0, "a", "b", .conflict, 3, 1, nil), (1, "a", "b", .cooperation, 2, 1, nil),
                (1, "b", "c", .conflict, 2, 2, nil),
            ], basis: .day)
        let one = try Self.stability(comparison, variants: 60)
        let two = try Self.stability(comparison, variants: 60, threads: 2)
        #expect(one.ties.map(\.change) == two.ties.map(\.change))
        #expect(one.actors.map(\.change) == two.actors.map(\.change))
        #expect(try #require(one.ties.map(\.change.high).max()) < 1)
    }

    @Test("Turns and changes that hang on one document are known by it")
    func sources() throws {
        let found = try ChangeSources(
            of: Self.comparison([
                (0, "a", "b", .conflict, 5, 1, "x"), (1, "a", "b", .cooperation, 5, 1, "y"),
                (1, "a", "b", .cooperation, 1, 1, "x"),
                (0, "a", "c", .conflict, 2, 1, "y"), (1, "a", "c", .conflict, 1, 1, "y"),
                (1, "a", "c", .conflict, 4, 1, "z"),
            ]))
        #expect(found.documentCount == 3)
        #expect(found.pairs.count == 1)
        // Without x there is no conflict before; without y there is cooperation still.
        #expect(found.pairs.first?.documents == [0])
        let tie = found.ties.first { $0.dyad.secondID == "c" }
        #expect(tie?.documents == [2])
    }
}
