internal import ActorNetworks

/// What readers of graphs in XML share: the graph so far, the text and the edge that are open, the
/// attributes that the file declares, and what has been told of it.
struct XMLGraphParts {
    /// The name of the file for messages.
    let file: String
    /// The graph so far.
    var assembly: GraphAssembly
    /// What is wrong or doubtful.
    var problems: Problems
    /// The attributes that the file declares.
    var declared = DeclaredAttributes()
    /// How many elements are open of a part that is not read.
    var skipping = 0
    /// The edge that is open; its source and target are numbers of the assembly.
    var edge: AttributedGraph.Edge?
    /// The attributes of the edge that is open.
    var edgeAttributes: [AttributedGraph.Attribute] = []

    private var text: [UInt8] = []
    private var wantsText = false
    private var told: Set<String> = []

    init(file: String, problems: Problems) {
        self.file = file
        self.problems = problems
        assembly = GraphAssembly(file: file)
    }

    // MARK: Parts that are not read

    /// Whether this is the first time that something is to be told.
    mutating func isFirst(_ what: String) -> Bool { told.insert(what).inserted }

    /// Tells once that a part is not read, or in which way.
    mutating func tell(
        _ what: String, line: Int?, _ problem: String,
        remedy: String = "nothing needs to be done if it is not wanted"
    ) {
        guard isFirst(what) else { return }
        problems.report(
            .notRead, .warning, in: file, line: line, problem: problem, remedy: remedy)
    }

    /// Passes over the element that has just begun.
    mutating func skip() { skipping = 1 }

    /// Whether an element begins within a part that is not read.
    mutating func skipsStart() -> Bool {
        guard skipping > 0 else { return false }
        skipping += 1
        return true
    }

    /// Whether an element ends within a part that is not read.
    mutating func skipsEnd() -> Bool {
        guard skipping > 0 else { return false }
        skipping -= 1
        return true
    }

    // MARK: Text

    /// Begins to keep text.
    mutating func beginText() {
        text.removeAll(keepingCapacity: true)
        wantsText = true
    }

