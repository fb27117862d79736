import Graphs
import Testing

@Suite("Signed degrees")
struct SignedDegreeTests {
    @Test("agree with other libraries", arguments: Oracles.entries("signed_degree"))
    func oracle(entry: Oracles.Entry) throws {
        let direction = entry.params["mode"]?.string.flatMap(Direction.init(rawValue:)) ?? .all
        let degrees = try entry.input.signedDegrees(direction: direction)
        try entry.expect(
            degrees.map { degree in
                switch entry.params["type"]?.string {
                case "pos": Double(degree.positive)
                case "neg": Double(degree.negative)
                case "net": Double(degree.net)
                default: degree.positiveShare
                }
            })
    }

    @Test("add up to the counts of signs", arguments: Oracles.entries("sign_counts"))
    func counts(entry: Oracles.Entry) throws {
        let degrees = try entry.input.signedDegrees()
        let expected = try #require(entry.expected.table)
        #expect(
            Double(degrees.reduce(0) { $0 + $1.positive })
                == expected["positive"]?.number.map { $0 * 2 })
        #expect(
            Double(degrees.reduce(0) { $0 + $1.negative })
                == expected["negative"]?.number.map { $0 * 2 })
    }

    @Test("net strength agrees with other libraries", arguments: Oracles.entries("net_strength"))
    func strength(entry: Oracles.Entry) throws {
        try entry.expect(Measure.netStrength.scores(of: entry.input))
    }

    @Test("are what the matrix says", arguments: Direction.allCases)
    func definition(direction: Direction) throws {
        for sample in Sample.manySigned {
            let matrix = sample.matrix
            let rows =
                !sample.isDirected || direction == .out
                ? matrix : direction == .in ? transposed(matrix) : symmetrized(matrix)
            let expected = rows.map { row in
                SignedDegree(
                    positive: row.count { $0 > 0 }, negative: row.count { $0 < 0 })
            }
            #expect(try sample.graph.signedDegrees(direction: direction) == expected, "\(sample)")
        }
    }

    @Test("have no share where there are no ties, and are none without vertices")
    func empty() throws {
        #expect(SignedDegree(positive: 0, negative: 0).positiveShare == nil)
        #expect(try Graph(vertexCount: 0, sources: [], targets: []).signedDegrees().isEmpty)
    }
}
