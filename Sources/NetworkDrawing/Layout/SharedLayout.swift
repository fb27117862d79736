internal import ActorNetworks
internal import DOT
internal import Graphs
internal import Graphviz

/// Where everything stands, shared by all pictures of a series: positions, sizes, the routes of
/// ties and the scale of widths.
struct SharedLayout {
    let union: SnapshotUnion
    /// How actors look at the greatest size that they take in any picture, with room for the
    /// names of all.
    let appearances: [ActorAppearance]
    /// How actors look in each picture.
    let appearancesByPicture: [[ActorAppearance]]
    /// How many names were shortened.
    let shortenedCount: Int
    let scale: WidthScale
    private(set) var positions: [Vector]
    private(set) var drawnPairs: [DrawnPair]
    private(set) var quality: LayoutQuality

    /// Lays a union of snapshots out and keeps the best of a few candidates.
    ///
    /// `labelRoom` is what labels on ties need of a line's length, in points.
    /// Nobody may look at what is laid out after `isCancelled` said so.
    init(
        _ union: SnapshotUnion, _ style: DiagramStyle = DiagramStyle(), labelRoom: Double = 0,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.init(union, style, labelRoom: labelRoom, isCancelled: isCancelled) { problem in
            if let star = StarLayout(problem)?.positions, !star.isEmpty { return ([star], true) }
            return (Self.candidates(problem, seed: style.seed), false)
        }
    }

    /// Lays a union of snapshots out by one of Graphviz's engines.
    init(
        _ union: SnapshotUnion, _ style: DiagramStyle, placement: EnginePlacement,
        renderer: some Renderer, labelRoom: Double = 0
    ) throws(GraphvizError) {
        try self.init(union, style, labelRoom: labelRoom, isCancelled: { false }) {
            (problem) throws(GraphvizError) in
            ([try placement.positions(of: problem, by: renderer)], false)
        }
    }

    private init<Failure>(
        _ union: SnapshotUnion, _ style: DiagramStyle, labelRoom: Double,
        isCancelled: @escaping @Sendable () -> Bool,
        candidates: (LayoutProblem) throws(Failure) -> (placements: [[Vector]], areStraight: Bool)
    ) throws(Failure) {
        self.union = union
        let maximumScore = union.maximumScore
        let short = ShortNames(union.actors.map(\.record.label))
        let named = union.strongest(style.maximumNames)
        func appearances(_ scores: [Double]) -> [ActorAppearance] {
            union.actors.indices.map { index in
                var actor = union.actors[index]
                actor.score = scores[index]
                return ActorAppearance(
                    actor, name: named.contains(index) ? short.names[index] : "",
                    maximumScore: maximumScore,
                    types: union.types)
            }
        }
        let appearancesByPicture = union.scores.map(appearances)
        self.appearancesByPicture = appearancesByPicture
        shortenedCount = short.count
        let appearances = appearances(union.actors.map(\.score)).enumerated().map {
            index, appearance in
            appearance.withRoom(for: appearancesByPicture.map { $0[index].outline })
        }
        let scale = WidthScale(maximum: union.maximumWeight)
        self.appearances = appearances
        self.scale = scale
        let drawnPairs = Self.drawnPairs(of: union, scale)
        let outlines = appearances.map(\.outline)
        let given = GivenPositions(style.positions, of: union)
        let problem = Self.problem(
            union, drawnPairs, outlines, fixed: given.centered, labelRoom: labelRoom,
            isCancelled: isCancelled)
        let (placements, areStraight) = try candidates(problem)
        let results = InParallel.map(placements) { positions in
            CandidateLayout(
                positions: positions, problem: problem, drawnPairs: drawnPairs,
                isStraight: areStraight)
        }
        let best = results.min { $0.cost < $1.cost }
        positions = given.restored(best?.positions ?? [])
        self.drawnPairs = best?.drawnPairs ?? []
        quality =
            best?.quality ?? LayoutQuality(positions: [], outlines: [], drawnPairs: [])
    }

    /// The same at another place of the page.
    func moved(by displacement: Vector) -> SharedLayout {
        var layout = self
        layout.positions = positions.map { $0 + displacement }
        return layout
    }

    /// What the pictures tell about themselves.
    func notes(_ style: DiagramStyle) -> [String] {
        let types = style.grouping == nil ? union.types.notes : []
        guard shortenedCount > 0 else { return types }
        return types + [
            shortenedCount == 1
                ? "1 name is shortened; its tooltip has it whole."
                : "\(Wording.grouped(shortenedCount)) names are shortened; their tooltips have them whole."
        ]
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
        for (position, appearance) in zip(positions, appearances) {
            let actor = appearance.outline.box(at: position)
            box = box?.union(actor) ?? actor
        }
        for drawnPair in drawnPairs {
            for curve in curves(of: drawnPair, appearances) {
                for point in curve.points(16) {
                    let dot = Box(center: point, halfSize: Vector(5, 5))
                    box = box?.union(dot) ?? dot
                }
            }
        }
        return box ?? Box(low: .zero, high: Vector(240, 40))
    }

