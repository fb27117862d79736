internal import ActorNetworks
internal import DOT

/// How an actor looks: lines of its name, size of the type, form and size of the shape.
///
/// The area of the shape follows the score; a name that does not fit stands beside it.
struct ActorAppearance: Equatable {
    let lines: [String]
    let fontSize: Double
    private(set) var outline: Outline
    let fill: RGBColor
    /// The width and height of the name, where it stands outside.
    private let outside: Vector?
    /// Where it stands then.
    private(set) var side = LabelSide.below

    /// How much wider than high shapes are, and how wide they may get to hold their names.
    private static let proportions = [1.5, 1.8, 2.2, 2.6]
    /// The smallest type of a name.
    static let leastFontSize = 10.0

    /// The appearance of an actor under a name as it is drawn; `nil` takes the actor's label.
    init(
        _ actor: SnapshotUnion.SizedActor, name: String? = nil, areas: AreaScale,
        types: TypeAppearances = TypeAppearances()
    ) {
        let type = types.appearance(of: actor.record.type)
        let wanted =
            ((11 + 3.5 * areas.share(of: actor.score).squareRoot()) * 2).rounded() / 2
        let name = name ?? actor.record.label
        let area = areas.area(of: actor.score)
        let outlines = Self.proportions.map {
            Outline(
                form: type.form,
                halfSize: Self.halfSize(of: type.form, area: area, proportion: $0))
        }
        fill = type.fill
        // Rather in smaller letters in its shape than beside it.
        for size in stride(from: wanted, through: Self.leastFontSize, by: -0.5) {
            let lines = TextMetrics.lines(of: name, size: size, widest: 6.6 * size)
            let text = Self.size(of: lines, size)
            guard let roomy = outlines.first(where: { $0.holds(text) }) else { continue }
            (self.lines, fontSize, outline, outside) = (lines, size, roomy, nil)
            return
        }
        lines = TextMetrics.lines(of: name, size: wanted, widest: 6.6 * wanted)
        fontSize = wanted
        let text = Self.size(of: lines, wanted)
        outside = text
        outline = outlines[0].labelled(text, .below)
    }

    private static func size(of lines: [String], _ size: Double) -> Vector {
        Vector(
            lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0,
            TextMetrics.height(lines: lines.count, size: size))
    }

    /// Half the width and height of a shape of an area.
    static func halfSize(of form: Outline.Form, area: Double, proportion: Double = proportions[0])
        -> Vector
    {
        let height: Double
        switch form {
        case .ellipse: height = (area / (.pi * proportion)).squareRoot()
        case .octagon:
            // A regular octagon fills 2 (√2 − 1) of the square around it.
            height = (area / (8 * (2.0.squareRoot() - 1) * proportion)).squareRoot()
        case .roundedBox:
            // Graphviz rounds corners by 12 points, or by a third of a side that is short.
            let corners = 4 - Double.pi
            let short = (area / (4 * proportion - corners * 4 / 9)).squareRoot()
            height =
                short < 18 ? short : ((area + corners * 144) / (4 * proportion)).squareRoot()
        }
        return Vector(height * proportion, height)
    }

    /// Whether the name stands outside the shape.
    var isLabelOutside: Bool { outside != nil }

    /// The same with its name at a side, if it stands outside.
    func labelled(at side: LabelSide) -> ActorAppearance {
        guard let outside else { return self }
        var result = self
        result.side = side
        result.outline = outline.labelled(outside, side)
        return result
    }

    /// The same with room for the names of smaller shapes, which stand at the same side.
    func withRoom(for others: [ActorAppearance]) -> ActorAppearance {
        var result = self
        for other in others {
            guard let label = other.outline.label else { continue }
            result.outline.label = result.outline.label?.union(label) ?? label
        }
        return result
    }

    static func shape(of form: Outline.Form) -> Shape {
        switch form {
        case .ellipse: .ellipse
        case .octagon: .octagon
        case .roundedBox: .box
        }
    }
}

/// Where a name stands that its shape does not hold.
enum LabelSide: CaseIterable {
    case below, above, right, left
}

extension Outline {
    /// Whether a text of a size fits into the shape.
    fileprivate func holds(_ text: Vector) -> Bool {
        reach(of: text / 2 + Vector(1.5, 0)) <= 1
    }

    /// The shape with room for its name at a side.
    fileprivate func labelled(_ text: Vector, _ side: LabelSide) -> Outline {
        let gap = 2.0
        let half = text / 2 + Vector(1, 0)
        let center: Vector =
            switch side {
            case .below: Vector(0, -halfSize.y - gap - half.y)
            case .above: Vector(0, halfSize.y + gap + half.y)
            case .right: Vector(halfSize.x + gap + 1 + half.x, 0)
            case .left: Vector(-halfSize.x - gap - 1 - half.x, 0)
            }
        return Outline(
            form: form, halfSize: halfSize, label: Box(center: center, halfSize: half))
    }
}
