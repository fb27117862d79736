import Graphs
import Synchronization
import Testing

@Suite("A long computation")
struct ExecutionTests {
    private let ring = Sample(
        vertexCount: 600, isDirected: false,
        arcs: (0..<600).map { Arc(source: $0, target: ($0 + 1) % 600) })

    @Test("reports progress up to the end", arguments: [1, 2])
    func progress(threads: Int) throws {
        let heard = Mutex<[Double]>([])
        let execution = Execution(
            threads: threads, onProgress: { share in heard.withLock { $0.append(share) } })
        _ = try ring.graph.betweennessCentrality(execution: execution)
        let shares = heard.withLock { $0 }
        #expect(shares.count == 75)
        #expect(shares.max() == 1)
        #expect(shares.allSatisfy { $0 > 0 && $0 <= 1 })
    }

    @Test("stops when it is asked to", arguments: [1, 2])
    func cancellation(threads: Int) throws {
        let asked = Atomic(0)
        let execution = Execution(
            threads: threads,
            isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 3 })
        let graph = try ring.graph
        #expect(throws: GraphError.cancelled) {
            try graph.betweennessCentrality(execution: execution)
        }
        #expect(asked.load(ordering: .relaxed) < 10)
    }

    @Test("stops with the task that it runs in")
    func taskCancellation() async throws {
        let graph = try ring.graph
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try graph.closenessCentrality(
                weightedBy: .weight, execution: Execution(threads: 2))
        }
        task.cancel()
        let result = await task.result
        #expect(throws: (any Error).self) { try result.get() }
    }
}
