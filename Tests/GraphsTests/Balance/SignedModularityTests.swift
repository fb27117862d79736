import Graphs
import Testing

@Suite("Signed modularity")
struct SignedModularityTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("signed_modularity"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input
        let groups: Partition
        if let lists = entry.params["partition"]?.list {
            let camps = lists.map { $0.list?.compactMap(\.string) ?? [] }
            groups = Partition(
                entry.nodes.map { node in camps.firstIndex { $0.contains(node) } ?? 0 })
        } else if entry.params["partition"]?.string == "all in one" {
            groups = Partition(entry.nodes.map { _ in 0 })
        } else {
            groups = Partition(try graph.frustrationIndex().camps)
        }
        let found = try graph.signedModularity(of: groups)
        #expect(agree(found, entry.expected.number, within: entry.tol))
    }

    @Test(
        "is found at its greatest where all divisions were tried",
        arguments: Oracles.entries("signed_modularity_max"))
    func greatest(entry: Oracles.Entry) throws {
        var generator = SplitMix64(seed: 1)
        let found = try entry.input.signedCommunities(using: &generator)
        #expect(agree(found.modularity, entry.expected.number, within: entry.tol))
        #expect(
            agree(found.modularity, try entry.input.signedModularity(of: found.partition)))
    }

    /// All ways to divide vertices, each named by its first members.
    private func divisions(_ count: Int) -> [[Int]] {
        (0..<count).reduce([[]]) { divisions, _ in
            divisions.flatMap { known in
                (0...((known.max() ?? -1) + 1)).map { known + [$0] }
            }
        }
    }

    private func plain(_ matrix: [[Double]], _ groups: [Int], _ resolution: Double) -> Double? {
        func sum(_ part: (Double) -> Double) -> (total: Double, score: Double) {
            let strengths = matrix.map { $0.reduce(0) { $0 + part($1) } }
            let total = strengths.reduce(0, +)
            if total == 0 { return (0, 0) }
            var score = 0.0
            for i in matrix.indices {
                for j in matrix.indices where groups[i] == groups[j] {
                    score += part(matrix[i][j]) - resolution * strengths[i] * strengths[j] / total
                }
            }
            return (total, score)
        }
        let (positive, negative) = (sum { max(0, $0) }, sum { max(0, -$0) })
        let total = positive.total + negative.total
        return total == 0 ? nil : (positive.score - negative.score) / total
    }

    @Test("is what its formula says, and found to be hardly ever below the greatest there is")
    func definition() throws {
        var (tried, reached) = (0, 0)
        let all = (0...7).map(divisions)
        for (index, sample) in Sample.manySigned.enumerated() {
            let both = sample.isDirected ? symmetrized(sample.matrix) : sample.matrix
            let graph = try sample.graph
            let groups = both.indices.map { $0 % 3 }
            let scores = try [1, 1.5].map {
                try graph.signedModularity(of: Partition(groups), resolution: $0)
            }
            #expect(agree(scores[0], plain(both, groups, 1)), "\(sample)")
            #expect(agree(scores[1], plain(both, groups, 1.5)), "\(sample)")
            var generator = SplitMix64(seed: UInt64(index))
            let found = try graph.signedCommunities(using: &generator)
            guard both.count <= 6, let modularity = found.modularity else { continue }
            let best = all[both.count].compactMap { plain(both, $0, 1) }.max() ?? 0
            #expect(modularity <= best + 1e-9)
            tried += 1
            if modularity > best - 1e-9 { reached += 1 }
        }
        #expect(tried > 100)
        #expect(Double(reached) > 0.99 * Double(tried), "\(reached) of \(tried)")
    }

    /// Nothing but enmity between two sides: no tie leads from friend to friend.
    @Test("brings together those who have nothing in common but enemies")
    func commonEnemies() throws {
        var builder = GraphBuilder(vertexCount: 8, isDirected: false)
        for left in 0..<4 {
            for right in 4..<8 { builder.addArc(from: left, to: right, weight: -1) }
        }
        let graph = try builder.build()
        var generator = SplitMix64(seed: 1)
        let found = try graph.signedCommunities(using: &generator)
        #expect(found.partition.groups == [[0, 1, 2, 3], [4, 5, 6, 7]])
        #expect(agree(found.modularity, 0.5))
        var again = SplitMix64(seed: 1)
        #expect(try graph.signedCommunities(using: &again).partition == found.partition)
    }

    @Test("has no value without ties, when each vertex is a group")
    func empty() throws {
        let graph = try Graph(vertexCount: 3, sources: [], targets: [])
        var generator = SplitMix64(seed: 1)
        let found = try graph.signedCommunities(using: &generator)
        #expect(found.partition.groupCount == 3 && found.modularity == nil)
        #expect(try graph.signedModularity(of: found.partition) == nil)
        #expect(
            throws: GraphError.parameter(
                measure: "signed", name: "resolution", value: -1,
                allowed: "a positive finite number")
        ) { try graph.signedCommunities(resolution: -1, using: &generator) }
    }
}
