internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// Scores over time: a row a slice, a column an actor; for programs a row an actor, slice and
/// measure.
struct TrajectoryReport {
    let slices: [ActorScores]
    let rows: Int

    /// How many actors stand side by side.
    private static let actorsShown = 8

    var report: Report {
        var report = Report(table: long, json: long.json)
        let measures = slices.first?.columns.map(\.measure) ?? []
        report.parts = measures.enumerated().flatMap { index, measure -> [Report.Part] in
            [.table(wide(index), heading: "\(measure.name): \(measure.meaning)")]
        }
        return report
    }

    private var long: Table {
        var table = Table(
            ["slice", "id", "actor", "measure", "score", "rank"].map { .init($0) })
        for scores in slices {
            for column in scores.columns {
                let ranks = column.ranks
                for (index, position) in scores.snapshot.actors.enumerated() {
                    let actor = scores.snapshot.network.actors[position]
                    table.rows.append([
                        .text(scores.snapshot.window.description), .text(actor.id),
                        .text(actor.label), .text(column.measure.name),
                        .optional(column.values[index], digits: 4),
                        ranks[index].map { .count($0) } ?? .none,
                    ])
                }
            }
        }
        return table
    }

    private func wide(_ column: Int) -> Table {
        let shown = strongest(by: column)
        var columns: [Table.Column] = [.init("slice")]
        if let network = slices.first?.snapshot.network {
            columns += shown.map { .init(network.actors[$0].id, network.label($0)) }
        }
        var table = Table(columns)
        let digits = ScoreReport.digits(for: slices.flatMap { $0.columns[column].values })
        for scores in slices {
            let values = Dictionary(
                uniqueKeysWithValues: zip(scores.snapshot.actors, scores.columns[column].values))
            table.rows.append(
                [.text(scores.snapshot.window.description)]
                    + shown.map { .optional(values[$0] ?? nil, digits: digits) })
        }
        return table
    }

    /// The actors with the greatest scores over all slices.
    private func strongest(by column: Int) -> [Int] {
        var sums: [Int: Double] = [:]
        for scores in slices {
            for (actor, value) in zip(scores.snapshot.actors, scores.columns[column].values) {
                sums[actor, default: 0] += value ?? 0
            }
        }
        return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(min(rows, Self.actorsShown)).map(\.key)
    }
}
