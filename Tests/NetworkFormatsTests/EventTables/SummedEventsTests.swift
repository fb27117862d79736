import ActorNetworks
import Graphs
import NetworkFormats
import Testing

/// What events add up to, whether a row is one of them or stands for many.
@Suite("Events, one by one and added up", .serialized)
struct SummedEventsTests {
    private static let tables = [SummedEvents.singly, SummedEvents.summed]

    /// A tie: events, those from the first actor and from the second, those implied, their weight,
    /// mean weight and mean Goldstein value.
    private static let ties: [String: [Double]] = [
        "ant bee conflict": [6, 6, 0, 1, 21, 3.5, -6.2],
        "ant bee cooperation": [6, 6, 0, 0, 12, 2.0, 4.4],
        "ant bee negotiation": [6, 6, 0, 0, 9, 1.5, 7.0 / 6],
        "ant cat conflict": [8, 2, 6, 2, 18, 2.25, -17.0 / 3],
        "ant cat cooperation": [8, 4, 4, 0, 15, 1.875, 27.0 / 7],
        "ant cat negotiation": [12, 9, 3, 0, 29, 29.0 / 12, 1.125],
        "bee cat conflict": [5, 5, 0, 3, 8, 1.6, -6],
        "bee cat cooperation": [2, 2, 0, 0, 7, 3.5, 4],
        "bee cat negotiation": [2, 2, 0, 0, 5, 2.5, 1.5],
        "bee dog conflict": [6, 6, 0, 2, 16, 8.0 / 3, -5.8],
        "bee dog cooperation": [2, 2, 0, 0, 7, 3.5, 4],
        "bee dog negotiation": [3, 3, 0, 0, 5, 5.0 / 3, 1],
        "cat dog conflict": [7, 7, 0, 0, 19, 19.0 / 7, -19.0 / 3],
        "cat dog cooperation": [12, 12, 0, 0, 23, 23.0 / 12, 23.0 / 6],
        "cat dog negotiation": [5, 5, 0, 0, 7, 1.4, 1.4],
    ]

    /// A pair: its events and its tone.
    private static let pairs: [String: [Double]] = [
        "ant bee": [18, -0.125], "ant cat": [28, 2.0 / 21], "bee cat": [9, -2.875],
        "bee dog": [11, -22.0 / 9], "cat dog": [24, -8.0 / 17],
    ]

    /// Pair, month and kind: events and weight.
    private static let months: [String: [Double]] = [
        "ant bee 2019-01 conflict": [3, 11], "ant bee 2019-01 negotiation": [2, 2],
        "ant bee 2019-02 conflict": [2, 7], "ant bee 2019-02 cooperation": [4, 6],
        "ant bee 2019-02 negotiation": [1, 1], "ant bee 2019-03 conflict": [1, 3],
        "ant bee 2019-03 cooperation": [2, 6], "ant bee 2019-03 negotiation": [3, 6],
        "ant cat 2019-01 conflict": [2, 7], "ant cat 2019-01 cooperation": [2, 5],
        "ant cat 2019-01 negotiation": [2, 5], "ant cat 2019-02 conflict": [3, 9],
        "ant cat 2019-02 cooperation": [5, 8], "ant cat 2019-02 negotiation": [7, 16],
        "ant cat 2019-03 conflict": [3, 2], "ant cat 2019-03 cooperation": [1, 2],
        "ant cat 2019-03 negotiation": [3, 8], "bee cat 2019-01 conflict": [2, 1],
        "bee cat 2019-02 conflict": [1, 1], "bee cat 2019-02 cooperation": [1, 3],
        "bee cat 2019-02 negotiation": [1, 2], "bee cat 2019-03 conflict": [2, 6],
        "bee cat 2019-03 cooperation": [1, 4], "bee cat 2019-03 negotiation": [1, 3],
        "bee dog 2019-01 conflict": [1, 4], "bee dog 2019-01 cooperation": [1, 3],
        "bee dog 2019-01 negotiation": [1, 3], "bee dog 2019-02 conflict": [2, 5],
        "bee dog 2019-02 cooperation": [1, 4], "bee dog 2019-02 negotiation": [1, 0],
        "bee dog 2019-03 conflict": [3, 7], "bee dog 2019-03 negotiation": [1, 2],
        "cat dog 2019-01 conflict": [2, 7], "cat dog 2019-01 cooperation": [6, 11],
        "cat dog 2019-01 negotiation": [1, 3], "cat dog 2019-02 conflict": [4, 10],
        "cat dog 2019-02 cooperation": [4, 7], "cat dog 2019-02 negotiation": [1, 0],
        "cat dog 2019-03 conflict": [1, 2], "cat dog 2019-03 cooperation": [2, 5],
        "cat dog 2019-03 negotiation": [3, 4],
    ]

    private func name(_ dyad: Dyad, of theCase: Case) -> String {
        [dyad.first, dyad.second].map { theCase.actors[$0].id }.sorted().joined(separator: " ")
    }

