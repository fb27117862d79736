import DOT
import Testing

@testable import NetworkDrawing

@Suite("The style of panels")
struct PanelStyleTests {
    private static let grid = SheetGrid(columns: 3, pageWidth: 652)

    @Test("brings given positions nearer, and gives them back as they were")
    func scale() {
        var style = DiagramStyle()
        style.positions = ["a": Point(300, -60)]
        let panels = PanelStyle(style, Self.grid, actors: 5)
        #expect(panels.style.panelWidth == 200 * PanelStyle.shareOfActors)
        #expect(abs((panels.style.positions["a"]?.x ?? 0) - 300 * 200 / style.pageWidth) < 1e-9)
        #expect(abs((panels.restored(panels.style.positions)["a"]?.x ?? 0) - 300) < 1e-9)
    }

    @Test(
        "pulls actors together where a layout is too wide, and knows where they would stand alone")
    func nearer() {
        let panels = PanelStyle(DiagramStyle(), Self.grid, actors: 5)
        let wide = ["a": Point(-200, 10), "b": Point(200, 0)]
        // Names take 20 points beyond the outermost places, and still do in a panel of 200.
        let nearer = panels.nearer(wide, in: 420, widest: 200)
        #expect(nearer.style.positions == ["a": Point(-90, 4.5), "b": Point(90, 0)])
        let restored = nearer.restored(nearer.style.positions)
        for (id, place) in panels.restored(wide) {
            #expect(abs((restored[id]?.x ?? 0) - place.x) < 1e-9)
        }
    }

    @Test("leaves names and lines more of a panel where they need it")
    func narrower() {
        let panels = PanelStyle(DiagramStyle(), Self.grid, actors: 5)
        let width = panels.style.panelWidth ?? 0
        #expect(panels.narrower(by: 0.8).style.panelWidth == width * 0.8)
    }

    @Test("names as many actors as panels have room for, and says so")
    func names() {
        let many = PanelStyle(DiagramStyle(), Self.grid, actors: 60)
        #expect(many.style.maximumNames == Self.grid.nameCount)
        #expect(many.notes.count == 1)
        #expect(PanelStyle(DiagramStyle(), Self.grid, actors: 3).notes.isEmpty)
    }
}
