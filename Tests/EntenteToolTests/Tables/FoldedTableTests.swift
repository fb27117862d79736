import ActorNetworks
import NetworkReports
import Testing

@testable import EntenteTool

@Suite("A folded table")
struct FoldedTableTests {
    private let folded = FoldedTable(
        table: Table(
            ["name", "one", "#", "two", "#", "three", "#"].map { .init($0) },
            rows: [
                [.text("first")] + [1, 2, 3, 4, 5, 6].map { .count($0) },
                [.text("second")] + [7, 8, 9, 10, 11, 12].map { .count($0) },
            ]),
        repeated: 1,
        sections: [
            .init(title: "A", columns: [1..<3, 3..<5]), .init(title: "B", columns: [5..<7]),
        ])

    private func headings(width: Int?) -> [String] {
        folded.blocks(width: width).map { block in
            block.title + ": " + block.table.columns.map(\.name).joined(separator: " ")
        }
    }

    @Test("is one block where there is room")
    func wide() {
        #expect(headings(width: nil) == ["A · B: name one # two # three #"])
    }

    @Test("puts a section beside another where both just fit, with the space after each column")
    func justFitting() {
        // name 6, one 3, # 1, two 3, # 2, three 5, # 2, and two spaces after each.
        #expect(headings(width: 22 + 14) == ["A · B: name one # two # three #"])
    }

    @Test("keeps sections whole where they fit, and pairs of columns always")
    func narrow() {
        #expect(headings(width: 30) == ["A: name one # two #", "B: name three #"])
        #expect(
            headings(width: 16) == ["A: name one #", "A, continued: name two #", "B: name three #"])
        #expect(headings(width: 1).count == 3)
    }

    @Test("repeats its first columns, and loses no row")
    func rows() {
        for width in [1, 16, 30, 80] {
            for block in folded.blocks(width: width) {
                #expect(block.table.rows.map { $0[0].printed } == ["first", "second"])
            }
        }
    }
}
