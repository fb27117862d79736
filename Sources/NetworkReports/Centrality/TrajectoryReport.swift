public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Measures over time: a row a slice, a column an actor or a figure of the whole network; as CSV a row
/// an actor, slice and measure; as JSON the rows of one period, each with its slice.
public struct TrajectoryReport {
    /// What was measured.
    public let trajectory: Trajectory
    /// How many actors a table for readers shows, the greatest by the sum of their scores.
    public let rows: Int

    /// The report of a trajectory.
    public init(of trajectory: Trajectory, rows: Int = 10) {
        self.trajectory = trajectory
        self.rows = rows
    }

    private var slices: [Measurement] { trajectory.slices }

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { long }, json: { json })
    }

    private var parts: [Report.Part] {
        let actors = slices.first?.actors.columns.map(\.measure) ?? []
        let figures = slices.first?.figures.map(\.statistic) ?? []
        var parts: [Report.Part] = []
        for (index, measure) in actors.enumerated() {
            let ranked = trajectory.strongestActors(byMeasure: index, count: .max)
            let shown = ranked.prefix(rows)
            parts.append(.folded(wide(index, of: Array(shown), title: measure.name)))
            parts.append(.notShown(ranked.count - shown.count, "actor"))
        }
        if !figures.isEmpty { parts.append(.folded(overall(figures))) }
        parts.append(
            .points(
                actors.map { "\($0.name): \($0.meaning)" }
                    + figures.map { "\($0.name): \($0.meaning)" },
                heading: "What the measures tell (--explain NAME says exactly)"))
        return parts
    }

    private var long: Table {
        var table = Table(
            ["slice", "id", "actor", "measure", "score", "rank"].map { .init($0) })
        for slice in slices {
            let window = Cell.text(slice.snapshot.window.description)
            for column in slice.actors.columns {
                let ranks = column.ranks
                for (index, position) in slice.snapshot.actors.enumerated() {
                    let actor = slice.snapshot.case.actors[position]
                    table.rows.append([
                        window, .text(actor.id), .text(actor.label), .text(column.measure.name),
                        .optional(column.values[index], digits: 4),
                        ranks[index].map { .count($0) } ?? .none,
                    ])
                }
            }
            for found in slice.figures {
                for (name, value) in zip(found.statistic.figures, found.values) {
                    table.rows.append([
                        window, .none, .none, .text(name), .optional(value, digits: 4), .none,
                    ])
                }
            }
        }
        return table
    }

    /// The tables of one period, with the slice before each row.
    private var json: JSONValue {
        var subjects: [(name: String, rows: [JSONValue])] = []
        for slice in slices {
            let window = JSONValue.string(slice.snapshot.window.description)
            for (subject, table) in MeasurementReport(of: slice).tables {
                let rows = table.rows.map { row in
                    JSONValue.object(
                        [("slice", window)] + zip(table.columns, row).map { ($0.name, $1.json) })
                }
                if let place = subjects.firstIndex(where: { $0.name == subject }) {
                    subjects[place].rows += rows
                } else {
                    subjects.append((subject, rows))
                }
            }
        }
        if subjects.isEmpty { subjects = [("actors", [])] }
        return .object(subjects.map { ($0.name, .array($0.rows)) })
    }

    private func wide(_ column: Int, of shown: [Int], title: String) -> FoldedTable {
        var columns: [Table.Column] = [.init("slice")]
        if let theCase = slices.first?.snapshot.case {
            columns += shown.map { .init(theCase.actors[$0].id, theCase.label($0)) }
        }
        var table = Table(columns)
        let digits = ScoreReport.digits(for: slices.flatMap { $0.actors.columns[column].values })
        for slice in slices {
            let values = Dictionary(
                uniqueKeysWithValues: zip(
                    slice.snapshot.actors, slice.actors.columns[column].values))
            table.rows.append(
                [.text(slice.snapshot.window.description)]
                    + shown.map { .optional(values[$0] ?? nil, digits: digits) })
        }
        return FoldedTable(
            table: table, repeated: 1,
            sections: [.init(title: title, columns: shown.indices.map { ($0 + 1)..<($0 + 2) })])
    }

    /// The figures of the whole network.
    private func overall(_ statistics: [GraphStatistic]) -> FoldedTable {
        let names = statistics.flatMap(\.figures)
        var table = Table(
            [.init("slice")] + names.map { .init($0, ScoreReport.heading($0)) })
        // A statistic that refuses one slice says nothing there.
        let values = slices.map { slice in
            statistics.flatMap { statistic in
                slice.figures.first { $0.statistic.name == statistic.name }?.values
                    ?? statistic.figures.map { _ in nil }
            }
        }
        let digits = names.indices.map { name in ScoreReport.digits(for: values.map { $0[name] }) }
        for (slice, values) in zip(slices, values) {
            table.rows.append(
                [.text(slice.snapshot.window.description)]
                    + zip(values, digits).map { .optional($0, digits: $1) })
        }
        return FoldedTable(
            table: table, repeated: 1,
            sections: [
                .init(
                    title: "The network as a whole",
                    columns: names.indices.map { ($0 + 1)..<($0 + 2) })
            ])
    }
}
