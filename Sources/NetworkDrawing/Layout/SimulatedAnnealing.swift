internal import Graphs

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Improves a placement by moving one actor at a time, boldly at first, with care in the end.
///
/// Simulated annealing with a fixed number of moves, so that the answer depends on the seed alone.
struct SimulatedAnnealing {
    let problem: LayoutProblem
    let seed: UInt64

    /// The placement after `moves` trials.
    func anneal(_ positions: [Vector], moves: Int) -> [Vector] {
        let free = problem.fixed.indices.filter { problem.fixed[$0] == nil }
        guard problem.count > 1, !free.isEmpty else { return positions }
        var generator = SplitMix64(seed: seed)
        var energy = LayoutEnergy(problem: problem, positions: positions)
        let typical =
            problem.links.isEmpty
            ? 120 : problem.links.reduce(0) { $0 + $1.length } / Double(problem.links.count)
        // What is known of an actor holds until any has moved.
        var known = [Double?](repeating: nil, count: problem.count)
        for move in 0..<moves {
            if move % 64 == 0, problem.isCancelled() { break }
            let progress = Double(move) / Double(moves)
            let heat = 0.6 * (1 - progress) * (1 - progress)
            let vertex = free[generator.below(free.count)]
            let current = energy.positions[vertex]
            let place = trial(vertex, from: current, typical, progress, energy, &generator)
            let present = known[vertex] ?? energy.energy(of: vertex, at: current)
            known[vertex] = present
            let bearable = present - heat * log(max(generator.unit(), 1e-300))
            let moved = energy.energy(of: vertex, at: place, limit: bearable)
            if moved < bearable {
                energy.move(vertex, to: place)
                for actor in known.indices { known[actor] = nil }
                known[vertex] = moved
            }
        }
        return energy.positions
    }

    /// A place to try: near the present one, or around a neighbour.
    private func trial(
        _ vertex: Int, from current: Vector, _ typical: Double, _ progress: Double,
        _ energy: borrowing LayoutEnergy, _ generator: inout SplitMix64
    ) -> Vector {
        let links = problem.linksOf[vertex]
        if links.count <= 3, !links.isEmpty, generator.unit() < 0.4 {
            let link = problem.links[links[generator.below(links.count)]]
            let neighbour = energy.positions[link.other(than: vertex)]
            let angle = generator.unit() * 2 * .pi
            let length = link.length * (0.8 + 0.5 * generator.unit())
            return neighbour + Vector(cos(angle), sin(angle)) * length
        }
        let reach = typical * (1.2 * (1 - progress) + 0.06)
        return current + generator.offset() * reach
    }
}
