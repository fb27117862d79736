internal import DOT

/// The names of lines, in a column at the right of a chart: each as near to the end of its line as the
/// others leave room, with a thin line that leads to it.
struct EndLabels {
    /// A name.
    struct Label {
        let text: String
        let mark: ChartMark
        /// The last point of its line.
        let end: Vector
        /// Whether its line ends before the last slice.
        let endsEarly: Bool
    }

    private let labels: [Label]

    private static let size = 11.5
    /// How wide a line of a name may be before it is broken.
    private static let widest = 105.0
    /// The way from the edge of the chart to the names.
    private static let gap = 26.0

    init(_ labels: [Label]) {
        self.labels = labels
    }

    /// How high a column of names is.
    static func columnHeight(of names: [String]) -> Double {
        names.reduce(0) { $0 + height(of: lines(of: $1)) }
    }

    private static func lines(of name: String) -> [String] {
        TextMetrics.lines(of: name, size: size, widest: widest)
    }

    private static func height(of lines: [String]) -> Double {
        TextMetrics.height(lines: lines.count, size: size) + 1.5
    }

    /// Draws the names at the right of the area.
    func draw(on page: inout Page, beside area: PlotArea) {
        let lines = labels.map { Self.lines(of: $0.text) }
        let heights = lines.map(Self.height)
        let middles = LabelColumn.middles(
            at: labels.map(\.end.y), heights: heights,
            within: area.box.low.y - 14...area.box.high.y + 6)
        let left = area.box.high.x + Self.gap
        for (index, label) in labels.enumerated() {
            let middle = middles[index]
            let place = Vector(left, middle)
            let elbow = Vector(area.box.high.x + 4, label.end.y)
            let start = label.end + Vector(5, 0)
            var points = [start]
            if start.x < elbow.x - 1 { points.append(elbow) }
            page.addLine(
                points + [place - Vector(5, 0)], label.mark.color.paler(by: 0.45), pen: 0.7,
                isDashed: label.endsEarly, className: "leader")
            label.mark.draw(on: &page, at: place, tooltip: label.text)
            page.addText(
                lines[index],
                around: place
                    + Vector(
                        8, TextMetrics.height(lines: lines[index].count, size: Self.size) / 2),
                .left, size: Self.size)
        }
    }
}
