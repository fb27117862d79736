internal import ActorNetworks

/// What the attributes of edges mean, by the names that columns of events have.
struct GraphAttributes {
    /// The texts of an edge by what they mean.
    struct Texts {
        fileprivate var known: [(meaning: EventColumn, text: String, column: Int)] = []
        /// What is kept as it is, by name.
        var further: [String: String] = [:]

        /// The text of a meaning, or `nil`.
        subscript(meaning: EventColumn) -> String? {
            known.first { $0.meaning == meaning }?.text
        }

        /// The text of a meaning with the number of its attribute, or `nil`.
        func field(_ meaning: EventColumn) -> (text: String, column: Int)? {
            known.first { $0.meaning == meaning }.map { ($0.text, $0.column) }
        }

        /// Keeps a text as it is, because it does not mean what its name says.
        mutating func keep(_ meaning: EventColumn, _ attributes: GraphAttributes) {
            if let place = known.firstIndex(where: { $0.meaning == meaning }) {
                let text = known.remove(at: place).text
                further[attributes.name(of: meaning) ?? "\(meaning)"] = text
            }
        }
    }

    private var names: [String] = []
    /// What the attribute of each name means.
    private var meanings: [EventColumn?] = []
    private var areCalledDates: [Bool] = []
    /// Where each name is, once there are too many to look through.
    private var places: [String: Int] = [:]
    /// What a user says that attributes mean, by their names.
    private let columns: [String: EventColumn]

    /// Attributes that mean what their names say, unless a user says otherwise.
    init(columns: [String: EventColumn] = [:]) {
        self.columns = columns
    }

    /// How attributes were understood so far, in the order in which they occur.
    var understanding: [ColumnUnderstanding] {
        zip(names, meanings).map { ColumnUnderstanding(column: $0, meaning: $1?.name) }
    }

    /// The name of the first attribute with a meaning.
    func name(of meaning: EventColumn) -> String? {
        meanings.firstIndex(of: meaning).map { names[$0] }
    }

    /// Whether what is taken for the weight is called so, and not by a word that may mean other things.
    var isWeightCalledSo: Bool {
        name(of: .weight).map(ColumnMap<EventColumn>.normalized) == EventColumn.weight.name
    }

    /// The name of the attribute of a number.
    func name(at column: Int) -> String { names[column] }

    /// What the attribute of a number means, or `nil`.
    func meaning(of column: Int) -> EventColumn? { meanings[column] }

    /// Whether the attribute of a number is called a date, by its name or by a user, and not by a word
    /// that may mean other things.
    func isCalledDate(_ column: Int) -> Bool { areCalledDates[column] }

    /// The texts of an edge. Of two attributes with one meaning the first is taken, and the other
    /// kept as it is.
    mutating func texts(of edge: AttributedGraph.Edge) -> Texts {
        var texts = Texts()
        for attribute in edge.attributes {
            let text = attribute.value.text
            guard !text.isEmpty else { continue }
            let column = column(named: attribute.name)
            if let meaning = meanings[column], texts[meaning] == nil {
                texts.known.append((meaning, text, column))
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

    /// The number of the attribute of a name, a new one if it has not occurred.
    mutating func column(named name: String) -> Int {
        let known = names.count < 16 ? names.firstIndex(of: name) : places[name]
        if let known { return known }
        let plain = ColumnMap<EventColumn>.normalized(name)
        let meaning =
            columns[name]
            ?? Self.columns.first { column in
                column.usualNames.contains(plain) || Self.further[column]?.contains(plain) ?? false
            }
        names.append(name)
        meanings.append(meaning)
        areCalledDates.append(columns[name] != nil || plain.contains(text: EventColumn.date.name))
        if names.count == 16 {
            for (place, name) in names.enumerated() { places[name] = place }
        } else if names.count > 16 {
            places[name] = names.count - 1
        }
        return names.count - 1
    }

    /// The actors are the ends of the edge, whatever its attributes are called.
    private static let columns = EventColumn.allCases.filter { $0 != .source && $0 != .target }

    private static let further: [EventColumn: [String]] = [
        .date: ["first", "first_day", "timestamp", "time", "year", "onset"],
        .endDate: ["last", "last_day", "stop"], .goldstein: ["mean_goldstein"],
        // What Cytoscape calls the sort of an edge.
        .kind: ["interaction", "shared_interaction"],
    ]
}
