internal import ActorNetworks
internal import DOT

/// Draws snapshots on a layout that they share.
struct SnapshotDrawing {
    let layout: SharedLayout
    /// The snapshots before anything was left out, which the titles count; those that are drawn, if not
    /// given.
    var whole: [Snapshot] = []
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
        let extent: DiagramExtent
    }

    /// One page for each snapshot, all of one size.
    ///
    /// None, if `isCancelled` said so.
    func pages(
        of snapshots: [Snapshot], legend: Legend?,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) -> [Output] {
        let titles = snapshots.indices.map { title(of: snapshots[$0], at: $0) }
        let pages = InParallel.map(Array(snapshots.indices)) { index -> Page? in
            if isCancelled() { return nil }
            return page(
                of: snapshots[index], layout.appearancesByPicture[index], title: titles[index],
                lines: Summary.subtitle(
                    of: whole.indices.contains(index) ? whole[index] : snapshots[index]),
                legend: legend
            )
        }.compactMap(\.self)
        guard pages.count == snapshots.count else { return [] }
        let boxes = pages.compactMap(\.box)
        guard let first = boxes.first else { return [] }
        let drawn = boxes.dropFirst().reduce(first) { $0.union($1) }
        let shared = style.leastExtent.map { drawn.union(Box($0)) } ?? drawn
        return pages.indices.map { index in
            let (snapshot, page, title) = (snapshots[index], pages[index], titles[index])
            return Output(
                document: page.document(
                    name: title, box: shared, margin: Page.margin,
                    comments: Self.comments(for: snapshot)),
                summary: Summary.text(of: snapshot), title: title,
                extent: DiagramExtent(shared))
        }
    }

    static func comments(for snapshot: Snapshot) -> [String] {
        ["Draw with: dot -Knop2 -Tsvg", "Every place is given; nop2 keeps it."]
    }

    private func title(of snapshot: Snapshot, at index: Int) -> String {
        let name = snapshot.case.title
        let title = style.givenTitle ?? (name.isEmpty ? Words.english.relations : name)
        guard let names = style.names, names.indices.contains(index) else { return title }
        return "\(title): \(Summary.name(names[index], of: snapshot))"
    }

    private func page(
        of snapshot: Snapshot, _ appearances: [ActorAppearance], title: String, lines: [String],
        legend: Legend?
    ) -> Page {
        var page = Page(actorIDs: layout.union.actors.map(\.record.id))
        let content = layout.contentBox
        page.include(content)
        drawContent(of: snapshot, appearances, on: &page)
        legend?.draw(on: &page, below: content)
        guard style.showsTitle else { return page }
        TitleBlock(
            title: title, lines: lines + notes,
            leastWidth: min(520, layout.width)
        )
        .draw(on: &page, above: legend?.column(around: content) ?? content)
        return page
    }

    /// Draws ties and actors alone.
    func drawContent(
        of snapshot: Snapshot, _ appearances: [ActorAppearance], on page: inout Page
    ) {
        TieDrawing(layout: layout, appearances: appearances).draw(
            DrawnTie.ties(of: snapshot, in: layout), on: &page)
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
}
