import DOT
import Testing

@testable import NetworkDrawing

@Suite("A page")
struct PageTests {
    @Test("names its own nodes as no actor is named")
    func prefix() {
        #expect(Page(actorIDs: ["us", "page"]).prefix == "page/")
        #expect(Page(actorIDs: ["page/text0"]).prefix == "page//")
        #expect(Page(actorIDs: ["page/", "page//x", "z"]).prefix == "page///")
    }

    @Test("grows with what is added, and ends with a margin at invisible corners")
    func box() throws {
        var page = Page(actorIDs: [])
        #expect(page.box == nil)
        let text = page.addText(["Title", "second line"], at: Vector(10, 100), size: 10)
        #expect(text.high.y == 100 && text.low.x == 10)
        #expect(abs(text.size.y - 24) < 1e-9)
        page.include(Box(low: Vector(-5, 0), high: Vector(0, 5)))
        let box = try #require(page.box)
        #expect(box.low == Vector(-5, 0))
        let document = page.document(name: "x", box: box, margin: 14, comments: [])
        #expect(document.nodes[0].attributes.text("pos") == "-19,-14")
        #expect(document.nodes[0].attributes.text("style") == "invis")
        #expect(document.attributes.text("bb")?.hasPrefix("-19,-14,") == true)
    }

    @Test("draws lines that lie below others first")
    func order() {
        var page = Page(actorIDs: [])
        page.add(Edge("a", "b"))
        page.add(Edge("b", "c"), below: true)
        page.add(Edge("c", "d"))
        #expect(page.edges.map(\.tail) == ["b", "a", "c"])
    }

    @Test("writes places to a hundredth of a point, and sizes in inches")
    func units() {
        #expect(Page.point(Vector(1.23456, -7.891)) == Point(1.23, -7.89))
        #expect(Page.inches(36) == 0.5)
    }
}
