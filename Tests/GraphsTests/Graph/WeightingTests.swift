import Graphs
import Testing

@Suite("Weights at the ends of what numbers can hold")
struct WeightingTests {
    private static let extremes = [
        Double.leastNonzeroMagnitude, 0x1p-1030, 1e-200, 1e-76, 1e76, 1e200, 1e308,
    ]

    /// A ring with chords, every fifth arc of which has the extreme weight.
    private static func graph(_ extreme: Double, isDirected: Bool) throws -> Graph {
        var builder = GraphBuilder(vertexCount: 24, isDirected: isDirected)
        for vertex in 0..<24 {
            builder.addArc(from: vertex, to: (vertex + 1) % 24, weight: 1)
            let weight = vertex.isMultiple(of: 5) ? extreme : 2
            builder.addArc(from: vertex, to: (vertex + 7) % 24, weight: weight)
        }
        return try builder.build()
    }

    @Test("are refused by measures that would go wrong, and by no others", arguments: extremes)
    func refused(extreme: Double) throws {
        var refusals = 0
        for isDirected in [false, true] {
            let graph = try Self.graph(extreme, isDirected: isDirected)
            for length in [ArcLength.hops, .inverseWeight, .weight] {
                var options = MeasureOptions()
                options.length = length
                for measure in MeasureCatalogue.measures
                where measure.contract.time == .ignored {
                    refusals += try refusal {
                        try measure.scores(of: graph, options: options).compactMap { $0 }
                    }
                }
                for measure in MeasureCatalogue.arcMeasures
                where measure.contract.time == .ignored {
                    refusals += try refusal {
                        try measure.scores(of: graph, options: options).map(\.score)
                    }
                }
                for method in MeasureCatalogue.groupings {
                    refusals += try refusal {
                        _ = try method.groups(of: graph, options: options)
                        return []
                    }
                }
            }
        }
        #expect(refusals > 20)
    }

    /// 1 if the weight is refused; else the scores must be numbers.
    private func refusal(_ scores: () throws -> [Double]) throws -> Int {
        let result = Result { try scores() }
        guard case .failure(let error) = result else {
            let scores = try result.get()
            #expect(scores.allSatisfy { $0.isFinite })
            return 0
        }
        guard let error = error as? GraphError,
            case .weightOutOfRange(_, let weight) = error
        else { throw error }
        #expect(!GraphError.weightRange.contains(weight))
        return 1
    }

    @Test(
        "change no score that does not depend on the unit", arguments: [1e-73, 1e-30, 1e30, 1e73])
    func unit(scale: Double) throws {
        // A power of 2, so that weights change in their exponents alone.
        let power = Double(sign: .plus, exponent: scale.exponent, significand: 1)
        for sample in Sample.many.prefix(80) {
            let graph = try sample.graph
            let scaled = try sample.reweighted { $0 * power }.graph
            let hubs = try (scaled.hubsAndAuthorities().hubs, graph.hubsAndAuthorities().hubs)
            #expect(agree(hubs.0, hubs.1, within: 1e-9))
            let katz = try (scaled.katzCentrality(), graph.katzCentrality())
            #expect(agree(katz.0, katz.1, within: 1e-9))
            let eigenvector = try (
                scaled.eigenvectorCentrality(direction: .all),
                graph.eigenvectorCentrality(direction: .all)
            )
            #expect(agree(eigenvector.0, eigenvector.1, within: 1e-9))
            let pageRank = try (scaled.pageRank(), graph.pageRank())
            #expect(pageRank.0 == pageRank.1)
            let constraint = try (scaled.constraint(), graph.constraint())
            #expect(constraint.0 == constraint.1)
            let betweenness = try (
                scaled.betweennessCentrality(weightedBy: .inverseWeight),
                graph.betweennessCentrality(weightedBy: .inverseWeight)
            )
            #expect(betweenness.0 == betweenness.1)
        }
    }
}
