internal import ActorNetworks
internal import ArgumentParser
internal import Graphs
internal import Graphviz
internal import NetworkDrawing
internal import NetworkReports

/// How diagrams look.
struct DiagramOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The title of the diagram.", valueName: "text"))
    var title: String?

    @Flag(inversion: .prefixedNo, help: "Draw the legend with the scales.")
    var legend = true

    @Option(
        help: ArgumentHelp(
            "Place actors with a Graphviz engine (dot, neato, fdp, sfdp, twopi, circo, osage, "
                + "patchwork) instead of our own layout.",
            valueName: "engine"),
        completion: .list(Self.engines.map(\.rawValue)))
    var engine: String?

    @OptionGroup var places: PositionOptions

    @Option(
        help: ArgumentHelp(
            "Sizes of actors follow this measure instead of strength.", valueName: "measure"))
    var sizeBy: String?

    @Option(
        help: ArgumentHelp(
            "Fills of actors follow their type (if nothing is given), the root of their tree, their "
                + "community (Leiden, on ties of cooperation and negotiation), or their camp (two "
                + "camps: friends within, enemies between; who could as well be in the other is "
                + "paler). The rows of a matrix stand together likewise, by camp if nothing is given.",
            valueName: "group"))
    var groupBy: Group?

    enum Group: String, ExpressibleByArgument, CaseIterable {
        case type, root, community, camp
    }

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Draw one line a pair, coloured by its net tone and as wide as the weight of all its "
                + "events, or one for each kind (if neither is given: one a pair beyond "
                + "\(Merging.mostPairs) pairs, or where a line for each kind has no room)."))
    var merge: Bool?

    @Option(
        help: ArgumentHelp(
            "Another number gives another arrangement and other random choices; the same gives the "
                + "same.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        if let sizeBy { _ = try MeasureChoice.measure(sizeBy) }
        guard let engine, !Engine.wellKnown.contains(Engine(rawValue: engine)) else { return }
        throw ValidationError(Self.complaint(engine))
    }

    /// The engine of a name, if it finds places.
    ///
    /// - Throws: `ToolError` with `usage` for `nop` and `nop2`, which only files of others may ask for.
    private static func placing(_ name: String) throws(ToolError) -> Engine {
        let engine = Engine(rawValue: name)
        guard engines.contains(engine) else { throw ToolError(.usage, complaint(name)) }
        return engine
    }

    private static func complaint(_ engine: String) -> String {
        let list = engines.map(\.rawValue).joined(separator: ", ")
        return "There is no engine \"\(engine)\" to place actors; there are \(list)."
    }

    /// The engines that find places; `nop` and `nop2` only keep those they are given.
    private static let engines = Engine.wellKnown.filter { $0 != .nop && $0 != .nop2 }

    /// Diagrams of snapshots on shared places: our own, or those of the engine asked for.
    ///
    /// - Throws: `ToolError` with `graphvizFailed` if the engine fails or the time is over.
    func series(
        of snapshots: [Snapshot], style: DiagramStyle, _ rendering: RenderingOptions,
        _ clock: DrawingClock
    ) throws(ToolError) -> [RelationDiagram] {
        guard let engine else {
            do {
                return try RelationDiagram.series(
                    of: snapshots, style: style, isCancelled: clock.isOver)
            } catch {
                throw clock.error()
            }
        }
        let placing = try Self.placing(engine)
        do {
            let diagrams = try RelationDiagram.series(
                of: snapshots, style: style, placedBy: placing,
                of: rendering.renderer(clock))
            try clock.check()
            return diagrams
        } catch {
            throw clock.error(from: error)
        }
    }

    /// The diagram of a difference, placed likewise.
    ///
    /// - Throws: `ToolError` with `graphvizFailed` if the engine fails or the time is over.
    func difference(
        _ comparison: SnapshotComparison, style: DiagramStyle, _ rendering: RenderingOptions,
        _ clock: DrawingClock
    ) throws(ToolError) -> RelationDiagram {
        guard let engine else {
            do {
                return try RelationDiagram(
                    ofDifference: comparison, style: style, isCancelled: clock.isOver)
            } catch {
                throw clock.error()
            }
        }
        let placing = try Self.placing(engine)
        do {
            let diagram = try RelationDiagram(
                ofDifference: comparison, style: style, placedBy: placing,
                of: rendering.renderer(clock))
            try clock.check()
            return diagram
        } catch {
            throw clock.error(from: error)
        }
    }

    /// The style; sizes follow the scores in each of the pictures.
    ///
    /// Groups are those of the sides, of which there are two where they are two cases or periods:
    /// an actor's is that of the last side that has it.
    func style(
        for snapshots: [Snapshot], grouping sides: @autoclosure () throws -> [Snapshot],
        on page: PageOptions, _ clock: DrawingClock, _ messages: MessageOptions
    ) throws -> DiagramStyle {
        var style = DiagramStyle()
        style.title = title
        style.showsLegend = legend
        style.size = page.width
        style.seed = seed
        style.positions = try places.read()
        if let merge { style.merging = merge ? .pairs : .kinds }
        if let groupBy, groupBy != .type {
            var camps = CampNames()
            for side in try sides() where !side.dyads.isEmpty {
                guard let grouping = try grouping(by: groupBy, of: side, clock, &camps)
                else { continue }
                let known = style.grouping?.groups ?? [:]
                style.grouping = grouping
                style.grouping?.groups = known.merging(grouping.groups) { $1 }
            }
        }
        guard let sizeBy else { return style }
        let measure = try MeasureChoice.measure(sizeBy)
        var hasScores = false
        style.sizing = DiagramStyle.Sizing(
            name: measure.name,
            scoresOfEach: try snapshots.map { snapshot in
                guard !snapshot.dyads.isEmpty else { return [:] }
                let scores = try Self.scores(of: snapshot, by: measure, clock)
                hasScores = hasScores || scores.contains { $0 != nil }
                var byID: [String: Double] = [:]
                for (actor, score) in zip(snapshot.actors, scores) {
                    byID[snapshot.case.actors[actor].id] = score
                }
                return byID
            })
        if !hasScores {
            messages.note(
                "sizes tell nothing: \(measure.name) has no value here; entente centrality --measure "
                    + "\(measure.name) says why")
        }
        return style
    }

    private static func scores(
        of snapshot: Snapshot, by measure: Measure, _ clock: DrawingClock
    ) throws(ToolError) -> [Double?] {
        do {
            return try measure.scores(of: snapshot, execution: clock.execution)
        } catch {
            if error == .cancelled { throw clock.error() }
            throw ToolError(.usage, error.description(in: .actors))
        }
    }

    private static func communities(
        of snapshot: Snapshot, seed: UInt64, _ clock: DrawingClock
    ) throws(ToolError) -> ActorGroups {
        do {
            return try ActorGroups(of: snapshot, seed: seed, execution: clock.execution)
        } catch {
            if error == .cancelled { throw clock.error() }
            throw ToolError(.usage, error.description(in: .actors))
        }
    }

    /// The groups of the actors of a snapshot; `nil` by type, which needs none, and where there are no
    /// camps.
    func grouping(
        by group: Group, of snapshot: Snapshot, _ clock: DrawingClock, _ camps: inout CampNames
    ) throws -> DiagramStyle.Grouping? {
        let register = snapshot.case.actors
        var groups: [String: String] = [:]
        switch group {
        case .type: return nil
        case .camp:
            do {
                return try Camps(of: snapshot, after: camps.latest, execution: clock.execution)
                    .map { camps.grouping(by: $0) }
            } catch {
                if error == .cancelled { throw clock.error() }
                throw ToolError(.usage, error.description(in: .actors))
            }
        case .root:
            for actor in snapshot.actors {
                groups[register[actor].id] = register[register.lineage(of: actor)[0]].label
            }
        case .community:
            var selection = snapshot.selection
            selection.kinds.formIntersection(ActorGroups.friendlyKinds)
            selection.actors = snapshot.actors.map { register[$0].id }
            (selection.top, selection.ego, selection.minimumEvents) = (nil, nil, 1)
            let friendly = try snapshot.case.snapshot(selection)
            return DiagramStyle.Grouping(try Self.communities(of: friendly, seed: seed, clock))
        }
        return DiagramStyle.Grouping(name: group.rawValue, groups: groups)
    }
}
