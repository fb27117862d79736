internal import ActorNetworks

/// The fills of groups of actors: the largest groups have one each; single actors and the rest
/// share a grey.
struct GroupFills {
    /// The groups with a fill of their own and, if there are more, what stands for the rest; the
    /// largest first.
    let legend: [(name: String, fill: RGBColor)]
    private let fills: [String: RGBColor]
    private let groups: [String: String]

    private static let palette = [
        RGBColor(0xD6, 0xE4, 0xF2), RGBColor(0xF6, 0xE7, 0xB8), RGBColor(0xEB, 0xCF, 0xCF),
        RGBColor(0xD8, 0xE9, 0xD2), RGBColor(0xE0, 0xD6, 0xEC), RGBColor(0xFA, 0xDC, 0xC4),
        RGBColor(0xCD, 0xE8, 0xE6), RGBColor(0xF3, 0xD3, 0xE4),
    ]
    private static let rest = RGBColor(0xEE, 0xEE, 0xEE)

    init(_ grouping: DiagramStyle.Grouping, of union: SnapshotUnion) {
        groups = grouping.groups
        var sizes: [String: Int] = [:]
        for actor in union.actors {
            guard let group = grouping.groups[actor.record.id] else { continue }
            sizes[group, default: 0] += 1
        }
        let sorted = sizes.filter { $0.value > 1 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
        var legend = zip(sorted, Self.palette).map { (name: $0, fill: $1) }
        let fills = Dictionary(
            legend.map { ($0.name, $0.fill) }, uniquingKeysWith: { first, _ in first })
        let others = union.actors.contains { actor in
            grouping.groups[actor.record.id].map { fills[$0] == nil } ?? true
        }
        self.fills = fills
        if others { legend.append((name: "others", fill: Self.rest)) }
        self.legend = legend
    }

    func fill(of actor: String) -> RGBColor {
        groups[actor].flatMap { fills[$0] } ?? Self.rest
    }
}
