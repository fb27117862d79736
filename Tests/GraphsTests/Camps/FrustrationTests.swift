import Graphs
import Testing

@Suite("Frustration index")
struct FrustrationTests {
    @Test("agrees with an integer programme", arguments: Oracles.entries("frustration_index"))
    func oracle(entry: Oracles.Entry) throws {
        let found = try entry.input.frustrationIndex(weightedBy: entry.strength)
        #expect(found.value == entry.expected.number)
        #expect(found.isExact)
        #expect(found.lowerBound == found.value)
    }

    @Test("as a share agrees", arguments: Oracles.entries("frustration_normalised"))
    func normalized(entry: Oracles.Entry) throws {
        let found = try entry.input.frustrationIndex()
        #expect(agree(found.normalized, entry.expected.number))
    }

    @Test("finds the camps where they are unique", arguments: Oracles.entries("harary_bipartition"))
    func camps(entry: Oracles.Entry) throws {
        let camps = try entry.input.frustrationIndex(weightedBy: entry.strength).camps
        #expect(try Set(Partition(camps).groups) == Set(entry.groups))
    }

    @Test("of a cycle with one negative tie is the least of its weights")
    func cycle() throws {
        var builder = GraphBuilder(vertexCount: 5, isDirected: false)
        for (vertex, weight) in [4.0, 3, -2.5, 6, 2].enumerated() {
            builder.addArc(from: vertex, to: (vertex + 1) % 5, weight: weight)
        }
        let graph = try builder.build()
        let byWeight = try graph.frustrationIndex(weightedBy: .weight)
        #expect(byWeight.value == 2)
        #expect(byWeight.frustratedTies == [Arc(source: 0, target: 4, weight: 2)])
        #expect(byWeight.total == 17.5)
        let alike = try graph.frustrationIndex()
        #expect(alike.value == 1)
        #expect(alike.normalized == 1 - 2.0 / 5)
    }

    @Test("is the least of all divisions")
    func definition() throws {
        for seed in 0..<300 as Range<UInt64> {
            try expectDefinition(.signed(seed: seed))
        }
    }

    @Test("is the least of all divisions of dense and sparse graphs", arguments: [11, 14, 16])
    func largerDefinition(vertices: Int) throws {
        for seed in 0..<6 as Range<UInt64> {
            let density = [0.2, 0.35, 0.5, 0.7, 0.9, 1][Int(seed)]
            try expectDefinition(
                .signedPairs(
                    seed: seed, vertices: vertices, density: density, negative: 0.4,
                    weights: seed % 2 == 0 ? [1] : [0.3, 1.7, 2, 5.25, 3.141592]))
        }
    }

    private func expectDefinition(_ sample: Sample) throws {
        for strength in TieStrength.allCases {
            let pairs = sample.pairs(weighted: strength == .weight)
            let found = try sample.graph.frustrationIndex(weightedBy: strength)
            #expect(agree(found.value, Sample.bestBipartitions(pairs).cost), "\(sample)")
            #expect(found.isExact, "\(sample)")
            #expect(agree(found.value, Sample.errors(found.camps, pairs)), "\(sample)")
            let net = sample.pairs(weighted: true)
            #expect(
                found.frustratedTies.allSatisfy {
                    net[$0.source][$0.target] == $0.weight
                        && ($0.weight < 0) == (found.camps[$0.source] == found.camps[$0.target])
                }, "\(sample)")
            let sum = found.frustratedTies.reduce(0) {
                $0 + (strength == .unit ? 1 : abs($1.weight))
            }
            #expect(agree(found.value, sum), "\(sample)")
        }
    }

    @Test("does not change when vertices change sides or names, and keeps its bounds")
    func laws() throws {
        for seed in 0..<40 as Range<UInt64> {
            let sample = Sample.signedPairs(
                seed: 500 + seed, vertices: 24, density: 0.25, negative: 0.5, weights: [1, 2, 3])
            var generator = SplitMix64(seed: seed)
            let sides = (0..<24).map { _ in generator.below(2) == 0 }
            var switched = sample
            for index in switched.arcs.indices {
                let arc = switched.arcs[index]
                if sides[arc.source] != sides[arc.target] { switched.arcs[index].weight.negate() }
            }
            let names = generator.permutation(24).map { Int($0) }
            for strength in TieStrength.allCases {
                let found = try sample.graph.frustrationIndex(weightedBy: strength)
                let after = try switched.graph.frustrationIndex(weightedBy: strength)
                #expect(agree(found.value, after.value), "\(sample)")
                let renamed = try sample.relabelled(names).graph.frustrationIndex(
                    weightedBy: strength)
                #expect(agree(found.value, renamed.value), "\(sample)")
                #expect(found.value <= found.total / 2)
                let negative = sample.arcs.filter { $0.weight < 0 }.reduce(0) {
                    $0 + (strength == .unit ? 1 : -$1.weight)
                }
                #expect(found.value <= negative)
            }
        }
    }

    @Test("adds up over parts that share one vertex")
    func blocks() throws {
        for seed in 0..<30 as Range<UInt64> {
            let one = Sample.signedPairs(seed: seed, vertices: 9, density: 0.6, negative: 0.5)
            let other = Sample.signedPairs(
                seed: 99 + seed, vertices: 8, density: 0.7, negative: 0.5)
            var both = one
            both.vertexCount = 16
            // The last vertex of one is the first of the other.
            both.arcs += other.arcs.map {
                Arc(source: $0.source + 8, target: $0.target + 8, weight: $0.weight)
            }
            let parts =
                try one.graph.frustrationIndex().value + other.graph.frustrationIndex().value
            #expect(try both.graph.frustrationIndex().value == parts)
        }
    }

    @Test("says how far it may be off where the budget is spent")
    func budget() throws {
        let graph = try Sample.signedPairs(
            seed: 5, vertices: 60, density: 0.5, negative: 0.5
        ).graph
        let cut = try graph.frustrationIndex(budget: SearchBudget(steps: 300_000))
        #expect(!cut.isExact)
        #expect(cut.lowerBound < cut.value)
        #expect(cut.lowerBound > 0)
        #expect(cut.value <= cut.total / 2)
        let again = try graph.frustrationIndex(budget: SearchBudget(steps: 300_000))
        #expect(cut == again)
        let none = try graph.frustrationIndex(budget: SearchBudget(steps: 0))
        #expect(none.lowerBound <= cut.lowerBound)
        #expect(none.value >= cut.lowerBound)
        let timed = try graph.frustrationIndex(budget: SearchBudget(steps: .max) { true })
        #expect(!timed.isExact)
    }

    @Test("stops when it is asked to")
    func cancellation() throws {
        let graph = try Sample.signedPairs(
            seed: 5, vertices: 40, density: 0.5, negative: 0.5
        ).graph
        let execution = Execution(threads: 1, isCancelled: { true })
        #expect(throws: GraphError.cancelled) {
            try graph.frustrationIndex(execution: execution)
        }
    }

    @Test("of nothing is 0")
    func empty() throws {
        for count in [0, 1, 4] {
            let found = try GraphBuilder(vertexCount: count).build().frustrationIndex()
            #expect(found.value == 0 && found.isExact && found.normalized == nil)
            #expect(found.camps == Array(repeating: 0, count: count))
            #expect(found.frustratedTies.isEmpty)
        }
    }
}
