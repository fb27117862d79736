import Graphs
import Testing

@Suite("Paths in time")
struct ForemostPathsTests {
    private static let orders = PathTiming.Order.allCases

    /// The value of each pair of an oracle's table, by positions.
    private func pairs(_ entry: Oracles.Entry) throws -> [[Int?]] {
        let table = try #require(entry.expected.table)
        return entry.nodes.map { one in
            entry.nodes.map { other in table["\(one)|\(other)"]?.number.map { Int($0) } }
        }
    }

    @Test(
        "arrive as early as an enumeration says",
        arguments: TemporalOracles.entries("earliest_arrival"))
    func earliest(entry: Oracles.Entry) throws {
        let graph = try entry.temporalGraph
        let expected = try pairs(entry)
        for source in expected.indices {
            #expect(
                graph.foremostPaths(from: source, entry.timing).arrivals == expected[source])
        }
    }

    @Test(
        "leave as late as an enumeration says",
        arguments: TemporalOracles.entries("latest_departure"))
    func latest(entry: Oracles.Entry) throws {
        let graph = try entry.temporalGraph
        let expected = try pairs(entry)
        for target in expected.indices {
            #expect(
                graph.latestDepartures(to: target, entry.timing)
                    == expected.map { $0[target] })
        }
    }

    @Test(
        "take as short as an enumeration says",
        arguments: TemporalOracles.entries("fastest_duration"))
    func fastest(entry: Oracles.Entry) throws {
        let graph = try entry.temporalGraph
        let expected = try pairs(entry)
        for source in expected.indices {
            #expect(
                graph.fastestDurations(from: source, entry.timing.order) == expected[source])
        }
    }

    @Test(
        "have as few contacts as an enumeration says",
        arguments: TemporalOracles.entries("shortest_temporal_hops"))
    func shortest(entry: Oracles.Entry) throws {
        let graph = try entry.temporalGraph
        let expected = try pairs(entry)
        for source in expected.indices {
            #expect(
                graph.foremostPaths(from: source, entry.timing).fewestHops == expected[source])
        }
    }

    @Test("are those of the definition, with moments and spans", arguments: orders, [false, true])
    func definition(order: PathTiming.Order, spans: Bool) throws {
        for seed in UInt64(0)..<250 {
            let sample = TimedSample.random(seed: seed, spans: spans)
            let graph = try sample.graph
            for source in 0..<sample.vertexCount {
                let plain = PlainTimePaths(sample, from: source, order)
                let found = graph.foremostPaths(from: source, PathTiming(order))
                let fastest = graph.fastestDurations(from: source, order)
                for target in 0..<sample.vertexCount where target != source {
                    #expect(found.arrivals[target] == plain.arrival(target), "\(sample)")
                    #expect(found.fewestHops[target] == plain.hops(target), "\(sample)")
                    #expect(
                        found.hopCounts[target] == plain.best(target, .foremost).first?.count,
                        "\(sample)")
                    #expect(fastest[target] == plain.duration(target), "\(source) \(sample)")
                    #expect(
                        graph.latestDepartures(to: target, PathTiming(order))[source]
                            == plain.departure(target), "\(sample)")
                    check(found, to: target, graph, PathTiming(order), sample)
                }
            }
        }
    }

    @Test("may be told not to wait for long", arguments: orders, [1, 2])
    func waits(order: PathTiming.Order, longest: Int) throws {
        let timing = PathTiming(order, longestWait: longest)
        for seed in UInt64(0)..<200 {
            let sample = TimedSample.random(
                seed: seed, spans: seed.isMultiple(of: 2), most: 14, times: 9)
            let graph = try sample.graph
            for source in 0..<sample.vertexCount {
                let walks = sample.walks(from: source, timing)
                let found = graph.foremostPaths(from: source, timing)
                for target in 0..<sample.vertexCount where target != source {
                    let arrival = walks[target].keys.min()
                    #expect(found.arrivals[target] == arrival, "\(sample)")
                    #expect(
                        found.hopCounts[target] == arrival.flatMap { walks[target][$0] },
                        "\(source) to \(target): \(sample)")
                    #expect(found.fewestHops[target] == walks[target].values.min(), "\(sample)")
                    check(found, to: target, graph, timing, sample)
                }
            }
        }
    }

    /// Sees to it that the path is one.
    private func check(
        _ found: ForemostPaths, to target: Int, _ graph: TemporalGraph, _ timing: PathTiming,
        _ sample: TimedSample
    ) {
        let path = found.path(to: target)
        #expect(path.count == found.hopCounts[target] ?? 0)
        #expect(path.last?.time == found.arrivals[target])
        #expect(path.first?.source ?? found.source == found.source)
        for (leg, next) in zip(path, path.dropFirst()) {
            let wait = next.time - leg.time
            #expect(leg.target == next.source && wait >= (timing.order == .strict ? 1 : 0))
            #expect(wait <= timing.longestWait ?? .max, "\(sample)")
        }
        for leg in path {
            let contact = graph.contact(leg.contact)
            #expect((contact.start..<contact.end).contains(leg.time))
            let ends = [contact.source, contact.target]
            #expect(
                ends == [leg.source, leg.target]
                    || contact.isMutual && ends == [leg.target, leg.source])
        }
    }

    @Test("are none without contacts")
    func empty() throws {
        let graph = try TemporalGraph(vertexCount: 2, contacts: [])
        #expect(graph.foremostPaths(from: 0).arrivals == [nil, nil])
        #expect(graph.foremostPaths(from: 0).path(to: 1).isEmpty)
        #expect(graph.foremostPaths(from: 0).path(to: 0).isEmpty)
        #expect(graph.latestDepartures(to: 0) == [nil, nil])
        #expect(graph.fastestDurations(from: 0) == [nil, nil])
    }

    @Test("run through spans that are open for ages without going through each of their times")
    func ages() throws {
        let age = -1_000_000_000..<1_000_000_000
        let chain = (0..<5).map { Contact(from: $0, to: $0 + 1, during: age, isMutual: true) }
        let graph = try TemporalGraph(vertexCount: 6, contacts: chain)
        let strict = graph.foremostPaths(from: 0).arrivals.map { $0.map { $0 - age.lowerBound } }
        #expect(strict == [nil, 0, 1, 2, 3, 4])
        let other = graph.foremostPaths(from: 0, PathTiming(.nonStrict)).arrivals
        #expect(other == [nil] + [Int?](repeating: age.lowerBound, count: 5))
        #expect(graph.fastestDurations(from: 0) == [nil, 0, 1, 2, 3, 4])
        let bounded = graph.foremostPaths(from: 0, PathTiming(longestWait: 1)).arrivals
        #expect(bounded.map { $0.map { $0 - age.lowerBound } } == strict)
    }
}

extension Oracles.Entry {
    /// The contacts of the entry.
    var temporalGraph: TemporalGraph {
        get throws {
            let named = try #require(TemporalOracles.graphs[graph])
            let contacts = try named.edges.map { edge in
                Contact(
                    from: try #require(named.nodes.firstIndex { $0 == edge[0].string }),
                    to: try #require(named.nodes.firstIndex { $0 == edge[1].string }),
                    at: Int(try #require(edge[2].number)))
            }
            return try TemporalGraph(vertexCount: named.nodes.count, contacts: contacts)
        }
    }

    var timing: PathTiming {
        PathTiming(params["strict"]?.bool == false ? .nonStrict : .strict)
    }
}
