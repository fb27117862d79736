/// Turns a placement so that its longest extent lies from left to right, as pages and screens do.
enum LayoutAxes {
    static func turnedWide(_ positions: [Vector]) -> [Vector] {
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for position in positions {
            xx += position.x * position.x
            xy += position.x * position.y
            yy += position.y * position.y
        }
        let gap = ((xx - yy) * (xx - yy) + 4 * xy * xy).squareRoot()
        guard gap > 1e-9 else { return positions }
        let largest = (xx + yy + gap) / 2
        let candidates = [Vector(largest - yy, xy), Vector(xy, largest - xx)]
        let axis = (candidates[0].length > candidates[1].length ? candidates[0] : candidates[1])
            .direction
        return positions.map { Vector($0.dot(axis), $0.dot(axis.normal)) }
    }
}
