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

    /// How many targets each source reaches, in sums of fractions.
    let reached: Scratch<Double>

    /// The most shortest paths between any two vertices.
    var mostPaths = 0.0

    /// The greatest distance between any two vertices, and the length of the shortest arc.
    var farthest = 0.0
    private let shortest: Double

    /// The relative difference within which two path lengths count as equal.
    static var tolerance: Double { 1e-10 }

    init(_ graph: Graph, ofEntries: Bool) {
        areOfEntries = ofEntries
        shortest = graph.outgoing.weights.min() ?? 1
        flows = Scratch(
            repeating: 0, count: ofEntries ? graph.outgoing.neighbors.count : graph.vertexCount)
        arrivals = Scratch(repeating: 0, count: graph.vertexCount)
        reached = Scratch(repeating: 0, count: graph.vertexCount)
    }

    /// Refuses counts of paths that have lost their meaning: there are more than a number can count,
    /// or an arc is so short beside some path that lengths with and without it count as equal.
    func check(for measure: String) throws(GraphError) {
        if farthest * Self.tolerance > shortest {
            throw .lengthsTooFarApart(measure: measure, shortest: shortest, longest: farthest)
        }
        if mostPaths == .infinity { throw .tooManyPaths(measure: measure) }
    }

    var totals: PathTotals {
        PathTotals(
            flows: flows.array, arrivals: arrivals.array,
            reached: reached.array.map { $0.rounded() })
    }
}

/// What searches added up to.
struct PathTotals: Sendable {
    var flows: [Double]
    var arrivals: [Double]
    var reached: [Double]
}

extension PathTotals {
    /// What no search has added to.
    init(_ graph: Graph, ofEntries: Bool) {
        arrivals = Array(repeating: 0, count: graph.vertexCount)
        reached = arrivals
        flows =
            ofEntries ? Array(repeating: 0, count: graph.outgoing.neighbors.count) : arrivals
    }

    mutating func add(_ part: PathTotals) {
        flows.add(part.flows)
        arrivals.add(part.arrivals)
        reached.add(part.reached)
    }
}

extension [Double] {
    /// Adds the values of a part, position by position.
    mutating func add(_ part: [Double]) {
        for index in indices { self[index] += part[index] }
    }
}

extension [[Double]] {
    /// The sum of the parts at each position, added in their order.
    func total(count: Int) -> [Double] {
        reduce(into: [Double](repeating: 0, count: count)) { sums, part in sums.add(part) }
    }
}
