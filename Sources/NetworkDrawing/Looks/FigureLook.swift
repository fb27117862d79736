internal import ActorNetworks
internal import DOT

/// How an actor looks: lines of its name, size of the type, form and size of the figure.
struct FigureLook: Equatable {
    let lines: [String]
    let fontSize: Double
    let outline: Outline
    let fill: Shade

    init(_ figure: Scene.Figure, maximumScore: Double) {
        let share = maximumScore > 0 ? (figure.score / maximumScore).squareRoot() : 0
        fontSize = ((12.5 + 6.5 * share) * 2).rounded() / 2
        lines = TextMetrics.lines(of: figure.actor.label, size: fontSize, widest: 6.6 * fontSize)
        let size = fontSize
        let text = Vector(
            lines.map { TextMetrics.width(of: $0, size: size) }.max() ?? 0,
            TextMetrics.height(lines: lines.count, size: size))
        outline = Self.outline(of: Self.form(of: figure.actor.type), around: text / 2, share)
        fill = Palette.fill(of: figure.actor.type)
    }

    static func form(of type: ActorType) -> Outline.Form {
        switch type {
        case .state, .government, .person: .ellipse
        case .armedOpposition, .jihadistGroup: .octagon
        default: .roundedBox
        }
    }

    static func shape(of form: Outline.Form) -> Shape {
        switch form {
        case .ellipse: .ellipse
        case .octagon: .octagon
        case .roundedBox: .box
        }
    }

    private static func outline(
        of form: Outline.Form, around half: Vector, _ share: Double
    ) -> Outline {
        var size: Vector
        switch form {
        case .ellipse: size = Vector(half.x * 1.16 + 6, half.y * 1.42 + 3)
        case .octagon: size = Vector(half.x + 10, half.y + 7)
        case .roundedBox: size = Vector(half.x + 8, half.y + 6)
        }
        size += Vector(6, 5) * share
        size.x = max(size.x, 21)
        size.y = max(size.y, 13)
        return Outline(form: form, halfSize: size)
    }
}
