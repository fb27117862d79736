public import ActorNetworks
internal import NetworkFormats

/// What `describe` says about a case.
public struct CaseDescription {
    /// The counts of the case.
    public let summary: CaseSummary
    /// The network of the selection.
    public let snapshot: Snapshot
    /// How many rows the lists of the greatest show to readers.
    public let rows: Int

    /// Sums up what is selected of a case.
    ///
    /// - Throws: `CaseError` if the selection names what the case lacks.
    public init(of theCase: Case, _ selection: Selection, rows: Int = 10) throws(CaseError) {
        snapshot = try theCase.snapshot(selection)
        summary = try CaseSummary(of: snapshot)
        self.rows = rows
    }

    private var theCase: Case { snapshot.case }
    private var isRolledUp: Bool { snapshot.selection.rollUp != nil }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { figures }, json: { json })
    }

    private var parts: [Report.Part] {
        [
            .headline("\(theCase.heading): \(sentence)"),
            .table(kinds),
            .table(documents, heading: "Sources"),
            .notShown(citedDocuments.count - rows, "document"),
            .table(phases, heading: "Phases"),
            .table(
                actors(limit: rows),
                heading: "Strongest actors (\(snapshot.selection.weighing.explanation))"),
            .notShown(snapshot.actors.count - rows, "actor"),
            .table(pairs(limit: rows), heading: "Busiest pairs"),
            .notShown(snapshot.dyads.count - rows, "pair"),
            .points(doubts, heading: "Gaps and doubts"),
        ]
    }

    private var sentence: String {
        let kinds = RelationKind.allCases.map { ($0, summary.kindCounts[$0] ?? 0) }
            .sorted { $0.1 > $1.1 }.map { "\($0.1) \($0.0.name)" }
        let all = summary.eventCount.events(inRows: summary.rowCount)
        let events = "\(all) (\(kinds.joined(separator: ", ")))"
        let actors = summary.actorCount.of("actor")
        let part =
            isRolledUp
            ? "rolled up, \(summary.participantCount) take part"
            : "\(summary.participantCount) take part"
        let span =
            summary.span.map { ", \($0)" }
            ?? (summary.undatedCount > 0 ? ", undated" : "")
        return "\(events), \(actors) (\(part))\(span)"
    }
}

// MARK: Tables

extension CaseDescription {
    private var kinds: Table {
        var table = Table([
            .init("kind"), .init("events"), .init("share"), .init("ties"), .init("weight"),
        ])
        for kind in RelationKind.allCases.reversed() {
            let count = summary.kindCounts[kind] ?? 0
            let ties = snapshot.dyads.compactMap { $0.tie(kind) }
            table.rows.append([
                kind.cell, .count(count), share(count),
                .count(ties.count), .number(ties.reduce(0) { $0 + $1.weight }, digits: 1),
            ])
        }
        return table
    }

