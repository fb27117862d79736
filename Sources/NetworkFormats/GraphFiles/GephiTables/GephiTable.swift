internal import ActorNetworks

extension GraphFileFormat {
    /// The tables of edges that Gephi's data laboratory exports: `Source`, `Target`, `Type` (directed
    /// or not), `Id`, `Label`, `Weight` and, in networks with a time line, `Timeset` or `Interval`.
    ///
    /// A table of nodes beside it (`Id`, `Label`, …) gives their names and further attributes, and
    /// those without edges.
    ///
    /// - SeeAlso: <https://docs.gephi.org/desktop/User_Manual/Import/CSV_Data>.
    public static let gephi = GraphFileFormat(
        name: "gephi", extensions: ["gephi.csv"],
        summary: "tables of edges and nodes of Gephi's data laboratory",
        keeps: "ids, labels, direction of each edge, weights, spells of time, values that change, "
            + "and every attribute",
        loses: "nothing that the tables hold",
        parts: [],
        reader: Reader(
            recognises: { isGephiTable($0) },
            read: { GephiTable.edges(in: $0, into: &$1) }))

    /// Whether a table of nodes may lie beside a file of the format.
    var mayHaveNodeTable: Bool { [Self.gephi.name, Self.edgeList.name].contains(name) }

    /// Whether a header has both ends of an edge, and a column that only Gephi has.
    private static func isGephiTable(_ opening: GraphFileOpening) -> Bool {
        guard !opening.text.hasPrefix("{"), !opening.text.hasPrefix("<") else { return false }
        let table = TableOpening(opening.bytes)
        guard table.header.contains("source"), table.header.contains("target") else {
            return false
        }
        if table.header.contains(where: GephiTable.times.contains) { return true }
        // Weights that change over time; an actor may be called by such signs as well.
        let columns = table.header.indices.filter { column in
            !["id", "label", "source", "target"].contains(table.header[column])
        }
        let areChanging = table.rows.dropFirst().contains { row in
            columns.contains { column in
                row.indices.contains(column) && row[column].hasSuffix(">")
                    && (row[column].hasPrefix("<[") || row[column].hasPrefix("<("))
            }
        }
        if areChanging, !table.header.contains("date") { return true }
        guard let type = table.header.firstIndex(of: "type"), table.rows.count > 1 else {
            return false
        }
        // The last row may be cut short.
        let rows = table.rows.dropFirst()
        return (rows.count > 1 ? rows.dropLast() : rows).allSatisfy { row in
            row.indices.contains(type) && GephiTable.directions[row[type].lowercased()] != nil
        }
    }
}

/// Reads the tables of Gephi's data laboratory.
enum GephiTable {
    /// What the type of an edge says.
    static let directions = ["directed": true, "undirected": false, "mutual": false]
    /// The names of columns of weights.
    private static let weights = Set(["weight"] + HeaderWords.all(of: .weight))
    /// The names of columns that say when something is there.
    static let times: Set<String> = ["timeset", "interval", "time_interval"]

    /// The graph of a table of edges; its nodes have ids alone.
    static func edges(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        guard let table = TableReader(file.name, file.bytes, places: file.places, into: &problems)
        else { return nil }
        let columns = Columns(table.header)
        guard let ends = EdgeListColumns.ends(of: columns.names, choices: file.choices) else {
            return nil
        }
        file.choices.reportMissing(in: table, into: &problems)
        let (source, target) = ends
        let spellings = ColumnSpellings(file.choices, delimiter: table.delimiter) {
            var ignored = Problems(errorLimit: 0)
            return TableReader(file.name, file.bytes, places: file.places, into: &ignored)
        }
        var assembly = GraphAssembly(file: file.name, isDirected: true)
        var repeatedHeaders = 0
        while table.next(into: &problems) {
            let ends = [table.text(source), table.text(target)]
            if ends[0] == table.header[source],
                table.header.indices.allSatisfy({ table.text($0) == table.header[$0] })
            {
                repeatedHeaders += 1
                continue
            }
            guard !ends.contains("") else {
                table.report(
                    .missingValue, column: ends[0].isEmpty ? source : target, into: &problems,
                    "the row names no two nodes", remedy: "write both ids, or remove it")
                continue
            }
            for id in ends { assembly.declare(id, line: table.line) }
            let type = columns["type"].map { table.text($0).lowercased() } ?? ""
            var edge = AttributedGraph.Edge(
                from: 0, to: 0, isDirected: directions[type] ?? true, line: table.line)
            for (column, name) in columns.names.enumerated()
            where column != source && column != target {
                let text = table.text(column)
                guard !text.isEmpty else { continue }
                switch name {
                case "type" where directions[type] != nil: break
                case "id": edge.id = text
                case "label": edge.label = text
                case _ where weights.contains(name):
                    setWeight(text, of: &edge, in: table, column, spellings, into: &problems)
                case _ where times.contains(name):
                    edge.spells = GephiTimes(text)?.spells ?? []
                    if edge.spells.isEmpty {
                        reportTime(text, in: table, column, into: &problems)
                    }
                default:
                    edge.attributes.append(.init(table.header[column], .text(text)))
                }
            }
            assembly.add(edge, from: ends[0], to: ends[1], into: &problems)
        }
        problems.reportRepeatedHeaders(repeatedHeaders, in: file.name)
        return table.isBroken ? nil : assembly.finished(into: &problems)
    }

