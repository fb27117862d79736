internal import ActorNetworks

extension Palette {
    /// The colours that a page may replace, by what they stand for; of those that are equal the first.
    static let roles: [(name: String, color: RGBColor)] = {
        var roles = [
            ("ground", background), ("text", text), ("muted-text", mutedText),
            ("outline", outline), ("grid", grid), ("rest", rest), ("band", band),
            ("ghost-outline", ghostOutline), ("ghost-text", ghostText),
        ]
        roles += RelationKind.allCases.map { ($0.name, color(of: $0)) }
        roles += ActorType.known.map { type in
            (type.rawValue.split(separator: " ").joined(separator: "-"), fill(of: type))
        }
        roles += numbered("type", Array(TypeAppearances.free.map(\.fill).prefix(5)))
        roles += numbered("group", GroupFills.palette) + numbered("camp", GroupFills.deep)
        roles += numbered("line", lines)
        var taken: Set<RGBColor> = []
        return roles.filter { taken.insert($0.1).inserted }.map { (name: $0, color: $1) }
    }()

    private static func numbered(_ name: String, _ colors: [RGBColor]) -> [(String, RGBColor)] {
        colors.enumerated().map { ("\(name)-\($0 + 1)", $1) }
    }
}
