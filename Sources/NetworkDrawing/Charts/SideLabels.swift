internal import DOT

/// What bars and strips of a chart are, at its right: each name beside the middle of what it names.
struct SideLabels {
    /// A name.
    struct Label {
        let name: String
        /// What stands below the name, in lighter letters.
        var detail: String?
        /// The colour of the sample beside the name; none where there is nothing to tell apart.
        var color: RGBColor?
        /// Where its middle would like to be.
        let y: Double
    }

    let labels: [Label]

    private static let size = PlotArea.size
    /// The way from the edge of the chart to the names.
    private static let gap = 10.0
    private static let sample = 9.0

    /// Draws the names at the right of areas that reach from one height to another.
    func draw(on page: inout Page, rightOf x: Double, within range: ClosedRange<Double>) {
        let heights = labels.map {
            TextMetrics.height(lines: $0.detail == nil ? 1 : 2, size: Self.size) + 2
        }
        let middles = LabelColumn.middles(at: labels.map(\.y), heights: heights, within: range)
        for (index, label) in labels.enumerated() {
            let top = middles[index] + heights[index] / 2 - 1
            let line = TextMetrics.height(lines: 1, size: Self.size)
            var left = x + Self.gap
            if let color = label.color {
                let middle = top - line / 2
                page.addLine(
                    [Vector(left, middle), Vector(left + Self.sample, middle)], color,
                    pen: Self.sample, className: "sample")
                left += Self.sample + 3
            }
            page.addText([label.name], around: Vector(left, top), .left, size: Self.size)
            if let detail = label.detail {
                page.addText(
                    [detail], around: Vector(left, top - line), .left, size: Self.size,
                    color: Palette.mutedText)
            }
        }
    }
}
