public import Graphs

/// How the signed structure changed: whether friends of friends are friends more than before, how
/// well two camps describe the network, and who changed camps.
///
/// A pair is friendly where cooperation outweighs conflict and hostile where conflict outweighs it, by
/// net weight (`Dyad.lean`).
public struct BalanceChange: Sendable {
    /// The triangles of net ties before.
    public let triadsBefore: SignedTriads
    /// The triangles of net ties after.
    public let triadsAfter: SignedTriads
    /// The best two camps before.
    public let campsBefore: Camps
    /// The best two camps after; of several as good, those that are closest to the camps before.
    public let campsAfter: Camps

    /// By how much the share of balanced triangles grew, −1 to 1; `nil` where a side has no triangle.
    public var balance: Double? { Self.change(triadsBefore.balance, triadsAfter.balance) }

    /// By how many the pairs grew that contradict the best two camps: the change of the frustration
    /// index `L`.
    public var frustration: Double { campsAfter.errors - campsBefore.errors }

    /// By how much `F = 1 − 2L/m` grew, −1 to 1; `nil` where a side has no signed tie.
    public var normalizedFrustration: Double? {
        Self.change(campsBefore.normalized, campsAfter.normalized)
    }

    /// Whether both frustration indices are proven.
    public var isExact: Bool { campsBefore.isExact && campsAfter.isExact }

    /// The actors that are in another camp than before, as positions in the later case's register,
    /// without those that could as well have stayed; `nil` where no actor has a camp on both sides.
    ///
    /// - Complexity: O(1) for each of them.
    public var switched: [Int]? {
        campsAfter.moved.map { moved in moved.map { campsAfter.snapshot.actors[$0] } }
    }

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
    /// - Returns: The triangles and the camps of both sides.
    /// - Throws: `GraphError.cancelled`, `.tooManyArcs`, `.weightNotFinite`.
    /// - Complexity: O(*m*^1.5) for *m* pairs, besides the budget.
    public func balanceChange(
        budget: SearchBudget = BalanceChange.budget, execution: Execution = .serial
    ) throws(GraphError) -> BalanceChange? {
        let graphs = try signedGraphs()
        guard !graphs.areEmpty,
            let old = try Camps(of: before, budget: budget, execution: execution),
            let new = try Camps(of: after, after: old, budget: budget, execution: execution)
        else { return nil }
        return BalanceChange(
            triadsBefore: try graphs.before.signedTriads(execution: execution),
            triadsAfter: try graphs.after.signedTriads(execution: execution),
            campsBefore: old, campsAfter: new)
    }
}
