internal import ActorNetworks
internal import Graphs
internal import NetworkDrawing

/// What camps are called in pictures, one after the other: a camp keeps its name.
///
/// Camps of the largest part of the network have a letter, and their two strongest members beside it. All
/// smaller parts share the names of two sides, each part by itself, for no tie tells with whose camp theirs
/// goes.
struct CampNames {
    private var areProven = true
    private var errors = 0
    private var pairs = 0

    private var before: Camps?
    private var names: [Int: String] = [:]
    private var doubtful: Set<String> = []

    private static let apart = [
        "apart, each part by itself: one side", "apart, each part by itself: the other",
    ]

    /// The camp of each actor by the actor's id; actors without a signed pair have none.
    ///
    /// - Returns: Groups with the two camps leading, and who could be in the other at no cost.
    mutating func grouping(
        of snapshot: Snapshot, execution: Execution
    ) throws(GraphError) -> DiagramStyle.Grouping? {
        let found = try Camps(of: snapshot, after: before, execution: execution)
        guard let camps = found else { return nil }
        before = camps
        areProven = areProven && camps.isExact
        errors += Int(camps.errors)
        pairs += Int(camps.total)
        let register = snapshot.case.actors
        let (ambiguous, detached) = (Set(camps.ambiguous ?? []), Set(camps.detached))
        var groups: [String: String] = [:]
        for group in camps.groups {
            let joined = group.members.filter { !detached.contains($0) }
            if !joined.isEmpty, names[group.number] == nil {
                let sure = joined.filter { !ambiguous.contains($0) }
                names[group.number] = Self.name(
                    group.number,
                    (sure.isEmpty ? joined : sure).prefix(2).map {
                        register[snapshot.actors[$0]].label
                    }, isAll: joined.count <= 2)
            }
            for member in group.members {
                let id = register[snapshot.actors[member]].id
                groups[id] =
                    detached.contains(member)
                    ? Self.apart[min(1, group.number)] : names[group.number]
                if ambiguous.contains(member) {
                    doubtful.insert(id)
                } else {
                    doubtful.remove(id)
                }
            }
        }
        var grouping = DiagramStyle.Grouping(
            name: "camp", groups: groups,
            leading: names.keys.sorted().compactMap { names[$0] } + Self.apart, doubtful: doubtful,
            doubt: "paler: as well in the other camp",
            rest: "in no camp: no sign")
        grouping.contradicting = Set(
            camps.frustratedDyads.map { [register[$0.first].id, register[$0.second].id] })
        grouping.remarks = remarks
        return grouping
    }

    private static func name(_ number: Int, _ heads: [String], isAll: Bool) -> String {
        let letter = number < 26 ? String(UnicodeScalar(UInt8(65 + number))) : "\(number + 1)"
        return "camp \(letter): \(heads.joined(separator: ", "))" + (isAll ? "" : " …")
    }

    /// How well the camps fit, and how sure they are.
    private var remarks: [String] {
        let contradicted =
            "\(errors) of \(pairs) signed \(pairs == 1 ? "pair" : "pairs") "
            + "\(errors == 1 ? "contradicts" : "contradict") the camps"
        if areProven { return errors == 0 ? [] : [contradicted + "."] }
        return [
            contradicted
                + ", which are the best found, not proven: who might be in the other is not "
                + "known."
        ]
    }
}
