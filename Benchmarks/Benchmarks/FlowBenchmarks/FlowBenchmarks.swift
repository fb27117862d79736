import Benchmark
import Graphs
import NamedGraphs
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()

    Suite.measure("information", of: [.fewTies]) { try $0.graph.informationCentrality() }
    Suite.measure("current flow", of: [.fewTies]) {
        try $0.graph.currentFlowBetweenness()
    }
}
