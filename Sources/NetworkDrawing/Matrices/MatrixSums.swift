internal import ActorNetworks
internal import DOT

/// The bars beside the rows and below the columns of a matrix, on one scale: what each actor did,
/// and what was done to it, by kind.
struct MatrixSums {
    private let table: MatrixTable
    private let longest: Double
    private let words = Words.english

    private static let length = 66.0
    private static let gap = 8.0
    private static let size = MatrixGrid.typeSize
    private static let lineHeight = TextMetrics.height(lines: 1, size: size)

    init(_ table: MatrixTable) {
        self.table = table
        longest = (table.sumsOfRows + table.sumsOfColumns).lazy.map(\.weight).max() ?? 0
    }

    /// Adds the bars with their numbers.
    func draw(on page: inout Page, around grid: MatrixGrid) {
        drawRows(on: &page, grid)
        drawColumns(on: &page, grid)
    }

    /// What the bars beside the rows take with their numbers.
    var width: Double {
        let numbers = table.sumsOfRows.map {
            TextMetrics.width(of: Wording.short($0.weight), size: Self.size)
        }
        return Self.gap + Self.length + 4 + (numbers.max() ?? 0)
    }

    private func drawRows(on page: inout Page, _ grid: MatrixGrid) {
        let left = grid.box.high.x + Self.gap
        let half = min(5, grid.side / 2 - 2)
        for (row, sum) in table.sumsOfRows.enumerated() {
            let middle = grid.rows[row] - grid.side / 2
            var x = left
            for part in parts(of: sum) {
                page.addRectangle(
                    Box(
                        low: Vector(x, middle - half), high: Vector(x + part.length, middle + half)),
                    Palette.color(of: part.kind), className: "sum \(part.kind.name)",
                    tooltip: tooltip(words.sumsOfRows, sum, of: row))
                if x > left { separate(Vector(x, middle - half), Vector(x, middle + half), &page) }
                x += part.length
            }
            page.addText(
                [Wording.short(sum.weight)], around: Vector(x + 4, middle + Self.lineHeight / 2),
                .left, size: Self.size, tooltip: tooltip(words.sumsOfRows, sum, of: row))
        }
        page.addText(
            [words.sumsOfRows], at: Vector(left, (grid.rows.first ?? 0) + Self.lineHeight + 3),
            size: Self.size, color: Palette.mutedText)
    }

    /// Numbers below columns stand on as many lines as they need to pass each other.
    private func drawColumns(on page: inout Page, _ grid: MatrixGrid) {
        let top = grid.box.low.y - Self.gap
        let half = min(5, grid.side / 2 - 2)
        let numbers = table.sumsOfColumns.map { Wording.short($0.weight) }
        let widest = numbers.map { TextMetrics.width(of: $0, size: Self.size) }.max() ?? 0
        let lines = Int(((widest + 4) / grid.side).rounded(.up))
        let deepest = table.sumsOfColumns.map { length(of: $0.weight) }.max() ?? 0
        for (column, sum) in table.sumsOfColumns.enumerated() {
            let middle = grid.columns[column] + grid.side / 2
            var y = top
            for part in parts(of: sum) {
                page.addRectangle(
                    Box(
                        low: Vector(middle - half, y - part.length), high: Vector(middle + half, y)),
                    Palette.color(of: part.kind), className: "sum \(part.kind.name)",
                    tooltip: tooltip(words.sumsOfColumns, sum, of: column))
                if y < top { separate(Vector(middle - half, y), Vector(middle + half, y), &page) }
                y -= part.length
            }
            let line = Double(column % max(1, lines))
            let number = Vector(middle, top - deepest - 3 - line * Self.lineHeight)
            if y - number.y > 4 {
                page.addRectangle(
                    Box(
                        low: Vector(middle - 0.3, number.y), high: Vector(middle + 0.3, y - 1)),
                    Palette.grid, className: "leader")
            }
            page.addText(
                [numbers[column]], around: number, .center, size: Self.size,
                tooltip: tooltip(words.sumsOfColumns, sum, of: column))
        }
        page.addText(
            [words.sumsOfColumns], around: Vector(-4, top + 1), .right, size: Self.size,
            color: Palette.mutedText)
    }

    /// Adds a thin line between two kinds, which differ little in grey.
    private func separate(_ start: Vector, _ end: Vector, _ page: inout Page) {
        let half = Vector(0.3, 0.3)
        page.addRectangle(
            Box(low: start - half, high: end + half), Palette.background, className: "gap")
    }

    /// The kinds of a sum as pieces of a bar that is as long as the sum.
    private func parts(
        of sum: MatrixTable.Sum
    ) -> [(kind: RelationKind, length: Double)] {
        let all = sum.kinds.values.reduce(0, +)
        guard all > 0 else { return [] }
        return RelationKind.allCases.compactMap { kind in
            sum.kinds[kind].map { (kind, length(of: sum.weight) * $0 / all) }
        }
    }

    private func length(of weight: Double) -> Double {
        longest > 0 ? Self.length * weight / longest : 0
    }

    private func tooltip(_ what: String, _ sum: MatrixTable.Sum, of row: Int) -> String {
        let actor = table.snapshot.case.actors[table.actors[row]].nameInText
        let kinds = RelationKind.allCases.compactMap { kind in
            sum.kinds[kind].map { "\(words.name(of: kind)): \(Wording.number($0))" }
        }
        return (["\(actor). \(what): \(Wording.number(sum.weight))"] + kinds)
            .joined(separator: "\n")
    }
}
