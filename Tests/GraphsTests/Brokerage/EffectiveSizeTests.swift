import Graphs
import Testing

@Suite("Effective size")
struct EffectiveSizeTests {
    @Test(
        "agrees with other libraries", arguments: Oracles.entries("effective_size"))
    func oracle(entry: Oracles.Entry) throws {
        try entry.expect(entry.input.effectiveSize())
    }

    @Test("takes the mean number of ties among partners off their number")
    func definition() throws {
        for sample in Sample.many + Sample.large {
            let matrix = sample.matrix(.all)
            let plain = matrix.indices.map { v -> Double? in
                let partners = matrix.indices.filter { matrix[v][$0] > 0 }
                if partners.isEmpty { return nil }
                let among = partners.map { j in partners.count { matrix[j][$0] > 0 } }.reduce(0, +)
                return Double(partners.count) - Double(among) / Double(partners.count)
            }
            let graph = try sample.graph
            #expect(agree(try graph.effectiveSize(), plain), "\(sample)")
            let partners = graph.degreeCentrality(normalized: false)
            #expect(
                agree(
                    try graph.effectiveSize(normalized: true),
                    zip(plain, partners).map { size, count in size.map { $0 / count } }))
        }
    }
}
