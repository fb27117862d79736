internal import ActorNetworks
internal import DOT

/// How an actor looks: lines of its name, size of the type, form and size of the shape.
///
/// The area of the shape follows the score; a name that does not fit stands below it.
struct ActorAppearance: Equatable {
    let lines: [String]
    let fontSize: Double
    let outline: Outline
    let fill: RGBColor

    /// The areas of shapes without a score and with the greatest, in square points.
    private static let areas = (smallest: 240.0, largest: 4400.0)
    /// How much wider than high shapes are, and how wide they may get to hold their names.
    private static let proportions = [1.5, 1.8, 2.2, 2.6]

    /// The appearance of an actor under a name as it is drawn; `nil` takes the actor's label.
    init(
        _ actor: SnapshotUnion.SizedActor, name: String? = nil, maximumScore: Double,
        types: TypeAppearances = TypeAppearances()
    ) {
        let share = Self.share(of: actor.score, maximumScore)
        let type = types.appearance(of: actor.record.type)
        fontSize = ((11.5 + 4.5 * share.squareRoot()) * 2).rounded() / 2
        let size = fontSize
        lines = TextMetrics.lines(
            of: name ?? actor.record.label, size: size, widest: 6.6 * fontSize)
        let text = Vector(
            lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0,
            TextMetrics.height(lines: lines.count, size: size))
        let form = type.form
        let area = Self.area(of: actor.score, maximumScore: maximumScore)
        let outlines = Self.proportions.map {
            Outline(form: form, halfSize: Self.halfSize(of: form, area: area, proportion: $0))
        }
        let roomy = outlines.first { $0.reach(of: text / 2 + Vector(3, 1)) <= 1 }
        outline = roomy ?? outlines[0].labelled(below: text)
        fill = type.fill
    }

    /// The area of a shape in square points, on a straight line with the score.
    static func area(of score: Double, maximumScore: Double) -> Double {
        areas.smallest + (areas.largest - areas.smallest) * share(of: score, maximumScore)
    }

    private static func share(of score: Double, _ maximum: Double) -> Double {
        maximum > 0 ? min(1, score / maximum) : 0
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

    private init(_ appearance: ActorAppearance, _ outline: Outline) {
        lines = appearance.lines
        fontSize = appearance.fontSize
        fill = appearance.fill
        self.outline = outline
    }

    /// The same with room for the names of smaller shapes, which stand below them.
    func withRoom(for outlines: [Outline]) -> ActorAppearance {
        var outline = outline
        for other in outlines {
            guard let label = other.label else { continue }
            outline.label = outline.label?.union(label) ?? label
        }
        return ActorAppearance(self, outline)
    }

    static func shape(of form: Outline.Form) -> Shape {
        switch form {
        case .ellipse: .ellipse
        case .octagon: .octagon
        case .roundedBox: .box
        }
    }
}

extension Outline {
    /// The shape with room for its name below.
    fileprivate func labelled(below text: Vector) -> Outline {
        let top = -halfSize.y - 2
        let label = Box(
            low: Vector(-text.x / 2 - 1, top - text.y), high: Vector(text.x / 2 + 1, top))
        return Outline(form: form, halfSize: halfSize, label: label)
    }
}
