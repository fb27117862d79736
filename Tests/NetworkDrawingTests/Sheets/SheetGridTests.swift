import Testing

@testable import NetworkDrawing

@Suite("The grid of a sheet")
struct SheetGridTests {
    @Test(
        "puts four phases of a few dozen actors into two rows on paper, and below each other on a phone"
    )
    func phases() {
        let paper = SheetGrid(panels: 4, actors: 24, pageWidth: 660, isForScreen: false)
        #expect(paper.columns == 2)
        #expect((0..<4).map { paper.place(of: $0).row } == [0, 0, 1, 1])
        let phone = SheetGrid(panels: 4, actors: 24, pageWidth: 350, isForScreen: true)
        #expect(phone.columns == 1)
    }

    @Test("holds what is no wider than its panels")
    func holding() {
        let grid = SheetGrid(columns: 3, pageWidth: 652)
        #expect(grid.panelWidth == 200)
        #expect(grid.holds(200) && !grid.holds(203))
    }

    @Test("fills the page and leaves no panel out, however many there are", arguments: 1...60)
    func anyNumber(panels: Int) {
        for actors in [1, 5, 20, 70] {
            for width in [60.0, 300, 660, 2000] {
                let grid = SheetGrid(
                    panels: panels, actors: actors, pageWidth: width, isForScreen: false)
                let used =
                    Double(grid.columns) * grid.panelWidth
                    + Double(grid.columns - 1) * SheetGrid.gap.x
                #expect(grid.panelWidth > 0 && used <= width + 1e-9)
                #expect((1...panels).contains(grid.columns))
                #expect(grid.nameCount >= 3)
                let places = (0..<panels).map { grid.place(of: $0) }
                #expect(Set(places.map { "\($0.row) \($0.column)" }).count == panels)
                #expect(places.allSatisfy { $0.column < grid.columns })
            }
        }
    }
}
