internal import ActorNetworks

/// Reads a graph in JSON: nodes and links as networkx, d3, graphology and vis.js write them, JSON
/// Graph Format, and the elements of Cytoscape.
///
/// Members of an object within a node or an edge become attributes with names such as `style.color`;
/// `null` is no value. The text is read once, and no tree of it is built.
struct JSONGraphReading {
    private let file: String
    private var scanner: JSONScanner
    private var assembly: GraphAssembly
    private var nodes: [JSONGraphNode] = []
    /// What the ends of links are, besides their texts.
    private var ends = JSONGraphEnds.Facts()
    /// Whether each edge says that it is directed.
    private var directions: [Bool?] = []
    /// What stands in the lists of neighbours that networkx writes in place of links.
    private var neighbours: [(node: Int, members: [(String, JSONValue)], line: Int)] = []
    private var graphAttributes = JSONAttributes()
    private var isDirected: Bool?
    /// Whether the graph lies in a member called graph, as in the JSON Graph Format, whose edges are
    /// directed unless it says otherwise.
    private var isNested = false
    private var isCytoscape = false
    private var hasGraph = false
    /// Whether the file says that we wrote it.
    private var isOurs = false

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        let bytes = GraphText(file, into: &problems).bytes
        var reading = JSONGraphReading(file: file.name, bytes)
        do throws(JSONError) {
            try reading.readFile(into: &problems)
        } catch {
            problems.report(error, in: file.name)
            return nil
        }
        for doubt in reading.scanner.doubts { problems.report(doubt, .warning, in: file.name) }
        return reading.graph(into: &problems)
    }

    private init(file: String, _ bytes: [UInt8]) {
        self.file = file
        scanner = JSONScanner(bytes)
        assembly = GraphAssembly(file: file)
    }

    private mutating func readFile(into problems: inout Problems) throws(JSONError) {
        switch try scanner.next() {
        case .beginObject: try readGraph(depth: 0, into: &problems)
        case .beginArray:
            isCytoscape = true
            try readElements(.either, into: &problems)
        default: break
        }
        _ = try scanner.next()
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        guard hasGraph else {
            problems.report(
                .malformed, in: file, problem: "there are no nodes and no links in the file",
                remedy: "write an object with the arrays nodes and links")
            return nil
        }
        // Where the file does not say it, its edges may, all alike.
        let areDirected = !directions.isEmpty && directions.allSatisfy { $0 == true }
        let isDirected = isDirected ?? (isCytoscape || isNested || areDirected)
        assembly.isDirected = isDirected
        addNeighbours(isDirected: isDirected, into: &problems)
        let ends = JSONGraphEnds(nodes: nodes, ends: ends, named: assembly.idsSoFar)
        for (index, node) in nodes.enumerated() {
            var made = ends.node(node, at: index)
            if isCytoscape { made.settleElement(namesLabel: !isOurs) }
            assembly.add(made, into: &problems)
        }
        assembly.direct(directions, otherwise: isDirected)
        var attributes = graphAttributes.list
        assembly.title =
            (attributes.take("name") ?? attributes.take("title") ?? attributes.take("label"))?.text
        assembly.attributes = attributes
        var graph = assembly.finished(
            endsArePositions: ends.arePositions, into: &problems)
        guard !problems.hasErrors else { return nil }
        graph.nest(ends.parents)
        return graph
    }
}

// MARK: - Members

extension JSONGraphReading {
    private enum Group { case nodes, edges, either }

