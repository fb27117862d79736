/// What a column of a table of events means.
public enum EventColumn: Int, CaseIterable, Hashable, Sendable {
    /// The id of the event.
    case id
    /// When it was, or when it began.
    case date
    /// How much of the date is known: day, week, month or year.
    case precision
    /// The last day.
    case endDate
    /// Whether it happened once between the two days, or all the time.
    case dateBasis
    /// Who acts.
    case source
    /// Who is acted upon.
    case target
    /// Cooperation, conflict or negotiation.
    case kind
    /// How much it weighs.
    case weight
    /// How many events the row stands for.
    case events
    /// Its code in a coding scheme.
    case code
    /// Its value on the Goldstein scale.
    case goldstein
    /// Whether it goes from source to target.
    case directed
    /// How well its source supports it.
    case certainty
    /// What happened, in words.
    case summary
    /// The source document.
    case document
    /// The place in the document.
    case place
    /// Who makes the claim.
    case speaker
    /// A remark.
    case note
    /// What the code leaves open: a mode, a sub-type; joined to it by `/`.
    case subcode
    /// The root of the code, by which one that has lost its leading zero is known.
    case rootCode
    /// How many people died.
    case deaths
    /// The country where it was.
    case country
    /// When the row was added to its collection.
    case added
    /// The country of the source.
    case sourceCountry
    /// The country of the target.
    case targetCountry
    /// What the source is called in diagrams.
    case sourceLabel
    /// What the target is called in diagrams.
    case targetLabel
    /// What the code is called.
    case codeLabel
    /// The year of the date, where its parts have columns of their own.
    case year
    /// The month of that year, as a number or a name.
    case month
    /// The day of that month.
    case dayOfMonth

    /// The names that columns have in most tables; the first of each is ours.
    public static let usualNames = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.usualNames) })

    var usualNames: [String] {
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
        case .events:
            [
                "events", "n_events", "event_count", "events_count", "num_events",
                "number_of_events",
            ]
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
        case .subcode, .rootCode, .deaths, .country, .added, .sourceCountry, .targetCountry,
            .sourceLabel, .targetLabel, .codeLabel, .year, .month, .dayOfMonth:
            []
        }
    }

    /// The names that the columns of the two actors go by, which belong together: where a table
    /// has `actor1` and `actor2`, its `source` is a document.
    private static let actorPairs: [(source: String, target: String)] =
        [
            ("source", "target"), ("from", "to"), ("actor1", "actor2"),
            ("actor_1", "actor_2"), ("source_actor", "target_actor"),
            ("source_name", "target_name"),
            ("source_id", "target_id"), ("sender", "receiver"), ("side_a", "side_b"),
            ("subject", "object"), ("actor1name", "actor2name"), ("actor", "recipient"),
        ] + actingPairs

    /// Pairs whose first name is that of somebody who acts: where they stand side by side, a column
    /// called `source` says where the news is from.
    private static let actingPairs: [(source: String, target: String)] = [
        ("actor", "target"), ("initiator", "target"), ("initiator", "recipient"),
        ("perpetrator", "victim"), ("perpetrator", "target"), ("attacker", "target"),
        ("attacker", "victim"), ("attacker", "defender"), ("aggressor", "target"),
        ("aggressor", "victim"),
    ]

    /// The columns of the first pair of which both are there.
    static func actors(in names: [String]) -> [EventColumn: Int] {
        for pair in actingPairs {
            if let source = names.firstIndex(of: pair.source), source + 1 < names.count,
                names[source + 1] == pair.target
            {
                return [.source: source, .target: source + 1]
            }
        }
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

extension EventColumn: ColumnMeaning {
    static var mayBeNamed: Bool { true }

    var spellings: [String] { usualNames }

    var name: String {
        switch self {
        case .subcode: "subcode"
        case .rootCode: "root code"
        case .deaths: "deaths"
        case .country: "country"
        case .added: "added"
        case .sourceCountry: "country of the source"
        case .targetCountry: "country of the target"
        case .sourceLabel: "label of the source"
        case .targetLabel: "label of the target"
        case .codeLabel: "label of the code"
        case .year: "year"
        case .month: "month"
        case .dayOfMonth: "day of the month"
        default: usualNames[0]
        }
    }

    var isNeeded: Bool { self == .date || self == .source || self == .target }

    var strongNames: Set<String> {
        self == .date ? ["date", "event_date", "start_date", "date_start"] : []
    }

    static var dateMeaning: Self? { .date }

    var isValue: Bool {
        switch self {
        case .date, .endDate, .precision, .dateBasis, .kind, .weight, .events, .code, .goldstein,
            .directed, .certainty, .subcode, .rootCode, .deaths, .added, .year, .month, .dayOfMonth:
            true
        case .id, .source, .target, .summary, .document, .place, .speaker, .note, .country,
            .sourceCountry, .targetCountry, .sourceLabel, .targetLabel, .codeLabel:
            false
        }
    }

    var consequence: String {
        self == .date ? "; such events are undated: in no slice, period or phase" : ""
    }

    var form: ColumnForm {
        switch self {
        case .weight, .events, .goldstein, .deaths: .number
        case .source, .target: .numbered(group: EventColumn.source.rawValue)
        case .kind, .code, .subcode, .precision, .dateBasis, .directed, .certainty, .document:
            .numbered(group: rawValue)
        default: .text
        }
    }
}
