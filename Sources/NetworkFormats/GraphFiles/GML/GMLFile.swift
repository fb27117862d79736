internal import ActorNetworks

extension GraphFileFormat {
    /// GML, as Gephi, networkx, igraph, yEd and Cytoscape read it.
    public static let gml = GraphFileFormat(
        name: "gml", extensions: ["gml"], summary: "GML: nodes and edges with attributes in ASCII",
        keeps: "all attributes, lists within nodes, parallel edges and their direction",
        loses: "times other than as attributes, truth values other than as 0 and 1",
        reader: Reader(
            recognises: { $0.isGML }, read: { GMLReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            var writing = GMLWriting(losses: losses)
            let text = writing.text(of: graph)
            losses = writing.losses
            return .text(text)
        })
}

extension GraphFileOpening {
    /// Whether `graph [` follows on comments and pairs of keys and values.
    fileprivate var isGML: Bool {
        guard ending != "gv", ending != "dot" else { return false }
        var scanner = GMLScanner(Array(text.utf8))
        var words = 0
        while words < 200, let token = try? scanner.next(asKey: true), token != .end {
            words += 1
            guard case .word(let key) = token,
                key.utf8.allSatisfy({ $0 < 0x80 && GMLWriting.isKeyByte($0) }),
                let value = try? scanner.next()
            else { return false }
            if key == "graph" { return value == .open }
            switch value {
            case .text, .integer, .real: continue
            case .word where ending == "gml": continue
            default: return false
            }
        }
        return false
    }
}

extension AttributedGraph {
    /// The key under which a node keeps its id in formats that number their nodes.
    static let idKey = "nodeId"
    /// The key under which it keeps a label that another node has as well.
    static let labelKey = "displayLabel"

    /// Gives nodes the ids that were written beside their numbers.
    mutating func takeNodeIDs() {
        let ids = nodes.compactMap { $0.attributes[Self.idKey]?.text }
        guard !ids.isEmpty, ids.count == nodes.count, Set(ids).count == ids.count else { return }
        for index in nodes.indices {
            nodes[index].id = ids[index]
            _ = nodes[index].attributes.take(Self.idKey)
            if let label = nodes[index].attributes.take(Self.labelKey) {
                nodes[index].label = label.text
            } else if nodes[index].label == ids[index] {
                nodes[index].label = nil
            }
        }
    }

    /// Nests nodes in those that yEd's key `gid` names.
    mutating func takeParents() {
        guard nodes.contains(where: { $0.attributes["gid"] != nil }) else { return }
        let places = Dictionary(nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for index in nodes.indices {
            guard let id = nodes[index].attributes["gid"]?.text, let parent = places[id],
                parent != index
            else { continue }
            nodes[index].parent = parent
            _ = nodes[index].attributes.take("gid")
        }
    }
}

/// Writes a graph in GML.
struct GMLWriting {
    private(set) var losses: GraphLosses
    private var text = ""
    /// The legal name of each attribute of a sort.
    private var keys: [String: String] = [:]

    init(losses: GraphLosses) { self.losses = losses }

    static func isKeyByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// The text of a graph; the same for the same graph.
    mutating func text(of graph: AttributedGraph) -> String {
        let graph = graph.settled(losing: &losses)
        text = "graph [\n  directed \(graph.isDirected ? 1 : 0)\n"
        if graph.hasParallelEdges { text += "  multigraph 1\n" }
        if let title = graph.title { write(.text(title), at: "name", indentation: 2) }
        write(
            graph.attributes,
            reserved: ["directed", "multigraph", "name", "node", "edge", "version"], indentation: 2)
        let numbers = graph.nodeNumbers
        let labels = graph.nodes.map { $0.label ?? $0.id }
        let areUnique = Set(labels).count == labels.count
        for (index, node) in graph.nodes.enumerated() {
            text += "  node [\n    id \(numbers?[index] ?? index)\n"
            // networkx knows nodes by their labels, so each needs one of its own.
            write(
                .text(areUnique || numbers != nil ? labels[index] : node.id), at: "label",
                indentation: 4)
            if numbers == nil { write(.text(node.id), at: AttributedGraph.idKey, indentation: 4) }
            if !areUnique, numbers == nil, node.label != nil {
                write(.text(labels[index]), at: AttributedGraph.labelKey, indentation: 4)
            }
            if let parent = node.parent { text += "    gid \(numbers?[parent] ?? parent)\n" }
            write(
                node.attributes,
                reserved: ["id", "label", AttributedGraph.idKey, AttributedGraph.labelKey, "gid"],
                indentation: 4)
            text += "  ]\n"
        }
        for edge in graph.edges {
            write(edge, of: graph, numbers: numbers)
        }
        text += "]\n"
        return text
    }

