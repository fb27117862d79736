extension GroupingMethod {
    /// ``Graph/weakComponents()``.
    public static let weakComponents = GroupingMethod(
        "weak-components", "Groups within which ties lead everywhere, whichever way they point.",
        contract: contract(
            direction: .ignored, source: "Harary, Norman & Cartwright 1965, Structural Models")
    ) { graph, _ in graph.ties(.out).weakComponents() }

    /// ``Graph/strongComponents()``.
    public static let strongComponents = GroupingMethod(
        "strong-components",
        "Groups within which \(.arcs) lead from each \(.vertex) to each other.",
        contract: contract(direction: .followed, source: "Tarjan 1972, doi:10.1137/0201010")
    ) { graph, _ in graph.ties(.out).strongComponents() }

    private static func contract(direction: DirectionReading, source: String) -> MeasureContract {
        MeasureContract(
            definition: "u and v are in one group if paths lead from each to the other",
            weight: .ignored, parallelArcs: .merged, sign: .ignored, direction: direction,
            scale: "a group \(.aVertex)", disconnected: "are groups apart", isolates: .alone,
            cost: "O(n + m)", source: source)
    }
}
