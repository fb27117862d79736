internal import ActorNetworks
public import NetworkFormats

/// What became of the rows of every input: events of which kind, no event and why, merged, refused.
///
/// It leads with whatever left a kind without events, or took more than a tenth of a file.
public struct ReadingReport {
    /// What reading the inputs found.
    public let reading: CaseReading

    /// The report of a reading.
    public init(of reading: CaseReading) {
        self.reading = reading
    }

    /// Everything, for readers and for programs.
    ///
    /// CSV has a row for each sort of what became of rows: `file`, `read_as`, `outcome` (`event`,
    /// `no event`, `merged` or `refused`), `kind` of events, `reason` of others, and `rows`.
    public var report: Report {
        Report(parts: { parts }, table: { table }, json: { json })
    }

    private var parts: [Report.Part] {
        [
            .headline(headline), .points(alarms, heading: "What changed the case most"),
            .table(foldedFiles, heading: isFolded ? "By sort of file" : "By file"),
            .table(foldedLeftOut, heading: "Rows that make no event of their own"),
            .lines(register),
        ]
    }

    /// What took more than a tenth of a file's rows, or left a kind without events.
    public var alarms: [String] {
        isFolded ? foldedAlarms : reading.losses + alarmsByFile
    }

    /// The same for each file.
    private var alarmsByFile: [String] {
        let counts = rowCounts
        return outcomes.filter { $0.sort != .event && $0.sort != .refused }.compactMap { outcome in
            let all = counts[outcome.file] ?? 0
            guard outcome.count * 10 > all else { return nil }
            return "\(outcome.file): \(outcome.count) of \(all.of("row")) "
                + "(\(outcome.count.share(of: all))) \(outcome.sort.words(outcome.count)): "
                + (outcome.reason ?? "")
        }
    }

    private var headline: String {
        let tables = eventTables
        let rows = tables.reduce(0) { $0 + $1.rowCount }
        let kept = tables.reduce(0) { $0 + $1.eventCounts.values.reduce(0, +) }
        let events = tables.reduce(0) { $0 + $1.eventTotal }
        let left = outcomes.reduce(0) { $1.sort == .event ? $0 : $0 + $1.count }
        return "Read \(tables.count.of("table")) of events with \(rows.of("row")): "
            + "\(events.events(inRows: kept)), \(left.of("row")) left out"
    }

    /// How many actors, documents and phases the case has.
    private var register: [String] {
        let unread = reading.tables.filter { !$0.keepsFurtherColumns }.compactMap {
            table -> String? in
            let columns = table.columns.filter { $0.meaning == nil }.map(\.column)
            return columns.isEmpty
                ? nil : "\(table.file): not read: \(columns.joined(separator: ", "))"
        }
        guard let theCase = reading.case else { return unread }
        return unread + aliases + [
            "The case has \(theCase.events.eventCount.events(inRows: theCase.events.count)) of "
                + "\(theCase.actors.count.of("actor")), "
                + "\(theCase.documents.count.of("source document")) and "
                + "\(theCase.phases.count.of("phase"))."
        ]
    }

    /// What aliases did.
    public var aliases: [String] {
        let uses = reading.aliasUses
        guard !uses.isEmpty else { return [] }
        let unused = uses.filter { $0.value == 0 }.keys.sorted()
        let used = uses.count - unused.count
        let changed =
            "\(used.of("alias", "aliases")) changed "
            + "\(uses.values.reduce(0, +).of("actor")) of events"
        guard !unused.isEmpty else { return [changed] }
        let named = unused.prefix(5).joined(separator: ", ") + (unused.count > 5 ? ", …" : "")
        return [
            changed
                + "; \(unused.count.of("alias occurs", "aliases occur")) in no event: \(named)"
        ]
    }

    private var eventTables: [TableUnderstanding] {
        reading.tables.filter { $0.format != nil }
    }

    private var rowCounts: [String: Int] {
        Dictionary(reading.tables.map { ($0.file, $0.rowCount) }, uniquingKeysWith: +)
    }

    /// Whether there are so many files that people are told of them together.
    var isFolded: Bool { reading.tables.count > ProblemReport.mostFiles }
}

// MARK: - Outcomes

