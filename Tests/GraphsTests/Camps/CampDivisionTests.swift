import Graphs
import Testing

@Suite("Camp division")
struct CampDivisionTests {
    @Test("agrees with integer programmes", arguments: Oracles.entries("correlation_clustering"))
    func oracle(entry: Oracles.Entry) throws {
        let count = entry.params["k"]?.number.map { CampCount.exactly(Int($0)) } ?? .free
        let found = try #require(try entry.input.campDivision(into: count))
        #expect(found.errors == entry.expected.table?["errors"]?.number)
        #expect(found.isExact)
        if case .exactly(let number) = count { #expect(found.camps.groupCount == number) }
    }

    @Test("of the highland tribes has the published errors")
    func tribes() throws {
        let entry = try #require(
            Oracles.entries("frustration_index").first { $0.graph == "tribes16" })
        let graph = try entry.input
        // Doreian & Mrvar 1996 and signnet's README: three camps with two errors.
        let three = try #require(try graph.campDivision(into: .atMost(3)))
        #expect(three.errors == 2)
        #expect(three.camps.sizes.sorted() == [4, 5, 7])
        let most = try #require(try graph.campDivision(into: .atMost(6)))
        #expect(most.camps.groupCount == 3)
        #expect(most.errors == 2)
    }

    @Test("has the fewest errors of all divisions")
    func definition() throws {
        for seed in 0..<100 as Range<UInt64> {
            let sample = Sample.signed(seed: 3_000 + seed, vertices: 1...7)
            for strength in TieStrength.allCases {
                let pairs = sample.pairs(weighted: strength == .weight)
                let best = PlainCamps.fewestErrors(pairs)
                for number in 1...sample.vertexCount {
                    try expect(sample, strength, .exactly(number), best[number - 1])
                    try expect(
                        sample, strength, .atMost(number), best[..<number].min() ?? 0)
                }
                try expect(sample, strength, .free, best.min() ?? 0)
            }
        }
    }

    @Test("has the fewest errors of all divisions of dense graphs")
    func denseDefinition() throws {
        for seed in 0..<12 as Range<UInt64> {
            let sample = Sample.signedPairs(
                seed: seed, vertices: 9, density: seed % 2 == 0 ? 1 : 0.6, negative: 0.5,
                weights: seed % 3 == 0 ? [1] : [0.5, 1.3, 2])
            let best = PlainCamps.fewestErrors(sample.pairs(weighted: true))
            for number in 2...4 {
                try expect(sample, .weight, .exactly(number), best[number - 1])
                try expect(sample, .weight, .atMost(number), best[..<number].min() ?? 0)
            }
            try expect(sample, .weight, .free, best.min() ?? 0)
        }
    }

    private func expect(
        _ sample: Sample, _ strength: TieStrength, _ count: CampCount, _ errors: Double
    ) throws {
        let found = try #require(
            try sample.graph.campDivision(into: count, weightedBy: strength))
        #expect(agree(found.errors, errors), "\(count) \(sample)")
        #expect(found.isExact)
        let pairs = sample.pairs(weighted: strength == .weight)
        #expect(agree(found.errors, Sample.errors(found.camps.membership, pairs)))
        switch count {
        case .exactly(let number): #expect(found.camps.groupCount == number, "\(sample)")
        case .atMost(let number): #expect(found.camps.groupCount <= number)
        case .free: break
        }
    }

    @Test("into two at most is the frustration index, and no more camps cost more")
    func laws() throws {
        for seed in 0..<10 as Range<UInt64> {
            let graph = try Sample.signedPairs(
                seed: seed, vertices: 22, density: 0.3, negative: 0.4
            ).graph
            let two = try #require(try graph.campDivision(into: .atMost(2)))
            #expect(try graph.frustrationIndex().value == two.errors)
            var before = two.errors
            for number in 3...5 {
                let more = try #require(try graph.campDivision(into: .atMost(number)))
                #expect(more.errors <= before && more.isExact)
                before = more.errors
            }
            let free = try #require(try graph.campDivision(into: .free))
            #expect(free.errors <= before && free.isExact)
        }
    }

    @Test("says how far it may be off where the budget is spent")
    func budget() throws {
        let graph = try Sample.signedPairs(
            seed: 5, vertices: 60, density: 0.5, negative: 0.5
        ).graph
        for count in [CampCount.atMost(3), .free, .exactly(40)] {
            let budget = SearchBudget(steps: 300_000)
            let found = try #require(try graph.campDivision(into: count, budget: budget))
            #expect(!found.isExact)
            #expect(found.lowerBound < found.errors && found.lowerBound > 0)
            #expect(try graph.campDivision(into: count, budget: budget) == found)
        }
        let stopped = Execution(threads: 1, isCancelled: { true })
        #expect(throws: GraphError.cancelled) {
            try graph.campDivision(into: .free, execution: stopped)
        }
    }

    @Test("of few vertices or none")
    func empty() throws {
        let none = try GraphBuilder(vertexCount: 0).build()
        #expect(try none.campDivision()?.camps.groupCount == 0)
        #expect(try none.campDivision(into: .free)?.errors == 0)
        #expect(try none.campDivision(into: .exactly(2)) == nil)
        let three = try GraphBuilder(vertexCount: 3).build()
        #expect(try three.campDivision(into: .exactly(4)) == nil)
        #expect(try three.campDivision(into: .exactly(2))?.camps.groupCount == 2)
        #expect(try three.campDivision(into: .atMost(2))?.camps.groupCount == 1)
        #expect(try three.campDivision(into: .free)?.camps.groupCount == 3)
        #expect(throws: GraphError.self) { try three.campDivision(into: .atMost(0)) }
    }
}

/// The fewest errors by trying every division.
enum PlainCamps {
    /// For 1, 2, … camps, none empty.
    static func fewestErrors(_ pairs: [[Double]]) -> [Double] {
        var fewest = pairs.map { _ in Double.infinity }
        forEachDivision(of: pairs.count) { groups, count in
            fewest[count - 1] = min(fewest[count - 1], Sample.errors(groups, pairs))
        }
        return fewest
    }

    /// Passes on every division into groups, numbered by their first vertices.
    static func forEachDivision(of count: Int, _ body: ([Int], Int) -> Void) {
        func extend(_ groups: [Int], _ used: Int) {
            if groups.count == count {
                body(groups, used)
                return
            }
            for group in 0...used { extend(groups + [group], max(used, group + 1)) }
        }
        if count > 0 { extend([0], 1) }
    }
}
