internal import ActorNetworks

/// What a snapshot shows, in words.
enum Summary {
    /// The lines under the title: window, events and sources; actors and ties.
    static func subtitle(of snapshot: Snapshot) -> [String] {
        let words = Words.english
        let head = [
            period(of: snapshot),
            words.events(snapshot.eventCount, from: snapshot.documentCount),
            words.actors(snapshot.actors.count), words.ties(snapshot.tieCount),
        ]
        let withinOne = snapshot.omitted.selfEvents
        let rest = withinOne > 0 ? [words.eventsWithinOne(withinOne)] : []
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
            return isUndated ? Words.english.undated : Wording.period(window)
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
        let words = Words.english
        let names = snapshot.case.actors
        let kinds = RelationKind.allCases.compactMap { kind -> String? in
            let count = snapshot.eventCount(of: kind)
            return count > 0 ? words.part(count, of: kind) : nil
        }
        var sentences = [
            words.relations(
                actors: snapshot.actors.count, period(of: snapshot), events: snapshot.eventCount,
                kinds: kinds)
        ]
        let busiest = snapshot.dyads.sorted {
            ($1.eventCount, $0.first, $0.second) < ($0.eventCount, $1.first, $1.second)
        }.prefix(3).map { dyad in
            words.pair(
                names[dyad.first].labelInText, names[dyad.second].labelInText,
                dyad.ties.map { words.part($0.eventCount, of: $0.kind) })
        }
        if !busiest.isEmpty { sentences.append(words.mostEvents(between: busiest)) }
        return sentences.joined(separator: " ")
    }

    /// What an actor's tooltip says: name, sort, and its ties by kind.
    static func tooltip(of actor: Int, in snapshot: Snapshot) -> String {
        let words = Words.english
        let record = snapshot.case.actors[actor]
        var counts: [RelationKind: Int] = [:]
        var partners = 0
        for dyad in snapshot.dyads where dyad.first == actor || dyad.second == actor {
            partners += 1
            for tie in dyad.ties { counts[tie.kind, default: 0] += tie.eventCount }
        }
        let kinds = RelationKind.allCases.compactMap { kind in
            counts[kind].map { words.part($0, of: kind) }
        }
        return words.actor(
            record.nameInText, words.name(of: record.type), partners: partners, kinds: kinds)
    }
}

extension Snapshot {
    /// Its time as titles write it: its window, or where that is open the days of its events.
    package var periodInWords: String { Summary.period(of: self) }

    /// What titles call it: the name of its slice, or of a slice that is named by its days these in words.
    package var nameInWords: String { Summary.name(name, of: self) }
}
