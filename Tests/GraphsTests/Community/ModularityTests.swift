import Graphs
import Testing

@Suite("Modularity")
struct ModularityTests {
    @Test("compares each pair with chance", arguments: [0.5, 1, 2])
    func definition(resolution: Double) throws {
        for sample in Sample.many {
            let matrix = sample.matrix
            let groups = Partition((0..<sample.vertexCount).map { $0 % 3 })
            let total = matrix.joined().reduce(0, +)
            var plain = 0.0
            for a in matrix.indices {
                for b in matrix.indices where groups.membership[a] == groups.membership[b] {
                    let sent = matrix[a].reduce(0, +)
                    let received = matrix.map { $0[b] }.reduce(0, +)
                    plain += matrix[a][b] / total - resolution * sent * received / (total * total)
                }
            }
            let value = try sample.graph.modularity(of: groups, resolution: resolution)
            #expect(agree(value, total == 0 ? nil : plain), "\(sample)")
        }
    }
}
