import Graphs
import Testing

@Suite("Betweenness")
struct BetweennessTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("betweenness"))
    func oracle(entry: Oracles.Entry) throws {
        if entry.params["projection"]?.string == "parallel edges are distinct paths" { return }
        try entry.expect(
            entry.input.betweennessCentrality(
                weightedBy: entry.length, normalized: entry.isNormalized))
    }

    @Test(
        "differs from what a misread weight or an exact comparison of lengths gives",
        arguments: Oracles.entries(
            "betweenness_WRONG_weight_as_cost", "betweenness_WRONG_exact_float_ties"))
    func negativeControl(entry: Oracles.Entry) throws {
        let length: ArcLength = entry.params["cost"] == nil ? .inverseWeight : .weight
        let scores = try entry.input.betweennessCentrality(weightedBy: length, normalized: false)
        #expect(!agree(scores, try entry.scores, within: 1e-3))
    }

    @Test("misread on purpose, gives the wrong values on record")
    func misread() throws {
        for entry in Oracles.entries("betweenness_WRONG_weight_as_cost") {
            try entry.expect(
                entry.input.betweennessCentrality(weightedBy: .weight, normalized: false))
        }
    }

    @Test("adds up shares of shortest paths", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.many + Sample.wooded + Sample.large {
            for (length, function) in Sample.lengths {
                let paths = PlainPaths(strengths: sample.matrix(direction), function)
                let scores = try sample.graph.betweennessCentrality(
                    weightedBy: length, direction: direction, normalized: false)
                let isDirected = sample.isDirected && direction != .all
                #expect(agree(scores, paths.betweenness(isDirected)), "\(sample) \(length)")
            }
        }
    }

    @Test("of trees, which need no search, counts the pairs that a vertex parts", arguments: 1...9)
    func trees(count: Int) throws {
        let path = Sample(
            vertexCount: count, isDirected: false,
            arcs: (1..<count).map { Arc(source: $0 - 1, target: $0, weight: Double($0)) })
        let star = Sample(
            vertexCount: count, isDirected: false,
            arcs: (1..<count).map { Arc(source: 0, target: $0) })
        for length in [ArcLength.hops, .inverseWeight] {
            let onPath = try path.graph.betweennessCentrality(
                weightedBy: length, normalized: false)
            #expect(onPath == (0..<count).map { Double($0 * (count - 1 - $0)) })
            let ofStar = try star.graph.betweennessCentrality(
                weightedBy: length, normalized: false)
            #expect(ofStar[0] == Double((count - 1) * (count - 2) / 2))
            #expect(ofStar.dropFirst().allSatisfy { $0 == 0 })
        }
    }

    @Test("of arcs that all lead one way along a tree counts the pairs in that order")
    func directedTree() throws {
        // Three vertices lead to a fourth, which leads to two others.
        let sample = Sample(
            vertexCount: 6, isDirected: true,
            arcs: [(0, 3), (1, 3), (2, 3), (3, 4), (3, 5)].map { Arc(source: $0.0, target: $0.1) })
        #expect(try sample.graph.betweennessCentrality(normalized: false) == [0, 0, 0, 6, 0, 0])
        let scored = try sample.graph.edgeBetweenness(normalized: false)
        #expect(scored.map(\.score) == [3, 3, 3, 4, 4])
    }

    @Test("does not depend on how the search keeps vertices in order")
    func wideLengths() throws {
        for sample in Sample.many {
            // Lengths so far apart that buckets would be too many.
            let wide = sample.reweighted { $0 * $0 * $0 * $0 * $0 }
            let paths = PlainPaths(strengths: wide.matrix) { $0 }
            let graph = try wide.graph
            let scores = try graph.betweennessCentrality(weightedBy: .weight, normalized: false)
            #expect(agree(scores, paths.betweenness(sample.isDirected)), "\(wide)")
            let profiles = try graph.distanceProfiles(weightedBy: .weight)
            let totals = paths.distance.map { $0.filter { $0 < .infinity }.reduce(0, +) }
            #expect(agree(profiles.map(\.total), totals), "\(wide)")
        }
    }

    @Test("of many vertices does not depend on batches, levels or threads")
    func large() throws {
        let graph = try ringOfStars.graph
        let serial = try graph.betweennessCentrality(normalized: false)
        let threads = try graph.betweennessCentrality(
            normalized: false, execution: Execution(threads: 3))
        #expect(serial == threads)
        let paths = PlainPaths(strengths: ringOfStars.matrix) { _ in 1 }
        #expect(agree(serial, paths.betweenness(false)))
        let lengths = try graph.betweennessCentrality(
            weightedBy: .inverseWeight, normalized: false, execution: Execution(threads: 3))
        #expect(
            lengths
                == (try graph.betweennessCentrality(
                    weightedBy: .inverseWeight, normalized: false)))
        #expect(agree(serial, lengths))
    }

    @Test("refuses more shortest paths than a number can count", arguments: [1, 2])
    func tooManyPaths(threads: Int) throws {
        // Twice as many paths at each of 1,100 crossings.
        let ladder = Sample(
            vertexCount: 2_202, isDirected: true,
            arcs: (0..<1_100).flatMap { level in
                (0..<4).map {
                    Arc(source: 2 * level + $0 / 2, target: 2 * level + 2 + $0 % 2, weight: 2)
                }
            })
        let graph = try ladder.graph
        let execution = Execution(threads: threads)
        for length in [ArcLength.hops, .inverseWeight(exponent: 1e-20)] {
            #expect(throws: GraphError.tooManyPaths(measure: "betweenness")) {
                try graph.betweennessCentrality(weightedBy: length, execution: execution)
            }
        }
        var random = SplitMix64(seed: 1)
        #expect(throws: GraphError.tooManyPaths(measure: "approximate-betweenness")) {
            try graph.approximateBetweenness(
                confidence: 0.99, using: &random, execution: execution)
        }
    }

    @Test("refuses arcs that would be lost in the length of a path", arguments: [1e9, 1e11])
    func farApart(ratio: Double) throws {
        // From 0 to 2 by way of 1, whose second arc is `ratio` times shorter, or straight.
        let graph = try Sample(
            vertexCount: 3, isDirected: false,
            arcs: [
                Arc(source: 0, target: 1, weight: 1), Arc(source: 1, target: 2, weight: 1 / ratio),
                Arc(source: 0, target: 2, weight: 1),
            ]
        ).graph
        if ratio < 1e10 {
            let scores = try graph.betweennessCentrality(weightedBy: .weight)
            #expect(scores == [0, 0, 0])
            return
        }
        let error = GraphError.lengthsTooFarApart(
            measure: "betweenness", shortest: 1 / ratio, longest: 1)
        #expect(throws: error) { try graph.betweennessCentrality(weightedBy: .weight) }
        #expect(throws: GraphError.self) { try graph.edgeBetweenness(weightedBy: .weight) }
        #expect(try graph.betweennessCentrality() == [0, 0, 0])
        #expect(error.description.contains("more than 10¹⁰ times as long"))
    }

    @Test("of the Medici is 47.5 pairs")
    func florentine() throws {
        let entry = try #require(
            Oracles.entries("betweenness").first { $0.graph == "florentine" })
        let medici = try #require(entry.nodes.firstIndex(of: "Medici"))
        #expect(agree(try entry.input.betweennessCentrality(normalized: false)[medici], 47.5))
    }

    /// 60 vertices on a ring, each with a leaf.
    private var ringOfStars: Sample {
        Sample(
            vertexCount: 120, isDirected: false,
            arcs: (0..<60).flatMap {
                [
                    Arc(source: $0, target: ($0 + 1) % 60), Arc(source: $0, target: 60 + $0),
                ]
            })
    }
}

extension PlainPaths {
    func betweenness(_ isDirected: Bool) -> [Double] {
        distance.indices.map { vertex in
            var sum = 0.0
            for source in distance.indices where source != vertex {
                for target in distance.indices where target != vertex && target != source {
                    if passes(source, vertex, target) {
                        sum +=
                            count[source][vertex] * count[vertex][target]
                            / count[source][target]
                    }
                }
            }
            return isDirected ? sum : sum / 2
        }
    }
}
