internal import ActorNetworks
internal import DOT
internal import Graphs
internal import Graphviz

/// Where everything stands, shared by all pictures of a series: positions, sizes, the routes of
/// ties and the scales of widths and areas.
struct SharedLayout {
    let union: SnapshotUnion
    /// How actors look at the greatest size that they take in any picture.
    private(set) var greatest: [ActorAppearance]
    /// The same with room for the names of all pictures.
    private(set) var appearances: [ActorAppearance]
    /// How actors look in each picture.
    private(set) var appearancesByPicture: [[ActorAppearance]]
    /// How many names were shortened.
    let shortenedCount: Int
    let scale: WidthScale
    let areas: AreaScale
    /// Whether each pair has one line for all its events.
    let isMerged: Bool
    private(set) var positions: [Vector]
    private(set) var drawnPairs: [DrawnPair]
    /// How wide actors and lines may be on the page.
    let width: Double
    /// Whether each picture shows actors in sizes of its own.
    private let isSeries: Bool
    /// Whether lines run straight, as in a star.
    private var areStraight = false

    /// Lays a union of snapshots out and keeps the best of a few candidates.
    ///
    /// `labelRoom` is what labels on ties need of a line's length, in points.
    /// Nobody may look at what is laid out after `isCancelled` said so.
    init(
        _ union: SnapshotUnion, _ style: DiagramStyle = DiagramStyle(), isSeries: Bool = true,
        labelRoom: Double = 0, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.init(
            union, style, isSeries: isSeries, labelRoom: labelRoom, isCancelled: isCancelled
        ) { problem in
            if let star = StarLayout(problem)?.positions, !star.isEmpty { return ([star], true) }
            if let circle = CircleLayout(problem)?.positions { return ([circle], false) }
            // Groups and given positions have a say of their own in where actors stand.
            let start =
                problem.hasFixed || style.grouping != nil
                ? nil
                : union.theCase.flatMap {
                    CasePlaces(of: $0).start(of: union.actors.map(\.record.id), in: problem)
                }
            return (Self.candidates(problem, seed: style.seed, from: start), false)
        }
    }

    /// Lays a union of snapshots out by one of Graphviz's engines.
    init(
        _ union: SnapshotUnion, _ style: DiagramStyle, placement: EnginePlacement,
        renderer: some Renderer, isSeries: Bool = true, labelRoom: Double = 0
    ) throws(GraphvizError) {
        try self.init(
            union, style, isSeries: isSeries, labelRoom: labelRoom, isCancelled: { false }
        ) {
            (problem) throws(GraphvizError) in
            ([try placement.positions(of: problem, by: renderer)], false)
        }
    }

    private init<Failure>(
        _ union: SnapshotUnion, _ style: DiagramStyle, isSeries: Bool, labelRoom: Double,
        isCancelled: @escaping @Sendable () -> Bool,
        candidates: (LayoutProblem) throws(Failure) -> (placements: [[Vector]], areStraight: Bool)
    ) throws(Failure) {
        self.union = union
        width = style.contentWidth(actors: union.actors.count)
        let lines = PairLines(
            of: union, style.merging,
            areas: AreaScale(
                maximum: union.maximumScore, actors: union.actors.count, pageWidth: width))
        isMerged = lines.areMerged
        scale = lines.scale
        drawnPairs = lines.drawnPairs
        let areas = lines.areas
        self.areas = areas
        let short = ShortNames(union.actors.map(\.record.label))
        let named = union.strongest(style.maximumNames)
        shortenedCount = short.count
        func appearances(_ scores: [Double]) -> [ActorAppearance] {
            union.actors.indices.map { index in
                var actor = union.actors[index]
                actor.score = scores[index]
                return ActorAppearance(
                    actor, name: named.contains(index) ? short.names[index] : "", areas: areas,
                    types: union.types)
            }
        }
        appearancesByPicture = union.scores.map(appearances)
        greatest = appearances(union.actors.map(\.score))
        self.appearances = greatest
        // A difference is one picture of all.
        self.isSeries = isSeries
        let given = GivenPositions(style.positions, of: union)
        positions = []
        giveRoom()
        let problem = Self.problem(
            union, drawnPairs, self.appearances.map(\.outline), style, width: width,
            fixed: given.centered, labelRoom: labelRoom, isCancelled: isCancelled)
        let (placements, areStraight) = try candidates(problem)
        self.areStraight = areStraight
        let unrouted = drawnPairs
        let results = InParallel.map(placements) { positions in
            CandidateLayout(
                positions: positions, problem: problem, drawnPairs: unrouted,
                isStraight: areStraight)
        }
        let best = results.min { $0.cost < $1.cost }
        positions = best?.positions ?? []
        drawnPairs = best?.drawnPairs ?? []
        if !isCancelled() {
            finish(isFree: problem.fixed.map { $0 == nil }, isCancelled)
        }
        positions = given.restored(positions)
    }

