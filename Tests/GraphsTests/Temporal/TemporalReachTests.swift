import Graphs
import Testing

@Suite("Reach in time")
struct TemporalReachTests {
    @Test(
        "is as wide as an enumeration says",
        arguments: TemporalOracles.entries("temporal_reachability_size"))
    func sizes(entry: Oracles.Entry) throws {
        let reach = try entry.temporalGraph.reach(entry.timing)
        try entry.expect(reach.sizes.map { Double($0) })
        #expect(agree(reach.ratio, 14.0 / 20))
    }

    @Test(
        "is to those whom an enumeration names",
        arguments: TemporalOracles.entries("temporal_reachability"))
    func members(entry: Oracles.Entry) throws {
        let expected = try #require(entry.expected.table)
        for (source, name) in entry.nodes.enumerated() {
            let arrivals = try entry.temporalGraph.foremostPaths(from: source, entry.timing)
                .arrivals
            let reached = entry.nodes.indices.filter { arrivals[$0] != nil }
            #expect(reached.map { .string(entry.nodes[$0]) } == expected[name]?.list)
        }
    }

    @Test(
        "is never wider than networkx 3.6.1 says where time is ignored",
        arguments: TemporalOracles.entries("static_reachability_size"))
    func withoutTime(entry: Oracles.Entry) throws {
        let graph = try entry.temporalGraph
        let timeless = try TemporalGraph(
            vertexCount: graph.vertexCount,
            contacts: (0..<graph.contactCount).map {
                var contact = graph.contact($0)
                (contact.start, contact.end) = (0, 1)
                return contact
            })
        try entry.expect(try timeless.reach(PathTiming(.nonStrict)).sizes.map { Double($0) })
        let counts = (0..<graph.vertexCount).map { graph.timelessReach(from: $0).count }
        try entry.expect(counts.map { Double($0) })
    }

    @Test(
        "is as near as an enumeration says",
        arguments: TemporalOracles.entries("temporal_closeness"))
    func closeness(entry: Oracles.Entry) throws {
        let graph = try entry.temporalGraph
        try entry.expect(
            entry.params["kind"]?.string == "hops"
                ? graph.temporalHopCloseness(entry.timing)
                : graph.temporalCloseness(entry.timing, origin: 1))
    }

    @Test(
        "is that of the paths from each vertex", arguments: PathTiming.Order.allCases,
        [nil, 1, 3] as [Int?])
    func definition(order: PathTiming.Order, longest: Int?) throws {
        let timing = PathTiming(order, longestWait: longest)
        for seed in UInt64(0)..<200 {
            let sample = TimedSample.random(
                seed: seed, spans: seed.isMultiple(of: 2), most: 12, times: 8)
            let graph = try sample.graph
            let origin = graph.starts.first ?? 0
            let others = Double(max(1, sample.vertexCount - 1))
            let reach = try graph.reach(timing)
            let near = try graph.temporalCloseness(timing, unit: 2)
            let hops = try graph.temporalHopCloseness(timing)
            for source in 0..<sample.vertexCount {
                let walks = sample.walks(from: source, timing)
                let times = walks.compactMap { $0.keys.min() }
                #expect(reach.sizes[source] == times.count, "\(sample)")
                let nearness = times.map { 1 / (Double($0 - origin) / 2 + 1) }.reduce(0, +)
                #expect(agree(near[source], nearness / others), "\(sample)")
                let fewest = walks.compactMap { $0.values.min() }.map { 1 / Double($0) }
                #expect(agree(hops[source], fewest.reduce(0, +) / others), "\(sample)")
            }
        }
    }

    /// More vertices than one pass has sources.
    @Test("is the same by one thread and two, and for more sources than one pass takes")
    func threads() throws {
        var random = SplitMix64(seed: 4)
        let count = 700
        let contacts = (0..<1_500).map { _ in
            Contact(
                from: Int.random(in: 0..<count, using: &random),
                to: Int.random(in: 0..<count, using: &random),
                at: Int.random(in: 0..<60, using: &random), isMutual: Bool.random(using: &random))
        }
        let graph = try TemporalGraph(vertexCount: count, contacts: contacts)
        let two = Execution(threads: 2)
        for timing in [PathTiming(), PathTiming(.nonStrict), PathTiming(longestWait: 5)] {
            let reach = try graph.reach(timing)
            #expect(try graph.reach(timing, execution: two) == reach)
            for source in [0, 1, 511, 512, 699] {
                let paths = graph.foremostPaths(from: source, timing)
                #expect(reach.sizes[source] == paths.arrivals.count { $0 != nil })
            }
            let hops = try graph.temporalHopCloseness(timing)
            #expect(try graph.temporalHopCloseness(timing, execution: two) == hops)
        }
        for choice in TemporalPathChoice.allCases {
            #expect(
                try graph.temporalBetweenness(choice)
                    == graph.temporalBetweenness(choice, execution: two))
        }
    }

    @Test("stops when it is told to")
    func cancellation() throws {
        let graph = try TemporalGraph(
            vertexCount: 3, contacts: [Contact(from: 0, to: 1, at: 0)])
        let stopped = Execution(threads: 1, isCancelled: { true })
        #expect(throws: GraphError.cancelled) { try graph.reach(execution: stopped) }
        #expect(throws: GraphError.cancelled) {
            try graph.reach(PathTiming(longestWait: 1), execution: stopped)
        }
        #expect(throws: GraphError.cancelled) {
            try graph.temporalBetweenness(execution: stopped)
        }
        #expect(throws: GraphError.cancelled) {
            try graph.temporalHopCloseness(execution: stopped)
        }
    }

    @Test("is nothing without vertices, and has no ratio below two")
    func empty() throws {
        let none = try TemporalGraph(vertexCount: 0, contacts: []).reach()
        #expect(none.sizes.isEmpty && none.ratio == nil)
        #expect(try TemporalGraph(vertexCount: 1, contacts: []).reach().ratio == nil)
        #expect(try TemporalGraph(vertexCount: 2, contacts: []).reach().ratio == 0)
        #expect(try TemporalGraph(vertexCount: 1, contacts: []).temporalCloseness() == [0])
        #expect(try TemporalGraph(vertexCount: 1, contacts: []).temporalHopCloseness() == [0])
    }
}
