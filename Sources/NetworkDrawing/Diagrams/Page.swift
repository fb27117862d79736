internal import DOT

/// A page under construction: nodes and edges with positions, and the box they fill.
///
/// Everything on the page has its place before Graphviz sees it, so that the engine `nop2` draws
/// it as it is, on every machine.
struct Page {
    private(set) var nodes: [Node] = []
    private(set) var edges: [Edge] = []
    private(set) var box: Box?
    /// What the ids of nodes that are not actors begin with.
    let prefix: String
    /// What is known of elements, by their ids.
    private(set) var facts: [String: ElementFacts] = [:]
    /// What is being drawn, as a class of everything that is added: `heading`, `note` or `legend`.
    var section: String?

    init(actorIDs: [String]) {
        var prefix = "page/"
        while actorIDs.contains(where: { $0.hasPrefix(prefix) }) { prefix += "/" }
        self.prefix = prefix
    }

    mutating func add(_ node: Node, in box: Box) {
        nodes.append(node)
        nodes[nodes.count - 1].attributes.addClass(section)
        include(box)
    }

    /// Adds an edge above all others, or below them.
    mutating func add(_ edge: Edge, below isBelow: Bool = false) {
        var edge = edge
        edge.attributes.addClass(section)
        edges.insert(edge, at: isBelow ? 0 : edges.count)
    }

    /// Says what elements stand for, by their ids.
    mutating func describe(_ facts: [String: ElementFacts]) {
        self.facts.merge(facts) { known, _ in known }
    }

    mutating func include(_ other: Box) {
        box = box?.union(other) ?? other
    }

    /// Adds lines of text whose upper left corner is `corner`; returns the box they fill.
    @discardableResult
    mutating func addText(
        _ lines: [String], at corner: Vector, size: Double, color: RGBColor = Palette.text,
        isBold: Bool = false, tooltip: String? = nil
    ) -> Box {
        let width = lines.map { TextMetrics.width(of: $0, size: size, isBold: isBold) }.max() ?? 0
        let height = TextMetrics.height(lines: lines.count, size: size)
        let box = Box(
            low: Vector(corner.x, corner.y - height), high: Vector(corner.x + width, corner.y))
        var attributes: Attributes = [
            .shape(.none),
            .label(Text(lines: lines.map { Text.Line(BidirectionalText.isolated($0), .left) })),
            .fontSize(size), .fontColor(color.color), .fillColor(Palette.clear),
            .margin(0), .fixedSize(true), .width(Page.inches(width + 6)),
            .height(Page.inches(height + 4)), .position(Page.point(box.center + Vector(3, 0))),
            .tooltip(tooltip ?? lines.joined(separator: " ")),
        ]
        if isBold { attributes.set(.fontName(Palette.boldFontName)) }
        add(Node(prefix + "text\(nodes.count)", attributes), in: box)
        return box
    }

    /// Adds one line of text on a filled ground.
    mutating func addTextBox(
        _ text: String, in box: Box, size: Double, color: RGBColor, shape: Shape,
        styles: [Style], fill: RGBColor, outline: RGBColor
    ) {
        let node = Node(
            prefix + "box\(nodes.count)",
            [
                .shape(shape), .label(text), .fontSize(size), .fontColor(color.color),
                .fontName(Palette.boldFontName), .style(styles), .fillColor(fill.color),
                .color(outline.color), .penWidth(0.8), .margin(0), .fixedSize(true),
                .width(Page.inches(box.size.x)), .height(Page.inches(box.size.y)),
                .position(Page.point(box.center)), .tooltip(text),
            ])
        add(node, in: box)
    }

    /// Adds a straight sample line that looks like a tie.
    mutating func addSample(_ stroke: Stroke, from start: Vector, to end: Vector) {
        let names = ["a", "b"].map { prefix + "sample\(nodes.count)\($0)" }
        for (name, place) in zip(names, [start, end]) {
            let node = Node(
                name,
                [
                    .shape(.point), .label(""), .width(0), .height(0), .style(.invisible),
                    .position(Page.point(place)),
                ])
            add(node, in: Box(center: place, halfSize: Vector(0, 5)))
        }
        let curve = Cubic(from: start, to: end)
        for part in stroke.parts(along: curve) {
            add(Edge(names[0], names[1], key: names[0] + part.name, part.attributes))
        }
    }

    /// The finished document, with invisible corners so that every page of a series is one size.
    func document(name: String, box: Box, margin: Double, comments: [String]) -> Document {
        let page = box.grown(by: margin)
        let corners = [page.low, page.high].enumerated().map { index, corner in
            Node(
                prefix + "corner\(index)",
                [
                    .shape(.point), .label(""), .width(0), .height(0), .style(.invisible),
                    .position(Page.point(corner)),
                ])
        }
        return Document(
            name: name, isDirected: false,
            attributes: [
                .backgroundColor(Palette.background.color), .outputOrder(.edgesFirst),
                .splines(.spline), .pad(0), .fontName(Palette.fontName),
                .boundingBox(
                    Rectangle(lowerLeft: Page.point(page.low), upperRight: Page.point(page.high))),
            ],
            nodeDefaults: [.fontName(Palette.fontName)],
            edgeDefaults: [.fontName(Palette.fontName)],
            nodes: corners + nodes, edges: edges, comments: comments)
    }

    static func point(_ place: Vector) -> Point {
        Point((place.x * 100).rounded() / 100, (place.y * 100).rounded() / 100)
    }

    static func inches(_ points: Double) -> Double { (points / 72 * 10_000).rounded() / 10_000 }
}

extension Attributes {
    /// Adds a class to those that are there already.
    fileprivate mutating func addClass(_ name: String?) {
        guard let name else { return }
        guard case .text(let others)? = self["class"] else { return set(.class(name)) }
        self["class"] = .text("\(others) \(name)")
    }
}
