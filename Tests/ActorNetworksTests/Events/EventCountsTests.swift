import ActorNetworks
import Graphs
import Testing

@Suite("Rows that stand for several events")
struct EventCountsTests {
    private static let firstDay = Day(number: 18_262)

    /// Days from the first one on.
    private func within(_ first: Int, _ last: Int) -> EventDate {
        EventDate(
            within: Self.firstDay.advanced(by: first)...Self.firstDay.advanced(by: last))
    }

    /// Five of cooperation and three of conflict between a and b, one of conflict from b to c.
    private func smallCase() throws -> Case {
        var builder = CaseBuilder()
        for id in ["a", "b", "c"] { builder.add(PoliticalActor(id)) }
        builder.add(
            Event(
                id: "1", date: within(0, 9), source: "a", target: "b", kind: .cooperation,
                weight: 15, goldstein: 4, certainty: .implied, count: 5))
        builder.add(
            Event(
                id: "2", date: within(2, 40), source: "b", target: "a", kind: .conflict,
                weight: 6, goldstein: -8, certainty: .stated, count: 3))
        builder.add(
            Event(
                id: "3", date: EventDate(Self.firstDay.advanced(by: 3)), source: "b", target: "c",
                kind: .conflict, weight: 4, isDirected: false, certainty: .stated))
        return try builder.build()
    }

    @Test("are counted as events, and as rows")
    func counts() throws {
        let theCase = try smallCase()
        #expect(theCase.events.count == 3)
        #expect(theCase.events.eventCount == 9)
        #expect(theCase.events.holdsTotals)
        #expect(theCase.event(at: 0).count == 5)
        #expect(theCase.event(at: 2).count == 1)
        let snapshot = try theCase.snapshot()
        #expect(snapshot.eventCount == 9)
        #expect(snapshot.rowCount == 3)
        #expect(snapshot.eventCount(of: .conflict) == 4)
        let dyad = try #require(snapshot.dyad(0, 1))
        #expect(dyad.eventCount == 8)
        let cooperation = try #require(dyad.tie(.cooperation))
        #expect(cooperation.eventCount == 5)
        #expect(cooperation.forwardCount == 5)
        #expect(cooperation.impliedCount == 5)
        #expect(dyad.tie(.conflict)?.backwardCount == 3)
        // (5 · 4 − 3 · 8) / 8
        #expect(snapshot.tone(of: dyad) == -0.5)
        #expect(snapshot.meanGoldstein == -0.5)
    }

    @Test(
        "weigh by their sum, their number and their mean",
        arguments: [
            (Weighing.sum, 21.0), (.events, 8), (.mean, 21.0 / 8), (.maximum, 3), (.latest, 2),
        ])
    func weighing(weighing: Weighing, expected: Double) throws {
        var selection = Selection()
        selection.weighing = weighing
        #expect(try smallCase().snapshot(selection).dyad(0, 1)?.weight == expected)
    }

    @Test("are as many as --min-events counts")
    func fewest() throws {
        var selection = Selection()
        selection.minimumEvents = 2
        let snapshot = try smallCase().snapshot(selection)
        #expect(snapshot.dyads.count == 1)
        #expect(snapshot.omitted.weakDyads == 1)
        selection.minimumEvents = 8
        #expect(try smallCase().snapshot(selection).dyads.count == 1)
        selection.minimumEvents = 9
        #expect(try smallCase().snapshot(selection).dyads.isEmpty)
    }

    @Test("make actors strong where events are counted")
    func strongest() throws {
        var builder = CaseBuilder()
        for (id, source, target, count) in [
            ("1", "a", "b", 1), ("2", "a", "b", 1), ("3", "c", "d", 9), ("4", "a", "c", 1),
        ] {
            builder.add(
                Event(
                    id: id, date: within(0, 1), source: source, target: target, kind: .conflict,
                    weight: Double(5 * (10 - count)), count: count))
        }
        var selection = Selection()
        selection.top = 2
        selection.weighing = .events
        let theCase = try builder.build()
        func names(_ snapshot: Snapshot) -> [String] {
            snapshot.actors.map { theCase.actors[$0].id }
        }
        #expect(names(try theCase.snapshot(selection)) == ["c", "d"])
        selection.weighing = .sum
        #expect(names(try theCase.snapshot(selection)) == ["a", "b"])
    }

