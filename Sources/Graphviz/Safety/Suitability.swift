public import DOT

extension InProcessRenderer {
    /// Whether a document may well be drawn in one's own process: it is small enough for its
    /// engine to be quick, and uses nothing but what the library is known to stand.
    ///
    /// Small is, for the engines that keep positions, at most 1000 nodes and 4000 edges; for
    /// `dot`, `circo` and `fdp` 60 nodes and 120 edges; for the others 150 nodes and 600 edges.
    /// All else is left to helpers:
    /// - the engine `fdp`; groups with `osage` and `patchwork`; edges with `nop`, or without a
    ///   route with `nop2`; straight edges with `dot`;
    /// - seldom used formats;
    /// - orthogonal, curved and concentrated edges; ranks; ways to remove overlaps but the usual one;
    /// - long identifiers; ports; labels beside nodes and at the ends of edges; labels of edges that
    ///   show nothing, or that have no place, except with `dot` and without groups;
    /// - documents that were read from a file;
    /// - groups in groups in groups, or more than a hundred; and what has no typed form.
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
        guard !document.isVerbatim, !engine.needsFreshProcess, formats.allSatisfy(\.isTrusted),
            document.hasFewGroups
        else { return false }
        let limit = engine.sizeOfSmall
        let edges = document.allEdges
        guard edges.count <= limit.edges, document.nodes.count <= limit.nodes,
            document.nodeIDs.count <= limit.nodes,
            document.longestIdentifier <= InProcessRenderer.longestName
        else { return false }
        let groups = document.subgraphs.flatMap(\.withAllWithin)
        if engine == .osage || engine == .patchwork, !groups.isEmpty { return false }
        if engine == .nop, !edges.isEmpty { return false }
        if engine == .nop2, edges.contains(where: { $0.attributes["pos"] == nil }) { return false }
        return ([document.attributes] + groups.map(\.attributes)).allSatisfy {
            $0.suitsGraph(engine)
        }
            && ([document.nodeDefaults] + groups.map(\.nodeDefaults)).allSatisfy(\.isKnown)
            && (document.nodes + groups.flatMap(\.nodes)).allSatisfy(\.attributes.isKnown)
            && ([document.edgeDefaults] + groups.map(\.edgeDefaults)).allSatisfy(
                \.suitsEdgeDefaults)
            && edges.allSatisfy {
                $0.suits(findsRoomForLabels: engine == .dot && groups.isEmpty)
            }
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

extension Document {
    /// Whether groups are few and lie in one another at most three deep. It stops at the first that
    /// is too much, for the library is not alone in having no stack for twenty thousand.
    fileprivate var hasFewGroups: Bool {
        var count = 0
        var level = subgraphs
        for _ in 0..<3 {
            count += level.count
            guard count <= 100 else { return false }
            level = level.flatMap(\.subgraphs)
        }
        return level.isEmpty
    }
}

extension Subgraph {
    fileprivate var withAllWithin: [Subgraph] {
        [self] + subgraphs.flatMap(\.withAllWithin)
    }
}

extension Edge {
    /// In version 2.42 labels of edges end the process where the library has to find room for them
    /// and one has no size, or where groups stand in the way; ports do with straight edges.
    fileprivate func suits(findsRoomForLabels: Bool) -> Bool {
        guard attributes.isKnown, attributes.showsLabel, tailPort == nil, headPort == nil else {
            return false
        }
        return attributes["label"] == nil || findsRoomForLabels || attributes["lp"] != nil
    }
}

extension Attributes {
    /// The names that a search among random documents has not seen the library fall over.
    private static let known: Set<String> = [
        "URL", "arrowhead", "arrowsize", "arrowtail", "bb", "bgcolor", "class", "color",
        "dir", "dpi", "esep", "fillcolor", "fixedsize", "fontcolor", "fontname", "fontsize",
        "height", "id", "inputscale", "label", "labeljust", "labelloc", "labeltooltip",
        "len", "lp", "margin", "nodesep", "outputorder", "overlap", "pad", "penwidth",
        "peripheries", "pos", "rankdir", "ranksep", "sep", "shape", "size", "splines", "start",
        "style", "target", "tooltip", "weight", "width",
    ]

    fileprivate var isKnown: Bool { allSatisfy { Self.known.contains($0.name) } }

    fileprivate func suitsGraph(_ engine: Engine) -> Bool {
        let routes = lowercasedText("splines") ?? ""
        let overlap = lowercasedText("overlap") ?? "true"
        return isKnown && !["ortho", "curved", "compound"].contains(routes)
            // Straight edges with labels and groups write beyond their memory.
            && (engine != .dot || ["", "spline", "true", "none"].contains(routes))
            && ["true", "false"].contains(overlap)
    }

    fileprivate var suitsEdgeDefaults: Bool { isKnown && self["label"] == nil }

    /// Whether there is no text, or one that shows something.
    fileprivate var showsLabel: Bool {
        guard case .text(let text) = self["label"] else { return true }
        return text.isEmpty || Self.shows(text)
    }

    /// Whether anything is left of a label without its line ends and spaces.
    private static func shows(_ text: String) -> Bool {
        var isEscape = false
        for scalar in text.unicodeScalars {
            if isEscape, !"nlr".unicodeScalars.contains(scalar) { return true }
            if !isEscape, scalar != "\\", !scalar.properties.isWhitespace { return true }
            isEscape = !isEscape && scalar == "\\"
        }
        return false
    }
}
