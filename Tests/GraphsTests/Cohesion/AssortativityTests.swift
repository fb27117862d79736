import Graphs
import Testing

@Suite("Assortativity")
struct AssortativityTests {
    private func correlation(_ pairs: [(Double, Double)]) -> Double? {
        let count = Double(pairs.count)
        let x = pairs.map(\.0).reduce(0, +) / count
        let y = pairs.map(\.1).reduce(0, +) / count
        let xx = pairs.map { ($0.0 - x) * ($0.0 - x) }.reduce(0, +)
        let yy = pairs.map { ($0.1 - y) * ($0.1 - y) }.reduce(0, +)
        let xy = pairs.map { ($0.0 - x) * ($0.1 - y) }.reduce(0, +)
        return xx < 1e-9 || yy < 1e-9 ? nil : xy / (xx * yy).squareRoot()
    }

    private func ties(_ sample: Sample) -> [(Int, Int)] {
        let matrix = sample.matrix
        return matrix.indices.flatMap { a in
            matrix.indices.filter { matrix[a][$0] > 0 }.map { (a, $0) }
        }
    }

    @Test("by degree or number is a correlation over ties")
    func definition() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let ties = ties(sample)
            let out = sample.matrix.map { Double($0.count { $0 > 0 }) }
            let into = transposed(sample.matrix).map { Double($0.count { $0 > 0 }) }
            let numbers = (0..<sample.vertexCount).map { Double($0 * $0) }
            #expect(
                agree(
                    graph.degreeAssortativity(), correlation(ties.map { (out[$0.0], into[$0.1]) })),
                "\(sample)")
            #expect(
                agree(
                    graph.assortativity(by: numbers),
                    correlation(ties.map { (numbers[$0.0], numbers[$0.1]) })), "\(sample)")
        }
    }

    @Test("by group compares ties within with what chance would put there")
    func groups() throws {
        for sample in Sample.many {
            let groups = Partition((0..<sample.vertexCount).map { $0 % 3 })
            let ties = ties(sample).map { (groups.membership[$0.0], groups.membership[$0.1]) }
            let count = Double(ties.count)
            let within = Double(ties.count { $0.0 == $0.1 }) / count
            let chance = (0..<groups.groupCount).map { group in
                Double(ties.count { $0.0 == group }) * Double(ties.count { $0.1 == group })
                    / (count * count)
            }.reduce(0, +)
            let plain = ties.isEmpty || chance == 1 ? nil : (within - chance) / (1 - chance)
            #expect(agree(try sample.graph.assortativity(by: groups), plain), "\(sample)")
        }
    }

    @Test("of a star is −1, of a ring it has no value")
    func extremes() throws {
        let star = Sample(
            vertexCount: 5, isDirected: false, arcs: (1..<5).map { Arc(source: 0, target: $0) })
        let ring = Sample(
            vertexCount: 5, isDirected: false,
            arcs: (0..<5).map { Arc(source: $0, target: ($0 + 1) % 5) })
        #expect(agree(try star.graph.degreeAssortativity(), -1))
        #expect(try ring.graph.degreeAssortativity() == nil)
    }
}
