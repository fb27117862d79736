/// Brandes' dependencies by lengths, one Dijkstra search a source.
///
/// Two path lengths tie if they differ by no more than a 10⁻¹⁰ part, so that `0.1 + 0.2` ties with
/// `0.15 + 0.15`.
struct PathCountSearch {
    /// The sums so far, over every source that was searched from: of each vertex, or of each entry
    /// of the rows.
    private(set) var scores: [Double]

    private let scoresEntries: Bool

    private let rows: Adjacency
    private var queue: VertexQueue
    private var distance: [Double]
    private var isSettled: [Bool]
    private var pathCount: [Double]
    private var dependency: [Double]
    private var settled: [Int32] = []

    /// The last of each vertex's steps back towards the source, a list threaded through `steps`.
    private var lastStep: [Int32]
    private var steps: [Step] = []

    private struct Step {
        var predecessor: Int32
        var entry: Int32
        var earlier: Int32
    }

    init(_ graph: Graph, scoringEntries: Bool) {
        let count = graph.vertexCount
        rows = graph.outgoing
        queue = VertexQueue(vertexCount: count)
        distance = Array(repeating: .infinity, count: count)
        isSettled = Array(repeating: false, count: count)
        pathCount = Array(repeating: 0, count: count)
        dependency = pathCount
        scoresEntries = scoringEntries
        scores = Array(
            repeating: 0, count: scoringEntries ? rows.neighbors.count : count)
        lastStep = Array(repeating: -1, count: count)
    }

    /// Adds the dependencies of one source.
    mutating func run(from source: Int) {
        distance[source] = 0
        pathCount[source] = 1
        queue.insert(Int32(source), key: 0)
        while let (vertex, reach) = queue.popFirst() {
            isSettled[Int(vertex)] = true
            settled.append(vertex)
            relax(vertex, reach)
        }
        accumulate()
    }

    private mutating func relax(_ vertex: Int32, _ reach: Double) {
        let paths = pathCount[Int(vertex)]
        for entry in rows.range(Int(vertex)) {
            let neighbor = Int(rows.neighbors[entry])
            if isSettled[neighbor] { continue }
            let candidate = reach + rows.weights[entry]
            let known = distance[neighbor]
            if known == .infinity || candidate < known - ShortestPathSearch.tolerance * known {
                queue.lower(Int32(neighbor), key: candidate, isNew: known == .infinity)
                distance[neighbor] = candidate
                pathCount[neighbor] = paths
                addStep(from: vertex, along: entry, to: neighbor, after: -1)
            } else if candidate <= known + ShortestPathSearch.tolerance * candidate {
                pathCount[neighbor] += paths
                addStep(from: vertex, along: entry, to: neighbor, after: lastStep[neighbor])
            }
        }
    }

    private mutating func addStep(
        from vertex: Int32, along entry: Int, to neighbor: Int, after earlier: Int32
    ) {
        lastStep[neighbor] = Int32(steps.count)
        steps.append(Step(predecessor: vertex, entry: Int32(entry), earlier: earlier))
    }

    /// Passes dependencies back from the farthest vertex to the nearest, and wipes the search.
    private mutating func accumulate() {
        for vertex in settled.reversed() {
            let index = Int(vertex)
            let perPath = (1 + dependency[index]) / pathCount[index]
            var step = lastStep[index]
            while step >= 0 {
                let predecessor = Int(steps[Int(step)].predecessor)
                let share = pathCount[predecessor] * perPath
                dependency[predecessor] += share
                if scoresEntries { scores[Int(steps[Int(step)].entry)] += share }
                step = steps[Int(step)].earlier
            }
            if !scoresEntries, lastStep[index] >= 0 { scores[index] += dependency[index] }
            distance[index] = .infinity
            isSettled[index] = false
            pathCount[index] = 0
            dependency[index] = 0
            lastStep[index] = -1
        }
        settled.removeAll(keepingCapacity: true)
        steps.removeAll(keepingCapacity: true)
    }
}
