import Benchmark
import Graphs
import NamedGraphs
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()

    Suite.measure("Leiden", of: [.hubTies, .cliques]) {
        var random = SplitMix64(seed: 1)
        return try $0.graph.leidenCommunities(using: &random)
    }
    Suite.measure("Louvain", of: [.hubTies, .cliques]) {
        var random = SplitMix64(seed: 1)
        return try $0.graph.louvainCommunities(using: &random)
    }
    Suite.measure("label propagation", of: [.cliques]) {
        var random = SplitMix64(seed: 1)
        return try $0.graph.labelPropagationCommunities(using: &random)
    }
}
