import Benchmark
import Graphs
import NamedGraphs
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()

    Suite.measure("weak components", of: [.hubs, .grid]) { $0.graph.weakComponents() }
    Suite.measure("strong components", of: [.hubs]) { $0.graph.strongComponents() }
    Suite.measure("cores", of: [.hubTies, .cliques]) { $0.graph.coreNumbers() }
    Suite.measure("cores by strength", of: [.hubTies]) { try $0.graph.strengthCores() }
    Suite.measure("clustering", of: [.hubTies, .cliques]) { try $0.graph.clusteringCoefficients() }
    Suite.measure("triad census", of: [.hubs]) { try $0.graph.triadCensus() }
    Suite.measure("cut points", of: [.grid, .cliques]) { $0.graph.cutPoints() }
    Suite.measure("reciprocity", of: [.hubs]) { $0.graph.reciprocity() }
    Suite.measure("assortativity", of: [.hubs]) { $0.graph.degreeAssortativity() }
}
