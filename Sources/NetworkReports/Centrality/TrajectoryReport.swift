public import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Measures over time: a row a slice, a column an actor or a figure of the whole network; for programs
/// a row an actor, slice and measure.
public struct TrajectoryReport {
    /// What was measured.
    public let trajectory: Trajectory
    /// How many actors a table for readers shows at most.
    public let rows: Int

    /// The report of a trajectory.
    public init(of trajectory: Trajectory, rows: Int = 10) {
        self.trajectory = trajectory
        self.rows = rows
    }

    private var slices: [Measurement] { trajectory.slices }

    /// How many actors stand side by side.
    private static let actorsShown = 8

    /// Everything, for readers and for programs.
    public var report: Report {
        Report(parts: { parts }, table: { long })
    }

    private var parts: [Report.Part] {
        let actors = slices.first?.actors.columns.map(\.measure) ?? []
        let figures = slices.first?.figures.map(\.statistic) ?? []
        var parts: [Report.Part] = actors.indices.map { index in
            .table(wide(index), heading: "\(actors[index].name): \(actors[index].meaning)")
        }
        if !figures.isEmpty {
            parts.append(.folded(overall(figures)))
            parts.append(
                .points(
                    figures.map { "\($0.name): \($0.meaning)" },
                    heading: "What the measures tell (--explain NAME says exactly)"))
        }
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
                    let actor = slice.snapshot.network.actors[position]
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

    private func wide(_ column: Int) -> Table {
        let shown = trajectory.strongestActors(
            byMeasure: column, count: min(rows, Self.actorsShown))
        var columns: [Table.Column] = [.init("slice")]
        if let network = slices.first?.snapshot.network {
            columns += shown.map { .init(network.actors[$0].id, network.label($0)) }
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
        return table
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
