/// Which of the paths that follow time count for being between.
public enum TemporalPathChoice: String, Sendable, Hashable, CaseIterable {
    /// Those over the fewest contacts, whenever they arrive.
    case shortest

    /// Those that arrive first, and of these the ones over the fewest contacts.
    case foremost
}

extension TemporalGraph {
    /// How often each vertex lies on a best path in time between two others.
    ///
    /// `b(v) = Σ σ(s, t | v) / σ(s, t)` over ordered pairs `s ≠ v ≠ t`, where `σ(s, t)` counts the best
    /// paths that follow time from `s` to `t`, and `σ(s, t | v)` those through `v`. Paths are sequences
    /// of contacts: the same two vertices at another time are another contact, and a span is one.
    ///
    /// Contacts are followed in their direction, mutual ones both ways; the same contact twice is one;
    /// loops change nothing.
    ///
    /// - Parameters:
    ///   - choice: Which paths are best. Counting those that arrive first over any number of contacts
    ///     is #P-hard, so they are not offered.
    ///   - order: How times must follow each other; waits may be long.
    ///   - normalized: Divide by the number of ordered pairs of others, `(n − 1)(n − 2)`.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, a count of pairs, or a share of them in `0...1` if normalized.
    ///   All zero below three vertices.
    /// - Throws: `GraphError.tooManyPaths`, `.cancelled`.
    /// - Complexity: O(*nm*) time and O(*n* + *m*) space for each thread, for *m* contacts that are
    ///   moments, in strict order. A span counts as often as arrivals at its ends are as good as the
    ///   best before; contacts of one time as often as paths go through them at that time, if they are
    ///   not strict.
    /// - SeeAlso: Buß, Molter, Niedermeier & Rymar (2020), <https://doi.org/10.1145/3394486.3403259>.
    public func temporalBetweenness(
        _ choice: TemporalPathChoice = .shortest, order: PathTiming.Order = .strict,
        normalized: Bool = true, execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let batches = (vertexCount + TemporalPathLanes.width - 1) / TemporalPathLanes.width
        let chunks = Execution.chunks(of: batches, most: 64)
        let sums = try execution.reduce(
            chunks: chunks.count, Tally(steps: batches, execution: execution),
            into: [Double](repeating: 0, count: vertexCount),
            reusing: { TemporalPathLanes(self, isStrict: order == .strict, choice) },
            { (search: inout TemporalPathLanes, chunk, tally) throws(GraphError) in
                for batch in chunks[chunk] {
                    try tally.step()
                    search.run(batch: batch)
                    if search.isOverflown { throw .tooManyPaths(measure: "temporal-betweenness") }
                }
                return search.takeBetween()
            },
            join: { total, part in
                for vertex in total.indices { total[vertex] += part[vertex] }
            })
        let pairs = Double(max(1, (vertexCount - 1) * (vertexCount - 2)))
        return normalized ? sums.map { $0 / pairs } : sums
    }

    /// How near the others are to each vertex, in contacts of paths that follow time.
    ///
    /// `c(v) = Σ 1 / d(v, u) / (n − 1)`, `d` the fewest contacts of a path to `u`; a vertex that is not
    /// reached adds 0.
    ///
    /// - Parameters:
    ///   - timing: Which paths follow time.
    ///   - execution: Threads, progress and cancellation.
    /// - Returns: One score per vertex, `0...1`, 0 below two vertices.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*nm*) time for *m* contacts, as ``foremostPaths(from:_:)`` for each vertex.
    /// - SeeAlso: Wu, Cheng, Huang, Ke, Lu & Xu (2014), <https://doi.org/10.14778/2732939.2732945>.
    public func temporalHopCloseness(
        _ timing: PathTiming = PathTiming(), execution: Execution = .serial
    ) throws(GraphError) -> [Double] {
        let others = Double(max(1, vertexCount - 1))
        guard timing.longestWait == nil else {
            return try waitingHopNearness(timing, execution).map { $0 / others }
        }
        let width = TemporalPathLanes.width
        let batches = (vertexCount + width - 1) / width
        let chunks = Execution.chunks(of: batches, most: 64)
        let sums = try execution.reduce(
            chunks: chunks.count, Tally(steps: batches, execution: execution), into: [Double](),
            reusing: { TemporalPathLanes(self, isStrict: timing.isStrict, .shortest) },
            { (search: inout TemporalPathLanes, chunk, tally) throws(GraphError) in
                var sums: [Double] = []
                for batch in chunks[chunk] {
                    try tally.step()
                    sums += search.nearness(batch: batch)
                }
                return sums
            }, join: { $0 += $1 })
        return sums.map { $0 / others }
    }

    private func waitingHopNearness(
        _ timing: PathTiming, _ execution: Execution
    ) throws(GraphError) -> [Double] {
        let chunks = Execution.chunks(of: vertexCount, most: 256)
        return try execution.reduce(
            chunks: chunks.count, Tally(steps: vertexCount, execution: execution), into: [],
            reusing: { ForemostSearch(self, timing) },
            { (search: inout ForemostSearch, chunk, tally) throws(GraphError) in
                var sums: [Double] = []
                for source in chunks[chunk] {
                    try tally.step()
                    search.run(from: source)
                    let sum = (0..<vertexCount).reduce(0.0) { sum, vertex in
                        sum + (search.fewestHops(to: vertex).map { 1 / Double($0) } ?? 0)
                    }
                    sums.append(sum)
                }
                return sums
            }, join: { $0 += $1 })
    }
}
