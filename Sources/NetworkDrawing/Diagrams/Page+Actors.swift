internal import DOT

extension Page {
    /// Adds an actor, and its name below it where the shape has no room for that.
    mutating func add(_ actor: Node, appearance: ActorAppearance, at place: Vector) {
        add(actor, in: appearance.outline.box(at: place))
        guard let label = appearance.outline.label else { return }
        let box = Box(low: label.low + place, high: label.high + place)
        let alignment: Justification =
            switch appearance.side {
            case .below, .above: .center
            case .right: .left
            case .left: .right
            }
        var attributes: Attributes = [
            .shape(.none),
            .label(
                Text(
                    lines: appearance.lines.map {
                        Text.Line(BidirectionalText.isolated($0), alignment)
                    })),
            .class("name"), .fontSize(appearance.fontSize), .fontColor(Palette.text.color),
            .margin(0),
            .fixedSize(true), .width(Page.inches(box.size.x)), .height(Page.inches(box.size.y)),
            .position(Page.point(box.center)),
        ]
        for name in ["tooltip", "fontcolor"] {
            if let value = actor.attributes[name] { attributes[name] = value }
        }
        add(Node(prefix + "name\(nodes.count)", attributes), in: box)
    }
}
