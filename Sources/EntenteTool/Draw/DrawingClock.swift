internal import Graphs
internal import Graphviz

/// When a drawing is given up: counted from its first step, the measures that sizes follow, to its
/// last, the file that Graphviz makes of it.
struct DrawingClock {
    /// How long the user is willing to wait, if anybody said so.
    let seconds: Double?
    private let deadline: ContinuousClock.Instant?

    /// Starts now.
    init(timeout seconds: Double?) {
        self.seconds = seconds
        deadline = Timeout.deadline(seconds)
    }

    /// Whether the time is over.
    var isOver: @Sendable () -> Bool {
        let deadline = deadline
        return { deadline.map { ContinuousClock.now > $0 } ?? false }
    }

    /// All processors, until the time is over.
    var execution: Execution {
        var execution = Execution.parallel
        execution.isCancelled = isOver
        return execution
    }

    /// What is left of the time for Graphviz: 60 seconds if nobody said how long, and never nothing.
    var rest: Duration {
        guard let deadline else { return .seconds(60) }
        return max(.milliseconds(1), deadline - ContinuousClock.now)
    }

    /// The same time, which begins now.
    var restarted: DrawingClock { DrawingClock(timeout: seconds) }

    /// What became of a drawing that Graphviz did not finish.
    func error(from cause: any Error) -> ToolError {
        if let known = cause as? ToolError { return known }
        if seconds != nil, let failure = cause as? GraphvizError, case .timedOut = failure.cause {
            return error()
        }
        return ToolError(.graphvizFailed, "\(cause)")
    }

    /// Says that the time is over.
    func error() -> ToolError {
        let cause = Timeout.error(
            "the drawing is", after: seconds ?? 0, remedy: "select fewer actors or a shorter period"
        )
        return ToolError(.graphvizFailed, cause.message)
    }

    /// What is drawn before the time is over.
    ///
    /// - Throws: `ToolError` with `graphvizFailed` if it is over before.
    func drawing<Drawing>(
        _ draw: (@escaping @Sendable () -> Bool) throws(CancellationError) -> Drawing
    ) throws(ToolError) -> Drawing {
        do {
            return try draw(isOver)
        } catch {
            throw self.error()
        }
    }

    /// Throws if the time is over.
    func check() throws(ToolError) {
        if isOver() { throw error() }
    }
}
