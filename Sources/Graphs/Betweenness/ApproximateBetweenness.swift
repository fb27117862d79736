#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Graph {
    /// Betweenness by hops, estimated from random shortest paths, with a stated error.
    ///
    /// With probability `confidence`, every score lies within `error` of that of
    /// ``betweennessCentrality(weightedBy:direction:normalized:execution:)``, normalized. Each of
    /// `⌈½ / ε² · (⌊log₂(d − 2)⌋ + 1 + ln 1 / (1 − confidence))⌉` samples draws a pair of vertices and
    /// one of its shortest paths; `d` bounds the vertices on a shortest path.
    ///
    /// Direction is followed unless `.all` is asked for; weights are ignored, but an arc of weight 0
    /// is no tie; parallel arcs are one tie; loops change nothing; negative weights are refused.
    ///
    /// - Parameters:
    ///   - direction: `.out` or `.in` follow arcs (with equal scores); `.all` ignores direction.
    ///   - error: The largest difference to allow, in `0..<1` without the ends; refused where it takes
    ///     more than 10¹² samples.
    ///   - confidence: How sure to be of it, in `0..<1` without the ends.
    ///   - generator: Where chance comes from; the same generator gives the same scores.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, at the vertex's position: a share of the ordered pairs of
    ///   others. All zero below three vertices.
    /// - Throws: `GraphError.negativeWeight`, `.parameter`, `.tooManyPaths`, `.cancelled`.
    /// - Complexity: O(*m*) a sample at most; searching from both ends, far less in small worlds.
    /// - SeeAlso: Riondato & Kornaropoulos (2016), <https://doi.org/10.1007/s10618-015-0423-0>.
    public func approximateBetweenness(
        direction: Direction = .out, error: Double = 0.01, confidence: Double = 0.9,
        using generator: inout some RandomNumberGenerator, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let name = "approximate-betweenness"
        let graph = try unsigned(name, direction).unweighted()
        for (parameter, value) in [("error", error), ("confidence", confidence)]
        where !(value > 0 && value < 1) {
            throw .parameter(
                measure: name, name: parameter, value: value, allowed: "above 0, below 1")
        }
        let seed = generator.next()
        if vertexCount < 3 { return Array(repeating: 0, count: vertexCount) }
        // The sampled share is of pairs of all vertices; ours is of pairs of others.
        let scale = Double(vertexCount) / Double(vertexCount - 2)
        let samples = try graph.sampleCount(error: error / scale, confidence: confidence)
        let passes = try graph.passes(of: samples, seed: seed, execution)
        return passes.map { $0 * scale / Double(samples) }
    }

    /// How many of so many random paths pass each vertex.
    ///
    /// Each chunk of samples has a generator of its own, whose seed the one seed gives, so that
    /// chance does not depend on who draws when.
    private func passes(
        of samples: Int, seed: UInt64, _ execution: Execution
    ) throws(GraphError) -> [Double] {
        let chunks = Execution.chunks(of: samples)
        var seeds = SplitMix64(seed: seed)
        let generators = chunks.map { _ in SplitMix64(seed: seeds.next()) }
        let tally = Tally(steps: samples, execution: execution)
        return try execution.reduce(
            chunks: chunks.count, tally, into: Array(repeating: 0, count: vertexCount)
        ) { (chunk, tally) throws(GraphError) in
            var random = generators[chunk]
            var sampler = PathSampler(self)
            var passes = [Double](repeating: 0, count: vertexCount)
            var untold = 0
            for _ in chunks[chunk] {
                let source = random.below(vertexCount)
                let other = random.below(vertexCount - 1)
                let target = other < source ? other : other + 1
                for vertex in try sampler.path(from: source, to: target, &random) {
                    passes[vertex] += 1
                }
                untold += 1
                if untold == 64 {
                    try tally.step(untold)
                    untold = 0
                }
            }
            try tally.step(untold)
            return passes
        } join: {
            $0.add($1)
        }
    }

    /// How many random paths are enough.
    func sampleCount(error: Double, confidence: Double) throws(GraphError) -> Int {
        let most = max(3, vertexDiameterBound())
        let dimension = log2(Double(most - 2)).rounded(.down) + 1
        let factor = 0.5 * (dimension - log(1 - confidence))
        guard let count = Int(exactly: (factor / (error * error)).rounded(.up)),
            count <= Self.mostSamples
        else {
            throw .parameter(
                measure: "approximate-betweenness", name: "error", value: error,
                allowed: "1e-5 or more: this one takes more than \(Self.mostSamples) random paths")
        }
        return count
    }

    /// More random paths than this would take years.
    private static var mostSamples: Int { 1_000_000_000_000 }

    /// No shortest path has more vertices than this: twice the reach of one vertex of each component
    /// if undirected, the size of the largest component otherwise.
    private func vertexDiameterBound() -> Int {
        let groups = weakComponents().groups
        if isDirected { return groups.map(\.count).max() ?? 0 }
        var sampler = PathSampler(self)
        return groups.map { min($0.count, 2 * sampler.reach(of: $0[0]) + 1) }.max() ?? 0
    }
}

extension Measure {
    /// ``Graph/approximateBetweenness(direction:error:confidence:using:execution:)``.
    public static let approximateBetweenness = Measure(
        "approximate-betweenness",
        "Betweenness estimated from random paths: within 0.01 of it, 90 % sure, unless asked more.",
        contract: MeasureContract(
            definition: "the share of random shortest paths through v",
            weight: .ignored, parallelArcs: .merged, sign: .refused, direction: .chosen(.out),
            scale: "a share of the pairs", disconnected: "pairs without a path add 0",
            isolates: .zero, cost: "O(m) a path, about 40 000 paths",
            source: "Riondato & Kornaropoulos 2016, doi:10.1007/s10618-015-0423-0", isRandom: true
        ).read(as: .amounts)
    ) { graph, options throws(GraphError) in
        var generator = SplitMix64(seed: options.seed)
        return try graph.approximateBetweenness(
            direction: options.direction ?? .out, error: options.accuracy.error,
            confidence: options.accuracy.confidence, using: &generator,
            execution: options.execution)
    }
}
