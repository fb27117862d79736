internal import ActorNetworks
internal import DOT

/// Draws snapshots into panels that share positions, scales and legend.
struct SheetDrawing {
    let drawing: SnapshotDrawing
    let snapshots: [Snapshot]

    private var layout: SharedLayout { drawing.layout }

    /// What one panel's names and ids begin with.
    static func name(of index: Int) -> String { "slice-\(index + 1)" }

    /// The title of the whole.
    var title: String {
        let name = snapshots.first?.case.title ?? ""
        return drawing.style.givenTitle ?? (name.isEmpty ? Words.english.relations : name)
    }

    /// What all panels show, for readers who do not see them.
    var summary: String {
        Words.english.sheetSummary(
            actors: layout.union.actors.count,
            panels: headings(width: .infinity).map(\.text))
    }

    /// The events of the panel with most of them.
    var mostEvents: Int { snapshots.map(\.eventCount).max() ?? 0 }

    /// Whether an actor is absent from a panel.
    var hasGhosts: Bool {
        snapshots.contains { $0.actors.count < layout.union.actors.count }
    }

    /// The headings of all panels.
    func headings(width: Double) -> [PanelHeading] {
        let most = mostEvents
        let names = drawing.style.names ?? []
        return snapshots.enumerated().map { index, snapshot in
            PanelHeading(
                of: snapshot, name: names.indices.contains(index) ? names[index] : nil, most: most,
                width: width)
        }
    }

    /// Draws the content of a panel, moved by a displacement, with the ghosts of absent actors.
    func content(of index: Int, movedBy displacement: Vector) -> Page {
        var page = drawing.emptyPage
        let moved = SnapshotDrawing(
            layout: layout.moved(by: displacement), style: drawing.style, notes: drawing.notes,
            fills: drawing.fills)
        moved.drawGhosts(in: snapshots[index], index, on: &page)
        moved.drawContent(of: snapshots[index], layout.appearancesByPicture[index], on: &page)
        page.describe(facts(of: index))
        return page
    }

    /// What the elements of a panel stand for, each with the panel's slice.
    private func facts(of index: Int) -> [String: ElementFacts] {
        let snapshot = snapshots[index]
        let names = drawing.style.names ?? []
        var facts = ElementFacts.byID(of: snapshot)
        for actor in layout.union.actors {
            facts[ElementID.ghost(actor.record.id)] = ElementFacts(actor: actor.record)
        }
        return facts.mapValues { facts in
            var facts = facts
            facts.add("slice", names.indices.contains(index) ? names[index] : nil)
            facts.add("period", snapshot.window.description)
            return facts
        }
    }

    /// All panels in a grid, the first with its upper left corner at the origin.
    func panels(in grid: SheetGrid, isCancelled: () -> Bool) -> Page {
        let content = layout.contentBox
        let width = max(content.size.x, grid.panelWidth)
        let headings = headings(width: width)
        let headingHeight = headings.map(\.height).max() ?? 0
        let cell = Vector(width, headingHeight + content.size.y) + SheetGrid.gap
        var page = drawing.emptyPage
        for index in snapshots.indices where !isCancelled() {
            let place = grid.place(of: index)
            let corner = Vector(Double(place.column) * cell.x, -Double(place.row) * cell.y)
            let low = Vector(corner.x, corner.y - cell.y + SheetGrid.gap.y)
            let middle = Vector(corner.x + width / 2, low.y + content.size.y / 2)
            var panel = self.content(of: index, movedBy: middle - content.center)
            var heading = drawing.emptyPage
            headings[index].draw(
                on: &heading,
                in: Box(
                    low: corner - Vector(0, headingHeight), high: corner + Vector(width, 0)))
            panel.add(heading, named: "heading")
            panel.include(Box(low: low, high: Vector(corner.x + width, corner.y)))
            page.add(panel, named: Self.name(of: index))
        }
        return page
    }
}

extension SnapshotDrawing {
    /// A page without anything.
    var emptyPage: Page { Page(actorIDs: layout.union.actors.map(\.record.id)) }

    /// Draws those actors of the layout that a snapshot has no ties of.
    func drawGhosts(in snapshot: Snapshot, _ index: Int, on page: inout Page) {
        let present = Set(snapshot.actors.map { snapshot.case.actors[$0].id })
        for (actor, sized) in layout.union.actors.enumerated()
        where !present.contains(sized.record.id) {
            let appearance = layout.appearancesByPicture[index][actor]
            page.add(
                GhostNode.node(sized.record, appearance: appearance, at: layout.positions[actor]),
                appearance: appearance, at: layout.positions[actor])
        }
    }
}
