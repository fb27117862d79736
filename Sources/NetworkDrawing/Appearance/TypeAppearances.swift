internal import ActorNetworks

/// The shape and fill of each type of actor.
///
/// Known types have appearances of their own. The others take the free ones in the order of their
/// names: all of the case, so that its pictures agree, or only those that are drawn, where the case
/// has more than there are free appearances.
struct TypeAppearances {
    /// What a type is told apart by.
    struct Appearance: Hashable {
        let form: Outline.Form
        let fill: RGBColor
    }

    /// The types that are drawn and have an appearance of their own, in the order of legends.
    let distinct: [ActorType]
    /// The types that are drawn and look like actors of type `other`, for none was free.
    let alike: [ActorType]
    private let taken: [ActorType: Appearance]

    /// Neighbours in this order differ in both shape and fill.
    static let free: [Appearance] = {
        let forms: [Outline.Form] = [.roundedBox, .ellipse, .octagon]
        let fills = [
            RGBColor(0xD9, 0xC9, 0xEE), RGBColor(0xFB, 0xCF, 0xA8), RGBColor(0xB5, 0xE3, 0xDC),
            RGBColor(0xF5, 0xC3, 0xDC), RGBColor(0xD3, 0xE5, 0x9A),
        ]
        return (0..<forms.count * fills.count).map {
            Appearance(form: forms[$0 % forms.count], fill: fills[$0 % fills.count])
        }
    }()

    /// Gives appearances to the types of the actors that are drawn, out of those of their cases.
    init(drawn: Set<ActorType> = [], of all: Set<ActorType> = []) {
        var unknown = ActorType.ordered(all.union(drawn)).filter { !$0.isKnown }
        if unknown.count > Self.free.count {
            unknown = ActorType.ordered(drawn).filter { !$0.isKnown }
        }
        let taken = Dictionary(
            zip(unknown, Self.free).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        self.taken = taken
        let ordered = ActorType.ordered(drawn)
        distinct = ordered.filter { $0.isKnown || taken[$0] != nil }
        alike = ordered.filter { !$0.isKnown && taken[$0] == nil }
    }

    /// The appearance of actors of a type.
    func appearance(of type: ActorType) -> Appearance {
        taken[type] ?? Appearance(form: Self.form(of: type), fill: Palette.fill(of: type))
    }

    /// What a picture says where types look alike.
    var notes: [String] {
        guard !alike.isEmpty else { return [] }
        let names = alike.prefix(5).map(Words.english.name) + (alike.count > 5 ? ["…"] : [])
        return [
            Words.english.typesAlike(alike.count, names)
        ]
    }

    private static func form(of type: ActorType) -> Outline.Form {
        switch type {
        case .state, .government, .person: .ellipse
        case .armedOpposition, .jihadistGroup: .octagon
        default: .roundedBox
        }
    }
}
