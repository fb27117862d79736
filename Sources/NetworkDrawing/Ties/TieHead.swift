internal import ActorNetworks
internal import DOT

/// The heads that tell kinds apart without colour: a triangle for cooperation, a bar for conflict,
/// a ring for negotiation; all of one size, whatever the width of the line.
struct TieHead {
    let kind: RelationKind

    /// How wide the widest head is across its line, in points.
    static let breadth = 9.6
    /// How far apart the middles of two heads stand at least.
    static let spacing = breadth + 1.2

    /// How far the head reaches back along its line from the tip.
    var length: Double {
        switch kind {
        case .cooperation: Self.arrowLength + Self.miter
        case .conflict: Self.barThickness
        case .negotiation: Self.ringDiameter + Self.ringPen
        }
    }

    /// How far back from the tip the line ends: in the base of a triangle, in a bar, at a ring.
    var shaftEnd: Double {
        switch kind {
        case .cooperation: length - 1
        case .conflict: length / 2
        case .negotiation: length - 0.2
        }
    }

    private static let arrowLength = 11.0
    /// What the outline of the triangle, one point wide, adds to its tip.
    private static let miter = 1.5
    private static let barThickness = 2.8
    private static let ringDiameter = 7.0
    private static let ringPen = 1.7

    /// Attributes of an edge that is nothing but the head of a line with its tip at the end of a curve.
    func attributes(atEndOf curve: Cubic, color: RGBColor) -> Attributes {
        let along = curve.direction(atEndOver: length)
        switch kind {
        case .conflict:
            let middle = curve.end - along * (length / 2)
            let half = along.normal * (Self.breadth / 2)
            return line(from: middle - half, to: middle + half, pen: length, color)
        case .cooperation:
            let tip = curve.end - along * Self.miter
            return arrow(
                .normal, size: Self.arrowLength / 10, pen: 1,
                from: tip - along * Self.arrowLength, to: tip, color)
        case .negotiation:
            let tip = curve.end - along * (Self.ringPen / 2)
            return arrow(
                .openDot, size: Self.ringDiameter / 8, pen: Self.ringPen,
                from: tip - along * Self.ringDiameter, to: tip, color)
        }
    }

    private func line(
        from start: Vector, to end: Vector, pen: Double, _ color: RGBColor
    ) -> Attributes {
        let curve = Cubic(from: start, to: end)
        return [
            .position(curve.spline), .dir(.none), .penWidth(pen), .color(color.color),
        ]
    }

    /// An arrowhead of Graphviz at the end of a line that is too short to be seen.
    private func arrow(
        _ head: Arrow, size: Double, pen: Double, from base: Vector, to tip: Vector,
        _ color: RGBColor
    ) -> Attributes {
        let along = (tip - base).direction
        var spline = Cubic(from: base - along * 0.06, to: base).spline
        spline.end = Page.point(tip)
        return [
            .position(spline), .dir(.forward), .arrowHead(head),
            .arrowSize((size * 1000).rounded() / 1000), .penWidth(pen), .color(color.color),
        ]
    }
}
