internal import ActorNetworks
internal import DOT

/// Strokes and gaps that suit the width of the pen: Graphviz's own have one length for all widths.
///
/// They begin and end with a stroke: two strokes at least, unless there is no room for a gap.
struct Dashes {
    /// A stroke and a gap in points; empty for a line without gaps.
    let lengths: [Double]
    private let length: Double

    /// Those of a kind along a line of `length` points: none for cooperation, dashes for conflict,
    /// dots for negotiation.
    init(of kind: RelationKind, length: Double, pen: Double) {
        switch kind {
        case .cooperation: self.init(on: .infinity, off: 0, length: length)
        case .conflict: self.init(on: 5 + 1.9 * pen, off: 2.8 + 0.75 * pen, length: length)
        case .negotiation: self.init(on: max(1.7, pen), off: 2.4 + 0.8 * pen, length: length)
        }
    }

    private init(on: Double, off: Double, length: Double) {
        self.length = length
        guard on.isFinite, length > 4 else {
            lengths = []
            return
        }
        let off = min(off, length * 0.3)
        let count = max(2, Int(((length + off) / (on + off)).rounded()))
        guard length > off * Double(count) else {
            lengths = []
            return
        }
        lengths = [(length - off * Double(count - 1)) / Double(count), off]
    }

    var isSolid: Bool { lengths.isEmpty }

    /// The colours along the line, as shares of it, which is how Graphviz draws dashes of any length.
    func shares(of color: Color) -> [ColorShare] {
        guard !isSolid else { return [ColorShare(color)] }
        let count = Int(((length + lengths[1]) / (lengths[0] + lengths[1])).rounded())
        let stroke = ColorShare(color, share: rounded(lengths[0] / length))
        let gap = ColorShare(Palette.clear, share: rounded(lengths[1] / length))
        return (1..<count).flatMap { _ in [stroke, gap] } + [ColorShare(color)]
    }

    private func rounded(_ share: Double) -> Double { (share * 10_000).rounded(.down) / 10_000 }
}
