/// How many others each vertex reaches by paths that follow time, and how soon.
public struct TemporalReach: Sendable, Hashable {
    /// How many others each vertex reaches.
    public let sizes: [Int]

    /// The sum of `1 / (τ + 1)` over the others that each vertex reaches, `τ` the time from the origin
    /// to the first arrival.
    public let nearness: [Double]

    /// What is found of a source.
    struct Found: Sendable {
        var size = 0
        var nearness = 0.0
    }

    fileprivate init(_ found: [Found]) {
        sizes = found.map(\.size)
        nearness = found.map(\.nearness)
    }

    /// The share of ordered pairs of vertices of which one reaches the other, 0 to 1; `nil` below two
    /// vertices.
    ///
    /// - Complexity: O(*n*).
    public var ratio: Double? {
        guard sizes.count > 1 else { return nil }
        return Double(sizes.reduce(0, +)) / (Double(sizes.count) * Double(sizes.count - 1))
    }
}

extension TemporalGraph {
    /// How many others each vertex reaches by paths that follow time, and how soon.
    ///
    /// Contacts are followed in their direction, mutual ones both ways; the same contact twice is one;
    /// loops change nothing.
    ///
    /// - Parameters:
    ///   - timing: Which paths follow time.
    ///   - origin: From when on time counts, at or before the first contact; by default at it.
    ///     Earlier arrivals count as if they were at the origin.
    ///   - unit: How much time counts as one.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: Sizes and nearness, an entry for each vertex, at its position.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*nm* / 512 + *r*) time for *m* contacts and *r* pairs that reach each other,
    ///   O(*n* + *m*) space. With a longest wait *w* up to *w* times as much, where a span counts once for
    ///   each of its times.
    /// - SeeAlso: Holme & Saramäki (2012), <https://doi.org/10.1016/j.physrep.2012.03.001>.
    public func reach(
        _ timing: PathTiming = PathTiming(), origin: Int? = nil, unit: Double = 1,
        execution: Execution = .serial
    ) throws(GraphError) -> TemporalReach {
        precondition(unit > 0, "a unit of time is above 0")
        let scale = LatencyScale(origin: origin ?? starts.first ?? 0, unit: unit)
        let batches = (vertexCount + ReachSearch.width - 1) / ReachSearch.width
        let tally = Tally(steps: batches, execution: execution)
        guard let longestWait = timing.longestWait else {
            let found = try execution.reduce(
                chunks: batches, tally, into: [TemporalReach.Found](),
                reusing: { ReachSearch(self, isStrict: timing.isStrict, scale: scale) },
                { (search: inout ReachSearch, batch, tally) throws(GraphError) in
                    try tally.step()
                    return search.run(batch: batch)
                }, join: { $0 += $1 })
            return TemporalReach(found)
        }
        let found = try execution.reduce(
            chunks: batches, tally, into: [TemporalReach.Found](),
            reusing: { WaitingReachSearch(self, timing, longestWait: longestWait, scale: scale) },
            { (search: inout WaitingReachSearch, batch, tally) throws(GraphError) in
                try tally.step()
                return search.run(batch: batch)
            }, join: { $0 += $1 })
        return TemporalReach(found)
    }

    /// How soon each vertex reaches others by paths that follow time.
    ///
    /// `c(v) = Σ 1 / (τ(v, u) + 1) / (n − 1)`, `τ` the time from the origin to the first arrival at `u`;
    /// a vertex that is not reached adds 0.
    ///
    /// - Parameters:
    ///   - timing: Which paths follow time.
    ///   - origin: From when on time counts; by default from the first contact.
    ///   - unit: How much time counts as one.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, `0...1`, 0 below two vertices.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: That of ``reach(_:origin:unit:execution:)``.
    /// - SeeAlso: Pan & Saramäki (2011), <https://doi.org/10.1103/PhysRevE.84.016105>.
    public func temporalCloseness(
        _ timing: PathTiming = PathTiming(), origin: Int? = nil, unit: Double = 1,
        execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let reach = try reach(timing, origin: origin, unit: unit, execution: execution)
        return reach.nearness.map { $0 / Double(max(1, vertexCount - 1)) }
    }
}
