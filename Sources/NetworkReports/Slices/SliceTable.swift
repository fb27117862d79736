internal import ActorNetworks

/// The rows of a report of slices, for programs and for readers.
struct SliceTable {
    private let entries: [SliceOverview.Entry]
    private let hasIDs: Bool
    private let isNamed: Bool
    private let hasPartial: Bool

    init(of overview: SliceOverview) {
        entries = overview.entries
        hasIDs = entries.contains { $0.slice.phaseID != nil }
        isNamed = entries.contains { $0.slice.name != $0.slice.window.description }
        hasPartial = entries.contains(where: \.slice.isPartial)
    }

    // MARK: For programs

    /// A row a slice, with all columns whatever the slices are like.
    var all: Table {
        var columns: [Table.Column] = [.init("slice")]
        if hasIDs { columns.append(.init("phase")) }
        if isNamed { columns.append(.init("period")) }
        columns += ["start", "end"].map { .init($0) }
        columns += Self.sections.flatMap(\.columns)
        return Table(
            columns,
            rows: entries.map { entry in
                var row: [Cell] = [.text(entry.slice.name)]
                if hasIDs { row.append(.optional(entry.slice.phaseID)) }
                if isNamed { row.append(.text(entry.slice.window.description)) }
                row += [
                    .optional(entry.slice.window.start?.description),
                    .optional(entry.slice.window.lastDay?.description),
                ]
                return row + Self.sections.flatMap { $0.cells(entry) }
            })
    }

    // MARK: For readers

    /// The slices in sections, with runs of empty ones in a row each.
    var folded: FoldedTable {
        var columns: [Table.Column] = [.init("slice", mayWrap: true)]
        if isNamed { columns.append(.init("period")) }
        let repeated = columns.count
        let sections = Self.sections.map { section in
            section.columns.filter { $0.name != "partial" || hasPartial }
        }
        columns += sections.flatMap(\.self)
        var table = Table(columns)
        var index = 0
        while index < entries.count {
            // A partial slice may be empty because it is short.
            let run = entries[index...].prefix { $0.eventCount == 0 && !$0.slice.isPartial }.count
            if run > 1 {
                let names = "\(entries[index].slice.name) … \(entries[index + run - 1].slice.name)"
                table.rows.append(
                    [.text("\(names): \(run) empty slices")]
                        + [Cell](repeating: .none, count: columns.count - 1))
                index += run
                continue
            }
            let entry = entries[index]
            index += 1
            var row: [Cell] = [.text(entry.slice.name)]
            if isNamed { row.append(.text(entry.slice.window.description)) }
            for section in Self.sections {
                row += zip(section.columns, section.cells(entry))
                    .filter { $0.0.name != "partial" || hasPartial }.map(\.1)
            }
            table.rows.append(row)
        }
        var place = repeated
        return FoldedTable(
            table: table, repeated: repeated,
            sections: zip(Self.sections, sections).map { section, columns in
                defer { place += columns.count }
                return .init(
                    title: section.title,
                    columns: columns.indices.map { place + $0..<place + $0 + 1 })
            })
    }

    // MARK: Columns

    /// Columns that belong together.
    private struct Section {
        let title: String
        let columns: [Table.Column]
        let cells: (SliceOverview.Entry) -> [Cell]
    }

    private static var sections: [Section] {
        let kinds = RelationKind.allCases
        return [
            Section(
                title: "Events",
                columns: [.init("events")] + kinds.map { .init($0.name) } + [.init("sources")],
                cells: { entry in
                    [.count(entry.eventCount)] + kinds.map { .count(entry.eventCount(of: $0)) }
                        + [.count(entry.documentCount)]
                }),
            Section(
                title: "Relations",
                columns: ["tone", "balance", "change", "doubt", "partial"].map { .init($0) },
                cells: { entry in
                    [
                        .optional(entry.tone, digits: 2, signed: true),
                        .optional(entry.balance, digits: 2), .optional(entry.change, digits: 2),
                        .optional(entry.uncertainShare, digits: 2),
                        entry.slice.isPartial ? .text("yes") : .none,
                    ]
                }),
            Section(
                title: "Actors",
                columns: [
                    .init("actors"), .init("entered", "in"), .init("left", "out"),
                    .init("new_actors", "new"),
                ],
                cells: { entry in
                    [
                        .count(entry.actorCount), .count(entry.entered.count),
                        .count(entry.left.count), .count(entry.new.count),
                    ]
                }),
            Section(
                title: "Ties",
                columns: [.init("ties")] + kinds.map { .init("\($0.name)_ties", $0.name) }
                    + [.init("density")],
                cells: { entry in
                    [.count(entry.tieCount)] + entry.tieCounts.map { .count($0) }
                        + [.optional(entry.density, digits: 3)]
                }),
        ]
    }
}
