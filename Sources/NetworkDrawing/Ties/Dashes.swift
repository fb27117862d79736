internal import ActorNetworks
internal import DOT

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
