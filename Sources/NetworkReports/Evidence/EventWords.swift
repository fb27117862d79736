internal import ActorNetworks

/// Events as readers see them: who did it to whom in one column, the source in another.
struct EventWords: Sendable {
    private let theCase: Case

    init(_ theCase: Case) { self.theCase = theCase }

    /// A table of events in the order of their rows; columns that would be empty are left out.
    ///
    /// - Parameters:
    ///   - rows: The events.
    ///   - part: The part of an event that counts, 0 to 1.
    /// - Returns: The table; it has a column of parts where some are below 1.
    func table(_ rows: [Int], part: (Int) -> Double = { _ in 1 }) -> Table {
        let events = theCase.events
        let further: [(column: Table.Column, cell: (Int) -> Cell)] = [
            (.init("goldstein"), { .optional(events.goldstein(of: $0), digits: 1, signed: true) }),
            (
                .init("code"),
                { events.summary(of: $0) == nil ? .optional(events.code(of: $0)) : .none }
            ),
            (.init("summary", "what", mayWrap: true), { .optional(what(row: $0)) }),
            (.init("certainty"), { .optional(events.certainties[$0]?.rawValue) }),
            (.init("source", mayWrap: true), { .optional(citation(of: $0)) }),
        ].filter { further in rows.contains { further.1($0) != .none } }
        let hasTotals = rows.contains { events.eventCount(of: $0) > 1 }
        var columns: [Table.Column] = [.init("date"), .init("kind"), .init("who", mayWrap: true)]
        if hasTotals { columns.append(.init("events")) }
        columns.append(.init("weight"))
        let parts = rows.map(part)
        let hasParts = parts.contains { $0 < 1 }
        if hasParts { columns.append(.init("part", "counts")) }
        columns += further.map(\.column) + [.init("id")]
        var table = Table(columns)
        for (row, part) in zip(rows, parts) {
            var cells: [Cell] = [
                .text(events.date(of: row).description), events.kinds[row].cell,
                .text(actors(of: row)),
            ]
            if hasTotals { cells.append(.count(events.eventCount(of: row))) }
            cells.append(.number(events.weights[row], digits: 1))
            if hasParts { cells.append(.share(part)) }
            cells += further.map { $0.cell(row) } + [.text(events.id(of: row))]
            table.rows.append(cells)
        }
        return table
    }

    /// What happened: the event's summary, or what its code is called in CAMEO if its value is one
    /// that the code has there.
    private func what(row: Int) -> String? {
        let events = theCase.events
        if let summary = events.summary(of: row) { return summary }
        guard let code = events.code(of: row), let value = events.goldstein(of: row),
            let entry = CodingScheme.cameo.entry(of: code), entry.code == code,
            entry.goldstein == value || entry.otherGoldsteins.contains(value)
        else { return nil }
        return entry.label
    }

    private func actors(of row: Int) -> String {
        let events = theCase.events
        return theCase.label(Int(events.sources[row]))
            + (events.areDirected[row] ? " → " : " ↔ ") + theCase.label(Int(events.targets[row]))
    }

    private func citation(of row: Int) -> String? {
        let document = theCase.events.documents[row]
        let parts = [
            document < 0 ? nil : theCase.documents[Int(document)].label,
            theCase.events.place(of: row).map { "¶ \($0)" },
        ].compactMap(\.self)
        let speaker = theCase.events.speaker(of: row).map { " (\($0))" } ?? ""
        return parts.isEmpty && speaker.isEmpty
            ? nil : parts.joined(separator: " ") + speaker
    }
}
