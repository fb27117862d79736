internal import ActorNetworks
internal import DOT

/// The place of an actor that has no tie in a panel but in others: an outline and a pale name.
enum GhostNode {
    static func node(
        _ actor: PoliticalActor, appearance: ActorAppearance, at place: Vector
    ) -> Node {
        var node = ActorNode.node(
            actor, appearance: appearance, at: place,
            tooltip: Words.english.ghost(of: actor.nameInText))
        node.attributes.set(.id(ElementID.ghost(actor.id)))
        node.attributes.set(.class("ghost"))
        node.attributes.set(.fillColor(Palette.background.color))
        node.attributes.set(.color(Palette.ghostOutline.color))
        node.attributes.set(.fontColor(Palette.ghostText.color))
        node.attributes.set(.penWidth(0.8))
        return node
    }
}

extension Palette {
    /// Outlines and names of actors that are absent: seen where they are looked for.
    static let ghostOutline = RGBColor(0xCB, 0xD1, 0xD7)
    static let ghostText = RGBColor(0xA3, 0xAB, 0xB4)
}
