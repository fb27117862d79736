internal import DOT

extension SheetDrawing {
    /// All slices in one place, each with a class by which its turn comes.
    func slides(isCancelled: () -> Bool) -> Page {
        let content = drawing.layout.contentBox
        let headings = headings(width: content.size.x)
        let height = headings.map(\.height).max() ?? 0
        let corner = Vector(content.low.x, content.high.y + height + SheetGrid.gap.y / 2)
        var page = drawing.emptyPage
        page.include(Box(low: content.low, high: Vector(content.high.x, corner.y)))
        for index in snapshots.indices where !isCancelled() {
            var slide = self.content(of: index, movedBy: .zero)
            var heading = drawing.emptyPage
            headings[index].draw(
                on: &heading,
                in: Box(
                    low: corner - Vector(0, height), high: Vector(content.high.x, corner.y)))
            heading.addText(
                [Words.english.slide(index + 1, of: snapshots.count)],
                around: Vector(content.high.x, corner.y), .right, size: PanelHeading.size,
                color: Palette.mutedText)
            slide.add(heading, named: "heading", classes: SlideRules.headingClassName)
            page.add(
                slide, named: Self.name(of: index),
                classes: "\(SlideRules.className) \(SlideRules.className(of: index))")
        }
        return page
    }
}
