/// Curves as chains of straight pieces.
enum Polyline {
    /// How often two chains cross.
    static func crossings(_ one: [Vector], _ other: [Vector]) -> Int {
        let otherBox = box(of: other)
        guard box(of: one).overlaps(otherBox) else { return 0 }
        var count = 0
        for (a, b) in zip(one, one.dropFirst()) where Box(around: a, b).overlaps(otherBox) {
            for (c, d) in zip(other, other.dropFirst()) where Segments.cross(a, b, c, d) {
                count += 1
            }
        }
        return count
    }

    /// How deep a chain passes over an actor's shape and name: 0 if it keeps clear of both by `margin`,
    /// to 1 through the middle.
    static func cover(
        _ points: [Vector], _ outline: Outline, at place: Vector, margin: Double
    ) -> Double {
        let room = outline.box(at: place).grown(by: margin)
        guard box(of: points).overlaps(room) else { return 0 }
        var nearest = Double.infinity
        for (a, b) in zip(points, points.dropFirst()) where Box(around: a, b).overlaps(room) {
            let point = Segments.nearest(to: place, from: a, to: b)
            nearest = min(nearest, outline.reach(of: point - place, margin: margin))
            guard let label = outline.label else { continue }
            // The nearest point to the middle of the shape is not that to its name.
            let name = Box(low: label.low + place, high: label.high + place)
            let aside = Segments.nearest(to: name.center, from: a, to: b)
            nearest = min(nearest, outline.reach(of: aside - place, margin: margin))
        }
        return max(0, 1 - nearest)
    }

    static func box(of points: [Vector]) -> Box {
        points.dropFirst().reduce(Box(low: points[0], high: points[0])) {
            Box(
                low: Vector(Swift.min($0.low.x, $1.x), Swift.min($0.low.y, $1.y)),
                high: Vector(Swift.max($0.high.x, $1.x), Swift.max($0.high.y, $1.y)))
        }
    }
}
