internal import ActorNetworks
internal import DOT

/// Reads a document in DOT as a graph: what pictures are made of is kept as attributes.
struct DOTReading {
    private let file: String
    private var assembly: GraphAssembly
    private let isDirected: Bool

    static func graph(
        in file: CaseFiles.Table, into problems: inout Problems
    ) -> AttributedGraph? {
        do throws(SourceProblem) {
            var reader = DocumentReader()
            reader.ignoresCharset = file.choices.encoding != nil
            let reading = try reader.read(file.bytes)
            for warning in reading.warnings.prefix(20) {
                problems.report(
                    .notRead, .warning, in: file.name, line: warning.line,
                    column: warning.column, problem: warning.message, remedy: warning.remedy)
            }
            guard let document = reading.documents.first else { return nil }
            if reading.documents.count > 1 {
                problems.report(
                    .notRead, .warning, in: file.name,
                    problem: "the file holds \(reading.documents.count) graphs; the first is read",
                    remedy: "give each graph a file of its own")
            }
            var dot = DOTReading(file.name, document)
            return dot.graph(of: document, into: &problems)
        } catch {
            problems.report(
                .malformed, in: file.name, line: error.line, column: error.column,
                problem: error.message, remedy: error.remedy)
            return nil
        }
    }

    private init(_ file: String, _ document: Document) {
        self.file = file
        isDirected = document.isDirected
        assembly = GraphAssembly(file: file, isDirected: document.isDirected)
    }

    private mutating func graph(
        of document: Document, into problems: inout Problems
    ) -> AttributedGraph {
        let name = Quoting.identifier(stored: document.name)
        assembly.title = name.isEmpty || name == DOTWriting.noTitle ? nil : name
        assembly.attributes = document.attributes.compactMap(Self.attribute)
        var nodes: [String: Attributes] = [:]
        func collect(_ list: [Node]) {
            for node in list { nodes[node.id, default: []].set(node.attributes) }
        }
        func visit(_ subgraph: Subgraph) {
            collect(subgraph.nodes)
            subgraph.subgraphs.forEach(visit)
        }
        document.subgraphs.forEach(visit)
        collect(document.nodes)
        for id in document.nodeIDs {
            var written = document.nodeDefaults
            written.set(nodes[id] ?? [])
            let shown = Quoting.identifier(stored: id)
            assembly.add(
                .init(
                    shown, label: Self.label(of: written, name: shown),
                    attributes: written.compactMap(Self.attribute).filter { $0.name != "label" }),
                into: &problems)
        }
        for edge in document.allEdges {
            var edge = edge
            var written = document.edgeDefaults
            written.set(edge.attributes)
            edge.attributes = written
            add(edge, into: &problems)
        }
        return assembly.finished(into: &problems)
    }

    private mutating func add(_ edge: Edge, into problems: inout Problems) {
        var attributes = edge.attributes.compactMap(Self.attribute).filter { $0.name != "label" }
        let direction = attributes["dir"]?.text
        if direction == "none" || direction == "both" { _ = attributes.take("dir") }
        var weight: Double?
        if let written = attributes["weight"]?.text, let number = Double(written), number.isFinite {
            weight = number
            _ = attributes.take("weight")
        }
        var (tail, head) = (edge.tail, edge.head)
        if direction == "back" {
            swap(&tail, &head)
            _ = attributes.take("dir")
        }
        assembly.add(
            .init(
                from: 0, to: 0,
                isDirected: isDirected && direction != "none" && direction != "both",
                id: edge.key, weight: weight, label: Self.label(of: edge.attributes, name: nil),
                attributes: attributes),
            from: Quoting.identifier(stored: tail), to: Quoting.identifier(stored: head),
            into: &problems)
    }

    private static func attribute(_ attribute: DOT.Attribute) -> AttributedGraph.Attribute? {
        switch attribute.value {
        case .text(let text):
            .init(attribute.name, .text(text.replacing("\\\\", with: "\\")))
        case .html(let label): .init(attribute.name, .text(label.markup))
        case .unwritable: nil
        }
    }

    /// The text that a label shows; `nil` where it is the name, or markup.
    private static func label(of attributes: Attributes, name: String?) -> String? {
        guard case .text(let written)? = attributes["label"], !written.isEmpty else { return nil }
        var text = ""
        var isEscape = false
        for character in written {
            if isEscape {
                switch character {
                case "n", "l", "r": text.append("\n")
                case "N": text += name ?? ""
                case "G", "E", "T", "H", "L": break
                default: text.append(character)
                }
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                text.append(character)
            }
        }
        while text.last == "\n" { text.removeLast() }
        return text.isEmpty || text == name ? nil : text
    }
}
