internal import ActorNetworks

extension GraphFileFormat {
    /// Nodes and edges in JSON as networkx writes and reads them (`node_link_data`).
    ///
    /// Also read from it: the graphs of d3, graphology and vis.js, and JSON Graph Format.
    public static let nodeLink = GraphFileFormat(
        name: "node-link", extensions: ["node-link.json"],
        summary: "JSON of networkx: nodes and edges; read also as d3 and others write it",
        keeps: "everything but times, which become attributes",
        loses: "values that change over time, all but the first spell",
        reader: Reader(
            recognises: { JSONGraphOpening($0).isNodeLink },
            read: { JSONGraphReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            let writing = JSONGraphWriting(graph, losing: &losses)
            let isMultigraph = graph.hasParallelEdges
            return .json(
                .object([
                    ("directed", .bool(graph.isDirected)), ("multigraph", .bool(isMultigraph)),
                    ("graph", writing.attributes), ("nodes", writing.nodes()),
                    ("edges", writing.edges(id: isMultigraph ? "key" : "id", weight: "weight")),
                ]))
        })

    /// Nodes and links in JSON as the examples of d3 read them; it is read as `nodeLink`.
    public static let d3 = GraphFileFormat(
        name: "d3", extensions: ["d3.json"], summary: "JSON for d3: nodes and links with values",
        keeps: "everything but times, which become attributes",
        loses: "values that change over time, all but the first spell",
        graph: { graph, losses in
            let writing = JSONGraphWriting(graph, losing: &losses)
            return .json(
                .object([
                    ("directed", .bool(graph.isDirected)), ("graph", writing.attributes),
                    ("nodes", writing.nodes()),
                    ("links", writing.edges(id: "id", weight: "value")),
                ]))
        })

    /// Elements in JSON as Cytoscape and Cytoscape.js exchange them, which networkx reads as well.
    public static let cytoscape = GraphFileFormat(
        name: "cytoscape", extensions: ["cyjs"],
        summary: "JSON of Cytoscape and Cytoscape.js: elements with data",
        keeps: "everything but times, which become attributes",
        loses: "values that change over time, all but the first spell",
        reader: Reader(
            recognises: { JSONGraphOpening($0).isCytoscape },
            read: { JSONGraphReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            let writing = JSONGraphWriting(graph, losing: &losses)
            let keys = writing.keys
            return .json(
                .object([
                    ("format_version", "1.0"), ("generated_by", "Entente"),
                    ("data", writing.attributes), ("directed", .bool(graph.isDirected)),
                    ("multigraph", .bool(keys != nil)),
                    (
                        "elements",
                        .object([
                            ("nodes", writing.nodes(asElements: true)),
                            ("edges", writing.edgeElements(keys: keys)),
                        ])
                    ),
                ]))
        })
}

/// What the beginning of a file in JSON tells of the graph in it.
private struct JSONGraphOpening {
    private(set) var isNodeLink = false
    private(set) var isCytoscape = false

    init(_ opening: GraphFileOpening) {
        var scanner = JSONScanner(Array(opening.text.utf8))
        guard let first = try? scanner.next() else { return }
        if first == .beginArray {
            isCytoscape = Self.isElement(&scanner)
            return
        }
        guard first == .beginObject else { return }
        look(&scanner, depth: 0)
    }

    /// Looks at the names of members until the end of what is known of the file.
    private mutating func look(_ scanner: inout JSONScanner, depth: Int) {
        while case .name(let text)? = try? scanner.next() {
            let name = scanner.string(of: text)
            guard let token = try? scanner.next() else { return }
            switch (name, token) {
            case ("elements", .beginArray), ("elements", .beginObject):
                isCytoscape = true
                isNodeLink = false
                return
            case ("nodes", .beginArray), ("nodes", .beginObject), ("multigraph", .bool):
                // Cytoscape's form in networkx says `multigraph` before its elements.
                isNodeLink = true
                if name == "nodes" { return }
            case ("links", .beginArray), ("edges", .beginArray):
                guard Self.isLink(scanner) else { return }
                isNodeLink = true
                return
            case ("graph", .beginObject) where depth == 0:
                let start = scanner
                look(&scanner, depth: 1)
                if isNodeLink { return }
                scanner = start
                guard (try? scanner.skipValue(beginningWith: token)) != nil else { return }
                continue
            case ("graphs", .beginArray): isNodeLink = true
            default: break
            }
            guard (try? scanner.skipValue(beginningWith: token)) != nil else { return }
        }
    }

    private static func isLink(_ scanner: JSONScanner) -> Bool {
        var scanner = scanner
        guard (try? scanner.next()) == .beginObject else { return false }
        while case .name(let text)? = try? scanner.next() {
            if ["source", "from"].contains(scanner.string(of: text)) { return true }
            guard let token = try? scanner.next(),
                (try? scanner.skipValue(beginningWith: token)) != nil
            else { return false }
        }
        return false
    }

    /// Whether an object with `data` comes next that has an id or two ends.
    private static func isElement(_ scanner: inout JSONScanner) -> Bool {
        guard (try? scanner.next()) == .beginObject else { return false }
        while case .name(let text)? = try? scanner.next() {
            let name = scanner.string(of: text)
            guard let token = try? scanner.next() else { return false }
            if name == "data", token == .beginObject {
                guard case .name(let text)? = try? scanner.next() else { return false }
                return ["id", "source", "target", "label", "name"].contains(
                    scanner.string(of: text))
            }
            guard (try? scanner.skipValue(beginningWith: token)) != nil else { return false }
        }
        return false
    }
}
