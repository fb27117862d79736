/// Pushes actors apart until none touches another, each as little as it takes.
struct ActorOverlapRemoval {
    let outlines: [Outline]
    /// Whether an actor may be moved.
    let isFree: [Bool]
    private let isCancelled: @Sendable () -> Bool

    init(
        outlines: [Outline], isFree: [Bool]? = nil,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.isCancelled = isCancelled
        self.outlines = outlines
        self.isFree = isFree ?? [Bool](repeating: true, count: outlines.count)
    }

    private static let clearance = 8.0
    private static let sweeps = 200

    /// The placement without overlaps, or after a fixed number of sweeps the best reached.
    func apply(to positions: [Vector]) -> [Vector] {
        var result = positions
        for _ in 0..<Self.sweeps where isCancelled() || !sweep(&result) { break }
        return result
    }

    /// One pass over all pairs; says whether anything moved.
    private func sweep(_ positions: inout [Vector]) -> Bool {
        var hasMoved = false
        let extents = outlines.map(\.extent)
        for i in positions.indices {
            for j in positions.indices where j < i && (isFree[i] || isFree[j]) {
                let room = (extents[i].size + extents[j].size) / 2 + Self.clearance
                let gap =
                    positions[i] + extents[i].center - positions[j] - extents[j].center
                let overlap = Vector(room.x - abs(gap.x), room.y - abs(gap.y))
                guard overlap.x > 1e-6, overlap.y > 1e-6 else { continue }
                let push =
                    overlap.x < overlap.y
                    ? Vector(gap.x < 0 ? -overlap.x : overlap.x, 0)
                    : Vector(0, gap.y < 0 ? -overlap.y : overlap.y)
                // Where one must stay, the other goes the whole way.
                let share = isFree[i] && isFree[j] ? 0.51 : 1.02
                if isFree[i] { positions[i] += push * share }
                if isFree[j] { positions[j] -= push * share }
                hasMoved = true
            }
        }
        return hasMoved
    }
}
