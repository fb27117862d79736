#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Places a few actors, most of whom are tied to each other, at the corners of a regular polygon, in
/// the order in which the fewest lines that matter cross and friends stand side by side.
struct CircleLayout {
    private let problem: LayoutProblem

    private static let counts = 3...8
    /// How much wider than high the circle is on a broad page.
    private static let breadth = 1.3

    /// `nil` where there are too many actors, or too few ties to fill a polygon.
    init?(_ problem: LayoutProblem) {
        let count = problem.count
        guard Self.counts.contains(count), !problem.hasFixed,
            problem.links.count > count,
            problem.linksOf.allSatisfy({ $0.count > 1 })
                || 2 * problem.links.count >= count * (count - 1) / 2
        else { return nil }
        self.problem = problem
    }

    /// The places of the actors, in their order.
    var positions: [Vector] {
        let order = bestOrder()
        let breadth = problem.isTall ? 1 / Self.breadth : Self.breadth
        var radius = 40.0
        var places = placed(order, radius, breadth)
        // The smallest polygon in which every line is seen and no two actors touch.
        while !hasRoom(places), radius < 4000 {
            radius *= 1.03
            places = placed(order, radius, breadth)
        }
        return places
    }

    private func placed(_ order: [Int], _ radius: Double, _ breadth: Double) -> [Vector] {
        var places = [Vector](repeating: .zero, count: order.count)
        for (corner, actor) in order.enumerated() {
            // A corner at the top, or with an even number of them a side.
            let start = order.count % 2 == 0 ? 0.5 : 0
            let turn = 2 * Double.pi * (Double(corner) + start) / Double(order.count)
            places[actor] =
                Vector(sin(turn) * breadth, cos(turn)) * radius
                - problem.outlines[actor].extent.center
        }
        return places
    }

    private func hasRoom(_ places: [Vector]) -> Bool {
        let boxes = places.indices.map {
            problem.outlines[$0].box(at: places[$0]).grown(by: 8)
        }
        for (index, box) in boxes.enumerated() where boxes[..<index].contains(where: box.overlaps) {
            return false
        }
        return problem.links.allSatisfy { link in
            let along = places[link.second] - places[link.first]
            let hidden =
                problem.outlines[link.first].radius(towards: along)
                + problem.outlines[link.second].radius(towards: -along)
            return along.length - hidden >= link.shaft + 44
        }
    }

    // MARK: - The order of corners

    /// The order around the circle, beginning at the top, with the strongest first.
    private func bestOrder() -> [Int] {
        let count = problem.count
        let strongest = (0..<count).max { size(of: $0) < size(of: $1) } ?? 0
        let rest = (0..<count).filter { $0 != strongest }
        var best: (cost: Double, order: [Int])?
        permute(rest) { order in
            let order = [strongest] + order
            // A circle read the other way round is the same one.
            guard order[1] < order[count - 1] else { return }
            let cost = cost(of: order)
            if cost < (best?.cost ?? .infinity) - 1e-9 { best = (cost, order) }
        }
        return best?.order ?? Array(0..<count)
    }

    private func size(of actor: Int) -> Double {
        let half = problem.outlines[actor].halfSize
        return half.x * half.y
    }

    /// Crossings, each by what the two pairs matter, and friends that stand apart.
    private func cost(of order: [Int]) -> Double {
        var corners = [Int](repeating: 0, count: order.count)
        for (corner, actor) in order.enumerated() { corners[actor] = corner }
        var sum = 0.0
        for (index, link) in problem.links.enumerated() {
            let (low, high) = sorted(corners[link.first], corners[link.second])
            let steps = min(high - low, order.count - high + low)
            // Wanted lengths grow from friends to enemies, and friends are to stand side by side.
            sum += Double(steps) * (0.3 + link.importance) * 0.4 * (link.isFriendly ? 1 : 0.35)
            for other in problem.links[..<index] {
                let (otherLow, otherHigh) = sorted(corners[other.first], corners[other.second])
                let crosses =
                    (low < otherLow && otherLow < high && high < otherHigh)
                    || (otherLow < low && low < otherHigh && otherHigh < high)
                if crosses { sum += 0.5 + link.importance + other.importance }
            }
        }
        return sum
    }

    private func sorted(_ one: Int, _ other: Int) -> (Int, Int) {
        (min(one, other), max(one, other))
    }

    private func permute(_ items: [Int], _ body: ([Int]) -> Void) {
        func step(_ taken: [Int], _ rest: [Int]) {
            if rest.isEmpty { return body(taken) }
            for index in rest.indices {
                var others = rest
                others.remove(at: index)
                step(taken + [rest[index]], others)
            }
        }
        step([], items)
    }
}
