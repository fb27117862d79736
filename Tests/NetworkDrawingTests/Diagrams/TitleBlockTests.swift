import DOT
import Testing

@testable import NetworkDrawing

@Suite("The title of a page")
struct TitleBlockTests {
    @Test("sets a title above the picture, broken into lines where it is much wider")
    func title() {
        let content = Box(low: .zero, high: Vector(600, 300))
        func texts(_ title: String, _ lines: [String]) -> [Node] {
            var page = Page(actorIDs: [])
            TitleBlock(title: title, lines: lines).draw(on: &page, above: content)
            #expect((page.box?.low.y ?? 0) >= 300)
            #expect((page.box?.size.x ?? 0) < 1200)
            return page.nodes
        }
        #expect(texts("Short", ["one line"]).count == 2)
        #expect(texts("Short", []).count == 1)
        let long = texts(String(repeating: "War and peace ", count: 40), ["one line"])
        #expect((long[0].attributes.text("label") ?? "").contains("\\l"))
        _ = texts(String(repeating: "x", count: 4000), [])
        _ = texts("", [""])
    }
}
