public import ActorNetworks

extension Snapshot {
    /// The events of the network as a table in CSV, one row for each of the case's table, in its order.
    ///
    /// | column | holds |
    /// | --- | --- |
    /// | `id` | the id |
    /// | `date`, `last_day` | first and last possible day, ISO 8601; empty if nobody knows |
    /// | `extent` | how to read the days between: `day`, `uncertain` (once), `span` (all along), `undated` |
    /// | `precision` | how much of the date is known: `day`, `month` or `year` |
    /// | `source`, `target` | ids of the actors in the network, after rolling up |
    /// | `source_label`, `target_label` | their names for diagrams |
    /// | `source_actor`, `target_actor` | ids of the actors whom the event names, if rolled up |
    /// | `kind`, `weight` | what it does to the relation, and how much |
    /// | `events` | how many events the row stands for, 1 or more |
    /// | `code`, `code_label`, `goldstein` | its code, what that is called, and its value |
    /// | `directed` | `yes`, or `no` where both act alike |
    /// | `certainty`, `summary`, `document`, `place`, `speaker`, `note` | as in the case |
    ///
    /// Further columns of the case follow, under their names. It is written a row at a time.
    public var eventFile: CaseFile {
        CaseFile("events.csv") { rows in try self.writeEvents(to: &rows) }
    }

    private func writeEvents(to writer: inout RowWriter) throws {
        let events = self.case.events
        let actors = self.case.actors
        let representatives = actors.representatives(selection.rollUp)
        let isRolledUp = selection.rollUp != nil
        let labels = actors.actors.map(\.label)
        let codeLabels = events.codeNames.names.map { self.case.codingScheme.label(of: $0) }
        let texts = EventTexts.Sort.allCases.map { events.texts[$0] }
        let columns = Self.columns(isRolledUp: isRolledUp)
        let names = FurtherNames(events.furtherColumns, besides: columns).all
        let further = names.map { events.texts.column(named: $0.column) }
        try writer.header(columns + names.map(\.written))
        for row in rows.sorted().lazy.map({ Int($0) }) {
            let (source, target) = (Int(events.sources[row]), Int(events.targets[row]))
            let ends = [Int(representatives[source]), Int(representatives[target])]
            let document = Int(events.documents[row])
            writer.field(events.id(of: row))
            let isDated = events.isDated(row)
            writer.field(isDated ? events.starts[row] : nil)
            writer.field(isDated ? events.ends[row].advanced(by: -1) : nil)
            writer.field(isDated ? "\(events.extents[row])" : EventWords.undated)
            writer.field(events.precisions[row].rawValue)
            for end in ends { writer.field(actors[end].id) }
            for end in ends { writer.field(labels[end]) }
            if isRolledUp { for end in [source, target] { writer.field(actors[end].id) } }
            writer.field(events.kinds[row].name)
            writer.field(events.weights[row])
            writer.field(events.eventCount(of: row))
            writer.field(events.code(of: row))
            let code = Int(events.codeNumber(of: row))
            writer.field(code < 0 ? nil : codeLabels[code])
            writer.field(events.goldstein(of: row))
            writer.field(plain: events.areDirected[row] ? "yes" : "no")
            writer.field(events.certainties[row]?.rawValue)
            texts[EventTexts.Sort.summary.rawValue].withBytes(of: row) { writer.field($0) }
            writer.field(document < 0 ? nil : self.case.documents[document].id)
            for sort in [EventTexts.Sort.place, .speaker, .note] {
                texts[sort.rawValue].withBytes(of: row) { writer.field($0) }
            }
            for texts in further { texts.withBytes(of: row) { writer.field($0) } }
            try writer.endRow()
        }
    }

    /// The columns besides those that the case keeps as they are.
    private static func columns(isRolledUp: Bool) -> [String] {
        [
            "id", "date", "last_day", "extent", "precision", "source", "target", "source_label",
            "target_label",
        ] + (isRolledUp ? ["source_actor", "target_actor"] : []) + [
            "kind", "weight", "events", "code", "code_label", "goldstein", "directed", "certainty",
            "summary", "document", "place", "speaker", "note",
        ]
    }
}
