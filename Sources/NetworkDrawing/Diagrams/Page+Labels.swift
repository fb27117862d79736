internal import DOT

extension Page {
    /// Adds a small sign or number on a line, which has its colour.
    mutating func addMark(_ text: String, in box: Box, size: Double, color: RGBColor) {
        addTextBox(
            text, in: box, size: size, color: color, shape: .box, styles: [.rounded, .filled],
            fill: Palette.background, outline: color)
    }
}
