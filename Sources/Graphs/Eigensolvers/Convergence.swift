#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Watches an iteration until its residual is small enough.
///
/// Progress is told by the digits won, since nobody knows how many rounds are left.
struct Convergence {
    private let measure: String
    private let tolerance: Double
    private let maxIterations: Int
    private let execution: Execution

    private var rounds = 0
    private var first: Double?
    private var progress = 0.0

    /// Prepares to watch an iteration that may take so many rounds.
    init(of measure: String, within tolerance: Double, maxIterations: Int, _ execution: Execution) {
        self.measure = measure
        self.tolerance = tolerance
        self.maxIterations = maxIterations
        self.execution = execution
    }

    /// Begins with another matrix, which may take as many rounds again.
    mutating func restart() {
        rounds = 0
        first = nil
    }

    /// Whether the residual is below the tolerance.
    ///
    /// - Throws: `GraphError.notConverged` after the last round allowed, `.cancelled`.
    mutating func isReached(by residual: Double) throws(GraphError) -> Bool {
        if residual < tolerance {
            if progress < 1 { execution.onProgress?(1) }
            progress = 1
            return true
        }
        if rounds >= maxIterations {
            throw .notConverged(measure: measure, iterations: maxIterations, residual: residual)
        }
        if execution.isCancelled() { throw .cancelled }
        rounds += 1
        let first = first ?? residual
        self.first = first
        let won = log(first / residual) / log(first / tolerance)
        if won > progress, won < 1 {
            progress = won
            execution.onProgress?(won)
        }
        return false
    }
}
