internal import Synchronization

/// How far the reading of a case has come; any thread may ask at any time.
///
/// ```swift
/// let progress = ReadingProgress()
/// reader.progress = progress
/// ```
public final class ReadingProgress: Sendable {
    private let state = Mutex(State())

    private struct State {
        /// The rows of the inputs that are done.
        var rowCount = 0
        var inputCount = 0
        var doneInputs = 0
        /// The rows of the input in hand, and about how many it has, if that is known.
        var current: (rows: Int, likely: Int) = (0, 0)
    }

    /// Nothing read yet.
    public init() {}

    /// How many rows of tables of events were read so far, good and bad.
    public var rowCount: Int { state.withLock { $0.rowCount + $0.current.rows } }

    /// The share of the inputs that is read, 0 to 1, each counting the same and that in hand by its
    /// rows; `nil` where nobody knows how much there is.
    public var share: Double? {
        state.withLock { state in
            let (rows, likely) = state.current
            guard state.inputCount > 1 || likely > 0 else { return nil }
            let current = likely > 0 ? min(0.99, Double(rows) / Double(likely)) : 0
            return (Double(state.doneInputs) + current) / Double(max(state.inputCount, 1))
        }
    }

    /// How often rows are told.
    static let step = 1 << 14

    func begin(inputs: Int) {
        state.withLock { $0 = State(inputCount: inputs) }
    }

    /// Tells how many rows of the input in hand were read, of about how many; 0 where nobody knows.
    func note(rows: Int, likely: Int) {
        state.withLock { $0.current = (rows, likely) }
    }

    func endInput() {
        state.withLock { state in
            state.rowCount += state.current.rows
            state.doneInputs += 1
            state.current = (0, 0)
        }
    }
}
