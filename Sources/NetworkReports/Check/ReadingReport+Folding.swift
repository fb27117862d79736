internal import ActorNetworks
internal import NetworkFormats

/// What people are told of very many files: those read alike are one line. Programs get all.
extension ReadingReport {
    /// What took more than a tenth of all rows, or left a kind without events.
    var foldedAlarms: [String] {
        let losses = reading.losses.filter { loss in
            !reading.tables.contains { loss.hasPrefix($0.file + ":") }
        }
        let all = reading.tables.reduce(0) { $0 + $1.rowCount }
        return losses
            + gathered.filter { $0.sort != .event && $0.count * 10 > all }.map { group in
                "\(group.files.of("file")): \(group.count) of \(all.of("row")) "
                    + "(\(group.count.share(of: all))) \(group.sort.words(group.count)): "
                    + (group.reason ?? "")
            }
    }

    /// A line for each way in which files were read, with the rows of all of them.
    var foldedFiles: Table {
        guard isFolded else { return files }
        var table = Table(
            [.init("files"), .init("read_as", "read as"), .init("rows")]
                + RelationKind.allCases.map { .init($0.name) }
                + [.init("no_event", "no event"), .init("merged"), .init("refused")])
        let outcomes = Dictionary(grouping: outcomes, by: \.file)
        for (format, tables) in Self.grouped(reading.tables, by: { $0.format ?? "" }) {
            let own = Set(tables.map(\.file)).flatMap { outcomes[$0] ?? [] }
            func count(_ sort: Outcome) -> Cell {
                .count(own.reduce(0) { $1.sort == sort ? $0 + $1.count : $0 })
            }
            table.rows.append(
                [
                    .count(tables.count), .optional(format.isEmpty ? nil : format),
                    .count(tables.reduce(0) { $0 + $1.rowCount }),
                ]
                    + RelationKind.allCases.map { kind in
                        .count(tables.reduce(0) { $0 + ($1.eventCounts[kind] ?? 0) })
                    } + [count(.noEvent), count(.merged), count(.refused)])
        }
        return table
    }

    /// The rows that make no event of their own, by reason.
    var foldedLeftOut: Table {
        guard isFolded else { return leftOut }
        let all = reading.tables.reduce(0) { $0 + $1.rowCount }
        var table = Table([
            .init("rows"), .init("share"), .init("files"), .init("outcome"),
            .init("reason", mayWrap: true),
        ])
        for group in gathered where group.sort != .event {
            table.rows.append([
                .count(group.count),
                all > 0 ? .share(Double(group.count) / Double(all)) : .none,
                .count(group.files), .text(group.sort.rawValue), .optional(group.reason),
            ])
        }
        return table
    }

    /// Rows of all files that went one way.
    private struct Group {
        let sort: Outcome
        let reason: String?
        var files = 0
        var count = 0
    }

    /// Every way that rows went, the most first.
    private var gathered: [Group] {
        let groups = Self.grouped(outcomes, by: { $0.sort.rawValue + ($0.reason ?? "") })
        return groups.compactMap { _, rows in
            rows.first.map { first in
                Group(
                    sort: first.sort, reason: first.reason, files: Set(rows.map(\.file)).count,
                    count: rows.reduce(0) { $0 + $1.count })
            }
        }.sorted { ($1.count, $0.reason ?? "") < ($0.count, $1.reason ?? "") }
    }

    /// Values that share a key, in the order in which keys first occur.
    static func grouped<Value>(
        _ values: [Value], by key: (Value) -> String
    ) -> [(key: String, values: [Value])] {
        var positions: [String: Int] = [:]
        var groups: [(key: String, values: [Value])] = []
        for value in values {
            let key = key(value)
            if let position = positions[key] {
                groups[position].values.append(value)
            } else {
                positions[key] = groups.count
                groups.append((key, [value]))
            }
        }
        return groups
    }
}
