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
        var measured = 0
        for sample in Self.samples {
            let base = try scores(measure, sample, options)
            let scaled = try scores(measure, sample.reweighted { $0 * 3 }, options)
            guard let base, let scaled else {
                #expect(base == nil && scaled == nil, "\(sample)")
                continue
            }
            measured += 1
            #expect(agree(base, scaled, within: 1e-7), "\(sample)")
        }
        #expect(measured > 40)
    }

    /// The scores; nothing where the measure must refuse the graph, and any other error is one.
    private func scores(
        _ measure: Measure, _ sample: Sample, _ options: MeasureOptions
    ) throws -> [Double?]? {
        do {
            return try measure.scores(of: sample.graph, options: options)
        } catch GraphError.notStronglyConnected {
            #expect(measure.name == "eigenvector" && sample.isDirected)
            return nil
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
        arguments: MeasureCatalogue.measures.filter { $0.contract.time == .ignored })
    func isolate(measure: Measure) throws {
        // Some scores share out a whole, or divide by the number of vertices whatever is asked.
        let sharing = ["pagerank", "closeness", "pn"]
        if measure.contract.isRandom || sharing.contains(measure.name) { return }
        var options = MeasureOptions()
        options.normalized = false
        var measured = 0
        for sample in Self.samples {
            guard let base = try scores(measure, sample, options) else { continue }
            measured += 1
            let more = try measure.scores(of: sample.withIsolate.graph, options: options)
            #expect(agree(base, Array(more.dropLast()), within: 1e-7), "\(sample)")
        }
        #expect(measured > 40)
    }
}
