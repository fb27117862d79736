import ActorNetworks
import Foundation
import NetworkFormats
import NetworkReports
import Testing

@Suite("The description of a case")
struct CaseDescriptionTests {
    private let events: [(String, String, RelationKind, Double, day: Int)] = [
        ("a", "b", .cooperation, 2, day: 1), ("b", "a", .conflict, 3, day: 2),
        ("b", "c", .conflict, 4, day: 10), ("c", "c", .conflict, 9, day: 11),
        ("c", "d", .negotiation, 1, day: 40),
    ]

    private func phase(_ id: String, _ first: Int, _ last: Int) -> Phase {
        Phase(id, window: Window(day(first)...day(last)))
    }

    private func object(_ description: CaseDescription) throws -> [String: Any] {
        let text = try description.report.json().text
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("gives the figures that counting by hand gives")
    func figures() throws {
        let description = try CaseDescription(of: smallCase(events), Selection())
        let json = try object(description)
        #expect(json["events"] as? Int == 5)
        #expect(json["actors"] as? Int == 4)
        #expect(json["ties"] as? Int == 4)
        #expect(json["self_events"] as? Int == 1)
        #expect(
            json["kinds"] as? [String: Int] == ["cooperation": 1, "negotiation": 1, "conflict": 3])
        let strongest = try #require(json["strongest_actors"] as? [[String: Any]])
        // b: 2 + 3 + 4, a: 2 + 3, c: 4 + 1, d: 1; a stands before c in the register.
        #expect(strongest.map { $0["id"] as? String } == ["b", "a", "c", "d"])
        #expect(strongest.map { $0["strength"] as? Double } == [9, 5, 5, 1])
        #expect(strongest.map { $0["partners"] as? Int } == [2, 1, 2, 1])
    }

    @Test("names every figure once, with ids and days of a pair apart")
    func names() throws {
        let description = try CaseDescription(of: smallCase(events), Selection())
        #expect(doubledNames(in: try description.report.json()).isEmpty)
        let pair = try #require((try object(description)["pairs"] as? [[String: Any]])?.first)
        #expect(pair["first"] as? String == "a" && pair["second"] as? String == "b")
        #expect(pair["first_day"] as? String == "2020-01-01")
        #expect(pair["last_day"] as? String == "2020-01-02")
    }

    @Test("counts events in phases that overlap, reach out of the selection, or hold none")
    func phases() throws {
        let theCase = try smallCase(
            events,
            phases: [
                phase("early", 1, 2), phase("whole", 1, 60), phase("middle", 2, 10),
                phase("none", 20, 30), phase("late", 40, 60),
            ])
        #expect(theCase.phases.map(\.id) == ["early", "whole", "middle", "none", "late"])
        #expect(try CaseSummary(theCase).phaseCounts == [2, 5, 2, 0, 1])
        let part = Selection(window: Window(day(2)...day(15)))
        #expect(try CaseSummary(theCase, part).phaseCounts == [1, 3, 2, 0, 0])
        // The definition: the summary of what is selected of each phase.
        for (phase, count) in zip(theCase.phases, try CaseSummary(theCase).phaseCounts) {
            let alone = try CaseSummary(theCase, Selection(window: phase.window))
            #expect(alone.eventCount == count, "\(phase.id)")
        }
    }

    @Test("tells all that was left out, where some of it is within one actor too")
    func omissions() throws {
        var selection = Selection()
        selection.minimumEvents = 2
        let json = try object(CaseDescription(of: smallCase(events), selection))
        let doubts = try #require(json["doubts"] as? [String])
        #expect(doubts.contains("1 event within one actor, so not part of the network"))
        #expect(doubts.contains("left out: 2 pairs with too few events"))
    }
}
