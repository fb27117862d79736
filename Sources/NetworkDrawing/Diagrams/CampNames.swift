public import ActorNetworks

/// What camps are called in pictures, one after the other: a camp keeps its name.
///
/// Camps of the largest part of the network have a letter, and their two strongest members beside it. All
/// smaller parts share the names of two sides, each part by itself, for no tie tells with whose camp theirs
/// goes.
public struct CampNames: Sendable {
    /// The camps that were named last, for the next ones to be aligned with.
    public private(set) var latest: Camps?

    private var areProven = true
    private var errors = 0
    private var pairs = 0
    private var names: [Int: String] = [:]
    private var doubtful: Set<String> = []

    private let words = Words.english

    /// No camp has a name yet.
    public init() {}

    /// The camp of each actor by the actor's id; actors without a signed pair have none.
    ///
    /// - Returns: Groups with the two camps leading, and who could be in the other at no cost.
    public mutating func grouping(by camps: Camps) -> DiagramStyle.Grouping {
        latest = camps
        areProven = areProven && camps.isExact
        errors += Int(camps.errors)
        pairs += Int(camps.total)
        let snapshot = camps.snapshot
        let register = snapshot.case.actors
        let (ambiguous, detached) = (Set(camps.ambiguous ?? []), Set(camps.detached))
        var groups: [String: String] = [:]
        for group in camps.groups {
            let joined = group.members.filter { !detached.contains($0) }
            if !joined.isEmpty, names[group.number] == nil {
                let sure = joined.filter { !ambiguous.contains($0) }
                names[group.number] = words.camp(
                    group.number,
                    (sure.isEmpty ? joined : sure).prefix(2).map {
                        register[snapshot.actors[$0]].label
                    }, isAll: joined.count <= 2)
            }
            for member in group.members {
                let id = register[snapshot.actors[member]].id
                groups[id] =
                    detached.contains(member)
                    ? words.campsApart[min(1, group.number)] : names[group.number]
                if ambiguous.contains(member) {
                    doubtful.insert(id)
                } else {
                    doubtful.remove(id)
                }
            }
        }
        var grouping = DiagramStyle.Grouping(
            name: words.camp, groups: groups,
            leading: names.keys.sorted().compactMap { names[$0] } + words.campsApart,
            doubtful: doubtful, doubt: words.asWellInOtherCamp, rest: words.inNoCamp)
        grouping.contradicting = Set(
            camps.frustratedDyads.map { [register[$0.first].id, register[$0.second].id] })
        grouping.remarks =
            areProven && errors == 0
            ? [] : [words.contradicting(errors, ofPairs: pairs, areProven: areProven)]
        return grouping
    }
}
