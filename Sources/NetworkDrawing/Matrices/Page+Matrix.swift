internal import DOT

/// The parts of a matrix.
extension Page {
    /// The air around a matrix.
    static let margin = 14.0

    /// Adds an upright rectangle without outline, however small: a line as thick as it is high, for
    /// Graphviz draws no box below 1.44 points.
    mutating func addRectangle(
        _ box: Box, _ color: RGBColor, id: String? = nil, className: String,
        tooltip: String? = nil
    ) {
        guard box.size.x > 0, box.size.y > 0 else { return }
        let (start, end) = (
            Vector(box.low.x, box.center.y), Vector(box.high.x, box.center.y)
        )
        let third = (end - start) / 3
        let controls = [start, start + third, end - third, end]
        include(box)
        var attributes: Attributes = [
            .position(Spline(controls: controls.map(Page.finePoint))), .dir(.none),
            .penWidth((box.size.y * 10_000).rounded() / 10_000), .color(color.color),
            .class(className),
        ]
        if let id { attributes.set(.id(id)) }
        if let tooltip { attributes.set(.tooltip(tooltip)) }
        add(Edge(pin, pin + "'", key: "\(edges.count)", attributes))
    }

    /// Adds a thin line from the upper left to the lower right corner of a box.
    mutating func addDiagonal(of box: Box, _ color: RGBColor, className: String) {
        let line = Cubic(
            from: Vector(box.low.x, box.high.y), to: Vector(box.high.x, box.low.y))
        include(box)
        add(
            Edge(
                pin, pin + "'", key: "\(edges.count)",
                [
                    .position(line.spline), .dir(.none), .penWidth(1), .color(color.color),
                    .class(className),
                ]))
    }

    /// Adds the two ends, which are not seen, of all rectangles.
    mutating func addPins(at place: Vector) {
        for name in [pin, pin + "'"] {
            add(
                Node(
                    name,
                    [
                        .shape(.point), .label(""), .width(0), .height(0), .style(.invisible),
                        .position(Page.point(place)),
                    ]), in: Box(center: place, halfSize: .zero))
        }
    }

    private var pin: String { prefix + "pin" }

    /// Lines for rectangles of less than a point need more digits than others.
    private static func finePoint(_ place: Vector) -> Point {
        Point((place.x * 10_000).rounded() / 10_000, (place.y * 10_000).rounded() / 10_000)
    }

    /// Adds a disc, diamond or ring of an outer width.
    mutating func addMark(
        _ form: CellTone.Form, _ color: RGBColor, fill: Color = Palette.background.color,
        at center: Vector, width: Double, id: String, className: String
    ) {
        let pen = form == .ring ? min(1.2, width / 3) : 0
        let inner = width - pen
        // Dots alone may be smaller than 1.44 points; their form cannot be seen then.
        let isTiny = inner < 1.5
        var attributes: Attributes = [
            .shape(isTiny ? .point : form == .diamond ? .diamond : .circle), .label(""),
            .fixedSize(true), .width((inner / 72 * 1e6).rounded() / 1e6),
            .height((inner / 72 * 1e6).rounded() / 1e6), .style(.filled),
            .fillColor(form == .ring && !isTiny ? fill : color.color),
            .color(color.color), .penWidth(pen), .position(Page.point(center)), .id(id),
            .class(className),
        ]
        if pen == 0 { attributes.set(.peripheries(0)) }
        add(
            Node(prefix + "mark\(nodes.count)", attributes),
            in: Box(center: center, halfSize: Vector(width, width) / 2))
    }

    /// Adds what a pointer finds of a cell: nothing to see, over everything else in it.
    mutating func addTarget(
        _ box: Box, id: String, className: String, tooltip: String, url: String
    ) {
        add(
            Node(
                prefix + "cell\(nodes.count)",
                [
                    .shape(.box), .label(""), .fixedSize(true), .style(.filled), .peripheries(0),
                    .fillColor(Palette.clear), .width(Page.inches(box.size.x)),
                    .height(Page.inches(box.size.y)), .position(Page.point(box.center)), .id(id),
                    .class(className), .tooltip(tooltip), .url(url),
                ]), in: box)
    }

    /// Adds an empty frame.
    mutating func addFrame(
        _ box: Box, _ color: RGBColor, pen: Double, className: String = "frame"
    ) {
        add(
            Node(
                prefix + "frame\(nodes.count)",
                [
                    .shape(.box), .label(""), .fixedSize(true), .style(.solid), .penWidth(pen),
                    .color(color.color), .width(Page.inches(box.size.x)),
                    .height(Page.inches(box.size.y)), .position(Page.point(box.center)),
                    .class(className), .tooltip(" "),
                ]), in: box)
    }

    /// Adds the name of an actor on one line, which ends or begins at a place in its middle height.
    mutating func addName(
        _ name: String, _ alignment: Justification, at place: Vector, color: RGBColor, id: String,
        className: String, tooltip: String
    ) {
        let size = MatrixGrid.typeSize
        let half = Vector(
            TextMetrics.width(of: name, size: size) / 2,
            TextMetrics.height(lines: 1, size: size) / 2)
        let side = alignment == .right ? -1.0 : 1
        let center = Vector(place.x + side * half.x, place.y)
        let line = Text.Line(BidirectionalText.isolated(name), alignment)
        add(
            Node(
                prefix + "name\(nodes.count)",
                [
                    .shape(.none), .label(Text(lines: [line])), .fontSize(size),
                    .fontColor(color.color), .margin(0), .fixedSize(true),
                    .width(Page.inches(half.x * 2 + 6)), .height(Page.inches(half.y * 2 + 4)),
                    .position(Page.point(center + Vector(side * 3, 0))), .id(id),
                    .class(className), .tooltip(tooltip),
                ]), in: Box(center: center, halfSize: half))
    }
}
