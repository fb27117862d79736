import ActorNetworks
import Testing

@Suite("The events of a case")
struct EventTableTests {
    /// The events of one day in the order of the case.
    private func sorted(_ events: [(id: String, summary: String)]) throws -> [String?] {
        var builder = CaseBuilder()
        for event in events {
            builder.add(
                Event(
                    id: event.id, date: EventDate(Day(number: 5)), source: "x", target: "y",
                    kind: .conflict, summary: event.summary))
        }
        let table = try builder.build().events
        return (0..<table.count).map { table.summary(of: $0) }
    }

    @Test("of one day stand as they came where they have no id, before those that have one")
    func withoutID() throws {
        let unnamed = (1...30).map { (id: "", summary: "\($0)") }
        #expect(
            try sorted([("b", "last")] + unnamed + [("a", "first")])
                == unnamed.map(\.summary) + ["first", "last"])
    }

    @Test("of one day stand by the whole of their ids")
    func longIDs() throws {
        let ids = ["conference-2", "conference-10", "conference", "conference-1", "conferenc"]
        #expect(try sorted(ids.map { (id: $0, summary: $0) }) == ids.sorted())
    }
}
