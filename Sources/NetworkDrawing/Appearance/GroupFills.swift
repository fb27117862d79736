internal import ActorNetworks

/// The fills of groups of actors: the largest groups have one each; single actors and the rest
/// share a grey.
struct GroupFills {
    /// The groups with a fill of their own and, if there are more, what stands for the rest; the
    /// largest first.
    let legend: [(name: String, fill: Shade)]
    private let fills: [String: Shade]
    private let groups: [String: String]

    private static let palette = [
        Shade(0xD6, 0xE4, 0xF2), Shade(0xF6, 0xE7, 0xB8), Shade(0xEB, 0xCF, 0xCF),
        Shade(0xD8, 0xE9, 0xD2), Shade(0xE0, 0xD6, 0xEC), Shade(0xFA, 0xDC, 0xC4),
        Shade(0xCD, 0xE8, 0xE6), Shade(0xF3, 0xD3, 0xE4),
    ]
    private static let rest = Shade(0xEE, 0xEE, 0xEE)

    init(_ grouping: DiagramStyle.Grouping, of scene: Scene) {
        groups = grouping.groups
        var sizes: [String: Int] = [:]
        for figure in scene.figures {
            guard let group = grouping.groups[figure.actor.id] else { continue }
            sizes[group, default: 0] += 1
        }
        let sorted = sizes.filter { $0.value > 1 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map(\.key)
        var legend = zip(sorted, Self.palette).map { (name: $0, fill: $1) }
        let fills = Dictionary(
            legend.map { ($0.name, $0.fill) }, uniquingKeysWith: { first, _ in first })
        let others = scene.figures.contains { figure in
            grouping.groups[figure.actor.id].map { fills[$0] == nil } ?? true
        }
        self.fills = fills
        if others { legend.append((name: "others", fill: Self.rest)) }
        self.legend = legend
    }

    func fill(of actor: String) -> Shade {
        groups[actor].flatMap { fills[$0] } ?? Self.rest
    }
}
