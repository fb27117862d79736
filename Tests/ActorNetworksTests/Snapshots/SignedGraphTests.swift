import ActorNetworks
import Foundation
import Graphs
import Testing

@Suite("The signed graph of a snapshot")
struct SignedGraphTests {
    @Test(
        "has the net weights of the published example, and no arc where they are 0",
        arguments: [0.0, 1.0])
    func accord(factor: Double) throws {
        let oracles = try Oracles()
        let entry = try #require(
            oracles.all("accord", "projection").first {
                let signs = $0.parameters["signs"] as? [String: Any]
                return $0.parameters["rule"] as? String == "net"
                    && $0.parameters["directed"] as? Bool == false
                    && signs?["negotiation"] as? Double == factor
            })
        let snapshot = try oracles.accord().snapshot()
        let graph = try snapshot.signedGraph(negotiationFactor: factor)
        var found: [String: Double] = [:]
        for arc in graph.arcs {
            let ids = [arc.source, arc.target]
                .map { snapshot.case.actors[snapshot.actors[$0]].id }.sorted()
            found[ids.joined(separator: "|")] = arc.weight
        }
        let expected = entry.numbers.filter { $0.value != 0 }
        #expect(Set(found.keys) == Set(expected.keys))
        for (pair, weight) in expected {
            #expect(abs((found[pair] ?? .nan) - weight) < 1e-9, "\(pair)")
        }
    }

    private func snapshot(_ events: [(String, String, RelationKind, Double)]) throws -> Snapshot {
        var builder = CaseBuilder()
        for (row, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(row)", date: EventDate(Day(number: 0)), source: event.0,
                    target: event.1, kind: event.2, weight: event.3))
        }
        return try builder.build().snapshot()
    }

    @Test("lists pairs whose kinds balance, to the rounding of their sums, as ambivalent")
    func ambivalent() throws {
        let snapshot = try snapshot([
            ("a", "b", .cooperation, 0.1), ("b", "a", .cooperation, 0.2),
            ("a", "b", .conflict, 0.3),
            ("a", "c", .cooperation, 2), ("a", "c", .conflict, 1), ("b", "c", .negotiation, 4),
        ])
        func pairs(_ dyads: [Dyad]) -> [[String]] {
            dyads.map { [$0.first, $0.second].map { snapshot.case.actors[$0].id } }
        }
        #expect(try snapshot.signedGraph().arcs.count == 1)
        #expect(pairs(snapshot.ambivalentDyads()) == [["a", "b"]])
        // Talk alone has no sign unless it counts, and then it has one.
        #expect(try snapshot.signedGraph(negotiationFactor: 0.5).arcs.map(\.weight) == [1, 2])
        #expect(pairs(snapshot.ambivalentDyads(negotiationFactor: 0.5)) == [["a", "b"]])
    }
}
