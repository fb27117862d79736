internal import ActorNetworks

/// Reads a graph in GML.
///
/// Lists within nodes and edges become attributes with names such as `graphics.x`; a key that is
/// repeated becomes a list.
struct GMLReading {
    /// How deep lists may lie within lists.
    private static let greatestDepth = 32

    private let file: String
    private var scanner: GMLScanner
    private var assembly: GraphAssembly
    private var hasGraph = false
    /// What stands outside the graph.
    private var header = AttributeGathering()

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        var reading = GMLReading(file, into: &problems)
        return reading.graph(into: &problems)
    }

    private init(_ file: CaseFiles.Table, into problems: inout Problems) {
        self.file = file.name
        scanner = GMLScanner(GraphText(file, into: &problems).bytes)
        assembly = GraphAssembly(file: file.name)
    }

    private mutating func graph(into problems: inout Problems) -> AttributedGraph? {
        do throws(GMLScanner.Failure) {
            while let key = try key(among: nil) {
                if key == "graph" {
                    try readGraph(into: &problems)
                } else if let value = try value(of: key, depth: 0, into: &problems) {
                    header.add(value, at: key)
                }
            }
        } catch {
            let place = TextPosition(of: error.offset, in: scanner.bytes)
            problems.report(
                .malformed, in: file, line: place.line, column: place.column,
                problem: error.problem, remedy: error.remedy)
            return nil
        }
        guard hasGraph else {
            problems.report(
                .malformed, in: file, problem: "there is no graph in the file",
                remedy: "write it as graph [ … ]")
            return nil
        }
        var graph = assembly.finished(into: &problems)
        for attribute in graph.attributes { header.add(attribute.value, at: attribute.name) }
        graph.attributes = header.attributes.filter { $0.name.lowercased() != "version" }
        guard !problems.hasErrors else { return nil }
        graph.takeParents()
        graph.takeNodeIDs()
        return graph
    }

    /// The next key of a list; `nil` at the end of it.
    private mutating func key(among opening: String?) throws(GMLScanner.Failure) -> String? {
        switch try scanner.next(asKey: true) {
        case .word(let word): return word
        case .end where opening == nil: return nil
        case .close where opening != nil: return nil
        case .end:
            throw failure(
                "the file ends within \(opening ?? "") [ … ]",
                "write ] at its end; the file may be cut off")
        case .close: throw failure("a ] closes nothing", "remove it, or write the [ before it")
        case .open: throw failure("a [ has no key before it", "write a key before it")
        case .text, .integer, .real:
            throw failure(
                "a value stands where a key should",
                "write a key, a word of letters and digits, before each value")
        }
    }

    private func failure(_ problem: String, _ remedy: String) -> GMLScanner.Failure {
        .init(offset: scanner.start, problem: problem, remedy: remedy)
    }

    private mutating func expectOpening(_ key: String) throws(GMLScanner.Failure) {
        guard try scanner.next() == .open else {
            throw failure("\(key) has no list", "write \(key) [ … ]")
        }
    }
}

// MARK: - Values

extension GMLReading {
    private mutating func value(
        of key: String, depth: Int, into problems: inout Problems
    ) throws(GMLScanner.Failure) -> [AttributedGraph.Attribute]? {
        let token = try scanner.next()
        switch token {
        case .open:
            guard depth < Self.greatestDepth else {
                throw failure(
                    "lists lie more than \(Self.greatestDepth) deep within others",
                    "check that the file is the one that was meant")
            }
            var values = AttributeGathering()
            while let inner = try self.key(among: key) {
                if let value = try value(of: inner, depth: depth + 1, into: &problems) {
                    values.add(value, at: inner)
                }
            }
            return values.attributes
        default:
            return try plainValue(token, of: key, into: &problems).map { [.init("", $0)] }
        }
    }

    private mutating func plainValue(
        _ token: GMLScanner.Token, of key: String, into problems: inout Problems
    ) throws(GMLScanner.Failure) -> AttributedGraph.Value? {
        switch token {
        case .text(let text): return .text(text)
        case .integer(let value): return .integer(value)
        case .real(let value) where value.isFinite: return .number(value)
        case .real(let value):
            problems.report(
                .notANumber, .warning, in: file, line: scanner.line,
                problem: "\(key) \(value) is no finite number; it is kept as text",
                remedy: "write a number, or leave it out")
            return .text("\(value)")
        case .word(let word):
            problems.report(
                .malformed, .warning, in: file, line: scanner.line,
                problem: "the text \(word.quoted) has no quotes", remedy: "write it in quotes")
            return .text(word)
        case .close, .end: throw failure("\(key) has no value", "write one after it")
        case .open: return nil
        }
    }
}

