extension Attribute {
    /// The colour of lines.
    public static func color(_ color: Color) -> Attribute { custom("color", color.text) }

    /// Colours of parallel lines along one edge, or of a gradient.
    public static func color(_ colors: [Color]) -> Attribute {
        colorList("color", colors.map { ColorShare($0) })
    }

    /// Colours that follow each other along one edge, each over its share.
    public static func color(_ shares: [ColorShare]) -> Attribute { colorList("color", shares) }

    /// The colour of the inside, which needs ``Style/filled``.
    public static func fillColor(_ color: Color) -> Attribute { custom("fillcolor", color.text) }

    /// The colours of a gradient, or of stripes and wedges by their shares.
    public static func fillColor(_ shares: [ColorShare]) -> Attribute {
        colorList("fillcolor", shares)
    }

    /// The colour of text.
    public static func fontColor(_ color: Color) -> Attribute { custom("fontcolor", color.text) }

    /// The colour behind the whole drawing, or of a cluster.
    public static func backgroundColor(_ color: Color) -> Attribute {
        custom("bgcolor", color.text)
    }

    /// The family of the font. A family that is not installed is replaced silently.
    public static func fontName(_ name: String) -> Attribute { custom("fontname", name) }

    /// The size of the font in points.
    public static func fontSize(_ points: Double) -> Attribute { Attribute("fontsize", points) }

    /// The width of lines in points.
    public static func penWidth(_ points: Double) -> Attribute { Attribute("penwidth", points) }

    /// The outline of a node.
    public static func shape(_ shape: Shape) -> Attribute { custom("shape", shape.rawValue) }

    /// How lines and areas are drawn; several may hold at once.
    public static func style(_ styles: [Style]) -> Attribute {
        custom("style", styles.map(\.rawValue).joined(separator: ","))
    }

    /// How lines and areas are drawn.
    public static func style(_ style: Style) -> Attribute { .style([style]) }

    /// How many outlines a node has, `0` for none.
    public static func peripheries(_ count: Int) -> Attribute {
        custom("peripheries", String(count))
    }

    /// The arrowhead where the edge ends.
    public static func arrowHead(_ arrow: Arrow) -> Attribute {
        custom("arrowhead", arrow.rawValue)
    }

    /// The arrowhead where the edge starts.
    public static func arrowTail(_ arrow: Arrow) -> Attribute {
        custom("arrowtail", arrow.rawValue)
    }

    /// The size of arrowheads as a multiple of the usual one.
    public static func arrowSize(_ factor: Double) -> Attribute { Attribute("arrowsize", factor) }

    /// At which ends the edge has arrowheads.
    public static func dir(_ ends: ArrowEnds) -> Attribute { custom("dir", ends.rawValue) }

    /// What is painted first.
    public static func outputOrder(_ order: OutputOrder) -> Attribute {
        custom("outputorder", order.rawValue)
    }

    private static func colorList(_ name: String, _ shares: [ColorShare]) -> Attribute {
        var parts: [String] = []
        for part in shares {
            guard let share = part.share else {
                parts.append(part.color.text)
                continue
            }
            guard let number = Decimals.text(share) else {
                return Attribute(
                    name: name, value: .unwritable("a share is infinite or not a number"))
            }
            parts.append("\(part.color.text);\(number)")
        }
        return custom(name, parts.joined(separator: ":"))
    }
}
