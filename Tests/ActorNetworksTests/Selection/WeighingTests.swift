import ActorNetworks
import Testing

@Suite("Weighing")
struct WeighingTests {
    @Test(
        "of a pair's events is the projection of the same rule",
        arguments: [
            (Weighing.sum, "sum"), (.events, "count"), (.mean, "mean"), (.maximum, "max"),
            (.latest, "latest"), (.decay(halfLife: 90), "decay"),
        ])
    func projections(weighing: Weighing, rule: String) throws {
        let oracles = try Oracles()
        let expected = try #require(
            try oracles.entries("accord", "projection", rule: rule, kind: nil).first)
        var selection = Selection(window: try Window(parsing: "..2021-01-30"))
        selection.weighing = weighing
        let snapshot = try oracles.accord().snapshot(selection)
        #expect(isClose(snapshot.pairs(\.weight), expected.numbers))
    }

    @Test("of a tie takes the events of its kind alone", arguments: RelationKind.allCases)
    func layers(kind: RelationKind) throws {
        let oracles = try Oracles()
        let expected = try #require(
            try oracles.entries("accord", "projection", rule: "sum", kind: kind.name).first)
        let all = try oracles.accord().snapshot()
        #expect(
            isClose(
                all.pairs { $0.weight(of: kind) }.filter { $0.value > 0 }, expected.numbers))
        var selection = Selection()
        selection.kinds = [kind]
        #expect(isClose(try oracles.accord().snapshot(selection).pairs(\.weight), expected.numbers))
    }

    @Test("nets cooperation against conflict, and negotiation as asked")
    func net() throws {
        let oracles = try Oracles()
        let snapshot = try oracles.accord().snapshot()
        for (factor, entry) in zip(
            [0.0, 1], try oracles.entries("accord", "projection", rule: "net", kind: nil))
        {
            #expect(
                isClose(snapshot.pairs { $0.netWeight(negotiationFactor: factor) }, entry.numbers))
        }
    }

    @Test("has a polarity, and none where there is only talk")
    func polarity() throws {
        let oracles = try Oracles()
        let entry = try #require(
            try oracles.entries("accord", "projection", rule: "polarity", kind: nil).first)
        let expected = try #require(entry.expected as? [String: Any])
        let found = try oracles.accord().snapshot().pairs(\.polarity)
        #expect(found.count == expected.count)
        for (pair, polarity) in found {
            #expect(polarity == expected[pair] as? Double, "\(pair)")
        }
    }

    @Test(
        "is asked for by name",
        arguments: ["weight", "events", "mean", "max", "latest", "decay:90"])
    func names(name: String) {
        #expect(Weighing(name)?.description == name)
    }

    @Test(
        "refuses other names",
        arguments: ["", "weigth", "decay", "decay:", "decay:0", "decay:-3", "decay:x"])
    func noNames(name: String) {
        #expect(Weighing(name) == nil)
    }
}

extension Oracles {
    /// The entries of a projection by rule and kind, in the order they were written.
    fileprivate func entries(
        _ graph: String, _ measure: String, rule: String, kind: String?
    ) throws -> [Entry] {
        all(graph, measure).filter {
            $0.parameters["rule"] as? String == rule && $0.parameters["kind"] as? String == kind
                && $0.parameters["directed"] as? Bool == false
        }
    }
}
