/// How much work a search for an optimum may do before it settles for the best it has found.
///
/// Work is counted in steps, and a step is one look at an arc, of which a machine of today does some
/// hundred millions a second. The same budget gives the same answer on every machine, unless a time is
/// given as well.
public struct SearchBudget: Sendable {
    /// How many arcs may be looked at.
    public var steps: Int

    /// Asked now and then whether the search should end early, for those who give it a time.
    public var isSpent: (@Sendable () -> Bool)?

    /// Describes a budget.
    ///
    /// - Parameters:
    ///   - steps: How many arcs may be looked at; at least 0.
    ///   - isSpent: Answers whether to end early; what it makes of the clock, the answer depends on.
    public init(steps: Int, isSpent: (@Sendable () -> Bool)? = nil) {
        precondition(steps >= 0, "a budget cannot have fewer than 0 steps")
        self.steps = steps
        self.isSpent = isSpent
    }

    /// Enough for networks of some hundred vertices: a few seconds at most.
    public static let standard = SearchBudget(steps: 300_000_000)
}

/// What is left of a budget.
struct BudgetMeter {
    /// How many arcs were looked at.
    private(set) var used = 0

    private(set) var isSpent = false
    private(set) var isCancelled = false

    /// Where a search pauses, although there is more to spend.
    var pause = Int.max

    private let budget: SearchBudget
    private let execution: Execution
    private var nextLook = 0

    init(_ budget: SearchBudget, _ execution: Execution) {
        self.budget = budget
        self.execution = execution
    }

    /// How many steps are left.
    var left: Int { max(0, budget.steps - used) }

    /// Whether the search has to end.
    var isOver: Bool { isSpent || isCancelled || used > pause }

    /// Records steps, and looks at the clock of the caller every millisecond or so.
    mutating func spend(_ steps: Int) {
        used += steps
        if used > budget.steps { isSpent = true }
        if used >= nextLook {
            nextLook = used + 1 << 19
            if execution.isCancelled() { isCancelled = true }
            if budget.isSpent?() == true { isSpent = true }
        }
    }

    /// Throws if the caller wished to stop.
    func check() throws(GraphError) {
        if isCancelled { throw .cancelled }
    }
}
