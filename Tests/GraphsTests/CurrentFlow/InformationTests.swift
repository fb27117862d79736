import Graphs
import Testing

@Suite("Information centrality")
struct InformationTests {
    @Test("agrees with other libraries", arguments: Oracles.entries("information"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(
            entry.input.informationCentrality(
                weightedBy: entry.params["weight"] == nil ? .unit : .weight))
    }

    @Test(
        "is the inverse of numpy's resistances, summed",
        arguments: Oracles.entries("effective_resistance"))
    func resistances(entry: Oracles.Entry) throws {
        var sums: [String: Double] = [:]
        for (pair, resistance) in try #require(entry.expected.table) {
            for name in pair.split(separator: "|") {
                sums[String(name), default: 0] += try #require(resistance.number)
            }
        }
        let expected = entry.nodes.map { sums[$0].map { 1 / $0 } }
        #expect(agree(try entry.input.informationCentrality(), expected))
    }

    @Test("is the inverse of the summed resistances to the rest of the component")
    func definition() throws {
        for sample in Sample.many + Sample.large.prefix(2) {
            let graph = try sample.graph
            let matrix = sample.matrix(.all)
            var plain = [Double?](repeating: nil, count: sample.vertexCount)
            for group in graph.weakComponents().groups where group.count > 1 {
                let resistances = PlainCircuit(matrix, group)
                for vertex in group {
                    plain[vertex] = 1 / group.map { resistances.between(vertex, $0) }.reduce(0, +)
                }
            }
            #expect(agree(try graph.informationCentrality(), plain, within: 1e-8), "\(sample)")
        }
    }

    @Test(
        "of a ring and of a complete graph has a closed form", arguments: [3, 8, 9, 10, 41, 120])
    func closedForms(count: Int) throws {
        let ring = Sample(
            vertexCount: count, isDirected: false,
            arcs: (0..<count).map { Arc(source: $0, target: ($0 + 1) % count) })
        let complete = Sample(
            vertexCount: count, isDirected: false,
            arcs: (0..<count).flatMap { vertex in
                (0..<vertex).map { Arc(source: vertex, target: $0, weight: 3) }
            })
        // Two ways of d and n − d steps side by side resist d (n − d) / n.
        let total = (1..<count).reduce(0.0) { $0 + Double($1 * (count - $1)) / Double(count) }
        for (sample, score) in [
            (ring, 1 / total), (complete, 3 * Double(count) / Double(2 * (count - 1))),
        ] {
            for threads in [1, 2] {
                let scores = try sample.graph.informationCentrality(
                    execution: Execution(threads: threads))
                #expect(agree(scores, Array(repeating: score, count: count), within: 1e-12))
            }
        }
    }

    @Test("keeps its digits however far apart weights are", arguments: [1e-20, 1e-70, 1e70])
    func extremes(weight: Double) throws {
        let path = Sample(
            vertexCount: 4, isDirected: false,
            arcs: [1, weight, 1].enumerated().map {
                Arc(source: $0.offset, target: $0.offset + 1, weight: $0.element)
            })
        let outer = 1 / (1 + (1 + 1 / weight) + (2 + 1 / weight))
        let inner = 1 / (1 + 1 / weight + (1 + 1 / weight))
        let scores = try path.graph.informationCentrality()
        for (score, expected) in zip(scores, [outer, inner, inner, outer]) {
            #expect(agree((score ?? 0) / expected, 1))
        }
    }

    @Test("refuses a component whose matrix would not fit in memory")
    func memory() throws {
        #expect {
            try Sample.longPath.graph.informationCentrality()
        } throws: { error in
            guard
                case .notEnoughMemory("information", let bytes, let available)? =
                    error as? GraphError
            else { return false }
            return bytes > available && available > 0
        }
    }
}

extension Sample {
    /// Half a million vertices one after the other, for whose pairs no machine has memory.
    static var longPath: Sample {
        Sample(
            vertexCount: 500_000, isDirected: false,
            arcs: (1..<500_000).map { Arc(source: $0 - 1, target: $0) })
    }
}

/// A component as a network of resistors, solved by grounding its first vertex.
struct PlainCircuit {
    private let group: [Int]
    private let laplacian: [[Double]]

    init(_ matrix: [[Double]], _ group: [Int]) {
        self.group = group
        laplacian = group.map { row in
            group.map { $0 == row ? matrix[row].reduce(0, +) : -matrix[row][$0] }
        }
    }

    /// The potentials when a unit of current enters at one vertex and leaves at another.
    func potentials(from source: Int, to target: Int) -> [Int: Double] {
        let current = group.map { ($0 == source ? 1.0 : 0) - ($0 == target ? 1.0 : 0) }
        let grounded = solve(
            laplacian.dropFirst().map { Array($0.dropFirst()) }, Array(current.dropFirst()))
        return Dictionary(uniqueKeysWithValues: zip(group, [0] + grounded))
    }

    func between(_ source: Int, _ target: Int) -> Double {
        if source == target { return 0 }
        let potentials = potentials(from: source, to: target)
        return (potentials[source] ?? 0) - (potentials[target] ?? 0)
    }
}
