internal import ActorNetworks
internal import DOT

/// An actor as a node.
enum FigureNode {
    static func node(
        _ actor: PoliticalActor, look: FigureLook, fill: Shade? = nil, at place: Vector,
        tooltip: String
    ) -> Node {
        let styles: [Style] = look.outline.form == .roundedBox ? [.rounded, .filled] : [.filled]
        return Node(
            actor.id,
            [
                .label(
                    look.outline.label == nil
                        ? look.lines.map(Isolation.isolated).joined(separator: "\n") : ""),
                .id("actor-" + actor.id),
                .class("actor \(actor.type.rawValue.split(separator: " ").joined(separator: "-"))"),
                .tooltip(tooltip), .shape(FigureLook.shape(of: look.outline.form)),
                .style(styles), .fixedSize(true), .margin(0),
                .width(Page.inches(look.outline.halfSize.x * 2)),
                .height(Page.inches(look.outline.halfSize.y * 2)), .fontSize(look.fontSize),
                .fontColor(Palette.ink.color), .fillColor((fill ?? look.fill).color),
                .color(Palette.outline.color), .penWidth(0.9), .position(Page.point(place)),
            ])
    }
}
