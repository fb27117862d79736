import ActorNetworks
import NetworkFormats
import Testing

@Suite("Matrix Market")
struct MatrixMarketTests {
    /// The arcs or edges of a matrix as `source target weight`.
    private func read(_ heading: String, _ text: String) throws -> (AttributedGraph, [String]) {
        let whole = "%%MatrixMarket matrix \(heading)\n% a comment\n\(text)"
        let file = CaseFiles.Table(name: "x.mtx", bytes: Array(whole.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "matrix-market")
        let (graph, messages) = GraphFileFormat.matrixMarket.read(whole)
        return (try #require(graph), messages)
    }

    private func edges(_ graph: AttributedGraph) -> [String] {
        graph.edges.map { edge in
            let ends = [edge.source, edge.target].map { graph.nodes[$0].id }
            return (ends + [edge.weight?.formatted ?? "-"]).joined(separator: " ")
        }
    }

    @Test(
        "Each symmetry and sort of value makes the entries that it stands for",
        arguments: [
            ("coordinate real general", "3 3 2\n1 2 1.5\n3 3 -2\n", ["1 2 1.5", "3 3 -2.0"], true),
            (
                "coordinate integer symmetric", "3 3 2\n2 1 4\n3 3 1\n", ["2 1 4.0", "3 3 1.0"],
                false
            ),
            ("coordinate real skew-symmetric", "3 3 1\n2 1 4\n", ["2 1 4.0", "1 2 -4.0"], true),
            ("coordinate pattern general", "3 3 1\n\n 1 3\n", ["1 3 -"], true),
            ("array real general", "2 2\n0\n1\n-2\n0\n", ["2 1 1.0", "1 2 -2.0"], true),
            ("array real symmetric", "2 2\n3\n1\n0\n", ["1 1 3.0", "2 1 1.0"], false),
            ("array integer skew-symmetric", "2 2\n5\n", ["2 1 5.0", "1 2 -5.0"], true),
            (
                "coordinate real general", "1 2 2\n1 1 1\n1 2 2\n", ["r1 c1 1.0", "r1 c2 2.0"],
                false
            ),
        ])
    func entries(heading: String, text: String, expected: [String], isDirected: Bool) throws {
        let (graph, messages) = try read(heading, text)
        #expect(messages == [])
        #expect(edges(graph) == expected && graph.isDirected == isDirected)
        #expect(graph.edges.allSatisfy { $0.isDirected == isDirected })
    }

    @Test("Nodes without entries are there; imaginary parts are kept and told")
    func complex() throws {
        let (graph, messages) = try read("coordinate complex hermitian", "3 3 1\n2 1 1.5 2\n")
        #expect(graph.nodes.map(\.id) == ["1", "2", "3"])
        #expect(edges(graph) == ["2 1 1.5", "1 2 1.5"])
        #expect(graph.edges.map { $0.attributes["imaginary"] } == [.number(2), .number(-2)])
        #expect(messages.count == 1 && messages.first?.contains("complex") == true)
    }

    @Test(
        "What is wrong is told with its line and a remedy",
        arguments: [
            ("coordinate real odd\n3 3 1\n1 2 1\n", "x.mtx:1: the heading is not that of"),
            ("coordinate real general\n3 3\n", "x.mtx:2: the size of the matrix is not said"),
            ("coordinate real general\n3 3 1\n4 1 1\n", "x.mtx:3: the line is no entry"),
            ("coordinate real general\n3 3 1\n1 2 nan\n", "x.mtx:3: \"nan\" is not a finite"),
            ("coordinate real general\n3 3 2\n1 2 1\n", "x.mtx:3: the file has 1 entries, and"),
            ("coordinate real general\n3 0 1\n2 1 4\n", "x.mtx:3: the line is no entry"),
            (
                "coordinate real skew-symmetric\n3 2 1\n2 1 4\n",
                "x.mtx:2: a matrix of 3 rows and 2 columns cannot be skew-symmetric"
            ),
            ("coordinate real general\n99999999 9 0\n", "x.mtx:2: the file is too small for"),
            ("array real general\n2 2\n1\n", "x.mtx:3: the file ends within its values"),
        ])
    func errors(text: String, message: String) {
        let none = GraphFileFormat.matrixMarket.read("\u{FEFF}").messages
        #expect(none.first?.hasPrefix("x.mtx:1: the heading is not that of") == true, "\(none)")
        let (graph, messages) = GraphFileFormat.matrixMarket.read("%%MatrixMarket matrix " + text)
        #expect(graph == nil)
        #expect(messages.contains { $0.hasPrefix(message) })
    }
}

extension Double {
    fileprivate var formatted: String { "\(self)" }
}
