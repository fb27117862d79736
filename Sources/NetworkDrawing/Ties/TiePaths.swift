#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The curves of the lines of pairs, from outline to outline.
struct TiePaths {
    private let drawnPairs: [DrawnPair]
    private let positions: [Vector]
    private let outlines: [Outline]
    private let ports: [OutlinePorts]
    /// Whether lines run straight from end to end.
    private let areStraight: Bool
    /// The lines of each pair that are drawn, by their positions in it.
    private let shown: [[Int]]
    /// The directions in which each pair leaves its first and its second actor.
    private let departures: [(first: Double, second: Double)]
    /// The pairs at each actor.
    private let pairsOf: [[Int]]
    /// By pair, the curve of each of its lines from its first actor to its second; `nil` for lines that
    /// are not shown.
    private(set) var curves: [[Cubic?]] = []

    /// How much a line turns at its ends away from the middle of the actor: more, the more it would
    /// run along the outline.
    private static func turn(_ cosine: Double) -> Double {
        0.45 + max(0, 0.6 - max(0, cosine))
    }

    /// The curves of those lines of each pair that are `shown`, of all if it is not said which;
    /// `ports` are those of the outlines, where somebody has them already.
    init(
        _ drawnPairs: [DrawnPair], _ positions: [Vector], _ outlines: [Outline],
        ports: [OutlinePorts]? = nil, shown: [[Int]]? = nil, areStraight: Bool = false
    ) {
        self.drawnPairs = drawnPairs
        self.positions = positions
        self.outlines = outlines
        self.ports = ports ?? outlines.map(OutlinePorts.init)
        self.areStraight = areStraight
        self.shown = shown ?? drawnPairs.map { Array($0.lines.indices) }
        var pairsOf = [[Int]](repeating: [], count: positions.count)
        for (index, drawnPair) in drawnPairs.enumerated() {
            pairsOf[drawnPair.first].append(index)
            pairsOf[drawnPair.second].append(index)
        }
        self.pairsOf = pairsOf
        departures = drawnPairs.map { Self.departures(of: $0, positions, outlines) }
        var starts = drawnPairs.map { Self.noPlaces(of: $0) }
        var stops = starts
        for actor in positions.indices where !pairsOf[actor].isEmpty {
            for (end, place) in places(at: actor, departures: { departures[$0] }) {
                if end.isFirst {
                    starts[end.pair][end.line] = place
                } else {
                    stops[end.pair][end.line] = place
                }
            }
        }
        curves = drawnPairs.indices.map { curves(of: drawnPairs[$0], starts[$0], stops[$0]) }
    }

    /// The curves that one pair would have if it were bent otherwise, beside all others as they are.
    func curves(ofPair pair: Int, bend: Double) -> [Cubic?] {
        var drawnPair = drawnPairs[pair]
        drawnPair.bend = bend
        let departure = Self.departures(of: drawnPair, positions, outlines)
        func ownPlaces(at actor: Int) -> [Vector?] {
            var result = Self.noPlaces(of: drawnPair)
            let places = places(at: actor) { $0 == pair ? departure : departures[$0] }
            for (end, place) in places where end.pair == pair { result[end.line] = place }
            return result
        }
        return curves(
            of: drawnPair, ownPlaces(at: drawnPair.first), ownPlaces(at: drawnPair.second))
    }

    // MARK: - Ends

    /// A line that ends at an actor.
    private struct LineEnd {
        let pair: Int
        let line: Int
        let isFirst: Bool
    }

    private func places(
        at actor: Int, departures: (Int) -> (first: Double, second: Double)
    ) -> [(LineEnd, Vector)] {
        var ends: [LineEnd] = []
        var wanted: [OutlinePorts.End] = []
        for pair in pairsOf[actor] {
            let isFirst = drawnPairs[pair].first == actor
            let angle = isFirst ? departures(pair).first : departures(pair).second
            // Against the clock as seen from the first actor, the leftmost line comes last; from the
            // second it comes first.
            for line in isFirst ? shown[pair].reversed() : shown[pair] {
                let breadths = drawnPairs[pair].lines[line].breadths
                ends.append(LineEnd(pair: pair, line: line, isFirst: isFirst))
                wanted.append(
                    OutlinePorts.End(
                        angle: angle, breadth: isFirst ? breadths.first : breadths.second))
            }
        }
        return Array(zip(ends, ports[actor].places(of: wanted)))
    }

    private static func noPlaces(of drawnPair: DrawnPair) -> [Vector?] {
        [Vector?](repeating: nil, count: drawnPair.lines.count)
    }

    private static func departures(
        of drawnPair: DrawnPair, _ positions: [Vector], _ outlines: [Outline]
    ) -> (first: Double, second: Double) {
        let middle = drawnPair.middle(
            from: positions[drawnPair.first], to: positions[drawnPair.second],
            bend: drawnPair.bend)
        return (
            departure(middle, outlines[drawnPair.first]),
            departure(middle.reversed, outlines[drawnPair.second])
        )
    }

    /// The direction in which a curve that begins in the middle of an actor leaves its shape.
    private static func departure(_ middle: Cubic, _ outline: Outline) -> Double {
        var shape = outline
        shape.label = nil
        var (low, high) = (0.0, 0.5)
        for _ in 0..<12 {
            let share = (low + high) / 2
            if shape.reach(of: middle.point(at: share) - middle.start) < 1 {
                low = share
            } else {
                high = share
            }
        }
        let gap = middle.point(at: high) - middle.start
        return atan2(gap.y, gap.x)
    }

    // MARK: - Curves

    private func curves(
        of drawnPair: DrawnPair, _ starts: [Vector?], _ stops: [Vector?]
    ) -> [Cubic?] {
        zip(starts, stops).map { start, stop in
            guard let start, let stop else { return nil }
            return curve(drawnPair, start, stop)
        }
    }

    /// From port to port, bent like the middle of the pair, and turned a little towards the middle of
    /// the actors at both ends.
    private func curve(_ drawnPair: DrawnPair, _ start: Vector, _ stop: Vector) -> Cubic {
        let (a, b) = (positions[drawnPair.first] + start, positions[drawnPair.second] + stop)
        if areStraight { return Cubic(from: a, to: b) }
        let along = b - a
        let push = along.normal * (drawnPair.bend * 4 / 3)
        func handle(_ straight: Vector, _ outwards: Vector) -> Vector {
            let (one, other) = (straight.direction, outwards.direction)
            return (one + other * Self.turn(one.dot(other))).direction * straight.length
        }
        return Cubic(
            start: a, control1: a + handle(along * 0.3 + push, start),
            control2: b + handle(along * -0.3 + push, stop), end: b)
    }
}
