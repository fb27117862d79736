internal import ActorNetworks
internal import DOT

/// How a tie is drawn: kind, pen, heads, colour and pattern.
struct Stroke {
    /// What the line along the tie looks like.
    enum Pattern {
        /// The pattern of the kind: solid, dashes or dots.
        case ofKind
        /// One line.
        case solid
        /// One line with a core of the page's colour, which ``core`` draws above it.
        case hollow
        /// Dashes whatever the kind.
        case dashed
        /// One colour for the first half, another for the second.
        case halves(RGBColor, RGBColor)
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

    private var lineColor: RGBColor {
        (isNeutral ? Palette.mutedText : Palette.color(of: kind)).paler(by: paleness)
    }

    /// What lies above a hollow line from head to head; `nil` for all others.
    ///
    /// Graphviz can draw two lines side by side as one edge, but gives the head at the first end
    /// the colour of the gap between them.
    func core(along curve: Cubic) -> Attributes? {
        guard case .hollow = pattern else { return nil }
        let shaft = shaft(of: curve)
        return [
            .position(
                Spline(
                    controls: [shaft.start, shaft.control1, shaft.control2, shaft.end]
                        .map(Page.point))),
            .dir(.none), .penWidth(((pen - 2 * max(1, 0.24 * pen)) * 100).rounded() / 100),
            .color(Palette.background.color),
        ]
    }

    /// How much smaller the heads are where a line is too short for them.
    private func headScale(along curve: Cubic) -> Double {
        let available = curve.length
        let ends = (hasHeadAtFirst ? 1.0 : 0) + (hasHeadAtSecond ? 1.0 : 0)
        let wanted = ends * ArrowHead.length(of: kind, pen: pen)
        return wanted > available * 0.7 ? available * 0.7 / wanted : 1
    }

    /// The line between the heads of a tie that runs along a curve from tip to tip.
    private func shaft(of curve: Cubic) -> Cubic {
        let head = ArrowHead.length(of: kind, pen: pen) * headScale(along: curve)
        let start = hasHeadAtFirst ? curve.parameter(atLength: head) : 0
        let end = hasHeadAtSecond ? 1 - curve.reversed.parameter(atLength: head) : 1
        return curve.part(from: start, to: max(end, start + 0.01))
    }

    /// Attributes of an edge that follows a curve, whose ends are the tips of its heads.
    func attributes(along curve: Cubic) -> Attributes {
        let shaft = shaft(of: curve)
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
        if hasHeadAtFirst || hasHeadAtSecond {
            let size = ArrowHead.size(pen: pen) * headScale(along: curve)
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
            let shares = Dashes.shares(of: kind, color: lineColor.color, length: length, pen: pen)
            return shares.count == 1 ? .color(lineColor.color) : .color(shares)
        case .solid, .hollow: return .color(lineColor.color)
        case .dashed:
            return .color(Dashes.pattern(lineColor.color, on: 6 + pen, off: 4.5 + pen, length))
        case .halves(let first, let second):
            return .color([ColorShare(first.color, share: 0.5), ColorShare(second.color)])
        }
    }
}
