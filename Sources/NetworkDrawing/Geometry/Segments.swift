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
