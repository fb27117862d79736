import Benchmark
import Graphs
import NamedGraphs
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()

    Suite.measure("strength", of: [.hubs, .grid]) { $0.graph.strength() }
    Suite.measure("PageRank", of: [.hubs, .grid]) { try $0.graph.pageRank() }
    Suite.measure("eigenvector", of: [.hubTies, .cliques]) { try $0.graph.eigenvectorCentrality() }
    Suite.measure("Katz", of: [.hubs, .grid]) {
        try $0.graph.katzCentrality(attenuation: 1e-3)
    }
    Suite.measure("HITS", of: [.hubs]) { try $0.graph.hubsAndAuthorities() }
    Suite.measure("harmonic", of: [.hubs, .grid]) { try $0.graph.harmonicCentrality() }
    Suite.measure("closeness by length", of: [.grid]) {
        try $0.graph.closenessCentrality(weightedBy: .inverseWeight)
    }
    Suite.measure("betweenness", of: [.hubs, .grid]) { try $0.graph.betweennessCentrality() }
    Suite.measure("betweenness by length", of: [.grid]) {
        try $0.graph.betweennessCentrality(weightedBy: .inverseWeight)
    }
    Suite.measure("betweenness of ties", of: [.hubs]) { try $0.graph.edgeBetweenness() }
    Suite.measure("approximate betweenness", of: [.hubs]) {
        var random = SplitMix64(seed: 1)
        return try $0.graph.approximateBetweenness(using: &random)
    }
}
