import DOT
import Testing

@testable import Graphviz

@Suite("Known risks of the library")
struct RiskCheckTests {
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
