/// Brandes' dependencies by lengths, one Dijkstra search a source.
///
/// Two path lengths are equal if they differ by no more than a 10⁻¹⁰ part, so that `0.1 + 0.2` is
/// `0.15 + 0.15`. An arc that is shorter than such a part of a path would be lost in it.
struct PathCountSearch<Queue: VertexQueue & ~Copyable>: ~Copyable {
    /// The sums so far, over every source that was searched from.
    private(set) var sums: PathSums

    private let rows: Adjacency
    private let ends: PathEnds
    private let states: Scratch<PathState>
    private var queue: Queue
    private var settled: [Int32] = []
    private var steps: [PathStep] = []

    init(_ graph: Graph, _ ends: PathEnds, scoringEntries: Bool, _ queue: consuming Queue) {
        rows = graph.outgoing
        self.ends = ends
        states = Scratch(repeating: PathState(), count: graph.vertexCount)
        sums = PathSums(graph, ofEntries: scoringEntries)
        self.queue = queue
    }

    /// Adds the dependencies of one source.
    mutating func run(from source: Int) {
        states[source] = PathState(distance: 0, pathCount: 1)
        queue.lower(Int32(source), key: 0, isNew: true)
        while let vertex = queue.popFirst() {
            var state = states[Int(vertex)]
            if state.isSettled { continue }
            state.isSettled = true
            states[Int(vertex)] = state
            settled.append(vertex)
            relax(vertex, state)
        }
        accumulate(multiplicity: ends.sources[source])
    }

    private mutating func relax(_ vertex: Int32, _ reached: PathState) {
        for entry in rows.range(Int(vertex)) {
            let neighbor = rows.neighbors[entry]
            let candidate = reached.distance + rows.weights[entry]
            var state = states[Int(neighbor)]
            let known = state.distance
            if candidate > known + PathSums.tolerance * candidate || state.isSettled { continue }
            if candidate < known - PathSums.tolerance * known || known == .infinity {
                queue.lower(neighbor, key: candidate, isNew: known == .infinity)
                state.distance = candidate
                state.pathCount = reached.pathCount
                state.lastStep = -1
            } else {
                state.pathCount += reached.pathCount
            }
            steps.append(
                PathStep(predecessor: vertex, entry: Int32(entry), earlier: state.lastStep))
            state.lastStep = Int32(steps.count - 1)
            states[Int(neighbor)] = state
        }
    }

    /// Passes dependencies back from the farthest vertex to the nearest, and wipes the search.
    private mutating func accumulate(multiplicity: Double) {
        if let last = settled.last {
            sums.farthest = max(sums.farthest, states[Int(last)].distance)
        }
        for vertex in settled.reversed() {
            let vertex = Int(vertex)
            let state = states[vertex]
            sums.mostPaths = max(sums.mostPaths, state.pathCount)
            let perPath = (ends.targets[vertex] + state.dependency) / state.pathCount
            var next = state.lastStep
            while next >= 0 {
                let step = steps[Int(next)]
                var predecessor = states[Int(step.predecessor)]
                let share = predecessor.pathCount * perPath
                predecessor.dependency += share
                states[Int(step.predecessor)] = predecessor
                if sums.areOfEntries { sums.flows[Int(step.entry)] += multiplicity * share }
                next = step.earlier
            }
            if state.lastStep < 0 {
                sums.reached[vertex] = state.dependency
            } else {
                if ends.isMultiple[vertex] { sums.arrivals[vertex] += multiplicity }
                if !sums.areOfEntries { sums.flows[vertex] += multiplicity * state.dependency }
            }
            states[vertex] = PathState()
        }
        settled.removeAll(keepingCapacity: true)
        steps.removeAll(keepingCapacity: true)
    }
}

/// What is known of a vertex, side by side.
struct PathState: BitwiseCopyable {
    var distance = Double.infinity
    var pathCount = 0.0
    var dependency = 0.0

    /// The last of the steps back towards the source, a list threaded through all steps.
    var lastStep: Int32 = -1
    var isSettled = false
}

/// A step of some shortest path.
struct PathStep: BitwiseCopyable {
    var predecessor: Int32
    var entry: Int32
    var earlier: Int32
}