    @Test("count where an alias or one of two names is used")
    func names() throws {
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "1", date: within(0, 1), source: "USA", target: "b", kind: .conflict, count: 7))
        builder.add(
            Event(id: "2", date: within(0, 1), source: "b", target: "U.S.A.", kind: .conflict))
        builder.add(
            Event(id: "3", date: within(0, 1), source: "b", target: "U.S.A.", kind: .conflict))
        let theCase = try builder.build()
        var aliases = ActorAliases()
        try aliases.add("USA", for: "United States")
        #expect(theCase.uses(of: aliases) == ["USA": 7])
        // The one that occurs more often stands for the other.
        let like = try #require(theCase.likeActors.first)
        #expect(theCase.actors[like.other].id == "USA")
        #expect(theCase.actors[like.actor].id == "U.S.A.")
    }

    @Test("count in what is left out")
    func leftOut() throws {
        var selection = Selection()
        selection.actors = ["b", "c"]
        #expect(try smallCase().snapshot(selection).omitted.eventsOfOtherActors == 8)
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "1", date: within(0, 1), source: "a", target: "a", kind: .conflict, count: 7))
        let alone = try builder.build()
        #expect(try alone.snapshot().omitted.selfEvents == 7)
        #expect(try CaseSummary(alone).selfEventCount == 7)
    }

    @Test("weigh as many times 1 where nothing says the weight, or the Goldstein value")
    func weightlessRows() throws {
        var builder = CaseBuilder()
        builder.add(
            Event(id: "1", date: within(0, 1), source: "a", target: "b", kind: .conflict, count: 7))
        builder.add(
            Event(
                id: "2", date: within(0, 1), source: "a", target: "c", kind: .conflict,
                goldstein: -3, count: 4))
        let theCase = try builder.build()
        #expect(theCase.events.weights == [7, 12])
    }

    @Test("are counted by the summary of a case")
    func summary() throws {
        let summary = try CaseSummary(smallCase())
        #expect(summary.eventCount == 9)
        #expect(summary.rowCount == 3)
        #expect(summary.totalRowCount == 2)
        #expect(summary.kindCounts == [.cooperation: 5, .conflict: 4])
        #expect(summary.certaintyCounts == [.implied: 5, .stated: 4])
        #expect(summary.extentCounts == [.uncertain: 8, .day: 1])
        #expect(summary.documentCounts == [-1: 9])
    }

    @Test("count in evidence, and its periods")
    func evidence() throws {
        let theCase = try smallCase()
        let evidence = try theCase.snapshot().evidence(between: 0, and: 1)
        #expect(evidence.eventCount == 8)
        // The second row reaches beyond January, so no month holds it.
        #expect(evidence.undatedCount == 3)
        let period = try #require(evidence.periods.first)
        #expect(period.eventCount == 5)
        // The mean Goldstein value; the mean weight is 3.
        #expect(period.tone == 4)
    }

    @Test("are as many arcs of a multigraph, or one that weighs as much")
    func graphs() throws {
        let snapshot = try smallCase().snapshot()
        #expect(try snapshot.multigraph().arcCount == 9)
        // Both directions of the mutual one.
        #expect(try snapshot.multigraph(isDirected: true).arcCount == 10)
        let measurement = try Measurement(of: snapshot, by: [.events, .strength] as [Measure])
        #expect(measurement.actors.columns.map(\.values) == [[8, 9, 1], [21, 25, 4]])
        #expect(try Measure.events.scores(of: snapshot) == [8, 9, 1])
    }

    @Test("as many as a case may have take no memory for arcs")
    func greatest() throws {
        var builder = CaseBuilder()
        let most = EventTable.greatestEventCount
        builder.add(
            Event(
                id: "1", date: within(0, 1), source: "a", target: "b", kind: .conflict, weight: 1,
                count: most - 1))
        builder.add(
            Event(id: "2", date: within(0, 1), source: "b", target: "c", kind: .conflict))
        let snapshot = try builder.build().snapshot()
        #expect(snapshot.eventCount == most)
        let measurement = try Measurement(of: snapshot, by: [.events] as [Measure])
        #expect(
            measurement.actors.columns[0].values == [Double(most - 1), Double(most), 1])
        #expect(throws: GraphError.self) { try snapshot.multigraph() }
    }

    @Test("cannot be none, nor more than can be counted", arguments: [0, -1, 1 << 53 + 1])
    func bad(count: Int) throws {
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "x", date: within(0, 1), source: "a", target: "b", kind: .conflict,
                count: count))
        #expect(throws: CaseError.badEventCount(count, event: "x")) { try builder.build() }
    }

    @Test("cannot together be more than can be counted")
    func tooMany() throws {
        var builder = CaseBuilder()
        for id in ["x", "y"] {
            builder.add(
                Event(
                    id: id, date: within(0, 1), source: "a", target: "b", kind: .conflict,
                    count: 1 << 52 + 1))
        }
        #expect(throws: CaseError.badEventCount(1 << 52 + 1, event: "y")) { try builder.build() }
    }

    @Test("leave open which events are later than a period")
    func later() throws {
        let snapshot = try smallCase().snapshot()
        let weeks = Slicing.every(CalendarStep(7, .day)).windows(
            from: Self.firstDay, through: Self.firstDay.advanced(by: 50))
        #expect(snapshot.mostEvents(after: weeks) == 8)
        let months = Slicing.every(CalendarStep(1, .month)).windows(
            from: Self.firstDay, through: Self.firstDay.advanced(by: 50))
        #expect(snapshot.mostEvents(after: months) == 3)
        #expect(snapshot.mostEvents(after: [.always]) == 0)
        #expect(snapshot.mostEventsOfUnknownAge == 8)
    }

    @Test("belong to periods with all of their events")
    func periods() throws {
        let theCase = try smallCase()
        let months = Slicing.every(CalendarStep(1, .month)).windows(
            from: Self.firstDay, through: Self.firstDay.advanced(by: 50))
        let totals = try PairPeriodTotals(of: theCase, over: months)
        #expect(totals.map(\.eventCount) == [5, 3, 1])
        #expect(totals.map(\.weight) == [15, 6, 4])
    }
}
