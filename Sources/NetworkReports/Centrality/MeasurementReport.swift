public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// The tables of what was measured: of actors, of ties, of the whole network and of groups.
public struct MeasurementReport {
    /// What was measured.
    public let measurement: Measurement
    /// How many actors or ties a table for readers shows.
    public let rows: Int

    /// The report of a measurement.
    public init(of measurement: Measurement, rows: Int = .max) {
        self.measurement = measurement
        self.rows = rows
    }

    /// What each table is about, with the table for programs; at least one.
    var tables: [(subject: String, table: Table)] {
        let scores = ScoreReport(scores: measurement.actors, rows: rows)
        var tables: [(subject: String, table: Table)] = []
        if !measurement.actors.columns.isEmpty { tables.append(("actors", scores.whole)) }
        if !measurement.ties.isEmpty { tables.append(("ties", ties)) }
        if !measurement.figures.isEmpty { tables.append(("network", figures(measurement.figures))) }
        if !measurement.divisions.isEmpty { tables.append(("groups", members)) }
        return tables.isEmpty ? [("actors", scores.whole)] : tables
    }

    /// The report. Its table for programs must be one.
    public var report: Report {
        Report(
            parts: { parts },
            table: {
                let tables = tables
                guard tables.count == 1 else {
                    throw SeveralTables(subjects: tables.map(\.subject))
                }
                return tables[0].table
            },
            json: { .object(tables.map { ($0.subject, $0.table.json) } + timing + notes) })
    }

    /// Why several sorts of measures do not fit into one table.
    public struct SeveralTables: Error, CustomStringConvertible {
        /// What the tables are about.
        public let subjects: [String]

        /// Problem and remedy.
        public var description: String {
            "a CSV file holds one table, and these measures fill \(subjects.count) "
                + "(\(subjects.joined(separator: ", "))); ask for one sort at a time, or for "
                + "--format json"
        }
    }

    private var parts: [Report.Part] {
        var parts: [Report.Part] = [.headline(headline)]
        if let timing = measurement.timing { parts.append(.lines([timing.sentence])) }
        if !measurement.actors.columns.isEmpty || isEmpty {
            parts += ScoreReport(scores: measurement.actors, rows: rows).parts
        }
        for tie in measurement.ties {
            let shown = table(of: tie, limit: rows)
            parts.append(.table(shown, heading: "\(tie.measure.name): \(tie.measure.meaning)"))
            parts.append(.notShown(tie.ties.count - shown.rows.count, "tie"))
        }
        if !measurement.figures.isEmpty {
            parts.append(
                .table(figures(measurement.figures), heading: "The network as a whole"))
        }
        for division in measurement.divisions {
            parts.append(.headline(heading(of: division)))
            let shown = groups(of: division)
            parts.append(.table(shown))
            parts.append(.notShown(division.groups.count - shown.rows.count, "group"))
        }
        parts.append(
            .points(measurement.remarksOnTime.map(\.description), heading: "Read with care"))
        return parts
    }

    /// Which paths followed time, where any did.
    private var timing: [(String, JSONValue)] {
        guard let timing = measurement.timing else { return [] }
        return [
            ("paths_in_time", .string(timing.order.rawValue)),
            ("max_wait_days", .optional(timing.longestWait)),
        ]
    }

    /// What is to be known of days, where there is anything.
    private var notes: [(String, JSONValue)] {
        let remarks = measurement.remarksOnTime
        return remarks.isEmpty
            ? [] : [("notes", .array(remarks.map { .string($0.description) }))]
    }

    private var isEmpty: Bool {
        measurement.ties.isEmpty && measurement.figures.isEmpty && measurement.divisions.isEmpty
    }

    private var headline: String {
        let snapshot = measurement.snapshot
        return "\(snapshot.case.heading), \(snapshot.period): "
            + "\(snapshot.actors.count.of("actor")), \(snapshot.dyads.count.of("pair")), "
            + "weight of a tie: \(snapshot.selection.weighing.explanation)"
    }

    private func actor(_ vertex: Int) -> PoliticalActor {
        measurement.snapshot.case.actors[measurement.snapshot.actors[vertex]]
    }
}

// MARK: - Ties

extension MeasurementReport {
    private func table(of scores: TieScores, limit: Int) -> Table {
        var table = Table([
            .init("rank"), .init("tie", mayWrap: true), .init("score", scores.measure.name),
        ])
        let digits = ScoreReport.digits(for: scores.ties.map(\.score))
        for tie in scores.ties.prefix(limit) {
            let ends = [actor(tie.source).label, actor(tie.target).label]
            table.rows.append([
                .count(tie.rank), .text(ends.joined(separator: scores.isDirected ? " → " : " – ")),
                .number(tie.score, digits: digits),
            ])
        }
        return table
    }

    /// All ties, for programs.
    private var ties: Table {
        var table = Table(
            ["measure", "source", "source_label", "target", "target_label", "score", "rank"]
                .map { .init($0) })
        for scores in measurement.ties {
            for tie in scores.ties {
                table.rows.append([
                    .text(scores.measure.name), .text(actor(tie.source).id),
                    .text(actor(tie.source).label), .text(actor(tie.target).id),
                    .text(actor(tie.target).label), .number(tie.score, digits: 4),
                    .count(tie.rank),
                ])
            }
        }
        return table
    }
}

// MARK: - The whole network

extension MeasurementReport {
    private func figures(_ figures: [NetworkFigures]) -> Table {
        var table = Table([.init("measure"), .init("value"), .init("tells", mayWrap: true)])
        for found in figures {
            for (index, (name, value)) in zip(found.statistic.figures, found.values).enumerated() {
                table.rows.append([
                    .text(name), .optional(value, digits: min(4, ScoreReport.digits(for: [value]))),
                    .text(index == 0 ? found.statistic.meaning : ""),
                ])
            }
        }
        return table
    }
}

// MARK: - Groups

extension MeasurementReport {
    private func heading(of division: ActorDivision) -> String {
        "\(division.method.name): \(division.groups.count.of("group")), modularity "
            + (division.modularity?.fixed(4) ?? "–")
    }

    private func groups(of division: ActorDivision) -> Table {
        var table = Table([.init("group"), .init("size"), .init("members", mayWrap: true)])
        for (number, group) in division.groups.enumerated().prefix(rows) {
            table.rows.append([
                .count(number + 1), .count(group.count),
                .text(group.map { actor($0).label }.joined(separator: ", ")),
            ])
        }
        return table
    }

    /// All actors by group, for programs.
    private var members: Table {
        var table = Table(["measure", "group", "size", "id", "actor"].map { .init($0) })
        for division in measurement.divisions {
            for (number, group) in division.groups.enumerated() {
                for member in group {
                    table.rows.append([
                        .text(division.method.name), .count(number + 1), .count(group.count),
                        .text(actor(member).id), .text(actor(member).label),
                    ])
                }
            }
        }
        return table
    }
}
