import Graphs
import NetworkFormats

/// A task that peers know too: what is prepared before the clock runs, and what it measures.
struct GraphTask {
    /// Builds what the task needs and returns the part to time.
    var prepare: (EdgeFile, Int) throws -> () throws -> Outcome

    /// A task on the graph, directed or not, weighted or not.
    init(
        directed: Bool = true, weighted: Bool = true,
        _ body: @escaping (Graph, Execution) throws -> Outcome
    ) {
        prepare = { edges, threads in
            let graph = try edges.graph(isDirected: directed, isWeighted: weighted)
            let execution = Execution(threads: threads)
            return { try body(graph, execution) }
        }
    }

    /// A measure of the catalogue, as `measure:NAME`, on the directed weighted graph.
    init?(measure name: String) {
        guard name.hasPrefix("measure:"),
            let measure = MeasureCatalogue.named(String(name.dropFirst(8)))
        else { return nil }
        self.init { graph, execution in
            var options = MeasureOptions()
            options.execution = execution
            return .partialScores(try measure.scores(of: graph, options: options))
        }
    }

    /// A task on the edge list itself.
    init(edges body: @escaping (EdgeFile) throws -> Outcome) {
        prepare = { edges, _ in { try body(edges) } }
    }

    nonisolated(unsafe) static let all: [String: GraphTask] = [
        "load": GraphTask(edges: { edges in
            .number(Double(try EdgeListReader().read(edges.path).get().graph.arcCount))
        }),
        "build": GraphTask(edges: { edges in
            .number(Double(try edges.graph(isDirected: true, isWeighted: true).arcCount))
        }),
        "pagerank": GraphTask { graph, execution in
            .scores(try graph.pageRank(execution: execution))
        },
        "eigenvector": GraphTask(directed: false) { graph, execution in
            .scores(try graph.eigenvectorCentrality(tolerance: 1e-10, execution: execution))
        },
        "katz": GraphTask(weighted: false) { graph, execution in
            .scores(
                try graph.katzCentrality(attenuation: 0.005, tolerance: 1e-10, execution: execution)
            )
        },
        "hits": GraphTask { graph, execution in
            .partialScores(try graph.hubsAndAuthorities(execution: execution).authorities)
        },
        "strength": GraphTask { graph, _ in .scores(graph.strength()) },
        "betweenness": GraphTask(weighted: false) { graph, execution in
            .scores(try graph.betweennessCentrality(normalized: false, execution: execution))
        },
        "betweenness_w": GraphTask { graph, execution in
            .scores(
                try graph.betweennessCentrality(
                    weightedBy: .weight, normalized: false, execution: execution))
        },
        "harmonic": GraphTask(weighted: false) { graph, execution in
            .scores(try graph.harmonicCentrality(execution: execution))
        },
        "closeness": GraphTask(directed: false, weighted: false) { graph, execution in
            .scores(try graph.closenessCentrality(execution: execution))
        },
        "eccentricity": GraphTask(weighted: false) { graph, execution in
            .partialScores(try graph.eccentricity(execution: execution))
        },
        "betweenness_approx": GraphTask(directed: false, weighted: false) { graph, execution in
            var random = SplitMix64(seed: 1)
            return .scores(try graph.approximateBetweenness(using: &random, execution: execution))
        },
        "louvain": GraphTask(directed: false) { graph, execution in
            var random = SplitMix64(seed: 1)
            return .number(
                try graph.louvainCommunities(using: &random, execution: execution).modularity ?? 0)
        },
        "leiden": GraphTask(directed: false) { graph, execution in
            var random = SplitMix64(seed: 1)
            return .number(
                try graph.leidenCommunities(rounds: 2, using: &random, execution: execution)
                    .modularity ?? 0)
        },
        "components": GraphTask(weighted: false) { graph, _ in
            .number(Double(graph.weakComponents().groupCount))
        },
        "scc": GraphTask(weighted: false) { graph, _ in
            .number(Double(graph.strongComponents().groupCount))
        },
        "kcore": GraphTask(directed: false, weighted: false) { graph, _ in
            .scores(graph.coreNumbers().map { Double($0) })
        },
        "triads": GraphTask(weighted: false) { graph, _ in
            .number(Double(try graph.triadCensus()[.complete] ?? 0))
        },
        "clustering": GraphTask(directed: false, weighted: false) { graph, _ in
            .scores(try graph.clusteringCoefficients())
        },
    ]
}
