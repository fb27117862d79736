extension GroupingMethod {
    /// ``Graph/leidenCommunities(weightedBy:resolution:rounds:using:execution:)``.
    public static let leiden = GroupingMethod(
        "leiden", "Groups of the greatest modularity that Leiden's method finds, each connected.",
        contract: .communities(
            definition: "local moves, refinement and aggregation towards the greatest Q",
            direction: .chosen(.out), cost: "about O(m) a round",
            source: "Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z")
    ) { graph, options throws(GraphError) in
        var generator = SplitMix64(seed: options.seed)
        return try graph.unsigned("leiden", options.direction ?? .out).leidenCommunities(
            weightedBy: options.strength, resolution: options.resolution, using: &generator,
            execution: options.execution
        ).partition
    }

    /// ``Graph/louvainCommunities(weightedBy:resolution:using:execution:)``.
    public static let louvain = GroupingMethod(
        "louvain", "Groups of the greatest modularity that Louvain's method finds.",
        contract: .communities(
            definition: "local moves and aggregation towards the greatest Q",
            direction: .chosen(.out), cost: "about O(m)",
            source: "Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008")
    ) { graph, options throws(GraphError) in
        var generator = SplitMix64(seed: options.seed)
        return try graph.unsigned("louvain", options.direction ?? .out).louvainCommunities(
            weightedBy: options.strength, resolution: options.resolution, using: &generator,
            execution: options.execution
        ).partition
    }

    /// ``Graph/labelPropagationCommunities(weightedBy:using:execution:)``.
    public static let labelPropagation = GroupingMethod(
        "label-propagation", "Groups in which every \(.vertex) has most of its ties.",
        contract: .communities(
            definition:
                "each \(.vertex) takes the label it is tied to most, until none would change",
            direction: .ignored, cost: "O(m) a round, a handful of rounds",
            source: "Raghavan, Albert & Kumara 2007, doi:10.1103/PhysRevE.76.036106")
    ) { graph, options throws(GraphError) in
        var generator = SplitMix64(seed: options.seed)
        return try graph.labelPropagationCommunities(
            weightedBy: options.strength, using: &generator, execution: options.execution
        ).partition
    }
}

extension GraphStatistic {
    /// ``Graph/modularity(of:weightedBy:resolution:)`` of the groups given, else of Leiden's.
    public static let modularity = GraphStatistic(
        "modularity", "By how much more ties lie within groups than chance would put there.",
        contract: .communities(
            definition: "Σ (w(g) / W − γ a(g) b(g) / W²) over the groups given, or Leiden's",
            direction: .chosen(.out), scale: "at most 1; no value without ties",
            disconnected: "no matter", isolates: .ignored, cost: "O(n + m), besides finding groups",
            source: "Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113", readsGroups: true)
    ) { graph, options throws(GraphError) in
        let groups: Partition
        if let given = options.groups {
            groups = given
        } else {
            groups = try GroupingMethod.leiden.groups(of: graph, options: options)
        }
        return try graph.unsigned("modularity", options.direction ?? .out).modularity(
            of: groups, weightedBy: options.strength, resolution: options.resolution)
    }

    /// ``Partition/compared(to:)`` of the groups given with Leiden's.
    public static let agreement = GraphStatistic(
        "agreement", "How far the groups given are those that Leiden's method finds in the ties.",
        figures: [
            "agreement-vi", "agreement-nmi", "agreement-ami", "agreement-rand", "agreement-ari",
        ],
        contract: .communities(
            definition: "variation of information H(A | B) + H(B | A), normalized mutual "
                + "information, Rand index, and the latter two adjusted for chance",
            direction: .chosen(.out),
            scale: "VI in nats, 0 if equal; the others 1 if equal; no value without groups given",
            disconnected: "no group that is found spans two components", isolates: .counted,
            cost: "O(n), besides finding groups",
            source: "Meilă 2007, doi:10.1016/j.jmva.2006.11.013; Hubert & Arabie 1985, "
                + "doi:10.1007/BF01908075; Vinh, Epps & Bailey 2010, JMLR 11:2837–2854",
            readsGroups: true)
    ) { graph, options throws(GraphError) in
        // What it refuses, and a wish to stop, come before what was not given.
        let found = try GroupingMethod.leiden.groups(of: graph, options: options)
        guard let groups = options.groups else { return [nil, nil, nil, nil, nil] }
        let comparison = groups.compared(to: found)
        return [
            comparison.variationOfInformation, comparison.normalizedMutualInformation,
            comparison.adjustedMutualInformation, comparison.randIndex,
            comparison.adjustedRandIndex,
        ]
    }
}

extension MeasureContract {
    /// What methods that weigh ties within groups have in common.
    fileprivate static func communities(
        definition: Phrase, direction: DirectionReading, scale: Phrase = "a group \(.aVertex)",
        disconnected: Phrase = "no group spans two components", isolates: IsolateScore = .alone,
        cost: String, source: String, readsGroups: Bool = false
    ) -> MeasureContract {
        MeasureContract(
            definition: definition, weight: .strength, parallelArcs: .summed, sign: .refused,
            direction: direction, scale: scale, disconnected: disconnected,
            isolates: isolates, cost: cost, source: source, isRandom: true,
            readsGroups: readsGroups)
    }
}
