internal import ActorNetworks
internal import DOT
internal import Graphviz

/// Where everything stands, shared by all pictures of a series: positions, sizes, the courses of
/// ties and the scale of widths.
struct Frame {
    let scene: Scene
    /// How figures look at the greatest size that they take in any picture, with room for the
    /// names of all.
    let looks: [FigureLook]
    /// How figures look in each picture.
    let looksOfEach: [[FigureLook]]
    /// How many names were shortened.
    let shortenedCount: Int
    let scale: WidthScale
    private(set) var positions: [Vector]
    private(set) var bundles: [Bundle]
    private(set) var quality: LayoutQuality

    /// Lays a scene out and keeps the best of a few candidates.
    ///
    /// `labelRoom` is what labels on ties need of a line's length, in points.
    init(_ scene: Scene, seed: UInt64, labelRoom: Double = 0) {
        self.init(scene, labelRoom: labelRoom) { problem in
            if let star = StarLayout(problem)?.positions, !star.isEmpty { return ([star], true) }
            return (Self.candidates(problem, seed: seed), false)
        }
    }

    /// Lays a scene out by one of Graphviz's engines.
    init(
        _ scene: Scene, placement: EnginePlacement, renderer: some Renderer, labelRoom: Double = 0
    ) throws(GraphvizError) {
        try self.init(scene, labelRoom: labelRoom) { (problem) throws(GraphvizError) in
            ([try placement.positions(of: problem, by: renderer)], false)
        }
    }

    private init<Failure>(
        _ scene: Scene, labelRoom: Double,
        candidates: (LayoutProblem) throws(Failure) -> (placements: [[Vector]], areStraight: Bool)
    ) throws(Failure) {
        self.scene = scene
        let maximumScore = scene.maximumScore
        let short = ShortNames(scene.figures.map(\.actor.label))
        func looks(_ scores: [Double]) -> [FigureLook] {
            scene.figures.indices.map { index in
                var figure = scene.figures[index]
                figure.score = scores[index]
                return FigureLook(
                    figure, name: short.names[index], maximumScore: maximumScore)
            }
        }
        let looksOfEach = scene.scores.map(looks)
        self.looksOfEach = looksOfEach
        shortenedCount = short.count
        let looks = looks(scene.figures.map(\.score)).enumerated().map { index, look in
            look.withRoom(for: looksOfEach.map { $0[index].outline })
        }
        let scale = WidthScale(maximum: scene.maximumWeight)
        self.looks = looks
        self.scale = scale
        let bundles = Self.bundles(of: scene, scale)
        let outlines = looks.map(\.outline)
        let problem = Self.problem(scene, bundles, outlines, labelRoom: labelRoom)
        let (placements, areStraight) = try candidates(problem)
        let drafts = InParallel.map(placements) { positions in
            Draft(
                positions: positions, outlines: outlines, bundles: bundles,
                isStraight: areStraight)
        }
        let best = drafts.min { $0.cost < $1.cost }
        positions = best?.positions ?? []
        self.bundles = best?.bundles ?? []
        quality =
            best?.quality ?? LayoutQuality(positions: [], outlines: [], bundles: [])
    }

    /// What the pictures tell about themselves.
    var notes: [String] {
        guard shortenedCount > 0 else { return [] }
        return [
            shortenedCount == 1
                ? "1 name is shortened; its tooltip has it whole."
                : "\(Wording.grouped(shortenedCount)) names are shortened; their tooltips have them whole."
        ]
    }

    /// The box around all figures and lines.
    var contentBox: Box {
        var box: Box?
        for (position, look) in zip(positions, looks) {
            let figure = look.outline.box(at: position)
            box = box?.union(figure) ?? figure
        }
        for bundle in bundles {
            for curve in curves(of: bundle, looks) {
                for point in curve.points(16) {
                    let dot = Box(center: point, halfSize: Vector(5, 5))
                    box = box?.union(dot) ?? dot
                }
            }
        }
        return box ?? Box(low: .zero, high: Vector(240, 40))
    }

