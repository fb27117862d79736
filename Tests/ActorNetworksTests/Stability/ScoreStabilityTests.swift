import ActorNetworks
import Graphs
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite("How far scores and ranks hang on the events that happened to be there")
struct ScoreStabilityTests {
    /// A case of some events, each of a weight, all on one day; a row may stand for many.
    static func network(
        _ events: [(source: String, target: String, weight: Double, count: Int)]
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        let day = try #require(Day(year: 2020, month: 1, day: 1))
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(day), source: event.source,
                    target: event.target, kind: .cooperation, weight: event.weight,
                    count: event.count))
        }
        return try builder.build().snapshot()
    }

    static func stability(
        of snapshot: Snapshot, variants: Int = 1000, seed: UInt64 = 1, threads: Int = 1
    ) throws -> ScoreStability {
        var options = MeasureOptions()
        options.execution = Execution(threads: threads)
        return try ScoreStability(
            of: snapshot, by: [Measure.strength, Measure.degree], options: options,
            against: .bootstrap(count: variants), seed: seed)
    }

    @Test("The spread of a sum is the root of the sum of squared weights")
    func spreadOfSums() throws {
        let weights = (0..<150).map { Double($0 % 7 + 1) }
        let snapshot = try Self.network(weights.map { ("a", "b", $0, 1) })
        let found = try Self.stability(of: snapshot, variants: 2000)
        let interval = try #require(found.columns[0].scores[0])
        let sum = weights.reduce(0, +)
        let spread = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(abs(interval.low - (sum - 1.96 * spread)) < 0.15 * spread)
        #expect(abs(interval.high - (sum + 1.96 * spread)) < 0.15 * spread)
        #expect(found.measurement.actors.columns[0].values[0] == sum)
        #expect(found.variantCount == 2000)
    }

    @Test("A row of many events spreads as its events do")
    func rowsOfManyEvents() throws {
        for count in [40, 400] {
            let one = try Self.stability(
                of: Self.network([("a", "b", Double(count), count)]), variants: 2000)
            let interval = try #require(one.columns[0].scores[0])
            let spread = Double(count).squareRoot()
            #expect(abs(interval.low - (Double(count) - 1.96 * spread)) < 0.2 * spread)
            #expect(abs(interval.high - (Double(count) + 1.96 * spread)) < 0.2 * spread)
        }
    }

    @Test("Intervals hold the truth in 95 of 100 made-up cases")
    func coverage() throws {
        var chance = SplitMix64(seed: 7)
        let cases = 300
        var hits = (strength: 0, rank: 0)
        for _ in 0..<cases {
            // Numbers of events are Poisson of the means 144 and 100: a is stronger than c in truth.
            let counts = [144, 100].map { Self.poisson($0, &chance) }
            let snapshot = try Self.network([
                ("a", "b", Double(counts[0]), counts[0]), ("c", "d", Double(counts[1]), counts[1]),
            ])
            let found = try Self.stability(of: snapshot, variants: 100, seed: chance.next())
            let scores = found.columns[0].scores
            if try #require(scores[0]).contains(144) { hits.strength += 1 }
            if try #require(found.columns[0].ranks[0]).contains(1) { hits.rank += 1 }
        }
        // Four standard errors of a share of 0.95 among 300, and the roughness of 100 variants.
        #expect((0.885...0.995).contains(Double(hits.strength) / Double(cases)))
        #expect(Double(hits.rank) / Double(cases) >= 0.95)
    }

    /// A Poisson draw by its definition: how many waiting times fit.
    static func poisson(_ mean: Int, _ chance: inout SplitMix64) -> Int {
        var count = -1
        var time = 0.0
        while time < Double(mean) {
            time -= log(1 - chance.unit())
            count += 1
        }
        return count
    }

    @Test("One seed gives one answer, on one thread and on two")
    func reproducible() throws {
        let snapshot = try Self.network([
            ("a", "b", 3, 1), ("b", "c", 2, 1), ("a", "c", 1, 1), ("c", "d", 5, 2),
        ])
        let serial = try Self.stability(of: snapshot, variants: 50)
        let parallel = try Self.stability(of: snapshot, variants: 50, threads: 2)
        let other = try Self.stability(of: snapshot, variants: 50, seed: 2)
        #expect(serial.columns.map(\.scores) == parallel.columns.map(\.scores))
        #expect(serial.columns.map(\.ranks) == parallel.columns.map(\.ranks))
        #expect(serial.columns[0].scores != other.columns[0].scores)
    }

    @Test("An actor whose only event is missing from a variant scores 0 there")
    func missingActors() throws {
        let snapshot = try Self.network([("a", "b", 1, 1), ("a", "c", 1, 1)])
        let found = try Self.stability(of: snapshot, variants: 200)
        for actor in 1...2 {
            #expect(found.columns[0].scores[actor]?.low == 0)
            #expect(found.columns[0].shares[actor] == 1)
        }
    }

    @Test("A network without events has nothing to tell")
    func empty() throws {
        let found = try Self.stability(of: CaseBuilder().build().snapshot(), variants: 20)
        #expect(found.columns.allSatisfy { $0.scores.isEmpty && $0.ranks.isEmpty })
    }

    @Test("Dates that nobody knows decide who is in a window")
    func dates() throws {
        var builder = CaseBuilder()
        let january = try #require(Day(year: 2020, month: 1, day: 1))
        let december = try #require(Day(year: 2020, month: 12, day: 31))
        builder.add(
            Event(
                id: "1", date: EventDate(january, precision: .year), source: "a", target: "b",
                kind: .conflict, weight: 10))
        builder.add(
            Event(
                id: "2", date: EventDate(january), source: "a", target: "c", kind: .conflict,
                weight: 1))
        builder.add(
            Event(
                id: "3", date: EventDate(december), source: "c", target: "b", kind: .conflict,
                weight: 1))
        let theCase = try builder.build()
        var selection = Selection()
        selection.window = Window(from: january, before: january.advanced(by: 183))
        let snapshot = try theCase.snapshot(selection)
        let found = try ScoreStability(
            of: snapshot, by: [Measure.strength], against: .dates(count: 400), seed: 3)
        // In about half of the draws the event of 10 is in the first half of the year.
        #expect(found.columns[0].scores.map { $0?.low } == [1, 0, 1])
        #expect(found.columns[0].scores.map { $0?.high } == [11, 10, 1])
        let whole = try ScoreStability(
            of: theCase.snapshot(), by: [Measure.strength], against: .dates(count: 20), seed: 3)
        #expect(whole.columns[0].scores.allSatisfy { $0?.low == $0?.high })
    }

    @Test("Sides are turned to those that were observed, so that firm camps stay where they are")
    func sides() throws {
        // The two camps are as large, so that chance decides which one is above 0.
        let snapshot = try TrajectorySidesTests.camps(with: [[:]]).snapshot()
        let found = try ScoreStability(
            of: snapshot, by: [Measure.signedEigenvector], against: .bootstrap(count: 200), seed: 1)
        let scores = found.measurement.actors.columns[0].values.compactMap(\.self)
        for (score, interval) in zip(scores, found.columns[0].scores) {
            // Few actors are ever alone: the middle of an interval is on the actor's side.
            let interval = try #require(interval)
            #expect((interval.low + interval.high) * score > 0)
            #expect(score > 0 ? interval.low > -0.2 : interval.high < 0.2)
        }
        #expect(found.columns[0].ranks.allSatisfy { $0 == nil })
    }

    @Test("Draws of events do not tell of the times between them, draws of dates do")
    func waits() throws {
        let snapshot = try Self.network([("a", "b", 1, 1), ("a", "c", 1, 1), ("a", "b", 1, 1)])
        let measures: [Measure] = [.interEventTime, .burstiness, .finiteBurstiness, .memory]
        for measure in measures {
            #expect(!Resampling.bootstrap(count: 20).tells(of: measure))
            #expect(Resampling.dates(count: 20).tells(of: measure))
        }
        #expect(Resampling.bootstrap(count: 20).tells(of: Measure.temporalCloseness))
        let found = try ScoreStability(
            of: snapshot, by: measures + [Measure.degree], against: .bootstrap(count: 20), seed: 1)
        for column in found.columns.dropLast() {
            #expect(column.scores.allSatisfy { $0 == nil } && column.shares.allSatisfy { $0 == 0 })
        }
        #expect(found.columns.last?.scores.allSatisfy { $0 != nil } == true)
    }

    @Test("Time counts from the first event that was observed, whether or not a variant has it")
    func origin() throws {
        var builder = CaseBuilder()
        // One event in 2010; all others, and who reaches whom, in 2020.
        for (id, source, target, year) in [
            ("0", "y", "z", 2010), ("1", "a", "b", 2020), ("2", "a", "b", 2020),
        ] {
            let day = try #require(Day(year: year, month: 1, day: 1))
            builder.add(
                Event(
                    id: id, date: EventDate(day), source: source, target: target,
                    kind: .cooperation, weight: 1))
        }
        let snapshot = try builder.build().snapshot()
        let found = try ScoreStability(
            of: snapshot, by: [Measure.temporalCloseness], against: .bootstrap(count: 200), seed: 1)
        let actor = try #require(
            snapshot.actors.firstIndex { snapshot.case.actors[$0].id == "a" })
        let score = try #require(found.measurement.actors.columns[0].values[actor])
        // 3,652 days of 2010 to 2019 before the one other of three that a reaches.
        #expect(abs(score - 1 / 3653.0 / 3) < 1e-12)
        let interval = try #require(found.columns[0].scores[actor])
        #expect(abs(interval.high - score) < 1e-12)
        let sources = try SourceDependence(of: snapshot, by: [Measure.temporalCloseness])
        #expect(sources.measurement.actors.columns[0].values[actor] == score)
    }

    @Test("What counts ties lies below what was observed, what adds up weights lies about it")
    func leaning() throws {
        let events = (0..<12).flatMap { place in
            (1...3).map { step in ("\(place)", "\((place + step) % 12)", Double(step), 1) }
        }
        let snapshot = try Self.network(events.map { ($0.0, $0.1, $0.2, $0.3) })
        let found = try ScoreStability(
            of: snapshot,
            by: [
                Measure.strength, Measure.degree, GraphStatistic.density, GraphStatistic.diameter,
            ],
            against: .bootstrap(count: 200), seed: 1)
        #expect(found.leaning(ofColumn: 0) == nil)
        #expect(found.leaning(ofColumn: 1) == .lower)
        #expect(found.leaning(ofFigure: 0, statistic: 0) == .lower)
        // Fewer ties make longer ways.
        #expect(found.leaning(ofFigure: 0, statistic: 1) == .higher)
    }

    @Test("What is drawn is read as it is written")
    func reading() {
        #expect(Resampling("bootstrap") == .bootstrap(count: 1000))
        #expect(Resampling("dates=200") == .dates(count: 200))
        for bad in ["bootstrap=", "bootstrap=19", "bootstrap=1=2", "sources", "", "dates=-5"] {
            #expect(Resampling(bad) == nil)
        }
        for good in ["bootstrap=20", "dates=1000"] {
            #expect(Resampling(good)?.description == good)
        }
    }

    /// a – b within January 2020, b – c on 10 January.
    private func late() throws -> Case {
        var builder = CaseBuilder()
        let january = try #require(Day(year: 2020, month: 1, day: 1))
        builder.add(
            Event(
                id: "0", date: EventDate(january, precision: .month), source: "a", target: "b",
                kind: .cooperation, weight: 1))
        builder.add(
            Event(
                id: "1", date: EventDate(january.advanced(by: 9)), source: "b", target: "c",
                kind: .cooperation, weight: 1))
        return try builder.build()
    }

    @Test("Who is in a window by drawn dates alone is counted")
    func newcomers() throws {
        let theCase = try late()
        func found(from first: Int, to last: Int) throws -> ScoreStability {
            let start = try #require(Day(year: 2020, month: 1, day: first))
            let end = try #require(Day(year: 2020, month: 1, day: last))
            return try ScoreStability(
                of: theCase.snapshot(Selection(window: Window(start...end))),
                by: [Measure.strength], against: .dates(count: 400), seed: 3)
        }
        let none = try found(from: 15, to: 31)
        #expect(none.measurement.snapshot.actors.isEmpty && none.newcomerCount == 2)
        // 17 of 31 days.
        #expect(abs(none.tiedShare - 17.0 / 31) < 0.08)
        let one = try found(from: 10, to: 31)
        #expect(one.newcomerCount == 1 && one.tiedShare == 1)
        #expect(one.columns[0].scores.count == 2)
    }

    @Test("Rows of several events over an interval are not moved to one day")
    func rowsOverDays() throws {
        var builder = CaseBuilder()
        let first = try #require(Day(year: 2020, month: 1, day: 1))
        builder.add(
            Event(
                id: "0", date: EventDate(within: first...first.advanced(by: 30)), source: "a",
                target: "b", kind: .cooperation, weight: 10, count: 10))
        for (id, days) in [("1", 40), ("2", 50), ("3", 70)] {
            builder.add(
                Event(
                    id: id, date: EventDate(first.advanced(by: days)), source: "a", target: "b",
                    kind: .conflict, weight: 1))
        }
        let snapshot = try builder.build().snapshot()
        #expect(snapshot.case.events.drawableCount == 0)
        #expect(snapshot.case.events.countOfUnknownDays == 10)
        let found = try ScoreStability(
            of: snapshot, by: [Measure.interEventTime], against: .dates(count: 20), seed: 3)
        // 10 days, then 20; nobody knows how far apart the ten are.
        #expect(found.measurement.actors.columns[0].values == [15, 15])
        #expect(found.columns[0].scores.allSatisfy { $0?.low == 15 && $0?.high == 15 })
        #expect(
            found.measurement.remarks.map(\.text) == [
                "10 of 13 events stand together in rows over several days, so no times between them are "
                    + "known; the others alone count, and may tell of longer or more even times than there were"
            ])
    }

    @Test("A variant in which an actor has no tie does not contradict its side")
    func sidesWithoutTies() throws {
        // Three against one by many events; d has one event, missing from 37 % of the variants.
        var builder = CaseBuilder()
        let day = try #require(Day(year: 2020, month: 1, day: 1))
        let events: [(String, String, RelationKind, Int)] = [
            ("a", "b", .cooperation, 60), ("a", "c", .conflict, 60), ("b", "c", .conflict, 60),
            ("a", "d", .cooperation, 1),
        ]
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(day), source: event.0, target: event.1,
                    kind: event.2, weight: Double(event.3), count: event.3))
        }
        let found = try ScoreStability(
            of: builder.build().snapshot(), by: [Measure.signedEigenvector],
            against: .bootstrap(count: 200), seed: 1)
        #expect(found.columns[0].sameSign.allSatisfy { $0 == 1 })
        let zero = try #require(found.columns[0].scores[3])
        #expect(abs(zero.low) < 1e-9 || abs(zero.high) < 1e-9)
    }
}
