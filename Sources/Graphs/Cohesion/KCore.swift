extension Graph {
    /// The largest `k` for which each vertex lies in a part where everybody has `k` ties.
    ///
    /// The `k`-core is the largest subgraph in which every vertex has at least `k` ties within; a
    /// vertex's core number is the largest `k` whose core it is in.
    ///
    /// Direction is followed as chosen; in `.all` of a directed graph a mutual pair counts 2;
    /// weights are ignored, but an arc of weight 0 is no tie; parallel arcs are one tie; loops are
    /// dropped.
    ///
    /// - Parameter direction: Whether outgoing ties count, incoming ones, or both.
    /// - Returns: One number per vertex, at the vertex's position; 0 for an isolate.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Seidman (1983), <https://doi.org/10.1016/0378-8733(83)90028-X>;
    ///   Batagelj & Zaveršnik (2003), <https://arxiv.org/abs/cs/0310049>.
    public func coreNumbers(direction: Direction = .all) -> [Int] {
        let graph = ties(.out)
        var peeling = CorePeeling(
            counted: graph.rows(direction), told: graph.rows(direction.opposite))
        return peeling.run()
    }
}

extension Direction {
    /// The direction in which the same arcs look from their other ends.
    var opposite: Direction {
        switch self {
        case .out: .in
        case .in: .out
        case .all: .all
        }
    }
}

/// Takes away the vertex of the fewest ties, again and again, with vertices sorted by that number.
private struct CorePeeling {
    private let told: [Adjacency]
    private var ties: [Int32]

    /// The vertices by ascending number of ties; those before the one in hand are gone.
    private var order: [Int32]

    /// Where each vertex stands in `order`.
    private var place: [Int32]

    /// Where the vertices of each number of ties begin in `order`.
    private var start: [Int32]

    init(counted: [Adjacency], told: [Adjacency]) {
        self.told = told
        let count = counted.first?.vertexCount ?? 0
        let ties = (0..<count).map { vertex in
            Int32(counted.reduce(0) { $0 + $1.range(vertex).count })
        }
        let most = Int(ties.max() ?? 0)
        let sorted = Adjacency(
            vertexCount: most + 1, at: ties, toward: (0..<count).map { Int32($0) }, weights: [])
        self.ties = ties
        order = sorted.neighbors
        start = sorted.offsets
        place = Array(repeating: 0, count: count)
        for (index, vertex) in order.enumerated() { place[Int(vertex)] = Int32(index) }
    }

    mutating func run() -> [Int] {
        for index in order.indices {
            let vertex = Int(order[index])
            for rows in told {
                for entry in rows.range(vertex) {
                    let neighbor = Int(rows.neighbors[entry])
                    if ties[neighbor] > ties[vertex] { loseTie(neighbor) }
                }
            }
        }
        return ties.map { Int($0) }
    }

    /// Moves a vertex to the front of its like, and the front by one, so that it has one tie less.
    private mutating func loseTie(_ vertex: Int) {
        let number = Int(ties[vertex])
        let front = Int(start[number])
        let other = order[front]
        let here = Int(place[vertex])
        order.swapAt(front, here)
        place[Int(other)] = Int32(here)
        place[vertex] = Int32(front)
        start[number] += 1
        ties[vertex] -= 1
    }
}

extension Measure {
    /// ``Graph/coreNumbers(direction:)``.
    static let core = Measure(
        "core", "The largest k for which each vertex lies in a part where everybody has k ties.",
        contract: MeasureContract(
            definition: "the largest k such that v is in a subgraph of minimum degree k",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .chosen(.all),
            scale: "a count of ties", disconnected: "no matter", isolates: .zero, cost: "O(n + m)",
            source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X")
    ) { graph, options in
        graph.coreNumbers(direction: options.direction ?? .all).map { Double($0) }
    }
}
