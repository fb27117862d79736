extension TemporalGraph {
    /// The least time from the first contact of a path to its last, by the vertex that it reaches.
    ///
    /// Contacts are followed in their direction, mutual ones both ways; loops change nothing.
    ///
    /// - Parameters:
    ///   - source: Where paths begin, at any time.
    ///   - order: How times must follow each other; waits may be long.
    /// - Returns: A time by vertex, 0 for one contact; `nil` where no path leads, and for the source.
    /// - Complexity: O(*m* + *n*) for *m* contacts, where a span counts once for each of its times, and
    ///   those of one time as often as paths have contacts of that time, if they are not strict.
    /// - SeeAlso: Wu, Cheng, Huang, Ke, Lu & Xu (2014), <https://doi.org/10.14778/2732939.2732945>.
    public func fastestDurations(
        from source: Int, _ order: PathTiming.Order = .strict
    ) -> [Int?] {
        precondition(source >= 0 && source < vertexCount, "no vertex \(source)")
        var search = FastestSearch(vertexCount, from: source, isStrict: order == .strict)
        var open: [Int] = []
        // What is open after the last opening closes for good, so waiting for it is of no use.
        let horizon = (steps.times.last ?? 0) + vertexCount
        var moments = Moments(of: steps, isStrict: true)
        while let opening = moments.next(isUrgent: !open.isEmpty), moments.time <= horizon {
            let time = moments.time
            open.removeAll { steps.ends[$0] <= time }
            open += opening
            search.advance(through: open, of: steps, at: time)
            open.removeAll { steps.ends[$0] <= time + 1 }
        }
        return search.durations
    }
}

/// The latest departure with which each vertex can have been reached so far.
private struct FastestSearch {
    let source: Int
    let isStrict: Bool
    var durations: [Int?]
    private var departures: [Int?]

    init(_ vertexCount: Int, from source: Int, isStrict: Bool) {
        self.source = source
        self.isStrict = isStrict
        durations = Array(repeating: nil, count: vertexCount)
        departures = durations
    }

    mutating func advance(through ways: [Int], of steps: TimedSteps, at time: Int) {
        repeat {
            var better: [(vertex: Int, departure: Int)] = []
            for way in ways {
                let (from, to) = (Int(steps.sources[way]), Int(steps.targets[way]))
                guard to != source, let departure = from == source ? time : departures[from],
                    departure > departures[to] ?? .min
                else { continue }
                better.append((to, departure))
            }
            if better.isEmpty { return }
            for (vertex, departure) in better {
                departures[vertex] = max(departures[vertex] ?? .min, departure)
                durations[vertex] = min(durations[vertex] ?? .max, time - departure)
            }
        } while !isStrict
    }
}
