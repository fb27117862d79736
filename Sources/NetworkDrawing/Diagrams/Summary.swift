internal import ActorNetworks

/// What a snapshot shows, in words.
enum Summary {
    /// The lines under the title: window, events and sources; actors and ties.
    static func subtitle(of snapshot: Snapshot) -> [String] {
        let sources = snapshot.documentCount
        let head = [
            period(of: snapshot),
            Wording.count(snapshot.eventCount, "event")
                + (sources > 0 ? " from " + Wording.count(sources, "source") : ""),
            Wording.count(snapshot.actors.count, "actor"),
            Wording.count(snapshot.tieCount, "tie"),
        ]
        let withinOne = snapshot.omitted.selfEvents
        let rest =
            withinOne > 0 ? [Words.english.eventsWithinOne(withinOne)] : []
        return [(head + rest).joined(separator: " · ")]
    }

    /// The window, or where it is open the days of the events that have a date.
    static func period(of snapshot: Snapshot) -> String {
        let window = snapshot.window
        let ties = snapshot.dyads.lazy.flatMap(\.ties).filter(\.isDated)
        let first = ties.map(\.firstDay).min()
        let days = first.map { (first: $0, end: ties.map(\.lastDay).max()?.advanced(by: 1) ?? $0) }
        guard let days, window.start == nil || window.end == nil else {
            let isUndated = window == .always && days == nil && !snapshot.rows.isEmpty
            return isUndated ? "undated" : Wording.period(window)
        }
        return Wording.period(
            Window(
                from: window.start ?? days.first, before: max(window.end ?? days.end, days.first)))
    }

    /// What a title calls a picture: the name that is given, or of a window its days in words.
    static func name(_ name: String, of snapshot: Snapshot) -> String {
        name == snapshot.window.description ? period(of: snapshot) : name
    }

    /// A few sentences for readers who do not see the picture.
    static func text(of snapshot: Snapshot) -> String {
        let names = snapshot.case.actors
        let kinds = RelationKind.allCases.compactMap { kind -> String? in
            let count = snapshot.eventCount(of: kind)
            return count > 0 ? "\(Wording.grouped(count)) of \(kind.name)" : nil
        }
        var sentences = [
            "Relations of \(Wording.count(snapshot.actors.count, "actor")), "
                + "\(period(of: snapshot)): \(Wording.count(snapshot.eventCount, "event"))"
                + (kinds.isEmpty ? "." : ", \(kinds.joined(separator: ", ")).")
        ]
        let busiest = snapshot.dyads.sorted {
            ($1.eventCount, $0.first, $0.second) < ($0.eventCount, $1.first, $1.second)
        }.prefix(3).map { dyad in
            let kinds = dyad.ties.map { "\(Wording.grouped($0.eventCount)) of \($0.kind.name)" }
            return "\(names[dyad.first].label) and \(names[dyad.second].label) "
                + "(\(kinds.joined(separator: ", ")))"
        }
        if !busiest.isEmpty {
            sentences.append("Most events lie between \(busiest.joined(separator: "; ")).")
        }
        return sentences.joined(separator: " ")
    }

    /// What an actor's tooltip says: name, sort, and its ties by kind.
    static func tooltip(of actor: Int, in snapshot: Snapshot) -> String {
        let record = snapshot.case.actors[actor]
        var counts: [RelationKind: Int] = [:]
        var partners = 0
        for dyad in snapshot.dyads where dyad.first == actor || dyad.second == actor {
            partners += 1
            for tie in dyad.ties { counts[tie.kind, default: 0] += tie.eventCount }
        }
        let kinds = RelationKind.allCases.compactMap { kind in
            counts[kind].map { "\(Wording.grouped($0)) of \(kind.name)" }
        }
        return "\(record.name) (\(record.type.rawValue))\n"
            + "tied to \(Wording.count(partners, "actor")); events: \(kinds.joined(separator: ", "))"
    }
}
