import ActorNetworks
import Testing

@Suite("Evidence")
struct EvidenceTests {
    private func network(_ rows: [(date: String, kind: RelationKind, weight: Double)]) throws
        -> Case
    {
        var builder = CaseBuilder()
        for (number, row) in rows.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(try #require(Day(row.date))), source: "b",
                    target: "a", kind: row.kind, weight: row.weight))
        }
        builder.add(
            Event(
                id: "other", date: EventDate(try #require(Day("2015-02-02"))), source: "a",
                target: "c", kind: .conflict))
        return try builder.build()
    }

    @Test("is the pair's events in order of time, and turns where friendship ends or begins")
    func turns() throws {
        let network = try network([
            ("2015-03-01", .conflict, 2), ("2015-01-05", .cooperation, 4),
            ("2015-01-20", .conflict, 1), ("2015-02-10", .negotiation, 9),
            ("2015-04-04", .conflict, 3), ("2015-06-30", .cooperation, 5),
            ("2015-05-01", .cooperation, 1), ("2015-05-02", .conflict, 1),
        ])
        let evidence = try network.snapshot().evidence(
            between: network.actor(named: "a"), and: network.actor(named: "b"))
        #expect(
            evidence.rows.map { network.events.id(of: $0) }
                == ["1", "2", "3", "0", "4", "6", "7", "5"])
        #expect(
            evidence.months.map(\.window.description)
                == ["2015-01", "2015-02", "2015-03", "2015-04", "2015-05", "2015-06"])
        #expect(evidence.months.map(\.netWeight) == [3, 0, -2, -3, 0, 5])
        #expect(evidence.turns.map(\.window.description) == ["2015-03", "2015-06"])
        #expect(evidence.months[0].counts == [.cooperation: 1, .conflict: 1])
    }

    @Test("is empty between actors without a tie")
    func none() throws {
        let network = try network([("2015-01-05", .cooperation, 4)])
        let evidence = try network.snapshot().evidence(
            between: network.actor(named: "b"), and: network.actor(named: "c"))
        #expect(evidence.rows.isEmpty && evidence.months.isEmpty && evidence.turns.isEmpty)
    }
}
