internal import ActorNetworks
internal import DOT

/// Draws snapshots on a layout that they share.
struct SnapshotDrawing {
    let layout: SharedLayout
    let style: DiagramStyle
    /// What was left out, said under the title.
    let notes: [String]
    /// The fills of groups; `nil` fills by type.
    let fills: GroupFills?

    /// A finished page.
    struct Output {
        let document: Document
        let summary: String
        let title: String
    }

    /// One page for each snapshot, all of one size.
    ///
    /// Fewer pages, if `isCancelled` said so.
    func pages(
        of snapshots: [Snapshot], legend: Legend?, isCancelled: () -> Bool = { false }
    ) -> [Output] {
        let titles = snapshots.indices.map { title(of: snapshots[$0], at: $0) }
        let pages = snapshots.indices.prefix { _ in !isCancelled() }.map { index in
            page(
                of: snapshots[index], layout.appearancesByPicture[index], title: titles[index],
                legend: legend
            )
        }
        let boxes = pages.compactMap(\.box)
        guard let first = boxes.first else { return [] }
        let shared = boxes.dropFirst().reduce(first) { $0.union($1) }
        return pages.indices.prefix { _ in !isCancelled() }.map { index in
            let (snapshot, page, title) = (snapshots[index], pages[index], titles[index])
            return Output(
                document: page.document(
                    name: title, box: shared, margin: 14, comments: Self.comments(for: snapshot)),
                summary: Summary.text(of: snapshot), title: title)
        }
    }

    static func comments(for snapshot: Snapshot) -> [String] {
        ["Draw with: dot -Knop2 -Tsvg", "Every place is given; nop2 keeps it."]
    }

    private func title(of snapshot: Snapshot, at index: Int) -> String {
        let name = snapshot.case.title
        let title = style.givenTitle ?? (name.isEmpty ? "Relations" : name)
        guard let names = style.names, names.indices.contains(index) else { return title }
        return "\(title): \(names[index])"
    }

    private func page(
        of snapshot: Snapshot, _ appearances: [ActorAppearance], title: String, legend: Legend?
    ) -> Page {
        var page = Page(actorIDs: layout.union.actors.map(\.record.id))
        let content = layout.contentBox
        page.include(content)
        drawContent(of: snapshot, appearances, on: &page)
        legend?.draw(on: &page, below: content)
        TitleBlock(title: title, lines: Summary.subtitle(of: snapshot) + notes)
            .draw(on: &page, above: legend?.column(around: content) ?? content)
        return page
    }

    /// Draws ties and actors alone.
    func drawContent(
        of snapshot: Snapshot, _ appearances: [ActorAppearance], on page: inout Page
    ) {
        for dyad in snapshot.dyads { draw(dyad, of: snapshot, appearances, on: &page) }
        for actor in snapshot.actors { draw(actor, of: snapshot, appearances, on: &page) }
    }

    private func draw(
        _ actor: Int, of snapshot: Snapshot, _ appearances: [ActorAppearance], on page: inout Page
    ) {
        let record = snapshot.case.actors[actor]
        guard let index = layout.union.index(of: record.id) else { return }
        page.add(
            ActorNode.node(
                record, appearance: appearances[index], group: fills?.appearance(of: record.id),
                at: layout.positions[index], tooltip: Summary.tooltip(of: actor, in: snapshot)),
            appearance: appearances[index], at: layout.positions[index])
    }

    private func draw(
        _ dyad: Dyad, of snapshot: Snapshot, _ appearances: [ActorAppearance], on page: inout Page
    ) {
        let actors = snapshot.case.actors
        let ids = (actors[dyad.first].id, actors[dyad.second].id)
        guard let one = layout.union.index(of: ids.0), let other = layout.union.index(of: ids.1),
            let drawnPair = layout.drawnPair(one, other)
        else { return }
        let isSwapped = one > other
        for (line, curve) in zip(drawnPair.lines, layout.curves(of: drawnPair, appearances)) {
            guard let tie = dyad.tie(line.kind) else { continue }
            var stroke = Stroke(kind: tie.kind, pen: layout.scale.width(of: tie.weight))
            let towardsSecond = tie.forwardCount + tie.mutualCount > 0
            let towardsFirst = tie.backwardCount + tie.mutualCount > 0
            stroke.hasHeadAtSecond = isSwapped ? towardsFirst : towardsSecond
            stroke.hasHeadAtFirst = isSwapped ? towardsSecond : towardsFirst
            if tie.impliedCount == tie.eventCount { stroke.paleness = 0.5 }
            let drawn = layout.clipped(curve, of: drawnPair, appearances, pen: stroke.pen)
            var attributes = stroke.attributes(along: drawn)
            let names = [
                layout.union.actors[drawnPair.first].record.id,
                layout.union.actors[drawnPair.second].record.id,
            ]
            let id = "tie-\(names[0])-\(names[1])-\(tie.kind.name)"
            attributes.set(.id(id))
            attributes.set(.class("tie \(tie.kind.name)"))
            attributes.set(.tooltip(Wording.tooltip(of: tie, between: dyad, in: snapshot)))
            attributes.set(
                .url(Hyperlinks.url(of: tie, in: snapshot) ?? "#" + Hyperlinks.fragment(id)))
            page.add(Edge(names[0], names[1], key: tie.kind.name, attributes))
        }
    }
}