    /// Reads the members of a graph whose bracket has been read.
    private mutating func readGraph(
        depth: Int, into problems: inout Problems
    ) throws(JSONError) {
        while case .name(let text) = try scanner.next() {
            let name = scanner.string(of: text)
            let line = scanner.line
            let token = try scanner.next()
            switch (name, token) {
            case ("nodes", .beginArray): try readElements(.nodes, into: &problems)
            case ("nodes", .beginObject): try readNamedNodes()
            case ("links", .beginArray), ("edges", .beginArray):
                try readElements(.edges, into: &problems)
            case ("adjacency", .beginArray): try readNeighbours()
            case ("graph", .beginArray):
                // networkx may write the attributes of the graph as pairs.
                for pair in try scanner.value(beginningWith: token).elements.map(\.elements) {
                    if pair.count == 2, case .string(let name) = pair[0] {
                        graphAttributes.add(pair[1], at: name)
                    }
                }
            case ("elements", .beginArray):
                isCytoscape = true
                try readElements(.either, into: &problems)
            case ("elements", .beginObject):
                isCytoscape = true
                try readGraph(depth: depth + 1, into: &problems)
            case ("graph", .beginObject) where depth < 8:
                let hadGraph = hasGraph
                try readGraph(depth: depth + 1, into: &problems)
                isNested = isNested || hasGraph && !hadGraph
            case ("graphs", .beginArray) where depth < 8:
                try readGraphs(depth: depth, line: line, into: &problems)
            case ("directed", .bool(let value)): isDirected = value
            case ("multigraph", .bool), ("multigraph", .null): break
            case ("options", .beginObject):
                let options = JSONValue.object(try scanner.members())
                if case .string(let type)? = options["type"] { isDirected = type == "directed" }
            case ("data", .beginObject), ("attributes", .beginObject), ("metadata", .beginObject):
                for (name, value) in try scanner.members() { graphAttributes.add(value, at: name) }
            case ("generated_by", .string(let text)): isOurs = scanner.string(of: text) == "Entente"
            case ("format_version", _), ("target_cytoscapejs_version", _):
                try scanner.skipValue(beginningWith: token)
            default:
                graphAttributes.add(try scanner.value(beginningWith: token), at: name)
            }
        }
    }

    private mutating func readGraphs(
        depth: Int, line: Int, into problems: inout Problems
    ) throws(JSONError) {
        var isFirst = true
        while case let token = try scanner.next(), token != .endArray {
            if isFirst, token == .beginObject {
                try readGraph(depth: depth + 1, into: &problems)
            } else {
                problems.report(
                    .notRead, .warning, in: file, line: scanner.line,
                    problem: "the file holds another graph, which is not read",
                    remedy: "give it in a file of its own")
                try scanner.skipValue(beginningWith: token)
            }
            isFirst = false
        }
    }

    /// Nodes under their ids, as JSON Graph Format has them.
    private mutating func readNamedNodes() throws(JSONError) {
        hasGraph = true
        while case .name(let text) = try scanner.next() {
            let id = scanner.string(of: text)
            let line = scanner.line
            var members: [(String, JSONValue)] = []
            if case .object(let own) = try scanner.value() { members = own }
            nodes.append(JSONGraphNode(members, id: .string(id), line: line))
        }
    }

    /// Lists of neighbours, one for each node, as networkx writes them (`adjacency_data`).
    private mutating func readNeighbours() throws(JSONError) {
        var node = 0
        while case let token = try scanner.next(), token != .endArray {
            guard token == .beginArray else {
                try scanner.skipValue(beginningWith: token)
                continue
            }
            while case let token = try scanner.next(), token != .endArray {
                let line = scanner.line
                guard case .object(let members) = try scanner.value(beginningWith: token) else {
                    continue
                }
                neighbours.append((node, members, line))
            }
            node += 1
        }
    }

    /// Makes links of the lists of neighbours; without direction, each stands in the lists of both
    /// its ends.
    private mutating func addNeighbours(isDirected: Bool, into problems: inout Problems) {
        let places = Dictionary(
            nodes.enumerated().compactMap { index, node in
                node.id.map { (JSONGraphEnds.text($0), index) }
            }
        ) { first, _ in first }
        for (node, members, line) in neighbours where nodes.indices.contains(node) {
            guard let source = nodes[node].id,
                let target = members.first(where: { $0.0 == "id" })?.1
            else { continue }
            if !isDirected, let place = places[JSONGraphEnds.text(target)], place < node {
                continue
            }
            add(
                JSONGraphEdge(
                    [("source", source), ("target", target)] + members.filter { $0.0 != "id" },
                    line: line), into: &problems)
        }
        neighbours = []
    }

