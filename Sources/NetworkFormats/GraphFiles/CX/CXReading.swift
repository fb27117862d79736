internal import ActorNetworks

/// Reads a network in CX or CX2, one aspect after the other.
///
/// Aspects come in any order, and in several pieces. In CX, attributes are a list of their own and
/// name what they belong to; in CX2 they lie within it, may have short names, and may have defaults.
struct CXReading {
    private let file: String
    private var scanner: JSONScanner
    private var problems: Problems
    private var isSecond = false
    private var title: String?
    private var graphAttributes = JSONAttributes()
    private var nodes: [Part] = []
    private var edges: [(part: Part, source: String, target: String)] = []
    private var nodePlaces: [String: Int] = [:]
    private var edgePlaces: [String: Int] = [:]
    /// Attributes that stand on their own, with the id of what each belongs to.
    private var nodeAttributes: [(owner: String, name: String, value: JSONValue)] = []
    private var edgeAttributes: [(owner: String, name: String, value: JSONValue)] = []
    private var declarations: [String: [CXDeclaration]] = [:]
    private var told: Set<String> = []
    private var hasNodes = false

    /// A node or an edge.
    private struct Part {
        let id: String
        let line: Int
        var attributes: [(String, JSONValue)] = []
    }

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        let bytes = GraphText(file, into: &problems).bytes
        var reading = CXReading(file: file.name, bytes, problems)
        do throws(JSONError) {
            try reading.readFile()
        } catch {
            problems = reading.problems
            problems.report(error, in: file.name)
            return nil
        }
        let graph = reading.graph()
        problems = reading.problems
        for doubt in reading.scanner.doubts { problems.report(doubt, .warning, in: file.name) }
        return problems.hasErrors ? nil : graph
    }

    private init(file: String, _ bytes: [UInt8], _ problems: Problems) {
        self.file = file
        self.problems = problems
        scanner = JSONScanner(bytes)
    }

    private mutating func readFile() throws(JSONError) {
        guard try scanner.next() == .beginArray else { return }
        while case let token = try scanner.next(), token != .endArray {
            guard token == .beginObject else {
                try scanner.skipValue(beginningWith: token)
                continue
            }
            while case .name(let text) = try scanner.next() {
                let aspect = scanner.string(of: text)
                let token = try scanner.next()
                if aspect == "CXVersion" { isSecond = true }
                if token == .beginArray {
                    try readAspect(aspect)
                } else {
                    try scanner.skipValue(beginningWith: token)
                }
            }
        }
        _ = try scanner.next()
    }

    private mutating func readAspect(_ aspect: String) throws(JSONError) {
        if aspect == "nodes" { hasNodes = true }
        while case let token = try scanner.next(), token != .endArray {
            let line = scanner.line
            guard token == .beginObject else {
                try scanner.skipValue(beginningWith: token)
                continue
            }
            let members = try scanner.members()
            switch aspect {
            case "nodes": addNode(members, line: line)
            case "edges": addEdge(members, line: line)
            case "nodeAttributes": add(members, to: &nodeAttributes)
            case "edgeAttributes": add(members, to: &edgeAttributes)
            case "networkAttributes": addNetworkAttributes(members)
            case "attributeDeclarations": CXDeclaration.add(members, to: &declarations)
            case "status": checkStatus(members, line: line)
            default: tell(aspect, line: line)
            }
        }
    }

    // MARK: Parts

    private mutating func addNode(_ members: [(String, JSONValue)], line: Int) {
        let written = JSONValue.object(members)
        guard let id = written[isSecond ? "id" : "@id"] else {
            return reportMissing("a node has no id", "give it one", line: line)
        }
        var node = Part(id: JSONGraphEnds.text(id), line: line)
        if isSecond {
            if written["x"] != nil { tell("visualProperties", line: line) }
            if case .object(let own)? = written["v"] { node.attributes = own }
        } else {
            if let name = written["n"] { node.attributes.append(("name", name)) }
            if let term = written["r"] { node.attributes.append(("represents", term)) }
        }
        nodePlaces[node.id] = nodes.count
        nodes.append(node)
    }

    private mutating func addEdge(_ members: [(String, JSONValue)], line: Int) {
        let written = JSONValue.object(members)
        guard let source = written["s"], let target = written["t"] else {
            return reportMissing(
                "an edge has no source or no target (s, t)", "give it the ids of both its nodes",
                line: line)
        }
        var edge = Part(
            id: written[isSecond ? "id" : "@id"].map(JSONGraphEnds.text) ?? "", line: line)
        if isSecond {
            if case .object(let own)? = written["v"] { edge.attributes = own }
        } else if let interaction = written["i"] {
            edge.attributes.append(("interaction", interaction))
        }
        if !edge.id.isEmpty { edgePlaces[edge.id] = edges.count }
        edges.append((edge, JSONGraphEnds.text(source), JSONGraphEnds.text(target)))
    }

    private mutating func reportMissing(_ problem: String, _ remedy: String, line: Int) {
        problems.report(.missingValue, in: file, line: line, problem: problem, remedy: remedy)
    }

    private func add(
        _ members: [(String, JSONValue)],
        to list: inout [(owner: String, name: String, value: JSONValue)]
    ) {
        let written = JSONValue.object(members)
        guard case .string(let name)? = written["n"], let value = written["v"],
            let owner = written["po"]
        else { return }
        let typed = CXDeclaration.value(value, of: written["d"])
        if case .array(let owners) = owner {
            for owner in owners { list.append((JSONGraphEnds.text(owner), name, typed)) }
        } else {
            list.append((JSONGraphEnds.text(owner), name, typed))
        }
    }

    private mutating func addNetworkAttributes(_ members: [(String, JSONValue)]) {
        guard !isSecond else {
            for (name, value) in members { addToGraph(name, value) }
            return
        }
        let written = JSONValue.object(members)
        guard case .string(let name)? = written["n"], let value = written["v"] else { return }
        addToGraph(name, CXDeclaration.value(value, of: written["d"]))
    }

    private mutating func addToGraph(_ name: String, _ value: JSONValue) {
        if name == "name", title == nil, case .string(let text) = value {
            title = text
        } else {
            graphAttributes.add(value, at: name)
        }
    }

    private mutating func checkStatus(_ members: [(String, JSONValue)], line: Int) {
        guard case .bool(false)? = JSONValue.object(members)["success"] else { return }
        problems.report(
            .malformed, .warning, in: file, line: line,
            problem: "the program that wrote the file says that it did not finish",
            remedy: "fetch or export the network again")
    }

    private mutating func tell(_ aspect: String, line: Int) {
        guard let words = CXDeclaration.unread(aspect), told.insert(words).inserted else { return }
        problems.report(
            .notRead, .warning, in: file, line: line, problem: "\(words) are not read",
            remedy: "nothing needs to be done if they are not wanted")
    }

    // MARK: Graph

    private mutating func graph() -> AttributedGraph? {
        guard hasNodes || !edges.isEmpty else {
            problems.report(
                .malformed, in: file, problem: "there are no nodes in the file",
                remedy: "check that it is CX, and whole")
            return nil
        }
        for (owner, name, value) in nodeAttributes {
            if let place = nodePlaces[owner] { nodes[place].attributes.append((name, value)) }
        }
        for (owner, name, value) in edgeAttributes {
            if let place = edgePlaces[owner] { edges[place].part.attributes.append((name, value)) }
        }
        var assembly = GraphAssembly(file: file, isDirected: true)
        assembly.title = title
        assembly.attributes = graphAttributes.list
        for part in nodes {
            let attributes = attributes(of: part, "nodes")
            let name = attributes["name"]?.text
            assembly.add(
                .init(
                    part.id, label: name == part.id ? nil : name, attributes: attributes,
                    line: part.line), into: &problems)
        }
        for (part, source, target) in edges {
            var edge = AttributedGraph.Edge(
                from: 0, to: 0, isDirected: true, id: part.id.isEmpty ? nil : part.id,
                attributes: attributes(of: part, "edges"), line: part.line)
            edge.settleLabelAndWeight()
            assembly.add(edge, from: source, to: target, into: &problems)
        }
        return assembly.finished(into: &problems)
    }

    private func attributes(of part: Part, _ aspect: String) -> [AttributedGraph.Attribute] {
        var gathering = JSONAttributes()
        let declared = declarations[aspect] ?? []
        for (name, value) in part.attributes {
            gathering.add(value, at: declared.first { $0.alias == name }?.name ?? name)
        }
        for declaration in declared {
            guard let value = declaration.fallback, gathering.list[declaration.name] == nil else {
                continue
            }
            gathering.add(value, at: declaration.name)
        }
        return gathering.list
    }
}
