import ActorNetworks
import Graphs
import Testing

@Suite("The assignment of dates")
struct DateAssignmentTests {
    static let all: [DateAssignment] = DateAssignment.Spans.allCases.flatMap { spans in
        [
            DateAssignment.Uncertain.earliest, .midpoint, .spread, .contained, .random(seed: 7),
        ].map { DateAssignment(spans: spans, uncertain: $0) }
    }

    /// The plain definition: every day of an event, one after the other.
    private func part(
        of date: EventDate, in window: Window, by assignment: DateAssignment, drawn: Day?
    ) -> Double {
        if window == .always { return 1 }
        var days: [Day] = []
        var day = date.start
        while day < date.end {
            days.append(day)
            day = day.advanced(by: 1)
        }
        let inside = days.filter(window.contains).count
        func has(_ day: Day) -> Double { window.contains(day) ? 1 : 0 }
        let share = Double(inside) / Double(days.count)
        switch date.extent {
        case .day: return has(days[0])
        case .span:
            switch assignment.spans {
            case .start: return has(days[0])
            case .overlap: return inside > 0 ? 1 : 0
            case .share: return share
            case .midpoint: return has(days[days.count / 2])
            case .contained: return inside == days.count ? 1 : 0
            }
        case .uncertain:
            switch assignment.uncertain {
            case .earliest: return has(days[0])
            case .midpoint: return has(days[days.count / 2])
            case .spread: return share
            case .contained: return inside == days.count ? 1 : 0
            case .random: return drawn.map(has) ?? 0
            }
        }
    }

