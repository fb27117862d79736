internal import ActorNetworks

/// What tables beside those of events tell of the numbers and short names that these use: the ids of
/// knowledge graphs (`entity2id.txt`, `relation2id.txt`), the names of states, the labels of nodes.
struct IDDictionaries {
    /// The names of actors by their ids in the tables of events.
    private(set) var actors: [String: String] = [:]
    /// The names of relations by their ids.
    private(set) var relations: [String: String] = [:]
    /// The first table that tells names of actors.
    private(set) var actorFile: String?
    /// The days by the numbers of times.
    private(set) var times: [String: String] = [:]

    /// What a table is a dictionary of.
    enum Sort {
        case actors, relations, times
        /// Nodes of a graph, which have labels and further attributes.
        case nodes
    }

    /// What a table is a dictionary of; `nil` if it is none.
    ///
    /// A dictionary of ids has a name and a number in each row and no header, and its file name tells
    /// of what; other tables of names have a header with an id and a name, and no actors of events.
    static func sort(of opening: TableOpening, file: String) -> Sort? {
        let stem = TableSource.stem(of: CaseFiles.lastComponent(of: file)).lowercased()
        if stem.hasPrefix("entit") || stem.hasPrefix("id2entit") || stem.hasPrefix("rel")
            || stem.hasPrefix("id2rel"), columns(of: opening) != nil
        {
            return stem.contains(text: "entit") ? .actors : .relations
        }
        if ["time2id", "ts2id", "date2id", "timestamp2id", "id2time", "id2ts"].contains(stem),
            columns(of: opening) != nil
        {
            return .times
        }
        guard let columns = namedColumns(of: opening) else { return nil }
        return opening.header[columns.name] == "label" ? .nodes : .actors
    }

    /// The columns of ids and names where there is no header.
    private static func columns(of opening: TableOpening) -> (id: Int, name: Int)? {
        let rows = opening.rows.filter { $0.count >= 2 }
        guard !rows.isEmpty, opening.rows.count - rows.count <= 1 else { return nil }
        let isNumber = (0..<2).map { column in rows.allSatisfy { Int($0[column]) != nil } }
        return isNumber[1] ? (1, 0) : isNumber[0] ? (0, 1) : nil
    }

    /// The columns of ids and names that a header tells.
    private static func namedColumns(of opening: TableOpening) -> (id: Int, name: Int)? {
        let names = opening.header
        guard EventColumn.actors(in: names).isEmpty else { return nil }
        for (id, name) in [("stateabb", "statenme"), ("id", "label")] {
            if let id = names.firstIndex(of: id), let name = names.firstIndex(of: name) {
                return (id, name)
            }
        }
        return nil
    }

    /// Takes the names of a table.
    mutating func take(_ table: CaseFiles.Table, _ opening: TableOpening, as sort: Sort) {
        if sort == .actors || sort == .nodes { actorFile = actorFile ?? table.name }
        let named = Self.namedColumns(of: opening)
        guard let (id, name) = named ?? Self.columns(of: opening) else { return }
        var problems = Problems(errorLimit: 0)
        let reader = TableReader(
            table.name, table.bytes, layout: TableLayout(fewestFields: 1),
            withoutHeader: { row in
                named == nil ? (0..<max(row.count, 2)).map { "\($0)" } : nil
            }, into: &problems)
        while let reader, reader.next(into: &problems) {
            let fields = reader.header.indices.map { reader.text($0) }
            // An id without a name goes by itself.
            guard fields.count > max(id, name), !fields[id].isEmpty, !fields[name].isEmpty else {
                continue
            }
            // The first of several spells of a state has the same name as the others.
            switch sort {
            case .actors, .nodes: actors[fields[id]] = actors[fields[id]] ?? fields[name]
            case .times: times[fields[id]] = times[fields[id]] ?? fields[name]
            case .relations: relations[fields[id]] = relations[fields[id]] ?? fields[name]
            }
        }
    }
}
