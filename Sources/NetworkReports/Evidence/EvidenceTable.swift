internal import ActorNetworks
internal import NetworkFormats

/// Events for programs: one fact a column, labels beside ids.
struct EvidenceTable {
    private let snapshot: Snapshot
    private let rows: [Int]

    private var theCase: Case { snapshot.case }

    init(_ snapshot: Snapshot, _ rows: [Int]) {
        self.snapshot = snapshot
        self.rows = rows
    }

    var table: Table {
        Table(Self.names.map { .init($0) }, rows: rows.map(cells))
    }

    /// The same columns as keys; whether an event is directed is a truth value there.
    var json: JSONValue {
        .array(
            rows.map { row in
                .object(
                    zip(Self.names, cells(row)).map { name, cell in
                        (
                            name,
                            name == "directed" ? .bool(theCase.events.areDirected[row]) : cell.json
                        )
                    })
            })
    }

    private static let names = [
        "id", "date", "first", "last", "kind", "source", "source_label", "target", "target_label",
        "directed", "weight", "part", "events", "code", "goldstein", "certainty", "summary",
        "document", "document_label", "place", "speaker", "note",
    ]

    private func cells(_ row: Int) -> [Cell] {
        let event = theCase.event(at: row)
        let events = theCase.events
        let document =
            events.documents[row] < 0 ? nil : theCase.documents[Int(events.documents[row])]
        return [
            .text(event.id), .text(event.date.description),
            .optional(event.date.isKnown ? event.date.start.description : nil),
            .optional(event.date.isKnown ? event.date.lastDay.description : nil),
            .optional(event.kind?.name), .text(event.source),
            .text(theCase.label(Int(events.sources[row]))), .text(event.target),
            .text(theCase.label(Int(events.targets[row]))),
            .text(event.isDirected ? "yes" : "no"), .optional(event.weight, digits: 1),
            .number(snapshot.part(of: row), digits: 2), .count(event.count), .optional(event.code),
            .optional(event.goldstein, digits: 1),
            .optional(event.certainty?.rawValue), .optional(event.summary),
            .optional(document?.id), .optional(document?.label), .optional(event.citation.place),
            .optional(event.citation.speaker), .optional(event.note),
        ]
    }
}
