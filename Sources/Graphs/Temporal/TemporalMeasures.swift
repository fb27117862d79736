extension MeasureContract {
    /// A measure that follows contacts in time.
    fileprivate static func temporal(
        definition: Phrase, time: TimeReading = .followed, scale: Phrase,
        disconnected: Phrase = "whom no path in time leads to adds 0",
        isolates: IsolateScore = .zero, cost: String, source: String
    ) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: .ignored, parallelArcs: .merged, sign: .ignored,
            time: time, direction: .followed, scale: scale, disconnected: disconnected,
            isolates: isolates, cost: cost, source: source)
    }

    /// A measure of the times between events.
    fileprivate static func events(
        definition: Phrase, scale: Phrase, source: String
    ) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: .ignored, parallelArcs: .counted, sign: .ignored,
            time: .waits, direction: .ignored, scale: scale,
            disconnected: "makes no difference", isolates: .none, cost: "O(n + m)", source: source)
    }

    fileprivate static let wu = "Wu et al. 2014, doi:10.14778/2732939.2732945"
    fileprivate static let buss = "Buß et al. 2020, doi:10.1145/3394486.3403259"
    fileprivate static let goh = "Goh & Barabási 2008, doi:10.1209/0295-5075/81/48002"
}

extension MeasureOptions {
    /// The contacts that a measure of time follows.
    ///
    /// - Throws: `GraphError.timesMissing` if none were given.
    fileprivate func contacts(
        for measure: String, _ graph: Graph
    ) throws(GraphError) -> TemporalGraph {
        guard let contacts else { throw .timesMissing(measure: measure) }
        precondition(
            contacts.vertexCount == graph.vertexCount, "contacts are those of the graph's vertices")
        return contacts
    }

    /// The order of times, for a measure that knows no longest wait.
    fileprivate func order(for measure: String) throws(GraphError) -> PathTiming.Order {
        if let wait = timing.longestWait {
            throw .parameter(
                measure: measure, name: "longest wait", value: Double(wait),
                allowed: "none: only paths that may wait for any time are counted")
        }
        return timing.order
    }
}

extension Measure {
    /// A measure of contacts in time; no value where there is no contact.
    private static func temporal(
        _ name: String, _ summary: Phrase, contract: MeasureContract,
        _ compute:
            @escaping @Sendable (TemporalGraph, MeasureOptions) throws(GraphError) -> [Double?]
    ) -> Measure {
        Measure(optional: name, summary, contract: contract) {
            graph, options throws(GraphError) in
            let contacts = try options.contacts(for: name, graph)
            guard contacts.contactCount > 0 else {
                return Array(repeating: nil, count: contacts.vertexCount)
            }
            return try compute(contacts, options)
        }
    }

    /// ``TemporalGraph/reach(_:origin:unit:execution:)``.
    public static let temporalReach = temporal(
        "temporal-reach",
        "The share of the others that each \(.vertex) could reach through events in the order of time.",
        contract: .temporal(
            definition: "the number of u ≠ v with a path in time from v to u, / (n − 1)",
            scale: "0…1 if normalized, else a count", cost: "O(nm / 512 + n²)",
            source: "Holme & Saramäki 2012, doi:10.1016/j.physrep.2012.03.001")
    ) { contacts, options throws(GraphError) in
        let sizes = try contacts.reach(options.timing, execution: options.execution).sizes
        let most = options.normalized ? Double(max(1, sizes.count - 1)) : 1
        return sizes.map { Double($0) / most }
    }

    /// ``TemporalGraph/temporalCloseness(_:origin:unit:execution:)``.
    public static let temporalCloseness = temporal(
        "temporal-closeness",
        "How soon each \(.vertex) could reach the others through events in the order of time.",
        contract: .temporal(
            definition:
                "Σ 1 / (τ + 1) / (n − 1), τ the time from the beginning to the first arrival",
            time: .elapsed, scale: "0…1, 1 if all are reached at once", cost: "O(nm / 512 + n²)",
            source: "after Pan & Saramäki 2011, doi:10.1103/PhysRevE.84.016105")
    ) { contacts, options throws(GraphError) in
        try contacts.temporalCloseness(
            options.timing, origin: options.timeOrigin, unit: options.timeUnit,
            execution: options.execution)
    }

    /// ``TemporalGraph/temporalHopCloseness(_:execution:)``.
    public static let temporalHopCloseness = temporal(
        "temporal-hop-closeness",
        "Over how few events, in the order of time, each \(.vertex) could reach the others.",
        contract: .temporal(
            definition: "Σ 1 / d / (n − 1), d the fewest events of a path in time",
            scale: "0…1, 1 if all are reached by one event", cost: "O(nm)",
            source: MeasureContract.wu)
    ) { contacts, options throws(GraphError) in
        try contacts.temporalHopCloseness(options.timing, execution: options.execution)
    }

    /// ``TemporalGraph/temporalBetweenness(_:order:normalized:execution:)`` of shortest paths.
    public static let temporalBetweenness = temporal(
        "temporal-betweenness",
        "How often each \(.vertex) lies on a path in time over the fewest events between two others.",
        contract: .temporal(
            definition:
                "Σ σ(s, t | v) / σ(s, t) over pairs of others, σ the number of paths in time over the "
                + "fewest events",
            scale: "a share of the pairs if normalized, else a count",
            disconnected: "pairs without a path in time add 0", cost: "O(nm)",
            source: MeasureContract.buss
        ).read(as: .amounts)
    ) { contacts, options throws(GraphError) in
        try contacts.temporalBetweenness(
            .shortest, order: options.order(for: "temporal-betweenness"),
            normalized: options.normalized, execution: options.execution)
    }

