import ActorNetworks
import Testing

@Suite("Summaries of a case")
struct CaseSummaryTests {
    @Test("count what the plain filter counts")
    func definition() throws {
        for seed in UInt64(0)..<100 {
            let theCase = try randomCase(seed: seed)
            var selection = Selection()
            selection.rollUp = seed % 2 == 0 ? .roots : nil
            selection.window = try Window(parsing: "1970-01..1970-02")
            selection.excluded = ["a1"]
            let summary = try CaseSummary(theCase, selection)
            let plain = PlainNetwork(theCase, selection)
            #expect(summary.eventCount - summary.selfEventCount == plain.events.count)
            #expect(summary.kindCounts.values.reduce(0, +) == summary.eventCount)
            #expect(summary.certaintyCounts.values.reduce(0, +) == summary.eventCount)
            #expect(summary.extentCounts.values.reduce(0, +) == summary.eventCount)
            #expect(summary.documentCounts.values.reduce(0, +) == summary.eventCount)
            let roots = theCase.actors.actors.count { $0.parent == nil }
            #expect(
                summary.actorCount == (selection.rollUp == nil ? theCase.actors.count : roots))
        }
    }

    @Test("know the span and the longest silence")
    func gaps() throws {
        var builder = CaseBuilder()
        for (id, date) in [("1", "2015-01-05"), ("2", "2015-01-20"), ("3", "2015-01-22")] {
            builder.add(
                Event(
                    id: id, date: EventDate(try #require(Day(date))), source: "a", target: "b",
                    kind: .conflict))
        }
        let summary = try CaseSummary(builder.build())
        #expect(summary.span?.description == "2015-01-05..2015-01-22")
        #expect(summary.longestGap?.description == "2015-01-06..2015-01-19")
        #expect(summary.participantCount == 2)
        let nothing = try CaseSummary(CaseBuilder().build())
        #expect(nothing.span == nil && nothing.longestGap == nil)
    }
}
