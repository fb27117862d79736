public import Graphs

/// How the signed structure changed: whether friends of friends are friends more than before, and how
/// well two camps describe the network.
///
/// A pair is friendly where cooperation outweighs conflict and hostile where conflict outweighs it, by
/// net weight (`Dyad.lean`).
public struct BalanceChange: Sendable {
    /// The triangles of net ties before.
    public let triadsBefore: SignedTriads
    /// The triangles of net ties after.
    public let triadsAfter: SignedTriads
    /// The ties that contradict the best two camps before.
    public let frustrationBefore: Frustration
    /// The ties that contradict the best two camps after.
    public let frustrationAfter: Frustration

    /// By how much the share of balanced triangles grew, −1 to 1; `nil` where a side has no triangle.
    public var balance: Double? { Self.change(triadsBefore.balance, triadsAfter.balance) }

    /// By how many the ties grew that contradict the best two camps.
    public var frustration: Double { frustrationAfter.value - frustrationBefore.value }

    /// By how much `F = 1 − 2L/m` grew, −1 to 1; `nil` where a side has no signed tie.
    public var normalizedFrustration: Double? {
        Self.change(frustrationBefore.normalized, frustrationAfter.normalized)
    }

    /// Whether both frustration indices are proven.
    public var isExact: Bool { frustrationBefore.isExact && frustrationAfter.isExact }

    /// How much work may be done for the camps of either side: well below a second.
    public static let budget = SearchBudget(steps: 100_000_000)

    private static func change(_ before: Double?, _ after: Double?) -> Double? {
        before.flatMap { before in after.map { $0 - before } }
    }
}

extension SnapshotComparison {
    /// How the signed structure changed; `nil` where neither side has a signed pair.
    ///
    /// - Parameters:
    ///   - budget: How much work may be done for the camps of either side.
    ///   - execution: Threads and cancellation.
    /// - Returns: The triangles and the frustration index of both sides.
    /// - Throws: `GraphError.cancelled`, `.tooManyArcs`, `.weightNotFinite`.
    /// - Complexity: O(*m*^1.5) for *m* pairs, besides the budget.
    public func balanceChange(
        budget: SearchBudget = BalanceChange.budget, execution: Execution = .serial
    ) throws(GraphError) -> BalanceChange? {
        let graphs = try signedGraphs()
        guard !graphs.areEmpty else { return nil }
        return BalanceChange(
            triadsBefore: try graphs.before.signedTriads(execution: execution),
            triadsAfter: try graphs.after.signedTriads(execution: execution),
            frustrationBefore: try graphs.before.frustrationIndex(
                budget: budget, execution: execution),
            frustrationAfter: try graphs.after.frustrationIndex(
                budget: budget, execution: execution))
    }
}
