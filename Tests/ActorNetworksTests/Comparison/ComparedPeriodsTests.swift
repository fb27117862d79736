import ActorNetworks
import Testing

@Suite("The periods of a comparison")
struct ComparedPeriodsTests {
    private func comparison(_ before: String, _ after: String) throws -> SnapshotComparison {
        // 1 January, 1 February and 1 March, of 2, 3 and 4 events.
        var builder = CaseBuilder()
        for (number, first) in [1, 32, 61].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(day(of2020: first)), source: "a",
                    target: "b", kind: .conflict, weight: 1, count: number + 2))
        }
        let theCase = try builder.build()
        let sides = try [before, after].map {
            try theCase.snapshot(Selection(window: Window(parsing: $0)))
        }
        return SnapshotComparison(from: sides[0], to: sides[1], matching: .ties)
    }

    @Test(
        "tells days and events that both sides hold",
        arguments: [
            ("2020-01..2020-02", "2020-02..2020-03", "2020-02", 3),
            ("2020", "2020-Q1", "2020-Q1", 9), ("2020-01", "2020-02", nil, 0),
            ("2020-02", "2020-02", nil, 3),
            ("2020-02..", "2020-01..2020-02-15", "2020-02-01..2020-02-15", 3),
        ] as [(String, String, String?, Int)])
    func shared(before: String, after: String, days: String?, events: Int) throws {
        let comparison = try comparison(before, after)
        #expect(comparison.sharedDays?.description == days)
        #expect(comparison.sharedEventCount == events)
    }

    @Test(
        "sees a later side that is the earlier one in time",
        arguments: [
            ("2020-02", "2020-01", true), ("2020-01", "2020-02", false),
            ("2020-02", "2020-02", false), ("2020-02..2020-03", "2020-01..2020-02", true),
            ("2020-02", "2020", false), ("2020", "2020-02", false),
            ("2020-02..", "..2020-01", true),
            ("2020-02", "2020-01..2020-02", false), ("..", "2020-01", false),
            ("2020-01", "..", false),
        ])
    func backwards(before: String, after: String, isBackwards: Bool) throws {
        #expect(try comparison(before, after).isBackwards == isBackwards)
    }

    @Test("shares no events between two cases")
    func twoCases() throws {
        let sides = try [1.0, 2].map { try datedCase([(day: 1, weight: $0)]).snapshot() }
        #expect(SnapshotComparison(from: sides[0], to: sides[1]).sharedEventCount == 0)
    }
}
