public import Graphs

extension SnapshotComparison {
    /// The graphs of both snapshots over all actors of either: vertex `i` is `actors[i]`.
    public struct ComparedGraphs: Sendable {
        /// The network before.
        public let before: Graph
        /// The network after.
        public let after: Graph

        /// Both with a part of each alone.
        func map(_ part: (Graph) -> Graph) -> ComparedGraphs {
            ComparedGraphs(before: part(before), after: part(after))
        }

        /// Whether neither has any tie.
        var areEmpty: Bool { before.arcCount == 0 && after.arcCount == 0 }
    }

    /// The graphs of net ties: cooperation less conflict by weight, negotiation by its factor; pairs
    /// without a sign have no arc.
    ///
    /// - Throws: `GraphError.tooManyArcs`, `.weightNotFinite`.
    /// - Complexity: O(*n* + *m*) for the *m* pairs.
    public func signedGraphs() throws(GraphError) -> ComparedGraphs {
        try graphs { dyad, _, _ in
            dyad.lean == 0 ? nil : dyad.netWeight()
        }
    }

    /// The graphs of all ties, whatever their kinds, by the weight of the pair.
    ///
    /// - Throws: `GraphError.tooManyArcs`, `.weightNotFinite`.
    /// - Complexity: O(*n* + *m*) for the *m* pairs.
    public func unsignedGraphs() throws(GraphError) -> ComparedGraphs {
        try graphs { dyad, _, _ in dyad.weight }
    }

    /// The graphs of friendly ties, those that hold groups together (`ActorGroups.friendlyKinds`), by
    /// what their events weigh together.
    func friendlyGraphs() throws(GraphError) -> ComparedGraphs {
        let assemblies = [before, after].map { TieAssembly(of: $0.case.events, $0.selection) }
        return try graphs { dyad, snapshot, side in
            let friendly = dyad.ties.filter { ActorGroups.friendlyKinds.contains($0.kind) }
            guard let first = friendly.first, let last = friendly.last else { return nil }
            if assemblies[side].addsUp { return friendly.reduce(0) { $0 + $1.weight } }
            // Ties of a pair stand one after the other in the order of their kinds.
            let rows = first.rowRange.lowerBound..<last.rowRange.upperBound
            return assemblies[side].weight(of: snapshot.rows[rows])
        }
    }

    private func graphs(
        _ weight: (_ dyad: Dyad, _ snapshot: Snapshot, _ side: Int) -> Double?
    ) throws(GraphError) -> ComparedGraphs {
        ComparedGraphs(
            before: try graph { change in change.before.flatMap { weight($0, before, 0) } },
            after: try graph { change in change.after.flatMap { weight($0, after, 1) } })
    }

    private func graph(_ weight: (DyadChange) -> Double?) throws(GraphError) -> Graph {
        var builder = GraphBuilder(vertexCount: actors.count, isDirected: false)
        builder.reserveCapacity(dyads.count)
        for change in dyads {
            guard let weight = weight(change), weight != 0 else { continue }
            builder.addArc(from: change.first, to: change.second, weight: weight)
        }
        return try builder.build()
    }
}
