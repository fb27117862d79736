#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Places one hub with many leaves as a star: rings around the hub, no line under a leaf.
///
/// Leaves take turns among the rings, so that the lines to an outer ring run between the leaves of
/// the inner ones; the rings grow until no line touches a leaf that is not its own.
struct StarLayout {
    private let problem: LayoutProblem
    private let hub: Int
    /// The leaves in the order of their angles.
    private let leaves: [Int]

    private static let fewestLeaves = 7
    private static let clearance = 8.0

    /// `nil` if the actors are no star.
    init?(_ problem: LayoutProblem) {
        guard let first = problem.links.first, !problem.hasFixed,
            problem.links.count == problem.count - 1,
            problem.links.count >= Self.fewestLeaves
        else { return nil }
        let hub = problem.linksOf[first.first].count > 1 ? first.first : first.second
        guard problem.linksOf[hub].count == problem.links.count else { return nil }
        self.problem = problem
        self.hub = hub
        // By the wanted length, which grows from friends to enemies: like beside like.
        leaves = problem.linksOf[hub].map { problem.links[$0] }
            .sorted { ($0.length, $0.other(than: hub)) < ($1.length, $1.other(than: hub)) }
            .map { $0.other(than: hub) }
    }

    /// The smallest star of one to four rings, round or broad.
    var positions: [Vector] {
        var best: (area: Double, positions: [Vector])?
        for rings in 1...4 where rings == 1 || leaves.count >= 6 * rings {
            for breadth in [1.0, 1.4, 1.8] {
                guard let positions = smallest(rings: rings, breadth: breadth) else { continue }
                let size = page(positions).size
                // A page is rather broad than high.
                let area = max(size.x / 1.3, size.y) * max(size.x / 1.3, size.y)
                if area < best?.area ?? .infinity { best = (area, positions) }
            }
        }
        return best?.positions ?? []
    }

    private func smallest(rings: Int, breadth: Double) -> [Vector]? {
        let nearest = problem.links.map(\.length).max() ?? 100
        var radius = nearest / breadth
        for _ in 0..<90 {
            let positions = placed(rings: rings, breadth: breadth, radius: radius)
            if isClear(positions) { return positions }
            radius *= 1.05
        }
        return nil
    }

    /// Leaves around the hub; each takes as much of the turn as its box is wide there.
    private func placed(rings: Int, breadth: Double, radius: Double) -> [Vector] {
        let heights = leaves.map { problem.outlines[$0].extent.size.y }
        let step = 1.25 * ((heights.max() ?? 30) + Self.clearance)
        var positions = [Vector](repeating: .zero, count: problem.count)
        for (index, angle) in angles(breadth: breadth).enumerated() {
            let distance = radius + Double(index % rings) * step
            positions[leaves[index]] =
                Vector(cos(angle) * breadth, sin(angle)) * distance
                - problem.outlines[leaves[index]].extent.center
        }
        return positions
    }

    private func angles(breadth: Double) -> [Double] {
        let mean =
            leaves.reduce(Vector.zero) { $0 + problem.outlines[$1].extent.size }
            / Double(leaves.count) + Self.clearance
        // How much room a leaf takes of the way around, in steps of a thousandth of the turn.
        let steps = 1000
        var sums = [0.0]
        for step in 0..<steps {
            let angle = 2 * Double.pi * (Double(step) + 0.5) / Double(steps)
            let along = Vector(-sin(angle) * breadth, cos(angle))
            let way = along.direction
            let needed = 1 / max(abs(way.x) / mean.x, abs(way.y) / mean.y)
            sums.append((sums.last ?? 0) + along.length / needed)
        }
        let total = sums[steps]
        var step = 0
        return leaves.indices.map { index in
            let wanted = total * (Double(index) + 0.5) / Double(leaves.count)
            while step < steps - 1, sums[step + 1] < wanted { step += 1 }
            let share = (wanted - sums[step]) / max(1e-12, sums[step + 1] - sums[step])
            return 2 * .pi * (Double(step) + share) / Double(steps)
        }
    }

    private func page(_ positions: [Vector]) -> Box {
        positions.indices.dropFirst().reduce(problem.outlines[0].box(at: positions[0])) {
            $0.union(problem.outlines[$1].box(at: positions[$1]))
        }
    }

    /// Whether no two actors touch and no line passes under one that is not its own.
    private func isClear(_ positions: [Vector]) -> Bool {
        let boxes = positions.indices.map {
            problem.outlines[$0].box(at: positions[$0]).grown(by: Self.clearance / 2)
        }
        for (index, box) in boxes.enumerated() {
            if boxes[..<index].contains(where: { $0.overlaps(box) }) { return false }
        }
        for link in problem.links {
            let leaf = link.other(than: hub)
            for other in leaves where other != leaf {
                let nearest = Segments.nearest(
                    to: positions[other], from: positions[hub], to: positions[leaf])
                let margin = link.width / 2 + 3
                if problem.outlines[other].reach(of: nearest - positions[other], margin: margin) < 1
                {
                    return false
                }
                guard problem.outlines[other].label != nil else { continue }
                // The nearest point to the centre is not that to the name.
                let box = problem.outlines[other].box(at: positions[other])
                let toBox = Segments.nearest(
                    to: box.center, from: positions[hub], to: positions[leaf])
                if abs(toBox.x - box.center.x) < box.size.x / 2 + margin,
                    abs(toBox.y - box.center.y) < box.size.y / 2 + margin
                {
                    return false
                }
            }
        }
        return true
    }
}
