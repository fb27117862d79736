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

    private func snapshot(
        _ events: [(String, String, RelationKind, Double)],
        negotiation: NegotiationSign = .neutral
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        for (row, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(row)", date: EventDate(Day(number: 0)), source: event.0,
                    target: event.1, kind: event.2, weight: event.3))
        }
        var selection = Selection()
        selection.negotiation = negotiation
        return try builder.build().snapshot(selection)
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

    @Test("counts negotiation as the selection says, like everything that reads signs")
    func selectedNegotiation() throws {
        let events: [(String, String, RelationKind, Double)] = [
            ("a", "b", .conflict, 3), ("b", "a", .negotiation, 8), ("b", "c", .negotiation, 4),
        ]
        let expected:
            [(NegotiationSign, net: Double, lean: Int, polarity: Double, arcs: [Double])] = [
                (.neutral, -3, -1, -1, [-3]),
                (NegotiationSign(factor: 0.25), -1, -1, -0.2, [-1, 1]),
                (.positive, 5, 1, 5.0 / 11, [5, 4]),
            ]
        for (negotiation, net, lean, polarity, arcs) in expected {
            let snapshot = try snapshot(events, negotiation: negotiation)
            let dyad = snapshot.dyads[0]
            #expect(dyad.netWeight() == net)
            #expect(dyad.lean == lean && dyad.sign == lean)
            #expect(dyad.polarity == polarity && snapshot.tone(of: dyad) == polarity)
            #expect(try snapshot.signedGraph().arcs.map(\.weight) == arcs)
            // Of the whole network, with the talks of the other pair.
            let friendly = negotiation.factor * 12
            #expect(snapshot.polarity == (friendly - 3) / (friendly + 3))
            let comparison = SnapshotComparison(from: snapshot, to: snapshot, basis: .event)
            #expect(comparison.dyads[0].after?.lean == lean)
        }
        let silent = try snapshot([("a", "b", .negotiation, 1)])
        #expect(silent.dyads[0].tone == nil && silent.dyads[0].sign == 0)
        #expect(silent.polarity == nil)
    }

    @Test("leaves it to the mean Goldstein value, where there is one, whether a relation turned")
    func sign() throws {
        var builder = CaseBuilder()
        let events: [(String, RelationKind, Double?)] = [
            ("2020-01-01", .conflict, -4), ("2020-01-02", .negotiation, 1),
            ("2020-02-01", .conflict, -4), ("2020-02-02", .negotiation, 7),
        ]
        for (date, kind, goldstein) in events {
            builder.add(
                Event(
                    id: date, date: EventDate(try #require(Day(date))), source: "a", target: "b",
                    kind: kind, goldstein: goldstein))
        }
        let theCase = try builder.build()
        let months = try theCase.snapshots(
            over: [try Window(parsing: "2020-01"), try Window(parsing: "2020-02")])
        #expect(months.map { $0.dyads[0].tone } == [-1.5, 1.5])
        #expect(months.map { $0.dyads[0].sign } == [-1, 1])
        #expect(months.map { $0.dyads[0].lean } == [-1, -1])
        let comparison = SnapshotComparison(from: months[0], to: months[1])
        #expect(comparison.flipped.count == 1)
        #expect(comparison.signedJaccard == 0)
    }
}