    @Test(
        "takes several events over a span for events on days of it, not for lasting ones",
        arguments: all)
    func several(assignment: DateAssignment) throws {
        let first = try #require(Day(year: 2020, month: 1, day: 20))
        let days = first...first.advanced(by: 39)
        func events(of date: EventDate) throws -> EventTable {
            var builder = CaseBuilder()
            builder.add(
                Event(
                    id: "1", date: date, source: "a", target: "b", kind: .conflict, weight: 8,
                    count: 4))
            return try builder.build().events
        }
        let (span, interval) = (
            try events(of: EventDate(over: days)), try events(of: EventDate(within: days))
        )
        for month in 1...3 {
            let day = try #require(Day(year: 2020, month: month, day: 1))
            let window = CalendarUnit.month.window(of: day)
            #expect(
                span.part(of: 0, in: window, by: assignment)
                    == interval.part(of: 0, in: window, by: assignment))
        }
    }

    @Test("gives ties the weight that a count of days gives, whatever is selected", arguments: all)
    func plain(assignment: DateAssignment) throws {
        for seed in 0..<12 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            var selection = randomSelection(seed: seed, in: theCase)
            selection.assignment = assignment
            selection.ego = nil
            selection.top = nil
            selection.minimumEvents = 1
            var whole = selection
            whole.window = .always
            let all = try theCase.snapshot(whole)
            // A drawn day is the one whose own window holds the event.
            var drawn: [Int: Day] = [:]
            if case .random = assignment.uncertain {
                for row in all.rows.map({ Int($0) }) {
                    let date = theCase.events.date(of: row)
                    var day = date.start
                    while day < date.end, drawn[row] == nil {
                        let only = Window(day...day)
                        if theCase.events.part(of: row, in: only, by: assignment) == 1 {
                            drawn[row] = day
                        }
                        day = day.advanced(by: 1)
                    }
                }
            }
            func part(of row: Int, in window: Window) -> Double {
                self.part(
                    of: theCase.events.date(of: row), in: window, by: assignment, drawn: drawn[row])
            }
            let first = Day(number: -10)
            let windows =
                [selection.window]
                + (0..<9).map {
                    Window(
                        from: first.advanced(by: 11 * $0), before: first.advanced(by: 11 * $0 + 11))
                }
                + [
                    Window(from: nil, before: Day(number: 20)),
                    Window(from: Day(number: 20), before: nil),
                ]
            for (window, snapshot) in zip(windows, try theCase.snapshots(selection, over: windows))
            {
                for dyad in all.dyads {
                    let rows = all.events(between: dyad).map { Int($0) }
                        .filter { part(of: $0, in: window) > 0 }
                    let found = snapshot.dyad(dyad.first, dyad.second)
                    #expect(
                        (found.map { snapshot.events(between: $0).map { Int($0) }.sorted() } ?? [])
                            == rows.sorted())
                    let weight = rows.reduce(0) {
                        $0 + theCase.events.weights[$1] * part(of: $1, in: window)
                    }
                    #expect(abs((found?.weight ?? 0) - weight) < 1e-9)
                    let rated = rows.filter { theCase.events.goldstein(of: $0) != nil }
                    let parts = rated.reduce(0) { $0 + part(of: $1, in: window) }
                    let sum = rated.reduce(0) {
                        $0 + (theCase.events.goldstein(of: $1) ?? 0) * part(of: $1, in: window)
                    }
                    if rated.isEmpty {
                        #expect(found?.meanGoldstein == nil)
                    } else {
                        #expect(abs((found?.meanGoldstein ?? .nan) - sum / parts) < 1e-9)
                    }
                }
            }
        }
    }

    @Test("keeps the sum of weights over slices that touch, but for what repeats or drops events")
    func sums() throws {
        for seed in 0..<20 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            for assignment in Self.all where assignment.spans != .overlap {
                var selection = Selection()
                selection.assignment = assignment
                let total = try theCase.snapshot(selection).dyads.reduce(0) { $0 + $1.weight }
                let slices = try theCase.slices(
                    selection, by: .every(CalendarStep(Int(seed % 3) + 6, .day)))
                let snapshots = try theCase.snapshots(selection, over: slices)
                let sum = snapshots.reduce(0) { $0 + $1.dyads.reduce(0) { $0 + $1.weight } }
                if assignment.dropsEvents {
                    #expect(sum <= total + 1e-9)
                } else {
                    #expect(abs(sum - total) < 1e-9, "\(assignment)")
                }
                if !assignment.dropsEvents, !assignment.hasParts {
                    // Every event is in exactly one slice.
                    let rows = snapshots.flatMap(\.rows)
                    #expect(rows.sorted() == (try theCase.snapshot(selection).rows.sorted()))
                }
            }
        }
    }

    @Test("gives the weights of pairs and periods that slices have", arguments: all)
    func periods(assignment: DateAssignment) throws {
        for seed in 0..<8 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            var selection = Selection()
            selection.assignment = assignment
            let slices = try theCase.slices(selection, by: .every(CalendarStep(9, .day)))
            let snapshots = try theCase.snapshots(selection, over: slices)
            let totals = try PairPeriodTotals(
                of: theCase, selection, over: slices.map(\.window))
            var count = 0
            for total in totals {
                let tie = snapshots[total.period].dyad(total.first, total.second)?.tie(total.kind)
                #expect(tie?.eventCount == total.eventCount)
                #expect(abs((tie?.weight ?? .nan) - total.weight) < 1e-9)
                count += 1
            }
            #expect(count == snapshots.reduce(0) { $0 + $1.tieCount })
        }
    }

    @Test("shares the weight of a span as Python counts its days")
    func share() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let halves = try oracles.entry(
            "accord", "prorata_weight", where: ["event": "e14"]
        ).numbers
        let row = try #require((0..<20).first { accord.events.id(of: $0) == "e14" })
        for (period, weight) in halves {
            let days = period.split(separator: "/").compactMap { Day(String($0)) }
            let window = Window(from: days[0], before: days[1])
            let part = accord.events.part(
                of: row, in: window, by: DateAssignment(spans: .share, uncertain: .spread))
            #expect(abs(accord.events.weights[row] * part - weight) < 1e-9)
        }
        let months = try #require(
            try oracles.entry("accord", "prorata_weight", where: ["window": "calendar month"])
                .expected as? [String: [String: Double]])
        for (id, weights) in months {
            let row = try #require((0..<20).first { accord.events.id(of: $0) == id })
            for (month, weight) in weights {
                let part = accord.events.part(
                    of: row, in: try Window(parsing: month),
                    by: DateAssignment(spans: .share, uncertain: .spread))
                #expect(abs(accord.events.weights[row] * part - weight) < 1e-9)
            }
        }
    }

    @Test("takes the middle day that Python takes")
    func midpoint() throws {
        let oracles = try Oracles()
        let expected = try #require(
            oracles.entry("calendar", "month_midpoint").expected as? [String: String])
        for (month, middle) in expected {
            var builder = CaseBuilder()
            let start = try #require(try Window(parsing: month).start)
            builder.add(
                Event(
                    id: "e", date: EventDate(start, precision: .month), source: "a", target: "b",
                    kind: .conflict))
            let theCase = try builder.build()
            let day = try #require(Day(middle))
            var selection = Selection(window: Window(day...day))
            selection.assignment.uncertain = .midpoint
            #expect(try theCase.snapshot(selection).eventCount == 1)
            selection.window = Window(from: nil, before: day)
            #expect(try theCase.snapshot(selection).eventCount == 0)
        }
    }

    @Test("puts events by overlap where Python puts them")
    func overlap() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let expected = try #require(
            try oracles.entry("accord", "slices", where: ["assign": "overlap"]).expected
                as? [String: [String]])
        let assignment = DateAssignment(spans: .overlap, uncertain: .spread)
        for (month, ids) in expected {
            let window = try Window(parsing: month)
            let found = (0..<accord.events.count).filter {
                accord.events.part(of: $0, in: window, by: assignment) > 0
            }
            #expect(found.map { accord.events.id(of: $0) } == ids)
        }
    }

    @Test("draws the same day for a seed, and every possible day over many")
    func drawing() throws {
        var builder = CaseBuilder()
        let days = Day(number: 10)...Day(number: 14)
        for number in 0..<400 {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(within: days), source: "a", target: "b",
                    kind: .conflict))
        }
        let theCase = try builder.build()
        func counts(_ seed: UInt64) throws -> [Int] {
            var selection = Selection()
            selection.assignment.uncertain = .random(seed: seed)
            return try theCase.snapshots(
                selection,
                over: (8...16).map { Window(Day(number: $0)...Day(number: $0)) }
            ).map(\.eventCount)
        }
        let one = try counts(1)
        #expect(try counts(1) == one)
        #expect(try counts(2) != one)
        #expect(one.reduce(0, +) == 400)
        #expect(one[2...6].allSatisfy { (50...110).contains($0) })
    }

    @Test("leaves what has no date out of every window but all time")
    func undated() throws {
        var builder = CaseBuilder()
        builder.add(
            Event(id: "e", date: .unknown, source: "a", target: "b", kind: .conflict, weight: 3))
        let theCase = try builder.build()
        for assignment in Self.all {
            var selection = Selection()
            selection.assignment = assignment
            #expect(try theCase.snapshot(selection).dyads.map(\.weight) == [3])
            for window in ["2020", "2020..", "..2020"] {
                selection.window = try Window(parsing: window)
                #expect(try theCase.snapshot(selection).dyads.isEmpty)
            }
        }
    }

    @Test(
        "is asked for by words",
        arguments: [
            "earliest", "midpoint", "spread", "contained", "random:1",
            "random:18446744073709551615",
        ])
    func words(text: String) throws {
        let read = try #require(DateAssignment.Uncertain(text))
        #expect(read.description == text)
    }

    @Test("refuses other words", arguments: ["", "random:", "random:-1", "latest"])
    func noWords(text: String) { #expect(DateAssignment.Uncertain(text) == nil) }
}

