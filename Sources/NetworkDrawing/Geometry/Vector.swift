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
