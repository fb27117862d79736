internal import DOT

/// What tells a mark from others without its colour: drawn, not written, so that it is in the middle
/// in every font.
enum CellSign {
    case plus, minus, ring

    /// What a mark must be wide and high for a sign in it.
    static let leastRoom = 5.5

    /// Adds the sign in the middle of a room on a page.
    func draw(
        on page: inout Page, at center: Vector, in room: Double, _ color: RGBColor, id: String
    ) {
        let length = min(room * 0.6, 11)
        let pen = max(1.5, length * 0.16)
        switch self {
        case .plus:
            page.addStroke(at: center, Vector(length, pen), color, id: id + "-across")
            page.addStroke(at: center, Vector(pen, length), color, id: id + "-up")
        case .minus: page.addStroke(at: center, Vector(length, pen), color, id: id)
        case .ring:
            page.addMark(
                .ring, color, fill: Palette.clear, at: center, width: length, id: id,
                className: "sign")
        }
    }
}

extension Page {
    /// Adds a bar of a sign; no box may be narrower than 1.44 points.
    fileprivate mutating func addStroke(
        at center: Vector, _ size: Vector, _ color: RGBColor, id: String
    ) {
        add(
            Node(
                prefix + "sign\(nodes.count)",
                [
                    .shape(.box), .label(""), .fixedSize(true), .style(.filled), .peripheries(0),
                    .fillColor(color.color), .width(Page.inches(size.x)),
                    .height(Page.inches(size.y)), .position(Page.point(center)), .id(id),
                    .class("sign"),
                ]), in: Box(center: center, halfSize: size / 2))
    }
}
