import Graphs
import Testing

@Suite("Brokerage")
struct BrokerageTests {
    @Test("agrees with sna for R", arguments: Oracles.entries("gould_fernandez"))
    func oracle(entry: Oracles.Entry) throws {
        let table = try #require(entry.params["groups"]?.table)
        let groups = Partition(try entry.nodes.map { Int(try #require(table[$0]?.number)) })
        let roles = try entry.input.brokerageRoles(by: groups)
        let paths: [String: KeyPath<BrokerageRoles, Int>] = [
            "coordinator": \.coordinator, "itinerant": \.itinerant,
            "representative": \.representative, "gatekeeper": \.gatekeeper, "liaison": \.liaison,
            "total": \.total,
        ]
        let role = try #require(entry.params["role"]?.string)
        let path = try #require(paths[role])
        try entry.expect(roles.map { Double($0[keyPath: path]) })
    }

    @Test("counts the open paths through a vertex by the groups on them")
    func definition() throws {
        for sample in Sample.many + Sample.large {
            let joined = sample.matrix.map { $0.map { $0 > 0 } }
            let label = (0..<sample.vertexCount).map { $0 % 2 }
            var plain = [BrokerageRoles](repeating: BrokerageRoles(), count: sample.vertexCount)
            for v in joined.indices {
                for i in joined.indices where joined[i][v] {
                    for j in joined.indices where i != j && joined[v][j] && !joined[i][j] {
                        switch (label[i] == label[v], label[v] == label[j], label[i] == label[j]) {
                        case (true, true, _): plain[v].coordinator += 1
                        case (true, false, _): plain[v].representative += 1
                        case (false, true, _): plain[v].gatekeeper += 1
                        case (false, false, true): plain[v].itinerant += 1
                        case (false, false, false): plain[v].liaison += 1
                        }
                    }
                }
            }
            #expect(try sample.graph.brokerageRoles(by: Partition(label)) == plain, "\(sample)")
        }
    }
}
