import ActorNetworks
import Graphs
import Testing

@Suite("The tempo of events")
struct TempoTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func event(
        _ id: String, _ date: EventDate, _ source: String = "a", _ target: String = "b",
        count: Int = 1
    ) -> Event {
        Event(
            id: id, date: date, source: source, target: target, kind: .conflict, count: count)
    }

    /// The pair that the published values are about: the government and the rebels of `accord`.
    @Test("is what numpy 2.4.6 says of days between the events of a pair")
    func oracle() throws {
        let dates = ["2020-01-20", "2020-01-31", "2020-03-31", "2020-04-01", "2020-06-15"]
        var builder = CaseBuilder()
        for (number, date) in dates.enumerated() {
            let isOdd = number.isMultiple(of: 2)
            builder.add(
                event(
                    "e\(number)", EventDate(try day(date)), isOdd ? "GOV" : "REB",
                    isOdd ? "REB" : "GOV"))
        }
        let network = try builder.build().snapshot()
        let evidence = try network.evidence(between: "GOV", and: "REB")
        let tempo = network.tempo(of: evidence.rows)
        #expect(tempo.eventCount == 5)
        #expect(tempo.meanDays == 36.75)
        #expect(tempo.medianDays == 35.5)
        #expect(abs((tempo.burstiness ?? 0) + 0.078445978497) < 1e-9)
        #expect(tempo.longestSilence?.dayCount == 74)
    }

    @Test("counts events by their first possible day, and tells which have no other")
    func uncertain() throws {
        var builder = CaseBuilder()
        builder.add(event("1", EventDate(try day("2016-01-01"), precision: .month)))
        builder.add(event("2", EventDate(over: try day("2016-01-11")...day("2016-12-31"))))
        builder.add(event("3", EventDate(try day("2016-01-31"))))
        builder.add(event("4", .unknown))
        let events = try builder.build().events
        let tempo = Tempo(0..<4, of: events)
        #expect(tempo.eventCount == 3)
        #expect(tempo.undatedCount == 1)
        #expect(tempo.uncertainCount == 1)
        #expect(tempo.meanDays == 15)
        #expect(tempo.medianDays == 15)
        #expect(tempo.longestSilence == nil)
    }

    @Test("puts uncertain events where the selection does, and says whether days are known at all")
    func assignment() throws {
        var builder = CaseBuilder()
        builder.add(event("1", EventDate(try day("2016-01-01"), precision: .month)))
        builder.add(event("2", EventDate(try day("2016-03-01"))))
        builder.add(event("3", EventDate(over: try day("2015-12-01")...day("2016-03-31"))))
        let theCase = try builder.build()
        var selection = Selection()
        func tempo(_ rows: [Int]) throws -> Tempo {
            try theCase.snapshot(selection).tempo(of: rows)
        }
        // The first row is the span, the second the month, the third the day.
        #expect(try tempo([1, 2]).meanDays == 60)
        #expect(try !tempo([1, 2]).isKnown && tempo([0, 1, 2]).isKnown && !tempo([]).isKnown)
        selection.assignment = DateAssignment(uncertain: .midpoint)
        #expect(try tempo([1, 2]).meanDays == 45)
        // The middle of February is after the tenth.
        builder.add(event("4", EventDate(try day("2017-02-01"), precision: .month)))
        builder.add(event("5", EventDate(try day("2017-02-10"))))
        let other = try builder.build().snapshot(selection)
        #expect(Tempo([3, 4], of: other.case.events, by: selection.assignment).meanDays == 5)
        // What began before the window counts from its first day.
        selection.window = try Window(parsing: "2016-02..")
        #expect(try tempo([0, 2]).meanDays == 29)
    }

    @Test("counts a row of several events as so many on its day")
    func totals() throws {
        var builder = CaseBuilder()
        builder.add(event("1", EventDate(try day("2016-01-01")), count: 3))
        builder.add(event("2", EventDate(try day("2016-01-31"))))
        let tempo = Tempo(0..<2, of: try builder.build().events)
        #expect(tempo.eventCount == 4)
        #expect(tempo.meanDays == 10)
        #expect(tempo.medianDays == 0)
        #expect(abs((tempo.finiteBurstiness ?? 0) - 1) < 1e-12)
    }

    @Test("has no figures without events, or with one")
    func few() throws {
        var builder = CaseBuilder()
        builder.add(event("1", EventDate(try day("2016-01-01"))))
        let network = try builder.build().snapshot()
        for tempo in [Tempo([], of: network.case.events), Tempo([0], of: network.case.events)] {
            #expect(tempo.meanDays == nil && tempo.medianDays == nil && tempo.burstiness == nil)
            #expect(tempo.memory == nil && tempo.longestSilence == nil)
        }
        #expect(network.tempo(of: 0).eventCount == 1)
        #expect(network.tempo(of: 99).eventCount == 0)
    }

    @Test("of an actor is that of all events that it takes part in, after rolling up")
    func actors() throws {
        for seed in UInt64(0)..<40 {
            let theCase = try randomCase(seed: seed)
            var selection = Selection()
            selection.rollUp = .roots
            let network = try theCase.snapshot(selection)
            let stands = theCase.actors.representatives(.roots)
            for actor in network.actors {
                let rows = (0..<theCase.events.count).filter { row in
                    let ends = [theCase.events.sources[row], theCase.events.targets[row]]
                        .map { Int(stands[Int($0)]) }
                    return ends.contains(actor) && ends[0] != ends[1]
                }
                #expect(network.tempo(of: actor) == Tempo(rows, of: theCase.events))
            }
        }
    }

    @Test(
        "reads no times from a row of several events over several days",
        arguments: [EventDate.Extent.uncertain, .span])
    func together(extent: EventDate.Extent) throws {
        var builder = CaseBuilder()
        let first = try day("2020-01-01")
        let days = first...first.advanced(by: 30)
        let date = extent == .span ? EventDate(over: days) : EventDate(within: days)
        builder.add(event("0", date, count: 10))
        for (id, text) in [("1", "2020-02-10"), ("2", "2020-02-20")] {
            builder.add(event(id, EventDate(try day(text))))
        }
        // Of one day, the times between several are known.
        builder.add(event("3", EventDate(try day("2020-02-20")), count: 2))
        let network = try builder.build().snapshot()
        let tempo = network.tempo(of: 0)
        #expect(tempo.eventCount == 4 && tempo.unspacedCount == 10)
        #expect(tempo.meanDays == 10.0 / 3)
        #expect(try Measure.interEventTime.scores(of: network)[0] == 10.0 / 3)
    }
}
