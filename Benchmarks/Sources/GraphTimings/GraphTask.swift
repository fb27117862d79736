import Graphs
import NamedGraphs

/// A task that peers know too: what is prepared before the clock runs, and what it measures.
struct GraphTask: Sendable {
    /// Builds what the task needs and returns the part to time.
    var prepare: @Sendable (EdgeFile, Int) throws -> () throws -> Outcome

    /// A task on the graph, directed or not, weighted or not.
    init(
        directed: Bool = true, weighted: Bool = true,
        _ body: @escaping @Sendable (Graph, Execution) throws -> Outcome
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
            let measure = MeasureCatalogue.measure(named: String(name.dropFirst(8)))
        else { return nil }
        self.init { graph, execution in
            var options = MeasureOptions()
            options.execution = execution
            return .partialScores(try measure.scores(of: graph, options: options))
        }
    }

    /// A task on the edge list itself.
    init(edges body: @escaping @Sendable (EdgeFile) throws -> Outcome) {
        prepare = { edges, _ in { try body(edges) } }
    }

    /// A task on the file, of which nothing is held in memory beforehand.
    init(file body: @escaping @Sendable (String) throws -> Outcome) {
        prepare = { edges, _ in
            let path = edges.path
            return { try body(path) }
        }
    }

    /// Bare sums over the rows of the graph.
    init(neighborSums: Void) {
        prepare = { edges, _ in
            let neighborSums = NeighborSums(
                vertexCount: edges.vertexCount, sources: edges.sources, targets: edges.targets,
                weights: edges.weights)
            let values = [Double](repeating: 1, count: edges.vertexCount)
            var sums = values
            return {
                neighborSums(values, into: &sums)
                return .scores(sums)
            }
        }
    }
}
