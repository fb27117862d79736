internal import ActorNetworks
internal import DOT

/// Draws what changed between two snapshots as one picture.
///
/// Kind keeps its colour and head; the pattern of the line says what became of a tie, and so do
/// the label on it and the badge at an actor.
struct DifferenceDrawing {
    let words: DifferenceWords
    let layout: SharedLayout
    let style: DiagramStyle
    /// What was left out, said under the title.
    let notes: [String]
    /// The fills of groups; `nil` fills by type.
    let fills: GroupFills?

    private var comparison: SnapshotComparison { words.comparison }

    /// The finished page, and how many of its labels overlap something.
    func page(legend: Legend?) -> (document: Document, labels: [Box]) {
        var page = Page(actorIDs: layout.union.actors.map(\.record.id))
        let content = layout.contentBox
        page.include(content)
        let badges = comparison.actors.compactMap { badgePlace(of: $0) }
        var labels = LabelPlacement(layout: layout, badges: badges.map { Page.badgeBox(at: $0) })
        for change in comparison.dyads { drawTies(of: change, on: &page) }
        for change in comparison.actors { draw(change, on: &page) }
        for change in comparison.flipped { drawFlip(of: change, on: &page, &labels) }
        drawLabels(on: &page, &labels)
        legend?.draw(on: &page, below: content)
        TitleBlock(title: title, lines: words.subtitle + notes)
            .draw(on: &page, above: legend?.column(around: content) ?? content)
        let document = page.document(
            name: title, box: page.box ?? content, margin: 14,
            comments: SnapshotDrawing.comments(for: comparison.after))
        return (document, labels.boxes)
    }

    var title: String {
        let name = style.givenTitle ?? comparison.after.case.title
        if let names = style.names, names.count == 2 {
            let change = names.joined(separator: " → ")
            return name.isEmpty ? change : "\(name): \(change)"
        }
        return style.givenTitle ?? (name.isEmpty ? "What changed" : "\(name): what changed")
    }

    private func drawnPair(of change: SnapshotComparison.DyadChange) -> (
        DrawnPair, isSwapped: Bool
    )? {
        guard let one = layout.union.index(of: change.firstID),
            let other = layout.union.index(of: change.secondID),
            let drawnPair = layout.drawnPair(one, other)
        else { return nil }
        return (drawnPair, one > other)
    }

    private func drawTies(of change: SnapshotComparison.DyadChange, on page: inout Page) {
        guard let (drawnPair, _) = drawnPair(of: change) else { return }
        for (line, curve) in zip(drawnPair.lines, layout.curves(of: drawnPair, layout.appearances))
        {
            guard let tie = change.ties.first(where: { $0.kind == line.kind }) else { continue }
            let names = (
                layout.union.actors[drawnPair.first].record.id,
                layout.union.actors[drawnPair.second].record.id
            )
            let id = "tie-\(names.0)-\(names.1)-\(tie.kind.name)"
            let tooltip = words.tooltip(of: tie, in: change)
            func add(_ attributes: Attributes, _ layer: String, isBelow: Bool = false) {
                var attributes = attributes
                attributes.set(.id(id + layer))
                attributes.set(.class("tie \(tie.kind.name) \(tie.status.rawValue)"))
                attributes.set(.tooltip(tooltip))
                attributes.set(.url("#" + Hyperlinks.fragment(id)))
                page.add(
                    Edge(names.0, names.1, key: tie.kind.name + layer, attributes), below: isBelow)
            }
            for (layer, stroke) in strokes(of: tie, in: change, drawnPair).enumerated() {
                let drawn = layout.clipped(
                    curve, of: drawnPair, layout.appearances, pen: stroke.pen)
                let isBand = layer > 0
                add(stroke.attributes(along: drawn), isBand ? "-before" : "", isBelow: isBand)
                if let core = stroke.core(along: drawn) { add(core, "-core") }
            }
        }
    }

    /// The line of a tie, and below it, where it grew weaker, a pale band as broad as before.
    private func strokes(
        of tie: SnapshotComparison.TieChange, in change: SnapshotComparison.DyadChange,
        _ drawnPair: DrawnPair
    ) -> [Stroke] {
        guard let shown = tie.after ?? tie.before else { return [] }
        let pen = layout.scale.width(of: shown.weight)
        var stroke = Stroke(kind: tie.kind, pen: pen)
        let isOver = tie.after == nil
        setHeads(
            of: &stroke, shown, isOver ? change.before : change.after,
            in: isOver ? comparison.before : comparison.after, drawnPair)
        switch tie.status {
        case .entered:
            stroke.pattern = .hollow
            // Thinner ones would have no room for a core.
            stroke.pen = max(3.2, pen)
        case .left:
            stroke.pattern = .dashed
            stroke.paleness = 0.25
            stroke.pen = max(1.2, pen * 0.8)
        case .stronger, .reversed, .changed: stroke.pattern = .solid
        case .weaker:
            stroke.pattern = .solid
            var before = stroke
            before.pen = layout.scale.width(of: tie.before?.weight ?? 0) + 2
            before.paleness = 0.72
            before.hasHeadAtFirst = false
            before.hasHeadAtSecond = false
            return [stroke, before]
        case .unchanged:
            stroke.pattern = .solid
            stroke.paleness = 0.45
        }
        return [stroke]
    }