    /// Room at each actor for the names of all pictures.
    private mutating func giveRoom() {
        appearances = greatest
        guard isSeries else { return }
        for index in appearances.indices {
            appearances[index] = appearances[index].withRoom(
                for: appearancesByPicture.map { $0[index] })
        }
    }

    /// Puts names where they disturb least, and bends lines around them.
    private mutating func finish(
        isFree: [Bool], _ isCancelled: @escaping @Sendable () -> Bool
    ) {
        guard !areStraight else { return turnNamesOutwards() }
        let bare = appearances.map { appearance -> Outline in
            var outline = appearance.outline
            outline.label = nil
            return outline
        }
        let curves = TiePaths(drawnPairs, positions, bare).curves.joined().compactMap(\.self)
        let sides = LabelSides(
            positions: positions, curves: curves, wall: width.isFinite ? width / 2 : nil
        ).chosen(for: appearances)
        greatest = zip(greatest, sides).map { $0.labelled(at: $1.side) }
        appearancesByPicture = appearancesByPicture.map { picture in
            zip(picture, sides).map { $0.labelled(at: $1.side) }
        }
        giveRoom()
        var repair = PathRepair(
            positions: positions, outlines: appearances.map(\.outline), drawnPairs: drawnPairs,
            isFree: isFree, width: width, isCancelled: isCancelled)
        repair.run()
        positions = repair.positions
        drawnPairs = repair.drawnPairs
    }

    /// Puts the names of a star's upper half above their shapes, so that no line runs through its own name;
    /// shape and name together stay where the rings have room for them.
    private mutating func turnNamesOutwards() {
        let ends = drawnPairs.flatMap { [$0.first, $0.second] }
        let counts = positions.indices.map { actor in ends.count { $0 == actor } }
        guard let hub = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return }
        let upper = positions.indices.filter {
            $0 != hub && positions[$0].y > positions[hub].y && appearances[$0].isLabelOutside
                && appearances[$0].side == .below
        }
        for actor in upper {
            positions[actor].y += 2 * appearances[actor].outline.extent.center.y
            greatest[actor] = greatest[actor].labelled(at: .above)
            for picture in appearancesByPicture.indices {
                appearancesByPicture[picture][actor] = appearancesByPicture[picture][actor]
                    .labelled(at: .above)
            }
        }
        giveRoom()
    }

    /// The same at another place of the page.
    func moved(by displacement: Vector) -> SharedLayout {
        var layout = self
        layout.positions = positions.map { $0 + displacement }
        return layout
    }

    /// What the pictures tell about themselves.
    func notes(_ style: DiagramStyle) -> [String] {
        var notes = style.grouping == nil ? union.types.notes : []
        if isMerged, style.merging == .automatic {
            notes.append(Words.english.mergedByItself(pairs: drawnPairs.count))
        }
        if shortenedCount > 0 { notes.append(Words.english.shortenedNames(shortenedCount)) }
        return notes
    }

    /// The position of each actor by its id.
    var positionsByID: [String: Point] {
        Dictionary(
            zip(union.actors, positions).map { ($0.record.id, Point($1.x, $1.y)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The box around all actors and lines.
    var contentBox: Box {
        var box: Box?
        func include(_ other: Box) { box = box?.union(other) ?? other }
        for (position, appearance) in zip(positions, appearances) {
            include(appearance.outline.box(at: position))
        }
        for curve in paths(appearances).curves.joined().compactMap(\.self) {
            for point in curve.points(16) {
                include(Box(center: point, halfSize: Vector(5, 5)))
            }
        }
        return box ?? Box(low: .zero, high: Vector(240, 40))
    }

    /// The curves of lines between actors of some looks; of all lines if it is not said of which.
    func paths(_ appearances: [ActorAppearance], shown: [[Int]]? = nil) -> TiePaths {
        TiePaths(
            drawnPairs, positions, appearances.map(\.outline), shown: shown,
            areStraight: areStraight)
    }

    /// Where the lines between two actors stand in ``drawnPairs``, or `nil`.
    func pairIndex(_ one: Int, _ other: Int) -> Int? {
        let wanted = (min(one, other), max(one, other))
        var (low, high) = (0, drawnPairs.count)
        while low < high {
            let middle = (low + high) / 2
            let pair = (drawnPairs[middle].first, drawnPairs[middle].second)
            if pair == wanted { return middle }
            if pair < wanted { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// How readable the drawing is, with the labels that a picture puts on its ties.
    func quality(withLabels boxes: [Box] = []) -> LayoutQuality {
        LayoutQuality(
            paths: paths(appearances), positions: positions,
            outlines: appearances.map(\.outline), drawnPairs: drawnPairs, labelBoxes: boxes)
    }
}
