import ActorNetworks
import Graphs
import Testing

@Suite("Measures of actors in time")
struct TemporalMeasurementTests {
    private func entries(_ names: String...) -> [any CatalogueEntry] {
        names.compactMap { MeasureCatalogue.entry(named: $0) }
    }

    private func relay(_ dates: [EventDate]) throws -> Case {
        var builder = CaseBuilder()
        for (number, date) in dates.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: date, source: "a\(number)", target: "a\(number + 1)",
                    kind: .cooperation))
        }
        return try builder.build()
    }

    private func day(_ number: Int32) -> EventDate { EventDate(Day(number: number)) }

    @Test("follow events in the order of their days, from source to target")
    func order() throws {
        let network = try relay([day(10), day(12), day(11)]).snapshot()
        let found = try Measurement(
            of: network,
            by: entries(
                "temporal-reach", "temporal-closeness", "temporal-hop-closeness",
                "temporal-betweenness", "temporal-reachability"))
        let third = 1.0 / 3
        #expect(found.actors.columns[0].values == [2 * third, third, third, 0])
        #expect(
            found.actors.columns[1].values == [
                (1 + third) * third, third * third, third * 0.5, 0,
            ])
        #expect(found.actors.columns[2].values == [1.5 * third, third, third, 0])
        #expect(found.actors.columns[3].values == [0, 1.0 / 6, 0, 0])
        #expect(found.figures[0].values == [4.0 / 12])
        #expect(found.timing == PathTiming())
        #expect(
            found.remarks.map(\.text) == [
                "time counts in days from the first event, on \(Day(number: 10)); --window begins "
                    + "elsewhere, --time-unit counts otherwise"
            ])
        #expect(found.remarks.map(\.names) == [["temporal-closeness"]])
        #expect(found.refusals.isEmpty)
    }

    @Test("count days from the beginning of the window, in the unit that is asked for")
    func origin() throws {
        let theCase = try relay([day(10)])
        let window = Window(from: Day(number: 3), before: Day(number: 20))
        let network = try theCase.snapshot(Selection(window: window))
        var options = MeasureOptions()
        options.timeUnit = 7
        let found = try Measurement(
            of: network, by: entries("temporal-closeness"), options: options)
        #expect(found.actors.columns[0].values == [0.5, 0])
        #expect(try Measure.temporalCloseness.scores(of: network) == [1.0 / 8, 0])
    }

    @Test("say which events have no day, and follow no path where only times between events count")
    func remarks() throws {
        let network = try relay([
            day(10), EventDate(Day(number: 40), precision: .month), .unknown,
        ]).snapshot()
        let found = try Measurement(of: network, by: entries("burstiness", "temporal-reach"))
        #expect(
            found.remarks.map(\.text) == [
                "1 of 2 events has no known day and counts on the earliest possible",
                "1 event has no date and takes no part",
            ])
        #expect(found.remarks.allSatisfy { $0.names == ["burstiness", "temporal-reach"] })
        let tempo = try Measurement(of: network, by: entries("burstiness", "pair-memory"))
        #expect(tempo.timing == nil)
    }

    @Test("have no values where no event has a date")
    func undated() throws {
        let network = try relay([.unknown, .unknown]).snapshot()
        let found = try Measurement(
            of: network, by: entries("temporal-reach", "burstiness", "temporal-reachability"))
        #expect(found.actors.columns.allSatisfy { $0.values.allSatisfy { $0 == nil } })
        #expect(found.figures[0].values == [nil])
    }

    @Test("agree with the tempo of each actor and pair")
    func tempo() throws {
        for seed in UInt64(0)..<40 {
            let theCase = try randomCase(seed: seed)
            let network = try theCase.snapshot()
            let found = try Measurement(
                of: network,
                by: entries(
                    "burstiness", "memory", "inter-event-time", "finite-burstiness",
                    "pair-burstiness"))
            for (vertex, actor) in network.actors.enumerated() {
                let tempo = network.tempo(of: actor)
                #expect(
                    found.actors.columns.map { $0.values[vertex] } == [
                        tempo.burstiness, tempo.memory, tempo.meanDays, tempo.finiteBurstiness,
                    ])
            }
            let pairs = network.dyads.compactMap { dyad in
                let rows = network.events(between: dyad).map { Int($0) }.sorted()
                return Tempo(rows, of: theCase.events).burstiness
            }
            #expect(found.ties[0].ties.map(\.score).sorted() == pairs.sorted())
        }
    }

    @Test("take a few rows for more events than memory holds")
    func totals() throws {
        var builder = CaseBuilder()
        for number in 0..<2 {
            builder.add(
                Event(
                    id: "\(number)", date: day(Int32(30 * number)), source: "a", target: "b",
                    kind: .cooperation, count: 1 << 40))
        }
        let network = try builder.build().snapshot()
        let found = try Measurement(of: network, by: entries("burstiness", "temporal-reach"))
        #expect(found.refusals.isEmpty)
        #expect((found.actors.columns[0].values[0] ?? 0) > 0.99)
        #expect(found.actors.columns[1].values == [1, 0])
    }

    @Test("say that a row of several events can be used on each of its days")
    func together() throws {
        let first = Day(number: 0)
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "0", date: EventDate(over: first...first.advanced(by: 30)), source: "a",
                target: "b", kind: .cooperation, count: 10))
        builder.add(
            Event(
                id: "1", date: EventDate(first.advanced(by: 40)), source: "b", target: "c",
                kind: .cooperation))
        let network = try builder.build().snapshot()
        let found = try Measurement(of: network, by: entries("temporal-reach", "burstiness"))
        let told = "10 of 11 events stand together in rows over several days"
        #expect(
            found.remarks.map(\.text).filter { $0.hasPrefix(told) }.sorted() == [
                "\(told) and can be used on each of these, so what follows them may come too early, or "
                    + "not at all",
                "\(told), so no times between them are known; the others alone count, and may tell of "
                    + "longer or more even times than there were",
            ])
    }

    @Test("hold slice by slice")
    func slices() throws {
        let theCase = try relay([day(0), day(1), day(2), day(40), day(41)])
        let windows = [
            Window(from: Day(number: 0), before: Day(number: 2)),
            Window(from: Day(number: 2), before: Day(number: 60)),
        ]
        let ratios = try theCase.mapSnapshots(over: windows) { snapshot in
            try Measurement(of: snapshot, by: entries("temporal-reachability")).figures[0].values
        }
        #expect(ratios == [[0.5], [0.5]])
    }
}