    /// The documents that are cited, by position, the most cited first.
    private var citedDocuments: [(key: Int, value: Int)] {
        summary.documentCounts.filter { $0.key >= 0 }.sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }
    }

    private var documents: Table {
        var table = Table([
            .init("document"), .init("events"), .init("share"), .init("headline", mayWrap: true),
        ])
        for (position, count) in citedDocuments.prefix(rows) {
            let document = theCase.documents[position]
            table.rows.append([
                .text(document.label), .count(count), share(count),
                .optional(document.headline),
            ])
        }
        return table
    }

    private var phases: Table {
        var table = Table([
            .init("phase"), .init("name", mayWrap: true), .init("period"), .init("events"),
        ])
        for (phase, count) in zip(theCase.phases, summary.phaseCounts)
        where phase.window.intersection(snapshot.window) != nil {
            table.rows.append([
                .text(phase.id), .text(phase.name), .text(phase.window.description), .count(count),
            ])
        }
        return table
    }

    private func share(_ count: Int) -> Cell {
        summary.eventCount == 0 ? .none : .share(Double(count) / Double(summary.eventCount))
    }

    private func actors(limit: Int, withIDs: Bool = false) -> Table {
        var table = Table(
            (withIDs ? [.init("id")] : []) + [
                .init("actor", mayWrap: true), .init("type"), .init("events"), .init("partners"),
                .init("strength"),
            ])
        var partners: [Int: Int] = [:]
        var events: [Int: Int] = [:]
        for dyad in snapshot.dyads {
            for actor in [dyad.first, dyad.second] {
                partners[actor, default: 0] += 1
                events[actor, default: 0] += dyad.eventCount
            }
        }
        let strengths = snapshot.strengths
        for place in Ranking.order(of: strengths).prefix(limit) {
            let actor = snapshot.actors[place]
            let id: [Cell] = withIDs ? [.text(theCase.actors[actor].id)] : []
            table.rows.append(
                id + [
                    .text(theCase.label(actor)), .text(theCase.actors[actor].type.rawValue),
                    .count(events[actor] ?? 0), .count(partners[actor] ?? 0),
                    .number(strengths[place], digits: 1),
                ])
        }
        return table
    }

    /// The actors of a pair: ids, then labels.
    private static func ends(of dyad: Dyad, in theCase: Case) -> [Cell] {
        let (first, second) = theCase.ordered(dyad)
        return [first, second].map { .text(theCase.actors[$0].id) }
            + [first, second].map { .text(theCase.label($0)) }
    }

    private static let ends = ["first", "second", "first_label", "second_label"]

    private static let pairColumns: [Table.Column] = [
        .init("pair", mayWrap: true), .init("events"), .init("cooperation"),
        .init("negotiation"), .init("conflict"), .init("tone"),
        .init("first_day", "first"), .init("last_day", "last"),
    ]

    private static func pairRow(_ dyad: Dyad, of snapshot: Snapshot) -> [Cell] {
        let theCase = snapshot.case
        let counts = RelationKind.allCases.map { dyad.tie($0)?.eventCount ?? 0 }
        let rows = snapshot.events(between: dyad).map { Int($0) }
        return [.text(theCase.pairLabel(dyad)), .count(dyad.eventCount)]
            + counts.map { .count($0) }
            + [
                .optional(snapshot.tone(of: dyad), digits: 1, signed: true),
                .optional(theCase.events.firstContact(rows)?.description),
                .optional(theCase.events.lastContact(rows)?.description),
            ]
    }

    private func pairs(limit: Int) -> Table {
        Table(
            Self.pairColumns,
            rows: snapshot.busiestDyads.prefix(limit).map { Self.pairRow($0, of: snapshot) })
    }

    /// All pairs with their ids, each made as it is written.
    private var pairsJSON: JSONValue {
        let columns = Self.ends.map { Table.Column($0) } + Self.pairColumns
        return .array(of: snapshot.busiestDyads) { [snapshot] in
            Table.object(
                Self.ends(of: $0, in: snapshot.case) + Self.pairRow($0, of: snapshot),
                under: columns)
        }
    }
}

// MARK: Gaps and doubts

extension CaseDescription {
    private var doubts: [String] {
        var points: [String] = []
        if let gap = summary.longestGap, let days = gap.dayCount {
            points.append(
                "the longest silence \(theCase.events.countOfUnknownDays > 0 ? "that is certain " : "")lasts "
                    + "\(days.of("day")): no event can have been in \(gap)")
        }
        let all = summary.eventCount
        if summary.undatedCount > 0 {
            points.append(
                "\(summary.undatedCount.of("event")) (\(summary.undatedCount.share(of: all))) "
                    + "undated: in no slice, period or phase")
        }
        let uncertain = (summary.extentCounts[.uncertain] ?? 0) - summary.undatedCount
        if uncertain > 0 {
            points.append(
                "\(uncertain.of("event")) (\(uncertain.share(of: all))) known only to a month, a "
                    + "year or an interval"
                    + (snapshot.selection.assignment.uncertain == .earliest
                        ? "; slices put them where it begins" : ""))
        }
        if summary.totalRowCount > 0 {
            let single = summary.rowCount - summary.totalRowCount
            let (rows, events) = (summary.totalRowCount, all - single)
            points.append(
                (rows == 1
                    ? "1 row stands for \(events.of("event"))"
                    : "\(rows.of("row")) stand for several events each, \(events) together")
                    + ", which nothing tells apart")
        }
        points += snapshot.totalsRemarks + [snapshot.citationRemark].compactMap(\.self)
        if summary.lastingCount > 0 {
            points.append("\(summary.lastingCount.of("event")) held over a span of days")
        }
        points += certaintyDoubts
        if let sentence = summary.outsidePhaseSentence { points.append(sentence) }
        if summary.selfEventCount > 0 {
            points.append(
                "\(summary.selfEventCount.of("event")) within one actor"
                    + (isRolledUp ? " once rolled up" : "") + ", so not part of the network")
        }
        let idle = summary.actorCount - summary.participantCount
        if idle > 0, !isRolledUp {
            points.append("\(idle.of("actor")) of the register without an event here")
        }
        var omitted = snapshot.omitted
        // Those within one actor have a point of their own above.
        omitted.selfEvents = 0
        if let sentence = omitted.sentence { points.append(sentence) }
        return points
    }

