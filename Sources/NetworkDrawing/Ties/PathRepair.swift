/// Looks at the lines as they will be drawn, and bends those anew that still pass over an actor or a
/// name that is not theirs; what no bend helps, an actor that may move stands aside.
struct PathRepair {
    private(set) var positions: [Vector]
    private(set) var drawnPairs: [DrawnPair]
    private let outlines: [Outline]
    private let ports: [OutlinePorts]
    private let isFree: [Bool]
    private let width: Double
    private let isCancelled: @Sendable () -> Bool

    private static let bends = [
        0, 0.04, -0.04, 0.08, -0.08, 0.13, -0.13, 0.19, -0.19, 0.26, -0.26, 0.34, -0.34, 0.44,
        -0.44,
    ]
    private static let rounds = 8
    /// How clear of actors lines are to run.
    private static let air = 2.5
    /// Of how many straight pieces a line is made to be looked at.
    private static let pieces = 14

    init(
        positions: [Vector], outlines: [Outline], drawnPairs: [DrawnPair], isFree: [Bool],
        width: Double = .infinity, isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.positions = positions
        self.outlines = outlines
        self.drawnPairs = drawnPairs
        self.isFree = isFree
        self.width = width
        self.isCancelled = isCancelled
        ports = outlines.map(OutlinePorts.init)
    }

    mutating func run() {
        for round in 0..<Self.rounds where !isCancelled() {
            let found = Found(self)
            if found.covers.allSatisfy({ $0 == 0 }) { return }
            var hasChanged = bend(found)
            if round > 0 || !hasChanged { hasChanged = moveAside(Found(self)) || hasChanged }
            if !hasChanged { return }
        }
    }

    /// The lines as they run now.
    private struct Found {
        let paths: TiePaths
        /// By pair, its lines as chains of points.
        let lines: [[[Vector]]]
        /// By pair, how much its lines cover.
        let covers: [Double]

        init(_ repair: PathRepair) {
            paths = TiePaths(
                repair.drawnPairs, repair.positions, repair.outlines, ports: repair.ports)
            let lines = paths.curves.map { curves in
                curves.sorted { $0.key < $1.key }.map { $0.value.points(PathRepair.pieces) }
            }
            self.lines = lines
            covers = repair.drawnPairs.indices.map { repair.cover(of: $0, lines[$0]) }
        }
    }

    // MARK: - Bending

    /// Bends the pairs that cover something; says whether any bend changed.
    private mutating func bend(_ found: Found) -> Bool {
        var hasChanged = false
        for pair in drawnPairs.indices where found.covers[pair] > 0 && !isCancelled() {
            var best = (cost: cost(of: pair, found.lines[pair], found), bend: drawnPairs[pair].bend)
            for bend in Self.bends where bend != drawnPairs[pair].bend {
                let curves = found.paths.curves(ofPair: pair, bend: bend)
                let lines = curves.sorted { $0.key < $1.key }.map { $0.value.points(Self.pieces) }
                let cost = cost(of: pair, lines, found) + abs(bend) * 2
                if cost < best.cost - 0.05 { best = (cost, bend) }
            }
            if best.bend != drawnPairs[pair].bend {
                drawnPairs[pair].bend = best.bend
                hasChanged = true
            }
        }
        return hasChanged
    }

    private func cost(of pair: Int, _ lines: [[Vector]], _ found: Found) -> Double {
        var sum = cover(of: pair, lines) * 6
        guard !lines.isEmpty else { return sum }
        let line = lines[lines.count / 2]
        for (other, otherLines) in found.lines.enumerated() where other != pair {
            guard !otherLines.isEmpty else { continue }
            sum += 0.3 * Double(Polyline.crossings(line, otherLines[otherLines.count / 2]))
        }
        return sum
    }

    /// How much the lines of a pair pass over actors and names that are not theirs, 0 where they keep
    /// clear.
    private func cover(of pair: Int, _ lines: [[Vector]]) -> Double {
        let drawnPair = drawnPairs[pair]
        var sum = 0.0
        for (line, points) in zip(drawnPair.lines, lines) {
            for actor in positions.indices {
                guard actor != drawnPair.first, actor != drawnPair.second else {
                    sum += coverOfOwnName(points, actor)
                    continue
                }
                let depth = Polyline.cover(
                    points, outlines[actor], at: positions[actor],
                    margin: Self.air + line.width / 2)
                if depth > 0 { sum += 0.4 + depth }
            }
        }
        return sum
    }

