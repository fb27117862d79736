import ActorNetworks
import Graphs

/// The plain definition of a selection: events filtered and grouped in dictionaries, one step after
/// another, without any of the columns' shortcuts.
struct PlainNetwork {
    struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    var events: [(row: Int, source: Int, target: Int, event: Event)] = []
    /// Events within one actor, of actors that are meant.
    var selfEvents = 0

    init(_ theCase: Case, _ selection: Selection) {
        func representative(_ position: Int) -> Int {
            var position = position
            guard let rollUp = selection.rollUp else { return position }
            let lineage = theCase.actors.lineage(of: position)
            switch rollUp {
            case .roots: position = lineage[0]
            case .level(let level): position = lineage[min(level, lineage.count - 1)]
            case .among(let ids):
                position = lineage.last { ids.contains(theCase.actors[$0].id) } ?? position
            case .countries:
                position =
                    lineage.last {
                        let actor = theCase.actors[$0]
                        return actor.type == .state || Country(named: actor.name) != nil
                    } ?? position
            }
            return position
        }
        func position(_ id: String) -> Int { theCase.actors.position(of: id) ?? -1 }

        var loops: [Int] = []
        for row in 0..<theCase.events.count {
            let event = theCase.event(at: row)
            guard selection.window.contains(event.date.start),
                event.kind.map({ selection.kinds.contains($0) }) ?? false,
                selection.certainties.map({ set in event.certainty.map(set.contains) ?? false })
                    ?? true,
                selection.documents.map({ set in
                    event.citation.document.map(set.contains) ?? false
                }) ?? true
            else { continue }
            let source = representative(position(event.source))
            let target = representative(position(event.target))
            let wanted = selection.actors.map { Set($0.map { representative(position($0)) }) }
            let unwanted = Set(selection.excluded.map { representative(position($0)) })
            if let wanted, !wanted.contains(source) || !wanted.contains(target) { continue }
            if unwanted.contains(source) || unwanted.contains(target) { continue }
            if source == target {
                loops.append(source)
                continue
            }
            events.append((row, source, target, event))
        }
        let counts = Dictionary(grouping: events) { Self.pair($0.source, $0.target) }
        events = events.filter {
            (counts[Self.pair($0.source, $0.target)]?.count ?? 0) >= selection.minimumEvents
        }
        if let ego = selection.ego {
            var near: Set = [representative(position(ego.actor))]
            for _ in 0..<ego.hops {
                let before = near
                for event in events
                where before.contains(event.source) || before.contains(event.target) {
                    near.formUnion([event.source, event.target])
                }
            }
            keep(near)
        }
        if let top = selection.top {
            let strengths = strengths
            let order = strengths.keys.sorted {
                (strengths[$0] ?? 0, -$0) > (strengths[$1] ?? 0, -$1)
            }
            keep(Set(order.prefix(top)))
        }
        let present = Set(actors)
        let isNarrowed = selection.ego != nil || selection.top != nil
        selfEvents = loops.count { !isNarrowed || present.contains($0) }
    }

    private mutating func keep(_ wanted: Set<Int>) {
        events = events.filter { wanted.contains($0.source) && wanted.contains($0.target) }
    }

    static func pair(_ one: Int, _ other: Int) -> Pair {
        Pair(first: min(one, other), second: max(one, other))
    }

    var actors: [Int] { Set(events.flatMap { [$0.source, $0.target] }).sorted() }

    /// Summed weight of incident events.
    var strengths: [Int: Double] {
        var sums: [Int: Double] = [:]
        for event in events {
            sums[event.source, default: 0] += event.event.weight ?? 0
            sums[event.target, default: 0] += event.event.weight ?? 0
        }
        return sums
    }

    func events(of pair: Pair, _ kind: RelationKind)
        -> [(row: Int, source: Int, target: Int, event: Event)]
    {
        events.filter { Self.pair($0.source, $0.target) == pair && $0.event.kind == kind }
    }

    var pairs: Set<Pair> { Set(events.map { Self.pair($0.source, $0.target) }) }
}

/// A selection with every part chosen at random, or left as it is.
func randomSelection(seed: UInt64, in theCase: Case) -> Selection {
    var random = SplitMix64(seed: seed ^ 0xABCD)
    func one(_ chances: Int) -> Bool { Int.random(in: 0..<chances, using: &random) == 0 }
    func someActors() -> [String] {
        theCase.actors.actors.map(\.id).filter { _ in one(2) }
    }
    var selection = Selection()
    if one(2) {
        let start = Int32.random(in: -30..<50, using: &random)
        selection.window = Window(
            from: Day(number: start), before: one(3) ? nil : Day(number: start + 30))
    }
    if one(3) { selection.kinds = Set(RelationKind.allCases.filter { _ in one(2) }) }
    if one(4) { selection.certainties = [.stated, .implied] }
    if one(4), theCase.documents.contains(where: { $0.id == "d1" }) {
        selection.documents = ["d1"]
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: selection.rollUp = .roots
    case 1: selection.rollUp = .level(1)
    case 2: selection.rollUp = .among(Set(someActors()))
    default: break
    }
    if one(4) { selection.actors = someActors() }
    if one(4) { selection.excluded = Array(someActors().prefix(2)) }
    if one(3) { selection.minimumEvents = Int.random(in: 1...3, using: &random) }
    if one(4) { selection.ego = Selection.Ego("a1", hops: Int.random(in: 1...3, using: &random)) }
    if one(4) { selection.top = Int.random(in: 1...6, using: &random) }
    return selection
}
