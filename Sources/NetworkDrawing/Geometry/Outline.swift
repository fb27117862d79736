/// The outline of an actor's figure around its centre.
struct Outline: Equatable {
    /// The forms of figures.
    enum Form: Equatable {
        case ellipse
        case roundedBox
        case octagon
    }

    var form: Form
    var halfSize: Vector

    /// Less than 1 inside, 1 on the outline, more outside; about the distance from the centre as a
    /// multiple of that of the outline.
    func reach(of offset: Vector, margin: Double = 0) -> Double {
        let x = abs(offset.x) / (halfSize.x + margin)
        let y = abs(offset.y) / (halfSize.y + margin)
        switch form {
        case .ellipse: return (x * x + y * y).squareRoot()
        case .roundedBox: return (x * x * x * x + y * y * y * y).squareRoot().squareRoot()
        case .octagon: return Swift.max(x, y, (x + y) / 1.414)
        }
    }

    /// How far the outline lies from the centre in a direction.
    func radius(towards direction: Vector) -> Double {
        let reach = reach(of: direction)
        return reach > 1e-12 ? direction.length / reach : 0
    }

    /// The parameter of `curve`, which begins inside, at which it leaves the outline for good.
    func exit(of curve: Cubic, from center: Vector, margin: Double) -> Double {
        let steps = 96
        var inside = 0
        for step in stride(from: steps / 2, through: 0, by: -1)
        where reach(of: curve.point(at: Double(step) / Double(steps)) - center, margin: margin) < 1
        {
            inside = step
            break
        }
        var low = Double(inside) / Double(steps)
        var high = low + 1 / Double(steps)
        for _ in 0..<12 {
            let middle = (low + high) / 2
            if reach(of: curve.point(at: middle) - center, margin: margin) < 1 {
                low = middle
            } else {
                high = middle
            }
        }
        return high
    }
}
