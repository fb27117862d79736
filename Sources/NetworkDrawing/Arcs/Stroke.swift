internal import ActorNetworks
internal import DOT

/// How a tie is drawn: kind, pen, heads, shade and pattern.
struct Stroke {
    /// What the line along the tie looks like.
    enum Pattern {
        /// The pattern of the kind: solid, dashes or dots.
        case ofKind
        /// One line.
        case solid
        /// Two thin lines with a gap between.
        case double
        /// Dashes whatever the kind.
        case dashed
        /// One colour for the first half, another for the second.
        case halves(Shade, Shade)
    }

    var kind: RelationKind
    var pen: Double
    var hasHeadAtSecond = true
    var hasHeadAtFirst = false
    /// How much paler than the kind's colour, 0 to 1.
    var paleness = 0.0
    var pattern = Pattern.ofKind
    /// Whether the colour says nothing of the kind, as in a scale of widths.
    var isNeutral = false

    private var shade: Shade {
        (isNeutral ? Palette.quietInk : Palette.color(of: kind)).paler(by: paleness)
    }

    /// Attributes of an edge that follows a curve, whose ends are the tips of its heads.
    func attributes(along curve: Cubic) -> Attributes {
        let available = curve.length
        let ends = (hasHeadAtFirst ? 1.0 : 0) + (hasHeadAtSecond ? 1.0 : 0)
        let wanted = ArrowHead.length(of: kind, pen: pen)
        let factor = ends * wanted > available * 0.7 ? available * 0.7 / (ends * wanted) : 1
        let head = wanted * factor
        let start = hasHeadAtFirst ? curve.parameter(atLength: head) : 0
        let end = hasHeadAtSecond ? 1 - curve.reversed.parameter(atLength: head) : 1
        let shaft = curve.part(from: start, to: max(end, start + 0.01))
        let controls = [shaft.start, shaft.control1, shaft.control2, shaft.end]
        var attributes: Attributes = [
            .position(
                Spline(
                    start: hasHeadAtFirst ? Page.point(curve.start) : nil,
                    end: hasHeadAtSecond ? Page.point(curve.end) : nil,
                    controls: controls.map(Page.point))),
            .dir(
                hasHeadAtFirst
                    ? (hasHeadAtSecond ? .both : .back) : (hasHeadAtSecond ? .forward : .none)),
            .penWidth(pen),
        ]
        if ends > 0 {
            let size = ArrowHead.size(pen: pen) * factor
            attributes.set(.arrowSize((size * 1000).rounded() / 1000))
            if hasHeadAtSecond { attributes.set(ArrowHead.attribute("arrowhead", of: kind)) }
            if hasHeadAtFirst { attributes.set(ArrowHead.attribute("arrowtail", of: kind)) }
        }
        attributes.set(color(length: shaft.length))
        return attributes
    }

    private func color(length: Double) -> Attribute {
        switch pattern {
        case .ofKind:
            let shares = Dashes.shares(of: kind, color: shade.color, length: length, pen: pen)
            return shares.count == 1 ? .color(shade.color) : .color(shares)
        case .solid: return .color(shade.color)
        case .double: return .color([shade.color, Palette.clear, shade.color])
        case .dashed:
            return .color(Dashes.pattern(shade.color, on: 6 + pen, off: 4.5 + pen, length))
        case .halves(let first, let second):
            return .color([ColorShare(first.color, share: 0.5), ColorShare(second.color)])
        }
    }
}
