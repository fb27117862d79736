import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Sections of a picture")
struct SectionsTests {
    @Test("have classes by which a page can hide them: heading, notes and legend")
    func classes() throws {
        let bytes = try Seeds.whole.rendered(as: .svg, by: InProcessRenderer())
        let root = try #require(SVGReader.document(bytes)).root
        func texts(_ name: Substring) -> [String] {
            root.groups { $0.classes.contains(name) }.flatMap(\.elements)
                .filter { $0.name == "text" }.map(\.characters)
        }
        #expect(texts("heading").joined(separator: " ") == Seeds.whole.title)
        #expect(texts("note").joined().contains("171 events"))
        #expect(texts("legend").contains { $0.lowercased().contains("cooperation") })
        // Nothing of the network is in any of them, and nothing of them is in none.
        let others = root.groups { group in
            !group.classes.contains { ["heading", "note", "legend", "graph"].contains($0) }
        }
        #expect(others.count > 50)
        #expect(
            others.allSatisfy { $0.classes.contains { ["tie", "actor", "name"].contains($0) } })
    }
}
