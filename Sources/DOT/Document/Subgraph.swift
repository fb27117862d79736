/// A group of nodes: a cluster, which is drawn as a box around them, or a plain group, which
/// shares defaults or a rank.
public struct Subgraph: Sendable, Equatable {
    /// The name, unique in the document. The writer puts `cluster_` before that of a cluster,
    /// unless the document is verbatim.
    public var name: String
    /// Whether the group is drawn as a box of its own.
    public var isCluster: Bool
    /// What holds for the group as a whole.
    public var attributes: Attributes
    /// What holds for each node that is first named in the group.
    public var nodeDefaults: Attributes
    /// What holds for each edge of the group.
    public var edgeDefaults: Attributes
    /// The members; one that is also among the document's nodes keeps what is said there.
    public var nodes: [Node]
    /// Edges that belong to the group.
    public var edges: [Edge]
    /// Groups within the group.
    public var subgraphs: [Subgraph]

    /// A cluster, or a plain group where `isCluster` is false.
    public init(
        _ name: String, isCluster: Bool = true, attributes: Attributes = [],
        nodeDefaults: Attributes = [], edgeDefaults: Attributes = [], nodes: [Node] = [],
        edges: [Edge] = [], subgraphs: [Subgraph] = []
    ) {
        self.name = name
        self.isCluster = isCluster
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.nodes = nodes
        self.edges = edges
        self.subgraphs = subgraphs
    }

    /// Every edge, in the order of writing: those of inner groups first.
    ///
    /// - Complexity: O(*n* · *d*) for *n* edges in groups *d* deep.
    public var allEdges: [Edge] {
        subgraphs.flatMap(\.allEdges) + edges
    }

    /// The name as the file of an own or a verbatim document has it.
    package func writtenName(isVerbatim: Bool) -> String {
        isCluster && !isVerbatim ? "cluster_" + name : name
    }
}
