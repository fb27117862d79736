import Graphs
import Testing

@Suite("Distance profiles")
struct DistanceProfileTests {
    /// More vertices than one pass serves, in several components, with long and short ways.
    private let large: Sample = {
        var random = SplitMix64(seed: 8)
        var arcs = (0..<399).map { Arc(source: $0, target: $0 + 1) }
        for _ in 0..<500 {
            arcs.append(
                Arc(source: random.below(600), target: random.below(600), weight: 0.5))
        }
        return Sample(vertexCount: 600, isDirected: true, arcs: arcs)
    }()

    @Test(
        "by hops of many vertices are what one search a source finds", arguments: Direction.allCases
    )
    func manySources(direction: Direction) throws {
        let graph = try large.graph
        let hops = try graph.distanceProfiles(direction: direction)
        // An exponent of nearly 0 sends the same lengths through the other engine.
        let searched = try graph.distanceProfiles(
            weightedBy: .inverseWeight(exponent: 1e-15), direction: direction)
        for (hop, search) in zip(hops, searched) {
            #expect(hop.reached == search.reached)
            #expect(agree(hop.total, search.total))
            #expect(agree(hop.reciprocalTotal, search.reciprocalTotal))
            #expect(agree(hop.farthest, search.farthest))
        }
    }

    @Test("do not depend on threads")
    func threads() throws {
        let graph = try large.graph
        #expect(
            try graph.distanceProfiles()
                == graph.distanceProfiles(execution: Execution(threads: 3)))
    }
}
