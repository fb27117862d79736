/// Turns a placement as pages and screens want it: its longest extent from left to right, or from top
/// to bottom on a page that is higher than wide; where there are groups, the two largest stand at
/// its two ends.
enum LayoutAxes {
    static func turned(
        _ positions: [Vector], groups: [Int?] = [], isTall: Bool = false
    ) -> [Vector] {
        guard let axis = axisOfGroups(positions, groups) ?? longestAxis(positions) else {
            return positions
        }
        return positions.map { position in
            let wide = Vector(position.dot(axis), position.dot(axis.normal))
            return isTall ? Vector(wide.y, -wide.x) : wide
        }
    }

    private static func longestAxis(_ positions: [Vector]) -> Vector? {
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for position in positions {
            xx += position.x * position.x
            xy += position.x * position.y
            yy += position.y * position.y
        }
        let gap = ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
        guard gap > 1e-9 else { return nil }
        let largest = (xx + yy + gap) / 2
        let candidates = [Vector(largest - yy, xy), Vector(xy, largest - xx)]
        return (candidates[0].length > candidates[1].length ? candidates[0] : candidates[1])
            .direction
    }

    /// From the middle of the first of the two largest groups to that of the other.
    private static func axisOfGroups(_ positions: [Vector], _ groups: [Int?]) -> Vector? {
        var sums: [Int: (count: Int, sum: Vector)] = [:]
        for (position, group) in zip(positions, groups) {
            guard let group else { continue }
            let known = sums[group] ?? (0, .zero)
            sums[group] = (known.count + 1, known.sum + position)
        }
        let largest = sums.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(2)
            .sorted { $0.key < $1.key }
            .map { $0.value.sum / Double($0.value.count) }
        guard largest.count == 2, (largest[1] - largest[0]).length > 1 else { return nil }
        return (largest[1] - largest[0]).direction
    }
}
