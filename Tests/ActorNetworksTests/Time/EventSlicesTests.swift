import ActorNetworks
import Foundation
import Graphs
import Testing

@Suite("Slices of so many events")
struct EventSlicesTests {
    private func ids(of slices: [TimeSlice], _ theCase: Case) throws -> [[String]] {
        try theCase.snapshots(Selection(), over: slices).map { snapshot in
            snapshot.rows.sorted().map { theCase.events.id(of: Int($0)) }
        }
    }

    @Test("divide the events as Python does, within days too")
    func chunks() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let fives = try #require(
            try oracles.entry("accord", "slices", where: ["size": "5"]).expected
                as? [String: [String]])
        // The oracle counts the event within one actor, which makes no tie: left out there.
        let loops = Set(
            (0..<20).filter { accord.events.sources[$0] == accord.events.targets[$0] }
                .map { accord.events.id(of: $0) })
        let all = fives.keys.sorted { Int($0) ?? 0 < Int($1) ?? 0 }.flatMap { fives[$0] ?? [] }
            .filter { !loops.contains($0) }
        let slices = try accord.slices(Selection(), ofEvents: 5)
        let found = try ids(of: slices, accord)
        #expect(found.flatMap(\.self) == all)
        #expect(found.dropLast().allSatisfy { $0.count == 5 })
        #expect(slices.map(\.isPartial) == found.map { $0.count < 5 })
        #expect(slices.first?.name == "events 1-5")
    }

    @Test("overlap by a step as Python's do, the last in part")
    func steps() throws {
        let oracles = try Oracles()
        let theCase = try withoutLoops(oracles.accord())
        let expected = try #require(
            try oracles.entry("accord", "slices", where: ["size": "6"]).expected
                as? [String: [String]])
        let slices = try theCase.slices(Selection(), ofEvents: 6, step: 3)
        let whole = slices.filter { !$0.isPartial }
        let found = try ids(of: whole, theCase)
        #expect(slices.count == whole.count + 1)
        for (number, ids) in found.enumerated() { #expect(expected["\(number)"] == ids) }
        #expect(found.count == expected.count)
    }

    /// The case with its events within one actor given to two, so that all of them make ties.
    private func withoutLoops(_ theCase: Case) throws -> Case {
        var builder = CaseBuilder()
        for row in 0..<theCase.events.count {
            var event = theCase.event(at: row)
            if event.source == event.target { event.target += "-too" }
            builder.add(event)
        }
        return try builder.build()
    }

    @Test("hold every event of any selection once, and each so many")
    func partition() throws {
        for seed in 0..<60 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            var selection = randomSelection(seed: seed, in: theCase)
            selection.window = seed % 2 == 0 ? .always : selection.window
            let rows = try theCase.snapshot(selection).rows.sorted()
            let count = Int(seed % 7) + 1
            let slices = try theCase.slices(selection, ofEvents: count)
            let snapshots = try theCase.snapshots(selection, over: slices)
            #expect(snapshots.flatMap { $0.rows.sorted() } == rows)
            #expect(snapshots.dropLast().allSatisfy { $0.eventCount == count })
            let days = try theCase.slices(selection, ofEvents: count, keepsDays: true)
            let kept = try theCase.snapshots(selection, over: days)
            #expect(kept.flatMap { $0.rows.sorted() } == rows)
            #expect(
                zip(days, days.dropFirst()).allSatisfy {
                    $0.window.intersection($1.window) == nil
                })
        }
    }

    @Test("end with the row that fills them where a row stands for several events")
    func totals() throws {
        var builder = CaseBuilder()
        for (number, count) in [1, 2, 7, 1, 1, 1].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(number / 2))), source: "a",
                    target: "b", kind: .conflict, count: count))
        }
        let theCase = try builder.build()
        let slices = try theCase.slices(Selection(), ofEvents: 3)
        #expect(slices.map(\.name) == ["events 1-3", "events 4-10", "events 11-13"])
        #expect(slices.map(\.isPartial) == [false, false, false])
        #expect(
            try theCase.snapshots(Selection(), over: slices).map(\.eventCount) == [3, 7, 3])
    }

    @Test("are none without events, and refused where the first day does not decide")
    func refusals() throws {
        let theCase = try randomCase(seed: 1)
        var selection = Selection()
        selection.actors = []
        #expect(try theCase.slices(selection, ofEvents: 3).isEmpty)
        selection = Selection()
        selection.assignment.spans = .overlap
        #expect(throws: SlicingError.eventsNotByStart) {
            try theCase.slices(selection, ofEvents: 3)
        }
    }
}

@Suite("Slices at changes")
struct ChangeSlicesTests {
    private func theCase(_ events: [(String, RelationKind, Double, day: Int32)]) throws -> Case {
        var builder = CaseBuilder()
        for (number, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: event.day)),
                    source: String(event.0.prefix(1)), target: String(event.0.suffix(1)),
                    kind: event.1, weight: event.2))
        }
        return try builder.build()
    }

    @Test("begin with a new tie and a turned sign, and with nothing else")
    func changes() throws {
        let theCase = try theCase([
            ("ab", .cooperation, 2, 0), ("ab", .cooperation, 5, 3),
            // A new kind, which leaves the sign.
            ("ba", .conflict, 1, 5), ("ab", .conflict, 1, 6),
            // The sign turns on the day as a whole, whatever the order within it.
            ("ab", .conflict, 9, 8), ("ab", .conflict, 1, 9),
            // A new pair.
            ("bc", .negotiation, 1, 12), ("bc", .negotiation, 4, 13),
        ])
        let slices = try theCase.slicesAtChanges(Selection())
        #expect(
            slices.map(\.window) == [
                Window(Day(number: 0)...Day(number: 4)), Window(Day(number: 5)...Day(number: 7)),
                Window(Day(number: 8)...Day(number: 11)),
                Window(Day(number: 12)...Day(number: 13)),
            ])
        var selection = Selection()
        selection.kinds = [.cooperation]
        #expect(try theCase.slicesAtChanges(selection).count == 1)
    }

    @Test("are cut before given days, of which idle ones play no part")
    func cuts() throws {
        let theCase = try theCase([("ab", .cooperation, 1, 10), ("ab", .conflict, 1, 20)])
        let days = [5, 10, 15, 20, 21, 15].map { Day(number: $0) }
        #expect(
            try theCase.slices(Selection(), cutBefore: days).map(\.window) == [
                Window(Day(number: 10)...Day(number: 14)),
                Window(Day(number: 15)...Day(number: 19)),
                Window(Day(number: 20)...Day(number: 20)),
            ])
    }

    @Test("are cut where the number of events changes its level")
    func changePoints() throws {
        // One event a day for forty days, then five a day.
        let theCase = try theCase(
            (0..<80).flatMap { day -> [(String, RelationKind, Double, day: Int32)] in
                let count = (day < 40 ? 1 : 5) + day % 2
                return (0..<count).map { _ in ("ab", .conflict, 1, day: Int32(day)) }
            })
        let slices = try theCase.slices(
            Selection(), atChangePointsOf: .events, over: CalendarStep(1, .day))
        #expect(slices.map(\.window.start) == [Day(number: 0), Day(number: 40)])
        #expect(throws: SlicingError.seriesTooShort(2)) {
            try theCase.slices(
                Selection(), atChangePointsOf: .events, over: CalendarStep(1, .month))
        }
    }
}
