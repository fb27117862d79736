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
        TieHead.spacing * Double(max(0, lines.count - 1)) + (lines.map(\.width).max() ?? 0)
    }

    /// The middle line, as if there were but one.
    func middle(from a: Vector, to b: Vector, bend: Double) -> Cubic {
        let along = b - a
        let push = along.normal * (bend * 4 / 3)
        return Cubic(
            start: a, control1: a + along * 0.3 + push, control2: a + along * 0.7 + push, end: b)
    }
}