    /// The nodes of a table of nodes, by their order.
    static func nodes(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> [AttributedGraph.Node] {
        guard let table = TableReader(file.name, file.bytes, places: file.places, into: &problems),
            let id = Columns(table.header)["id"]
        else { return [] }
        let columns = Columns(table.header)
        var nodes: [AttributedGraph.Node] = []
        while table.next(into: &problems) {
            var node = AttributedGraph.Node(table.text(id), line: table.line)
            guard !node.id.isEmpty else { continue }
            for (column, name) in columns.names.enumerated() where column != id {
                let text = table.text(column)
                guard !text.isEmpty else { continue }
                if name == "label" {
                    node.label = text
                } else if times.contains(name), let spells = GephiTimes(text)?.spells {
                    node.spells = spells
                } else {
                    node.attributes.append(.init(table.header[column], .text(text)))
                }
            }
            nodes.append(node)
        }
        return nodes
    }

    private static func setWeight(
        _ text: String, of edge: inout AttributedGraph.Edge, in table: TableReader, _ column: Int,
        _ spellings: ColumnSpellings, into problems: inout Problems
    ) {
        if let changes = GephiTimes(text)?.changes, !changes.isEmpty {
            edge.attributes.append(.init("weight", .changing(changes)))
            return
        }
        var text = text
        let needsLook = text.withUTF8 { spellings.needsLook(UnsafeRawBufferPointer($0)) }
        if !needsLook || !spellings.mayGroupByPoints, let weight = Double(text), weight.isFinite {
            edge.weight = weight
            return
        }
        switch text.withUTF8({ spellings.number(UnsafeRawBufferPointer($0), column: column) }) {
        case .value(let weight, let telling):
            edge.weight = weight
            guard let telling else { return }
            table.report(
                .foundForm, .warning, column: column, into: &problems,
                "\(table.header[column]): \(telling.problem)", remedy: telling.remedy)
        case .contradictory(let contradiction):
            table.report(
                .contradiction, column: column, into: &problems,
                "\(table.header[column]) \(contradiction.problem)", remedy: contradiction.remedy)
        case .ambiguous, nil:
            let written = WrittenNumber(text)
            table.report(
                written.isOpen ? .ambiguousNumber : .notANumber, column: column, into: &problems,
                "\(table.header[column]) \(text.quoted) \(written.problem)",
                remedy: written.remedy ?? "leave the field empty to mean 1")
        }
    }

    private static func reportTime(
        _ text: String, in table: TableReader, _ column: Int, into problems: inout Problems
    ) {
        table.report(
            .notADate, .warning, column: column, into: &problems,
            "\(table.header[column]) \(text.quoted) holds no time; the edge is undated",
            remedy: "write <[2013.0, 2014.0]> or <[2013-01-01, 2013-12-31]>")
    }

    /// The columns of a table by their names.
    private struct Columns {
        let names: [String]

        init(_ header: [String]) {
            names = header.map(ColumnMap<EventColumn>.normalized)
        }

        subscript(name: String) -> Int? { names.firstIndex(of: name) }
    }
}

extension AttributedGraph {
    /// Takes names, attributes and spells from the nodes of another table, and the nodes that have
    /// no edge.
    mutating func take(_ others: [Node]) {
        var positions: [String: Int] = [:]
        for (position, node) in nodes.enumerated() { positions[node.id] = position }
        for node in others {
            if let position = positions[node.id] {
                nodes[position].label = nodes[position].label ?? node.label
                nodes[position].attributes += node.attributes
                nodes[position].spells += node.spells
            } else {
                positions[node.id] = nodes.count
                nodes.append(node)
            }
        }
    }
}
