/// Brandes' dependencies by hops from eight sources at once, one lane each.
///
/// Forward, level by level, the path counts of the frontier flow along the arcs; backward, the
/// dependencies flow from the last level to the first. A vertex takes part in a level if any lane
/// reaches it there; the other lanes hold 0 meanwhile, so no lane needs a branch of its own.
struct PathLanes: ~Copyable {
    typealias Lanes = SIMD8<Double>

    /// How many sources one pass serves.
    static let width = 8

    private let outgoing: Adjacency
    private let incoming: Adjacency
    private let ends: PathEnds

    /// The shortest paths from each lane's source, 0 where it has not arrived.
    private let pathCount: Scratch<Lanes>

    /// The level at which each lane arrived, in lanes as wide as the counts; −1 before.
    private let level: Scratch<Lanes>

    /// Forward, the path counts of the current level; backward, its dependencies per path.
    private let current: Scratch<Lanes>

    /// What flows into the next level.
    private let arriving: Scratch<Lanes>

    private let dependency: Scratch<Lanes>

    /// How many sources each lane stands for.
    private var multiplicity = Lanes.zero

    /// The vertices of each level, of every lane; level `i` is `bounds[i]..<bounds[i + 1]`.
    private var order: [Int32] = []
    private var bounds: [Int] = []

    /// The sums so far, over every batch that was run.
    private(set) var sums: PathSums

    init(_ graph: Graph, _ ends: PathEnds, scoringEntries: Bool) {
        outgoing = graph.outgoing
        incoming = graph.incoming
        self.ends = ends
        let count = graph.vertexCount
        pathCount = Scratch(repeating: .zero, count: count)
        level = Scratch(repeating: Lanes(repeating: -1), count: count)
        current = Scratch(repeating: .zero, count: count)
        arriving = Scratch(repeating: .zero, count: count)
        dependency = Scratch(repeating: .zero, count: count)
        sums = PathSums(graph, ofEntries: scoringEntries)
    }

    /// Adds the dependencies of the sources at the positions `8 * batch ..< 8 * (batch + 1)`.
    mutating func run(batch: Int) {
        start(batch)
        var depth = 0
        while bounds[depth] < bounds[depth + 1] {
            depth += 1
            advance(to: depth)
        }
        for depth in stride(from: depth - 1, to: 0, by: -1) { retreat(from: depth) }
        finish()
    }

    private mutating func start(_ batch: Int) {
        order.removeAll(keepingCapacity: true)
        multiplicity = .zero
        let first = batch * Self.width
        for position in first..<min(first + Self.width, ends.active.count) {
            let source = Int(ends.active[position])
            var own = Lanes.zero
            own[position - first] = 1
            multiplicity[position - first] = ends.sources[source]
            pathCount[source] = own
            current[source] = own
            level[source] = own - 1
            order.append(Int32(source))
        }
        bounds = [0, order.count]
    }

    /// Lets path counts flow from the level before `depth` into it.
    private mutating func advance(to depth: Int) {
        let active = bounds[depth - 1]..<bounds[depth]
        let arcs = active.reduce(0) { $0 + outgoing.range(Int(order[$1])).count }
        if arcs * 12 < incoming.neighbors.count {
            push(active)
        } else {
            pull()
        }
        for index in active { current[Int(order[index])] = .zero }
        let mark = Lanes(repeating: Double(depth))
        for index in bounds[depth]..<order.count {
            let vertex = Int(order[index])
            let flow = arriving[vertex]
            arriving[vertex] = .zero
            let isNew = (level[vertex] .< 0) .& (flow .> 0)
            current[vertex] = Lanes.zero.replacing(with: flow, where: isNew)
            pathCount[vertex] += current[vertex]
            level[vertex] = level[vertex].replacing(with: mark, where: isNew)
        }
        keepArrived(since: bounds[depth])
        bounds.append(order.count)
    }

    /// Drops vertices that were touched but where no lane was new.
    private mutating func keepArrived(since first: Int) {
        var end = first
        for index in first..<order.count where current[Int(order[index])] != .zero {
            order[end] = order[index]
            end += 1
        }
        order.removeLast(order.count - end)
    }

    private mutating func push(_ active: Range<Int>) {
        for index in active {
            let vertex = Int(order[index])
            let flow = current[vertex]
            for entry in outgoing.range(vertex) {
                let neighbor = Int(outgoing.neighbors[entry])
                if arriving[neighbor] == .zero { order.append(Int32(neighbor)) }
                arriving[neighbor] += flow
            }
        }
    }

    private mutating func pull() {
        for vertex in 0..<level.count where any(level[vertex] .< 0) {
            var flow = Lanes.zero
            for entry in incoming.range(vertex) { flow += current[Int(incoming.neighbors[entry])] }
            if flow != .zero {
                arriving[vertex] = flow
                order.append(Int32(vertex))
            }
        }
    }

    /// Lets dependencies flow from level `depth` into the level before it.
    private mutating func retreat(from depth: Int) {
        let here = Lanes(repeating: Double(depth))
        for index in bounds[depth]..<bounds[depth + 1] {
            let vertex = Int(order[index])
            let perPath = (ends.targets[vertex] + dependency[vertex]) / pathCount[vertex]
            let isHere = level[vertex] .== here
            current[vertex] = Lanes.zero.replacing(with: perPath, where: isHere)
            if ends.isMultiple[vertex] {
                sums.arrivals[vertex] += Lanes.zero.replacing(with: multiplicity, where: isHere)
                    .sum()
            }
        }
        for index in bounds[depth - 1]..<bounds[depth] {
            let vertex = Int(order[index])
            let paths = Lanes.zero.replacing(
                with: pathCount[vertex], where: level[vertex] .== here - 1)
            var flow = Lanes.zero
            for entry in outgoing.range(vertex) {
                let perPath = current[Int(outgoing.neighbors[entry])]
                flow += perPath
                if sums.areOfEntries { sums.flows[entry] += (multiplicity * paths * perPath).sum() }
            }
            let share = paths * flow
            if depth == 1 {
                sums.reached[vertex] = share.sum()
            } else {
                dependency[vertex] += share
                if !sums.areOfEntries { sums.flows[vertex] += (multiplicity * share).sum() }
            }
        }
        for index in bounds[depth]..<bounds[depth + 1] { current[Int(order[index])] = .zero }
    }

    /// Wipes what the batch wrote.
    private mutating func finish() {
        var most = Lanes.zero
        for vertex in order {
            let paths = pathCount[Int(vertex)]
            most.replace(with: paths, where: most .< paths)
            pathCount[Int(vertex)] = .zero
            level[Int(vertex)] = Lanes(repeating: -1)
            current[Int(vertex)] = .zero
            dependency[Int(vertex)] = .zero
        }
        sums.mostPaths = max(sums.mostPaths, most.max())
    }
}
