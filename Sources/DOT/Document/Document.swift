/// A graph drawing as a value: what a DOT file says.
///
/// Nodes come in their order, and so do edges; both orders are part of the drawing. The name is
/// always written, because an unnamed graph is named by a counter of the library.
///
/// ```swift
/// var document = Document(name: "packages", isDirected: true)
/// document.nodes = [Node("App", [.label("The app")]), Node("Core")]
/// document.edges = [Edge("App", "Core")]
/// print(try document.source())
/// ```
public struct Document: Sendable, Equatable {
    /// The name of the graph; it becomes the title of an SVG.
    public var name: String
    /// Whether edges are arrows (`digraph`) or plain lines (`graph`).
    public var isDirected: Bool
    /// What holds for the graph as a whole; clusters inherit it, except for the label.
    public var attributes: Attributes
    /// What holds for each node that does not say otherwise.
    public var nodeDefaults: Attributes
    /// What holds for each edge that does not say otherwise.
    public var edgeDefaults: Attributes
    /// The nodes, in order. A node that appears only in an edge needs no entry.
    public var nodes: [Node]
    /// The edges, in order. Parallel edges stay apart.
    public var edges: [Edge]
    /// Clusters and other groups of nodes.
    public var subgraphs: [Subgraph]
    /// Lines that head the file; they change nothing in the drawing.
    public var comments: [String]
    /// Whether two nodes can have only one edge in each direction, or one at all in a graph without
    /// direction; Graphviz joins those that are given again.
    public var isStrict = false
    /// Whether names stand as Graphviz keeps them, as in a document that was read from a file.
    ///
    /// Otherwise they are texts, which appear literally. In a verbatim document the escapes of
    /// Graphviz in names of nodes, groups, ports and keys are left as they are, the name of a
    /// cluster has its `cluster` at the start, a group without a name is anonymous, groups of one
    /// name may lie in different places, and nothing is added to keep labels literal.
    public var isVerbatim = false

    /// A document of the given parts.
    public init(
        name: String, isDirected: Bool, attributes: Attributes = [],
        nodeDefaults: Attributes = [], edgeDefaults: Attributes = [], nodes: [Node] = [],
        edges: [Edge] = [], subgraphs: [Subgraph] = [], comments: [String] = []
    ) {
        self.name = name
        self.isDirected = isDirected
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.nodes = nodes
        self.edges = edges
        self.subgraphs = subgraphs
        self.comments = comments
    }
}

extension Document {
    /// Every edge, in the order of writing: those of subgraphs first, then the graph's own.
    ///
    /// - Complexity: O(*n* · *d*) for *n* edges in groups *d* deep.
    public var allEdges: [Edge] {
        subgraphs.flatMap(\.allEdges) + edges
    }

    /// The identifiers of all nodes, each once, in the order in which a reader of the file meets
    /// them: the graph's own, those of subgraphs, then those that only edges name.
    ///
    /// - Complexity: O(*n*) in the number of nodes and edges.
    public var nodeIDs: [String] {
        var seen: Set<String> = []
        var ids: [String] = []
        func meet(_ id: String) {
            if seen.insert(id).inserted { ids.append(id) }
        }
        func visit(_ subgraph: Subgraph) {
            subgraph.nodes.forEach { meet($0.id) }
            subgraph.subgraphs.forEach(visit)
            for edge in subgraph.edges {
                meet(edge.tail)
                meet(edge.head)
            }
        }
        nodes.forEach { meet($0.id) }
        subgraphs.forEach(visit)
        for edge in edges {
            meet(edge.tail)
            meet(edge.head)
        }
        return ids
    }
}
