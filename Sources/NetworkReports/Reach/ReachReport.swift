public import ActorNetworks
public import Graphs
internal import NetworkFormats

/// What `reach` says of an actor: whom it could have reached in the order of time, when first, and by
/// which events.
public struct ReachReport {
    private let reach: ActorReach
    private let rows: Int

    /// The report of an actor's reach.
    ///
    /// - Parameters:
    ///   - reach: What was found.
    ///   - rows: How many of those reached a table for readers shows.
    public init(of reach: ActorReach, rows: Int = .max) {
        self.reach = reach
        self.rows = rows
    }

    private var theCase: Case { reach.snapshot.case }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { table }, json: { json })
    }

    // MARK: - For readers

    private var parts: [Report.Part] {
        [
            .headline(headline), .lines(sentences), .table(shown),
            .notShown(reach.reached.count - min(rows, reach.reached.count), "actor"),
            .points(reach.remarks, heading: "Read with care"),
        ]
    }

    private var headline: String {
        let count = reach.reached.count
        let others = reach.otherCount.of("other")
        let whom =
            reach.otherCount == 0
            ? "there is nobody else to reach"
            : count == 0 ? "could reach none of \(others)" : "could reach \(count) of \(others)"
        return "\(theCase.label(reach.actor)), \(reach.snapshot.period): \(whom)"
            + (reach.otherCount == 0 ? "" : " through events in the order of their days")
    }

    private var sentences: [String] {
        var sentences = [reach.timing.sentence]
        if let only = timelessSentence { sentences.append(only) }
        if let share = reach.reachability, reach.otherCount > 1 {
            sentences.append(
                "Of all ordered pairs of actors here, the first could reach the second in "
                    + "\(share.percent)."
            )
        }
        return sentences
    }

    /// How much more a network without days would claim.
    private var timelessSentence: String? {
        guard !reach.reached.isEmpty || !reach.timelessOnly.isEmpty else { return nil }
        let count = reach.timelessOnly.count
        guard count > 0 else {
            return "A network that ignores days would claim no more."
        }
        let named = reach.timelessOnly.prefix(Self.mostNamed).map { theCase.label($0) }
        let more = count > named.count ? ", …" : ""
        return "A network that ignores days would claim \(count) more: "
            + "\(named.joined(separator: ", "))\(more)."
    }

    private static let mostNamed = 8

    private var shown: Table {
        var table = Table([
            .init("actor", mayWrap: true), .init("first_day", "first"), .init("steps"),
            .init("by", mayWrap: true),
        ])
        for reached in reach.reached.prefix(rows) {
            table.rows.append([
                .text(theCase.label(reached.actor)), .text("\(reached.day)"),
                .count(reached.chain.count), .text(chain(reached)),
            ])
        }
        return table
    }

    /// The actors on the way, each with the day on which it is reached.
    private func chain(_ reached: ActorReach.Reached) -> String {
        let start = theCase.label(reach.actor)
        return reached.chain.reduce(start) { text, link in
            "\(text) → \(theCase.label(link.target)) (\(date(link)))"
        }
    }

    /// The day, and what is known of it where that is not all.
    private func date(_ link: ActorReach.Link) -> String {
        let date = theCase.events.date(of: link.row)
        return date.extent == .day ? "\(link.day)" : "\(link.day) of \(date)"
    }

    // MARK: - For programs

    private static let names = [
        "id", "actor", "first_day", "steps", "path", "days", "events",
    ]

    private var table: Table {
        var table = Table(Self.names.map { .init($0) })
        for reached in reach.reached {
            let path = [reach.actor] + reached.chain.map(\.target)
            table.rows.append([
                .text(theCase.actors[reached.actor].id), .text(theCase.label(reached.actor)),
                .text("\(reached.day)"), .count(reached.chain.count),
                .text(path.map { theCase.actors[$0].id }.joined(separator: ";")),
                .text(reached.chain.map { "\($0.day)" }.joined(separator: ";")),
                .text(reached.chain.map { theCase.events.id(of: $0.row) }.joined(separator: ";")),
            ])
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("id", .string(theCase.actors[reach.actor].id)),
            ("actor", .string(theCase.label(reach.actor))),
            ("period", .string(reach.snapshot.period)),
            ("paths_in_time", .string(reach.timing.order.rawValue)),
            ("max_wait_days", .optional(reach.timing.longestWait)),
            ("others", .integer(reach.otherCount)),
            ("reached_count", .integer(reach.reached.count)),
            ("timeless_count", .integer(reach.reached.count + reach.timelessOnly.count)),
            ("reachability", .optional(reach.reachability)),
            (
                "timeless_only",
                .array(reach.timelessOnly.map { .string(theCase.actors[$0].id) })
            ),
            ("reached", .array(reach.reached.map(json))),
            ("notes", .array(reach.remarks.map { .string($0) })),
        ])
    }

    private func json(_ reached: ActorReach.Reached) -> JSONValue {
        .object([
            ("id", .string(theCase.actors[reached.actor].id)),
            ("actor", .string(theCase.label(reached.actor))),
            ("first_day", .string("\(reached.day)")), ("steps", .integer(reached.chain.count)),
            ("chain", .array(reached.chain.map(json))),
        ])
    }

    private func json(_ link: ActorReach.Link) -> JSONValue {
        let event = theCase.event(at: link.row)
        return .object([
            ("day", .string("\(link.day)")), ("source", .string(theCase.actors[link.source].id)),
            ("source_label", .string(theCase.label(link.source))),
            ("target", .string(theCase.actors[link.target].id)),
            ("target_label", .string(theCase.label(link.target))), ("event", .string(event.id)),
            ("date", .string(event.date.description)), ("kind", .optional(event.kind?.name)),
            ("summary", .optional(event.summary)),
        ])
    }
}

extension PathTiming {
    /// Which chains of events follow time, as a sentence.
    public var sentence: String {
        let order =
            order == .strict
            ? "Each event of a chain is on a later day than the one before (strict)"
            : "Events of one day may follow each other in a chain (non-strict)"
        guard let longestWait else { return order + "." }
        return order + ", and at most \(longestWait.of("day")) after it."
    }
}

extension Double {
    fileprivate var percent: String { "\((self * 100).fixed(0)) %" }
}
