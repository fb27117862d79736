/// Pushes actors apart until none touches another and enough is seen of every line between two, each as
/// little as it takes.
struct ActorOverlapRemoval {
    let outlines: [Outline]
    /// Whether an actor may be moved.
    let isFree: [Bool]
    private let links: [LayoutProblem.Link]
    /// How wide all may stand.
    private let width: Double
    private let isCancelled: @Sendable () -> Bool

    /// The separation of a layout's actors.
    init(_ problem: LayoutProblem) {
        self.init(
            outlines: problem.outlines, isFree: problem.fixed.map { $0 == nil },
            links: problem.links, width: problem.width, isCancelled: problem.isCancelled)
    }

    init(
        outlines: [Outline], isFree: [Bool]? = nil, links: [LayoutProblem.Link] = [],
        width: Double = .infinity,
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.isCancelled = isCancelled
        self.outlines = outlines
        self.links = links
        self.width = width
        self.isFree = isFree ?? [Bool](repeating: true, count: outlines.count)
    }

    private static let clearance = 8.0
    private static let sweeps = 200

    /// The placement without overlaps, or after a fixed number of sweeps the best reached.
    func apply(to positions: [Vector]) -> [Vector] {
        var result = positions
        for round in 0..<Self.sweeps {
            if isCancelled() { break }
            // Lines give way first where there is no room for all.
            let isCrowded = round > Self.sweeps / 2
            let hasMoved = (!isCrowded && stretch(&result)) || isCrowded
            if !sweep(&result), !hasMoved || isCrowded { break }
            keepWithinWidth(&result)
        }
        return result
    }

    /// Moves the ends of lines apart of which too little is seen; says whether anything moved.
    private func stretch(_ positions: inout [Vector]) -> Bool {
        var hasMoved = false
        for link in links {
            let (i, j) = (link.first, link.second)
            guard isFree[i] || isFree[j] else { continue }
            let along = positions[j] - positions[i]
            let hidden =
                outlines[i].radius(towards: along) + outlines[j].radius(towards: -along)
            let lacking = link.shaft - (along.length - hidden)
            guard lacking > 0.5 else { continue }
            let share = isFree[i] && isFree[j] ? 0.3 : 0.6
            let push = along.direction * (lacking * share)
            if isFree[i] { positions[i] -= push }
            if isFree[j] { positions[j] += push }
            hasMoved = true
        }
        return hasMoved
    }

    private func keepWithinWidth(_ positions: inout [Vector]) {
        guard width.isFinite else { return }
        for index in positions.indices where isFree[index] {
            let extent = outlines[index].extent
            let room = max(0, width / 2 - extent.size.x / 2)
            let center = positions[index].x + extent.center.x
            positions[index].x = max(-room, min(room, center)) - extent.center.x
        }
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
                let isAtWall =
                    overlap.x < overlap.y && !isRoomAside(i, j, positions, overlap.x)
                let push =
                    overlap.x < overlap.y && !isAtWall
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

    /// Whether two actors can be pushed apart from left to right within the width.
    private func isRoomAside(
        _ i: Int, _ j: Int, _ positions: [Vector], _ overlap: Double
    ) -> Bool {
        guard width.isFinite else { return true }
        return [i, j].contains { index in
            let extent = outlines[index].extent
            let other = index == i ? j : i
            let outwards = positions[index].x < positions[other].x ? -1.0 : 1.0
            let edge = (positions[index].x + extent.center.x) * outwards + extent.size.x / 2
            return edge + overlap <= width / 2
        }
    }
}
