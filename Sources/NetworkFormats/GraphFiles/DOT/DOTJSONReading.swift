internal import ActorNetworks

extension GraphFileFormat {
    /// What `dot -Tjson` and `dot -Tjson0` write; it is only read, as the DOT that it came from.
    public static let dotJSON = GraphFileFormat(
        name: "dot-json", extensions: ["dot.json", "gv.json"],
        summary: "JSON as dot -Tjson writes it",
        keeps: "what DOT keeps", loses: "what DOT loses, and the strokes of the drawing", parts: [],
        reader: Reader(
            recognises: { $0.isDOTJSON }, read: { DOTJSONReading.graph(in: $0, into: &$1) }))
}

extension GraphFileOpening {
    /// Whether an object begins that says what only `dot` says of a graph.
    fileprivate var isDOTJSON: Bool {
        guard text.first(where: { !$0.isWhitespace }) == "{" else { return false }
        return text.contains(text: "\"_subgraph_cnt\"") || text.contains(text: "\"_gvid\"")
    }
}

/// Reads the JSON of `dot` by writing the DOT that it came from.
private struct DOTJSONReading {
    private let objects: [JSONValue]
    private let isDirected: Bool
    private var text = ""
    /// The subgraphs that are written, each once.
    private var written: Set<Int> = []

    /// One more than DOT may have.
    private static let deepest = 251

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        do throws(JSONError) {
            let root = try JSONValue(parsing: GraphText(file, into: &problems).bytes)
            var reading = DOTJSONReading(root)
            reading.write(root)
            return DOTReading.graph(
                in: CaseFiles.Table(name: file.name, bytes: Array(reading.text.utf8)),
                into: &problems)
        } catch {
            problems.report(error, in: file.name)
            return nil
        }
    }

    private init(_ root: JSONValue) {
        objects = root["objects"]?.elements ?? []
        if case .bool(true)? = root["directed"] { isDirected = true } else { isDirected = false }
    }

    private mutating func write(_ root: JSONValue) {
        if case .bool(true)? = root["strict"] { text += "strict " }
        text += "\(isDirected ? "digraph" : "graph") \(quoted(name(of: root))) {\n"
        writeAttributes(of: root, within: ";\n")
        // A subgraph lies in another, or in the graph itself.
        var inner: Set<Int> = []
        for object in objects { inner.formUnion(numbers("subgraphs", of: object)) }
        for (number, object) in objects.enumerated() {
            if isSubgraph(object) {
                if !inner.contains(number) { writeSubgraph(number, depth: 0) }
            } else {
                text += quoted(name(of: object)) + " ["
                writeAttributes(of: object, within: " ")
                text += "];\n"
            }
        }
        for edge in root["edges"]?.elements ?? [] { write(edge: edge) }
        text += "}\n"
    }

    private mutating func write(edge: JSONValue) {
        guard case .integer(let tail)? = edge["tail"], case .integer(let head)? = edge["head"],
            objects.indices.contains(tail), objects.indices.contains(head)
        else { return }
        text += quoted(name(of: objects[tail])) + (isDirected ? " -> " : " -- ")
        text += quoted(name(of: objects[head])) + " ["
        writeAttributes(of: edge, within: " ")
        text += "];\n"
    }

    private mutating func writeSubgraph(_ number: Int, depth: Int) {
        // Deeper ones are refused as DOT; one that lies within itself ends here.
        guard depth <= Self.deepest, written.insert(number).inserted else { return }
        let object = objects[number]
        text += "subgraph \(quoted(name(of: object))) {\n"
        writeAttributes(of: object, within: ";\n")
        for node in numbers("nodes", of: object) where objects.indices.contains(node) {
            text += quoted(name(of: objects[node])) + ";\n"
        }
        for inner in numbers("subgraphs", of: object) where objects.indices.contains(inner) {
            writeSubgraph(inner, depth: depth + 1)
        }
        text += "}\n"
    }

    private func isSubgraph(_ object: JSONValue) -> Bool {
        object["nodes"] != nil || object["subgraphs"] != nil
    }

    private func numbers(_ member: String, of object: JSONValue) -> [Int] {
        (object[member]?.elements ?? []).compactMap { value in
            if case .integer(let number) = value { number } else { nil }
        }
    }

    private func name(of object: JSONValue) -> String {
        if case .string(let name)? = object["name"] { name } else { "" }
    }

    /// Writes the attributes that are texts; all others are of the drawing and the structure.
    private mutating func writeAttributes(of object: JSONValue, within separator: String) {
        guard case .object(let members) = object else { return }
        for case (let name, .string(let value)) in members where name != "name" {
            text += "\(quoted(name))=\(quoted(value))\(separator)"
        }
    }

    /// A text in quotes; a backslash in it means what it means in DOT.
    private func quoted(_ value: String) -> String {
        var result = "\""
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if scalar == "\"", !isEscaped { result += "\\" }
            isEscaped = scalar == "\\" && !isEscaped
            result.unicodeScalars.append(scalar)
        }
        return result + (isEscaped ? "\\\"" : "\"")
    }
}
