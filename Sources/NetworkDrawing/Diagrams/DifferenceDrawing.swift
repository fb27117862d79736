internal import ActorNetworks
internal import DOT

/// Draws what changed between two snapshots as one picture, in the signs of snapshots: what was is a
/// pale band, what is is the line on it.
struct DifferenceDrawing {
    let words: DifferenceWords
    /// The same of everything, where something was left out: what the title counts.
    let whole: DifferenceWords
    let layout: SharedLayout
    let style: DiagramStyle
    /// What was left out, said under the title.
    let notes: [String]
    /// The fills of groups; `nil` fills by type.
    let fills: GroupFills?

    private var comparison: SnapshotComparison { words.comparison }

    /// The finished page, and the boxes of its labels.
    func page(legend: Legend?) -> (document: Document, labels: [Box]) {
        var page = Page(actorIDs: layout.union.actors.map(\.record.id))
        let content = layout.contentBox
        page.include(content)
        let ties = DrawnTie.ties(of: words, in: layout)
        let drawing = TieDrawing(layout: layout, appearances: layout.greatest)
        drawing.draw(ties, on: &page)
        for change in comparison.actors { draw(change, on: &page) }
        let ranked = RankedChanges(comparison, ties, in: layout)
        let labels = ChangeLabels(layout: layout, ties: ties, curves: drawing.curves(of: ties))
            .draw(ranked, on: &page)
        var legend = legend
        legend?.add(ranked)
        legend?.draw(on: &page, below: content)
        if style.showsTitle {
            TitleBlock(
                title: title, lines: whole.subtitle + notes, leastWidth: min(520, layout.width)
            ).draw(on: &page, above: legend?.column(around: content) ?? content)
        }
        let document = page.document(
            name: title, box: page.box ?? content, margin: Page.margin,
            comments: SnapshotDrawing.comments(for: comparison.after))
        return (document, labels)
    }

    var title: String {
        let name = style.givenTitle ?? comparison.after.case.title
        if let names = style.names, names.count == 2 {
            let change = zip(names, [comparison.before, comparison.after])
                .map { Summary.name($0, of: $1) }.joined(separator: " → ")
            return name.isEmpty ? change : "\(name): \(change)"
        }
        let words = Words.english
        return style.givenTitle ?? (name.isEmpty ? words.whatChanged : words.whatChanged(in: name))
    }

    private func draw(_ change: SnapshotComparison.ActorChange, on page: inout Page) {
        guard let index = layout.union.index(of: change.actor.id) else { return }
        let appearance = layout.greatest[index]
        let place = layout.positions[index]
        var node = ActorNode.node(
            change.actor, appearance: appearance, group: fills?.appearance(of: change.actor.id),
            at: place, tooltip: words.tooltip(of: change))
        switch change.status {
        case .entered: node.attributes.set(.penWidth(2.6))
        case .left:
            let fill = fills?.appearance(of: change.actor.id).fill ?? appearance.fill
            node.attributes.set(.fontColor(Palette.mutedText.paler(by: 0.25).color))
            node.attributes.set(.fillColor(fill.paler(by: 0.6).color))
            node.attributes.set(.color(Palette.outline.paler(by: 0.45).color))
        case .stronger, .weaker, .reversed, .changed, .unchanged: break
        }
        page.add(node, appearance: appearance, at: place)
    }
}
