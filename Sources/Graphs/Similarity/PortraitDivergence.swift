#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The portrait of a graph: how many vertices have how many others at each distance.
///
/// It says all about the distances of a graph and nothing about who is where.
public struct GraphPortrait: Sendable, Hashable {
    /// For each distance from 0, the numbers of vertices by how many others they have there; entries
    /// without any vertex are left out.
    public let counts: [[Int: Int]]

    /// How many vertices the graph has.
    public var vertexCount: Int { counts.first?[1] ?? 0 }

    /// The Jensen-Shannon divergence of the portraits, 0 (the same) to 1 bit.
    ///
    /// A portrait is read as chances: that a pair of vertices which reach each other is `l` apart,
    /// times that a vertex has `k` others at that distance.
    ///
    /// - Parameter other: The portrait of another graph.
    /// - Returns: The divergence; 0 if neither graph has a vertex, 1 if one alone has.
    /// - SeeAlso: Bagrow & Bollt (2019), <https://doi.org/10.1007/s41109-019-0156-x>.
    public func divergence(from other: GraphPortrait) -> Double {
        var divergence = 0.0
        for distance in 0..<max(counts.count, other.counts.count) {
            let (here, there) = (chances(at: distance), other.chances(at: distance))
            // In a fixed order, so that sums come out the same on every run.
            for size in Set(here.keys).union(there.keys).sorted() {
                let (one, another) = (here[size] ?? 0, there[size] ?? 0)
                let mean = (one + another) / 2
                if one > 0 { divergence += one * log2(one / mean) / 2 }
                if another > 0 { divergence += another * log2(another / mean) / 2 }
            }
        }
        guard (vertexCount == 0) == (other.vertexCount == 0) else { return 1 }
        return min(1, max(0, divergence))
    }

    /// The chance of each number of vertices together with a distance.
    private func chances(at distance: Int) -> [Int: Double] {
        guard distance < counts.count else { return [:] }
        let shells = counts[distance]
        let all = counts.reduce(0) { $0 + Self.pairs($1) }
        let chance = Double(Self.pairs(shells)) / Double(all) / Double(vertexCount)
        var chances = shells.mapValues { chance * Double($0) }
        let others = vertexCount - shells.values.reduce(0, +)
        if others > 0 { chances[0] = chance * Double(others) }
        return chances
    }

    private static func pairs(_ shells: [Int: Int]) -> Int {
        shells.reduce(0) { $0 + $1.key * $1.value }
    }
}

extension Graph {
    /// The portrait of the graph: how many vertices have how many others at each distance.
    ///
    /// Direction is followed as chosen; every tie is one step; parallel arcs count once; loops change
    /// nothing; signs play no part.
    ///
    /// - Parameters:
    ///   - direction: Distances from the vertex, to it, or over the simple undirected graph.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: The portrait; at distance 0 every vertex has one vertex, itself.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*n* (*n* + *m*)).
    public func portrait(
        direction: Direction = .all, execution: Execution = .serial
    ) throws(GraphError) -> GraphPortrait {
        let simple = magnitudes().unweighted().simplified().unweighted()
        let graph = direction == .all ? simple.undirected().unweighted() : simple
        let rows = direction == .in ? graph.incoming : graph.outgoing
        let chunks = Execution.chunks(of: vertexCount)
        let tally = Tally(steps: vertexCount, execution: execution)
        let counts = try execution.reduce(
            chunks: chunks.count, tally, into: [[Int: Int]]()
        ) { (chunk, tally) throws(GraphError) in
            var counts: [[Int: Int]] = []
            var seen = [Int32](repeating: -1, count: vertexCount)
            for source in chunks[chunk] {
                for (distance, shell) in rows.shells(around: source, &seen).enumerated() {
                    if distance == counts.count { counts.append([:]) }
                    counts[distance][shell, default: 0] += 1
                }
                try tally.step()
            }
            return counts
        } join: { counts, part in
            for (distance, shells) in part.enumerated() {
                if distance == counts.count { counts.append([:]) }
                counts[distance].merge(shells, uniquingKeysWith: +)
            }
        }
        return GraphPortrait(counts: counts)
    }
}

extension Adjacency {
    /// How many vertices there are at each distance from one, as far as it reaches; `seen` holds the
    /// last source that saw each vertex.
    fileprivate func shells(around source: Int, _ seen: inout [Int32]) -> [Int] {
        var shells: [Int] = []
        var frontier = [Int32(source)]
        seen[source] = Int32(source)
        while !frontier.isEmpty {
            shells.append(frontier.count)
            var next: [Int32] = []
            for vertex in frontier {
                for entry in range(Int(vertex)) {
                    let neighbor = Int(neighbors[entry])
                    if seen[neighbor] != source {
                        seen[neighbor] = Int32(source)
                        next.append(Int32(neighbor))
                    }
                }
            }
            frontier = next
        }
        return shells
    }
}
