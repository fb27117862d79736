internal import DOT

extension Page {
    /// Adds a label on a line: text on a white ground.
    mutating func addLabel(
        _ text: String, in box: Box, size: Double, color: RGBColor, isFramed: Bool
    ) {
        addTextBox(
            text, in: box, size: size, color: color, shape: .box,
            styles: isFramed ? [.rounded, .filled] : [.filled], fill: Palette.background,
            outline: isFramed ? Palette.text : Palette.background)
    }

    /// Adds a small dark disc with a sign in it.
    mutating func addBadge(_ sign: String, at center: Vector) {
        addTextBox(
            sign, in: Self.badgeBox(at: center), size: 11, color: Palette.background,
            shape: .ellipse,
            styles: [.filled], fill: Palette.text, outline: Palette.text)
    }

    static func badgeBox(at center: Vector) -> Box {
        Box(center: center, halfSize: Vector(7.5, 7.5))
    }
}
