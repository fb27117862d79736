public import DOT

/// Draws in this process what is small and harmless, and everything else in helper processes.
public struct AdaptiveRenderer: Renderer {
    /// What draws in this process.
    public var inProcess: InProcessRenderer
    /// What draws in helper processes.
    public var helpers: HelperRenderer

    /// A renderer that chooses between this process and helpers.
    ///
    /// - Parameter helpers: What draws in helper processes; its policy holds for both.
    public init(helpers: HelperRenderer) {
        self.helpers = helpers
        inProcess = InProcessRenderer(policy: helpers.policy)
    }

    /// Draws a document in several formats.
    ///
    /// - Parameters:
    ///   - document: What to draw.
    ///   - engine: How to place it.
    ///   - formats: What to make of it.
    /// - Returns: One rendering for each format, in the order of the formats.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func render(
        _ document: Document, using engine: Engine, as formats: [Format]
    ) throws(GraphvizError) -> [Rendering] {
        try choose(document, engine, formats).render(document, using: engine, as: formats)
    }

    /// Places a document and tells where everything is.
    ///
    /// - Parameters:
    ///   - document: What to place.
    ///   - engine: How to place it.
    /// - Returns: The places of nodes, edges and clusters.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func layout(
        _ document: Document, using engine: Engine
    ) throws(GraphvizError) -> Layout {
        try choose(document, engine, []).layout(document, using: engine)
    }

    private func choose(
        _ document: Document, _ engine: Engine, _ formats: [Format]
    ) -> any Renderer {
        InProcessRenderer.suits(document, using: engine, as: formats) ? inProcess : helpers
    }
}

extension InProcessRenderer {
    /// Whether a document may well be drawn in one's own process: it is small enough for its
    /// engine to be quick, and uses nothing in which the library has crashed or hung.
    ///
    /// Small is, for the engines that keep positions, at most 1000 nodes and 4000 edges; for
    /// `dot`, `circo` and `fdp` 60 nodes and 120 edges; for the others 150 nodes and 600 edges.
    /// The engine `fdp`, orthogonal and curved edges, concentrated edges, ranks within clusters,
    /// seldom used formats and long identifiers are left to helpers.
    ///
    /// - Parameters:
    ///   - document: What is to be drawn.
    ///   - engine: How it is to be placed.
    ///   - formats: What is to be made of it.
    /// - Returns: Whether to draw it in this process.
    /// - Complexity: O(*n*) in the size of the document.
    public static func suits(
        _ document: Document, using engine: Engine, as formats: [Format] = [.svg]
    ) -> Bool {
        guard !engine.needsFreshProcess, formats.allSatisfy(\.isTrusted) else { return false }
        let limit = engine.sizeOfSmall
        let edges = document.allEdges
        guard edges.count <= limit.edges, document.nodes.count <= limit.nodes,
            document.nodeIDs.count <= limit.nodes,
            document.longestIdentifier <= InProcessRenderer.longestName
        else { return false }
        let lists = [document.attributes] + document.subgraphs.flatMap(\.attributeLists)
        return lists.allSatisfy { !$0.isRisky }
    }
}

extension Engine {
    fileprivate var sizeOfSmall: (nodes: Int, edges: Int) {
        switch self {
        case .nop, .nop2: (1000, 4000)
        case .neato, .sfdp, .twopi, .osage, .patchwork: (150, 600)
        default: (60, 120)
        }
    }
}

extension Subgraph {
    fileprivate var attributeLists: [Attributes] {
        [attributes] + subgraphs.flatMap(\.attributeLists)
    }
}

extension Attributes {
    fileprivate var isRisky: Bool {
        let routes = lowercasedText("splines") ?? ""
        return ["ortho", "curved", "compound"].contains(routes) || isTrue("concentrate")
            || isTrue("newrank") || self["rank"] != nil || self["mindist"] != nil
    }
}