    private var certaintyDoubts: [String] {
        let all = summary.eventCount
        var points: [String] = []
        let counts = Certainty.allCases.compactMap { certainty in
            summary.certaintyCounts[certainty].map { "\($0) \(certainty.rawValue)" }
        }
        if !counts.isEmpty { points.append("certainty: \(counts.joined(separator: ", "))") }
        if let unknown = summary.certaintyCounts[nil], unknown > 0, unknown < all {
            points.append("\(unknown.of("event")) of unknown certainty")
        }
        if let none = summary.documentCounts[-1], none > 0 {
            points.append("\(none.of("event")) without a source document")
        }
        return points
    }
}

// MARK: For programs

extension CaseDescription {
    /// Everything that can be counted, a figure a row.
    private var figures: Table {
        var table = Table(
            ["topic", "item", "events", "label", "first", "second"].map { .init($0) })
        func add(
            _ topic: String, _ item: String, _ count: Int, label: String? = nil,
            pair: [String] = []
        ) {
            table.rows.append([
                .text(topic), .text(item), .count(count), .optional(label),
                .optional(pair.first), .optional(pair.last),
            ])
        }
        add("case", "events", summary.eventCount)
        add("case", "rows", summary.rowCount)
        add("case", "actors", summary.actorCount)
        add("case", "actors taking part", summary.participantCount)
        for kind in RelationKind.allCases { add("kind", kind.name, summary.kindCounts[kind] ?? 0) }
        for certainty in Certainty.allCases {
            add("certainty", certainty.rawValue, summary.certaintyCounts[certainty] ?? 0)
        }
        for (position, document) in theCase.documents.enumerated() {
            add(
                "document", document.id, summary.documentCounts[position] ?? 0,
                label: document.label)
        }
        for (phase, count) in zip(theCase.phases, summary.phaseCounts) {
            add("phase", phase.id, count, label: phase.name)
        }
        for dyad in snapshot.busiestDyads {
            let (first, second) = theCase.ordered(dyad)
            add(
                "pair", theCase.pairLabel(dyad), dyad.eventCount,
                pair: [first, second].map { theCase.actors[$0].id })
        }
        return table
    }

    private var json: JSONValue {
        .object([
            ("title", .string(theCase.title)),
            ("events", .integer(summary.eventCount)),
            ("rows", .integer(summary.rowCount)),
            ("actors", .integer(summary.actorCount)),
            ("actors_taking_part", .integer(summary.participantCount)),
            ("first", .optional(summary.span?.start?.description)),
            ("last", .optional(summary.span?.lastDay?.description)),
            ("ties", .integer(snapshot.tieCount)),
            ("self_events", .integer(summary.selfEventCount)),
            (
                "kinds",
                .object(
                    RelationKind.allCases.map { ($0.name, .integer(summary.kindCounts[$0] ?? 0)) })
            ),
            (
                "certainty",
                .object(
                    Certainty.allCases.map {
                        ($0.rawValue, .integer(summary.certaintyCounts[$0] ?? 0))
                    })
            ),
            (
                "documents",
                .array(
                    theCase.documents.enumerated().map {
                        .object([
                            ("document", .string($1.id)), ("document_label", .string($1.label)),
                            ("events", .integer(summary.documentCounts[$0] ?? 0)),
                        ])
                    })
            ),
            ("phases", phases.json),
            ("events_outside_phases", .integer(summary.outsidePhaseCount)),
            ("strongest_actors", actors(limit: .max, withIDs: true).json),
            ("pairs", pairsJSON),
            ("doubts", .array(doubts.map { .string($0) })),
        ])
    }
}
