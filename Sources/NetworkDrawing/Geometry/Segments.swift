/// Two straight lines between points.
enum Segments {
    /// Whether two segments cross in a point inside both.
    static func cross(_ a: Vector, _ b: Vector, _ c: Vector, _ d: Vector) -> Bool {
        let ab = b - a
        let cd = d - c
        let sideC = ab.cross(c - a)
        let sideD = ab.cross(d - a)
        let sideA = cd.cross(a - c)
        let sideB = cd.cross(b - c)
        return sideC * sideD < 0 && sideA * sideB < 0
    }

    /// The point of the segment from `a` to `b` that lies nearest to `point`.
    static func nearest(to point: Vector, from a: Vector, to b: Vector) -> Vector {
        let ab = b - a
        let squared = ab.dot(ab)
        guard squared > 1e-12 else { return a }
        let share = Swift.min(1, Swift.max(0, (point - a).dot(ab) / squared))
        return a + ab * share
    }
}

extension Segments {
    /// Whether a segment passes through a box.
    static func meet(_ a: Vector, _ b: Vector, _ box: Box) -> Bool {
        if box.contains(a) || box.contains(b) { return true }
        guard Swift.max(a.x, b.x) > box.low.x, Swift.min(a.x, b.x) < box.high.x,
            Swift.max(a.y, b.y) > box.low.y, Swift.min(a.y, b.y) < box.high.y
        else { return false }
        // Whatever cuts a box in two parts a corner from the one across.
        return cross(a, b, box.low, box.high)
            || cross(a, b, Vector(box.low.x, box.high.y), Vector(box.high.x, box.low.y))
    }
}