    /// Takes text, if any is wanted.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if wantsText, skipping == 0 { text.append(contentsOf: bytes) }
    }

    /// Whether text is kept.
    var isInText: Bool { wantsText }

    /// The text since `beginText`, which is kept no longer.
    mutating func takeText() -> String {
        wantsText = false
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Nodes and edges

    /// Declares a node.
    ///
    /// - Returns: its position; `nil` if another node has its id, which is reported.
    mutating func add(_ node: AttributedGraph.Node) -> Int? {
        assembly.add(node, into: &problems)
    }

    /// Adds an edge between the nodes of two ids.
    mutating func add(_ edge: AttributedGraph.Edge, from source: String, to target: String) {
        assembly.add(edge, from: source, to: target, into: &problems)
    }

    /// The graph with every edge at its nodes; nothing is left here.
    mutating func takeGraph() -> AttributedGraph {
        let whole = assembly
        assembly = GraphAssembly(file: file)
        return whole.finished(into: &problems)
    }

    /// Begins an edge between the nodes of two ids.
    mutating func beginEdge(
        _ edge: AttributedGraph.Edge, from source: UnsafeRawBufferPointer,
        to target: UnsafeRawBufferPointer
    ) {
        var edge = edge
        edge.source = assembly.number(of: source, line: edge.place.line)
        edge.target = assembly.number(of: target, line: edge.place.line)
        edgeAttributes.removeAll(keepingCapacity: true)
        self.edge = edge
    }

    /// The edge that is open with its attributes and their defaults; none is open then.
    mutating func takeEdge() -> AttributedGraph.Edge? {
        guard var whole = edge else { return nil }
        edge = nil
        declared.addDefaults(of: .edge, to: &edgeAttributes)
        whole.takeLabelAndWeight(from: &edgeAttributes)
        // A copy is as long as it must be.
        whole.attributes.reserveCapacity(edgeAttributes.count)
        whole.attributes += edgeAttributes
        return whole
    }

    /// Ends the edge that is open.
    mutating func endEdge() {
        if let edge = takeEdge() { assembly.add(numbered: edge, into: &problems) }
    }

    // MARK: Values

    /// The column of an id, which is declared as text where nothing else declares it; that is told.
    mutating func column(
        _ id: String, of part: DeclaredAttributes.Part, line: Int?,
        remedy: @autoclosure () -> String
    ) -> DeclaredAttributes.Column {
        if let column = declared.column(id, of: part) { return column }
        if isFirst("attribute " + id) {
            problems.report(
                .undeclaredAttribute, .warning, in: file, line: line,
                problem: "the attribute \(id.quoted) is not declared; its values are kept as text",
                remedy: remedy())
        }
        declared.declare(.init(id: id, name: id, type: .text), for: part)
        return declared.column(id, of: part) ?? .init(id: id, name: id, type: .text)
    }

    /// What a text writes in a column; `nil` if it is empty and the column holds no texts. What is
    /// not of the column's type is a text, which is told.
    mutating func value(
        _ written: String, in column: DeclaredAttributes.Column, line: Int?
    ) -> AttributedGraph.Value? {
        if let value = column.type.value(of: written) { return value }
        let plain = written.trimmed
        guard !plain.isEmpty else { return nil }
        // What is not finite is a number, and none that can be kept as one.
        if Double(plain) == nil {
            problems.report(
                .notANumber, .warning, in: file, line: line,
                problem:
                    "\(column.name) \(plain.quoted) is not of the type that is declared; it is "
                    + "kept as text",
                remedy: "correct it, or declare the attribute as string")
        }
        return .text(plain)
    }

    /// Declares an attribute, and tells what does not fit.
    mutating func declare(
        _ column: DeclaredAttributes.Column, for parts: [DeclaredAttributes.Part], line: Int?
    ) {
        for part in parts where declared.declare(column, for: part) == .replaced {
            guard isFirst("declared \(column.id)") else { continue }
            problems.report(
                .duplicateID, .warning, in: file, line: line,
                problem: "the attribute \(column.id.quoted) is declared twice for the same parts "
                    + "of the graph, and differently; the later one holds from here on",
                remedy: "give each an id of its own")
        }
    }

    /// Sets the default of a column.
    mutating func setDefault(
        _ written: String, of column: String, for parts: [DeclaredAttributes.Part], line: Int?
    ) {
        for part in parts {
            guard let known = declared.column(column, of: part),
                let value = value(written, in: known, line: line)
            else { continue }
            if !declared.setDefault(value, of: column, for: part), isFirst("defaults") {
                problems.report(
                    .outOfRange, in: file, line: line,
                    problem: "more than \(DeclaredAttributes.mostDefaults) attributes have a "
                        + "default",
                    remedy: "write the values out")
            }
        }
    }

    /// Tells that a node or an edge has too many attributes.
    mutating func reportAttributes(line: Int?) {
        guard isFirst("attributes") else { return }
        problems.report(
            .outOfRange, in: file, line: line,
            problem: "a node or an edge has more than \(AttributedGraph.mostAttributes) attributes",
            remedy: "write those that belong together as one")
    }

    /// Gives nodes the defaults that they lack, and their labels.
    mutating func settleNodes() {
        for position in assembly.graph.nodes.indices {
            assembly.updateNode(at: position) { [declared] node in
                declared.addDefaults(of: .node, to: &node.attributes)
                node.settleLabel()
            }
        }
    }
}

extension AttributedGraph {
    /// How many attributes a node or an edge may have: more would make a small file slow to read.
    static let mostAttributes = 2000
}

extension [AttributedGraph.Attribute] {
    /// What became of an attribute that was to be set.
    enum Setting {
        case added, replaced, full
    }

    /// Adds an attribute, or gives one of its name another value; there may not be more than
    /// `AttributedGraph.mostAttributes`.
    @discardableResult
    mutating func set(_ attribute: AttributedGraph.Attribute) -> Setting {
        if let index = firstIndex(where: { $0.name == attribute.name }) {
            let isSame = self[index].value == attribute.value
            self[index] = attribute
            return isSame ? .added : .replaced
        }
        guard count < AttributedGraph.mostAttributes else { return .full }
        append(attribute)
        return .added
    }
}