    /// The curves of a pair's lines, from centre to centre, in the order of the lines.
    func curves(of drawnPair: DrawnPair, _ appearances: [ActorAppearance]) -> [Cubic] {
        drawnPair.curves(
            from: positions[drawnPair.first], to: positions[drawnPair.second],
            outlines: (appearances[drawnPair.first].outline, appearances[drawnPair.second].outline))
    }

    /// A line's part between the actors, with a little air at both ends.
    func clipped(
        _ curve: Cubic, of drawnPair: DrawnPair, _ appearances: [ActorAppearance], pen: Double
    ) -> Cubic {
        let margin = 1.6 + pen * 0.45
        let start = appearances[drawnPair.first].outline.exit(
            of: curve, from: positions[drawnPair.first], margin: margin)
        let end = appearances[drawnPair.second].outline.exit(
            of: curve.reversed, from: positions[drawnPair.second], margin: margin)
        guard start < 1 - end else { return curve.part(from: 0.45, to: 0.55) }
        return curve.part(from: start, to: 1 - end)
    }

    /// The lines between two actors, or `nil`.
    func drawnPair(_ one: Int, _ other: Int) -> DrawnPair? {
        drawnPairs.first { $0.first == min(one, other) && $0.second == max(one, other) }
    }

    /// The quality with the labels that a picture puts on its ties.
    func quality(withLabels boxes: [Box]) -> LayoutQuality {
        LayoutQuality(
            positions: positions, outlines: appearances.map(\.outline), drawnPairs: drawnPairs,
            labelBoxes: boxes)
    }

    private static func drawnPairs(of union: SnapshotUnion, _ scale: WidthScale) -> [DrawnPair] {
        let largest = union.pairs.lazy.map(\.total).max() ?? 0
        return union.pairs.map { pair in
            DrawnPair(
                first: pair.first, second: pair.second,
                lines: RelationKind.allCases.compactMap { kind in
                    pair.weights[kind].map { TieLine(kind: kind, width: scale.width(of: $0)) }
                }, importance: largest > 0 ? (pair.total / largest).squareRoot() : 0)
        }
    }

    /// Friends near, enemies far, room for broad pairs, leaves close to their one neighbour.
    private static func problem(
        _ union: SnapshotUnion, _ drawnPairs: [DrawnPair], _ outlines: [Outline],
        fixed: [Vector?], labelRoom: Double, isCancelled: @escaping @Sendable () -> Bool
    ) -> LayoutProblem {
        var degrees = [Int](repeating: 0, count: outlines.count)
        for drawnPair in drawnPairs {
            degrees[drawnPair.first] += 1
            degrees[drawnPair.second] += 1
        }
        let links = zip(union.pairs, drawnPairs).map { pair, drawnPair in
            let isLeaf = min(degrees[pair.first], degrees[pair.second]) == 1
            let radii = (outlines[pair.first].extent.size + outlines[pair.second].extent.size) / 2
            let heads = drawnPair.lines.map {
                2 * ArrowHead.length(of: $0.kind, pen: $0.width) + 2 * $0.width
            }
            let shaft = (heads.max() ?? 0) + 14 + labelRoom
            let gap =
                isLeaf
                ? 34.0
                : 46 + 34 * (1 - pair.polarity) / 2 + 60 * drawnPair.importance + drawnPair.width
            return LayoutProblem.Link(
                first: pair.first, second: pair.second,
                length: (radii.x * 0.62 + radii.y * 0.38) + max(gap, shaft),
                importance: drawnPair.importance, width: drawnPair.width, shaft: shaft)
        }
        return LayoutProblem(
            outlines: outlines, links: links, fixed: fixed, isCancelled: isCancelled)
    }

    /// Placements to compare in full: the least bad of several starts, annealed, and
    /// of a small network the very least bad as it is.
    private static func candidates(_ problem: LayoutProblem, seed: UInt64) -> [[Vector]] {
        if problem.isSolved { return [problem.fixed.compactMap(\.self)] }
        let stress = StressLayout(problem)
        guard problem.count <= 150 else { return [stress.positions(seed: seed)] }
        var generator = SplitMix64(seed: seed)
        let starts = InParallel.map((0..<8).map { _ in generator.next() }) { seed in
            let positions = stress.positions(seed: seed)
            return (positions, LayoutEnergy(problem: problem, positions: positions).total)
        }.sorted { $0.1 < $1.1 }
        let moves = min(300 * problem.count, 10_000)
        let count = problem.count > 40 ? 2 : 6
        let tasks = starts.prefix(count).map { ($0.0, generator.next()) }
        let annealed = InParallel.map(tasks) { start, seed in
            SimulatedAnnealing(problem: problem, seed: seed).anneal(start, moves: moves)
        }
        return problem.count > 40 ? annealed : annealed + starts.prefix(1).map(\.0)
    }
}
