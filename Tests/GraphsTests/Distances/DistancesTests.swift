import Graphs
import Testing

@Suite("Distances from one vertex")
struct DistancesTests {
    @Test("agree with other libraries", arguments: Oracles.entries("distance_matrix"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input
        let expected = try #require(entry.expected.table)
        #expect(expected.count == graph.vertexCount * (graph.vertexCount - 1) / 2)
        for (pair, distance) in expected {
            let ends = try pair.split(separator: "|").map { name in
                try #require(entry.nodes.firstIndex { $0 == name })
            }
            let found = try graph.distances(from: ends[0], weightedBy: entry.length)
            #expect(agree(found[ends[1]], distance.number, within: entry.tol), "\(pair)")
        }
    }

    @Test(
        "are those of the plain definition", arguments: [ArcLength.hops, .inverseWeight, .weight])
    func definition(length: ArcLength) throws {
        for sample in Sample.many {
            let paths = PlainPaths(strengths: sample.matrix) { strength in
                switch length {
                case .hops: 1
                case .weight: strength
                case .inverseWeight: 1 / strength
                }
            }
            let graph = try sample.graph
            for source in 0..<sample.vertexCount {
                let plain = paths.distance[source].map { $0 < .infinity ? $0 : nil }
                let found = try graph.distances(from: source, weightedBy: length)
                #expect(agree(found, plain), "\(sample)")
                let back = try sample.reversed.graph.distances(
                    from: source, weightedBy: length, direction: .in)
                #expect(agree(back, plain), "\(sample)")
            }
        }
    }

    @Test("do not depend on how near to each other lengths are")
    func nearLengths() throws {
        // Detours that are a little shorter than the straight way, at the ends of buckets.
        let lengths = [1, 1.001, 1.005, 1.01, 2.01, 2.015, 2.02, 3.01, 3.02]
        for seed in 0..<40 {
            var random = SplitMix64(seed: UInt64(600 + seed))
            let arcs = (0..<120).map { _ in
                Arc(
                    source: random.below(30), target: random.below(30),
                    weight: lengths[random.below(lengths.count)])
            }
            let sample = Sample(vertexCount: 30, isDirected: true, arcs: arcs)
            let paths = PlainPaths(strengths: sample.matrix) { $0 }
            let graph = try sample.graph
            for source in 0..<sample.vertexCount {
                let plain = paths.distance[source].map { $0 < .infinity ? $0 : nil }
                #expect(agree(try graph.distances(from: source, weightedBy: .weight), plain))
            }
            let profiles = try graph.distanceProfiles(weightedBy: .weight)
            let totals = paths.distance.map { $0.filter { $0 < .infinity }.reduce(0, +) }
            #expect(agree(profiles.map(\.total), totals))
            let scores = try graph.betweennessCentrality(weightedBy: .weight, normalized: false)
            #expect(agree(scores, paths.betweenness(true)), "\(sample)")
        }
    }

    @Test("have no value where no path leads, and refuse negative weights")
    func unreachable() throws {
        let graph = try Sample(
            vertexCount: 4, isDirected: true,
            arcs: [Arc(source: 0, target: 1, weight: 2), Arc(source: 3, target: 0, weight: 4)]
        ).graph
        #expect(try graph.distances(from: 0) == [0, 1, nil, nil])
        #expect(try graph.distances(from: 0, weightedBy: .inverseWeight) == [0, 0.5, nil, nil])
        #expect(try graph.distances(from: 0, direction: .in) == [0, nil, nil, 1])
        #expect(try graph.distances(from: 1, direction: .all) == [1, 0, nil, 2])
        let negative = try Sample(
            vertexCount: 2, isDirected: true, arcs: [Arc(source: 0, target: 1, weight: -1)]
        ).graph
        #expect(throws: GraphError.negativeWeight(measure: "distances")) {
            try negative.distances(from: 0)
        }
    }

    @Test("have weights beside them, in the order of the neighbours")
    func weights() throws {
        for sample in Sample.many.prefix(60) {
            let graph = try sample.graph
            for vertex in 0..<sample.vertexCount {
                for direction in Direction.allCases {
                    let neighbors = graph.neighbors(of: vertex, direction: direction)
                    let weights = graph.weights(of: vertex, direction: direction)
                    #expect(neighbors.count == weights.count)
                }
                let strength = zip(graph.neighbors(of: vertex), graph.weights(of: vertex))
                    .reduce(0) { $1.0 == vertex ? $0 : $0 + $1.1 }
                #expect(agree(strength, sample.matrix[vertex].reduce(0, +)), "\(sample)")
            }
        }
    }
}
