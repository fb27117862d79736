internal import Graphs

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Places actors so that distances on the page come near the wanted ones.
///
/// Minimises `Σ (‖x − y‖ − d)² / d²` over all pairs by stochastic gradient descent with annealed
/// steps.
///
/// - SeeAlso: Zheng, Pawar and Goodman (2018), "Graph Drawing by Stochastic Gradient Descent",
///   <https://doi.org/10.1109/TVCG.2018.2859997>.
struct StressLayout {
    let problem: LayoutProblem
    private let pairs: [(Int32, Int32)]

    init(_ problem: LayoutProblem) {
        self.problem = problem
        pairs = (0..<Int32(problem.count)).flatMap { i in (0..<i).map { (i, $0) } }
    }

    /// Positions from a seed: from anywhere, or from near a `start`, whose directions they keep.
    func positions(seed: UInt64, sweeps: Int = 30, from start: [Vector]? = nil) -> [Vector] {
        var generator = SplitMix64(seed: seed)
        let radius = (problem.distances.max() ?? 100) / 2
        var positions = problem.fixed.enumerated().map { vertex, fixed in
            let offset = generator.offset() * radius
            let begun = start.map { $0[vertex] + offset * Self.nearness } ?? offset
            return fixed ?? begun
        }
        guard problem.count > 1, let shortest = pairs.map({ distance($0) }).min(),
            let longest = pairs.map({ distance($0) }).max()
        else { return positions }
        let isFree = problem.fixed.map { $0 == nil }
        let firstStep = longest * longest * (start == nil ? 1 : Self.nearness)
        let lastStep = 0.1 * shortest * shortest
        let decay = pow(lastStep / firstStep, 1 / Double(max(1, sweeps - 1)))
        var step = firstStep
        for _ in 0..<sweeps where !problem.isCancelled() {
            for place in generator.permutation(pairs.count) {
                let pair = pairs[Int(place)]
                let wanted = distance(pair)
                let share = min(1, step / (wanted * wanted))
                let (i, j) = (Int(pair.0), Int(pair.1))
                let gap = positions[i] - positions[j]
                let length = max(gap.length, 1e-6)
                let move = gap * (share * (length - wanted) / (2 * length))
                if isFree[i] { positions[i] -= move }
                if isFree[j] { positions[j] += move }
            }
            step *= decay
        }
        return problem.hasFixed ? positions : centered(positions, isTurned: start == nil)
    }

    private func distance(_ pair: (Int32, Int32)) -> Double {
        problem.distance(Int(pair.0), Int(pair.1))
    }

    /// How far from a start positions begin, and how far they are moved at once.
    private static let nearness = 0.03

    private func centered(_ positions: [Vector], isTurned: Bool) -> [Vector] {
        let center = positions.reduce(Vector.zero, +) / Double(positions.count)
        let moved = positions.map { $0 - center }
        return isTurned
            ? LayoutAxes.turned(moved, groups: problem.groups, isTall: problem.isTall) : moved
    }
}