    /// The curves of a bundle's lines, from centre to centre, in the order of its strands.
    func curves(of bundle: Bundle, _ looks: [FigureLook]) -> [Cubic] {
        bundle.curves(
            from: positions[bundle.first], to: positions[bundle.second],
            outlines: (looks[bundle.first].outline, looks[bundle.second].outline))
    }

    /// A line's part between the figures, with a little air at both ends.
    func clipped(
        _ curve: Cubic, of bundle: Bundle, _ looks: [FigureLook], pen: Double
    ) -> Cubic {
        let margin = 1.6 + pen * 0.45
        let start = looks[bundle.first].outline.exit(
            of: curve, from: positions[bundle.first], margin: margin)
        let end = looks[bundle.second].outline.exit(
            of: curve.reversed, from: positions[bundle.second], margin: margin)
        guard start < 1 - end else { return curve.part(from: 0.45, to: 0.55) }
        return curve.part(from: start, to: 1 - end)
    }

    /// The bundle of two figures, or `nil`.
    func bundle(_ one: Int, _ other: Int) -> Bundle? {
        bundles.first { $0.first == min(one, other) && $0.second == max(one, other) }
    }

    /// The quality with the labels that a picture puts on its ties.
    func quality(withLabels boxes: [Box]) -> LayoutQuality {
        LayoutQuality(
            positions: positions, outlines: looks.map(\.outline), bundles: bundles,
            labelBoxes: boxes)
    }

    private static func bundles(of scene: Scene, _ scale: WidthScale) -> [Bundle] {
        let largest = scene.pairs.lazy.map(\.total).max() ?? 0
        return scene.pairs.map { pair in
            Bundle(
                first: pair.first, second: pair.second,
                strands: RelationKind.allCases.compactMap { kind in
                    pair.weights[kind].map { Strand(kind: kind, width: scale.width(of: $0)) }
                }, importance: largest > 0 ? (pair.total / largest).squareRoot() : 0)
        }
    }

    /// Friends near, enemies far, room for broad bundles, leaves close to their one neighbour.
    private static func problem(
        _ scene: Scene, _ bundles: [Bundle], _ outlines: [Outline], labelRoom: Double
    ) -> LayoutProblem {
        var degrees = [Int](repeating: 0, count: outlines.count)
        for bundle in bundles {
            degrees[bundle.first] += 1
            degrees[bundle.second] += 1
        }
        let links = zip(scene.pairs, bundles).map { pair, bundle in
            let isLeaf = min(degrees[pair.first], degrees[pair.second]) == 1
            let radii = (outlines[pair.first].extent.size + outlines[pair.second].extent.size) / 2
            let heads = bundle.strands.map {
                2 * ArrowHead.length(of: $0.kind, pen: $0.width) + 2 * $0.width
            }
            let shaft = (heads.max() ?? 0) + 14 + labelRoom
            let gap =
                isLeaf
                ? 34.0
                : 46 + 34 * (1 - pair.polarity) / 2 + 60 * bundle.importance + bundle.width
            return LayoutProblem.Link(
                first: pair.first, second: pair.second,
                length: (radii.x * 0.62 + radii.y * 0.38) + max(gap, shaft),
                importance: bundle.importance, width: bundle.width, shaft: shaft)
        }
        return LayoutProblem(outlines: outlines, links: links)
    }

    /// Placements worth a closer look: the least bad of several starts, refined, and
    /// of a small network the very least bad as it is.
    private static func candidates(_ problem: LayoutProblem, seed: UInt64) -> [[Vector]] {
        let stress = StressLayout(problem)
        guard problem.count <= 150 else { return [stress.positions(seed: seed)] }
        let starts = InParallel.map(Array(0..<8)) { index in
            let positions = stress.positions(seed: seed &* 1000 &+ UInt64(index))
            return (positions, LayoutEnergy(problem: problem, positions: positions).total)
        }.sorted { $0.1 < $1.1 }
        let moves = min(300 * problem.count, 10_000)
        let count = problem.count > 40 ? 2 : 6
        let refined = InParallel.map(Array(starts.prefix(count).enumerated())) { index, start in
            Refinement(problem: problem, seed: seed &+ UInt64(index)).refine(start.0, moves: moves)
        }
        return problem.count > 40 ? refined : refined + starts.prefix(1).map(\.0)
    }
}
