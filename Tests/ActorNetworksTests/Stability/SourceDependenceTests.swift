import ActorNetworks
import Graphs
import Testing

@Suite("What hangs on a single source")
struct SourceDependenceTests {
    @Test("Ties that one document tells of, and ranks that fall with it")
    func dependence() throws {
        var builder = CaseBuilder()
        let day = try #require(Day(year: 2020, month: 1, day: 1))
        for document in ["x", "y"] { builder.add(SourceDocument(document)) }
        let events: [(String, String, Double, String?)] = [
            ("a", "b", 5, "x"), ("a", "b", 1, "x"), ("b", "c", 3, "x"), ("b", "c", 1, "y"),
            ("c", "d", 2, "y"), ("c", "d", 2, nil),
        ]
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(day), source: event.0, target: event.1,
                    kind: .conflict, weight: event.2, citation: Citation(document: event.3)))
        }
        let snapshot = try builder.build().snapshot()
        let found = try SourceDependence(of: snapshot, by: [Measure.strength])
        #expect(found.sources.map(\.document) == [0, 1])
        #expect(found.sources.map(\.eventCount) == [3, 2])
        #expect(found.sources.map(\.loneTieCount) == [1, 0])
        #expect(found.ties.map(\.tie.weight) == [6])
        #expect(found.ties.map(\.document) == [0])
        #expect(found.uncitedCount == 1)
        #expect(found.triedCount == 2)
        // Strengths: a 6, b 10, c 8, d 4; without x 0, 1, 5, 4; without y 6, 9, 5, 2.
        #expect(
            found.ranks == [
                [
                    .init(document: 0, rank: 3, without: 4),
                    .init(document: 0, rank: 1, without: 3),
                    .init(document: 0, rank: 2, without: 1),
                    .init(document: 0, rank: 4, without: 2),
                ]
            ])
    }

    @Test("Without documents nothing hangs on one")
    func undocumented() throws {
        let snapshot = try ScoreStabilityTests.network([("a", "b", 1, 3)])
        let found = try SourceDependence(of: snapshot, by: [Measure.strength])
        #expect(found.sources.isEmpty)
        #expect(found.ties.isEmpty)
        #expect(found.ranks == [[nil, nil]])
        #expect(found.uncitedCount == 3)
    }
}
