internal import ActorNetworks
internal import Graphs

/// What camps are called in pictures, one after the other: a camp keeps its name.
struct CampNames {
    private var before: Camps?
    private var names: [Int: String] = [:]

    /// The name of each actor's camp by the actor's id; actors without a signed pair have none.
    ///
    /// Who could be in another camp at no cost, or stands apart from all others, is told so.
    mutating func groups(
        of snapshot: Snapshot, execution: Execution
    ) throws(GraphError) -> [String: String] {
        guard let camps = try Camps(of: snapshot, after: before, execution: execution) else {
            return [:]
        }
        before = camps
        let register = snapshot.case.actors
        let (ambiguous, detached) = (Set(camps.ambiguous ?? []), Set(camps.detached))
        var groups: [String: String] = [:]
        for group in camps.groups {
            let firm = group.members.filter { !ambiguous.contains($0) && !detached.contains($0) }
            let head = register[snapshot.actors[firm.first ?? group.head]]
            let name = names[group.number] ?? "camp of \(head.label)"
            names[group.number] = name
            for member in group.members {
                groups[register[snapshot.actors[member]].id] =
                    ambiguous.contains(member)
                    ? "in either camp" : detached.contains(member) ? "apart from the camps" : name
            }
        }
        return groups
    }
}
