internal import ActorNetworks
internal import Graphs
internal import NetworkFormats

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// The table of actors' scores and ranks.
struct ScoreReport {
    let scores: ActorScores
    let rows: Int

    /// All actors and measures, for programs.
    var whole: Table { table(.max) }

    /// The table for readers, and what the measures tell.
    var parts: [Report.Part] {
        let table = table(rows)
        let shown: Report.Part =
            scores.columns.count <= Self.measuresOfOneTable
            ? .table(readable(table))
            : .folded(FoldedTable(table: folded(table), repeated: 1, sections: sections))
        let meanings = scores.columns.map { "\($0.measure.name): \($0.measure.meaning)" }
        return [
            shown, .notShown(scores.snapshot.actors.count - table.rows.count, "actor"),
            .points(
                (scores.columns.count > 1 ? ["#: the rank, 1 for the greatest score"] : [])
                    + meanings,
                heading: "What the measures tell (--explain NAME says exactly)"),
        ]
    }

    /// Why scores that tell of two sides have no ranks.
    static func sidesRemark(_ names: [String]) -> String {
        "\(names.joined(separator: ", ")): above 0 is one side and below 0 the other, neither of them "
            + "the better, so there are no ranks"
    }

    /// Enough digits to tell scores apart: none for counts, else so many that the greatest has four.
    static func digits(for values: [Double?]) -> Int {
        let values = values.compactMap(\.self)
        if values.allSatisfy({ $0 == $0.rounded() }) { return 0 }
        let greatest = values.map(abs).max() ?? 0
        let whole = Int(log10(max(greatest, 1e-9)).rounded(.down)) + 1
        return min(max(4 - whole, 1), 6)
    }

    private static let measuresOfOneTable = 5

    /// What stands before the scores: rank, id, actor and type.
    private static let leadingColumns = 4

    private func table(_ limit: Int) -> Table {
        var columns: [Table.Column] = [
            .init("rank"), .init("id"), .init("actor", mayWrap: true), .init("type"),
        ]
        for column in scores.columns {
            let name = column.measure.name.replacing(text: "-", with: "_")
            columns.append(.init(name, Self.heading(column.measure.name)))
            if scores.columns.count > 1 {
                columns.append(.init("\(name)_rank", "#"))
            }
        }
        var table = Table(columns)
        let ranks = scores.columns.map(\.ranks)
        let digits = scores.columns.map { Self.digits(for: $0.values) }
        for index in scores.order.prefix(limit) {
            let actor = scores.snapshot.case.actors[scores.snapshot.actors[index]]
            var row: [Cell] = [
                count(ranks.first?[index]), .text(actor.id), .text(actor.label),
                .text(actor.type.rawValue),
            ]
            for (place, column) in scores.columns.enumerated() {
                row.append(.optional(column.values[index], digits: digits[place]))
                if scores.columns.count > 1 { row.append(count(ranks[place][index])) }
            }
            table.rows.append(row)
        }
        return table
    }

    /// Long names stand in two lines.
    static func heading(_ name: String) -> String {
        name.count > 10 ? name.replacing(text: "-", with: "-\n") : name
    }

    private func count(_ value: Int?) -> Cell { value.map { .count($0) } ?? .none }

    /// The table without its column of ranks where the first measure gives none.
    private func readable(_ table: Table) -> Table {
        guard scores.columns.first?.measure.contract.reading == .sides else { return table }
        return Table(
            Array(table.columns.dropFirst()), rows: table.rows.map { Array($0.dropFirst()) })
    }

    /// The table with nothing but names before the scores.
    private func folded(_ table: Table) -> Table {
        let kept = [2] + Array(Self.leadingColumns..<table.columns.count)
        return Table(
            kept.map { table.columns[$0] }, rows: table.rows.map { row in kept.map { row[$0] } })
    }

    /// The measures by topic, in the order in which they were asked for.
    private var sections: [FoldedTable.Section] {
        var sections: [(title: String, columns: [Range<Int>])] = []
        for (index, column) in scores.columns.enumerated() {
            let title = MeasureCatalogue.topics.first {
                $0.measures.contains { $0.name == column.measure.name }
            }?.title
            let range = (1 + 2 * index)..<(3 + 2 * index)
            if let title, sections.last?.title == title {
                sections[sections.count - 1].columns.append(range)
            } else {
                sections.append((title ?? column.measure.name, [range]))
            }
        }
        return sections.map { FoldedTable.Section(title: $0.title, columns: $0.columns) }
    }
}
