import Benchmark
import Graphs

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1,
        maxDuration: .seconds(2), maxIterations: 20)

    let hub = NamedGraphs.preferential(vertexCount: 2_000, isDirected: true)
    let grid = NamedGraphs.grid(side: 40)

    for (name, graph) in [("preferential", hub), ("grid", grid)] {
        Benchmark("projection of \(name)") { _ in blackHole(graph.projected()) }
        Benchmark("PageRank of \(name)") { _ in blackHole(try graph.pageRank()) }
        Benchmark("harmonic centrality of \(name)") { _ in
            blackHole(try graph.harmonicCentrality())
        }
        Benchmark("betweenness of \(name)") { _ in blackHole(try graph.betweennessCentrality()) }
        Benchmark("betweenness by length of \(name)") { _ in
            blackHole(try graph.betweennessCentrality(weightedBy: .inverseWeight))
        }
        Benchmark("clustering of \(name)") { _ in blackHole(try graph.clusteringCoefficients()) }
        Benchmark("cores of \(name)") { _ in blackHole(graph.coreNumbers()) }
        Benchmark("Leiden of \(name)") { _ in
            var random = SplitMix64(seed: 1)
            blackHole(try graph.leidenCommunities(using: &random))
        }
    }
}