    /// ``TemporalGraph/temporalBetweenness(_:order:normalized:execution:)`` of the shortest foremost
    /// paths.
    public static let foremostBetweenness = temporal(
        "foremost-betweenness",
        "How often each \(.vertex) lies on the path by which one first reaches another in time.",
        contract: .temporal(
            definition:
                "Σ σ(s, t | v) / σ(s, t) over pairs of others, σ the number of paths in time that "
                + "arrive first, over the fewest events that such paths have",
            scale: "a share of the pairs if normalized, else a count",
            disconnected: "pairs without a path in time add 0", cost: "O(nm)",
            source: MeasureContract.buss
        ).read(as: .amounts)
    ) { contacts, options throws(GraphError) in
        try contacts.temporalBetweenness(
            .foremost, order: options.order(for: "foremost-betweenness"),
            normalized: options.normalized, execution: options.execution)
    }

    /// ``InterEventTimes/burstiness``.
    public static let burstiness = temporal(
        "burstiness", "Whether the events of each \(.vertex) come evenly or in bursts.",
        contract: .events(
            definition: "(σ − μ) / (σ + μ) of the times between events that follow each other",
            scale:
                "−1 even, about 0 by chance, towards 1 in bursts; no value below three events, or if "
                + "all are of one time",
            source: MeasureContract.goh)
    ) { contacts, _ in contacts.interEventTimes().map(\.burstiness) }

    /// ``InterEventTimes/finiteBurstiness``.
    public static let finiteBurstiness = temporal(
        "finite-burstiness",
        "Burstiness that allows for how few events there are, so that \(.vertices) compare.",
        contract: .events(
            definition:
                "(√(n + 1) r − √(n − 1)) / ((√(n + 1) − 2) r + √(n − 1)), r = σ / μ of n times",
            scale:
                "−1 even, 1 the most that so many events can have; no value below three events, or if "
                + "all are of one time",
            source: "Kim & Jo 2016, doi:10.1103/PhysRevE.94.032311")
    ) { contacts, _ in contacts.interEventTimes().map(\.finiteBurstiness) }

    /// ``InterEventTimes/memory``.
    public static let memory = temporal(
        "memory",
        "Whether short waits between the events of each \(.vertex) follow short ones, and long long.",
        contract: .events(
            definition: "the correlation of the times between events, each with the next",
            scale: "−1…1, above 0 if alike follow each other; no value where they do not vary",
            source: MeasureContract.goh)
    ) { contacts, _ in contacts.interEventTimes().map(\.memory) }

    /// ``InterEventTimes/mean``.
    public static let interEventTime = temporal(
        "inter-event-time", "The mean time from one event of each \(.vertex) to the next.",
        contract: .events(
            definition: "the mean of the times between events that follow each other",
            scale: "0 or more, in units of time; no value below two events",
            source: MeasureContract.goh)
    ) { contacts, options in
        contacts.interEventTimes().map { times in times.mean.map { $0 / options.timeUnit } }
    }
}

extension ArcMeasure {
    private static func ofEvents(
        _ name: String, _ summary: Phrase, contract: MeasureContract,
        _ value: @escaping @Sendable (InterEventTimes, MeasureOptions) -> Double?
    ) -> ArcMeasure {
        ArcMeasure(name, summary, contract: contract) { graph, options throws(GraphError) in
            try options.contacts(for: name, graph).pairInterEventTimes().compactMap { pair in
                value(pair.times, options).map {
                    ScoredArc(source: pair.source, target: pair.target, score: $0)
                }
            }
        }
    }

    /// ``InterEventTimes/burstiness`` of pairs.
    public static let pairBurstiness = ofEvents(
        "pair-burstiness", "Whether the events of each pair come evenly or in bursts.",
        contract: Measure.burstiness.contract
    ) { times, _ in times.burstiness }

    /// ``InterEventTimes/finiteBurstiness`` of pairs.
    public static let pairFiniteBurstiness = ofEvents(
        "pair-finite-burstiness",
        "Burstiness of each pair that allows for how few events there are.",
        contract: Measure.finiteBurstiness.contract
    ) { times, _ in times.finiteBurstiness }

    /// ``InterEventTimes/memory`` of pairs.
    public static let pairMemory = ofEvents(
        "pair-memory",
        "Whether short waits between the events of each pair follow short ones, and long long.",
        contract: Measure.memory.contract
    ) { times, _ in times.memory }

    /// ``InterEventTimes/mean`` of pairs.
    public static let pairInterEventTime = ofEvents(
        "pair-inter-event-time", "The mean time from one event of each pair to the next.",
        contract: Measure.interEventTime.contract
    ) { times, options in times.mean.map { $0 / options.timeUnit } }
}

extension GraphStatistic {
    /// ``TemporalReach/ratio``.
    public static let temporalReachability = GraphStatistic(
        "temporal-reachability",
        "The share of all ordered pairs of which the first could reach the second through events in the order of time.",
        contract: .temporal(
            definition: "pairs (u, v) with a path in time from u to v / n (n − 1)",
            scale: "0…1; no value below two \(.vertices)",
            disconnected: "pairs without a path in time add 0", isolates: .counted,
            cost: "O(nm / 512 + n²)",
            source: "Holme & Saramäki 2012, doi:10.1016/j.physrep.2012.03.001")
    ) { graph, options throws(GraphError) in
        let contacts = try options.contacts(for: "temporal-reachability", graph)
        guard contacts.contactCount > 0 else { return nil }
        return try contacts.reach(options.timing, execution: options.execution).ratio
    }
}