// MARK: - Graph, nodes and edges

extension GMLReading {
    private mutating func readGraph(into problems: inout Problems) throws(GMLScanner.Failure) {
        let line = scanner.line
        try expectOpening("graph")
        if hasGraph {
            problems.report(
                .notRead, .warning, in: file, line: line,
                problem: "the file holds another graph, which is not read",
                remedy: "give it in a file of its own")
            var ignored = Problems()
            while let key = try key(among: "graph") {
                _ = try value(of: key, depth: 1, into: &ignored)
            }
            return
        }
        hasGraph = true
        var gathering = AttributeGathering()
        while let key = try key(among: "graph") {
            let line = scanner.line
            guard let values = try value(of: key, depth: 1, into: &problems) else { continue }
            switch key.lowercased() {
            case "node": addNode(values, line: line, into: &problems)
            case "edge":
                if let edge = edge(values, line: line, into: &problems) {
                    assembly.add(numbered: edge, into: &problems)
                }
            case "directed": assembly.isDirected = values.first?.value.isTrue ?? false
            case "multigraph", "version": break
            default: gathering.add(values, at: key)
            }
        }
        // Whether edges are directed may be said after them.
        assembly.directEdges()
        var attributes = gathering.attributes
        assembly.title = (attributes.take("name") ?? attributes.take("label"))?.text
        assembly.attributes = attributes
    }

    private mutating func addNode(
        _ values: [AttributedGraph.Attribute], line: Int, into problems: inout Problems
    ) {
        var attributes = values
        if case .list? = attributes["id"] {
            problems.report(
                .malformed, in: file, line: line, problem: "a node has more than one id",
                remedy: "give each node one id; the ] of the node before may be missing")
            return
        }
        let label = attributes.take("label")?.text
        let id: String
        if let written = attributes.take("id")?.text {
            id = written
        } else {
            // It has no edges, because they would name it.
            var free = "node \(assembly.graph.nodes.count + 1)"
            while assembly.knows(free) { free += "'" }
            id = free
            problems.report(
                .missingValue, .warning, in: file, line: line,
                problem: "a node has no id, so that no edge can name it; it is called \(id.quoted)",
                remedy: "give each node a number as its id")
        }
        assembly.add(
            .init(id, label: label == id ? nil : label, attributes: attributes, line: line),
            into: &problems)
    }

    private mutating func edge(
        _ values: [AttributedGraph.Attribute], line: Int, into problems: inout Problems
    ) -> AttributedGraph.Edge? {
        var attributes = values
        for end in ["source", "target"] {
            if case .list? = attributes[end] {
                problems.report(
                    .malformed, in: file, line: line, problem: "an edge has more than one \(end)",
                    remedy: "give each edge one \(end); the ] of the edge before may be missing")
                return nil
            }
        }
        guard let source = attributes.take("source")?.text,
            let target = attributes.take("target")?.text
        else {
            problems.report(
                .missingValue, in: file, line: line,
                problem: "an edge has no source or no target",
                remedy: "give each edge the ids of both its nodes")
            return nil
        }
        var edge = AttributedGraph.Edge(
            from: assembly.number(of: source, line: line),
            to: assembly.number(of: target, line: line), isDirected: false, line: line)
        if let flag = attributes["directed"] { edge.isDirected = flag.isTrue }
        edge.id = attributes.take("id")?.text
        edge.label = attributes.take("label")?.text
        if let weight = attributes["weight"] {
            edge.weight = weight.number
            if edge.weight?.isFinite == true {
                _ = attributes.take("weight")
            } else if edge.weight == nil, NumberSpelling.mayBeNumber(weight.text) {
                // It may have a decimal comma.
                attributes.set(.init("weight", .text(weight.text)))
            } else {
                edge.weight = nil
                problems.report(
                    .notANumber, in: file, line: line,
                    problem: "weight \(weight.text.quoted) is not a finite number",
                    remedy: "write a number, or leave the weight out to mean 1")
            }
        } else if let value = attributes["value"]?.number, value.isFinite {
            edge.weight = value
        }
        edge.attributes = attributes
        return edge
    }
}

extension AttributedGraph.Value {
    /// Whether it says yes: 1, or another word for it.
    var isTrue: Bool {
        switch self {
        case .flag(let flag): flag
        case .integer(let value): value != 0
        case .number(let value): value != 0
        case .text(let text): ["1", "true", "yes", "directed"].contains(text.lowercased())
        case .list, .changing: false
        }
    }
}
