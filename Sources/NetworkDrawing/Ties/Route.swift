/// The way of a pair's lines on the page with a certain bend, as a few straight pieces.
struct Route {
    let first: Int
    let second: Int
    let importance: Double
    let width: Double
    let bend: Double
    let points: [Vector]
    let box: Box

    init(_ drawnPair: DrawnPair, _ bend: Double, _ positions: [Vector]) {
        first = drawnPair.first
        second = drawnPair.second
        importance = drawnPair.importance
        width = drawnPair.width
        self.bend = bend
        points = drawnPair.middle(
            from: positions[drawnPair.first], to: positions[drawnPair.second], bend: bend
        ).points(9)
        box = points.dropFirst().reduce(Box(low: points[0], high: points[0])) {
            $0.union(Box(low: $1, high: $1))
        }
    }

    func sharesEnd(with other: Route) -> Bool {
        first == other.first || first == other.second || second == other.first
            || second == other.second
    }

    /// How often two routes cross away from an actor that they share.
    func crossings(with other: Route) -> Int {
        guard box.overlaps(other.box) else { return 0 }
        var count = 0
        for i in 1..<points.count {
            let (a, b) = (points[i - 1], points[i])
            guard Swift.max(a.x, b.x) > other.box.low.x, Swift.min(a.x, b.x) < other.box.high.x,
                Swift.max(a.y, b.y) > other.box.low.y, Swift.min(a.y, b.y) < other.box.high.y
            else { continue }
            for j in 1..<other.points.count
            where Segments.cross(a, b, other.points[j - 1], other.points[j]) {
                count += 1
            }
        }
        return count
    }

    /// The direction in which the route leaves one of its actors.
    private func departure(from actor: Int) -> Vector {
        let last = points.count - 1
        return actor == first ? points[2] - points[0] : points[last - 2] - points[last]
    }

    /// How much two routes from one actor run together: 1 if they leave it in one direction.
    func crowding(with other: Route) -> Double {
        let apex = first == other.first || first == other.second ? first : second
        let a = departure(from: apex)
        let b = other.departure(from: apex)
        let cosine = a.dot(b) / max(a.length * b.length, 1e-9)
        return cosine > 0.95 ? (cosine - 0.95) / 0.05 : 0
    }

    /// How much the pair passes over an actor: 0 if it keeps clear by `air` points, from 0.8
    /// where it touches that up to about 3.5 in the middle.
    func cover(over outline: Outline, at position: Vector, air: Double) -> Double {
        let margin = air + width / 2
        guard box.overlaps(outline.box(at: position).grown(by: margin)) else { return 0 }
        var nearest = Double.infinity
        for index in 1..<points.count {
            let point = Segments.nearest(to: position, from: points[index - 1], to: points[index])
            nearest = min(nearest, outline.reach(of: point - position, margin: margin))
        }
        return nearest < 1 ? 0.8 + 2.7 * (1 - nearest) : 0
    }
}
