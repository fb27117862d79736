internal import ActorNetworks
public import ArgumentParser
public import NetworkDrawing
internal import NetworkReports

extension Draw {
    /// Throws if the command line asks for what a matrix has not, or for what only a matrix has.
    func checkMatrix() throws(ValidationError) {
        guard form == .matrix else {
            guard cells == nil else {
                throw ValidationError(
                    "--cells says what the cells of a matrix show; add --as matrix, or leave it out."
                )
            }
            return
        }
        if diagram.engine != nil {
            throw ValidationError(
                "--engine places the actors of a diagram, and a matrix has rows and columns; leave "
                    + "it out, or --as matrix.")
        }
        if diagram.places.positions != nil {
            throw ValidationError(
                "--positions keeps the places of actors in diagrams, and a matrix has rows and "
                    + "columns; leave it out, or --as matrix.")
        }
        if diagram.sizeBy != nil {
            throw ValidationError(
                "--size-by is for the shapes of actors, which a matrix has not; leave it out, or "
                    + "--as matrix.")
        }
    }

    /// Draws a case as a matrix.
    func drawMatrix() throws {
        let theCase = try source.read(messages, selection.demand).case
        let snapshot = try theCase.snapshot(selection.selection(in: theCase))
        try snapshot.requireTies()
        try output.refuse()
        let clock = output.rendering.clock
        var style = RelationMatrix.Style()
        style.title = diagram.title
        style.showsLegend = diagram.legend
        style.cells = cells ?? style.cells
        style.size = output.rendering.page.width
        if let phase = selection.phase { style.name = try theCase.phase(named: phase).name }
        style.grouping = try diagram.groupingOfRows(
            RelationMatrix.part(of: snapshot, shownIn: style), clock)
        try clock.check()
        let matrix = messages.during("drawing \(snapshot.actors.count.of("actor"))") {
            RelationMatrix(of: snapshot, style: style)
        }
        messages.note(about: snapshot)
        for note in matrix.notes { messages.note(note) }
        output.rendering.page.note(about: matrix, messages)
        try output.write(matrix, from: Origin(snapshots: [snapshot]), clock, messages)
    }
}

extension DiagramOptions {
    /// Which rows of a matrix stand together: as asked for, else camps, or communities where no pair
    /// has a sign.
    fileprivate func groupingOfRows(
        _ snapshot: Snapshot, _ clock: DrawingClock
    ) throws -> DiagramStyle.Grouping? {
        guard !snapshot.dyads.isEmpty else { return nil }
        var camps = CampNames()
        switch groupBy {
        case .type: return Self.types(of: snapshot)
        case let group?: return try grouping(by: group, of: snapshot, clock, &camps)
        case nil:
            let found = try grouping(by: .camp, of: snapshot, clock, &camps)
            if let found, !found.groups.isEmpty { return found }
            return try grouping(by: .community, of: snapshot, clock, &camps)
        }
    }

    /// Actors of one type, in the order in which types are listed everywhere.
    private static func types(of snapshot: Snapshot) -> DiagramStyle.Grouping {
        let actors = snapshot.actors.map { snapshot.case.actors[$0] }
        return DiagramStyle.Grouping(
            name: Group.type.rawValue,
            groups: Dictionary(
                actors.map { ($0.id, $0.type.rawValue) }, uniquingKeysWith: { $1 }),
            leading: ActorType.ordered(Set(actors.map(\.type))).map(\.rawValue))
    }
}

extension RelationMatrix.Cells: ExpressibleByArgument {}
