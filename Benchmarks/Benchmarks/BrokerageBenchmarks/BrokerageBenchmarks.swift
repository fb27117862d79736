import Benchmark
import Graphs
import NamedGraphs
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()

    Suite.measure("constraint", of: [.hubs, .cliques]) { try $0.graph.constraint() }
    Suite.measure("effective size", of: [.hubs, .cliques]) { try $0.graph.effectiveSize() }
}
