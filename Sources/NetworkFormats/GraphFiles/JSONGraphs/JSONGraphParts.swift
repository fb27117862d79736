internal import ActorNetworks

/// A node as a file in JSON gives it.
struct JSONGraphNode {
    /// The id as it is written; `nil` if none is.
    private(set) var id: JSONValue?
    private(set) var label: String?
    let attributes: [AttributedGraph.Attribute]
    private(set) var parent: JSONValue?
    let line: Int

    /// A node of some members; `id` is given where it is not one of them.
    init(_ members: [(String, JSONValue)], id given: JSONValue?, line: Int) {
        self.line = line
        id = given
        var gathering = JSONAttributes()
        var key: JSONValue?
        for (name, value) in members {
            switch (name, value) {
            case (_, .null): break
            case ("id", _) where id == nil: id = value
            case ("key", .string), ("key", .integer): key = value
            case ("label", .string(let text)): label = text
            case ("parent", .string), ("parent", .integer): parent = value
            case ("attributes", .object(let inner)), ("metadata", .object(let inner)):
                for (name, value) in inner {
                    if name == "label", case .string(let text) = value {
                        label = text
                    } else {
                        gathering.add(value, at: name)
                    }
                }
            default: gathering.add(value, at: name)
            }
        }
        if id == nil {
            id = key
        } else if let key {
            gathering.add(key, at: "key")
        }
        attributes = gathering.list
    }
}

/// An edge as a file in JSON gives it.
struct JSONGraphEdge {
    private(set) var source: JSONValue?
    private(set) var target: JSONValue?
    private var id: String?
    private var label: String?
    private(set) var isDirected: Bool?
    private var attributes: [AttributedGraph.Attribute]
    let line: Int

    init(_ members: [(String, JSONValue)], line: Int) {
        self.line = line
        var gathering = JSONAttributes()
        for (name, value) in members {
            switch (name, value) {
            case (_, .null): break
            case ("source", _),
                ("from", _) where source == nil:
                source = Self.end(value)
            case ("target", _),
                ("to", _) where target == nil:
                target = Self.end(value)
            case ("id", .string(let text)),
                ("key", .string(let text)) where id == nil:
                id = text
            case ("id", .integer(let number)) where id == nil: id = "\(number)"
            case ("label", .string(let text)): label = text
            case ("directed", .bool(let flag)):
                isDirected = flag
                gathering.add(value, at: name)
            case ("undirected", .bool(let flag)): isDirected = !flag
            // vis.js draws arrows at the ends that it names.
            case ("arrows", .string(let text)) where isDirected == nil:
                isDirected = text.contains(text: "to") != text.contains(text: "from")
                gathering.add(value, at: name)
            case ("attributes", .object(let inner)), ("metadata", .object(let inner)):
                for (name, value) in inner { gathering.add(value, at: name) }
            default: gathering.add(value, at: name)
            }
        }
        attributes = gathering.list
        if label == nil { label = attributes.take("label")?.text }
    }

    /// The end of a link, which d3 turns into the node itself.
    private static func end(_ value: JSONValue) -> JSONValue? {
        if case .object = value { return value["id"] ?? value["index"] ?? value["name"] }
        return value
    }

    /// The edge, whose ends mean nothing yet, nor its direction where it has none of its own.
    func made(in file: String, into problems: inout Problems) -> AttributedGraph.Edge {
        var attributes = attributes
        var weight: Double?
        if let written = attributes.take("weight") {
            weight = written.number
            if weight == nil, case .text(let text) = written, NumberSpelling.mayBeNumber(text) {
                // It may have a decimal comma.
                attributes.append(.init("weight", written))
            } else if weight?.isFinite != true {
                weight = nil
                problems.report(
                    .notANumber, in: file, line: line,
                    problem: "weight \(written.text.quoted) is not a finite number",
                    remedy: "write a number, or leave the weight out to mean 1")
            }
        } else if let value = attributes["value"]?.number, value.isFinite {
            weight = value
            _ = attributes.take("value")
        }
        return AttributedGraph.Edge(
            from: 0, to: 0, isDirected: isDirected ?? false, id: id, weight: weight,
            label: label, attributes: attributes)
    }
}

/// What the ends of links in JSON name: ids, names or positions of nodes.
struct JSONGraphEnds {
    /// What is known of all ends together.
    struct Facts {
        private var areIntegers = true
        private var range: ClosedRange<Int>?

        /// Takes an end into account.
        mutating func add(_ end: JSONValue) {
            guard case .integer(let number) = end else {
                areIntegers = false
                return
            }
            range =
                min(range?.lowerBound ?? number, number)...max(range?.upperBound ?? number, number)
        }

        /// Whether each may be the position of one of some nodes.
        fileprivate func mayBePositions(among count: Int) -> Bool {
            areIntegers && range.map { $0.lowerBound >= 0 && $0.upperBound < count } ?? true
        }

        /// Whether all are whole numbers, and there is one.
        fileprivate var mayCount: Bool { areIntegers && range != nil }
    }

    /// Whether ends are positions.
    let arePositions: Bool
    private let ids: [String]
    private let nodes: [JSONGraphNode]

    /// The meaning of the ends, of which the different texts are `named`.
    init(nodes: [JSONGraphNode], ends: Facts, named: [String]) {
        self.nodes = nodes
        let names = nodes.map { $0.attributes["name"]?.text }
        let hasIDs = nodes.contains { $0.id != nil }
        let areNamed = !hasIDs && Set(names.compactMap(\.self)).count == nodes.count
        ids = nodes.enumerated().map { index, node in
            node.id.map(Self.text) ?? (areNamed ? names[index] : nil) ?? "\(index)"
        }
        let known = Set(ids)
        let areIDs = named.allSatisfy { known.contains($0) }
        let areUnknown =
            !hasIDs && !areNamed && !areIDs || named.allSatisfy { !known.contains($0) }
        arePositions =
            ends.mayBePositions(among: nodes.count) && (!areIDs || !hasIDs && areNamed)
            // Where no number is an id, one of them that is too great is an error.
            || ends.mayCount && !nodes.isEmpty && areUnknown
    }

    func node(_ node: JSONGraphNode, at index: Int) -> AttributedGraph.Node {
        var attributes = node.attributes
        // Where names are ids, they are said already.
        if node.id == nil, attributes["name"]?.text == ids[index] { _ = attributes.take("name") }
        return AttributedGraph.Node(
            ids[index], label: node.label == ids[index] ? nil : node.label,
            attributes: attributes, line: node.line)
    }

    /// The node that each node is nested in.
    var parents: [(node: Int, parent: Int)] {
        guard nodes.contains(where: { $0.parent != nil }) else { return [] }
        let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        return nodes.enumerated().compactMap { index, node in
            node.parent.flatMap { places[Self.text($0)] }.map { (index, $0) }
        }
    }

    static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text), .numeral(let text): text
        default: AttributedGraph.Value(value)?.text ?? ""
        }
    }
}

extension AttributedGraph.Node {
    /// Leaves out what networkx writes of an element for its own use, and takes the name that
    /// Cytoscape shows for the label.
    mutating func settleElement(namesLabel: Bool) {
        if attributes["value"]?.text == id { _ = attributes.take("value") }
        if namesLabel, label == nil, let name = attributes["name"]?.text, name != id {
            label = name
        }
    }
}

extension AttributedGraph {
    /// Nests nodes in others.
    mutating func nest(_ parents: [(node: Int, parent: Int)]) {
        for (node, parent) in parents where node != parent && nodes.indices.contains(node) {
            nodes[node].parent = parent
        }
    }
}