extension ReadingReport {
    /// What can become of a row.
    enum Outcome: String {
        case event
        case noEvent = "no event"
        case merged, refused

        func words(_ count: Int) -> String {
            switch self {
            case .event: count == 1 ? "is an event" : "are events"
            case .noEvent: count == 1 ? "makes no event" : "make no event"
            case .merged: count == 1 ? "was merged with another" : "were merged with others"
            case .refused: count == 1 ? "was refused" : "were refused"
            }
        }
    }

    /// Rows of a file that went one way.
    struct Rows {
        let file: String
        let sort: Outcome
        var kind: RelationKind?
        var reason: String?
        let count: Int
    }

    /// Every way that rows went, by file in the order of reading.
    var outcomes: [Rows] {
        eventTables.flatMap { table in
            RelationKind.allCases.compactMap { kind -> Rows? in
                guard let count = table.eventCounts[kind], count > 0 else { return nil }
                return Rows(file: table.file, sort: .event, kind: kind, count: count)
            }
        }
            + reading.omitted.map {
                Rows(
                    file: $0.file, sort: $0.reason.isMerging ? .merged : .noEvent,
                    reason: $0.reason.rawValue, count: $0.count)
            }
            + reading.skipped.filter { $0.count > 0 }.map {
                Rows(file: $0.file, sort: .refused, reason: $0.reason.rawValue, count: $0.count)
            }
    }

    var files: Table {
        let outcomes = Dictionary(grouping: outcomes, by: \.file)
        var table = Table(
            [
                .init("file"), .init("read_as", "read as"), .init("rows"),
            ] + RelationKind.allCases.map { .init($0.name) } + [
                .init("no_event", "no event"), .init("merged"), .init("refused"),
            ])
        for understood in reading.tables {
            let own = outcomes[understood.file] ?? []
            func count(_ sort: Outcome) -> Cell {
                .count(own.reduce(0) { $1.sort == sort ? $0 + $1.count : $0 })
            }
            let isOfEvents = understood.format != nil
            table.rows.append(
                [.text(understood.file), .optional(understood.format), .count(understood.rowCount)]
                    + RelationKind.allCases.map { kind in
                        isOfEvents ? .count(understood.eventCounts[kind] ?? 0) : .none
                    }
                    + (isOfEvents
                        ? [count(.noEvent), count(.merged)] : [.none, .none]) + [count(.refused)])
        }
        return table
    }

    /// The rows that make no event of their own, for readers.
    var leftOut: Table {
        var table = Table([
            .init("rows"), .init("share"), .init("file"), .init("outcome"),
            .init("reason", mayWrap: true),
        ])
        let counts = rowCounts
        for outcome in outcomes where outcome.sort != .event {
            let all = counts[outcome.file] ?? 0
            table.rows.append([
                .count(outcome.count),
                all > 0 ? .share(Double(outcome.count) / Double(all)) : .none,
                .text(outcome.file), .text(outcome.sort.rawValue), .optional(outcome.reason),
            ])
        }
        return table
    }

    private var table: Table {
        let formats = Dictionary(
            reading.tables.map { ($0.file, $0.format) }, uniquingKeysWith: { first, _ in first })
        return Table(
            ["file", "read_as", "outcome", "kind", "reason", "rows"].map { .init($0) },
            rows: outcomes.map { outcome in
                [
                    .text(outcome.file), .optional(formats[outcome.file] ?? nil),
                    .text(outcome.sort.rawValue), .optional(outcome.kind?.name),
                    .optional(outcome.reason), .count(outcome.count),
                ]
            })
    }

    private var json: JSONValue {
        .object([
            ("notes", .array(alarms.map(JSONValue.string))), ("files", files.json),
            ("left_out", leftOut.json),
            ("events", .optional(reading.case?.events.eventCount)),
            ("rows", .optional(reading.case?.events.count)),
            ("actors", .optional(reading.case?.actors.count)),
            ("documents", .optional(reading.case?.documents.count)),
            ("phases", .optional(reading.case?.phases.count)),
        ])
    }
}

extension OmittedRows.Reason {
    /// Whether another row of the same event is kept.
    fileprivate var isMerging: Bool {
        switch self {
        case .repeated, .mirrored, .sameDay, .otherSide: true
        default: false
        }
    }
}
