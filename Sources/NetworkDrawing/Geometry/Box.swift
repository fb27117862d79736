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

    init(around one: Vector, _ other: Vector) {
        self.init(
            low: Vector(Swift.min(one.x, other.x), Swift.min(one.y, other.y)),
            high: Vector(Swift.max(one.x, other.x), Swift.max(one.y, other.y)))
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
}

extension Box {
    func contains(_ point: Vector) -> Bool {
        low.x <= point.x && point.x <= high.x && low.y <= point.y && point.y <= high.y
    }
}
