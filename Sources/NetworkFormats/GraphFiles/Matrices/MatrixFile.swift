internal import ActorNetworks

extension GraphFileFormat {
    /// A matrix of weights as CSV with the names of rows and columns, as R, pandas, UCINET and Gephi
    /// read it.
    public static let matrix = GraphFileFormat(
        name: "matrix", extensions: ["matrix.csv", "adj"],
        summary: "a matrix of weights as CSV, with names before rows and over columns",
        keeps: "ids of nodes, summed weights",
        loses: "kinds, labels, attributes, times; parallel edges, whose weights are added up",
        reader: Reader(
            recognises: { MatrixOpening.isMatrix($0) },
            read: { MatrixReading.graph(in: $0, into: &$1) }),
        graph: { graph, losses in
            try .text(MatrixWriting.text(of: graph, losing: &losses))
        })
}

/// Why a graph is not written as a matrix.
public struct MatrixTooLarge: Error, Sendable, CustomStringConvertible {
    /// How many nodes the graph has.
    public let nodeCount: Int

    /// The most nodes that are written.
    public static let greatestNodeCount = 10_000

    /// Problem and remedy.
    public var description: String {
        "a matrix of \(nodeCount) actors has too many fields; select at most "
            + "\(Self.greatestNodeCount) of them, as with --top, or write another format"
    }
}

/// Writes a graph as a matrix.
private enum MatrixWriting {
    static func text(
        of graph: AttributedGraph, losing losses: inout GraphLosses
    ) throws(MatrixTooLarge) -> String {
        let count = graph.nodes.count
        guard count <= MatrixTooLarge.greatestNodeCount else {
            throw MatrixTooLarge(nodeCount: count)
        }
        losses.countAllBut([.nodesWithEdges, .isolates, .weights], of: graph)
        var sums: [Int: Double] = [:]
        var edgeCounts: [Int: Int] = [:]
        func add(_ row: Int, _ column: Int, _ weight: Double) {
            sums[row * count + column, default: 0] += weight
            edgeCounts[row * count + column, default: 0] += 1
        }
        for edge in graph.edges {
            add(edge.source, edge.target, edge.weight ?? 1)
            if !edge.isDirected, edge.source != edge.target {
                add(edge.target, edge.source, edge.weight ?? 1)
            }
        }
        losses.count(
            "parallel edges apart", times: edgeCounts.values.count { $0 > 1 },
            fate: "added up in a cell")
        let mutual = graph.edges.count { !$0.isDirected && $0.source != $0.target }
        if mutual > 0, mutual < graph.edges.count {
            losses.say(
                (mutual == 1
                    ? "1 edge without a direction stands"
                    : "\(mutual) edges without a direction stand")
                    + " in two cells each, so that the sum of all cells has the weight twice")
        }
        losses.count("edges whose weights add up to 0", times: sums.values.count { $0 == 0 })
        let ids = graph.nodeIDs(without: "", keepingBlanks: true, losing: &losses)
        var table = TableWriter(header: [""] + ids)
        for (row, id) in ids.enumerated() {
            table.append(
                [id]
                    + (0..<count).map { column in
                        let sum = (sums[row * count + column] ?? 0).withoutRoundingError
                        let limit = Double.greatestFiniteMagnitude
                        return min(max(sum, -limit), limit).shortestText
                    })
        }
        return table.text
    }
}
