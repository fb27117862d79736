import ActorNetworks
import Graphs
import Testing

@Suite("What hangs on a single source")
struct SourceDependenceTests {
    @Test("Ties that one document tells of, and ranks that fall with it")
    func dependence() throws {
        var builder = CaseBuilder()
        let day = try #require(Day(year: 2020, month: 1, day: 1))
        for document in ["x", "y"] { builder.add(SourceDocument(document)) }
        let events: [(String, String, Double, String?)] = [
            ("a", "b", 5, "x"), ("a", "b", 1, "x"), ("b", "c", 3, "x"), ("b", "c", 1, "y"),
            ("c", "d", 2, "y"), ("c", "d", 2, nil),
        ]
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(day), source: event.0, target: event.1,
                    kind: .conflict, weight: event.2, citation: Citation(document: event.3)))
        }
        let snapshot = try builder.build().snapshot()
        let found = try SourceDependence(of: snapshot, by: [Measure.strength])
        #expect(found.sources.map(\.document) == [0, 1])
        #expect(found.sources.map(\.eventCount) == [3, 2])
        #expect(found.sources.map(\.loneTieCount) == [1, 0])
        #expect(found.ties.map(\.tie.weight) == [6])
        #expect(found.ties.map(\.document) == [0])
        #expect(found.uncitedCount == 1)
        #expect(found.triedCount == 2)
        // Strengths: a 6, b 10, c 8, d 4; without x –, 1, 5, 4; without y 6, 9, 5, 2.
        let moves = found.ranks[0].map { $0 ?? .init(observed: 0) }
        #expect(moves.map(\.observed) == [3, 1, 2, 4])
        #expect(
            moves.map(\.least) == [
                .init(document: 1, value: 2), nil, .init(document: 0, value: 1),
                .init(document: 0, value: 2),
            ])
        #expect(
            moves.map(\.most) == [
                nil, .init(document: 0, value: 3), .init(document: 1, value: 3), nil,
            ])
        #expect(moves.map(\.needed) == [0, nil, nil, nil])
    }

    /// A case of events on one day, each with a document.
    private func network(
        _ events: [(String, String, RelationKind, String)]
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        let day = try #require(Day(year: 2020, month: 1, day: 1))
        for document in Set(events.map(\.3)).sorted() { builder.add(SourceDocument(document)) }
        for (index, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(day), source: event.0, target: event.1,
                    kind: event.2, weight: 1, citation: Citation(document: event.3)))
        }
        return try builder.build().snapshot()
    }

    @Test("Figures of the network without one source, and the source that they need")
    func figures() throws {
        // A triangle of friends; without y only one pair is tied.
        let snapshot = try network([
            ("a", "b", .cooperation, "x"), ("b", "c", .cooperation, "y"),
            ("a", "c", .cooperation, "y"), ("a", "b", .cooperation, "y"),
        ])
        let found = try SourceDependence(
            of: snapshot, by: [GraphStatistic.density, GraphStatistic.transitivity])
        let (density, transitivity) = (found.figures[0][0], found.figures[1][0])
        // Three of three pairs; without y one of one, as c is in no other event.
        #expect(density?.observed == 1)
        #expect(density?.isMoved == false)
        // Without y no actor has two partners.
        #expect(transitivity?.observed == 1)
        #expect(transitivity?.least == nil && transitivity?.needed == 1)
    }

    @Test("Sides that one source changes, whichever end is above 0 without it")
    func sides() throws {
        // a, b against c, d; x is with a by two documents, and with c without y, z.
        var events: [(String, String, RelationKind, String)] = []
        for (one, other) in [("a", "b"), ("c", "d")] {
            events.append((one, other, .cooperation, "v"))
        }
        for (one, other) in [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")] {
            events.append((one, other, .conflict, "v"))
        }
        for other in ["a", "b"] {
            events.append(("x", other, .cooperation, "y"))
            events.append(("x", other, .cooperation, "y"))
            events.append(("x", other, .conflict, "v"))
        }
        let snapshot = try network(events)
        let found = try SourceDependence(of: snapshot, by: [Measure.signedEigenvector])
        let changed = zip(snapshot.actors, found.sides[0]).filter { $1?.changesSign == true }
        #expect(changed.map { snapshot.case.actors[$0.0].id } == ["x"])
        #expect(changed.first?.1?.least?.document == 1 || changed.first?.1?.most?.document == 1)
        #expect(found.ranks[0].allSatisfy { $0 == nil })
    }

    @Test("Without documents nothing hangs on one")
    func undocumented() throws {
        let snapshot = try ScoreStabilityTests.network([("a", "b", 1, 3)])
        let found = try SourceDependence(of: snapshot, by: [Measure.strength])
        #expect(found.sources.isEmpty)
        #expect(found.ties.isEmpty)
        #expect(found.ranks[0].allSatisfy { $0?.isMoved == false })
        #expect(found.uncitedCount == 3)
    }

    /// Three actors of whom x tells, and two more of whom y and z do.
    private func star() throws -> Snapshot {
        try network([
            ("a", "b", .cooperation, "x"), ("a", "c", .cooperation, "x"),
            ("b", "c", .conflict, "x"), ("c", "d", .cooperation, "y"),
            ("a", "e", .cooperation, "z"),
        ])
    }

    @Test("Actors of whom one source alone tells have no rank and are not there without it")
    func left() throws {
        let snapshot = try star()
        let found = try SourceDependence(
            of: snapshot, by: [Measure.strength, GraphStatistic.density])
        let ids = snapshot.actors.map { snapshot.case.actors[$0].id }
        let moves = Dictionary(uniqueKeysWithValues: zip(ids, found.ranks[0]))
        // Without x: c – d and a – e alone, so that all four are first, and b is not there.
        #expect(moves["b"]??.needed == 0 && moves["b"]??.most == nil)
        #expect(moves["d"]??.least == .init(document: 0, value: 1))
        #expect(moves["d"]??.needed == 1 && moves["e"]??.needed == 2)
        #expect(moves["a"]??.needed == nil)
        // Two of six pairs without x; four of six without y or z.
        #expect(found.figures[0][0]?.least == .init(document: 0, value: 2.0 / 6))
        #expect(found.figures[0][0]?.most == .init(document: 1, value: 4.0 / 6))
        #expect(!found.hasOneSource)
    }

    @Test("Starts stay with their actors where others are not there")
    func starts() throws {
        let snapshot = try star()
        var options = MeasureOptions()
        let place = try #require(
            snapshot.actors.firstIndex { snapshot.case.actors[$0].id == "e" })
        options.start = snapshot.actors.indices.map { $0 == place ? 1 : 0 }
        let measure = try #require(MeasureCatalogue.entry(named: "pagerank"))
        let found = try SourceDependence(of: snapshot, by: [measure], options: options)
        // Without x, nobody but a is reached from e; without z there is no e to start from.
        #expect(found.ranks[0][place]?.needed == 2)
        #expect(found.ranks[0][place]?.most == nil || found.ranks[0][place]?.most?.value ?? 9 <= 2)
    }

    @Test("All events of one source hang on it")
    func oneSource() throws {
        let one = try network([("a", "b", .cooperation, "x"), ("b", "c", .conflict, "x")])
        let found = try SourceDependence(of: one, by: [Measure.strength])
        #expect(found.hasOneSource)
        #expect(found.ranks[0].allSatisfy { $0?.needed == 0 && $0?.least == nil })
    }
}
