import Graphs
import Testing

@Suite("DeltaCon")
struct DeltaConTests {
    @Test("agrees with netrd and numpy", arguments: ComparisonOracles.entries("deltacon"))
    func oracle(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let found = try graphs.before.deltaCon(to: graphs.after, weightedBy: entry.strength)
        #expect(agree(found.distance, entry.expected.table?["distance"]?.number))
        #expect(agree(found.similarity, entry.expected.table?["similarity"]?.number))
        #expect(found.groupCount == nil)
    }

    @Test(
        "says which vertices and ties carry the distance, as numpy does",
        arguments: ComparisonOracles.entries(
            "deltacon_node_attribution", "deltacon_edge_attribution"))
    func attribution(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let found = try graphs.before.deltaCon(to: graphs.after, weightedBy: entry.strength)
        var scores: [String: Double] = [:]
        if entry.measure == "deltacon_node_attribution" {
            for (name, score) in zip(graphs.names, found.vertexDistances) { scores[name] = score }
        } else {
            for tie in found.changedTies {
                scores["\(graphs.names[tie.source])|\(graphs.names[tie.target])"] = tie.score
            }
        }
        let expected = try #require(entry.expected.table)
        #expect(scores.count == expected.count)
        for (name, score) in expected { #expect(agree(scores[name], score.number)) }
    }

    @Test("by groups agrees with numpy", arguments: ComparisonOracles.entries("deltacon_fast"))
    func groups(entry: Oracles.Entry) throws {
        let graphs = try ComparedGraphs(entry)
        let groups = try #require(entry.params["groups"]?.table)
        let labels = graphs.names.map { Int(groups[$0]?.number ?? -1) }
        let found = try graphs.before.deltaCon(to: graphs.after, groups: Partition(labels))
        #expect(agree(found.distance, entry.expected.table?["distance"]?.number))
        #expect(agree(found.similarity, entry.expected.table?["similarity"]?.number))
    }

    /// The distance by the definition: both matrices inverted.
    private func distance(_ one: Sample, _ other: Sample) -> Double {
        func affinities(_ sample: Sample) -> [[Double]] {
            let ties = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let strengths = ties.map { $0.reduce(0, +) }
            let epsilon = 1 / (1 + (strengths.max() ?? 0))
            let system = ties.indices.map { row in
                ties.indices.map { column in
                    (row == column ? 1 + epsilon * epsilon * strengths[row] : 0)
                        - epsilon * ties[row][column]
                }
            }
            return ties.indices.map { column in
                solve(system, ties.indices.map { $0 == column ? 1 : 0 })
            }
        }
        let squares = zip(affinities(one), affinities(other)).map { left, right in
            zip(left, right).map { pair in
                let difference = max(pair.0, 0).squareRoot() - max(pair.1, 0).squareRoot()
                return difference * difference
            }.reduce(0, +)
        }
        return squares.reduce(0, +).squareRoot()
    }

    @Test("is what the inverted matrices say", arguments: SamplePair.many.indices)
    func definition(index: Int) throws {
        let pair = SamplePair.many[index]
        let found = try pair.one.graph.deltaCon(to: pair.other.graph)
        #expect(agree(found.distance, distance(pair.one, pair.other), within: 1e-7))
        let parts = found.vertexDistances.map { $0 * $0 }.reduce(0, +).squareRoot()
        #expect(agree(found.distance, parts))
    }

    @Test("is 0 between a graph and itself, and the same both ways")
    func laws() throws {
        for pair in SamplePair.many {
            let (one, other) = (try pair.one.graph, try pair.other.graph)
            #expect(try one.deltaCon(to: one).distance == 0)
            #expect(try one.deltaCon(to: one, exactLimit: 0, groupCount: 3).distance == 0)
            let (there, back) = (try one.deltaCon(to: other), try other.deltaCon(to: one))
            #expect(there.distance == back.distance)
            #expect(there.vertexDistances == back.vertexDistances)
        }
    }

    @Test("is not larger by groups than exactly, and by groups of one vertex the same")
    func switching() throws {
        for (one, other) in zip(Sample.large, Sample.large.dropFirst()) {
            var other = other
            other.isDirected = one.isDirected
            let count = max(one.vertexCount, other.vertexCount)
            let graphs = try [one, other].map { sample in
                var wider = sample
                wider.vertexCount = count
                return try wider.graph
            }
            let exact = try graphs[0].deltaCon(to: graphs[1])
            let grouped = try graphs[0].deltaCon(
                to: graphs[1], exactLimit: count - 1, groupCount: 9, seed: 3)
            let single = try graphs[0].deltaCon(
                to: graphs[1], groups: Partition(Array(0..<count)))
            #expect(agree(exact.distance, single.distance, within: 1e-7))
            if grouped.groupCount != nil {
                #expect(grouped.groupCount == 9 && grouped.distance <= exact.distance)
            }
            let parallel = try graphs[0].deltaCon(
                to: graphs[1], exactLimit: 0, groupCount: 40, seed: 3, execution: .parallel)
            let serial = try graphs[0].deltaCon(
                to: graphs[1], exactLimit: 0, groupCount: 40, seed: 3)
            #expect(parallel == serial)
        }
    }

    @Test("holds with strong ties in rows, whose systems are the hardest to solve")
    func strong() throws {
        var one = Sample(vertexCount: 40, isDirected: false, arcs: [])
        for vertex in 1..<40 {
            one.arcs.append(Arc(source: vertex - 1, target: vertex, weight: 1e4))
        }
        var other = one
        other.arcs[20].weight = 1
        let found = try one.graph.deltaCon(to: other.graph)
        #expect(agree(found.distance, distance(one, other), within: 1e-6))
    }

    @Test("refuses signs")
    func signs() throws {
        var builder = GraphBuilder(vertexCount: 2, isDirected: false)
        builder.addArc(from: 0, to: 1, weight: -1)
        let graph = try builder.build()
        #expect(throws: GraphError.negativeWeight(measure: "deltacon")) {
            _ = try graph.deltaCon(to: graph)
        }
    }

    @Test("of graphs without vertices or ties is 0")
    func empty() throws {
        for count in [0, 3] {
            let graph = try GraphBuilder(vertexCount: count, isDirected: false).build()
            let found = try graph.deltaCon(to: graph)
            #expect(found.distance == 0 && found.similarity == 1)
            #expect(found.vertexDistances == [Double](repeating: 0, count: count))
        }
    }
}
