extension Attribute {
    /// Text that appears literally as it is given; a newline starts a new centred line.
    public static func label(_ text: String) -> Attribute { .label(Text(text)) }

    /// Text with lines that are each centred, or set to the left or right.
    public static func label(_ text: Text) -> Attribute { escaped("label", text) }

    /// Markup in place of text.
    public static func label(html: HTMLLabel) -> Attribute {
        Attribute(name: "label", value: .html(html))
    }

    /// Text beside a node or edge.
    public static func externalLabel(_ text: Text) -> Attribute { escaped("xlabel", text) }

    /// Text near the head of an edge.
    public static func headLabel(_ text: Text) -> Attribute { escaped("headlabel", text) }

    /// Text near the tail of an edge.
    public static func tailLabel(_ text: Text) -> Attribute { escaped("taillabel", text) }

    /// Text that a viewer shows while the pointer rests on the object; newlines are kept.
    ///
    /// An SVG shows it for objects that have a ``url(_:)`` or a tooltip, as a link's title.
    public static func tooltip(_ text: String) -> Attribute { escaped("tooltip", Text(text)) }

    /// Text that a viewer shows on an edge's label.
    public static func labelTooltip(_ text: String) -> Attribute {
        escaped("labeltooltip", Text(text))
    }

    /// Where a click leads; what is allowed is said by ``Policy``.
    public static func url(_ url: String) -> Attribute {
        custom("URL", Escapes.url(url))
    }

    /// The window in which a link opens.
    public static func target(_ name: String) -> Attribute {
        custom("target", Escapes.literal(name))
    }

    /// The identifier of the object in an SVG.
    public static func id(_ id: String) -> Attribute {
        custom("id", Escapes.entities(Escapes.literal(id)))
    }

    /// The class of the object in an SVG.
    public static func `class`(_ names: String) -> Attribute {
        custom("class", Escapes.entities(names))
    }

    /// Where the label stands from left to right.
    public static func labelJustification(_ place: Justification) -> Attribute {
        custom("labeljust", place.rawValue)
    }

    /// Where the label stands from top to bottom.
    public static func labelLocation(_ place: LabelLocation) -> Attribute {
        custom("labelloc", place.rawValue)
    }

    private static func escaped(_ name: String, _ text: Text) -> Attribute {
        custom(name, Escapes.text(text))
    }
}
