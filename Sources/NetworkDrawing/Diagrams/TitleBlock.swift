/// The title and the lines below it, in the upper left corner of the page.
struct TitleBlock {
    let title: String
    let lines: [String]

    /// Adds the block so that it ends above `corner`.
    func draw(on page: inout Page, corner: Vector) {
        let titleHeight = TextMetrics.height(lines: 1, size: 19)
        let linesHeight = TextMetrics.height(lines: lines.count, size: 12)
        let top = corner.y + 16 + titleHeight + 3 + linesHeight
        page.addText([title], at: Vector(corner.x, top), size: 19, isBold: true)
        for (index, line) in lines.enumerated() {
            let y = top - titleHeight - 3 - TextMetrics.height(lines: index, size: 12)
            page.addText([line], at: Vector(corner.x, y), size: 12, color: Palette.quietInk)
        }
    }
}
