internal import DOT

/// What a line of a chart looks like: told apart by colour, and without colour by the mark on it.
struct ChartMark: Equatable {
    let color: RGBColor
    let shape: Shape
    let isFilled: Bool
    /// Whether the line has gaps, for those that repeat a colour.
    let isDashed: Bool
    /// How large it is beside the usual.
    private let scale: Double

    /// A round mark.
    ///
    /// - Parameters:
    ///   - color: Its colour.
    ///   - isFilled: Whether it is not hollow.
    ///   - scale: How large it is beside the usual.
    ///   - isDashed: Whether its line has gaps.
    init(color: RGBColor, isFilled: Bool = true, scale: Double, isDashed: Bool = false) {
        (self.color, self.isFilled, self.scale) = (color, isFilled, scale)
        (shape, self.isDashed) = (.circle, isDashed)
    }

    private init(_ mark: ChartMark, isFilled: Bool) {
        (color, shape, scale) = (mark.color, mark.shape, mark.scale)
        (self.isFilled, isDashed) = (isFilled, mark.isDashed)
    }

    /// The same mark, hollow.
    var hollow: ChartMark { ChartMark(self, isFilled: false) }

    private static let shapes: [Shape] = [
        .circle, .square, .triangle, .diamond, .invertedTriangle,
    ]

    /// The mark of a line by its number from 0: no two of the first fifty are alike.
    init(_ number: Int) {
        let colors = Palette.lines
        color = colors[number % colors.count]
        // Five shapes, filled and then hollow; each round of colours begins with another.
        let round = number / colors.count
        shape = Self.shapes[(number + round / 2) % Self.shapes.count]
        isFilled = (number / Self.shapes.count + round) % 2 == 0
        isDashed = round > 0
        scale = 1
    }

    /// How wide and high it is, so that all shapes look equally large.
    private var side: Double {
        switch shape {
        case .circle: 6.4
        case .square: 5.8
        case .diamond: 8.2
        default: 8
        }
    }

    /// Puts the mark on a page.
    func draw(
        on page: inout Page, at center: Vector, tooltip: String, as element: DrawnElement? = nil
    ) {
        let side = (isFilled ? side : side - 0.8) * scale
        var attributes: Attributes = [
            .shape(shape), .label(""), .fixedSize(true), .style(.filled),
            .fillColor((isFilled ? color : Palette.background).color),
            .color(color.color), .penWidth((isFilled ? 0.6 : 1.5) * scale),
            .width(Page.inches(side)), .height(Page.inches(side)),
            .position(Page.point(center)), .tooltip(tooltip), .class("mark"),
        ]
        if let element {
            page.describe(element)
            attributes.set(.id(element.id))
        }
        page.add(
            Node(page.prefix + "mark\(page.nodes.count)", attributes),
            in: Box(center: center, halfSize: Vector(side / 2, side / 2)))
    }
}

extension Palette {
    /// Colours of lines, each with a contrast of 3 or more against white.
    static let lines = [
        RGBColor(0x00, 0x72, 0xB2), RGBColor(0xD5, 0x5E, 0x00), RGBColor(0x11, 0x77, 0x33),
        RGBColor(0xAA, 0x44, 0x99), RGBColor(0x8C, 0x6D, 0x00), RGBColor(0x33, 0x22, 0x88),
        RGBColor(0xCC, 0x66, 0x77), RGBColor(0x1F, 0x25, 0x2B), RGBColor(0x2A, 0x8C, 0x7C),
        RGBColor(0x88, 0x22, 0x55),
    ]
    /// Lines across a chart, and those of everybody who is not named.
    static let grid = RGBColor(0xE6, 0xE9, 0xEC)
    static let rest = RGBColor(0xD3, 0xD8, 0xDD)
    /// The ground of slices that are cut short.
    static let band = RGBColor(0xF4, 0xF0, 0xE6)
}

extension Page {
    /// Adds a line through points: straight, or level at each point and bent between.
    mutating func addLine(
        _ points: [Vector], _ color: RGBColor, pen: Double, isBent: Bool = false,
        isDashed: Bool = false, tooltip: String? = nil, className: String? = nil,
        as element: DrawnElement? = nil, below isBelow: Bool = false
    ) {
        guard let first = points.first, points.count > 1 else { return }
        let names = ["a", "b"].map { prefix + "line\(nodes.count)\($0)" }
        for (name, place) in zip(names, [first, points[points.count - 1]]) {
            add(
                Node(
                    name,
                    [
                        .shape(.point), .label(""), .width(0), .height(0), .style(.invisible),
                        .position(Page.point(place)),
                    ]), in: Box(center: place, halfSize: Vector(0, 0)))
        }
        let controls = isBent ? Self.bent(points) : Self.rounded(points)
        var attributes: Attributes = [
            .position(Spline(controls: controls.map(Page.point))), .dir(.none), .penWidth(pen),
            .color(color.color), .tooltip(tooltip ?? " "),
        ]
        if isDashed { attributes.set(.style(.dashed)) }
        if let className { attributes.set(.class(className)) }
        if let element {
            describe(element)
            attributes.set(.id(element.id))
        }
        add(Edge(names[0], names[1], key: names[0], attributes), below: isBelow)
    }

    /// A curve that is level at each point.
    private static func bent(_ points: [Vector]) -> [Vector] {
        var controls = [points[0]]
        for (start, end) in zip(points, points.dropFirst()) {
            let half = Vector((end.x - start.x) / 2, 0)
            controls += [start + half, end - half, end]
        }
        return controls
    }

    /// Straight lines whose corners are a little rounded: a sharp one has a spike in many formats.
    private static func rounded(_ points: [Vector]) -> [Vector] {
        var controls = [points[0]]
        func add(lineTo end: Vector) {
            let start = controls[controls.count - 1]
            controls += [start + (end - start) / 3, end - (end - start) / 3, end]
        }
        for index in points.indices.dropFirst().dropLast() {
            let (corner, next) = (points[index], points[index + 1])
            let (back, ahead) = (points[index - 1] - corner, next - corner)
            let radius = min(cornerRadius, back.length / 2, ahead.length / 2)
            add(lineTo: corner + back.direction * radius)
            controls += [corner, corner, corner + ahead.direction * radius]
        }
        add(lineTo: points[points.count - 1])
        return controls
    }

    /// How far from a corner its rounding begins.
    private static let cornerRadius = 1.2

    /// Adds lines of text below a place: to the right of it, to the left, or to both sides.
    mutating func addText(
        _ lines: [String], around place: Vector, _ alignment: Justification, size: Double,
        color: RGBColor = Palette.text, tooltip: String? = nil
    ) {
        let width = lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0
        let height = TextMetrics.height(lines: lines.count, size: size)
        let (shift, air): (Double, Double) =
            switch alignment {
            case .left: (width / 2, 3)
            case .right: (-width / 2, -3)
            default: (0, 0)
            }
        let center = Vector(place.x + shift, place.y - height / 2)
        add(
            Node(
                prefix + "text\(nodes.count)",
                [
                    .shape(.none),
                    .label(
                        Text(
                            lines: lines.map {
                                Text.Line(BidirectionalText.isolated($0), alignment)
                            })),
                    .fontSize(size), .fontColor(color.color), .fillColor(Palette.clear), .margin(0),
                    .fixedSize(true), .width(Page.inches(width + 6)),
                    .height(Page.inches(height + 4)),
                    .position(Page.point(center + Vector(air, 0))),
                    .tooltip(tooltip ?? lines.joined(separator: " ")),
                ]), in: Box(center: center, halfSize: Vector(width / 2, height / 2)))
    }
}
