/// Finds places for labels on lines, clear of actors and of each other.
struct LabelPlacement {
    /// The boxes taken by labels so far.
    private(set) var boxes: [Box] = []
    private let actors: [Box]

    init(layout: SharedLayout, badges: [Box] = []) {
        actors =
            zip(layout.positions, layout.appearances).map {
                $1.outline.box(at: $0).grown(by: 2)
            } + badges
    }

    /// The box of a label on a line, or `nil` if every place is taken: the tooltip has to do then.
    ///
    /// The label stands near `share` of the line's length, so that the labels of neighbouring
    /// lines can be told to stand apart; where the line has no room left, beside it.
    mutating func place(
        _ text: String, size: Double, along curve: Cubic, near share: Double = 0.5
    ) -> Box? {
        let half = Vector(
            TextMetrics.width(of: text, size: size, isBold: true) / 2 + 3,
            TextMetrics.height(lines: 1, size: size) / 2 + 0.5)
        for side in [0.0, 1, -1] {
            for shift in [0, -0.06, 0.06, -0.12, 0.12, -0.18, 0.18, -0.24, 0.24, -0.3, 0.3] {
                let share = min(max(share + shift, 0.16), 0.84)
                let along = curve.point(at: share + 0.02) - curve.point(at: share - 0.02)
                let aside = along.direction.normal * (side * half.y * 1.7)
                let box = Box(center: curve.point(at: share) + aside, halfSize: half)
                let isFree =
                    !boxes.contains { $0.overlaps(box) } && !actors.contains { $0.overlaps(box) }
                if isFree {
                    boxes.append(box)
                    return box
                }
            }
        }
        return nil
    }
}
