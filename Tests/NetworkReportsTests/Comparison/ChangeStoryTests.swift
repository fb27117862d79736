import ActorNetworks
import NetworkReports
import Testing

@Suite("What changed, change by change")
struct ChangeStoryTests {
    private static let slices = [0, 10].map {
        TimeSlice(Window(from: Day(number: $0), before: Day(number: $0 + 10)))
    }

    /// The story of events before and after the tenth day.
    private func story(
        most: Int = 10, _ fill: (inout CaseBuilder) -> Void
    ) throws -> ChangeStory {
        var builder = CaseBuilder(title: "case")
        builder.add(SourceDocument("paper", publisher: "The Paper"))
        fill(&builder)
        let theCase = try builder.build()
        let sides = try theCase.snapshots(Selection(), over: Self.slices)
        let report = ComparisonReport(
            of: SnapshotComparison(from: sides[0], to: sides[1]), before: "then", after: "now",
            namesOptions: false)
        let rule = TurnRule(.slices(Self.slices), minimumEvents: 1)
        return ChangeStory(
            of: report, turns: try theCase.snapshot().turns(by: rule).turns, most: most)
    }

    private func add(
        _ builder: inout CaseBuilder, _ kind: RelationKind,
        between pair: (String, String) = ("a", "b"),
        on days: [Int32], weight: Double = 1, certainty: Certainty? = nil, cites: Bool = true
    ) {
        for day in days {
            builder.add(
                Event(
                    id: "\(kind.name) \(day)", date: EventDate(Day(number: day)), source: pair.0,
                    target: pair.1, kind: kind,
                    weight: weight, certainty: certainty, summary: "\(kind.name) on \(day)",
                    citation: Citation(document: cites ? "paper" : nil)))
        }
    }

    @Test("tells a turn with the events of both sides, and by the rule of turns how sure it is")
    func turn() throws {
        let turns = try story {
            add(&$0, .cooperation, on: [1, 2, 3, 4, 5])
            add(&$0, .conflict, on: [11, 12, 13, 14], weight: 2)
            add(&$0, .conflict, on: [15], certainty: .implied)
        }.turns
        let turn = try #require(turns.first)
        #expect(turns.count == 1)
        #expect(turn.pair == ("a", "b"))
        #expect(turn.sentence.hasPrefix("a – b turned hostile: tone +1.00 → -1.00"))
        #expect(
            turn.grounds.hasPrefix(
                "Rests on 10 events from 1 source, 1 only implied. How sure: likely: "))
        #expect(turn.evidence.map(\.side) == ["After", "Before"])
        #expect(turn.evidence.map(\.events.count) == [2, 2])
        #expect(
            turn.evidence[0].events[0]
                == "1970-01-12 a → b: conflict on 11 (weight 2, The Paper)")
    }

    @Test("says that a turn is doubtful which events of known days do not show")
    func doubtful() throws {
        let turns = try story { builder in
            add(&builder, .cooperation, on: [1])
            // Begins to be possible within the later slice, and may have been long after it.
            builder.add(
                Event(
                    id: "late", date: EventDate(within: Day(number: 12)...Day(number: 40)),
                    source: "a",
                    target: "b", kind: .conflict, citation: Citation(document: "paper")))
        }.turns
        #expect(
            turns.map(\.grounds) == [
                "Rests on 2 events from 1 source, 1 on a day not known. "
                    + "How sure: doubtful, for events that are surely in these periods do not show it."
            ])
    }

    @Test("tells the greatest of the other changes, and as many as are wanted")
    func changes() throws {
        let fill: (inout CaseBuilder) -> Void = { builder in
            add(&builder, .conflict, between: ("a", "c"), on: [1, 2], weight: 3, cites: false)
            add(&builder, .cooperation, between: ("a", "d"), on: [12])
        }
        let all = try story(fill)
        #expect(all.turns.isEmpty)
        #expect(all.changes.map(\.pair.1) == ["c", "d"])
        #expect(
            all.changes.map(\.grounds) == ["Rests on 2 events.", "Rests on 1 event from 1 source."])
        #expect(all.changes[0].sentence.hasPrefix("a – c, conflict: left, 6.0 before (2 events)"))
        #expect(all.changes[0].evidence.map(\.side) == [nil])
        #expect(try story(most: 1, fill).changes.count == 1)
    }

    @Test("advises with options of the command only where readers have it")
    func options() throws {
        var builder = CaseBuilder(title: "case")
        add(&builder, .cooperation, on: [1])
        add(&builder, .conflict, on: [12, 13])
        let theCase = try builder.build()
        let sides = try theCase.snapshots(
            Selection(),
            over: [
                Window(from: Day(number: 0), before: Day(number: 40)),
                Window(from: Day(number: 11), before: Day(number: 21)),
            ])
        for namesOptions in [true, false] {
            let report = ComparisonReport(
                of: SnapshotComparison(from: sides[0], to: sides[1]), before: "x", after: "y",
                namesOptions: namesOptions)
            #expect(report.remarks.contains { $0.contains("--") } == namesOptions)
            #expect(report.remarks.contains { $0.contains("the longer one has the advantage") })
        }
    }
}
