/// How one vertex reaches the others by paths that follow time, as early as it can.
public struct ForemostPaths: Sendable {
    /// Where the paths begin.
    public let source: Int

    /// When each vertex is first reached; `nil` where it never is, and for the source.
    public let arrivals: [Int?]

    /// Over how many contacts it is reached then, at least.
    public let hopCounts: [Int?]

    /// Over how many contacts it is reached at any time, at least.
    public let fewestHops: [Int?]

    /// A contact of a path.
    public struct Leg: Sendable, Hashable {
        /// The position of the contact in the graph's columns.
        public let contact: Int
        /// The vertex that the path leaves.
        public let source: Int
        /// The vertex that it reaches.
        public let target: Int
        /// When.
        public let time: Int
    }

    private let legs: [Leg]
    private let previous: [Int32]
    private let first: [Int?]

    fileprivate init(_ graph: TemporalGraph, _ timing: PathTiming, from source: Int) {
        var search = ForemostSearch(graph, timing)
        search.run(from: source)
        self.source = source
        let vertices = 0..<graph.vertexCount
        first = vertices.map { search.firstArrival(at: $0) }
        let found = search.arrivals
        arrivals = first.map { $0.map { found[$0].time } }
        hopCounts = first.map { $0.map { Int(found[$0].hops) } }
        var fewest = [Int?](repeating: nil, count: graph.vertexCount)
        for arrival in found {
            let vertex = Int(arrival.vertex)
            fewest[vertex] = min(fewest[vertex] ?? .max, Int(arrival.hops))
        }
        fewestHops = fewest
        previous = found.map(\.previous)
        legs = found.map { arrival in
            Leg(
                contact: Int(graph.steps.contacts[Int(arrival.step)]),
                source: Int(graph.steps.sources[Int(arrival.step)]),
                target: Int(arrival.vertex), time: arrival.time)
        }
    }

    /// A path that reaches a vertex as early as any, over as few contacts as such a path can have.
    ///
    /// - Returns: Its contacts, in order; empty for the source and for a vertex that is not reached.
    /// - Complexity: O(*k*) for *k* contacts.
    public func path(to vertex: Int) -> [Leg] {
        guard var arrival = first[vertex].map({ Int32($0) }) else { return [] }
        var path: [Leg] = []
        while arrival >= 0 {
            path.append(legs[Int(arrival)])
            arrival = previous[Int(arrival)]
        }
        return path.reversed()
    }
}

extension TemporalGraph {
    /// How one vertex reaches the others by paths that follow time, as early as it can.
    ///
    /// Contacts are followed in their direction, mutual ones both ways; the same contact twice is one;
    /// loops change nothing. A span can be used at any of its times.
    ///
    /// ```swift
    /// let paths = graph.foremostPaths(from: 0)
    /// paths.arrivals[2]      // when vertex 2 is first reached
    /// paths.path(to: 2)      // by which contacts, at what times
    /// ```
    ///
    /// - Parameters:
    ///   - source: Where paths begin, at any time.
    ///   - timing: Which paths follow time.
    /// - Returns: The first arrivals and the paths, `nil` and empty where none leads.
    /// - Complexity: O(*m* + *n*) for *m* contacts if all are moments and waits may be long. Each
    ///   better arrival at a vertex tries the spans that are open there; with a longest wait *w*
    ///   spans count once for each of their times, and arrivals up to *w* times.
    /// - SeeAlso: Wu, Cheng, Huang, Ke, Lu & Xu (2014), <https://doi.org/10.14778/2732939.2732945>.
    public func foremostPaths(
        from source: Int, _ timing: PathTiming = PathTiming()
    ) -> ForemostPaths {
        precondition(source >= 0 && source < vertexCount, "no vertex \(source)")
        return ForemostPaths(self, timing, from: source)
    }

    /// The vertices that one would reach if all contacts were there at once.
    ///
    /// - Returns: The vertices, ascending, without the source.
    /// - Complexity: O(*n* + *m*).
    public func timelessReach(from source: Int) -> [Int] {
        precondition(source >= 0 && source < vertexCount, "no vertex \(source)")
        var ahead = [[Int32]](repeating: [], count: vertexCount)
        for step in 0..<steps.count {
            ahead[Int(steps.sources[step])].append(steps.targets[step])
        }
        var isReached = [Bool](repeating: false, count: vertexCount)
        isReached[source] = true
        var queue = [source]
        while let vertex = queue.popLast() {
            for next in ahead[vertex].lazy.map({ Int($0) }) where !isReached[next] {
                isReached[next] = true
                queue.append(next)
            }
        }
        return isReached.indices.filter { isReached[$0] && $0 != source }
    }

    /// When a path that follows time must leave each vertex, at the latest, to reach one.
    ///
    /// - Parameters:
    ///   - target: Where paths end, at any time.
    ///   - timing: Which paths follow time.
    /// - Returns: The time of a path's first contact, by vertex; `nil` where none leads to the target,
    ///   and for the target.
    /// - Complexity: That of ``foremostPaths(from:_:)``, besides O(*m* log *m*) to turn time round.
    /// - SeeAlso: Wu et al. (2014), <https://doi.org/10.14778/2732939.2732945>.
    public func latestDepartures(
        to target: Int, _ timing: PathTiming = PathTiming()
    ) -> [Int?] {
        reversed().foremostPaths(from: target, timing).arrivals.map { $0.map { -$0 } }
    }
}
