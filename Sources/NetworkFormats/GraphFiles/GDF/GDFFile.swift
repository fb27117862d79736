internal import ActorNetworks

extension GraphFileFormat {
    /// GDF of GUESS, as Gephi, NodeXL and Netvizz write it: a table of nodes under `nodedef>`, and a
    /// table of edges under `edgedef>`.
    ///
    /// Edges are undirected unless their column `directed` says otherwise.
    public static let gdf = GraphFileFormat(
        name: "gdf", extensions: ["gdf"],
        summary: "GDF of GUESS and Gephi: a table of nodes and one of edges in a file",
        keeps: "ids, labels, direction of each edge, weights and every attribute with its type",
        loses: "nothing that the file holds", parts: [],
        reader: Reader(
            recognises: { opening in
                let start = opening.text.drop(while: \.isWhitespace).prefix(7).lowercased()
                return ["nodedef", "edgedef"].contains(start)
            },
            read: { GDFReading.graph(in: $0, into: &$1) }))
}

/// Reads GDF.
private struct GDFReading {
    private let file: String
    private var lines: TextLines
    private var assembly: GraphAssembly
    private var columns: [Column] = []
    private var section = Section.none

    private enum Section { case none, nodes, edges }

    /// A column, and what it holds.
    private struct Column {
        let name: String
        let type: String
        var fallback: String?
    }

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = GDFReading(file, into: &problems)
        while let line = reading.lines.next() { reading.read(line, into: &problems) }
        let graph = reading.assembly.finished(into: &problems)
        return problems.hasErrors ? nil : graph
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        lines = TextLines(GraphText(file, into: &problems).bytes)
        assembly = GraphAssembly(file: file.name)
    }

    private mutating func read(_ line: ArraySlice<UInt8>, into problems: inout Problems) {
        guard line.contains(where: { $0 > ASCII.space }) else { return }
        let start = String(decoding: line.prefix(8), as: UTF8.self).lowercased()
        if start == "nodedef>" || start == "edgedef>" {
            section = start == "nodedef>" ? .nodes : .edges
            columns = Self.fields(of: line.dropFirst(8)).map(Self.column)
            return
        }
        let fields = Self.fields(of: line)
        guard fields.count <= columns.count else {
            fail(
                .raggedRow, "the row has \(fields.count) fields for \(columns.count) columns",
                "quote texts with commas, or write as many fields as there are columns",
                into: &problems)
            return
        }
        switch section {
        case .nodes: addNode(fields, into: &problems)
        case .edges: addEdge(fields, into: &problems)
        case .none: break
        }
    }

    private func fail(
        _ reason: Problem.Reason, _ problem: String, _ remedy: String,
        into problems: inout Problems
    ) {
        problems.report(
            reason, in: file, line: lines.number, problem: problem, remedy: remedy)
    }

    /// A column as `weight DOUBLE DEFAULT 1`.
    private static func column(_ text: String) -> Column {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let fallback = words.firstIndex { $0.lowercased() == "default" }
            .flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
        return Column(
            name: words.first ?? "",
            type: words.count > 1 ? words[1].prefix { $0 != "(" }.lowercased() : "varchar",
            fallback: fallback.map { $0.filter { $0 != "'" && $0 != "\"" } })
    }

    /// Cuts a line at its commas; texts stand in single or double quotes, `\` before a quote within.
    private static func fields(of line: ArraySlice<UInt8>) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var quote: UInt8?
        var index = line.startIndex
        func text() -> String { String(decoding: field, as: UTF8.self).trimmed }
        while index < line.endIndex {
            let byte = line[index]
            if byte == UInt8(ascii: "\\"), index + 1 < line.endIndex,
                line[index + 1] == ASCII.quote || line[index + 1] == UInt8(ascii: "'")
            {
                field.append(line[index + 1])
                index += 1
            } else if byte == quote {
                quote = nil
            } else if quote == nil, byte == ASCII.quote || byte == UInt8(ascii: "'"),
                field.allSatisfy({ $0 == ASCII.space })
            {
                quote = byte
            } else if byte == UInt8(ascii: ","), quote == nil {
                fields.append(text())
                field = []
            } else {
                field.append(byte)
            }
            index += 1
        }
        return fields + [text()]
    }

    /// The values of a row by the names of their columns in lower case, and the other attributes.
    private func values(
        _ fields: [String], known: Set<String>
    ) -> (known: [String: String], attributes: [AttributedGraph.Attribute]) {
        var found: [String: String] = [:]
        var attributes = AttributeGathering()
        for (index, column) in columns.enumerated() {
            let written = fields.indices.contains(index) ? fields[index] : ""
            guard let text = written.isEmpty ? column.fallback : written, !text.isEmpty else {
                continue
            }
            let name = column.name.lowercased()
            if known.contains(name) {
                found[name] = text
            } else {
                attributes.add(Self.value(text, of: column.type), at: column.name)
            }
        }
        return (found, attributes.attributes)
    }

    private static func value(_ text: String, of type: String) -> AttributedGraph.Value {
        switch type {
        case "boolean", "bool": .flag(AttributedGraph.Value.text(text).isTrue)
        case "int", "integer", "long", "tinyint", "bigint", "double", "float", "decimal":
            AttributedGraph.Value(written: text)
        default: .text(text)
        }
    }

    private mutating func addNode(_ fields: [String], into problems: inout Problems) {
        let (known, attributes) = values(fields, known: ["name", "label"])
        guard let id = known["name"] ?? fields.first, !id.isEmpty else {
            fail(.missingValue, "a node has no name", "give each node a name", into: &problems)
            return
        }
        assembly.add(
            .init(
                id, label: known["label"].flatMap { $0 == id ? nil : $0 }, attributes: attributes,
                line: lines.number), into: &problems)
    }

    private mutating func addEdge(_ fields: [String], into problems: inout Problems) {
        let (known, attributes) = values(
            fields, known: ["node1", "node2", "weight", "directed", "label"])
        guard let source = known["node1"], let target = known["node2"] else {
            fail(
                .missingValue, "an edge names no two nodes",
                "write the columns node1 and node2 in each row", into: &problems)
            return
        }
        let isDirected = known["directed"].map { AttributedGraph.Value.text($0).isTrue } ?? false
        var edge = AttributedGraph.Edge(
            from: 0, to: 0, isDirected: isDirected,
            label: known["label"], attributes: attributes, line: lines.number)
        if let text = known["weight"] {
            guard let weight = Double(text), weight.isFinite else {
                fail(
                    .notANumber, "weight \(text.quoted) is not a finite number",
                    "write a number, or leave the field empty to mean 1", into: &problems)
                return
            }
            edge.weight = weight
        }
        if edge.isDirected { assembly.isDirected = true }
        assembly.add(edge, from: source, to: target, into: &problems)
    }
}
