import Graphs
import Testing

@Suite("Laws of measures")
struct LawsTests {
    private static let samples = (0..<80).map { Sample.random(seed: 9_000 + $0) }

    /// Measures that a change of the unit of weight leaves alone.
    @Test(
        "A change of the unit of weight leaves shares, ranks and ratios alone",
        arguments: [
            "degree", "betweenness", "pagerank", "eigenvector", "katz", "hub", "authority",
            "clustering", "clustering-barrat", "clustering-onnela", "clustering-fagiolo",
            "constraint", "effective-size", "core", "brokerage", "current-flow",
        ])
    func unit(name: String) throws {
        let measure = try #require(MeasureCatalogue.measure(named: name))
        var options = MeasureOptions()
        options.length = .inverseWeight
        for sample in Self.samples {
            let base = try? measure.scores(of: sample.graph, options: options)
            let scaled = try? measure.scores(
                of: sample.reweighted { $0 * 3 }.graph, options: options)
            if let base, let scaled {
                #expect(agree(base, scaled, within: 1e-7), "\(sample)")
            } else {
                #expect(base == nil && scaled == nil, "\(sample)")
            }
        }
    }

    @Test(
        "A change of the unit of weight multiplies what is measured in it",
        arguments: ["strength", "closeness", "harmonic", "information", "s-core"])
    func proportion(name: String) throws {
        let measure = try #require(MeasureCatalogue.measure(named: name))
        var options = MeasureOptions()
        options.length = .inverseWeight
        for sample in Self.samples {
            let base = try measure.scores(of: sample.graph, options: options)
            let scaled = try measure.scores(
                of: sample.reweighted { $0 * 3 }.graph, options: options)
            #expect(agree(base.map { $0.map { $0 * 3 } }, scaled), "\(sample)")
        }
    }

    @Test(
        "One more vertex without ties changes nobody's raw score",
        arguments: MeasureCatalogue.measures)
    func isolate(measure: Measure) throws {
        // Some scores share out a whole, or divide by the number of vertices whatever is asked.
        let sharing = ["pagerank", "closeness"]
        if measure.contract.isRandom || sharing.contains(measure.name) { return }
        var options = MeasureOptions()
        options.normalized = false
        for sample in Self.samples {
            guard let base = try? measure.scores(of: sample.graph, options: options) else {
                continue
            }
            let more = try measure.scores(of: sample.withIsolate.graph, options: options)
            #expect(agree(base, Array(more.dropLast()), within: 1e-7), "\(sample)")
        }
    }

    @Test("Inputs are the same after every measure as before", arguments: MeasureCatalogue.measures)
    func inputs(measure: Measure) throws {
        let graph = try Self.samples[11].graph
        let before = graph.arcs
        _ = try? measure.scores(of: graph)
        #expect(graph.arcs == before)
    }
}
