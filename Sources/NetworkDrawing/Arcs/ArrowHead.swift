internal import ActorNetworks
internal import DOT

/// The heads that tell kinds apart without colour: a triangle for cooperation, a triangle against
/// a bar for conflict, a ring for negotiation.
enum ArrowHead {
    static func attribute(_ name: String, of kind: RelationKind) -> Attribute {
        switch kind {
        case .cooperation: .custom(name, "normal")
        case .conflict: .custom(name, "teenormal")
        case .negotiation: .custom(name, "odot")
        }
    }

    /// The multiple of Graphviz's usual size for lines of a pen.
    static func size(pen: Double) -> Double { 0.46 + 0.115 * pen }

    /// How long the head is, in points.
    static func length(of kind: RelationKind, pen: Double) -> Double {
        switch kind {
        case .cooperation: 10 * size(pen: pen)
        case .conflict: 12.5 * size(pen: pen)
        case .negotiation: 8 * size(pen: pen)
        }
    }

    /// How wide the widest head is, in points.
    static func width(pen: Double) -> Double { 8 * size(pen: pen) + pen * 0.6 }
}

/// Dashes that suit the width of the pen, as shares of one line: Graphviz's own have one length
/// for all widths.
enum Dashes {
    /// The colours along a line of `length` points: one for cooperation, dashes for conflict, dots
    /// for negotiation.
    static func shares(
        of kind: RelationKind, color: Color, length: Double, pen: Double
    ) -> [ColorShare] {
        switch kind {
        case .cooperation: [ColorShare(color)]
        case .conflict: pattern(color, on: 5 + 1.9 * pen, off: 2.6 + 0.75 * pen, length)
        case .negotiation: pattern(color, on: max(1.7, pen), off: 2.2 + 0.8 * pen, length)
        }
    }

    /// Strokes and gaps that begin and end with a stroke: two strokes at least, unless there is no
    /// room for a gap.
    static func pattern(
        _ color: Color, on: Double, off: Double, _ length: Double
    ) -> [ColorShare] {
        guard length > 4 else { return [ColorShare(color)] }
        let off = min(off, length * 0.3)
        let count = max(2, Int(((length + off) / (on + off)).rounded()))
        guard length > off * Double(count) else { return [ColorShare(color)] }
        let stroke = (length - off * Double(count - 1)) / Double(count)
        let strokeShare = rounded(stroke / length)
        let gapShare = rounded(off / length)
        var shares: [ColorShare] = []
        for _ in 1..<count {
            shares.append(ColorShare(color, share: strokeShare))
            shares.append(ColorShare(Palette.clear, share: gapShare))
        }
        return shares + [ColorShare(color)]
    }

    private static func rounded(_ share: Double) -> Double {
        (share * 10_000).rounded(.down) / 10_000
    }
}
