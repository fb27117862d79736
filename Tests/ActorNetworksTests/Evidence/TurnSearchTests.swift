import ActorNetworks
import Foundation
import Graphs
import Testing

@Suite("The turns of a network")
struct TurnSearchTests {
    /// Events between a and b: date, kind, weight, Goldstein value, document.
    private typealias Row = (String, RelationKind, Double, Double?, String?)

    private func network(_ rows: [Row], second: String = "b") throws -> Case {
        var builder = CaseBuilder()
        for (number, row) in rows.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(try #require(Day(row.0))), source: "a",
                    target: second, kind: row.1, weight: row.2, goldstein: row.3,
                    citation: Citation(document: row.4)))
        }
        return try builder.build()
    }

    /// The definition: each period a snapshot of its own, whose pairs have a tone. A pair keeps its
    /// sign until a period of the other begins after the end of one in which it had it.
    private func plainTurns(
        of theCase: Case, _ selection: Selection, over windows: [Window], minimum: Int,
        noise: Double
    ) throws -> [String] {
        typealias Side = (window: Window, here: Window, dyad: Dyad, rows: Set<Int>)
        func value(_ row: Int, _ dyad: Dyad, in window: Window) -> Double? {
            let part = theCase.events.part(of: row, in: window, by: selection.assignment)
            guard dyad.meanGoldstein == nil else {
                return theCase.events.goldstein(of: row).map { $0 * part }
            }
            let sign = theCase.events.kinds[row].sign(selection.negotiation)
            return sign == 0 ? nil : sign * theCase.events.weights[row] * part
        }
        // Without the events of both sides, each has enough of its own, and by these its sign; and on
        // the scale that both have, the signs are opposite.
        func isTurn(_ before: Side, _ after: Side) -> Bool {
            if (before.dyad.meanGoldstein == nil) != (after.dyad.meanGoldstein == nil) {
                for side in [before, after] where side.dyad.lean != side.dyad.sign { return false }
            }
            let shared = before.rows.intersection(after.rows)
            if shared.isEmpty { return true }
            return [before, after].allSatisfy { side in
                let values = side.rows.subtracting(shared).sorted().compactMap {
                    value($0, side.dyad, in: side.here)
                }
                return values.count >= minimum
                    && values.reduce(0, +) * Double(side.dyad.sign) > 0
            }
        }
        var own: [String: (sign: Int, sides: [Side])] = [:]
        var found: [String] = []
        for window in windows {
            var selection = selection
            guard let here = window.intersection(selection.window) else { continue }
            selection.window = here
            let snapshot = try theCase.snapshot(selection)
            for dyad in snapshot.dyads {
                let rows = snapshot.events(between: dyad).map { Int($0) }
                let hasGoldstein = rows.contains { theCase.events.goldstein(of: $0) != nil }
                let counted = rows.count { row in
                    hasGoldstein
                        ? theCase.events.goldstein(of: row) != nil
                        : theCase.events.kinds[row].sign(selection.negotiation) != 0
                }
                guard counted >= minimum, dyad.sign != 0, abs(dyad.tone ?? 0) >= noise else {
                    continue
                }
                let pair = "\(dyad.first)-\(dyad.second)"
                let side = (window: window, here: here, dyad: dyad, rows: Set(rows))
                if own[pair]?.sign == dyad.sign {
                    own[pair]?.sides.append(side)
                    continue
                }
                let ended = own[pair]?.sides.last {
                    ($0.window.end ?? .latest) <= (window.start ?? .earliest)
                }
                if let ended {
                    guard isTurn(ended, side) else { continue }
                    found.append("\(pair) \(ended.window) \(window)")
                }
                if ended != nil || own[pair] == nil { own[pair] = (dyad.sign, [side]) }
            }
        }
        return found.sorted()
    }

    @Test("are those of each period as a snapshot of its own, by whatever weighing and periods")
    func definition() throws {
        var turnCount = 0
        for seed in UInt64(0)..<100 {
            var random = SplitMix64(seed: seed)
            var builder = CaseBuilder()
            for number in 0..<80 {
                let day = Day(number: Int32.random(in: 0..<400, using: &random))
                let pair = ["ab", "ac", "bc", "aa"].randomElement(using: &random) ?? "ab"
                builder.add(
                    Event(
                        id: "e\(number)",
                        date: Bool.random(using: &random)
                            ? EventDate(day) : EventDate(over: day...day.advanced(by: 50)),
                        source: "\(pair.first ?? "a")", target: "\(pair.last ?? "b")",
                        kind: RelationKind.allCases.randomElement(using: &random),
                        weight: Double(Int.random(in: 0...4, using: &random)),
                        goldstein: seed % 3 > 0 && Int.random(in: 0..<4, using: &random) > 0
                            ? Double(Int.random(in: -3...3, using: &random)) : nil))
            }
            let theCase = try builder.build()
            var selection = Selection()
            selection.weighing =
                [.sum, .events, .mean, .maximum, .latest, .decay(halfLife: 30)][Int(seed % 6)]
            selection.negotiation =
                [.neutral, .positive, NegotiationSign(factor: 0.5)][
                    Int(seed / 6 % 3)]
            selection.assignment = DateAssignment(
                spans: DateAssignment.Spans.allCases[Int(seed / 18 % 5)])
            if seed % 7 == 0 {
                selection.window = Window(from: Day(number: 70), before: Day(number: 270))
            }
            let noise = seed % 5 == 0 ? 0.4 : 0
            let minimum = Int(seed % 3) + 1
            let slicings: [(TurnRule.Periods, [TimeSlice])] = try [
                (.calendar(.month), theCase.slices(selection, by: .every(CalendarStep(1, .month)))),
                {
                    let slices = try theCase.slices(
                        selection,
                        by: .rolling(width: CalendarStep(3, .month), step: CalendarStep(1, .month)))
                    return (.slices(slices), slices)
                }(),
                {
                    let slices = try theCase.slices(selection, by: .every(CalendarStep(20, .day)))
                    // Phases may hold others, and leave days out.
                    let some = slices.enumerated().filter { $0.offset % 3 != 1 }.map(\.element)
                    let whole = TimeSlice(
                        name: "whole", window: Window(from: nil, before: some.last?.window.end))
                    return (.slices(some + [whole]), [whole] + some)
                }(),
            ]
            for (periods, slices) in slicings {
                let turns = try theCase.snapshot(selection).turns(
                    by: TurnRule(periods, minimumEvents: minimum, noise: noise))
                let found = turns.turns.map { turn in
                    let windows = [turn.before, turn.after].compactMap {
                        $0.period.window.intersection(selection.window)?.description
                    }
                    return (["\(turn.first)-\(turn.second)"] + windows).joined(separator: " ")
                }
                let expected = try plainTurns(
                    of: theCase, selection, over: slices.map(\.window), minimum: minimum,
                    noise: noise)
                #expect(found.sorted() == expected, "seed \(seed)")
                turnCount += found.count
                #expect(turns.turnedCount == Set(turns.turns.map { [$0.first, $0.second] }).count)
            }
        }
        #expect(turnCount > 300)
    }

    @Test("are the same as each pair's own, and stand by sureness, then by weight")
    func order() throws {
        for seed in UInt64(0)..<60 {
            let theCase = try randomCase(seed: seed, actors: 5, events: 60)
            let snapshot = try theCase.snapshot()
            let rule = TurnRule(period: .week, minimumEvents: 1)
            let all = snapshot.turns(by: rule)
            let single = snapshot.dyads.flatMap {
                snapshot.evidence(between: $0.first, and: $0.second, by: rule).turns
            }
            #expect(Set(all.turns) == Set(single) && all.turns.count == single.count)
            for (one, next) in zip(all.turns, all.turns.dropFirst()) {
                #expect(one.sureness.grade <= next.sureness.grade)
                if one.sureness.grade == next.sureness.grade {
                    #expect(one.weight >= next.weight - 1e-9)
                }
            }
        }
    }

    @Test("weigh what the tone went, by the events of the thinner side")
    func weight() throws {
        let theCase = try network([
            ("2020-01-01", .conflict, 1, -4, nil), ("2020-01-02", .conflict, 1, -6, nil),
            ("2020-03-01", .negotiation, 1, 1, nil), ("2020-03-02", .cooperation, 1, 5, nil),
            ("2020-03-03", .conflict, 1, -3, nil),
        ])
        let turns = try theCase.snapshot().turns()
        let turn = try #require(turns.turns.first)
        #expect(turns.turns.count == 1 && turns.turnedCount == 1 && turns.comparableCount == 1)
        #expect(turn.before.period.tone == -5 && turn.after.period.tone == 1)
        #expect(turn.swing == 6 && turn.scale == .goldstein)
        #expect(turn.weight == 6.0 / 20 * 2)
        #expect(turn.after.period.clearness == 3.0 / 9)
        #expect(turn.isFriendly)
        let snapshot = try theCase.snapshot()
        #expect(snapshot.weightiestEvents(9, of: turn, after: true) == [3, 2])
        #expect(snapshot.weightiestEvents(9, of: turn, after: false) == [1, 0])
        #expect(snapshot.weightiestEvents(1, of: turn, after: false) == [1])
    }

    @Test("are as sure as the weakest answer to five questions lets them be")
    func sureness() throws {
        func grade(
            _ count: Int, documents: [String?], mixed: Int = 0, kind: EventDate.Extent = .day,
            certainty: Certainty = .stated, loose: Int = 0
        ) throws -> TurnSureness {
            var builder = CaseBuilder()
            for side in 0..<2 {
                let month = try #require(Day("2020-0\(side * 2 + 1)-01"))
                for number in 0..<count {
                    let sign = (side == 0) != (number < mixed)
                    builder.add(
                        Event(
                            id: "\(side)-\(number)",
                            date: EventDate(month, precision: kind == .day ? .day : .month),
                            source: "a", target: "b", kind: sign ? .cooperation : .conflict,
                            certainty: certainty,
                            citation: Citation(document: documents[number % documents.count])))
                }
            }
            for number in 0..<loose {
                builder.add(
                    Event(
                        id: "loose\(number)",
                        date: EventDate(try #require(Day("2020-01-01")), precision: .year),
                        source: "a", target: "b", kind: .conflict))
            }
            let turns = try builder.build().snapshot().turns()
            return try #require(turns.turns.first).sureness
        }
        #expect(try grade(5, documents: ["d", "e"]).grade == .sure)
        #expect(try grade(4, documents: ["d", "e"]).grade == .likely)
        #expect(try grade(2, documents: ["d", "e"]).grade == .doubtful)
        #expect(try grade(5, documents: ["d"]).grade == .likely)
        #expect(try grade(5, documents: ["d", nil]).grade == .likely)
        #expect(try grade(5, documents: [nil]).grade == .likely)
        #expect(try grade(5, documents: [nil]).documents == nil)
        // Ten less two are 8, more than twice the root of 12; six less two 4, more than that of 8.
        #expect(try grade(12, documents: ["d", "e"], mixed: 2).ofSign == .strong)
        #expect(try grade(8, documents: ["d", "e"], mixed: 2).ofSign == .fair)
        #expect(try grade(8, documents: ["d", "e"], mixed: 3).ofSign == .weak)
        #expect(try grade(20, documents: ["d", "e"], mixed: 9).grade == .doubtful)
        #expect(try grade(5, documents: ["d", "e"], kind: .uncertain).grade == .doubtful)
        #expect(try grade(5, documents: ["d", "e"], certainty: .implied).grade == .doubtful)
        #expect(try grade(5, documents: ["d", "e"], loose: 1).ofDays == .fair)
        #expect(try grade(5, documents: ["d", "e"], loose: 5).grade == .doubtful)
    }

    @Test(
        "ask for one event where no pair has two periods of two that count, and for two elsewhere")
    func minimum() throws {
        let yearly: [Row] = [
            ("1950-01-01", .cooperation, 1, nil, nil), ("1951-01-01", .cooperation, 1, nil, nil),
            ("1952-01-01", .conflict, 1, nil, nil), ("1954-01-01", .cooperation, 1, nil, nil),
        ]
        let years = try network(yearly).snapshot().turns(by: TurnRule(period: .year))
        #expect(years.minimumEvents == 1)
        #expect(years.turns.map(\.after.period.title).sorted() == ["1952", "1954"])
        // One full year of a pair, or a year of several events of which one counts, is not enough.
        let more: [Row] = [
            ("1954-05-01", .cooperation, 1, nil, nil), ("1950-05-01", .negotiation, 1, nil, nil),
        ]
        let single = try network(yearly + more).snapshot().turns(by: TurnRule(period: .year))
        #expect(single.minimumEvents == 1 && single.turns.count == 2)
        let busy = try network(yearly + more + [("1950-05-01", .cooperation, 1, nil, nil)])
        let turns = try busy.snapshot().turns(by: TurnRule(period: .year))
        #expect(turns.minimumEvents == 2 && turns.turns.isEmpty && turns.thinCount == 2)
        let months = try busy.snapshot().turns(by: TurnRule(period: .month))
        #expect(months.minimumEvents == 1 && months.turns.count == 2)
    }

    @Test("lie between periods that share no day, also where windows overlap")
    func overlapping() throws {
        // Hostile in January and February, friendly from March on.
        let theCase = try network([
            ("2020-01-01", .conflict, 4, nil, nil), ("2020-02-01", .conflict, 1, nil, nil),
            ("2020-03-01", .cooperation, 2, nil, nil), ("2020-04-01", .cooperation, 1, nil, nil),
            ("2020-05-01", .cooperation, 1, nil, nil),
        ])
        let slices = try theCase.slices(
            Selection(), by: .rolling(width: CalendarStep(2, .month), step: CalendarStep(1, .month))
        )
        let turns = try theCase.snapshot().turns(by: TurnRule(.slices(slices), minimumEvents: 1))
        #expect(turns.turns.map(\.before.period.title) == ["2020-01..2020-02"])
        #expect(turns.turns.map(\.after.period.title) == ["2020-03..2020-04"])
        #expect(
            turns.turns.map(\.before.rows) == [[0, 1]] && turns.turns.map(\.after.rows) == [[2, 3]])
        #expect(turns.comparableCount == 1)
        // Windows as long as the case share days whatever happens.
        let long = try theCase.slices(
            Selection(), by: .rolling(width: CalendarStep(5, .month), step: CalendarStep(1, .month))
        )
        let rule = TurnRule(.slices(long), minimumEvents: 1)
        let none = try theCase.snapshot().turns(by: rule)
        #expect(none.turns.isEmpty && none.comparableCount == 0)
        let evidence = try theCase.snapshot().evidence(between: "a", and: "b", by: rule)
        #expect(evidence.hostileCount > 0 && evidence.friendlyCount > 0)
        #expect(evidence.later.isEmpty && evidence.roles.first == .signed)
        #expect(evidence.roles.dropFirst().allSatisfy { $0 == .overlapping })
    }

    @Test("tell how many events have no value where others of the period have one")
    func valueless() throws {
        let theCase = try network([
            ("2020-01-01", .cooperation, 3, nil, nil), ("2020-01-02", .conflict, 50, nil, nil),
            ("2020-01-03", .cooperation, 1, 2, nil), ("2020-02-05", .conflict, 3, -4, nil),
            ("2020-02-06", .conflict, 3, nil, nil), ("2020-03-06", .conflict, 3, nil, nil),
        ])
        let turns = try theCase.snapshot().turns()
        #expect(turns.valuelessCount == 3 && turns.minimumEvents == 1)
        #expect(turns.turns.map(\.before.period.countedEvents) == [1])
        #expect(turns.turns.map(\.before.period.eventCount) == [3])
    }

    @Test("rest on events of each side that are not on the other")
    func shared() throws {
        // Friendly in January and March; some day of the year hostile, a twelfth of it each month.
        func turns(hostileInApril: Bool) throws -> RelationTurns {
            var builder = CaseBuilder()
            let events: [(String, EventDate.Precision, RelationKind)] =
                [
                    ("2024-01-10", .day, .cooperation), ("2024-01-01", .year, .conflict),
                    ("2024-03-10", .day, .cooperation),
                ] + (hostileInApril ? [("2024-04-10", .day, .conflict)] : [])
            for (number, event) in events.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)",
                        date: EventDate(try #require(Day(event.0)), precision: event.1),
                        source: "a", target: "b", kind: event.2))
            }
            var selection = Selection()
            selection.assignment = DateAssignment(uncertain: .spread)
            let snapshot = try builder.build().snapshot(selection)
            let rule = TurnRule(minimumEvents: 1)
            if !hostileInApril {
                let evidence = snapshot.evidence(between: 0, and: 1, by: rule)
                #expect(evidence.roles.dropFirst().first == .shared && evidence.turns.isEmpty)
            }
            return snapshot.turns(by: rule)
        }
        #expect(try turns(hostileInApril: false).turns.isEmpty)
        let turn = try #require(try turns(hostileInApril: true).turns.first)
        #expect(turn.before.period.title == "2024-03" && turn.after.period.title == "2024-04")
        #expect(turn.sureness.events == 1 && turn.sureness.elsewhere == 0)
        #expect(turn.after.period.countedEvents == 2)
    }

    @Test("have both tones on the scale that both sides have, or are none")
    func scales() throws {
        func found(_ january: RelationKind) throws -> RelationTurns {
            try network([
                ("2024-01-01", january, 1, 7, nil), ("2024-02-01", .conflict, 1, nil, nil),
            ]).snapshot().turns(by: TurnRule(minimumEvents: 1))
        }
        let turn = try #require(try found(.cooperation).turns.first)
        #expect(turn.scale == .polarity && turn.swing == -2)
        #expect(turn.before.period.tone == 7 && turn.before.period.tone(on: turn.scale) == 1)
        // Talks have no share of friendship or hostility; a conflict of a friendly value has another.
        #expect(try found(.negotiation).turns.isEmpty)
        #expect(try found(.conflict).turns.isEmpty)
    }

    @Test("count an event that is left out once, in however many periods it is")
    func leftOutOnce() throws {
        let theCase = try network([
            ("2020-01-01", .conflict, 1, nil, nil), ("2020-02-01", .negotiation, 1, nil, nil),
            ("2020-03-01", .cooperation, 1, nil, nil),
        ])
        let slices = try theCase.slices(
            Selection(), by: .rolling(width: CalendarStep(2, .month), step: CalendarStep(1, .month))
        )
        let turns = try theCase.snapshot().turns(by: TurnRule(.slices(slices), minimumEvents: 1))
        #expect(turns.neutralCount == 1)
        let valued = try network([
            ("2020-01-01", .conflict, 1, -1, nil), ("2020-02-01", .conflict, 1, nil, nil),
            ("2020-03-01", .cooperation, 1, 1, nil),
        ]).snapshot().turns(by: TurnRule(.slices(slices), minimumEvents: 1))
        #expect(valued.valuelessCount == 1)
    }

    @Test("are none where there are no events, no dates or no two signs")
    func none() throws {
        let empty = try CaseBuilder().build().snapshot().turns()
        #expect(empty.turns.isEmpty && empty.relationCount == 0 && empty.comparableCount == 0)
        var builder = CaseBuilder()
        builder.add(
            Event(id: "1", date: .unknown, source: "a", target: "b", kind: .conflict))
        let undated = try builder.build().snapshot().turns()
        #expect(undated.turns.isEmpty && undated.undatedCount == 1)
        let one = try network([("2020-01-01", .conflict, 1, nil, nil)]).snapshot().turns()
        #expect(one.turns.isEmpty && one.minimumEvents == 1)
    }

    @Test("count events outside all phases apart")
    func outside() throws {
        let theCase = try network([
            ("2020-01-01", .conflict, 1, nil, nil), ("2020-03-01", .cooperation, 1, nil, nil),
            ("2020-05-01", .cooperation, 1, nil, nil),
        ])
        let phases = [("one", "2020-01"), ("two", "2020-05..")]
        let slices = try phases.map { TimeSlice(name: $0.0, window: try Window(parsing: $0.1)) }
        let turns = try theCase.snapshot().turns(by: TurnRule(.slices(slices)))
        #expect(turns.outsideCount == 1)
        #expect(turns.turns.map(\.before.period.title) == ["one"])
        #expect(turns.turns.map(\.after.period.title) == ["two"])
    }
}
