import ActorNetworks
import Testing

@Suite("How much is known of a slice")
struct SliceCoverageTests {
    private func network(documents: Bool) throws -> Case {
        var builder = CaseBuilder()
        if documents {
            for id in ["one", "two"] { builder.add(SourceDocument(id)) }
        }
        for number in 0..<60 {
            let (source, target) = (number % 5, (number * 3 + 1) % 5)
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(16_000 + 7 * (number / 2)))),
                    source: "a\(source)", target: "a\(target)",
                    kind: RelationKind.allCases[number % 3],
                    citation: Citation(
                        document: documents ? [nil, "one", "two"][number % 3] : nil)))
        }
        return try builder.build()
    }

    @Test(
        "is what a network of the slice says, whether one is needed or not",
        arguments: [true, false])
    func counts(documents: Bool) throws {
        let theCase = try network(documents: documents)
        var strongest = Selection()
        strongest.top = 3
        var talks = Selection()
        talks.kinds = [.negotiation]
        let window = Selection(window: Window(Day(number: 16_010)...Day(number: 16_100)))
        for selection in [Selection(), strongest, talks, window] {
            let slices =
                try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
                + theCase.slices(
                    selection,
                    by: .rolling(width: CalendarStep(30, .day), step: CalendarStep(9, .day)))
            let coverage = try theCase.coverage(selection, over: slices)
            let snapshots = try theCase.snapshots(selection, over: slices)
            #expect(coverage == snapshots.map { SliceCoverage(of: $0) })
            #expect(coverage.map(\.eventCount) == snapshots.map(\.eventCount))
            #expect(coverage.contains { $0.eventCount > 0 })
            for (known, snapshot) in zip(coverage, snapshots) {
                let cited = Set(snapshot.rows.map { theCase.events.documents[Int($0)] })
                    .subtracting([-1])
                #expect(known.documentCount == (documents ? cited.count : nil))
            }
        }
    }
}
