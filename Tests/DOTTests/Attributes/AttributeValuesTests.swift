import DOT
import Testing

@Suite("Words are known to Graphviz", .enabled(if: DotCommand.path != nil))
struct AttributeValuesTests {
    @Test("Every shape, style and arrowhead is drawn without a warning")
    func drawn() throws {
        var document = Document(name: "words", isDirected: true)
        document.nodes = Shape.allCases.map { Node("\($0)", [.shape($0)]) }
        document.edges = Arrow.allCases.map { Edge("box", "circle", [.arrowHead($0)]) }
        // The command reports what it does not know as an error only by its messages.
        #expect(try DotCommand.messages(["-Tsvg"], on: document.source()) == "")
    }
}
