import DOT
import Testing

@testable import Graphviz

@Suite("Known risks of the library")
struct RiskCheckTests {
    @Test(
        "Positions are refused where an engine would read them in inches",
        arguments: [Engine.neato, .fdp, .dot, .nop2], [true, false])
    func inches(engine: Engine, isOldLibrary: Bool) {
        var document = Document(
            name: "g", isDirected: true, nodes: [Node("a", [.position(Point(1, 1))])])
        let problems = RiskCheck.problems(
            in: document, using: engine, isOldLibrary: isOldLibrary)
        #expect(problems.count == (engine == .neato || engine == .fdp ? 1 : 0))
        document.attributes.set(.inputScale(72))
        #expect(
            RiskCheck.problems(in: document, using: engine, isOldLibrary: isOldLibrary).isEmpty)
    }

    /// What crashes old versions with an engine, and what does not.
    private static let dangerous: [(Attributes, Engine)] = [
        ([.splines(.orthogonal), .concentrate(true)], .dot), ([.splines(.curved)], .dot),
        ([.custom("newrank", "yes")], .dot), ([.custom("mindist", "1")], .circo),
    ]
    private static let harmless: [(Attributes, Engine)] = [
        ([.splines(.orthogonal)], .dot), ([.concentrate(true)], .dot),
        ([.custom("newrank", "0")], .dot), ([.custom("mindist", "1")], .dot),
    ]

    @Test("What crashed older versions is refused for these alone", arguments: [true, false])
    func versions(isOldLibrary: Bool) {
        func problems(_ attributes: Attributes, _ engine: Engine) -> Int {
            let document = Document(name: "g", isDirected: true, attributes: attributes)
            return RiskCheck.problems(in: document, using: engine, isOldLibrary: isOldLibrary).count
        }
        for (attributes, engine) in Self.dangerous {
            #expect(problems(attributes, engine) == (isOldLibrary ? 1 : 0))
        }
        for (attributes, engine) in Self.harmless { #expect(problems(attributes, engine) == 0) }
    }

    @Test("What crashed older versions can be taken out, and files keep their positions")
    func takenOut() {
        let group = Subgraph("s", isCluster: false, attributes: [.splines(.curved)])
        var document = Document(
            name: "g", isDirected: true, attributes: [.custom("newrank", "1"), .splines(.curved)],
            nodes: [Node("a", [.position(Point(1, 1))])], subgraphs: [group])
        document.isVerbatim = true
        let (safe, problems) = RiskCheck.withoutRisks(
            in: document, using: .neato, isOldLibrary: true)
        #expect(problems.map(\.place) == ["graph, splines", "graph, newrank"])
        #expect(safe.attributes.isEmpty && safe.subgraphs[0].attributes.isEmpty)
        #expect(safe.nodes == document.nodes)
    }

    @Test(
        "What is known to crash, hang or vary is refused by name",
        arguments: [
            (
                Document(
                    name: "g", isDirected: true,
                    attributes: [.splines(.orthogonal), .custom("concentrate", "YES")]), Engine.dot
            ),
            (Document(name: "g", isDirected: true, attributes: [.splines(.curved)]), .neato),
            (
                Document(name: "g", isDirected: true, attributes: [.custom("splines", "CURVED")]),
                .dot
            ),
            (Document(name: "g", isDirected: true, attributes: [.custom("newrank", "1")]), .dot),
            (Document(name: "g", isDirected: true, attributes: [.custom("mindist", "1")]), .circo),
            (Document(name: "g", isDirected: true), .fdp),
            (
                Document(
                    name: "g", isDirected: true, nodes: [Node("a", [.position(Point(1, 1))])]),
                .neato
            ),
            (Document(name: String(repeating: "x", count: 500), isDirected: true), .dot),
            (Document(name: "g", isDirected: true, attributes: [.custom("layout", "neato")]), .dot),
            (Document(name: "g", isDirected: true, attributes: [.custom("start", "rand")]), .neato),
            (
                Document(
                    name: "g", isDirected: true,
                    subgraphs: [Subgraph("s", attributes: [.splines(.curved)])]), .dot
            ),
        ])
    func refusals(document: Document, engine: Engine) {
        guard Library.isOld else { return }
        let error = #expect(throws: GraphvizError.self) {
            try InProcessRenderer().render(document, using: engine, as: .svg)
        }
        guard case .refused(let problems) = error?.cause else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problems.count == 1)
    }
}
