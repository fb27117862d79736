extension Graph {
    /// How often each vertex lies on a shortest path between two others.
    ///
    /// `b(v) = Σ σ(s, t | v) / σ(s, t)` over pairs `s ≠ v ≠ t`, ordered pairs if the graph is
    /// directed, where `σ(s, t)` counts the shortest paths from `s` to `t`, and `σ(s, t | v)` those
    /// through `v`.
    ///
    /// Direction is followed unless `.all` is asked for; parallel arcs add up to one tie; loops
    /// change nothing; negative weights are refused. Lengths that differ by less than a 10⁻¹⁰ part
    /// tie.
    ///
    /// - Parameters:
    ///   - length: What an arc adds to the length of a path.
    ///   - direction: `.out` or `.in` follow arcs (with equal scores); `.all` ignores direction.
    ///   - normalized: Divide by the number of pairs, `(n − 1)(n − 2)` or, undirected, half of it.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: a count of pairs, or a share of
    ///   them in `0...1` if normalized. All zero below three vertices.
    /// - Throws: `GraphError.negativeWeight`, `.cancelled`.
    /// - Complexity: O(*nm*) time for hops, O(*nm* + *n*² log *n*) otherwise; O(*n*) space besides
    ///   the graph.
    /// - SeeAlso: Brandes (2001), <https://doi.org/10.1080/0022250X.2001.9990249>.
    public func betweennessCentrality(
        weightedBy length: ArcLength = .hops, direction: Direction = .out,
        normalized: Bool = true, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let graph = try unsigned("betweenness", direction)
            .measured(by: length, for: "betweenness")
        let counts: [Double]
        if graph.isWeighted {
            counts = try graph.pathDependencies(ofEntries: false, execution)
        } else {
            let renumbered = SearchOrder(graph)
            counts = renumbered.restore(
                try renumbered.graph.pathDependencies(ofEntries: false, execution))
        }
        let pairs = Double(max(1, (vertexCount - 1) * (vertexCount - 2)))
        let factor = normalized ? 1 / pairs : graph.isDirected ? 1 : 0.5
        return counts.map { $0 * factor }
    }

    /// Sums, over all sources, the dependency of the source on each vertex, or on each entry of the
    /// rows, in a simple graph whose weights are lengths.
    func pathDependencies(
        ofEntries: Bool, _ execution: Execution
    ) throws(GraphError) -> [Double] {
        let count = ofEntries ? outgoing.neighbors.count : vertexCount
        return isWeighted
            ? try lengthDependencies(ofEntries, execution).total(count: count)
            : try hopDependencies(ofEntries, execution).total(count: count)
    }

    /// Eight sources a pass.
    private func hopDependencies(
        _ ofEntries: Bool, _ execution: Execution
    ) throws(GraphError) -> [[Double]] {
        let batches = (vertexCount + PathLanes.width - 1) / PathLanes.width
        let chunks = Execution.chunks(of: batches)
        return try execution.map(chunks: chunks.count, steps: batches) {
            (chunk, tally) throws(GraphError) in
            var lanes = PathLanes(self, scoringEntries: ofEntries)
            for batch in chunks[chunk] {
                lanes.run(batch: batch)
                try tally.step()
            }
            return lanes.scores.array
        }
    }

    /// One search a source.
    private func lengthDependencies(
        _ ofEntries: Bool, _ execution: Execution
    ) throws(GraphError) -> [[Double]] {
        let chunks = Execution.chunks(of: vertexCount)
        let buckets = BucketQueue.layout(lengths: outgoing.weights, vertexCount: vertexCount)
        return try execution.map(chunks: chunks.count, steps: vertexCount) {
            (chunk, tally) throws(GraphError) in
            if let buckets {
                let queue = BucketQueue(width: buckets.width, count: buckets.count)
                let search = PathCountSearch(self, scoringEntries: ofEntries, queue)
                return try dependencies(chunks[chunk], search, tally)
            }
            let queue = HeapQueue(vertexCount: vertexCount)
            let search = PathCountSearch(self, scoringEntries: ofEntries, queue)
            return try dependencies(chunks[chunk], search, tally)
        }
    }

    private func dependencies<Queue: VertexQueue & ~Copyable>(
        _ sources: Range<Int>, _ search: consuming PathCountSearch<Queue>, _ tally: Tally
    ) throws(GraphError) -> [Double] {
        for source in sources {
            search.run(from: source)
            try tally.step()
        }
        return search.scores.array
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

extension Measure {
    /// ``Graph/betweennessCentrality(weightedBy:direction:normalized:execution:)``.
    static let betweenness = Measure(
        "betweenness", "How often each vertex lies on a shortest path between two others.",
        contract: MeasureContract(
            definition:
                "Σ σ(s, t | v) / σ(s, t) over pairs of others, σ the number of shortest paths",
            weight: .length, parallelArcs: .summed, sign: .refused, direction: .chosen(.out),
            scale: "a share of the pairs if normalized, else a count",
            disconnected: "pairs without a path add 0", isolates: .zero,
            cost: "O(nm); with lengths O(nm + n² log n)",
            source: "Brandes 2001, doi:10.1080/0022250X.2001.9990249")
    ) { graph, options throws(GraphError) in
        try graph.betweennessCentrality(
            weightedBy: options.length, direction: options.direction ?? .out,
            normalized: options.normalized, execution: options.execution)
    }
}
