public import ActorNetworks
internal import NetworkFormats

/// What `compare` says.
public struct ComparisonReport {
    /// What was compared.
    public let comparison: SnapshotComparison
    /// What the earlier side is called.
    public let before: String
    /// What the later side is called.
    public let after: String
    /// How many rows each list shows to readers.
    public let rows: Int

    /// The report of a comparison.
    public init(of comparison: SnapshotComparison, before: String, after: String, rows: Int = 10) {
        self.comparison = comparison
        self.before = before
        self.after = after
        self.rows = rows
    }

    private typealias Status = SnapshotComparison.Status
    private typealias DyadChange = SnapshotComparison.DyadChange
    private typealias TieChange = SnapshotComparison.TieChange

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { allTies }, json: { json })
    }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = [
            .headline("\(comparison.after.network.heading): from \(before) to \(after)"),
            .table(figures),
            .lines([similarity]),
            .lines([actors(.entered, "Entered"), actors(.left, "Left")].compactMap(\.self)),
            .table(flips, heading: heading("Relations that turned", comparison.flipped.count)),
        ]
        for (status, heading) in [
            (Status.entered, "New ties"), (.left, "Ties that ended"), (.stronger, "Stronger ties"),
            (.weaker, "Weaker ties"),
        ] {
            let ties = comparison.ties(status)
            parts.append(
                .table(
                    table(of: Array(ties.prefix(rows))),
                    heading: self.heading(heading, ties.count)))
        }
        parts.append(.table(movers, heading: "Ranks by strength that moved most"))
        return parts
    }

    private func heading(_ text: String, _ count: Int) -> String {
        "\(text) (\(count)\(count > rows ? ", the \(rows) greatest" : ""))"
    }

    // MARK: Figures

    private var figures: Table {
        var table = Table([
            .init("figure", ""), .init("before"), .init("after"), .init("change"),
        ])
        let (one, other) = (comparison.before, comparison.after)
        func add(_ name: String, _ before: Int, _ after: Int) {
            table.rows.append([
                .text(name), .count(before), .count(after),
                .number(Double(after - before), digits: 0, signed: true),
            ])
        }
        add("events", one.eventCount, other.eventCount)
        for kind in RelationKind.allCases {
            add(kind.name, one.eventCount(of: kind), other.eventCount(of: kind))
        }
        add("actors", one.actors.count, other.actors.count)
        add("ties", one.tieCount, other.tieCount)
        let change = one.tone.flatMap { tone in other.tone.map { $0 - tone } }
        table.rows.append([
            .text("tone"), .optional(one.tone, digits: 1, signed: true),
            .optional(other.tone, digits: 1, signed: true),
            .optional(change, digits: 1, signed: true),
        ])
        return table
    }

    private var similarity: String {
        let ranks = comparison.rankCorrelation.map { ", agreement of ranks \($0.fixed(2)) (τ-b)" }
        return "Shared: \(percent(comparison.actorJaccard)) of the actors, "
            + "\(percent(comparison.tieJaccard())) of the pairs, "
            + "\(percent(comparison.ruzicka)) of the tie weight" + (ranks ?? "") + "."
    }

    private func percent(_ share: Double) -> String { "\((share * 100).fixed(0)) %" }

    private func actors(_ status: Status, _ word: String) -> String? {
        func strength(_ change: SnapshotComparison.ActorChange) -> Double {
            change.strengthAfter ?? change.strengthBefore ?? 0
        }
        let actors = comparison.actors(status).enumerated().sorted {
            let (left, right) = (strength($0.element), strength($1.element))
            return left == right ? $0.offset < $1.offset : left > right
        }.map(\.element)
        guard !actors.isEmpty else { return nil }
        let labels = actors.map(\.actor.label).prefix(max(rows, 1)).joined(separator: ", ")
        let more = actors.count > rows ? " and \(actors.count - rows) more" : ""
        return "\(word) (\(actors.count)): \(labels)\(more)."
    }

    // MARK: Ties

    private var flips: Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("net before"), .init("net after"),
        ])
        func swing(_ dyad: DyadChange) -> Double {
            abs((dyad.before?.netWeight() ?? 0) - (dyad.after?.netWeight() ?? 0))
        }
        let flipped = comparison.flipped.enumerated().sorted {
            let (left, right) = (swing($0.element), swing($1.element))
            return left == right ? $0.offset < $1.offset : left > right
        }.map(\.element)
        for dyad in flipped.prefix(rows) {
            table.rows.append([
                .text(pair(dyad)),
                .optional(dyad.before?.netWeight(), digits: 1, signed: true),
                .optional(dyad.after?.netWeight(), digits: 1, signed: true),
            ])
        }
        return table
    }

    private func table(of ties: [(dyad: DyadChange, tie: TieChange)]) -> Table {
        var table = Table([
            .init("pair", mayWrap: true), .init("kind"), .init("before"), .init("after"),
            .init("change"), .init("events"),
        ])
        for (dyad, tie) in ties {
            table.rows.append([
                .text(pair(dyad)), tie.kind.cell, .optional(tie.before?.weight, digits: 1),
                .optional(tie.after?.weight, digits: 1),
                .number(tie.weightChange, digits: 1, signed: true),
                .text("\(tie.before?.eventCount ?? 0) → \(tie.after?.eventCount ?? 0)"),
            ])
        }
        return table
    }

    private var movers: Table {
        var table = Table([
            .init("actor", mayWrap: true), .init("before"), .init("after"), .init("ranks"),
            .init("strength before"), .init("strength after"),
        ])
        let moved = comparison.actors.filter { ($0.ranksRisen ?? 0) != 0 }
            .enumerated().sorted {
                let (left, right) = (
                    abs($0.element.ranksRisen ?? 0), abs($1.element.ranksRisen ?? 0)
                )
                return left == right ? $0.offset < $1.offset : left > right
            }
        for change in moved.prefix(rows).map(\.element) {
            table.rows.append([
                .text(change.actor.label), count(change.rankBefore), count(change.rankAfter),
                .number(Double(change.ranksRisen ?? 0), digits: 0, signed: true),
                .optional(change.strengthBefore, digits: 1),
                .optional(change.strengthAfter, digits: 1),
            ])
        }
        return table
    }

    private func count(_ value: Int?) -> Cell { value.map { .count($0) } ?? .none }

    private func label(_ id: String) -> String {
        for network in [comparison.after.network, comparison.before.network] {
            if let position = network.actors.position(of: id) { return network.label(position) }
        }
        return id
    }

    private func pair(_ dyad: DyadChange) -> String {
        "\(label(dyad.first)) – \(label(dyad.second))"
    }
}

