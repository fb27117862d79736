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
        let peeling = CorePeeling(
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

/// Takes away the vertices with `k` ties or fewer for one `k` after the other.
///
/// Those that stay are looked through for each `k`. A vertex is looked at once for each core that it
/// is in, so no more often than it has ties.
private struct CorePeeling: ~Copyable {
    private let told: [Adjacency]

    /// The ties that each vertex has left; its core number once it is gone.
    private let ties: Scratch<Int32>

    init(counted: [Adjacency], told: [Adjacency]) {
        self.told = told
        ties = Scratch(repeating: 0, count: counted.first?.vertexCount ?? 0)
        for rows in counted {
            for vertex in 0..<ties.count { ties[vertex] += Int32(rows.range(vertex).count) }
        }
    }

    borrowing func run() -> [Int] {
        let left = Scratch<Int32>(repeating: 0, count: ties.count)
        for vertex in 0..<ties.count { left[vertex] = Int32(vertex) }
        var leftCount = ties.count
        let gone = Scratch<Int32>(repeating: 0, count: ties.count)
        var core: Int32 = 0
        while leftCount > 0 {
            var (kept, goneCount) = (0, 0)
            var fewest = Int32.max
            for index in 0..<leftCount {
                let vertex = left[index]
                let number = ties[Int(vertex)]
                if number == core {
                    gone[goneCount] = vertex
                    goneCount += 1
                } else if number > core {
                    left[kept] = vertex
                    kept += 1
                    fewest = min(fewest, number)
                }
            }
            leftCount = kept
            let next = goneCount == 0 ? fewest : core + 1
            takeAway(gone, goneCount, core: core)
            core = next
        }
        return (0..<ties.count).map { Int(ties[$0]) }
    }

    /// Tells the neighbours of vertices that are gone, who may have to go as well.
    private func takeAway(_ gone: borrowing Scratch<Int32>, _ count: Int, core: Int32) {
        var (next, goneCount) = (0, count)
        while next < goneCount {
            let vertex = Int(gone[next])
            next += 1
            for rows in told {
                rows.neighbors.withUnsafeBufferPointer { neighbors in
                    for entry in rows.range(vertex) {
                        let neighbor = Int(neighbors[entry])
                        let number = ties[neighbor]
                        if number <= core { continue }
                        ties[neighbor] = number - 1
                        if number - 1 == core {
                            gone[goneCount] = Int32(neighbor)
                            goneCount += 1
                        }
                    }
                }
            }
        }
    }
}

extension Measure {
    /// ``Graph/coreNumbers(direction:)``.
    public static let core = Measure(
        "core",
        "The largest k for which each \(.vertex) lies in a part where everybody has k ties.",
        contract: MeasureContract(
            definition: "the largest k such that v is in a subgraph of minimum degree k",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: .chosen(.all),
            scale: "a count of ties", disconnected: "no matter", isolates: .zero, cost: "O(n + m)",
            source: "Seidman 1983, doi:10.1016/0378-8733(83)90028-X")
    ) { graph, options in
        graph.coreNumbers(direction: options.direction ?? .all).map { Double($0) }
    }
}
