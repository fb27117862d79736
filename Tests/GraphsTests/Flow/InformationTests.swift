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

    @Test("is the inverse of the summed resistances to the rest of the component")
    func definition() throws {
        for sample in Sample.many {
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