    /// What it counts that a line passes over the name of an actor at which it ends.
    private func coverOfOwnName(_ points: [Vector], _ actor: Int) -> Double {
        guard let label = outlines[actor].label else { return 0 }
        let name = Box(low: label.low + positions[actor], high: label.high + positions[actor])
        return zip(points, points.dropFirst()).contains { Segments.meet($0, $1, name) } ? 0.2 : 0
    }

    // MARK: - Standing aside

    /// Moves actors aside that lines still pass over; says whether any moved.
    private mutating func moveAside(_ found: Found) -> Bool {
        var hasMoved = false
        for actor in positions.indices where isFree[actor] && !isCancelled() {
            guard coverOver(actor, at: positions[actor], found) > 0 else { continue }
            let now = cost(of: actor, at: positions[actor], found)
            var best = (cost: now - 0.2, place: Vector?.none)
            let size = outlines[actor].extent.size / 2
            for reach in [0.5, 0.9, 1.4, 2, 2.8] {
                for direction in Self.directions {
                    let place = positions[actor] + direction * (size + 12) * reach
                    let cost = cost(of: actor, at: place, found, limit: best.cost) + reach * 0.1
                    if cost < best.cost { best = (cost, place) }
                }
            }
            if let place = best.place {
                positions[actor] = place
                hasMoved = true
            }
        }
        return hasMoved
    }

    private static let directions = [
        Vector(1, 0), Vector(0.7, 0.7), Vector(0, 1), Vector(-0.7, 0.7), Vector(-1, 0),
        Vector(-0.7, -0.7), Vector(0, -1), Vector(0.7, -0.7),
    ]

    /// What it costs that an actor stands at a place: lines over it, actors that it touches, and its own
    /// lines over others and across other lines, as if they ran straight; counting stops once it is
    /// above `limit`.
    private func cost(
        of actor: Int, at place: Vector, _ found: Found, limit: Double = .infinity
    ) -> Double {
        var sum = 0.0
        let box = outlines[actor].box(at: place)
        if box.low.x < -width / 2 || box.high.x > width / 2 { sum += 4 }
        for other in positions.indices where other != actor {
            if outlines[other].box(at: positions[other]).grown(by: 6).overlaps(box) { sum += 6 }
        }
        for drawnPair in drawnPairs where drawnPair.first == actor || drawnPair.second == actor {
            if sum > limit { return sum }
            sum += costOfOwn(drawnPair, actor, place, found)
        }
        return sum + coverOver(actor, at: place, found)
    }

    /// How much lines that do not end at an actor pass over it and its name.
    private func coverOver(_ actor: Int, at place: Vector, _ found: Found) -> Double {
        var sum = 0.0
        for (pair, lines) in found.lines.enumerated() {
            let drawnPair = drawnPairs[pair]
            guard drawnPair.first != actor, drawnPair.second != actor else { continue }
            for (line, points) in zip(drawnPair.lines, lines) {
                let depth = Polyline.cover(
                    points, outlines[actor], at: place, margin: Self.air + line.width / 2)
                if depth > 0 { sum += 1 + depth }
            }
        }
        return sum
    }

    private func costOfOwn(
        _ drawnPair: DrawnPair, _ actor: Int, _ place: Vector, _ found: Found
    ) -> Double {
        let far = drawnPair.first == actor ? drawnPair.second : drawnPair.first
        let line = [place, positions[far]]
        var sum = 0.0
        for other in positions.indices where other != actor && other != far {
            let depth = Polyline.cover(
                line, outlines[other], at: positions[other], margin: drawnPair.width / 2 + 2)
            if depth > 0 { sum += 1 + depth }
        }
        for (pair, lines) in found.lines.enumerated() where !lines.isEmpty {
            let other = drawnPairs[pair]
            guard ![other.first, other.second].contains(where: { $0 == actor || $0 == far }) else {
                continue
            }
            sum += 0.25 * Double(Polyline.crossings(line, lines[lines.count / 2]))
        }
        return sum
    }
}
