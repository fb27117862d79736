internal import Benchmark
public import NamedGraphs

/// Benchmarks of one topic, each over one or more of the named graphs.
///
/// Times are stored in sums over the neighbours of the same graph, taken beside each run, and so can
/// be compared with thresholds that another machine has stored.
public enum Suite {
    /// Processor time of the thread, in hundredths of a pass over the neighbours of the same graph.
    static let neighborSums = BenchmarkMetric.custom(
        "neighbor sums (%)", polarity: .prefersSmaller, useScalingFactor: false)

    /// How far a run may be from what is stored before a check fails.
    static var tolerance: [BenchmarkMetric: BenchmarkThresholds] {
        [
            neighborSums: BenchmarkThresholds(relative: [.p90: 60]),
            .peakMemoryResident: BenchmarkThresholds(relative: [.p90: 40]),
        ]
    }

    /// Metrics and tolerances for all benchmarks of a suite; call it first.
    public static func configure() {
        Benchmark.defaultConfiguration = .init(
            metrics: [neighborSums, .peakMemoryResident], warmupIterations: 2,
            maxDuration: .milliseconds(600), maxIterations: 60, thresholds: tolerance)
    }

    /// One benchmark for each of the graphs.
    public static func measure<Value>(
        _ name: String, of graphs: [NamedGraph],
        _ body: @escaping @Sendable (NamedGraph) throws -> Value
    ) {
        for graph in graphs {
            // Thresholds of a name with blanks would be stored, but not be found by a check.
            let words = "\(name) of \(graph.name)".split(separator: " ")
            Benchmark(words.joined(separator: "-")) { benchmark in
                let unit = graph.neighborSums.nanoseconds()
                let start = ThreadClock.nanoseconds
                blackHole(try body(graph))
                let spent = ThreadClock.nanoseconds - start
                benchmark.measurement(neighborSums, Int((100 * spent / unit).rounded()))
            }
        }
    }
}
