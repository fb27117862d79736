import Graphs
import NetworkFormats

extension GraphTask {
    static let all = loading.merging(walks) { $1 }.merging(paths) { $1 }
        .merging(cohesion) { $1 }.merging(communities) { $1 }

    private static let loading: [String: GraphTask] = [
        "load": GraphTask(file: { path in
            .number(Double(try EdgeListReader().read(path).get().graph.arcCount))
        }),
        "build": GraphTask(edges: { edges in
            .number(Double(try edges.graph(isDirected: true, isWeighted: true).arcCount))
        }),
        "neighbor-sums": GraphTask(neighborSums: ()),
    ]

    private static let walks: [String: GraphTask] = [
        "strength": GraphTask { graph, _ in .scores(graph.strength()) },
        "pagerank": GraphTask { graph, execution in
            .scores(try graph.pageRank(tolerance: 1e-10, execution: execution))
        },
        "eigenvector": GraphTask(directed: false) { graph, execution in
            .scores(
                try graph.eigenvectorCentrality(tolerance: 1e-10, execution: execution).map {
                    $0 ?? 0
                })
        },
        "eigenvector_rough": GraphTask(directed: false) { graph, execution in
            .scores(
                try graph.eigenvectorCentrality(tolerance: 1e-7, execution: execution).map {
                    $0 ?? 0
                })
        },
        "katz": GraphTask(weighted: false) { graph, execution in
            .scores(
                try graph.katzCentrality(attenuation: 0.005, tolerance: 1e-10, execution: execution)
            )
        },
        "hits": GraphTask { graph, execution in
            .partialScores(try graph.hubsAndAuthorities(execution: execution).authorities)
        },
    ]

    private static let paths: [String: GraphTask] = [
        "betweenness": GraphTask(weighted: false) { graph, execution in
            .scores(try graph.betweennessCentrality(normalized: false, execution: execution))
        },
        "betweenness_w": GraphTask { graph, execution in
            .scores(
                try graph.betweennessCentrality(
                    weightedBy: .weight, normalized: false, execution: execution))
        },
        "betweenness_approx": GraphTask(directed: false, weighted: false) { graph, execution in
            var random = SplitMix64(seed: 1)
            return .scores(try graph.approximateBetweenness(using: &random, execution: execution))
        },
        "betweenness_all": GraphTask(directed: false, weighted: false) { graph, execution in
            .scores(try graph.betweennessCentrality(execution: execution))
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
        "diameter": GraphTask(weighted: false) { graph, execution in
            .number(try graph.diameter(execution: execution) ?? .nan)
        },
        "mean_path": GraphTask(weighted: false) { graph, execution in
            .number(try graph.meanPathLength(execution: execution) ?? .nan)
        },
    ]

    private static let cohesion: [String: GraphTask] = [
        "components": GraphTask(weighted: false) { graph, _ in
            .counts(graph.weakComponents().membership)
        },
        "scc": GraphTask(weighted: false) { graph, _ in
            .counts(graph.strongComponents().membership)
        },
        "kcore": GraphTask(directed: false, weighted: false) { graph, _ in
            .counts(graph.coreNumbers())
        },
        "clustering": GraphTask(directed: false, weighted: false) { graph, execution in
            .scores(try graph.clusteringCoefficients(execution: execution))
        },
        "triads": GraphTask(weighted: false) { graph, execution in
            let census = try graph.triadCensus(execution: execution)
            return .counts(TriadType.allCases.map { census[$0] ?? 0 })
        },
    ]

    private static let communities: [String: GraphTask] = [
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
    ]
}
