internal import ActorNetworks
internal import DOT

/// Puts a matrix on a page, with the words around it.
struct MatrixDrawing {
    private let table: MatrixTable
    private let style: RelationMatrix.Style
    private let names: MatrixNames
    private let grid: MatrixGrid
    private let marks: CellMarks
    /// What was left out, and what should be known of groups.
    let notes: [String]
    private let words = Words.english

    /// The picture of a table that was made of a snapshot, or of its strongest actors.
    init(_ table: MatrixTable, of snapshot: Snapshot, _ style: RelationMatrix.Style) {
        self.table = table
        self.style = style
        names = MatrixNames(table, style.grouping)
        grid = MatrixGrid(
            table.groups, names: names.names, sumWidth: MatrixSums(table).width,
            on: style.size ?? Self.usualSize)
        marks = CellMarks(table, side: grid.side, style.cells)
        var notes: [String] = []
        if table.actors.count < snapshot.actors.count {
            notes.append(
                words.strongestDrawn(table.actors.count, of: snapshot.actors.count))
        }
        if names.shortenedCount > 0 { notes.append(words.shortenedNames(names.shortenedCount)) }
        self.notes = notes + (style.grouping?.remarks ?? [])
    }

    var title: String {
        let known = style.title.flatMap { $0.isEmpty ? nil : $0 } ?? table.snapshot.case.title
        let title = known.isEmpty ? words.whoActsOnWhom : known
        return style.name.map { "\(title): \($0)" } ?? title
    }

    /// What readers hear who do not see the picture.
    var summary: String {
        let greatest = table.heaviestCells.prefix(5).map { cell in
            words.matrixCellInWords(
                name(of: cell.row), name(of: cell.column), Wording.number(cell.weight),
                words.name(of: cell.tone(marks.negotiation)))
        }
        return Summary.text(of: table.snapshot) + " " + words.matrixInWords(greatest)
    }

    /// The finished page, and what its cells stand for.
    func page() -> (document: Document, facts: [String: ElementFacts]) {
        var page = Page(actorIDs: [])
        if !table.actors.isEmpty { drawMatrix(on: &page) }
        let content = page.box ?? Box(low: .zero, high: .zero)
        let least = style.size.map { MatrixGrid.room(on: $0) }
        if style.showsLegend {
            var legend = MatrixLegend(table, marks, names).legend
            legend.leastWidth = least
            legend.draw(on: &page, below: content)
        }
        let lines = [words.rowsActOnColumns] + Summary.subtitle(of: table.snapshot) + notes
        TitleBlock(title: title, lines: lines, leastWidth: least)
            .draw(on: &page, above: page.box ?? content)
        let document = page.document(
            name: title, box: page.box ?? content, margin: Page.margin,
            comments: SnapshotDrawing.comments(for: table.snapshot))
        return (document, page.facts)
    }

    private func drawMatrix(on page: inout Page) {
        page.addPins(at: grid.box.center)
        drawGround(on: &page)
        names.draw(on: &page, around: grid)
        for cell in table.cells { draw(cell, on: &page) }
        for (down, across) in blocks {
            page.addFrame(
                grid.block(down, across), down == across ? Self.ownFrame : Self.frame,
                pen: down == across ? 1.2 : 0.8)
        }
        MatrixSums(table).draw(on: &page, around: grid)
    }

    /// The lines between cells, and the cells in which an actor meets itself.
    private func drawGround(on page: inout Page) {
        for (down, across) in blocks {
            let block = grid.block(down, across)
            for row in table.groups[down].rows.dropFirst() {
                page.addRectangle(
                    Box(
                        low: Vector(block.low.x, grid.rows[row] - 0.25),
                        high: Vector(block.high.x, grid.rows[row] + 0.25)), Palette.grid,
                    className: "grid")
            }
            for column in table.groups[across].rows.dropFirst() {
                page.addRectangle(
                    Box(
                        low: Vector(grid.columns[column] - 0.25, block.low.y),
                        high: Vector(grid.columns[column] + 0.25, block.high.y)), Palette.grid,
                    className: "grid")
            }
        }
        for index in table.actors.indices {
            page.addDiagonal(of: grid.box(row: index, column: index), Self.own, className: "self")
        }
    }

    private func draw(_ cell: MatrixTable.Cell, on page: inout Page) {
        let snapshot = table.snapshot
        let ids = (
            snapshot.case.actors[cell.deeds.source].id, snapshot.case.actors[cell.deeds.target].id
        )
        let id = ElementID.cell([ids.0, ids.1])
        page.describe([id: ElementFacts(of: cell.deeds, in: snapshot)])
        let box = grid.box(row: cell.row, column: cell.column)
        marks.draw(cell, in: box.grown(by: -0.25), id: id, on: &page)
        if style.grouping?.contradicting.contains([ids.0, ids.1]) == true {
            page.addFrame(
                box.grown(by: -1.2), Palette.text, pen: 0.8, className: "contradicts")
        }
        let kinds = cell.deeds.acts.map(\.kind.name).joined(separator: " ")
        let rows = cell.deeds.acts.lazy.flatMap(\.rows)
        page.addTarget(
            box, id: id, className: "cell \(kinds) \(cell.tone(marks.negotiation).rawValue)",
            tooltip: Wording.tooltip(of: cell.deeds, in: snapshot),
            url: Hyperlinks.url(behind: rows, in: snapshot) ?? "#" + Hyperlinks.fragment(id))
    }

    private var blocks: [(down: Int, across: Int)] {
        table.groups.indices.flatMap { down in table.groups.indices.map { (down, $0) } }
    }

    private func name(of row: Int) -> String {
        table.snapshot.case.actors[table.actors[row]].labelInText
    }

    /// The width of a page of a journal.
    private static let usualSize = PrintedSize(17, .centimetres)
    private static let own = RGBColor(0xB9, 0xC0, 0xC7)
    private static let frame = RGBColor(0xB9, 0xC0, 0xC7)
    private static let ownFrame = Palette.outline
}
