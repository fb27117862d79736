import ActorNetworks
import Testing

@Suite("The time of a relation")
struct RelationTimelineTests {
    private func snapshot(
        _ days: [(String, RelationKind, Double)], window: Window = .always
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        for (number, day) in days.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(try #require(Day(day.0))), source: "a",
                    target: "b", kind: day.1, weight: day.2))
        }
        return try builder.build().snapshot(Selection(window: window))
    }

    private let days: [(String, RelationKind, Double)] = [
        ("2015-01-05", .cooperation, 4), ("2015-01-06", .conflict, 1.5),
        ("2015-01-07", .conflict, 2), ("2015-04-30", .negotiation, 3),
    ]

    @Test("runs from the first period with events to the last, also where nothing happened")
    func months() throws {
        let snapshot = try snapshot(days)
        let evidence = try snapshot.evidence(between: "a", and: "b")
        let entries = try RelationTimeline(of: evidence, in: snapshot).entries
        #expect(entries.map(\.slice.name) == ["2015-01", "2015-02", "2015-03", "2015-04"])
        #expect(entries.map { $0.period?.eventCount } == [3, nil, nil, 1])
        #expect(entries.map(\.role) == [evidence.roles[0], nil, nil, evidence.roles[1]])
        #expect(!entries.contains { $0.slice.isPartial })
        let first = try #require(entries[0].period)
        #expect(first.weight(of: .cooperation) == 4 && first.weight(of: .conflict) == 3.5)
        #expect(first.weight(of: .negotiation) == 0 && first.netWeight == 0.5)
        #expect(entries[3].period?.weight(of: .negotiation) == 3)
    }

    @Test("marks periods that the selection cuts, or that reach past the last event")
    func partial() throws {
        let window = Window(from: Day("2015-01-06"), before: nil)
        let snapshot = try snapshot(
            Array(days.dropLast()) + [("2015-04-02", .conflict, 1)], window: window)
        let evidence = try snapshot.evidence(between: "a", and: "b")
        let entries = try RelationTimeline(of: evidence, in: snapshot).entries
        #expect(entries.map(\.slice.isPartial) == [true, false, false, true])
        #expect(entries[0].period?.eventCount == 2)
    }

    @Test("holds all slices that have names, and of others those from the first event to the last")
    func slices() throws {
        let snapshot = try snapshot(days)
        let windows = try ["2014", "2015", "2016"].map { try Window(parsing: $0) }
        func names(_ slices: [TimeSlice]) throws -> [String] {
            let evidence = try snapshot.evidence(
                between: "a", and: "b", by: TurnRule(.slices(slices)))
            let entries = try RelationTimeline(of: evidence, in: snapshot).entries
            #expect(entries.compactMap(\.period).count == 1)
            return entries.map(\.slice.name)
        }
        #expect(try names(windows.map { TimeSlice($0) }) == ["2015"])
        let named = zip(["War", "Truce", "Peace"], windows).map { TimeSlice(name: $0, window: $1) }
        #expect(try names(named) == ["War", "Truce", "Peace"])
    }

    @Test("is empty without events, and refuses more periods than are ever cut")
    func limits() throws {
        let snapshot = try snapshot([("0900-01-01", .conflict, 1), ("2015-01-01", .conflict, 1)])
        let none = try snapshot.evidence(
            between: "a", and: "b", by: TurnRule(.slices([])))
        #expect(try RelationTimeline(of: none, in: snapshot).entries.isEmpty)
        let daily = try snapshot.evidence(between: "a", and: "b", by: TurnRule(period: .day))
        #expect(throws: SlicingError.tooManySlices(limit: Case.mostSlices)) {
            try RelationTimeline(of: daily, in: snapshot)
        }
    }
}
