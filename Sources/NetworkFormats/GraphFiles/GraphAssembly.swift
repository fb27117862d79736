internal import ActorNetworks

/// Puts a graph together from nodes and edges that go by ids, as most files write them.
///
/// Edges may come before the nodes that they name. Nodes keep the order in which they are declared;
/// those that only edges name come after them, each with a warning. A node that is declared twice
/// is an error; an edge whose id is taken keeps everything but that id, with a warning.
struct GraphAssembly {
    /// The graph so far; its edges name nodes by the numbers of their ids.
    private(set) var graph: AttributedGraph
    private let file: String
    /// The ids, numbered in the order in which they occur.
    private var ids = TextColumn()
    private var numbers = TextIndex()
    /// The position of the declared node of each number, or −1, and the line that first names it.
    private var positions: [Int] = []
    private var lines: [Int?] = []
    /// The ids of edges, and the position of the edge of each.
    private var edgeIDs = TextColumn()
    private var edgeNumbers = DistinctIDs()

    /// Begins a graph in a file.
    init(file: String, isDirected: Bool = false) {
        self.file = file
        graph = AttributedGraph(isDirected: isDirected)
    }

    /// What the graph is about.
    var title: String? {
        get { graph.title }
        set { graph.title = newValue }
    }

    /// Whether edges are directed unless they say otherwise.
    var isDirected: Bool {
        get { graph.isDirected }
        set { graph.isDirected = newValue }
    }

    /// Attributes of the graph as a whole.
    var attributes: [AttributedGraph.Attribute] {
        get { graph.attributes }
        set { graph.attributes = newValue }
    }

    /// Declares a node.
    ///
    /// - Returns: its position; `nil` if another node has its id, which is reported.
    @discardableResult
    mutating func add(_ node: AttributedGraph.Node, into problems: inout Problems) -> Int? {
        let number = number(of: node.id, line: node.place.line)
        guard positions[number] < 0 else {
            let first = graph.nodes[positions[number]].place.line
            problems.report(
                .duplicateID, in: file, line: node.place.line,
                problem: "the node \(node.id.quoted) is already "
                    + (first.map { "on line \($0)" } ?? "there"),
                remedy: "give each node an id of its own, or remove one")
            return nil
        }
        positions[number] = graph.nodes.count
        graph.nodes.append(node)
        return positions[number]
    }

    /// Declares the node of an id, if it is not declared yet, for files that name nodes by their edges.
    mutating func declare(_ id: String, line: Int?) {
        let number = number(of: id, line: line)
        guard positions[number] < 0 else { return }
        positions[number] = graph.nodes.count
        graph.nodes.append(.init(id, line: line))
    }

    /// Changes a node that was declared.
    mutating func updateNode(at position: Int, _ change: (inout AttributedGraph.Node) -> Void) {
        change(&graph.nodes[position])
    }

    /// Adds an edge between the nodes of two ids, which may be declared later; the positions in
    /// `edge` mean nothing.
    mutating func add(
        _ edge: AttributedGraph.Edge, from source: String, to target: String,
        into problems: inout Problems
    ) {
        var edge = edge
        edge.source = number(of: source, line: edge.place.line)
        edge.target = number(of: target, line: edge.place.line)
        add(numbered: edge, into: &problems)
    }

    /// Adds an edge whose source and target are numbers of ids, which may be declared later.
    mutating func add(
        numbered edge: consuming AttributedGraph.Edge, into problems: inout Problems
    ) {
        if let id = edge.id {
            if id.isEmpty {
                edge.id = nil
            } else if let known = position(ofEdge: id) {
                let first = graph.edges[known].place.line
                problems.report(
                    .duplicateID, .warning, in: file, line: edge.place.line,
                    problem: "the edge \(id.quoted) is already "
                        + (first.map { "on line \($0)" } ?? "there")
                        + "; this one is read without its id",
                    remedy: "give each edge an id of its own")
                edge.id = nil
            } else {
                edgeIDs.append(id, at: graph.edges.count)
                edgeNumbers.insert(graph.edges.count, of: edgeIDs)
            }
        }
        graph.edges.append(edge)
    }

