internal import DOT

/// Finds places for labels on lines, clear of figures and of each other.
struct LabelPlacement {
    /// The boxes taken by labels so far.
    private(set) var boxes: [Box] = []
    private let figures: [Box]

    init(frame: Frame, badges: [Box] = []) {
        figures =
            zip(frame.positions, frame.looks).map {
                Box(center: $0, halfSize: $1.outline.halfSize + 2)
            } + badges
    }

    /// The box of a label on a line, or `nil` if every place is taken: the tooltip has to do then.
    mutating func place(_ text: String, size: Double, along curve: Cubic) -> Box? {
        let half = Vector(
            TextMetrics.width(of: text, size: size) / 2 + 2.5,
            TextMetrics.height(lines: 1, size: size) / 2 + 0.5)
        for share in [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72] {
            let box = Box(center: curve.point(at: share), halfSize: half)
            let isFree =
                !boxes.contains { $0.overlaps(box) } && !figures.contains { $0.overlaps(box) }
            if isFree {
                boxes.append(box)
                return box
            }
        }
        return nil
    }
}

extension Page {
    /// Adds a label on a line: text on a white ground.
    mutating func addLabel(
        _ text: String, in box: Box, size: Double, color: Shade, isFramed: Bool
    ) {
        addPlate(
            text, in: box, size: size, color: color, shape: .box,
            styles: isFramed ? [.rounded, .filled] : [.filled], fill: Palette.paper,
            outline: isFramed ? Palette.ink : Palette.paper)
    }

    /// Adds a small dark disc with a sign in it.
    mutating func addBadge(_ sign: String, at center: Vector) {
        addPlate(
            sign, in: Self.badgeBox(at: center), size: 11, color: Palette.paper, shape: .ellipse,
            styles: [.filled], fill: Palette.ink, outline: Palette.ink)
    }

    static func badgeBox(at center: Vector) -> Box {
        Box(center: center, halfSize: Vector(7.5, 7.5))
    }
}
