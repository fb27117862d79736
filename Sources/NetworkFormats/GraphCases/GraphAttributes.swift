internal import ActorNetworks

/// What the attributes of edges mean, by the names that columns of events have.
struct GraphAttributes {
    /// The texts of an edge by what they mean.
    struct Texts {
        fileprivate var known: [EventColumn: String] = [:]
        /// What is kept as it is, by name.
        var further: [String: String] = [:]

        /// The text of a meaning, or `nil`.
        subscript(meaning: EventColumn) -> String? { known[meaning] }

        /// The number of a meaning; `nil` if it is none.
        func number(_ meaning: EventColumn) -> Double? { known[meaning].flatMap { Double($0) } }

        /// Keeps a text as it is, because it does not mean what its name says.
        mutating func keep(_ meaning: EventColumn, _ attributes: GraphAttributes) {
            if let text = known.removeValue(forKey: meaning) {
                further[attributes.name(of: meaning) ?? "\(meaning)"] = text
            }
        }
    }

    private var meanings: [String: EventColumn?] = [:]
    private var names: [String] = []
    /// What a user says that attributes mean, by their names.
    private let columns: [String: EventColumn]

    /// Attributes that mean what their names say, unless a user says otherwise.
    init(columns: [String: EventColumn] = [:]) {
        self.columns = columns
    }

    /// How attributes were understood so far, in the order in which they occur.
    var understanding: [ColumnUnderstanding] {
        names.map { ColumnUnderstanding(column: $0, meaning: (meanings[$0] ?? nil)?.name) }
    }

    /// The name of the first attribute with a meaning.
    func name(of meaning: EventColumn) -> String? {
        names.first { meanings[$0] == .some(.some(meaning)) }
    }

    /// The texts of an edge. Of two attributes with one meaning the first is taken, and the other
    /// kept as it is.
    mutating func texts(of edge: AttributedGraph.Edge) -> Texts {
        var texts = Texts()
        for attribute in edge.attributes {
            let text = attribute.value.text
            guard !text.isEmpty else { continue }
            if let meaning = meaning(of: attribute.name), texts.known[meaning] == nil {
                texts.known[meaning] = text
                // What a date rests on is more than the date tells.
                if meaning == .dateBasis, text.lowercased() != "within" {
                    texts.further[attribute.name] = text
                }
            } else {
                texts.further[attribute.name] = text
            }
        }
        return texts
    }

    private mutating func meaning(of name: String) -> EventColumn? {
        if let known = meanings[name] { return known }
        let plain = ColumnMap<EventColumn>.normalized(name)
        let meaning =
            columns[name]
            ?? Self.columns.first { column in
                column.usualNames.contains(plain) || Self.further[column]?.contains(plain) ?? false
            }
        meanings[name] = .some(meaning)
        names.append(name)
        return meaning
    }

    /// The actors are the ends of the edge, whatever its attributes are called.
    private static let columns = EventColumn.allCases.filter { $0 != .source && $0 != .target }

    private static let further: [EventColumn: [String]] = [
        .date: ["first", "first_day", "timestamp", "time", "year", "onset"],
        .endDate: ["last", "last_day", "stop"], .goldstein: ["mean_goldstein"],
    ]
}