    /// The position of the edge of an id, if one has it.
    private mutating func position(ofEdge id: String) -> Int? {
        var id = id
        return id.withUTF8 { edgeNumbers.row(of: UnsafeRawBufferPointer($0), in: edgeIDs) }
    }

    /// Gives each edge that does not say by an attribute `directed` whether it is directed the
    /// direction of the graph.
    mutating func directEdges() {
        for index in graph.edges.indices where graph.edges[index].attributes["directed"] == nil {
            graph.edges[index].isDirected = graph.isDirected
        }
    }

    /// Gives each edge that is always there a spell.
    mutating func addSpell(_ spell: AttributedGraph.Spell) {
        for index in graph.edges.indices where graph.edges[index].spells.isEmpty {
            graph.edges[index].spells = [spell]
        }
    }

    /// The ids that occurred so far.
    var idsSoFar: [String] { positions.indices.map { ids[$0] ?? "" } }

    /// Gives each edge its direction, or that of all where it has none of its own.
    mutating func direct(_ directions: [Bool?], otherwise standard: Bool) {
        for (index, direction) in directions.enumerated() {
            graph.edges[index].isDirected = direction ?? standard
        }
    }

    /// The graph with every edge at its nodes, whose ends are ids or, if that is said, positions of
    /// nodes.
    ///
    /// - Complexity: O(*n* + *m*) for *n* nodes and *m* edges.
    consuming func finished(
        endsArePositions: Bool = false, into problems: inout Problems
    ) -> AttributedGraph {
        if endsArePositions {
            let count = graph.nodes.count
            var isEnd = [Bool](repeating: false, count: positions.count)
            for edge in graph.edges {
                isEnd[edge.source] = true
                isEnd[edge.target] = true
            }
            for number in positions.indices where isEnd[number] {
                guard let position = ids[number].flatMap({ Int($0) }) else { continue }
                positions[number] = (0..<count).contains(position) ? position : 0
                guard positions[number] != position else { continue }
                problems.report(
                    .unknownNode, in: file, line: lines[number],
                    problem:
                        "a link names the node at position \(position), and there are \(count), "
                        + "counted from 0", remedy: "correct the link, or add the node")
            }
        }
        for number in positions.indices where positions[number] < 0 {
            let id = ids[number] ?? ""
            problems.report(
                .unknownNode, .warning, in: file, line: lines[number],
                problem: "an edge names the node \(id.quoted), which is not declared; "
                    + "it is added",
                remedy: "declare it, or correct the edge")
            positions[number] = graph.nodes.count
            graph.nodes.append(.init(id, line: lines[number]))
        }
        for index in graph.edges.indices {
            graph.edges[index].source = positions[graph.edges[index].source]
            graph.edges[index].target = positions[graph.edges[index].target]
        }
        return graph
    }

    /// The position of the declared node of an id, or `nil`.
    func position(of id: String) -> Int? {
        var id = id
        return id.withUTF8 { numbers.row(of: UnsafeRawBufferPointer($0), in: ids) }.flatMap {
            positions[$0] < 0 ? nil : positions[$0]
        }
    }

    /// Whether an id occurred already.
    func knows(_ id: String) -> Bool {
        var id = id
        return id.withUTF8 { numbers.row(of: UnsafeRawBufferPointer($0), in: ids) } != nil
    }

    /// The number of an id, a new one if it has not occurred.
    mutating func number(of id: String, line: Int?) -> Int {
        var id = id
        return id.withUTF8 { number(of: UnsafeRawBufferPointer($0), line: line) }
    }

    /// The number of an id, a new one if it has not occurred.
    mutating func number(of id: UnsafeRawBufferPointer, line: Int?) -> Int {
        if let known = numbers.row(of: id, in: ids) { return known }
        let number = positions.count
        ids.append(id, at: number)
        numbers.insert(number, of: ids)
        positions.append(-1)
        lines.append(line)
        return number
    }
}
