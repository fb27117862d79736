import ActorNetworks
import Graphs
import Synchronization
import Testing

@Suite("A measurement")
struct MeasurementTests {
    private func snapshot(
        _ events: [(source: String, target: String, weight: Double, isDirected: Bool)]
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        for name in Set(events.flatMap { [$0.source, $0.target] }).sorted() {
            builder.add(PoliticalActor(name))
        }
        for (number, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: 18_262)), source: event.source,
                    target: event.target, kind: .cooperation, weight: event.weight,
                    isDirected: event.isDirected))
        }
        return try builder.build().snapshot()
    }

    @Test(
        "reads a mutual event once where a measure ignores direction",
        arguments: [Direction.all, .out, .in])
    func mutual(direction: Direction) throws {
        let snapshot = try snapshot([("A", "B", 3, false), ("B", "C", 2, true)])
        var options = MeasureOptions()
        options.direction = direction
        let measurement = try Measurement(
            of: snapshot, by: [.information, .strengthCore, .constraint] as [Measure],
            options: options)
        // networkx 3.6.1 of the undirected graph; information is multiplied by n − 1 here.
        let expected: [[Double]] = [
            [2 * 0.8571428571428571, 2 * 1.2, 2 * 0.75], [3, 3, 2], [1, 0.52, 1],
        ]
        for (column, expected) in zip(measurement.actors.columns, expected) {
            for (value, expected) in zip(column.values, expected) {
                #expect(abs((value ?? 0) - expected) < 1e-12, "\(column.measure.name)")
            }
        }
    }

    @Test("lists ties as they are, whichever way paths are read")
    func ties() throws {
        let snapshot = try snapshot([("A", "B", 1, true), ("B", "C", 1, true)])
        for direction in [Direction.out, .in] {
            var options = MeasureOptions()
            options.direction = direction
            let ties = try Measurement(
                of: snapshot, by: [ArcMeasure.edgeBetweenness], options: options
            ).ties[0]
            #expect(ties.isDirected)
            #expect(ties.ties.map { [$0.source, $0.target] } == [[0, 1], [1, 2]])
            #expect(ties.ties.map(\.rank) == [1, 1])
        }
    }

    @Test("computes once what several measures share, with the groups that one of them asks for")
    func once() throws {
        let runs = Mutex(0)
        let computation = MeasureComputation { graph, options in
            runs.withLock { $0 += 1 }
            let groups = Double(options.groups?.groupCount ?? 0)
            let column = [Double?](repeating: groups, count: graph.vertexCount)
            return [column, column]
        }
        func measure(_ column: Int, readsGroups: Bool) -> Measure {
            Measure(
                "m\(column)", "A column.",
                contract: MeasureContract(
                    definition: "the number of groups", weight: .ignored, parallelArcs: .merged,
                    sign: .ignored, direction: .ignored, scale: "a count",
                    disconnected: "no matter", isolates: .counted, cost: "O(n)",
                    source: "this test", readsGroups: readsGroups),
                column: column, of: computation)
        }
        let snapshot = try snapshot([("A", "B", 1, true), ("B", "C", 1, true)])
        let measurement = try Measurement(
            of: snapshot, by: [measure(0, readsGroups: false), measure(1, readsGroups: true)],
            grouping: .root)
        #expect(runs.withLock { $0 } == 1)
        #expect(measurement.actors.columns.map(\.values) == [[3, 3, 3], [3, 3, 3]])
        let alone = try Measurement(
            of: snapshot, by: [measure(0, readsGroups: false)], grouping: .root)
        #expect(alone.actors.columns[0].values == [0, 0, 0])
    }

    @Test("says why nobody has a score, once for all measures of which it is true")
    func remarks() throws {
        let star = try snapshot([("H", "A", 1, true), ("H", "B", 1, true)])
        let remarks = try Measurement(of: star, by: [Measure.hub, .authority]).remarks
        #expect(remarks.map(\.names) == [["hub", "authority"]])
        var options = MeasureOptions()
        options.direction = .out
        #expect(try Measurement(of: star, by: [Measure.hub], options: options).remarks == [])
    }

    @Test("stops before it builds a graph, if it was asked to")
    func cancelled() throws {
        var options = MeasureOptions()
        options.execution.isCancelled = { true }
        let snapshot = try snapshot([("A", "B", 1, true)])
        #expect(throws: GraphError.cancelled) {
            try Measurement(of: snapshot, by: [Measure.degree], options: options)
        }
    }

    @Test("of net ties has the sign of what prevails")
    func signed() throws {
        var builder = CaseBuilder()
        for name in ["A", "B", "C"] { builder.add(PoliticalActor(name)) }
        let kinds: [(String, RelationKind, Double)] = [
            ("B", .cooperation, 3), ("B", .conflict, 5), ("C", .cooperation, 2),
            ("C", .negotiation, 4),
        ]
        for (number, (target, kind, weight)) in kinds.enumerated() {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: 18_262)), source: "A",
                    target: target, kind: kind, weight: weight))
        }
        let snapshot = try builder.build().snapshot()
        #expect(try snapshot.signedGraph().arcs.map(\.weight) == [-2, 2])
        #expect(try snapshot.signedGraph(negotiationFactor: 0.5).arcs.map(\.weight) == [-2, 4])
    }
}
