/// What a column of `actors.csv` means.
enum ActorColumn: Int, ColumnMeaning {
    case id, name, label, type, parent, parentRelation, aliases, note

    var spellings: [String] {
        switch self {
        case .id: ["id", "actor", "actor_id", "slug"]
        case .name: ["name", "full_name"]
        case .label: ["label", "short_label", "short_name"]
        case .type: ["type", "actor_type", "category"]
        case .parent: ["parent", "parent_id", "belongs_to"]
        case .parentRelation: ["parent_relation", "relation"]
        case .aliases: ["aliases", "alias", "also_known_as"]
        case .note: ["note", "notes", "comment", "remark"]
        }
    }

    var isNeeded: Bool { self == .id }
}

/// What a column of `sources.csv` means.
enum DocumentColumn: Int, ColumnMeaning {
    case id, publisher, headline, date, precision, url, note

    var spellings: [String] {
        switch self {
        case .id: ["id", "seed", "document", "document_id", "article", "source"]
        case .publisher: ["publisher", "medium", "outlet"]
        case .headline: ["headline", "title"]
        case .date: ["date", "published"]
        case .precision: ["precision", "date_precision"]
        case .url: ["url", "link"]
        case .note: ["note", "notes", "comment", "remark"]
        }
    }

    var isNeeded: Bool { self == .id }

    static var dateMeaning: Self? { .date }
}

/// What a column of `phases.csv` means.
enum PhaseColumn: Int, ColumnMeaning {
    case id, name, start, end, note

    var spellings: [String] {
        switch self {
        case .id: ["id", "phase"]
        case .name: ["name", "title"]
        case .start: ["start", "start_date", "from", "begin"]
        case .end: ["end", "end_date", "to", "until"]
        case .note: ["note", "notes", "comment", "remark"]
        }
    }

    var isNeeded: Bool { self == .id || self == .start || self == .end }

    static var dateMeaning: Self? { .start }
}
