public import Graphs

extension Snapshot {
    /// The graph of the actors present: what measures of `Graphs` read.
    ///
    /// The ties of a pair are merged to one arc, whatever their kinds: its weight is that of the
    /// pair's events together, by the weighing of the snapshot. Kinds that should not count must be
    /// left out of the selection; weights are never negative, so a sign is lost.
    ///
    /// - Parameter isDirected: Whether arcs lead from the source of an event to its target. Then a
    ///   pair has an arc for each direction in which it has events, of those events' weight, and a
    ///   mutual event counts in both. Otherwise each pair has one arc of `Dyad.weight`.
    /// - Returns: A graph whose vertex `i` is the actor `actors[i]`. A pair whose weight is 0 has an
    ///   arc of weight 0, which no measure sees.
    /// - Throws: `GraphError.tooManyArcs`, `.weightNotFinite` where weights add up to infinity.
    /// - Complexity: O(*n* + *m*) for the *m* pairs, or events if directed.
    public func graph(isDirected: Bool = false) throws(GraphError) -> Graph {
        try graph(isDirected: isDirected, weighing: selection.weighing)
    }

    /// The same by another weighing than that of the snapshot.
    func graph(isDirected: Bool, weighing: Weighing) throws(GraphError) -> Graph {
        var selection = selection
        selection.weighing = weighing
        var vertices = [Int: Int](minimumCapacity: actors.count)
        for (vertex, actor) in actors.enumerated() { vertices[actor] = vertex }
        var builder = GraphBuilder(vertexCount: actors.count, isDirected: isDirected)
        builder.reserveCapacity(isDirected ? 2 * dyads.count : dyads.count)
        let assembly = TieAssembly(of: self.case.events, selection)
        let stands = isDirected ? self.case.actors.representatives(selection.rollUp) : []
        for dyad in dyads {
            guard let first = vertices[dyad.first], let second = vertices[dyad.second] else {
                continue
            }
            guard isDirected else {
                let weight =
                    weighing == self.selection.weighing
                    ? dyad.weight : assembly.weight(of: events(between: dyad))
                builder.addArc(from: first, to: second, weight: weight)
                continue
            }
            let (forward, backward) = rowsByDirection(
                events(between: dyad), of: dyad, representatives: stands)
            if !forward.isEmpty {
                builder.addArc(
                    from: first, to: second, weight: assembly.weight(of: forward[...]))
            }
            if !backward.isEmpty {
                builder.addArc(
                    from: second, to: first, weight: assembly.weight(of: backward[...]))
            }
        }
        return try builder.build()
    }

    /// The graph that a measure reads: an arc an event if it counts parallel arcs, else one a pair;
    /// directed if it follows direction whatever is chosen, or if a direction is chosen that it heeds.
    ///
    /// - Throws: `GraphError` as `graph(isDirected:)` and `multigraph(isDirected:)`.
    public func graph(
        for contract: MeasureContract, _ direction: Direction
    ) throws(GraphError) -> Graph {
        try graph(GraphReading(of: contract, direction))
    }

    /// The graph of net ties: cooperation less conflict, by weight.
    ///
    /// For measures that read signs. Undirected. A pair without a net weight has no arc: those whose
    /// kinds balance are `ambivalentDyads`, the others have nothing that counts for a sign.
    ///
    /// - Parameter negotiationFactor: What the weight of negotiation counts for; `nil` takes what the
    ///   selection says, 0 leaves it out.
    /// - Returns: A graph whose vertex `i` is the actor `actors[i]`.
    /// - Throws: `GraphError.tooManyArcs`, `.weightNotFinite` where weights add up to infinity.
    /// - Complexity: O(*n* + *m*) for the *m* pairs.
    public func signedGraph(negotiationFactor: Double? = nil) throws(GraphError) -> Graph {
        let factor = negotiationFactor ?? selection.negotiation.factor
        var vertices = [Int: Int](minimumCapacity: actors.count)
        for (vertex, actor) in actors.enumerated() { vertices[actor] = vertex }
        var builder = GraphBuilder(vertexCount: actors.count, isDirected: false)
        builder.reserveCapacity(dyads.count)
        for dyad in dyads where dyad.lean(negotiationFactor: factor) != 0 {
            guard let first = vertices[dyad.first], let second = vertices[dyad.second] else {
                continue
            }
            builder.addArc(
                from: first, to: second,
                weight: dyad.netWeight(negotiationFactor: factor))
        }
        return try builder.build()
    }

    /// The pairs whose cooperation and conflict balance, which the signed graph has no arc for.
    ///
    /// - Parameter negotiationFactor: What the weight of negotiation counts for; `nil` takes what the
    ///   selection says, 0 leaves it out.
    /// - Returns: The pairs, in the order of `dyads`.
    /// - Complexity: O(*m*) for *m* pairs.
    public func ambivalentDyads(negotiationFactor: Double? = nil) -> [Dyad] {
        dyads.filter { $0.isAmbivalent(negotiationFactor: negotiationFactor) }
    }

    /// The multigraph of the actors present: an arc for each event, of the event's own weight; of a
    /// row that stands for several events, as many arcs of their mean weight.
    ///
    /// For measures that count parallel arcs; the weighing of the snapshot plays no part.
    ///
    /// - Parameter isDirected: Whether arcs lead from the source of an event to its target; then a
    ///   mutual event has an arc each way.
    /// - Returns: A graph whose vertex `i` is the actor `actors[i]`.
    /// - Throws: `GraphError.tooManyArcs`.
    /// - Complexity: O(*n* + *e*) for *e* events.
    public func multigraph(isDirected: Bool = false) throws(GraphError) -> Graph {
        var vertices = [Int32: Int](minimumCapacity: actors.count)
        for (vertex, actor) in actors.enumerated() { vertices[Int32(actor)] = vertex }
        let events = self.case.events
        let stands = self.case.actors.representatives(selection.rollUp)
        var builder = GraphBuilder(vertexCount: actors.count, isDirected: isDirected)
        // A few rows may stand for more events than memory holds.
        let limit = isDirected ? Int(Int32.max) : Int(Int32.max) / 2
        guard eventCount <= limit else { throw .tooManyArcs(eventCount, limit: limit) }
        builder.reserveCapacity(eventCount)
        for row in rows.lazy.map({ Int($0) }) {
            guard let source = vertices[stands[Int(events.sources[row])]],
                let target = vertices[stands[Int(events.targets[row])]]
            else { continue }
            let weight = events.meanWeight(of: row) * part(of: row)
            for _ in 0..<events.eventCount(of: row) {
                builder.addArc(from: source, to: target, weight: weight)
                if isDirected, !events.areDirected[row] {
                    builder.addArc(from: target, to: source, weight: weight)
                }
            }
        }
        return try builder.build()
    }
}
