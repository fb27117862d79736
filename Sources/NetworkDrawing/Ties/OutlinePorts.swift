#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// Where ties meet the outline of an actor: spread along it in the order of the angles to their far
/// ends, each as near to its own direction as the room that all need allows.
struct OutlinePorts {
    /// The end of a line at the actor.
    struct End {
        /// The direction in which its pair leaves the actor, in radians.
        let angle: Double
        /// How much of the outline it takes.
        let breadth: Double
    }

    private let points: [Vector]
    /// How far along the outline each point lies, and at last the whole way around.
    private let lengths: [Double]
    /// The part of the outline before which its name stands, as indices of points, if any does.
    private let blocked: Range<Int>?

    private static let steps = 120
    private static let directions = (0..<steps).map { step -> Vector in
        let angle = 2 * Double.pi * Double(step) / Double(steps)
        return Vector(cos(angle), sin(angle))
    }
    /// By how much ends may come closer than they should without heads that touch.
    static let slack = TieHead.spacing / TieHead.breadth
    /// The air between an outline and the tips of heads.
    static let air = 1.6

    init(_ outline: Outline) {
        let points = Self.directions.map { $0 * (outline.radius(towards: $0) + Self.air) }
        self.points = points
        lengths = points.indices.reduce(into: [0.0]) { sums, index in
            let next = points[(index + 1) % points.count]
            sums.append((sums.last ?? 0) + (next - points[index]).length)
        }
        blocked = Self.blocked(points, outline.label)
    }

    /// The way around in points.
    var perimeter: Double { lengths[Self.steps] }

    /// The points before which a name stands; they may go on beyond the last one.
    private static func blocked(_ points: [Vector], _ label: Box?) -> Range<Int>? {
        guard let label = label?.grown(by: 1.5) else { return nil }
        let isBlocked = points.map { point in
            [2.0, 5, 9].contains { label.contains(point + point.direction * $0) }
        }
        guard let free = isBlocked.firstIndex(of: false) else { return nil }
        let turn = (0..<steps).map { (free + $0) % steps }
        guard let first = turn.firstIndex(where: { isBlocked[$0] }),
            let last = turn.lastIndex(where: { isBlocked[$0] })
        else { return nil }
        return (free + first)..<(free + last + 1)
    }

    /// The places of line ends around the centre, in the order in which the ends are given.
    ///
    /// Ends of one angle keep their order, against the clock.
    func places(of ends: [End]) -> [Vector] {
        guard !ends.isEmpty else { return [] }
        let wanted = ends.map { length(atAngle: $0.angle) }
        let (low, high) = room(for: wanted, needed: ends.reduce(0) { $0 + $1.breadth })
        // As seen from where the room begins, once around; ends that would lie outside of it are taken
        // to be beyond the nearer of its two ends, and none comes around the whole actor.
        let shifted = wanted.map { place -> Double in
            let remainder = (place - low).truncatingRemainder(dividingBy: perimeter)
            let turned = remainder < 0 ? remainder + perimeter : remainder
            return turned > (high - low + perimeter) / 2 ? turned - perimeter : turned
        }
        let order = ends.indices.sorted { (shifted[$0], $0) < (shifted[$1], $1) }
        let spread = Self.spread(
            order.map { shifted[$0] }, breadths: order.map { ends[$0].breadth }, over: high - low)
        var result = [Vector](repeating: .zero, count: ends.count)
        for (rank, index) in order.enumerated() {
            result[index] = point(atLength: spread[rank] + low)
        }
        return result
    }

    /// The part of the outline that ends may take: all but what a name stands before, or all, if they
    /// do not fit otherwise, cut where there is most room between two ends.
    private func room(for wanted: [Double], needed: Double) -> (low: Double, high: Double) {
        if let blocked {
            let start = length(atStep: blocked.upperBound)
            let end = length(atStep: blocked.lowerBound)
            let high = end < start ? end + perimeter : end
            if needed <= Self.slack * (high - start) { return (start, high) }
        }
        let sorted = wanted.sorted()
        var best = (gap: -1.0, cut: 0.0)
        for (index, place) in sorted.enumerated() {
            let next = index + 1 < sorted.count ? sorted[index + 1] : sorted[0] + perimeter
            if next - place > best.gap { best = (next - place, (place + next) / 2) }
        }
        return (best.cut, best.cut + perimeter)
    }

    /// Places that are as near to the wanted ones as can be, by least squares, with room for each end;
    /// where there is too little room for all, they come closer, most of them in their own directions.
    static func spread(
        _ wanted: [Double], breadths: [Double], over length: Double
    ) -> [Double] {
        let needed = breadths.reduce(0, +)
        let scale =
            needed <= length ? 1 : length / needed * (needed > slack * length ? 0.3 : 1)
        // How far each end stands behind the first at least: what is left is a monotone regression.
        var behind = [0.0]
        for (one, other) in zip(breadths, breadths.dropFirst()) {
            behind.append((behind.last ?? 0) + (one + other) / 2 * scale)
        }
        var blocks: [(sum: Double, count: Int)] = []
        for (place, distance) in zip(wanted, behind) {
            blocks.append((place - distance, 1))
            while blocks.count > 1 {
                let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
                guard last.sum * Double(before.count) < before.sum * Double(last.count) else {
                    break
                }
                blocks.removeLast(2)
                blocks.append((before.sum + last.sum, before.count + last.count))
            }
        }
        let low = (breadths.first ?? 0) / 2 * scale
        let high = length - (breadths.last ?? 0) / 2 * scale - (behind.last ?? 0)
        let free = blocks.flatMap { block in
            [Double](
                repeating: max(low, min(block.sum / Double(block.count), max(low, high))),
                count: block.count)
        }
        return zip(free, behind).map { $0 + $1 }
    }

    // MARK: - Along the outline

    private func length(atAngle angle: Double) -> Double {
        let turns = angle / (2 * Double.pi)
        let step = (turns - turns.rounded(.down)) * Double(Self.steps)
        let index = min(Int(step), Self.steps - 1)
        return lengths[index] + (lengths[index + 1] - lengths[index]) * (step - Double(index))
    }

    private func length(atStep step: Int) -> Double { lengths[step % Self.steps] }

    private func point(atLength length: Double) -> Vector {
        let turned = length.truncatingRemainder(dividingBy: perimeter)
        let place = turned < 0 ? turned + perimeter : turned
        var (low, high) = (0, Self.steps)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lengths[middle] <= place { low = middle } else { high = middle }
        }
        let share = (place - lengths[low]) / max(1e-12, lengths[low + 1] - lengths[low])
        return points[low] + (points[(low + 1) % Self.steps] - points[low]) * share
    }
}
