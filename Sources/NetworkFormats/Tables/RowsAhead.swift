internal import Dispatch

/// Fills the next batches of rows on other threads while the last one is being read: one thread cuts
/// them, and one makes the digests of those that are cut.
final class RowsAhead {
    private let stream: RowStream
    private let digests: FieldDigests
    private let room: Int
    private let cutting = DispatchQueue(label: "rows ahead")
    private let digesting = DispatchQueue(label: "digests ahead")
    /// What the other threads are filling, or have filled, in order; nobody else touches it until
    /// it is taken.
    private var outcomes: [Outcome] = []

    private final class Outcome {
        let batch: RowBatch
        let isFilled = DispatchSemaphore(value: 0)
        var isFound = false
        var failure: FormatError?

        init(_ batch: RowBatch) { self.batch = batch }
    }

    /// Begins to read ahead; nobody else may use the stream from now on.
    init(_ stream: RowStream, making digests: FieldDigests, room: Int) {
        self.stream = stream
        self.digests = digests
        self.room = room
        // One to be cut, one to be digested, and one in store, as no thread is always on time.
        for _ in 0..<3 { fill(RowBatch(room: room)) }
    }

    /// Takes the next batch and has another one filled.
    ///
    /// - Parameter used: The last one, which is filled anew.
    /// - Returns: `nil` if no rows are left; nothing may be asked for after that.
    /// - Throws: What the stream throws.
    func next(after used: RowBatch) throws(FormatError) -> RowBatch? {
        let outcome = outcomes.removeFirst()
        outcome.isFilled.wait()
        if let failure = outcome.failure { throw failure }
        guard outcome.isFound else { return nil }
        // What a single long row needed is given back.
        fill(used.room > room ? RowBatch(room: room) : used)
        return outcome.batch
    }

    private func fill(_ batch: RowBatch) {
        let outcome = Outcome(batch)
        outcomes.append(outcome)
        // The threads take turns: the order of the queues and the semaphore hand over stream,
        // digests and batch.
        nonisolated(unsafe) let stream = stream
        nonisolated(unsafe) let digests = digests
        nonisolated(unsafe) let handed = outcome
        let digesting = digesting
        cutting.async {
            do throws(FormatError) {
                handed.isFound = try stream.fill(handed.batch)
            } catch {
                handed.failure = error
            }
            digesting.async {
                if handed.isFound { digests.digest(handed.batch) }
                handed.isFilled.signal()
            }
        }
    }
}