    private func setHeads(
        of stroke: inout Stroke, _ tie: Tie, _ dyad: Dyad?, in snapshot: Snapshot,
        _ drawnPair: DrawnPair
    ) {
        guard let dyad else { return }
        let firstIsFirst =
            layout.union.index(of: snapshot.case.actors[dyad.first].id) == drawnPair.first
        let towardsSecond = tie.forwardCount + tie.mutualCount > 0
        let towardsFirst = tie.backwardCount + tie.mutualCount > 0
        stroke.hasHeadAtSecond = firstIsFirst ? towardsSecond : towardsFirst
        stroke.hasHeadAtFirst = firstIsFirst ? towardsFirst : towardsSecond
    }

    private func drawFlip(
        of change: SnapshotComparison.DyadChange, on page: inout Page,
        _ labels: inout LabelPlacement
    ) {
        guard let (drawnPair, _) = drawnPair(of: change) else { return }
        let curves = layout.curves(of: drawnPair, layout.appearances)
        let text = DifferenceWords.flip(of: change)
        let middle = layout.clipped(
            curves[curves.count / 2], of: drawnPair, layout.appearances, pen: 1)
        if let box = labels.place(text, size: 11, along: middle) {
            page.addLabel(text, in: box, size: 11, color: Palette.text, isFramed: true)
        }
    }

    /// Labels on the ties that changed most, those of one pair each a little farther along.
    private func drawLabels(on page: inout Page, _ labels: inout LabelPlacement) {
        let changed = comparison.dyads.flatMap { change in change.ties.map { (change, $0) } }
            .filter { $0.1.status != .unchanged }
            .enumerated()
            .sorted {
                let (left, right) = (
                    abs($0.element.1.weightChange), abs($1.element.1.weightChange)
                )
                return left == right ? $0.offset < $1.offset : left > right
            }
        for (change, tie) in changed.prefix(Self.mostLabels).map(\.element) {
            guard let (drawnPair, _) = drawnPair(of: change),
                let line = drawnPair.lines.firstIndex(where: { $0.kind == tie.kind })
            else { continue }
            let curve = layout.clipped(
                layout.curves(of: drawnPair, layout.appearances)[line], of: drawnPair,
                layout.appearances, pen: 1)
            let step = Double(line) - Double(drawnPair.lines.count - 1) / 2
            let text = DifferenceWords.label(of: tie)
            if let box = labels.place(text, size: 10, along: curve, near: 0.5 + 0.16 * step) {
                page.addLabel(
                    text, in: box, size: 10, color: Palette.color(of: tie.kind), isFramed: false)
            }
        }
    }

    /// More numbers than these cover what they are about; the tooltips have them all.
    private static let mostLabels = 45

    private func draw(_ change: SnapshotComparison.ActorChange, on page: inout Page) {
        guard let index = layout.union.index(of: change.actor.id) else { return }
        let appearance = layout.appearances[index]
        let place = layout.positions[index]
        var node = ActorNode.node(
            change.actor, appearance: appearance, group: fills?.appearance(of: change.actor.id),
            at: place, tooltip: words.tooltip(of: change))
        switch change.status {
        case .entered: node.attributes.set(.penWidth(2.4))
        case .left:
            let form = appearance.outline.form
            node.attributes.set(
                .style(form == .roundedBox ? [.rounded, .filled, .dashed] : [.filled, .dashed]))
            node.attributes.set(.fontColor(Palette.mutedText.color))
            let fill = fills?.appearance(of: change.actor.id).fill ?? appearance.fill
            node.attributes.set(.fillColor(fill.paler(by: 0.5).color))
        case .stronger, .weaker, .reversed, .changed, .unchanged: break
        }
        page.add(node, appearance: appearance, at: place)
        guard let badge = badgePlace(of: change) else { return }
        page.addBadge(change.status == .entered ? "+" : "−", at: badge)
    }

    /// On the upper left of the outline of an actor that entered or left, above its name.
    private func badgePlace(of change: SnapshotComparison.ActorChange) -> Vector? {
        guard change.status == .entered || change.status == .left,
            let index = layout.union.index(of: change.actor.id)
        else { return nil }
        let outline = layout.appearances[index].outline
        let share = outline.form == .roundedBox ? 0.95 : 0.62
        return layout.positions[index]
            + Vector(-outline.halfSize.x * share, outline.halfSize.y + 0.5)
    }
}
