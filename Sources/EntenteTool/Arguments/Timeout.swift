internal import ArgumentParser
internal import NetworkReports

/// How long the user is willing to wait.
enum Timeout {
    /// About thirty years: beyond it, clocks cannot say when the time is over.
    static let longest = 1e9

    /// Throws if seconds that were asked for are none, or more than a clock can count.
    static func check(_ seconds: Double?) throws(ValidationError) {
        guard let seconds else { return }
        guard seconds > 0 else { throw ValidationError("--timeout is more than 0.") }
        guard seconds <= longest else {
            throw ValidationError(
                "--timeout is at most \(longest.shortest) seconds; leave it out for the usual one.")
        }
    }

    /// When waiting for so many seconds from now is over; `nil` if nobody said for how long.
    static func deadline(_ seconds: Double?) -> ContinuousClock.Instant? {
        seconds.map { ContinuousClock.now + .seconds($0) }
    }

    /// Why nothing came of work that was stopped by a timeout.
    static func error(_ work: String, after seconds: Double, remedy: String) -> ToolError {
        ToolError(
            .usage,
            "\(work) not done after \(seconds.shortest) seconds; allow more with --timeout, or "
                + remedy)
    }
}
