import Synchronization
import Testing

@testable import Graphs

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

    @Test("goes no step further once any of its threads has been stopped or has failed")
    func stopped() {
        let asked = Atomic(0)
        let tally = Tally(
            steps: 9,
            execution: Execution(
                threads: 2,
                isCancelled: {
                    asked.add(1, ordering: .relaxed)
                    return false
                }))
        #expect(throws: Never.self) { try tally.step() }
        tally.stop()
        #expect(throws: GraphError.cancelled) { try tally.step() }
        #expect(asked.load(ordering: .relaxed) == 1)
    }

    @Test("ends with the error of the part that failed, whatever its place", arguments: [0, 7, 15])
    func failure(failing: Int) {
        for threads in [1, 2] {
            let execution = Execution(threads: threads)
            #expect(throws: GraphError.tooManyPaths(measure: "this")) {
                _ = try execution.map(chunks: 16, steps: 16) {
                    (chunk, tally) throws(GraphError) in
                    if chunk == failing { throw .tooManyPaths(measure: "this") }
                    try tally.step()
                    return chunk
                }
            }
        }
    }

    @Test("cuts work into pieces that follow each other and leave nothing out")
    func chunks() {
        for total in 0...70 {
            let chunks = Execution.chunks(of: total)
            #expect(chunks.count == min(total, 16))
            #expect(chunks.flatMap { Array($0) } == Array(0..<total))
            #expect(chunks.allSatisfy { !$0.isEmpty })
        }
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
