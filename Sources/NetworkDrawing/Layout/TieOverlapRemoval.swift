/// Moves actors aside that lines of others still pass over once the lines have their bends.
struct TieOverlapRemoval {
    private(set) var positions: [Vector]
    private(set) var drawnPairs: [DrawnPair]
    private let outlines: [Outline]
    private let isFree: [Bool]
    private let isCancelled: @Sendable () -> Bool
    private let drawnPairsOf: [[Int]]

    private static let rounds = 5

    init(
        positions: [Vector], outlines: [Outline], isFree: [Bool]? = nil, drawnPairs: [DrawnPair],
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.isCancelled = isCancelled
        self.isFree = isFree ?? [Bool](repeating: true, count: positions.count)
        self.positions = positions
        self.outlines = outlines
        self.drawnPairs = drawnPairs
        var drawnPairsOf = [[Int]](repeating: [], count: positions.count)
        for (index, drawnPair) in drawnPairs.enumerated() {
            drawnPairsOf[drawnPair.first].append(index)
            drawnPairsOf[drawnPair.second].append(index)
        }
        self.drawnPairsOf = drawnPairsOf
    }

    /// Moves, bends anew, and looks again, until no actor is covered or nothing gets better.
    mutating func run() {
        var best = (covered: Int.max, positions: positions, drawnPairs: drawnPairs)
        for _ in 0..<Self.rounds where !isCancelled() {
            var lines = drawnPairs.map { Route($0, $0.bend, positions) }
            let covered = positions.indices.filter { cover(of: $0, at: positions[$0], lines) > 0 }
            if covered.count < best.covered { best = (covered.count, positions, drawnPairs) }
            if covered.isEmpty { break }
            for vertex in covered where isFree[vertex] && !isCancelled() {
                guard let place = betterPlace(for: vertex, lines) else { continue }
                positions[vertex] = place
                for index in drawnPairsOf[vertex] {
                    lines[index] = Route(drawnPairs[index], drawnPairs[index].bend, positions)
                }
            }
            drawnPairs = PairRouting(
                positions: positions, outlines: outlines, isCancelled: isCancelled
            ).rerouted(drawnPairs)
        }
        let covered = positions.indices.count {
            cover(
                of: $0, at: positions[$0], drawnPairs.map { Route($0, $0.bend, positions) }) > 0
        }
        if covered > best.covered { (_, positions, drawnPairs) = best }
    }

    /// The best of places around an actor, if it is better than where it stands.
    private func betterPlace(for vertex: Int, _ lines: [Route]) -> Vector? {
        var best: (cost: Double, place: Vector)?
        let current = cost(of: vertex, at: positions[vertex], lines)
        for step in 0..<16 {
            let turn = Double(step % 8)
            let reach = step < 8 ? 0.6 : 1.3
            let size = outlines[vertex].extent.size / 2
            let offsets = [
                Vector(1, 0), Vector(0.7, 0.7), Vector(0, 1), Vector(-0.7, 0.7), Vector(-1, 0),
                Vector(-0.7, -0.7), Vector(0, -1), Vector(0.7, -0.7),
            ]
            let offset = offsets[Int(turn)] * (size + 14) * reach
            let place = positions[vertex] + offset
            let cost =
                cost(of: vertex, at: place, lines, limit: best?.cost ?? current)
                + offset.length * 0.002
            if cost < (best?.cost ?? current) - 1e-9 { best = (cost, place) }
        }
        return best?.place
    }

    /// What it costs that an actor stands at a place; counting stops once it is above `limit`.
    private func cost(
        of vertex: Int, at place: Vector, _ lines: [Route], limit: Double = .infinity
    ) -> Double {
        var sum = cover(of: vertex, at: place, lines)
        for other in positions.indices where other != vertex {
            let room = outlines[vertex].box(at: place).grown(by: 9)
            if room.overlaps(outlines[other].box(at: positions[other])) { sum += 6 }
        }
        var moved = positions
        moved[vertex] = place
        for index in drawnPairsOf[vertex] {
            if sum > limit { return sum }
            let line = Route(drawnPairs[index], drawnPairs[index].bend, moved)
            for other in positions.indices where other != line.first && other != line.second {
                sum += line.cover(over: outlines[other], at: positions[other], air: 3)
            }
            for (otherIndex, other) in lines.enumerated()
            where otherIndex != index && !line.sharesEnd(with: other) {
                sum += 0.12 * Double(line.crossings(with: other))
            }
        }
        return sum
    }

    /// How much lines that do not end at an actor pass over it.
    private func cover(of vertex: Int, at place: Vector, _ lines: [Route]) -> Double {
        lines.reduce(0) { sum, line in
            guard line.first != vertex, line.second != vertex else { return sum }
            let cover = line.cover(over: outlines[vertex], at: place, air: 2)
            return sum + cover * (0.7 + 1.5 * line.importance)
        }
    }
}
