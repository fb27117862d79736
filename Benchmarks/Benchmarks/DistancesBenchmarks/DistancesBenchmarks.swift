import Benchmark
import Graphs
import NamedGraphs
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()

    Suite.measure("eccentricity", of: [.hubs, .grid]) { try $0.graph.eccentricity() }
    Suite.measure("eccentricity by length", of: [.grid]) {
        try $0.graph.eccentricity(weightedBy: .inverseWeight)
    }
    Suite.measure("diameter", of: [.grid]) { try $0.graph.diameter() }
    Suite.measure("mean path", of: [.hubs]) { try $0.graph.meanPathLength() }
}
