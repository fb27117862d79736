internal import ActorNetworks

/// What the first lines of a list of edges tell.
struct EdgeListOpening {
    /// Whether it is one.
    private(set) var isEdgeList = false

    init(_ opening: GraphFileOpening) {
        let lines = opening.text.split(whereSeparator: \.isNewline)
        guard let first = lines.first else { return }
        let endings = GraphFileFormat.edgeListEndings
        if first.hasPrefix("%%MatrixMarket") {
            isEdgeList = first.contains("coordinate")
        } else if Self.konect(first) != nil {
            isEdgeList = true
        } else if first.hasPrefix("#"), Self.isSNAP(lines.prefix(8)) {
            isEdgeList = true
        } else if endings.contains(opening.ending) {
            isEdgeList = !first.hasPrefix("<") && !first.hasPrefix("{") && !first.hasPrefix("[")
        } else if ["csv", "tsv", "txt"].contains(opening.ending),
            let delimiter = Self.delimiter(first)
        {
            // Edges with a weight, a sign or a time in seconds, and nothing that says what they are.
            let names = first.split(separator: delimiter).map {
                ColumnMap<EdgeColumn>.normalized(String($0))
            }
            isEdgeList =
                EdgeColumn.isHeader(names)
                && names.allSatisfy { EdgeListColumns.known.contains($0) }
        }
    }

    /// Whether a comment says that edges are directed, as KONECT writes it: `% asym weighted`.
    static func konect(_ line: Substring) -> (isDirected: Bool, hasTwoModes: Bool)? {
        guard line.hasPrefix("%") else { return nil }
        switch line.dropFirst().split(separator: " ").first {
        case "sym": return (false, false)
        case "asym": return (true, false)
        case "bip": return (false, true)
        default: return nil
        }
    }

    private static func isSNAP(_ lines: ArraySlice<Substring>) -> Bool {
        lines.contains {
            $0.hasPrefix("# Directed graph") || $0.hasPrefix("# Undirected graph")
                || $0.hasPrefix("# FromNodeId")
        }
    }

    private static func delimiter(_ line: Substring) -> Character? {
        [",", "\t", ";"].max { one, other in
            line.count { $0 == one } < line.count { $0 == other }
        }
    }
}

extension GraphFileFormat {
    /// Endings of files that are lists of edges, whatever they begin with.
    static let edgeListEndings: Set<String> = ["edges", "edgelist", "ncol", "el"]
}