    private func expect(
        _ found: [String: [Double]], _ expected: [String: [Double]],
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            found.keys.sorted() == expected.keys.sorted(), sourceLocation: location)
        for (name, values) in found {
            let wanted = expected[name] ?? []
            #expect(values.count == wanted.count, "\(name)", sourceLocation: location)
            for (value, other) in zip(values, wanted) {
                #expect(
                    abs(value - other) < 1e-12, "\(name): \(values)", sourceLocation: location)
            }
        }
    }

    @Test("make the same ties, counted from their definition", arguments: tables)
    func ties(table: String) throws {
        let theCase = try read(table).get()
        #expect(theCase.events.eventCount == 90)
        let snapshot = try theCase.snapshot()
        var mean = Selection()
        mean.weighing = .mean
        let means = try theCase.snapshot(mean)
        var found: [String: [Double]] = [:]
        for (dyad, other) in zip(snapshot.dyads, means.dyads) {
            let isTurned = theCase.actors[dyad.first].id > theCase.actors[dyad.second].id
            for (tie, mean) in zip(dyad.ties, other.ties) {
                let counts = [tie.forwardCount, tie.backwardCount].map { Double($0) }
                found["\(name(dyad, of: theCase)) \(tie.kind.name)"] =
                    [Double(tie.eventCount)] + (isTurned ? counts.reversed() : counts)
                    + [
                        Double(tie.impliedCount), tie.weight, mean.weight,
                        tie.meanGoldstein ?? .nan,
                    ]
            }
        }
        expect(found, Self.ties)
    }

    @Test("have the same tone and number in pairs", arguments: tables)
    func pairs(table: String) throws {
        let theCase = try read(table).get()
        let snapshot = try theCase.snapshot()
        var found: [String: [Double]] = [:]
        for dyad in snapshot.dyads {
            found[name(dyad, of: theCase)] = [
                Double(dyad.eventCount), snapshot.tone(of: dyad) ?? .nan,
            ]
        }
        expect(found, Self.pairs)
        #expect(abs((snapshot.tone ?? .nan) - -53.0 / 71) < 1e-12)
        var events = Selection()
        events.weighing = .events
        let counted = try theCase.snapshot(events)
        for dyad in counted.dyads {
            #expect(dyad.weight == Self.pairs[name(dyad, of: theCase)]?.first)
        }
    }

    @Test("add up alike by month", arguments: tables)
    func months(table: String) throws {
        let theCase = try read(table).get()
        let slices = try theCase.slices(
            Selection(), by: .every(CalendarStep(1, .month)))
        let totals = try PairPeriodTotals(of: theCase, over: slices.map(\.window))
        var found: [String: [Double]] = [:]
        for total in totals {
            let ends = [total.first, total.second].map { theCase.actors[$0].id }.sorted()
            let name =
                ends.joined(separator: " ") + " \(slices[total.period].name) \(total.kind.name)"
            found[name] = [Double(total.eventCount), total.weight]
        }
        expect(found, Self.months)
        let snapshots = try theCase.snapshots(over: slices.map(\.window))
        #expect(snapshots.map(\.eventCount) == [25, 38, 27])
        #expect(snapshots.allSatisfy { $0.mostEvents(after: [$0.window]) == 0 })
    }

    @Test("are as many of each sort in the summary of the case", arguments: tables)
    func summary(table: String) throws {
        let summary = try CaseSummary(read(table).get())
        #expect(summary.eventCount == 90)
        #expect(summary.kindCounts == [.conflict: 32, .cooperation: 30, .negotiation: 28])
        #expect(summary.certaintyCounts == [.implied: 8, .stated: 82])
        #expect(summary.documentCounts == [-1: 90])
        #expect(summary.participantCount == 4)
        #expect(summary.rowCount == (table == SummedEvents.singly ? 90 : 61))
    }

    @Test("measure actors alike", arguments: tables)
    func actors(table: String) throws {
        let theCase = try read(table).get()
        let snapshot = try theCase.snapshot()
        let events: [String: [Double]] = [
            "ant": [46, 104], "bee": [38, 90], "cat": [61, 131], "dog": [35, 77],
        ]
        let counts = try Measure.events.scores(of: snapshot)
        var found: [String: [Double]] = [:]
        for (index, actor) in snapshot.actors.enumerated() {
            found[theCase.actors[actor].id] = [counts[index] ?? .nan, snapshot.strengths[index]]
        }
        expect(found, events)
    }

    @Test("make the same graph of ties", arguments: GraphFileFormat.all.filter { $0.write != nil })
    func files(format: GraphFileFormat) throws {
        let part = try #require(format.part(named: "ties"))
        func text(_ table: String) throws -> String {
            let register = "id\nant\nbee\ncat\ndog\n"
            return try part.content(read(table, actors: register).get().snapshot()).text
        }
        let (one, other) = (try text(SummedEvents.singly), try text(SummedEvents.summed))
        #expect(one == other, "\(format.name)")
    }
}
