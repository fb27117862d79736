extension Graph {
    /// By how much more positive ties lie within groups, and fewer negative ones, than chance would
    /// put there.
    ///
    /// `Q = (W⁺ Q⁺ − W⁻ Q⁻) / (W⁺ + W⁻)`, where `Q⁺` and `Q⁻` are the modularities of the positive and
    /// of the negative ties and `W⁺` and `W⁻` what these weigh: all in one group score 0.
    ///
    /// Direction is ignored, both ways being added; weights are strengths of ties; parallel arcs add
    /// up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - groups: The group of each vertex.
    ///   - strength: Whether ties count by weight, or alike but for their signs.
    ///   - resolution: Above 1, chance counts for more, and smaller groups score better.
    /// - Returns: At most 1; `nil` without ties.
    /// - Throws: `GraphError.weightOutOfRange`.
    /// - Complexity: O(*n* + *m*).
    /// - SeeAlso: Gómez, Jensen & Arenas (2009), <https://doi.org/10.1103/PhysRevE.80.016114>.
    public func signedModularity(
        of groups: Partition, weightedBy strength: TieStrength = .weight, resolution: Double = 1
    ) throws(GraphError) -> Double? {
        let ties = try signedTies(weightedBy: strength, for: "signed-modularity")
        let (positive, negative) = (ties.positivePart(), ties.negativePart())
        let weights = (positive.totalWeight, negative.totalWeight)
        let parts = (
            try positive.modularity(of: groups, resolution: resolution) ?? 0,
            try negative.modularity(of: groups, resolution: resolution) ?? 0
        )
        let total = weights.0 + weights.1
        guard total > 0 else { return nil }
        return (weights.0 * parts.0 - weights.1 * parts.1) / total
    }

    /// Groups that are tied positively within and negatively between: those of the greatest signed
    /// modularity that a search finds.
    ///
    /// Vertices move to the group where they raise ``signedModularity(of:weightedBy:resolution:)`` most,
    /// groups become vertices, and so on until nothing is gained (Louvain's method), some times over
    /// from other orders; the best is kept. On levels of up to 1,000 groups a vertex may join any of
    /// them, on larger ones only those it is tied to.
    ///
    /// Direction is ignored, both ways being added; weights are strengths of ties; parallel arcs add
    /// up, and a pair whose arcs cancel is not tied; loops are dropped.
    ///
    /// - Parameters:
    ///   - strength: Whether ties count by weight, or alike but for their signs.
    ///   - resolution: Above 1, groups come out smaller.
    ///   - generator: Where chance comes from; the same generator gives the same groups.
    ///   - execution: Progress and cancellation.
    /// - Returns: The groups and their signed modularity; each vertex a group without ties.
    /// - Throws: `GraphError.weightOutOfRange`; `.parameter` for a resolution that is not positive and
    ///   finite; `.cancelled`.
    /// - Complexity: About O(*m*) a search.
    /// - SeeAlso: Gómez, Jensen & Arenas (2009), <https://doi.org/10.1103/PhysRevE.80.016114>.
    public func signedCommunities(
        weightedBy strength: TieStrength = .weight, resolution: Double = 1,
        using generator: inout some RandomNumberGenerator, execution: Execution = .serial
    ) throws(GraphError) -> Communities {
        guard resolution > 0, resolution.isFinite else {
            throw .parameter(
                measure: "signed", name: "resolution", value: resolution,
                allowed: "a positive finite number")
        }
        if execution.isCancelled() { throw .cancelled }
        let ties = try signedTies(weightedBy: strength, for: "signed")
        guard ties.arcCount > 0 else {
            execution.onProgress?(1)
            return Communities(partition: Partition(Array(0..<vertexCount)), modularity: nil)
        }
        let searches = ties.arcCount > 100_000 ? 2 : 10
        let tally = Tally(steps: searches, execution: execution)
        let base = SignedLevel(of: ties)
        var best: (partition: Partition, modularity: Double)?
        for _ in 0..<searches {
            var random = SplitMix64(seed: generator.next())
            let partition = try base.search(resolution, &random, execution)
            let found = try ties.signedModularity(of: partition, resolution: resolution) ?? 0
            if found > (best?.modularity ?? -.infinity) + 1e-12 { best = (partition, found) }
            try tally.step()
        }
        return Communities(
            partition: best?.partition ?? Partition(Array(0..<vertexCount)),
            modularity: best?.modularity)
    }

    /// The net ties, whose weights are in range, or 1 and −1.
    private func signedTies(
        weightedBy strength: TieStrength, for measure: String
    ) throws(GraphError) -> Graph {
        let net = netTies()
        if strength == .unit { return net.signs() }
        _ = try net.magnitudes().measured(by: TieStrength.weight, for: measure)
        return net
    }

    private var totalWeight: Double { strength(direction: .out).reduce(0, +) }
}

extension GraphStatistic {
    /// ``Graph/signedModularity(of:weightedBy:resolution:)`` of the groups given, else of those that
    /// ``GroupingMethod/signed`` finds.
    public static let signedModularity = GraphStatistic(
        "signed-modularity",
        "By how much more positive and fewer negative ties lie within groups than by chance.",
        contract: .signed(
            definition: "(W⁺ Q⁺ − W⁻ Q⁻) / (W⁺ + W⁻), Q the modularity of the ties of a sign, W "
                + "their weight, of the groups given, or those that signed finds",
            weight: .strength, direction: .ignored, scale: "at most 1; no value without ties",
            isolates: .ignored, cost: "O(n + m), besides finding groups",
            source: "Gómez, Jensen & Arenas 2009, doi:10.1103/PhysRevE.80.016114",
            isRandom: true, readsGroups: true)
    ) { graph, options throws(GraphError) in
        let groups: Partition
        if let given = options.groups {
            groups = given
        } else {
            groups = try GroupingMethod.signed.groups(of: graph, options: options)
        }
        return try graph.signedModularity(
            of: groups, weightedBy: options.strength, resolution: options.resolution)
    }
}

extension GroupingMethod {
    /// ``Graph/signedCommunities(weightedBy:resolution:using:execution:)``.
    public static let signed = GroupingMethod(
        "signed",
        "Groups of friends within and enemies between, of the greatest signed modularity.",
        contract: .signed(
            definition: "local moves and aggregation towards the greatest signed modularity",
            weight: .strength, direction: .ignored, scale: "a group \(.aVertex)",
            disconnected: "groups may span components where enemies are shared out",
            isolates: .alone, cost: "about O(m)",
            source: "Gómez, Jensen & Arenas 2009, doi:10.1103/PhysRevE.80.016114",
            isRandom: true)
    ) { graph, options throws(GraphError) in
        var generator = SplitMix64(seed: options.seed)
        return try graph.signedCommunities(
            weightedBy: options.strength, resolution: options.resolution, using: &generator,
            execution: options.execution
        ).partition
    }
}
