import ActorNetworks
import Graphs
import Testing

@Suite("The signed ties of a snapshot")
struct SignedTiesTests {
    private struct Act {
        var source: String
        var target: String
        var kind: RelationKind
        var weight: Double
        var isDirected = true
    }

    private func snapshot(_ acts: [Act], _ selection: Selection = Selection()) throws -> Snapshot {
        var builder = CaseBuilder()
        for (row, act) in acts.enumerated() {
            builder.add(
                Event(
                    id: "\(row)", date: EventDate(Day(number: 0)), source: act.source,
                    target: act.target, kind: act.kind, weight: act.weight,
                    isDirected: act.isDirected))
        }
        return try builder.build().snapshot(selection)
    }

    private let acts = [
        // More good than bad one way, and the other way round.
        Act(source: "a", target: "b", kind: .cooperation, weight: 3),
        Act(source: "b", target: "a", kind: .conflict, weight: 2),
        // Cancels but for rounding.
        Act(source: "a", target: "c", kind: .cooperation, weight: 0.1),
        Act(source: "c", target: "a", kind: .cooperation, weight: 0.2),
        Act(source: "a", target: "c", kind: .conflict, weight: 0.3),
        // Talk alone.
        Act(source: "b", target: "c", kind: .negotiation, weight: 5),
        // A mutual act and one of the other sign.
        Act(source: "c", target: "d", kind: .conflict, weight: 4, isDirected: false),
        Act(source: "c", target: "d", kind: .cooperation, weight: 1),
    ]

    @Test("are counted by their signs, and what has none is told apart")
    func counts() throws {
        let signs = try snapshot(acts).pairSigns
        #expect(signs.positiveCount == 1)
        #expect(signs.negativeCount == 1)
        #expect(signs.tiedCount == 2)
        #expect(signs.neutralCount == 1)
        #expect(signs.opposedCount == 2)
        let snapshot = try snapshot(acts)
        let names = signs.ambivalent.map {
            [$0.first, $0.second].map { snapshot.case.actors[$0].id }
        }
        #expect(names == [["a", "c"]])
    }

    @Test("lead from source to target where direction matters, mutual acts both ways")
    func direction() throws {
        let snapshot = try snapshot(acts)
        let ids = snapshot.actors.map { snapshot.case.actors[$0].id }
        var found: [String: Double] = [:]
        for arc in try snapshot.signedGraph(isDirected: true).arcs {
            found[ids[arc.source] + ids[arc.target]] = arc.weight
        }
        #expect(Set(found.keys) == ["ab", "ba", "ac", "ca", "cd", "dc"])
        for (pair, weight) in ["ab": 3, "ba": -2, "ac": -0.2, "ca": 0.2, "cd": -3, "dc": -4] {
            #expect(abs((found[pair] ?? .nan) - weight) < 1e-12, "\(pair)")
        }
    }

    @Test("count rows that stand for many events by these")
    func weighing() throws {
        var selection = Selection()
        selection.weighing = .events
        let graph = try snapshot(acts, selection).signedGraph(isDirected: false)
        // By events a–b and c–d cancel, and a–c has two acts of cooperation for one of conflict.
        #expect(graph.arcs.map(\.weight) == [1])
    }

    @Test("are what measures of signs read, and what other measures do not")
    func measures() throws {
        let snapshot = try snapshot(acts)
        let scores = try Measurement(
            of: snapshot, by: [Measure.netDegree, .netStrength, .strength, .positiveShare]
        ).actors.columns.map(\.values)
        #expect(scores[0] == [1, 1, -1, -1])
        #expect(scores[1] == [1, 1, -3, -3])
        #expect(scores[2] == [5.6, 10, 10.6, 5])
        #expect(scores[3] == [1, 1, 0, 0])
        var options = MeasureOptions()
        options.direction = .out
        let out = try Measurement(of: snapshot, by: [Measure.netDegree], options: options)
        #expect(out.actors.columns[0].values == [0, -1, 0, -1])
    }

    @Test("are none where there are no events")
    func empty() throws {
        let snapshot = try snapshot([])
        #expect(try snapshot.signedGraph(isDirected: true).vertexCount == 0)
        #expect(snapshot.pairSigns == PairSigns(of: snapshot))
        #expect(snapshot.pairSigns.tiedCount == 0)
    }
}
