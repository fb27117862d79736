internal import DOT

/// A page with all that it says, ready for Graphviz.
struct FinishedPage {
    let document: Document
    let title: String
    let summary: String
    let notes: [String]
    let facts: [String: ElementFacts]
    let size: PrintedSize?
}

extension SheetDrawing {
    /// A page of all slices with the legend below and the title above.
    ///
    /// - Parameters:
    ///   - page: What is drawn of the slices.
    ///   - legendStyle: The style of the legend, where the page is wider than a slice.
    ///   - leastWidth: How wide the lines below the title may be at least.
    /// - Returns: The page, with the notes that stand on it.
    func finished(
        _ page: Page, legendStyle: DiagramStyle? = nil, leastWidth: Double? = nil
    ) -> FinishedPage {
        var page = page
        let (layout, style) = (drawing.layout, drawing.style)
        let content = page.box ?? Box(low: .zero, high: Vector(240, 40))
        if style.showsLegend {
            var legend = Legend(
                of: layout, snapshots: snapshots, style: legendStyle ?? style,
                fills: drawing.fills)
            legend.explainPanels(most: mostEvents, hasGhosts: hasGhosts)
            if let leastWidth { legend.leastWidth = min(520, leastWidth) }
            legend.draw(on: &page, below: content)
        }
        let subtitle = Words.english.sheetSubtitle(
            slices: snapshots.count, actors: layout.union.actors.count)
        TitleBlock(title: title, lines: [subtitle] + drawing.notes, leastWidth: leastWidth)
            .draw(on: &page, above: content)
        let (document, replaced) = page.document(
            name: title, box: page.box ?? content, margin: SheetGrid.margin,
            comments: SnapshotDrawing.comments(for: snapshots[0])
        ).replacingUndrawable()
        return FinishedPage(
            document: document, title: title, summary: summary,
            notes: drawing.notes + (replaced > 0 ? [Words.english.undrawableCharacters] : []),
            facts: page.facts, size: style.size)
    }
}