    private mutating func write(
        _ edge: AttributedGraph.Edge, of graph: AttributedGraph, numbers: [Int]?
    ) {
        text += "  edge [\n    source \(numbers?[edge.source] ?? edge.source)\n"
        text += "    target \(numbers?[edge.target] ?? edge.target)\n"
        if let id = edge.id { write(.text(id), at: "id", indentation: 4) }
        if let label = edge.label { write(.text(label), at: "label", indentation: 4) }
        if let weight = edge.weight { write(.number(weight), at: "weight", indentation: 4) }
        let isSaid = edge.attributes["directed"]?.isTrue == edge.isDirected
        if edge.isDirected != graph.isDirected, !isSaid {
            text += "    directed \(edge.isDirected ? 1 : 0)\n"
        }
        write(
            edge.attributes,
            reserved: Set(["source", "target", "id", "label", "weight"])
                .union(isSaid ? [] : ["directed"]), indentation: 4)
        text += "  ]\n"
    }
}

// MARK: - Attributes

extension GMLWriting {
    private mutating func write(
        _ attributes: [AttributedGraph.Attribute], reserved: Set<String>, indentation: Int
    ) {
        var used = reserved
        var open: [Substring] = []
        for attribute in attributes {
            let name = legalName(attribute.name, isGraph: indentation == 2, reserved: &used)
            let parts = name.split(separator: ".")
            let shared = zip(open, parts.dropLast()).prefix { $0 == $1 }.count
            close(&open, downTo: shared, indentation: indentation)
            for part in parts.dropLast().dropFirst(shared) {
                text += spaces(indentation + 2 * open.count) + part + " [\n"
                open.append(part)
            }
            write(
                attribute.value, at: String(parts.last ?? "attribute"),
                indentation: indentation + 2 * open.count)
        }
        close(&open, downTo: 0, indentation: indentation)
    }

    private mutating func close(_ open: inout [Substring], downTo depth: Int, indentation: Int) {
        while open.count > depth {
            open.removeLast()
            text += spaces(indentation + 2 * open.count) + "]\n"
        }
    }

    /// How many words between points become lists within lists.
    private static let mostParts = 16

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// The name, if each of its parts between points is a key; otherwise one like it.
    private mutating func legalName(
        _ name: String, isGraph: Bool, reserved: inout Set<String>
    ) -> String {
        var parts = name.split(separator: ".", omittingEmptySubsequences: false)
        // Lists may lie within lists only so deep.
        if parts.count > Self.mostParts { parts = [Substring(name)] }
        let legal = parts.map { part -> String in
            var key = String(
                decoding: part.utf8.map { Self.isKeyByte($0) ? $0 : UInt8(ascii: "_") },
                as: UTF8.self)
            if key.utf8.first.map({ $0 < UInt8(ascii: "A") || $0 == UInt8(ascii: "_") }) ?? true {
                key = "x" + key
            }
            return key
        }.joined(separator: ".")
        // A list under a word that means something else would be taken for it.
        let isTaken = parts.count > 1 && reserved.contains(parts[0].lowercased())
        let base = isTaken ? "x" + legal : legal
        var unique = base
        var number = 2
        while reserved.contains(unique) || isGraph && reserved.contains(unique.lowercased()) {
            unique = "\(base)_\(number)"
            number += 1
        }
        reserved.insert(unique)
        if unique != name {
            losses.count(
                "blanks and signs in names of attributes", fate: "written with other signs")
        }
        return unique
    }

    private mutating func write(_ value: AttributedGraph.Value, at key: String, indentation: Int) {
        switch value {
        case .list(let values):
            for value in values { write(value, at: key, indentation: indentation) }
        default:
            text += spaces(indentation) + key + " " + Self.plain(value) + "\n"
        }
    }

    private static func plain(_ value: AttributedGraph.Value) -> String {
        switch value {
        // GML's numbers have 32 bits.
        case .integer(let value) where Int32(exactly: value) != nil: return "\(value)"
        case .flag(let value): return value ? "1" : "0"
        case .number(let value) where value.isFinite:
            let text = "\(value)"
            guard let exponent = text.firstIndex(of: "e"), !text.contains(".") else { return text }
            return text[..<exponent] + ".0" + text[exponent...]
        default: return "\"" + CharacterReferences.escaped(value.text) + "\""
        }
    }
}

extension AttributedGraph {
    /// The numbers that ids are, if all are whole numbers of 32 bits as they are usually written.
    fileprivate var nodeNumbers: [Int]? {
        let numbers = nodes.compactMap { node in
            Int32(node.id).flatMap { String($0) == node.id ? Int($0) : nil }
        }
        return numbers.count == nodes.count ? numbers : nil
    }

    /// Whether two edges join the same nodes; in a directed graph, the same way.
    var hasParallelEdges: Bool {
        var seen: Set<[Int]> = []
        return edges.contains { edge in
            let ends =
                isDirected || edge.source <= edge.target
                ? [edge.source, edge.target] : [edge.target, edge.source]
            return !seen.insert(ends).inserted
        }
    }
}
