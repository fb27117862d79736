internal import DOT

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
