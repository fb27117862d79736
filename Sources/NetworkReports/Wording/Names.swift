public import ActorNetworks

extension Case {
    /// The actor's name for tables.
    public func label(_ position: Int) -> String { actors[position].label }

    /// Two actors in a fixed order, as a reader would write them.
    public func pairLabel(_ dyad: Dyad) -> String {
        let (first, second) = ordered(dyad)
        return "\(label(first)) – \(label(second))"
    }

    /// The actors of a pair by id.
    public func ordered(_ dyad: Dyad) -> (Int, Int) {
        actors[dyad.first].id < actors[dyad.second].id
            ? (dyad.first, dyad.second) : (dyad.second, dyad.first)
    }

    /// What the case is called in headlines.
    public var heading: String { title.isEmpty ? "the case" : title }
}

extension RelationKind {
    /// The kind as a cell that knows what it means.
    var cell: Cell { .marked(name, .kind(self)) }
}

extension Snapshot.Omissions {
    /// What was left out, in words; `nil` if nothing was.
    public var sentence: String? {
        var parts: [String] = []
        if selfEvents > 0 { parts.append("\(selfEvents.of("event")) within one actor") }
        if eventsOfOtherActors > 0 {
            parts.append("\(eventsOfOtherActors.of("event")) of other actors")
        }
        if weakDyads > 0 { parts.append("\(weakDyads.of("pair")) with too few events") }
        if actors > 0 { parts.append("\(actors.of("actor")) with \(ties.of("tie"))") }
        return parts.isEmpty ? nil : "left out: \(parts.joined(separator: ", "))"
    }
}
