/// What a column of a table of events means, and the names it may go by.
enum EventColumn: Int, ColumnMeaning {
    case id, date, precision, endDate, dateBasis, source, target, kind, weight, code, goldstein
    case directed, certainty, summary, document, place, speaker, note

    var spellings: [String] {
        switch self {
        case .id: ["id", "event_id", "eventid", "event", "globaleventid"]
        case .date:
            ["date", "event_date", "start_date", "date_start", "start", "when", "day", "sqldate"]
        case .precision: ["precision", "date_precision"]
        case .endDate: ["end_date", "date_end", "end", "until"]
        case .dateBasis: ["date_basis"]
        case .source: Self.actorPairs.map(\.source)
        case .target: Self.actorPairs.map(\.target)
        case .kind: ["kind", "type", "relation", "relation_kind", "relation_type", "edge_type"]
        case .weight: ["weight", "value", "intensity", "strength"]
        case .code: ["cameo", "code", "cameo_code", "event_code", "eventcode"]
        case .goldstein: ["goldstein", "goldstein_scale", "goldsteinscale"]
        case .directed: ["directed", "is_directed"]
        case .certainty: ["certainty"]
        case .summary: ["summary", "description", "text", "event_text", "what"]
        case .document:
            [
                "document", "seed", "article", "doc", "source_document", "document_id", "story_id",
                "source_url", "sourceurl", "url", "source",
            ]
        case .place: ["paragraph", "page", "place_in_document", "sentence", "sentence_number"]
        case .speaker: ["speaker", "claimed_by"]
        case .note: ["note", "notes", "comment", "remark"]
        }
    }

    var isNeeded: Bool { self == .date || self == .source || self == .target }

    static var dateMeaning: Self? { .date }

    /// The names that the columns of the two actors go by, which belong together: where a table
    /// has `actor1` and `actor2`, its `source` is a document.
    static let actorPairs: [(source: String, target: String)] = [
        ("source", "target"), ("from", "to"), ("actor1", "actor2"),
        ("actor_1", "actor_2"), ("source_actor", "target_actor"), ("source_name", "target_name"),
        ("source_id", "target_id"), ("sender", "receiver"), ("side_a", "side_b"),
        ("subject", "object"), ("actor1name", "actor2name"), ("actor", "recipient"),
    ]

    /// The columns whose meaning depends on others.
    static func settledColumns(in header: [String]) -> [EventColumn: Int] {
        let names = header.map(ColumnMap<EventColumn>.normalized)
        var settled = actorColumns(in: names)
        // Beside a code, the intensity is that of the code, as ICEWS has it.
        let isCoded = EventColumn.code.spellings.contains(where: names.contains)
        let isScaled = EventColumn.goldstein.spellings.contains(where: names.contains)
        if isCoded, !isScaled, let intensity = names.firstIndex(of: "intensity") {
            settled[.goldstein] = intensity
        }
        return settled
    }

    /// The columns of the first pair of which both are there.
    private static func actorColumns(in names: [String]) -> [EventColumn: Int] {
        for pair in actorPairs {
            if let source = names.firstIndex(of: pair.source),
                let target = names.firstIndex(of: pair.target)
            {
                return [.source: source, .target: target]
            }
        }
        return [:]
    }
}
