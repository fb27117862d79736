internal import DOT

extension Page {
    /// Adds an actor, and its name below it where the figure has no room for that.
    mutating func add(_ actor: Node, look: FigureLook, at place: Vector) {
        add(actor, in: look.outline.box(at: place))
        guard let label = look.outline.label else { return }
        let box = Box(low: label.low + place, high: label.high + place)
        var attributes: Attributes = [
            .shape(.none),
            .label(Text(lines: look.lines.map { Text.Line(Isolation.isolated($0)) })),
            .class("name"), .fontSize(look.fontSize), .fontColor(Palette.ink.color), .margin(0),
            .fixedSize(true), .width(Page.inches(box.size.x)), .height(Page.inches(box.size.y)),
            .position(Page.point(box.center)),
        ]
        for name in ["tooltip", "fontcolor"] {
            if let value = actor.attributes[name] { attributes[name] = value }
        }
        add(Node(prefix + "name\(nodes.count)", attributes), in: box)
    }
}
