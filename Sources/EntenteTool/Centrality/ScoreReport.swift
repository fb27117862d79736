internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// The table of scores and ranks.
struct ScoreReport {
    let scores: ActorScores
    let rows: Int

    var report: Report {
        let snapshot = scores.snapshot
        var report = Report(table: table(.max), json: table(.max).json)
        report.parts = [
            .headline(
                "\(snapshot.network.heading), \(snapshot.window): "
                    + "\(snapshot.actors.count.of("actor")), \(snapshot.dyads.count.of("pair")), "
                    + "weight of a tie: \(snapshot.selection.weighing.explanation)"),
            .table(table(rows)),
            .points(
                scores.columns.map { "\($0.measure.name): \($0.measure.meaning)" },
                heading: "What the measures tell (--explain NAME says exactly)"),
        ]
        return report
    }

    private func table(_ limit: Int) -> Table {
        var columns: [Table.Column] = [
            .init("rank"), .init("id"), .init("actor", mayWrap: true), .init("type"),
        ]
        for column in scores.columns {
            columns.append(.init(column.measure.name))
            if scores.columns.count > 1 {
                columns.append(.init("\(column.measure.name)_rank", "#"))
            }
        }
        var table = Table(columns)
        let ranks = scores.columns.map(\.ranks)
        for index in scores.order.prefix(limit) {
            let actor = scores.snapshot.network.actors[scores.snapshot.actors[index]]
            var row: [Cell] = [
                count(ranks.first?[index]), .text(actor.id), .text(actor.label),
                .text(actor.type.rawValue),
            ]
            for (column, ranks) in zip(scores.columns, ranks) {
                row.append(.optional(column.values[index], digits: Self.digits(for: column.values)))
                if scores.columns.count > 1 { row.append(count(ranks[index])) }
            }
            table.rows.append(row)
        }
        return table
    }

    private func count(_ value: Int?) -> Cell { value.map { .count($0) } ?? .none }

    /// Enough digits to tell scores apart: none for counts, more for shares.
    static func digits(for values: [Double?]) -> Int {
        let values = values.compactMap(\.self)
        if values.allSatisfy({ $0 == $0.rounded() }) { return 0 }
        return (values.map(abs).max() ?? 0) >= 10 ? 1 : 4
    }
}
