internal import ActorNetworks

extension Wording {
    /// What a cell's tooltip says: the two actors, the sums, and the first dozen of the events.
    static func tooltip(of deeds: DirectedDyad, in snapshot: Snapshot) -> String {
        let words = Words.english
        let actors = snapshot.case.actors
        func sum(_ events: Int, _ weight: Double) -> String {
            words.events(events)
                + (snapshot.selection.weighing == .events
                    ? "" : ", " + words.weight(number(weight)))
        }
        let polarity = deeds.polarity(negotiation: snapshot.selection.negotiation)
        let head = [
            "\(actors[deeds.source].nameInText) → \(actors[deeds.target].nameInText)",
            sum(deeds.eventCount, deeds.weight)
                + (polarity.map { ", " + words.netTone(signed($0)) } ?? ""),
        ]
        let kinds = deeds.acts.map {
            "\(words.name(of: $0.kind)): \(sum($0.eventCount, $0.weight))"
        }
        return (head + kinds + lines(of: deeds.acts.flatMap(\.rows), in: snapshot))
            .joined(separator: "\n")
    }
}
