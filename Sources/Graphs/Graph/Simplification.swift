/// A graph without loops, parallel arcs and arcs of weight 0, and what was merged to get there.
public struct Simplification: Sendable {
    /// The simple graph: at most one arc for each ordered (if undirected, unordered) pair.
    public let graph: Graph

    /// How many loops were dropped.
    public let loopsDropped: Int

    /// How many arcs went into another one.
    public let arcsMerged: Int

    /// How many pairs came out at exactly 0 and so have no arc.
    public let pairsCancelled: Int
}

/// How the arcs between two vertices become one weight.
public enum ArcCombination: String, Sendable, Hashable, CaseIterable {
    /// The sum of the weights.
    case sum

    /// The number of arcs, whatever they weigh.
    case count

    /// The mean weight.
    case mean

    /// The largest weight.
    case maximum

    /// The smallest weight.
    case minimum
}

/// How the two directions between a pair become one undirected tie.
public enum Symmetrization: String, Sendable, Hashable, CaseIterable {
    /// Both directions are added.
    case sum

    /// The larger of the two directions.
    case maximum

    /// The smaller of the two; a pair joined one way only has no tie.
    case minimum

    /// Both directions are added, but only where both exist.
    case mutual
}

extension Graph {
    /// The graph as measures of simple graphs see it: parallel arcs added up, loops and arcs of
    /// weight 0 left out.
    ///
    /// - Complexity: O(1) if the graph is simple already, else O(*n* + *m*).
    public func simplified() -> Graph {
        isSimple ? self : simplification().graph
    }

    /// Merges parallel arcs into one, and drops loops and pairs whose weight comes out at 0.
    ///
    /// - Parameter combination: How parallel arcs become one weight.
    /// - Returns: The simple graph and the count of what it no longer shows.
    /// - Complexity: O(*n* + *m*).
    public func simplification(combining combination: ArcCombination = .sum) -> Simplification {
        var rows = RowWriter(vertexCount: vertexCount)
        for vertex in 0..<vertexCount {
            rows.merge(outgoing, row: vertex, by: combination)
            rows.endRow()
        }
        let outgoing = rows.finish()
        let sides = isDirected ? 1 : 2
        let kept = outgoing.neighbors.count / sides
        let cancelled = rows.cancelled / sides
        let graph = Graph(
            isDirected: isDirected, arcCount: kept, outgoing: outgoing,
            incoming: isDirected ? outgoing.transposed() : outgoing)
        return Simplification(
            graph: graph, loopsDropped: loopCount,
            arcsMerged: arcCount - loopCount - kept - cancelled, pairsCancelled: cancelled)
    }

    /// The simple undirected graph in which a pair is tied however its arcs point.
    ///
    /// - Parameter rule: How the summed weights of the two directions become one.
    /// - Returns: The graph itself where it is simple and undirected already.
    /// - Complexity: O(1) if the graph is simple and undirected already, else O(*n* + *m*).
    public func undirected(by rule: Symmetrization = .sum) -> Graph {
        let simple = simplified()
        guard isDirected else { return simple }
        var rows = RowWriter(vertexCount: vertexCount)
        for vertex in 0..<vertexCount {
            rows.symmetrize(simple, row: vertex, by: rule)
            rows.endRow()
        }
        let both = rows.finish()
        return Graph(
            isDirected: false, arcCount: both.neighbors.count / 2, outgoing: both, incoming: both)
    }
}

/// Writes compressed sparse rows one after the other.
private struct RowWriter {
    private(set) var cancelled = 0
    private var offsets: [Int32] = [0]
    private var neighbors: [Int32] = []
    private var weights: [Double] = []
    private var allOnes = true

    init(vertexCount: Int) { offsets.reserveCapacity(vertexCount + 1) }

    mutating func merge(_ rows: Adjacency, row vertex: Int, by combination: ArcCombination) {
        var entry = rows.range(vertex).lowerBound
        let end = rows.range(vertex).upperBound
        while entry < end {
            let neighbor = rows.neighbors[entry]
            let first = entry
            while entry < end, rows.neighbors[entry] == neighbor { entry += 1 }
            if neighbor != vertex {
                append(neighbor, combination.weight(of: rows, entries: first..<entry))
            }
        }
    }

    /// Merges the sorted out-row and in-row of a vertex of a simple directed graph.
    mutating func symmetrize(_ graph: Graph, row vertex: Int, by rule: Symmetrization) {
        let (out, into) = (graph.outgoing, graph.incoming)
        var o = out.range(vertex).lowerBound
        var i = into.range(vertex).lowerBound
        let (oEnd, iEnd) = (out.range(vertex).upperBound, into.range(vertex).upperBound)
        while o < oEnd || i < iEnd {
            let head = o < oEnd ? out.neighbors[o] : Int32.max
            let tail = i < iEnd ? into.neighbors[i] : Int32.max
            let there = head <= tail ? out.weight(o) : nil
            let back = tail <= head ? into.weight(i) : nil
            if head <= tail { o += 1 }
            if tail <= head { i += 1 }
            if let weight = rule.weight(there, back) { append(min(head, tail), weight) }
        }
    }

    mutating func endRow() { offsets.append(Int32(neighbors.count)) }

    consuming func finish() -> Adjacency {
        Adjacency(offsets: offsets, neighbors: neighbors, weights: allOnes ? [] : weights)
    }

    private mutating func append(_ neighbor: Int32, _ weight: Double) {
        if weight == 0 {
            cancelled += 1
            return
        }
        if weight != 1 { allOnes = false }
        neighbors.append(neighbor)
        weights.append(weight)
    }
}

extension ArcCombination {
    fileprivate func weight(of rows: Adjacency, entries: Range<Int>) -> Double {
        let weights = entries.lazy.map { rows.weight($0) }
        return switch self {
        case .sum: weights.reduce(0, +)
        case .count: Double(entries.count)
        case .mean: weights.reduce(0, +) / Double(entries.count)
        case .maximum: weights.max() ?? 0
        case .minimum: weights.min() ?? 0
        }
    }
}

extension Symmetrization {
    fileprivate func weight(_ there: Double?, _ back: Double?) -> Double? {
        if let there, let back {
            return switch self {
            case .sum, .mutual: there + back
            case .maximum: max(there, back)
            case .minimum: min(there, back)
            }
        }
        return switch self {
        case .sum, .maximum: there ?? back
        case .mutual, .minimum: nil
        }
    }
}