// MARK: For programs

extension ComparisonReport {
    /// Every tie of either side.
    private var allTies: Table {
        var table = Table(
            [
                "first", "second", "kind", "status", "weight_before", "weight_after", "change",
                "events_before", "events_after", "flipped",
            ].map { .init($0) })
        for dyad in comparison.dyads {
            for tie in dyad.ties {
                table.rows.append([
                    .text(dyad.first), .text(dyad.second), .text(tie.kind.name),
                    .text(tie.status.rawValue), .number(tie.before?.weight ?? 0, digits: 1),
                    .number(tie.after?.weight ?? 0, digits: 1),
                    .number(tie.weightChange, digits: 1), .count(tie.before?.eventCount ?? 0),
                    .count(tie.after?.eventCount ?? 0), .text(dyad.isFlipped ? "yes" : "no"),
                ])
            }
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("before", side(before, comparison.before)), ("after", side(after, comparison.after)),
            (
                "similarity",
                .object([
                    ("actorJaccard", .number(comparison.actorJaccard)),
                    ("tieJaccard", .number(comparison.tieJaccard())),
                    ("signedJaccard", .number(comparison.signedJaccard)),
                    ("ruzicka", .number(comparison.ruzicka)),
                    ("kendallTauB", .optional(comparison.rankCorrelation)),
                ])
            ),
            ("actors", .array(comparison.actors.map(actorJSON))),
            (
                "flipped",
                .array(
                    comparison.flipped.map {
                        .object([
                            ("first", .string($0.first)), ("second", .string($0.second)),
                            ("netBefore", .optional($0.before?.netWeight())),
                            ("netAfter", .optional($0.after?.netWeight())),
                        ])
                    })
            ),
            ("ties", allTies.json),
        ])
    }

    private func side(_ name: String, _ snapshot: Snapshot) -> JSONValue {
        .object([
            ("name", .string(name)), ("window", .string(snapshot.window.description)),
            ("events", .integer(snapshot.eventCount)), ("actors", .integer(snapshot.actors.count)),
            ("ties", .integer(snapshot.tieCount)), ("tone", .optional(snapshot.tone)),
        ])
    }

    private func actorJSON(_ change: SnapshotComparison.ActorChange) -> JSONValue {
        .object([
            ("id", .string(change.actor.id)), ("status", .string(change.status.rawValue)),
            ("strengthBefore", .optional(change.strengthBefore)),
            ("strengthAfter", .optional(change.strengthAfter)),
            ("rankBefore", .optional(change.rankBefore)),
            ("rankAfter", .optional(change.rankAfter)),
        ])
    }
}
