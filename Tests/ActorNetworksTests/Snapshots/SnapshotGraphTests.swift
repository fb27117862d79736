import ActorNetworks
import Graphs
import Testing

@Suite("Graphs of snapshots")
struct SnapshotGraphTests {
    @Test("have the accord's projected weights, whole and by direction", arguments: [false, true])
    func projection(isDirected: Bool) throws {
        let oracles = try Oracles()
        let expected = oracles.all("accord", "projection").filter {
            $0.parameters["rule"] as? String == "sum" && $0.parameters["kind"] == nil
                && $0.parameters["directed"] as? Bool == isDirected
        }
        try #require(expected.count == 1)
        let snapshot = try oracles.accord().snapshot()
        var found: [String: Double] = [:]
        for arc in try snapshot.graph(isDirected: isDirected).arcs {
            let ids = [arc.source, arc.target].map {
                snapshot.case.actors[snapshot.actors[$0]].id
            }
            found[(isDirected ? ids : ids.sorted()).joined(separator: "|")] = arc.weight
        }
        #expect(isClose(found, expected[0].numbers))
    }

    @Test("have the arcs of a plain count, mutual events both ways, after any selection")
    func definition() throws {
        for seed in UInt64(0)..<200 {
            let theCase = try randomCase(seed: seed)
            let selection = randomSelection(seed: seed, in: theCase)
            let snapshot = try theCase.snapshot(selection)
            let plain = PlainNetwork(theCase, selection)
            var expected: [String: Double] = [:]
            for event in plain.events {
                let weight = event.event.weight ?? 0
                expected["\(event.source)→\(event.target)", default: 0] += weight
                if !event.event.isDirected {
                    expected["\(event.target)→\(event.source)", default: 0] += weight
                }
            }
            var found: [String: Double] = [:]
            for arc in try snapshot.graph(isDirected: true).arcs {
                found["\(snapshot.actors[arc.source])→\(snapshot.actors[arc.target])"] = arc.weight
            }
            #expect(found == expected)
            var summed: [String: Double] = [:]
            for arc in try snapshot.multigraph(isDirected: true).arcs {
                let pair = "\(snapshot.actors[arc.source])→\(snapshot.actors[arc.target])"
                summed[pair, default: 0] += arc.weight
            }
            #expect(summed == expected)
            #expect(try snapshot.multigraph().arcCount == snapshot.eventCount)
        }
    }

    @Test("of nothing have no vertices")
    func empty() throws {
        #expect(try CaseBuilder().build().snapshot().graph().vertexCount == 0)
    }
}
