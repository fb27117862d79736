/// The outline of an actor's shape around its centre.
struct Outline: Equatable {
    /// The forms of shapes.
    enum Form: Equatable {
        case ellipse
        case roundedBox
        case octagon
    }

    var form: Form
    var halfSize: Vector
    /// Where the name stands, relative to the centre, if it stands outside.
    var label: Box?

    init(form: Form, halfSize: Vector, label: Box? = nil) {
        self.form = form
        self.halfSize = halfSize
        self.label = label
    }

    /// The box around shape and name, relative to the centre.
    var extent: Box {
        let shape = Box(center: .zero, halfSize: halfSize)
        return label.map { shape.union($0) } ?? shape
    }

    /// The box around shape and name of a shape that stands at a place.
    func box(at place: Vector) -> Box {
        let extent = extent
        return Box(low: extent.low + place, high: extent.high + place)
    }

    /// Less than 1 inside the shape or its name, 1 on the outline, more outside; about the distance
    /// from the centre as a multiple of that of the outline.
    func reach(of offset: Vector, margin: Double = 0) -> Double {
        let shape = reachOfShape(offset, margin: margin)
        guard let label else { return shape }
        let x = abs(offset.x - label.center.x) / (label.size.x / 2 + margin)
        let y = abs(offset.y - label.center.y) / (label.size.y / 2 + margin)
        return Swift.min(shape, Swift.max(x, y))
    }

    private func reachOfShape(_ offset: Vector, margin: Double) -> Double {
        let x = abs(offset.x) / (halfSize.x + margin)
        let y = abs(offset.y) / (halfSize.y + margin)
        switch form {
        case .ellipse: return (x * x + y * y).squareRoot()
        case .roundedBox: return (x * x * x * x + y * y * y * y).squareRoot().squareRoot()
        case .octagon: return Swift.max(x, y, (x + y) / 1.414)
        }
    }

    /// How far the outline of the shape lies from the centre in a direction.
    func radius(towards direction: Vector) -> Double {
        let reach = reachOfShape(direction, margin: 0)
        return reach > 1e-12 ? direction.length / reach : 0
    }

    /// How far shape and name reach from the centre in a direction.
    func radiusWithLabel(towards direction: Vector) -> Double {
        let shape = radius(towards: direction)
        guard let label else { return shape }
        let along = direction.direction
        var (entry, exit) = (-Double.infinity, Double.infinity)
        for axis in 0...1 {
            if abs(along[axis]) < 1e-12 {
                guard label.low[axis] < 0, label.high[axis] > 0 else { return shape }
                continue
            }
            let ends = (label.low[axis] / along[axis], label.high[axis] / along[axis])
            entry = Swift.max(entry, Swift.min(ends.0, ends.1))
            exit = Swift.min(exit, Swift.max(ends.0, ends.1))
        }
        return entry < exit ? Swift.max(shape, exit) : shape
    }

    /// The parameter of `curve`, which begins inside, at which it leaves the outline for good.
    func exit(of curve: Cubic, from center: Vector, margin: Double) -> Double {
        let steps = 96
        var inside = 0
        for step in stride(from: steps - 1, through: 0, by: -1)
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
