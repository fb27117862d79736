internal import ActorNetworks

/// The fills of groups of actors: the largest groups have one each; single actors and the rest
/// share a grey.
struct GroupFills {
    /// What an actor's group looks like.
    struct Appearance: Hashable {
        var fill: RGBColor
        /// Whether the actor might as well be in another group.
        var isDoubtful = false
    }

    /// The groups with a fill of their own, then what stands for doubtful actors and for the rest, if
    /// there are such; leading groups first, then the largest.
    let legend: [(name: String, appearance: Appearance)]
    private let fills: [String: RGBColor]
    private let grouping: DiagramStyle.Grouping

    static let palette = [
        RGBColor(0xD6, 0xE4, 0xF2), RGBColor(0xF6, 0xE7, 0xB8), RGBColor(0xEB, 0xCF, 0xCF),
        RGBColor(0xD8, 0xE9, 0xD2), RGBColor(0xE0, 0xD6, 0xEC), RGBColor(0xFA, 0xDC, 0xC4),
        RGBColor(0xCD, 0xE8, 0xE6), RGBColor(0xF3, 0xD3, 0xE4),
    ]
    /// Deep enough to stay apart when they are mixed with white.
    static let deep = [
        RGBColor(0x9F, 0xC3, 0xE6), RGBColor(0xF2, 0xCE, 0x6B), RGBColor(0xC9, 0xB3, 0xDF),
        RGBColor(0xA9, 0xD3, 0x9E),
    ]
    private static let rest = RGBColor(0xEE, 0xEE, 0xEE)

    init(_ grouping: DiagramStyle.Grouping, of union: SnapshotUnion) {
        self.grouping = grouping
        var sizes: [String: Int] = [:]
        for actor in union.actors {
            guard let group = grouping.groups[actor.record.id] else { continue }
            sizes[group, default: 0] += 1
        }
        let leading = grouping.leading.filter { sizes[$0] != nil }
        let sorted = sizes.filter { $0.value > 1 && !leading.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
        let pale = Self.palette.dropFirst(leading.isEmpty ? 0 : Self.deep.count)
        let named = Array(zip(leading, Self.deep)) + Array(zip(sorted, pale))
        let fills = Dictionary(named, uniquingKeysWith: { first, _ in first })
        var legend = named.map { (name: $0, appearance: Appearance(fill: $1)) }
        self.fills = fills
        if union.actors.contains(where: { grouping.doubtful.contains($0.record.id) }) {
            legend.append(
                (grouping.doubt, Appearance(fill: Palette.background, isDoubtful: true)))
        }
        let others = union.actors.contains { actor in
            grouping.groups[actor.record.id].map { fills[$0] == nil } ?? true
        }
        if others { legend.append((grouping.rest, Appearance(fill: Self.rest))) }
        self.legend = legend
    }

    /// What an actor looks like, by its id.
    func appearance(of actor: String) -> Appearance {
        guard let fill = grouping.groups[actor].flatMap({ fills[$0] }) else {
            return Appearance(fill: Self.rest)
        }
        guard grouping.doubtful.contains(actor) else { return Appearance(fill: fill) }
        return Appearance(fill: fill.paler(by: 0.6), isDoubtful: true)
    }
}
