internal import ActorNetworks

/// What the first lines of a list of edges tell.
struct EdgeListOpening {
    /// Whether it is one.
    private(set) var isEdgeList = false

    init(_ opening: GraphFileOpening) {
        let lines = opening.text.split(whereSeparator: \.isNewline)
        guard let first = lines.first else { return }
        let endings = GraphFileFormat.edgeListEndings
        if Self.konect(first) != nil {
            isEdgeList = true
        } else if first.hasPrefix("#"), Self.isSNAP(lines.prefix(8)) {
            isEdgeList = true
        } else if endings.contains(opening.ending) {
            isEdgeList = !first.hasPrefix("<") && !first.hasPrefix("{") && !first.hasPrefix("[")
        } else if ["csv", "tsv", "txt", "xlsx", "ods"].contains(opening.ending) {
            let delimiter = Self.delimiter(first)
            // Edges with a weight, a sign or a time in seconds, and nothing that says what they are.
            let names = first.split(separator: delimiter).map {
                ColumnMap<EdgeColumn>.normalized(String($0))
            }
            isEdgeList =
                EdgeColumn.isHeader(names)
                && names.allSatisfy { EdgeListColumns.known.contains($0) }
                || Self.areNumbered(
                    lines, at: delimiter, isWhole: !opening.isCut)
        }
    }

    /// Whether all lines are two numbers of nodes, and perhaps a weight or a time in seconds; too
    /// many for a matrix.
    private static func areNumbered(
        _ lines: [Substring], at delimiter: Character, isWhole: Bool
    ) -> Bool {
        let rows = (isWhole ? lines : lines.dropLast()).filter {
            !$0.hasPrefix("#") && !$0.hasPrefix("%")
        }.map { $0.split { $0 == delimiter || delimiter == " " && $0.isWhitespace } }
        guard let width = rows.first?.count, (2...4).contains(width) else { return false }
        let areNodes = rows.allSatisfy { row in
            row.count == width && row.prefix(2).allSatisfy { Int($0).map { $0 >= 0 } ?? false }
        }
        func areTimes(_ column: Int) -> Bool {
            rows.allSatisfy { Double($0[column]).map { $0 > 100_000_000 } ?? false }
        }
        switch width {
        case 2: return areNodes && rows.count > 2
        // Three whole numbers may be the ids of a statement in a knowledge graph.
        case 3:
            return areNodes
                && (areTimes(2)
                    || rows.count > 3
                        && rows.contains { $0[2].contains(".") || $0[2].hasPrefix("-") }
                        && rows.allSatisfy { Double($0[2]) != nil })
        default: return areNodes && areTimes(3) && rows.allSatisfy { Double($0[2]) != nil }
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
                || $0.hasPrefix("# FromNodeId") || $0.hasPrefix("# Nodes: ")
                || $0.hasPrefix("# Nodes:\t")
        }
    }

    private static func delimiter(_ line: Substring) -> Character {
        let best: Character =
            [",", "\t", ";"].max { one, other in
                line.count { $0 == one } < line.count { $0 == other }
            } ?? ","
        return line.contains(best) ? best : " "
    }
}

extension GraphFileFormat {
    /// Endings of files that are lists of edges, whatever they begin with.
    static let edgeListEndings: Set<String> = ["edges", "edgelist", "ncol", "el"]
}
