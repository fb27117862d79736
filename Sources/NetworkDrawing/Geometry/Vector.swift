/// A place or a displacement on the page in points, y upwards.
typealias Vector = SIMD2<Double>

extension SIMD2<Double> {
    var length: Double { (x * x + y * y).squareRoot() }

    /// The vector of length 1 in the same direction; `(1, 0)` for no displacement at all.
    var direction: Vector {
        let length = length
        return length > 1e-12 ? self / length : Vector(1, 0)
    }

    /// The vector turned left by a right angle.
    var normal: Vector { Vector(-y, x) }

    func dot(_ other: Vector) -> Double { x * other.x + y * other.y }

    /// Twice the area of the triangle between two vectors, positive if `other` lies to the left.
    func cross(_ other: Vector) -> Double { x * other.y - y * other.x }
}

/// A rectangle of the page.
struct Box: Equatable {
    var low: Vector
    var high: Vector

    init(low: Vector, high: Vector) {
        self.low = low
        self.high = high
    }

    init(center: Vector, halfSize: Vector) {
        self.init(low: center - halfSize, high: center + halfSize)
    }

    var size: Vector { high - low }
    var center: Vector { (low + high) / 2 }

    func union(_ other: Box) -> Box {
        Box(
            low: Vector(Swift.min(low.x, other.low.x), Swift.min(low.y, other.low.y)),
            high: Vector(Swift.max(high.x, other.high.x), Swift.max(high.y, other.high.y)))
    }

    func grown(by margin: Double) -> Box {
        Box(low: low - margin, high: high + margin)
    }

    func overlaps(_ other: Box) -> Bool {
        low.x < other.high.x && other.low.x < high.x && low.y < other.high.y
            && other.low.y < high.y
    }

    /// The area that both cover.
    func sharedArea(with other: Box) -> Double {
        let width = Swift.min(high.x, other.high.x) - Swift.max(low.x, other.low.x)
        let height = Swift.min(high.y, other.high.y) - Swift.max(low.y, other.low.y)
        return width > 0 && height > 0 ? width * height : 0
    }
}

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
