public import Graphs

/// How the structural balance of a snapshot is found.
public struct BalanceOptions: Sendable {
    /// Whether ties count alike or by weight where the camps contradict them.
    public var strength = TieStrength.unit
    /// How much work the search for the best camps may do.
    public var budget = SearchBudget.standard
    /// How many ways to deal the signs by chance are drawn.
    public var drawCount = 1_000
    /// Where chance begins.
    public var seed: UInt64 = 1
    /// How many unbalanced triangles are listed.
    public var triangleCount = 10
    /// Threads, progress and cancellation.
    public var execution = Execution.serial

    /// The usual choices.
    public init() {}
}
