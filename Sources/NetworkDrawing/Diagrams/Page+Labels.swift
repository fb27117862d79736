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

    /// Adds a small sign or number on a line, which has its colour.
    mutating func addMark(_ text: String, in box: Box, size: Double, color: RGBColor) {
        addTextBox(
            text, in: box, size: size, color: color, shape: .box, styles: [.rounded, .filled],
            fill: Palette.background, outline: color)
    }
}
