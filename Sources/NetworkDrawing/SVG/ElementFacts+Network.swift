internal import ActorNetworks

extension ElementFacts {
    /// What a snapshot knows of the ties and actors in its picture, by the ids of their elements.
    static func byID(of snapshot: Snapshot) -> [String: ElementFacts] {
        let register = snapshot.case.actors
        var all: [String: ElementFacts] = [:]
        for dyad in snapshot.dyads {
            let pair = [register[dyad.first].id, register[dyad.second].id].sorted()
            for tie in dyad.ties {
                var facts = ElementFacts(pair: pair, kind: tie.kind)
                facts.add("weight", tie.weight)
                facts.add("events", tie.eventCount)
                facts.addDays(of: [tie])
                all[ElementID.tie(pair, tie.kind)] = facts
            }
            all[ElementID.pair(pair)] = ElementFacts(pair: pair, dyad)
        }
        for (actor, strength) in zip(snapshot.actors, snapshot.strengths) {
            var facts = ElementFacts(actor: register[actor])
            facts.add("strength", strength)
            all[ElementID.actor(register[actor].id)] = facts
        }
        return all
    }

    /// What a comparison knows of them: both sides, and what became of each.
    static func byID(of comparison: SnapshotComparison) -> [String: ElementFacts] {
        var all: [String: ElementFacts] = [:]
        for change in comparison.dyads {
            let pair = [change.firstID, change.secondID]
            for tie in change.ties {
                var facts = ElementFacts(pair: pair, kind: tie.kind)
                facts.add("status", tie.status.rawValue)
                facts.add("weight-before", tie.before?.weight ?? 0)
                facts.add("weight-after", tie.after?.weight ?? 0)
                facts.add("events-before", tie.before?.eventCount ?? 0)
                facts.add("events-after", tie.after?.eventCount ?? 0)
                facts.addDays(of: [tie.before, tie.after].compactMap(\.self))
                all[ElementID.tie(pair, tie.kind)] = facts
            }
            var facts = ElementFacts()
            facts.add("pair", pair)
            facts.add("status", change.status.rawValue)
            for (side, dyad) in [("before", change.before), ("after", change.after)] {
                facts.add("tone-" + side, dyad?.tone)
                facts.add("weight-" + side, dyad?.weight ?? 0)
                facts.add("events-" + side, dyad?.eventCount ?? 0)
            }
            facts.addDays(of: [change.before, change.after].compactMap(\.self).flatMap(\.ties))
            all[ElementID.pair(pair)] = facts
        }
        for change in comparison.actors {
            var facts = ElementFacts(actor: change.actor)
            facts.add("status", change.status.rawValue)
            facts.add("strength-before", change.strengthBefore ?? 0)
            facts.add("strength-after", change.strengthAfter ?? 0)
            all[ElementID.actor(change.actor.id)] = facts
        }
        return all
    }

    /// What a cell of a matrix is known by: what one actor did to another.
    init(of deeds: DirectedDyad, in snapshot: Snapshot) {
        let register = snapshot.case.actors
        add("pair", [register[deeds.source].id, register[deeds.target].id])
        add("kinds", deeds.acts.map(\.kind.name))
        add("tone", deeds.polarity(negotiation: snapshot.selection.negotiation))
        add("weight", deeds.weight)
        add("events", deeds.eventCount)
        let dates = deeds.acts.flatMap(\.rows).map { snapshot.case.events.date(of: Int($0)) }
            .filter(\.isKnown)
        add("first", dates.map(\.start).min().map(\.description))
        add("last", dates.map(\.lastDay).max().map(\.description))
    }

    private init(pair: [String], kind: RelationKind) {
        add("pair", pair)
        add("kind", kind.name)
    }

    /// What is known of all events of a pair together, which one line may show.
    private init(pair: [String], _ dyad: Dyad) {
        add("pair", pair)
        add("tone", dyad.tone)
        add("weight", dyad.weight)
        add("events", dyad.eventCount)
        addDays(of: dyad.ties)
    }

    init(actor: PoliticalActor) {
        add("actor", actor.id)
        add("name", actor.name)
        add("type", actor.type.rawValue)
    }

    private mutating func addDays(of ties: [Tie]) {
        let dated = ties.filter(\.isDated)
        add("first", dated.map(\.firstDay).min().map(\.description))
        add("last", dated.map(\.lastDay).max().map(\.description))
    }
}

/// The ids of a picture's elements, which stay the same from picture to picture.
enum ElementID {
    /// The id of an actor's shape.
    static func actor(_ id: String) -> String { "actor-" + id }

    /// The id of the place of an actor that is absent.
    static func ghost(_ id: String) -> String { "ghost-" + id }

    /// The id of a cell of a matrix: who did it, and to whom.
    static func cell(_ pair: [String]) -> String { "cell-\(pair[0])-\(pair[1])" }

    /// The id of a tie's line: its actors' ids in their order as texts, and its kind.
    static func tie(_ pair: [String], _ kind: RelationKind) -> String {
        "\(Self.pair(pair))-\(kind.name)"
    }

    /// The id of the one line of a pair.
    static func pair(_ pair: [String]) -> String { "tie-\(pair[0])-\(pair[1])" }
}
