public import ActorNetworks
internal import NetworkFormats

/// Actors who are probably one, as a table of aliases that a user edits and gives back.
public struct LikeActorsReport {
    /// The pairs of actors.
    public let pairs: [LikeActors]
    /// The case that they are of.
    public let theCase: Case

    /// A report about pairs of actors of a case.
    public init(of pairs: [LikeActors], in theCase: Case) {
        self.pairs = pairs
        self.theCase = theCase
    }

    /// The report. Its table has the columns `alias`, `same_as` (ids), `why`, `events` and
    /// `same_as_events`, `alias_name` and `same_as_name` if actors have other names than their ids,
    /// and `from` and `to`, which are empty.
    public var report: Report {
        Report(
            parts: {
                [
                    .headline(headline), .table(shown, heading: nil),
                    .lines(
                        pairs.isEmpty
                            ? [] : ["Strike out what is wrong and give the table to --aliases."]),
                ]
            }, table: { table })
    }

    private var headline: String {
        let actors = theCase.actors.count.of("actor")
        return pairs.isEmpty
            ? "\(theCase.heading), \(actors): no two names look like one actor"
            : "\(theCase.heading), \(actors): \(pairs.count.of("name")) that "
                + "\(pairs.count == 1 ? "is" : "are") probably another one"
    }

    private var haveNames: Bool {
        pairs.contains { pair in
            [pair.actor, pair.other].contains { theCase.actors[$0].name != theCase.actors[$0].id }
        }
    }

    private var shown: Table {
        Table(
            Array(table.columns.dropLast(2)), rows: table.rows.map { Array($0.dropLast(2)) })
    }

    private var table: Table {
        let haveNames = haveNames
        let events = eventCounts
        var table = Table(
            [
                .init("alias"), .init("same_as", "same as"), .init("why"), .init("events"),
                .init("same_as_events", "its events"),
            ]
                + (haveNames
                    ? [.init("alias_name", "name"), .init("same_as_name", "its name")] : [])
                + [.init("from"), .init("to")])
        for pair in pairs {
            let (actor, other) = (theCase.actors[pair.actor], theCase.actors[pair.other])
            table.rows.append(
                [
                    .text(actor.id), .text(other.id), .text(pair.difference.name),
                    .count(events[pair.actor]), .count(events[pair.other]),
                ] + (haveNames ? [.text(actor.name), .text(other.name)] : []) + [.none, .none])
        }
        return table
    }

    /// In how many events each actor takes part.
    private var eventCounts: [Int] {
        var counts = [Int](repeating: 0, count: theCase.actors.count)
        let events = theCase.events
        for row in 0..<events.count {
            let count = events.eventCount(of: row)
            counts[Int(events.sources[row])] += count
            if events.sources[row] != events.targets[row] {
                counts[Int(events.targets[row])] += count
            }
        }
        return counts
    }
}
