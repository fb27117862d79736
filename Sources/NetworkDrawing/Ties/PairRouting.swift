/// Bends pairs just enough to pass the actors that are not theirs, and to cross little.
struct PairRouting {
    let positions: [Vector]
    let outlines: [Outline]
    /// Whether to stop; pairs then keep the bends that they have.
    var isCancelled: @Sendable () -> Bool = { false }

    private static let bends = [
        0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.23, -0.23, 0.31, -0.31, 0.4, -0.4,
    ]

    /// The pairs with their bends: the important first, then each once more in view of the rest.
    func routed(_ drawnPairs: [DrawnPair]) -> [DrawnPair] {
        routed(drawnPairs, lines: [Route?](repeating: nil, count: drawnPairs.count), sweeps: 2)
    }

    /// The pairs with their bends chosen anew, each once, in view of how the rest runs now.
    func rerouted(_ drawnPairs: [DrawnPair]) -> [DrawnPair] {
        routed(drawnPairs, lines: drawnPairs.map { Route($0, $0.bend, positions) }, sweeps: 1)
    }

    private func routed(_ drawnPairs: [DrawnPair], lines: [Route?], sweeps: Int) -> [DrawnPair] {
        var result = drawnPairs
        var lines = lines
        let order = drawnPairs.indices.sorted {
            (drawnPairs[$1].importance, $0) < (drawnPairs[$0].importance, $1)
        }
        for _ in 0..<sweeps {
            for index in order {
                if isCancelled() { return result }
                lines[index] = nil
                let others = lines.compactMap(\.self)
                var best: (cost: Double, bend: Double, line: Route)?
                for bend in Self.bends {
                    // Greater bends cost more by themselves.
                    let ownCost = abs(bend) * (1.2 + 2 * drawnPairs[index].importance)
                    if ownCost >= best?.cost ?? .infinity { break }
                    let line = Route(drawnPairs[index], bend, positions)
                    let cost = cost(
                        of: line, among: others, from: ownCost, limit: best?.cost ?? .infinity)
                    if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, bend, line) }
                    if bend == 0, cost < 1e-9 { break }
                }
                result[index].bend = best?.bend ?? 0
                lines[index] = best?.line
            }
        }
        return result
    }

    /// What a route costs with what its bend costs to `start` from; counting stops above `limit`.
    private func cost(
        of line: Route, among others: [Route], from start: Double, limit: Double
    ) -> Double {
        var sum = start
        for (vertex, position) in positions.enumerated()
        where vertex != line.first && vertex != line.second {
            sum += 3 * line.cover(over: outlines[vertex], at: position, air: 5)
        }
        for other in others {
            if sum > limit { return sum }
            let crossings = line.crossings(with: other)
            if crossings > 0 {
                let shared = line.sharesEnd(with: other) ? 2.0 : 1.0
                sum +=
                    Double(crossings) * shared
                    * (0.25 + 0.3 * (line.importance + other.importance))
            }
            if line.sharesEnd(with: other) { sum += line.crowding(with: other) }
        }
        return sum
    }
}
