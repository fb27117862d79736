internal import Foundation
public import Graphs

/// What any measure must do that adds up, at every vertex, something of its neighbours: the rows of
/// arcs read once from end to end, and a value fetched from the far end of each arc.
///
/// It stands apart from the library, so that its time is the machine's alone. Other times in units of
/// it differ little from one machine to the next.
public struct NeighborSums: Sendable {
    private var offsets: [Int32]
    private var neighbors: [Int32]
    private var weights: [Double]

    /// Rows of the arcs that end at each vertex, sorted by where they come from.
    public init(vertexCount: Int, sources: [Int32], targets: [Int32], weights arcWeights: [Double])
    {
        offsets = [Int32](repeating: 0, count: vertexCount + 1)
        neighbors = [Int32](repeating: 0, count: sources.count)
        weights = [Double](repeating: 0, count: sources.count)
        for target in targets { offsets[Int(target) + 1] += 1 }
        for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
        var cursor = offsets
        for arc in sources.indices.sorted(by: { sources[$0] < sources[$1] }) {
            let row = Int(targets[arc])
            neighbors[Int(cursor[row])] = sources[arc]
            weights[Int(cursor[row])] = arcWeights[arc]
            cursor[row] += 1
        }
    }

    /// The arcs of a graph, both ways where it has no direction.
    public init(_ graph: Graph) {
        var arcs = graph.arcs
        if !graph.isDirected {
            arcs += arcs.map { Arc(source: $0.target, target: $0.source, weight: $0.weight) }
        }
        self.init(
            vertexCount: graph.vertexCount, sources: arcs.map { Int32($0.source) },
            targets: arcs.map { Int32($0.target) }, weights: arcs.map(\.weight))
    }

    /// How many vertices have a row.
    public var vertexCount: Int { offsets.count - 1 }

    /// Puts at each vertex the values of its neighbours, each times the weight of its arc, added up.
    public func callAsFunction(_ values: [Double], into sums: inout [Double]) {
        for vertex in 0..<vertexCount {
            var sum = 0.0
            for entry in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                sum += weights[entry] * values[Int(neighbors[entry])]
            }
            sums[vertex] = sum
        }
    }

    /// The processor time of one pass in nanoseconds: the least of a few tries.
    public func nanoseconds() -> Double {
        let values = [Double](repeating: 1, count: vertexCount)
        var sums = values
        let tries = (0..<15).map { _ in
            let start = ThreadClock.nanoseconds
            self(values, into: &sums)
            return ThreadClock.nanoseconds - start
        }
        return sums.isEmpty ? 1 : max(1, tries.min() ?? 1)
    }
}

/// Time that this thread has spent on a processor, which waiting does not add to.
public enum ThreadClock {
    /// Nanoseconds so far.
    public static var nanoseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
    }
}
