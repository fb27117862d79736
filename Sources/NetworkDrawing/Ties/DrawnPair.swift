/// The lines between one pair of actors, side by side in the order of kinds.
struct DrawnPair: Equatable {
    /// Positions of the two actors in the layout; the lines run from first to second.
    let first: Int
    let second: Int
    let lines: [TieLine]
    /// How much the pair matters, 0 to 1.
    let importance: Double
    /// How far the middle of the pair is pushed to the left of the straight line, as a share of
    /// its length.
    var bend = 0.0

    init(first: Int, second: Int, lines: [TieLine], importance: Double) {
        self.first = first
        self.second = second
        self.lines = lines
        self.importance = importance
    }

    /// The width of all lines with the gaps between them.
    var width: Double {
        zip(lines, lines.dropFirst()).reduce(lines.first?.width ?? 0) {
            $0 + Self.spacing($1.0, $1.1)
        }
    }

    /// The distance between the middles of two neighbouring lines, wide enough for their heads.
    private static func spacing(_ one: TieLine, _ other: TieLine) -> Double {
        max(7, (ArrowHead.width(pen: one.width) + ArrowHead.width(pen: other.width)) / 2 + 1)
    }

    /// The displacement of each line from the middle of the pair, to the left if positive.
    var offsets: [Double] {
        var places = [0.0]
        for (one, other) in zip(lines, lines.dropFirst()) {
            places.append((places.last ?? 0) + Self.spacing(one, other))
        }
        let middle = (places.last ?? 0) / 2
        return lines.indices.map { middle - places[$0] }
    }

    /// The curves of the lines from centre to centre, in the order of the lines.
    func curves(from a: Vector, to b: Vector, outlines: (Outline, Outline)) -> [Cubic] {
        let along = b - a
        let normal = along.direction.normal
        let reach = along.length * bend
        return offsets.map { offset in
            let atFirst = normal * limited(offset, outlines.0, normal)
            let atSecond = normal * limited(offset, outlines.1, normal)
            let push = normal * ((reach + offset) * 4 / 3 - offset / 3)
            return Cubic(
                start: a + atFirst, control1: a + along * 0.3 + push,
                control2: a + along * 0.7 + push, end: b + atSecond)
        }
    }

    /// The middle line, as if there were but one.
    func middle(from a: Vector, to b: Vector, bend: Double) -> Cubic {
        let along = b - a
        let push = along.normal * (bend * 4 / 3)
        return Cubic(
            start: a, control1: a + along * 0.3 + push, control2: a + along * 0.7 + push, end: b)
    }

    /// A displacement at an actor that stays well within it.
    private func limited(_ offset: Double, _ outline: Outline, _ normal: Vector) -> Double {
        let most = 0.6 * outline.radius(towards: normal)
        return max(-most, min(most, offset))
    }
}
