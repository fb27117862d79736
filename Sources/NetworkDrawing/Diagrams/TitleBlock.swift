/// The title and the lines below it, in the upper left corner of the page.
struct TitleBlock {
    let title: String
    let lines: [String]
    /// How wide its lines may be at least, however narrow the content; `nil` takes the usual.
    var leastWidth: Double?

    private static let size = 19.0
    private static let lineSize = 12.0

    /// Adds the block so that it ends above `content`, and breaks lines much wider than that.
    func draw(on page: inout Page, above content: Box) {
        let widest = max(content.size.x, leastWidth ?? 520)
        let head = TextMetrics.wrapped(title, size: Self.size, widest: widest, isBold: true)
        let rest = lines.flatMap {
            TextMetrics.wrapped($0, size: Self.lineSize, widest: widest)
        }
        let headHeight = TextMetrics.height(lines: head.count, size: Self.size)
        let top =
            content.high.y + 16 + headHeight + 3
            + TextMetrics.height(lines: rest.count, size: Self.lineSize)
        let left = content.low.x
        page.section = "heading"
        defer { page.section = nil }
        page.addText(head, at: Vector(left, top), size: Self.size, isBold: true)
        guard !rest.isEmpty else { return }
        page.section = "note"
        page.addText(
            rest, at: Vector(left, top - headHeight - 3), size: Self.lineSize,
            color: Palette.mutedText)
    }
}