@Suite("The node set")
struct NodeSetTests {
    @Test("adds actors from their first event to their last, or always, by plain definition")
    func plain() throws {
        for seed in 0..<40 as Range<UInt64> {
            let theCase = try randomCase(seed: seed, actors: 14, events: 20)
            var selection = randomSelection(seed: seed, in: theCase)
            selection.window = .always
            let all = try theCase.snapshot(selection)
            let slices = try theCase.slices(selection, by: .every(CalendarStep(7, .day)))
            func snapshots(_ nodes: NodeSet) throws -> [Snapshot] {
                var selection = selection
                selection.nodes = nodes
                return try theCase.snapshots(selection, over: slices)
            }
            let active = try snapshots(.active)
            for snapshot in try snapshots(.all) { #expect(snapshot.actors == all.actors) }
            for (snapshot, plain) in zip(try snapshots(.alive), active) {
                let alive = all.actors.filter { actor in
                    let rows = all.dyads.filter { $0.first == actor || $0.second == actor }
                        .flatMap { all.events(between: $0).map { Int($0) } }
                    let first = rows.map { theCase.events.starts[$0] }.min()
                    let end = rows.map { theCase.events.ends[$0] }.max()
                    return Window(from: first, before: end).intersection(snapshot.window) != nil
                }
                #expect(snapshot.actors == Set(alive + plain.actors).sorted())
                #expect(snapshot.dyads == plain.dyads)
            }
        }
    }

    @Test("gives an actor without a tie the score of an isolate")
    func isolates() throws {
        var builder = CaseBuilder()
        for (number, event) in [("a", "b", 0), ("a", "c", 40), ("a", "b", 80)].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(event.2))), source: event.0,
                    target: event.1, kind: .conflict, weight: 2))
        }
        let theCase = try builder.build()
        let middle = try Window(parsing: "1970-02")
        var selection = Selection(window: middle)
        func strengths(_ nodes: NodeSet) throws -> [String: Double] {
            selection.nodes = nodes
            let snapshot = try theCase.snapshot(selection)
            return Dictionary(
                uniqueKeysWithValues: zip(
                    snapshot.actors.map { theCase.actors[$0].id }, snapshot.strengths))
        }
        #expect(try strengths(.active) == ["a": 2, "c": 2])
        #expect(try strengths(.alive) == ["a": 2, "b": 0, "c": 2])
        #expect(try strengths(.all) == ["a": 2, "b": 0, "c": 2])
        selection.window = try Window(parsing: "1970-03..1970-12")
        #expect(try strengths(.alive) == ["a": 2, "b": 2])
        #expect(try strengths(.all) == ["a": 2, "b": 2, "c": 0])
        let snapshot = try theCase.snapshot(selection)
        #expect(try snapshot.graph().vertexCount == 3)
        #expect(abs((snapshot.density ?? 0) - 1.0 / 3) < 1e-12)
    }
}
