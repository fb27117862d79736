internal import ActorNetworks
internal import DOT

/// Shapes of growing size that stand on one ground line in one another, each with its value beside
/// its top.
struct NestedSizes {
    /// Half the width and height of a shape, and what it stands for.
    struct Size {
        let half: Vector
        let text: String
    }

    /// From small to large.
    let sizes: [Size]

    private static let spacing = 13.0
    private static let gap = 12.0

    private var largest: Vector { sizes.last?.half ?? .zero }

    /// The width and height of shapes and values.
    var room: Vector {
        let text = sizes.map { TextMetrics.width(of: $0.text, size: Legend.size) }.max() ?? 0
        let height = max(largest.y * 2, Self.spacing * Double(sizes.count))
        return Vector(largest.x * 2 + Self.gap + text, height + 6)
    }

    /// Adds all below and to the right of a corner.
    func draw(on page: inout Page, at corner: Vector) {
        let ground = corner.y - 3 - largest.y * 2
        let right = corner.x + largest.x * 2 + Self.gap
        var lowest = Double.infinity
        for size in sizes.reversed() {
            let center = Vector(corner.x + largest.x, ground + size.half.y)
            page.addOutline(at: center, halfSize: size.half)
            // Values of shapes of almost one size stand below each other.
            let height = min(center.y + size.half.y, lowest - Self.spacing)
            lowest = height
            let top = Vector(center.x, center.y + size.half.y)
            page.addLeader(from: top, to: Vector(right - 3, height))
            page.addText(
                [size.text], at: Vector(right, height + Legend.size * 0.6), size: Legend.size)
        }
    }
}

extension Page {
    /// An empty ellipse.
    fileprivate mutating func addOutline(at center: Vector, halfSize half: Vector) {
        add(
            Node(
                prefix + "size\(nodes.count)",
                [
                    .shape(.ellipse), .label(""), .fixedSize(true), .style([.filled]),
                    .fillColor(Palette.clear), .color(Palette.outline.color), .penWidth(0.9),
                    .width(Page.inches(half.x * 2)), .height(Page.inches(half.y * 2)),
                    .position(Page.point(center)),
                ]), in: Box(center: center, halfSize: half))
    }

    /// A thin line that leads from a shape to its value.
    fileprivate mutating func addLeader(from start: Vector, to end: Vector) {
        var stroke = Stroke(kind: .cooperation, pen: 0.6)
        stroke.hasHeadAtSecond = false
        stroke.isSolid = true
        stroke.isNeutral = true
        addSample(stroke, from: start, to: end)
    }
}
