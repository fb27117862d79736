/// An immutable multigraph over the vertices `0..<vertexCount`.
///
/// Arcs may be parallel, may be loops, and may carry a finite weight of either sign. In an
/// undirected graph an arc leads both ways and is found at both its ends, a loop twice at its one
/// vertex. Once built, a graph never changes, so measures need no checks and any number of threads
/// may read it.
///
/// ```swift
/// var builder = GraphBuilder(vertexCount: 3, isDirected: false)
/// builder.addArc(from: 0, to: 1, weight: 4)
/// builder.addArc(from: 1, to: 2, weight: 2)
/// let graph = try builder.build()
/// graph.neighbors(of: 1)  // 0, 2
/// ```
public struct Graph: Sendable {
    /// How many vertices the graph has; they are numbered from 0.
    public let vertexCount: Int

    /// How many arcs the graph has, parallel arcs and loops included, each undirected arc once.
    public let arcCount: Int

    /// Whether arcs lead one way only.
    public let isDirected: Bool

    /// How many arcs lead from a vertex to itself.
    public let loopCount: Int

    /// Whether any two vertices are joined by at most one arc a direction, no arc is a loop and no
    /// arc weighs 0, so that the graph is simple.
    public let isSimple: Bool

    /// Whether some arc weighs less than 0.
    public let hasNegativeWeights: Bool

    var outgoing: Adjacency
    var incoming: Adjacency

    /// Whether arcs carry weights of their own; where they do not, each weighs 1.
    public var isWeighted: Bool { outgoing.isWeighted }

    /// The vertices that arcs lead to from a vertex, in ascending order, one entry an arc.
    ///
    /// - Parameters:
    ///   - vertex: A vertex of the graph.
    ///   - direction: Which arcs to follow; `.all` lists heads of outgoing arcs, then tails of
    ///     incoming ones. An undirected graph has one list only.
    /// - Returns: One vertex an arc, so a neighbour appears as often as arcs lead to it.
    /// - Complexity: O(*k*) for *k* arcs.
    public func neighbors(of vertex: Int, direction: Direction = .out) -> [Int] {
        rows(direction).flatMap { row in row.range(vertex).map { Int(row.neighbors[$0]) } }
    }

    /// The weights of the arcs of a vertex, in the order of ``neighbors(of:direction:)``.
    ///
    /// - Parameters:
    ///   - vertex: A vertex of the graph.
    ///   - direction: Which arcs to follow.
    /// - Returns: One weight an arc, 1 where the graph is unweighted.
    /// - Complexity: O(*k*) for *k* arcs.
    public func weights(of vertex: Int, direction: Direction = .out) -> [Double] {
        rows(direction).flatMap { row in row.range(vertex).map { row.weight($0) } }
    }

    /// How many arc ends a vertex has: the events it takes part in.
    ///
    /// Parallel arcs count apart; a loop counts 2 in an undirected graph and in `.all`.
    ///
    /// - Complexity: O(1).
    public func degree(of vertex: Int, direction: Direction = .all) -> Int {
        rows(direction).reduce(0) { $0 + $1.range(vertex).count }
    }

    /// The arcs that leave each vertex, every arc once, ordered by source, then target, then the
    /// order in which they were added.
    ///
    /// - Returns: `arcCount` arcs; an undirected arc runs from its smaller to its larger vertex.
    /// - Complexity: O(*n* + *m*).
    public var arcs: [Arc] {
        var arcs: [Arc] = []
        arcs.reserveCapacity(arcCount)
        for source in 0..<vertexCount {
            let row = outgoing.range(source)
            var loopEnds = 0
            let loops = isDirected ? 0 : row.count { outgoing.neighbors[$0] == source } / 2
            for entry in row {
                let target = Int(outgoing.neighbors[entry])
                if !isDirected, target < source { continue }
                if !isDirected, target == source {
                    // All loops of the row come first, then all of them again.
                    loopEnds += 1
                    if loopEnds > loops { continue }
                }
                arcs.append(Arc(source: source, target: target, weight: outgoing.weight(entry)))
            }
        }
        return arcs
    }

    /// The adjacency lists that a direction reads.
    func rows(_ direction: Direction) -> [Adjacency] {
        switch direction {
        case .out: [outgoing]
        case .in: [incoming]
        case .all: isDirected ? [outgoing, incoming] : [outgoing]
        }
    }
}

/// One arc of a graph.
public struct Arc: Sendable, Hashable {
    /// The vertex that the arc leaves.
    public var source: Int

    /// The vertex that the arc reaches.
    public var target: Int

    /// The weight of the arc, 1 where the graph is unweighted.
    public var weight: Double

    /// Describes an arc.
    public init(source: Int, target: Int, weight: Double = 1) {
        self.source = source
        self.target = target
        self.weight = weight
    }
}

/// Which arcs of a vertex a measure follows.
///
/// An undirected graph reads the same in every direction.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// Arcs that leave the vertex.
    case out

    /// Arcs that reach the vertex.
    case `in`

    /// Arcs of both kinds; where paths or partners are concerned, the simple undirected graph.
    case all
}
