/// A curve as a chain of straight pieces.
struct Polyline {
    /// Its points, at least one.
    let points: [Vector]
    let box: Box

    init(_ points: [Vector]) {
        self.points = points
        box = points.dropFirst().reduce(Box(low: points[0], high: points[0])) {
            Box(
                low: Vector(Swift.min($0.low.x, $1.x), Swift.min($0.low.y, $1.y)),
                high: Vector(Swift.max($0.high.x, $1.x), Swift.max($0.high.y, $1.y)))
        }
    }

    /// A curve at equal steps of its parameter.
    init(_ curve: Cubic, pieces: Int) {
        self.init(curve.points(pieces))
    }

    /// How often two chains cross.
    func crossings(with other: Polyline) -> Int {
        guard box.overlaps(other.box) else { return 0 }
        var count = 0
        for i in 1..<points.count where Box(around: points[i - 1], points[i]).overlaps(other.box) {
            for j in 1..<other.points.count
            where Segments.cross(
                points[i - 1], points[i], other.points[j - 1], other.points[j])
            {
                count += 1
            }
        }
        return count
    }

    /// How deep a chain passes over an actor's shape and name: 0 if it keeps clear of both by `margin`,
    /// to 1 through the middle.
    func cover(_ outline: Outline, at place: Vector, margin: Double) -> Double {
        let room = outline.box(at: place).grown(by: margin)
        guard box.overlaps(room) else { return 0 }
        var nearest = Double.infinity
        for i in 1..<points.count where Box(around: points[i - 1], points[i]).overlaps(room) {
            let point = Segments.nearest(to: place, from: points[i - 1], to: points[i])
            nearest = min(nearest, outline.reach(of: point - place, margin: margin))
            guard let label = outline.label else { continue }
            // The nearest point to the middle of the shape is not that to its name.
            let name = Box(low: label.low + place, high: label.high + place)
            let aside = Segments.nearest(to: name.center, from: points[i - 1], to: points[i])
            nearest = min(nearest, outline.reach(of: aside - place, margin: margin))
        }
        return max(0, 1 - nearest)
    }

    /// Whether a chain passes through a box.
    func meets(_ other: Box) -> Bool {
        guard box.overlaps(other) else { return false }
        return (1..<points.count).contains { Segments.meet(points[$0 - 1], points[$0], other) }
    }
}
