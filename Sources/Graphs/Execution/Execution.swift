internal import Dispatch
internal import Synchronization

/// How a long computation runs: on how many threads, who hears of its progress and who may stop it.
///
/// Work is cut into the same pieces however many threads there are, and the pieces are added up in
/// the same order, so the answer never depends on the number of threads.
public struct Execution: Sendable {
    /// How many threads may work at once.
    public var threads: Int

    /// Hears the share of the work that is done, rising to 1, from any thread but one at a time.
    public var onProgress: (@Sendable (Double) -> Void)?

    /// Asked between pieces of work whether to stop.
    public var isCancelled: @Sendable () -> Bool

    /// Describes a run.
    ///
    /// - Parameters:
    ///   - threads: At least 1.
    ///   - onProgress: Hears the share of the work that is done.
    ///   - isCancelled: Answers whether to stop; by default, whether the current task is cancelled.
    public init(
        threads: Int, onProgress: (@Sendable (Double) -> Void)? = nil,
        isCancelled: @escaping @Sendable () -> Bool = {
            withUnsafeCurrentTask { $0?.isCancelled ?? false }
        }
    ) {
        precondition(threads >= 1, "a computation needs at least one thread")
        self.threads = threads
        self.onProgress = onProgress
        self.isCancelled = isCancelled
    }

    /// One thread, the caller's.
    public static let serial = Execution(threads: 1)

    /// As many threads as the machine has processors; one where no other can be had.
    public static let parallel = Execution(
        threads: canStartThreads ? Machine.processorCount : 1)

    /// Whether this process may start threads; limits of users and containers may leave none.
    ///
    /// - Complexity: A few threads are started and ended at the first call.
    public static var canStartThreads: Bool {
        Machine.startableThreads == Machine.mostThreadsTried
    }

    /// How many threads this process may start, of the few that it might want at once.
    ///
    /// - Complexity: These threads are started and ended at the first call.
    public static var startableThreads: Int { Machine.startableThreads }
}

extension Execution {
    /// How many pieces a long computation is cut into, whatever the number of threads.
    static let chunkCount = 16

    /// Runs `body` once for each of `count` chunks and returns the results in the chunks' order;
    /// all chunks together call `Tally.step()` `steps` times.
    func map<Value: Sendable>(
        chunks count: Int, steps: Int,
        _ body: @Sendable (Int, Tally) throws(GraphError) -> Value
    ) throws(GraphError) -> [Value] {
        try map(chunks: count, Tally(steps: steps, execution: self), body)
    }

    /// What comes of each of `count` pieces of work that do not need each other, in their order.
    ///
    /// - Throws: What `body` throws, and `.cancelled`.
    package func map<Value: Sendable>(
        pieces count: Int, _ body: @Sendable (Int) throws(GraphError) -> Value
    ) throws(GraphError) -> [Value] {
        try map(chunks: count, steps: count) { (piece, tally) throws(GraphError) in
            let value = try body(piece)
            try tally.step()
            return value
        }
    }

    /// Runs `body` as one part of a computation whose steps `tally` counts.
    func map<Value: Sendable>(
        chunks count: Int, _ tally: Tally,
        _ body: @Sendable (Int, Tally) throws(GraphError) -> Value
    ) throws(GraphError) -> [Value] {
        try reduce(chunks: count, tally, into: [], body) { $0.append($1) }
    }

    /// Runs `body` once for each of `count` chunks and joins the results in the chunks' order, each as
    /// soon as those before it are there, so that hardly any are kept.
    func reduce<Part: Sendable, Total: Sendable>(
        chunks count: Int, _ tally: Tally, into start: Total,
        _ body: @Sendable (Int, Tally) throws(GraphError) -> Part,
        join: @Sendable (inout Total, Part) -> Void
    ) throws(GraphError) -> Total {
        try reduce(
            chunks: count, tally, into: start, reusing: { () },
            { (_: inout Void, chunk, tally) throws(GraphError) in try body(chunk, tally) },
            join: join)
    }

    /// The same where each thread makes, once, what it needs to work on its chunks.
    func reduce<Worker: ~Copyable, Part: Sendable, Total: Sendable>(
        chunks count: Int, _ tally: Tally, into start: Total,
        reusing makeWorker: @Sendable () -> Worker,
        _ body: @Sendable (inout Worker, Int, Tally) throws(GraphError) -> Part,
        join: @Sendable (inout Total, Part) -> Void
    ) throws(GraphError) -> Total {
        if threads == 1 || count < 2 {
            var worker = makeWorker()
            var total = start
            for chunk in 0..<count { join(&total, try body(&worker, chunk, tally)) }
            return total
        }
        let joint = Mutex(InOrder<Part, Total>(total: start))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            var worker = makeWorker()
            while !tally.isStopped {
                let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard chunk < count else { return }
                let result: Result<Part, GraphError>
                do throws(GraphError) {
                    result = .success(try body(&worker, chunk, tally))
                } catch {
                    result = .failure(error)
                }
                joint.withLock { $0.receive(result, at: chunk, join) }
                if case .failure = result { tally.stop() }
            }
        }
        let outcome = joint.withLock { $0 }
        if let failure = outcome.failure { throw failure }
        return outcome.total
    }

    /// How many steps a range takes, of so many positions each; the last may have fewer.
    static func steps(in range: Range<Int>, of length: Int) -> Int {
        (range.count + length - 1) / length
    }

    /// Cuts `0..<total` into at most so many ranges that differ in length by one at most.
    static func chunks(of total: Int, most: Int = chunkCount) -> [Range<Int>] {
        let count = min(most, total)
        return (0..<count).map { chunk in
            (chunk * total / count)..<((chunk + 1) * total / count)
        }
    }
}

/// Parts that arrive in any order and are joined in theirs.
private struct InOrder<Part: Sendable, Total: Sendable>: Sendable {
    var total: Total
    var failure: GraphError?
    private var joined = 0
    private var waiting: [Int: Part] = [:]

    init(total: Total) { self.total = total }

    mutating func receive(
        _ result: Result<Part, GraphError>, at position: Int, _ join: (inout Total, Part) -> Void
    ) {
        switch result {
        case .failure(let error): failure = failure ?? error
        case .success(let part): waiting[position] = part
        }
        while let part = waiting.removeValue(forKey: joined) {
            join(&total, part)
            joined += 1
        }
    }
}

/// Counts finished steps of a computation, passes progress on and notices a wish to stop.
final class Tally: Sendable {
    private let steps: Int
    private let execution: Execution
    private let done = Mutex(0)
    private let stopped = Atomic(false)

    init(steps: Int, execution: Execution) {
        self.steps = max(steps, 1)
        self.execution = execution
    }

    /// Whether anybody wished to stop, or failed.
    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    /// Makes every thread stop at its next step.
    func stop() { stopped.store(true, ordering: .relaxed) }

    /// Records finished steps; throws `.cancelled` once anybody wished to stop.
    func step(_ count: Int = 1) throws(GraphError) {
        if isStopped { throw .cancelled }
        if execution.isCancelled() {
            stop()
            throw .cancelled
        }
        guard let onProgress = execution.onProgress else { return }
        done.withLock { done in
            done += count
            onProgress(min(1, Double(done) / Double(steps)))
        }
    }
}
