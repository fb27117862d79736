import Graphs
import Testing

@Suite("Optimal camps")
struct OptimalCampsTests {
    @Test(
        "are as many as trying all of them finds",
        arguments: Oracles.entries("optimal_bipartition_count"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input
        let found = try #require(try graph.optimalBipartitions(of: graph.frustrationIndex()))
        #expect(found.count.map(Double.init) == entry.expected.number)
        #expect(found.isComplete && !found.ambiguousVertices.isEmpty)
    }

    @Test("are one where camps are unique", arguments: Oracles.entries("harary_bipartition"))
    func unique(entry: Oracles.Entry) throws {
        let graph = try entry.input
        let frustration = try graph.frustrationIndex(weightedBy: entry.strength)
        let found = try #require(
            try graph.optimalBipartitions(of: frustration, weightedBy: entry.strength))
        #expect(found.count == 1 && found.ambiguousVertices == [])
        #expect(found.closestCamps == frustration.camps)
    }

    @Test("of a triangle of enemies leave two of three open")
    func triangle() throws {
        var builder = GraphBuilder(vertexCount: 4, isDirected: false)
        for (one, other) in [(0, 1), (1, 2), (0, 2)] {
            builder.addArc(from: one, to: other, weight: -1)
        }
        let graph = try builder.build()
        let frustration = try graph.frustrationIndex()
        let found = try #require(
            try graph.optimalBipartitions(of: frustration, closestTo: [0, 1, 0, 1]))
        #expect(found.count == 3)
        #expect(found.ambiguousVertices.count == 2)
        #expect(found.closestCamps == [0, 1, 0, 1])
        #expect(found.changes == 0)
    }

    @Test("agree with trying all divisions: number, ambiguous vertices, the closest one")
    func definition() throws {
        for seed in 0..<100 as Range<UInt64> {
            let sample = Sample.signed(seed: 9_000 + seed, vertices: 1...9)
            try expectDefinition(sample, seed: seed)
        }
        for seed in 0..<8 as Range<UInt64> {
            let sample = Sample.signedPairs(
                seed: seed, vertices: 11, density: 0.3, negative: 0.5)
            try expectDefinition(sample, seed: seed)
        }
    }

    private func expectDefinition(_ sample: Sample, seed: UInt64) throws {
        let count = sample.vertexCount
        let graph = try sample.graph
        let frustration = try graph.frustrationIndex()
        var generator = SplitMix64(seed: seed)
        let previous = (0..<count).map { _ in
            generator.below(4) == 0 ? nil : generator.below(2)
        }
        let found = try #require(
            try graph.optimalBipartitions(of: frustration, closestTo: previous))
        let pairs = sample.pairs(weighted: false)
        let all = Sample.bestBipartitions(pairs).all
        // Every component may be turned: with the first vertex fixed, all but one are in the list.
        let components = graph.netTies().weakComponents()
        #expect(found.count == all.count >> (components.groupCount - 1), "\(sample)")
        #expect(found.isComplete)
        var least = Int.max
        for division in all {
            for flip in [0, 1] {
                let changes = (0..<count).count {
                    previous[$0].map { $0 != 0 } == ((division[$0] ^ flip) == 0)
                }
                least = min(least, changes)
            }
        }
        #expect(found.changes == least, "\(sample) \(previous)")
        let changed = (0..<count).count {
            previous[$0] != nil && previous[$0] != found.closestCamps[$0]
        }
        #expect(changed == least)
        #expect(Sample.errors(found.closestCamps, pairs) == frustration.value)
        // Without earlier camps, those that contradict the least weight.
        let alone = try #require(try graph.optimalBipartitions(of: frustration)).closestCamps
        let weights = sample.pairs(weighted: true)
        let lightest = all.map { Sample.errors($0, weights) }.min() ?? 0
        #expect(abs(Sample.errors(alone, weights) - lightest) < 1e-9)
        #expect(Sample.errors(alone, pairs) == frustration.value)
        // Sets of vertices in one relation throughout.
        var ambiguous: [Int] = []
        for component in components.groups {
            let sets = Dictionary(grouping: component) { vertex in
                all.map { ($0[vertex] ^ $0[component[0]]) ^ all[0][vertex] ^ all[0][component[0]] }
            }.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
            ambiguous += sets.dropFirst().flatMap { $0 }
        }
        #expect(found.ambiguousVertices == ambiguous.sorted(), "\(sample)")
    }

    @Test("leave open who changes sides alone at no cost, whatever the budget")
    func loose() throws {
        var looseCount = 0
        for seed in 0..<20 as Range<UInt64> {
            let sample = Sample.signedPairs(seed: seed, vertices: 12, density: 0.4, negative: 0.5)
            let graph = try sample.graph
            let frustration = try graph.frustrationIndex()
            let found = try #require(
                try graph.optimalBipartitions(of: frustration, budget: SearchBudget(steps: 0)))
            let ties = graph.netTies().arcs
            for vertex in 0..<graph.vertexCount {
                let own = ties.filter { $0.source == vertex || $0.target == vertex }
                let pull = own.reduce(0) { sum, tie in
                    let isApart = found.closestCamps[tie.source] != found.closestCamps[tie.target]
                    return sum + ((tie.weight < 0) == isApart ? 1 : -1)
                }
                guard pull == 0, !own.isEmpty else { continue }
                looseCount += 1
                #expect(found.ambiguousVertices.contains(vertex))
            }
        }
        #expect(looseCount > 5)
    }

    @Test("are told as open where there are too many to list, and still complete")
    func many() throws {
        // Triangles of enemies in a ring, each sharing a vertex with the next, and a chord.
        var builder = GraphBuilder(vertexCount: 32, isDirected: false)
        for corner in 0..<16 {
            let (one, top, next) = (2 * corner, 2 * corner + 1, (2 * corner + 2) % 32)
            builder.addArc(from: one, to: top, weight: -1)
            builder.addArc(from: top, to: next, weight: -1)
            builder.addArc(from: one, to: next, weight: -1)
        }
        let graph = try builder.build()
        let frustration = try graph.frustrationIndex()
        #expect(frustration.value == 16)
        let found = try #require(try graph.optimalBipartitions(of: frustration))
        #expect(found.count == nil)
        #expect(found.isComplete)
        #expect(found.ambiguousVertices.count == 31)
    }

    @Test("into at most so many are all that try out as good, also where so many are no limit")
    func atMost() throws {
        for seed in 0..<40 as Range<UInt64> {
            let sample = Sample.signedPairs(seed: seed, vertices: 6, density: 0.6, negative: 0.6)
            let ties = try sample.graph.netTies()
            if ties.weakComponents().groupCount > 1 { continue }
            for most in [3, 6, 9] {
                var counts: [Int: Int] = [:]
                func extend(_ camps: [Int], _ used: Int) {
                    if camps.count == ties.vertexCount {
                        let errors = ties.arcs.count {
                            ($0.weight < 0) == (camps[$0.source] == camps[$0.target])
                        }
                        counts[errors, default: 0] += 1
                        return
                    }
                    for camp in 0..<min(most, used + 1) {
                        extend(camps + [camp], max(used, camp + 1))
                    }
                }
                extend([], 0)
                let division = try #require(try ties.campDivision(into: .atMost(most)))
                let found = try #require(
                    try ties.optimalCamps(of: division, into: .atMost(most)))
                #expect(Double(counts.keys.min() ?? -1) == division.errors)
                #expect(found.isComplete)
                #expect(found.count == counts.min { $0.key < $1.key }?.value, "\(sample)")
            }
        }
    }

    @Test("are not told where the best is not proven")
    func unproven() throws {
        let graph = try Sample.signedPairs(
            seed: 5, vertices: 60, density: 0.5, negative: 0.5
        ).graph
        let frustration = try graph.frustrationIndex(budget: SearchBudget(steps: 100_000))
        #expect(try graph.optimalBipartitions(of: frustration) == nil)
    }
}
