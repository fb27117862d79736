internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

/// The table of scores and ranks.
struct ScoreReport {
    let scores: ActorScores
    let rows: Int

    var report: Report {
        let snapshot = scores.snapshot
        let whole = table(scores.columns, .max)
        var report = Report(table: whole, json: whole.json)
        report.parts = [
            .headline(
                "\(snapshot.network.heading), \(snapshot.window): "
                    + "\(snapshot.actors.count.of("actor")), \(snapshot.dyads.count.of("pair")), "
                    + "weight of a tie: \(snapshot.selection.weighing.explanation)")
        ]
        // A line holds the scores of a few measures only.
        for start in stride(from: 0, to: scores.columns.count, by: Self.measuresSideBySide) {
            let part = scores.columns[start...].prefix(Self.measuresSideBySide)
            report.parts.append(.table(table(Array(part), rows)))
        }
        report.parts.append(
            .points(
                scores.columns.map { "\($0.measure.name): \($0.measure.meaning)" },
                heading: "What the measures tell (--explain NAME says exactly)"))
        return report
    }

    private static let measuresSideBySide = 5

    private func table(_ measured: [ActorScores.Column], _ limit: Int) -> Table {
        var columns: [Table.Column] = [
            .init("rank"), .init("id"), .init("actor", mayWrap: true), .init("type"),
        ]
        for column in measured {
            columns.append(.init(column.measure.name))
            if scores.columns.count > 1 {
                columns.append(.init("\(column.measure.name)_rank", "#"))
            }
        }
        var table = Table(columns)
        let ranks = measured.map(\.ranks)
        let places = scores.columns.first?.ranks
        for index in scores.order.prefix(limit) {
            let actor = scores.snapshot.network.actors[scores.snapshot.actors[index]]
            var row: [Cell] = [
                count(places?[index]), .text(actor.id), .text(actor.label),
                .text(actor.type.rawValue),
            ]
            for (column, ranks) in zip(measured, ranks) {
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
