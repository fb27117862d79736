internal import ActorNetworks
internal import DOT

/// Reads a document in DOT as a graph: what pictures are made of is kept as attributes.
struct DOTReading {
    private let file: String
    private var assembly: GraphAssembly
    private let isDirected: Bool
    private let graphName: String

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
        graphName = Quoting.identifier(stored: document.name)
        assembly = GraphAssembly(file: file, isDirected: document.isDirected)
    }

    private mutating func graph(
        of document: Document, into problems: inout Problems
    ) -> AttributedGraph {
        let isNamed = !graphName.isEmpty && graphName != DOTWriting.noTitle
        assembly.title = isNamed ? graphName : nil
        let names = DOTNames(graph: graphName)
        assembly.attributes = document.attributes.compactMap { names.attribute($0) }
        let clusters = Self.clusters(of: document, called: graphName)
        // All nodes are there, also those that only groups and edges name.
        for node in document.nodes {
            var written = document.nodeDefaults
            written.set(node.attributes)
            let shown = DOTNames.id(stored: node.id)
            let names = DOTNames(graph: graphName, node: shown)
            var attributes = written.compactMap { attribute in
                attribute.name == "label" ? nil : names.attribute(attribute)
            }
            if let cluster = clusters[node.id], attributes["cluster"] == nil {
                attributes.add("cluster", cluster)
            }
            attributes = attributes.renaming(DOTWriting.fullName, to: "name")
            assembly.add(
                .init(shown, label: names.label(of: written), attributes: attributes),
                into: &problems)
        }
        let defaults = document.edgeDefaults
        for edge in Self.edges(of: document) {
            guard !defaults.isEmpty else {
                add(edge, into: &problems)
                continue
            }
            var edge = edge
            var written = defaults
            written.set(edge.attributes)
            edge.attributes = written
            add(edge, into: &problems)
        }
        return assembly.finished(into: &problems)
    }

    /// The label, or else the name, of the innermost cluster that each node is in, by its id; of several
    /// side by side the first.
    private static func clusters(of document: Document, called name: String) -> [String: String] {
        var clusters: [String: String] = [:]
        func look(at groups: [Subgraph], within outer: String?) {
            for group in groups {
                let shown = Quoting.identifier(stored: group.name)
                let own =
                    group.isCluster
                    ? DOTNames(graph: shown).label(of: group.attributes) ?? shown : outer
                look(at: group.subgraphs, within: own)
                guard let own else { continue }
                let ends = group.edges.flatMap { [$0.tail, $0.head] }
                for id in group.nodes.map(\.id) + ends where clusters[id] == nil {
                    clusters[id] = own
                }
            }
        }
        look(at: document.subgraphs, within: nil)
        return clusters
    }

    /// The edges in the order of the file, and not with those of groups first.
    private static func edges(of document: Document) -> [Edge] {
        guard !document.subgraphs.isEmpty else { return document.edges }
        let edges = document.allEdges
        let order = edges.indices.sorted {
            (edges[$0].place.offset, $0) < (edges[$1].place.offset, $1)
        }
        return order.map { edges[$0] }
    }

    private mutating func add(_ edge: Edge, into problems: inout Problems) {
        let names = DOTNames(graph: graphName, of: edge, isDirected: isDirected)
        var attributes: [AttributedGraph.Attribute] = []
        attributes.reserveCapacity(edge.attributes.count)
        var (tail, head) = (edge.tail, edge.head)
        var isDirected = isDirected
        var weight: Double?
        for attribute in edge.attributes where attribute.name != "label" {
            guard let made = names.attribute(attribute) else { continue }
            if made.name == "weight", case .text(let written) = made.value {
                weight = Double(written).flatMap { $0.isFinite ? $0 : nil }
                if weight != nil { continue }
            } else if made.name == "dir", case .text(let direction) = made.value {
                switch direction {
                case "none", "both":
                    isDirected = false
                    continue
                case "back":
                    swap(&tail, &head)
                    continue
                default: break
                }
            }
            attributes.append(made)
        }
        assembly.add(
            .init(
                from: 0, to: 0, isDirected: isDirected,
                id: edge.key.map { DOTNames.id(stored: $0) }, weight: weight,
                label: names.label(of: edge.attributes), attributes: attributes,
                line: edge.place.line),
            from: DOTNames.id(stored: tail), to: DOTNames.id(stored: head),
            into: &problems)
    }
}
