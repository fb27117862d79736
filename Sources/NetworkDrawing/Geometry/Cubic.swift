internal import DOT

/// A cubic Bézier curve.
struct Cubic: Equatable {
    var start: Vector
    var control1: Vector
    var control2: Vector
    var end: Vector

    func point(at t: Double) -> Vector {
        let u = 1 - t
        let first = start * (u * u * u) + control1 * (3 * u * u * t)
        return first + control2 * (3 * u * t * t) + end * (t * t * t)
    }

    /// The part between two parameters.
    func part(from t0: Double, to t1: Double) -> Cubic {
        let right = t0 > 0 ? split(at: t0).right : self
        return t1 < 1 ? right.split(at: (t1 - t0) / (1 - t0)).left : right
    }

    private func split(at t: Double) -> (left: Cubic, right: Cubic) {
        let a = mix(start, control1, t)
        let middle = mix(control1, control2, t)
        let d = mix(control2, end, t)
        let b = mix(a, middle, t)
        let c = mix(middle, d, t)
        let center = mix(b, c, t)
        return (
            Cubic(start: start, control1: a, control2: b, end: center),
            Cubic(start: center, control1: c, control2: d, end: end)
        )
    }

    private func mix(_ a: Vector, _ b: Vector, _ t: Double) -> Vector { a + (b - a) * t }

    /// `count + 1` points at equal steps of the parameter.
    func points(_ count: Int) -> [Vector] {
        (0...count).map { point(at: Double($0) / Double(count)) }
    }

    /// The length of the curve, by 32 chords.
    var length: Double {
        let points = points(32)
        return zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    }

    /// The parameter at which `distance` of the curve's length has been gone from the start.
    func parameter(atLength distance: Double) -> Double {
        let steps = 64
        var gone = 0.0
        var last = start
        for step in 1...steps {
            let next = point(at: Double(step) / Double(steps))
            let chord = (next - last).length
            if gone + chord >= distance, chord > 0 {
                return (Double(step - 1) + (distance - gone) / chord) / Double(steps)
            }
            gone += chord
            last = next
        }
        return 1
    }

    /// The same curve run the other way.
    var reversed: Cubic {
        Cubic(start: end, control1: control2, control2: control1, end: start)
    }
}

extension Cubic {
    /// The straight line between two points.
    init(from start: Vector, to end: Vector) {
        self.init(
            start: start, control1: start + (end - start) / 3,
            control2: start + (end - start) * 2 / 3, end: end)
    }

    /// The direction in which the last `distance` points of the curve run.
    func direction(atEndOver distance: Double) -> Vector {
        (end - point(at: 1 - reversed.parameter(atLength: distance))).direction
    }

    /// The curve without `distance` points at both ends, or its middle if it is too short.
    func trimmed(by distance: Double) -> Cubic {
        let start = min(parameter(atLength: distance), 0.4)
        let end = max(1 - reversed.parameter(atLength: distance), 0.6)
        return part(from: start, to: end)
    }
}

extension Cubic {
    /// The curve as the route of an edge.
    var spline: Spline {
        Spline(controls: [start, control1, control2, end].map(Page.point))
    }
}
