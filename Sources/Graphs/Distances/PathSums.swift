/// How many paths begin and end at each vertex of a graph whose trees have been folded.
struct PathEnds: Sendable {
    /// The vertices from which anything can be reached.
    let active: [Int32]

    /// How many sources each vertex stands for.
    let sources: [Double]

    /// How many targets each vertex stands for.
    let targets: [Double]

    /// Whether a vertex stands for more than itself.
    let isMultiple: [Bool]

    init(_ rest: SearchOrder, _ trees: PendantTrees) {
        active = (0..<Int32(rest.order.count)).filter {
            !rest.graph.outgoing.range(Int($0)).isEmpty
        }
        sources = rest.order.map { trees.sources[Int($0)] }
        targets = rest.order.map { trees.targets[Int($0)] }
        isMultiple = rest.order.map { trees.carries(Int($0)) }
    }
}

/// What searches add up while they run.
struct PathSums: ~Copyable {
    /// Whether flows are those of entries of the rows.
    let areOfEntries: Bool

    /// The dependencies of sources on each vertex, or on each entry of the rows.
    let flows: Scratch<Double>

    /// How many sources reach each vertex that stands for more than itself.
    let arrivals: Scratch<Double>

    /// How many targets each source reaches.
    let reached: Scratch<Double>

    init(_ graph: Graph, ofEntries: Bool) {
        areOfEntries = ofEntries
        flows = Scratch(
            repeating: 0, count: ofEntries ? graph.outgoing.neighbors.count : graph.vertexCount)
        arrivals = Scratch(repeating: 0, count: graph.vertexCount)
        reached = Scratch(repeating: 0, count: graph.vertexCount)
    }

    var totals: PathTotals {
        PathTotals(flows: flows.array, arrivals: arrivals.array, reached: reached.array)
    }
}

/// What searches added up to.
struct PathTotals: Sendable {
    var flows: [Double]
    var arrivals: [Double]
    var reached: [Double]
}

extension PathTotals {
    /// The sums of the parts, added in their order; counts, which came as sums of fractions, become
    /// whole again.
    init(_ graph: Graph, ofEntries: Bool, _ parts: [PathTotals]) {
        let count = graph.vertexCount
        flows = parts.map(\.flows)
            .total(count: ofEntries ? graph.outgoing.neighbors.count : count)
        arrivals = parts.map(\.arrivals).total(count: count)
        reached = parts.map(\.reached).total(count: count).map { $0.rounded() }
    }
}

extension [[Double]] {
    /// The sum of the parts at each position, added in their order.
    func total(count: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for part in self {
            for (index, value) in part.enumerated() { sums[index] += value }
        }
        return sums
    }
}