    private mutating func readElements(
        _ group: Group, into problems: inout Problems
    ) throws(JSONError) {
        hasGraph = true
        while case let token = try scanner.next(), token != .endArray {
            let line = scanner.line
            switch (token, group) {
            case (.beginObject, _):
                add(try scanner.members(), group, line: line, into: &problems)
            // Some programs write nodes by their ids alone, and links as pairs.
            case (.string, .nodes), (.number, .nodes):
                let id = try scanner.value(beginningWith: token)
                nodes.append(JSONGraphNode([], id: id, line: line))
            case (.beginArray, .edges):
                let ends = try scanner.value(beginningWith: token).elements
                let names = ["source", "target", "weight"]
                add(JSONGraphEdge(Array(zip(names, ends)), line: line), into: &problems)
            default:
                try scanner.skipValue(beginningWith: token)
                problems.report(
                    .malformed, in: file, line: line,
                    problem: "an element is no object", remedy: "write each as an object")
            }
        }
    }

    /// Adds an edge, whose ends may be nodes that come later.
    private mutating func add(_ edge: JSONGraphEdge, into problems: inout Problems) {
        var made = edge.made(in: file, into: &problems)
        // The key that networkx needs says nothing of its own.
        if isCytoscape, isOurs { _ = made.attributes.take("key") }
        guard let source = edge.source, let target = edge.target else {
            problems.report(
                .missingValue, in: file, line: edge.line,
                problem: "a link has no source or no target",
                remedy: "give each link the ids of both its nodes")
            return
        }
        ends.add(source)
        ends.add(target)
        made.place = .init(line: edge.line)
        directions.append(edge.isDirected)
        assembly.add(
            made, from: JSONGraphEnds.text(source), to: JSONGraphEnds.text(target),
            into: &problems)
    }

    private mutating func add(
        _ members: [(String, JSONValue)], _ group: Group, line: Int, into problems: inout Problems
    ) {
        var members = members
        var isEdge = group == .edges
        if let data = members.firstIndex(where: { $0.0 == "data" }),
            case .object(let own) = members[data].1, isCytoscape
        {
            isEdge = group == .edges || own.contains { $0.0 == "source" } && group == .either
            if case .string(let named)? = members.first(where: { $0.0 == "group" })?.1 {
                isEdge = named == "edges"
            }
            // What else an element has is the state of a window, but for places and classes.
            let kept = members.filter { $0.0 == "classes" }
            let place = members.first { $0.0 == "position" }?.1
            members = own + kept
            if case .object(let coordinates)? = place { members += coordinates }
        } else if group == .either {
            isEdge = members.contains { $0.0 == "source" }
        }
        if isEdge {
            add(JSONGraphEdge(members, line: line), into: &problems)
        } else {
            nodes.append(JSONGraphNode(members, id: nil, line: line))
        }
    }
}

/// Attributes that members of JSON become, each name once.
struct JSONAttributes {
    private(set) var list: [AttributedGraph.Attribute] = []
    private var names: Set<String> = []

    /// Adds a value; an object under the names of its members. A name that is taken gets a sign more.
    mutating func add(_ value: JSONValue, at name: String) {
        if case .object(let members) = value, !members.isEmpty {
            for (inner, value) in members { add(value, at: "\(name).\(inner)") }
        } else if let value = AttributedGraph.Value(value) {
            var name = name
            while !names.insert(name).inserted { name += "_" }
            list.append(.init(name, value))
        }
    }
}

extension AttributedGraph.Value {
    /// A value of JSON; `nil` for `null`, and JSON as text for what lies deeper.
    init?(_ value: JSONValue) {
        switch value {
        case .null: return nil
        case .bool(let value): self = .flag(value)
        case .integer(let value): self = .integer(value)
        case .number(let value): self = .number(value)
        case .numeral(let text), .string(let text): self = .text(text)
        case .array(let values):
            self = .list(
                values.map { value in
                    if case .array = value { return .text(String(value.text.dropLast())) }
                    return AttributedGraph.Value(value) ?? .text("null")
                })
        case .series, .object: self = .text(String(value.text.dropLast()))
        }
    }
}
