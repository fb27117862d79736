import Graphs
import Testing

@Suite("Betweenness in time")
struct TemporalBetweennessTests {
    @Test(
        "is what an enumeration says", arguments: TemporalOracles.entries("temporal_betweenness"))
    func oracle(entry: Oracles.Entry) throws {
        let choice: TemporalPathChoice =
            entry.params["kind"]?.string == "shortest" ? .shortest : .foremost
        try entry.expect(
            entry.temporalGraph.temporalBetweenness(
                choice, order: entry.timing.order, normalized: false))
    }

    @Test(
        "is that of the definition, with moments and spans",
        arguments: TemporalPathChoice.allCases, PathTiming.Order.allCases)
    func definition(choice: TemporalPathChoice, order: PathTiming.Order) throws {
        for seed in UInt64(0)..<300 {
            let sample = TimedSample.random(
                seed: seed, spans: !seed.isMultiple(of: 3), most: 11, times: 5)
            let found = try sample.graph.temporalBetweenness(
                choice, order: order, normalized: false)
            #expect(agree(found, sample.betweenness(choice, order)), "\(sample)")
        }
    }

    /// A relay: of `k` middlemen each is on one path of two contacts.
    @Test("is shared by middlemen, and by as many as there are times")
    func relay() throws {
        let middle = 1...4
        let contacts = middle.flatMap {
            [Contact(from: 0, to: $0, at: $0), Contact(from: $0, to: 5, at: 9)]
        }
        let graph = try TemporalGraph(
            vertexCount: 6, contacts: contacts + [Contact(from: 2, to: 5, at: 8)])
        let scores = try graph.temporalBetweenness(normalized: false)
        #expect(agree(scores, [0, 0.2, 0.4, 0.2, 0.2, 0]))
        let first = try graph.temporalBetweenness(.foremost, normalized: false)
        #expect(agree(first, [0, 0, 1, 0, 0, 0]))
        let share = try graph.temporalBetweenness(.foremost)
        #expect(agree(share, [0, 0, 0.05, 0, 0, 0]))
    }

    @Test("refuses paths that are too many to be counted")
    func tooMany() throws {
        // Ten ways at each of 400 steps.
        let contacts = (0..<400).flatMap { step in
            (0..<10).map { Contact(from: step, to: step + 1, at: 10 * step + $0) }
        }
        let graph = try TemporalGraph(vertexCount: 401, contacts: contacts)
        #expect(throws: GraphError.tooManyPaths(measure: "temporal-betweenness")) {
            try graph.temporalBetweenness()
        }
    }

    @Test("is 0 below three vertices")
    func small() throws {
        for count in 0...2 {
            let contacts = count == 2 ? [Contact(from: 0, to: 1, at: 0)] : []
            let graph = try TemporalGraph(vertexCount: count, contacts: contacts)
            #expect(try graph.temporalBetweenness() == Array(repeating: 0, count: count))
        }
    }
}
