internal import Dispatch

/// Fills the next batch of rows on another thread while the last one is being read.
final class RowsAhead {
    private let stream: RowStream
    private let room: Int
    private let queue = DispatchQueue(label: "rows ahead")
    private let isFilled = DispatchSemaphore(value: 0)
    /// What the other thread is filling, or has filled; nobody else touches it until it is taken.
    private var outcome: Outcome

    private final class Outcome {
        let batch: RowBatch
        var isFound = false
        var failure: FormatError?

        init(_ batch: RowBatch) { self.batch = batch }
    }

    /// Begins to read ahead; nobody else may use the stream from now on.
    init(_ stream: RowStream, room: Int) {
        self.stream = stream
        self.room = room
        outcome = Outcome(RowBatch(room: room))
        fill()
    }

    /// Takes the next batch and has another one filled.
    ///
    /// - Parameter used: The last one, which is filled anew.
    /// - Returns: `nil` if no rows are left; nothing may be asked for after that.
    /// - Throws: What the stream throws.
    func next(after used: RowBatch) throws(FormatError) -> RowBatch? {
        isFilled.wait()
        let outcome = outcome
        if let failure = outcome.failure { throw failure }
        guard outcome.isFound else { return nil }
        if !outcome.batch.isCutShort {
            // What a single long row needed is given back.
            self.outcome = Outcome(used.room > room ? RowBatch(room: room) : used)
            fill()
        }
        return outcome.batch
    }

    private func fill() {
        // The two threads take turns: the semaphore hands over stream and batch.
        nonisolated(unsafe) let stream = stream
        nonisolated(unsafe) let outcome = outcome
        let isFilled = isFilled
        queue.async {
            do throws(FormatError) {
                outcome.isFound = try stream.fill(outcome.batch)
            } catch {
                outcome.failure = error
            }
            isFilled.signal()
        }
    }
}
