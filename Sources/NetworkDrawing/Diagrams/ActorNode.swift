internal import ActorNetworks
internal import DOT

/// An actor as a node.
enum ActorNode {
    static func node(
        _ actor: PoliticalActor, appearance: ActorAppearance,
        group: GroupFills.Appearance? = nil, at place: Vector, tooltip: String
    ) -> Node {
        let isDoubtful = group?.isDoubtful == true
        let styles: [Style] =
            (appearance.outline.form == .roundedBox ? [.rounded, .filled] : [.filled])
            + (isDoubtful ? [.dashed] : [])
        return Node(
            actor.id,
            [
                .label(
                    appearance.outline.label == nil
                        ? appearance.lines.map(BidirectionalText.isolated).joined(separator: "\n")
                        : ""),
                .id("actor-" + actor.id),
                .class("actor \(actor.type.rawValue.split(separator: " ").joined(separator: "-"))"),
                .tooltip(tooltip), .shape(ActorAppearance.shape(of: appearance.outline.form)),
                .style(styles), .fixedSize(true), .margin(0),
                .width(Page.inches(appearance.outline.halfSize.x * 2)),
                .height(Page.inches(appearance.outline.halfSize.y * 2)),
                .fontSize(appearance.fontSize),
                .fontColor(Palette.text.color), .fillColor((group?.fill ?? appearance.fill).color),
                .color(Palette.outline.color), .penWidth(isDoubtful ? 1.3 : 0.9),
                .position(Page.point(place)),
            ])
    }
}
