internal import ActorNetworks

/// The order of rows and columns.
///
/// Groups that lead come first, then those of two or more actors, the strongest before the others,
/// then everybody else; in each group the strongest actor first.
struct MatrixOrder {
    struct Group {
        /// What it is called; `nil` if it is the only one.
        let name: String?
        /// Positions in the register.
        let actors: [Int]
    }

    let groups: [Group]

    init(of snapshot: Snapshot, _ grouping: DiagramStyle.Grouping?) {
        let strengths = snapshot.strengths
        let ordered = Ranking.order(of: strengths)
        guard let grouping else {
            let actors = ordered.map { snapshot.actors[$0] }
            groups = actors.isEmpty ? [] : [Group(name: nil, actors: actors)]
            return
        }
        var members: [String: [Int]] = [:]
        var totals: [String: Double] = [:]
        for index in ordered {
            let id = snapshot.case.actors[snapshot.actors[index]].id
            guard let name = grouping.groups[id] else { continue }
            members[name, default: []].append(snapshot.actors[index])
            totals[name, default: 0] += strengths[index]
        }
        let leading = grouping.leading.filter { members[$0] != nil }
        let others = members.filter { $0.value.count > 1 && !leading.contains($0.key) }.keys
            .sorted { (totals[$1] ?? 0, $0) < (totals[$0] ?? 0, $1) }
        var named = (leading + others).map { name in
            (name: name, actors: members[name] ?? [])
        }
        let placed = Set(named.flatMap(\.actors))
        let rest = ordered.map { snapshot.actors[$0] }.filter { !placed.contains($0) }
        if !rest.isEmpty { named.append((grouping.rest, rest)) }
        groups = named.map { name, actors in
            Group(name: named.count > 1 ? Self.heading(name) : nil, actors: actors)
        }
    }

    private static func heading(_ name: String) -> String {
        name.prefix(1).uppercased() + name.dropFirst()
    }
}
