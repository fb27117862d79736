import Graphs
import Testing

@Suite("Hubs and authorities")
struct HITSTests {
    @Test(
        "agree with other libraries", arguments: Oracles.entries("hits_hub", "hits_authority"))
    func oracle(entry: Oracles.Entry) throws {
        let scores = try entry.input.hubsAndAuthorities()
        try entry.expect(entry.measure == "hits_hub" ? scores.hubs : scores.authorities)
    }

    @Test("reproduce each other")
    func definition() throws {
        var determined = 0
        for sample in Sample.many {
            let scores = try sample.graph.hubsAndAuthorities()
            let (hubs, authorities) = (
                scores.hubs.compactMap { $0 }, scores.authorities.compactMap { $0 }
            )
            if hubs.isEmpty || hubs.allSatisfy({ $0 == 0 }) { continue }
            determined += 1
            let fromHubs = product(transposed(sample.matrix), hubs)
            let fromAuthorities = product(sample.matrix, authorities)
            #expect(agree(shares(fromHubs), authorities, within: 1e-7), "\(sample)")
            #expect(agree(shares(fromAuthorities), hubs, within: 1e-7), "\(sample)")
        }
        #expect(determined > 100)
    }

    private func shares(_ values: [Double]) -> [Double] {
        let sum = values.reduce(0, +)
        return values.map { $0 / sum }
    }

    @Test("have no value where two groups of hubs do equally well")
    func tie() throws {
        let pair = try Sample(
            vertexCount: 2, isDirected: false, arcs: [Arc(source: 0, target: 1)]
        ).graph
        #expect(try pair.hubsAndAuthorities().hubs == [nil, nil])
        #expect(try pair.hubsAndAuthorities().authorities == [nil, nil])
    }

    @Test("say why nobody has a value, and that they are the same without a direction")
    func remarks() throws {
        let star = try Sample(
            vertexCount: 4, isDirected: false, arcs: (1..<4).map { Arc(source: 0, target: $0) }
        ).graph
        let ring = try Sample(
            vertexCount: 3, isDirected: true,
            arcs: [(0, 1), (1, 2), (0, 2)].map { Arc(source: $0.0, target: $0.1) }
        ).graph
        for measure in [Measure.hub, .authority] {
            let ofStar = try measure.scores(of: star)
            #expect(ofStar.allSatisfy { $0 == nil })
            #expect(measure.remark(on: ofStar, of: star)?.contains("star") == true)
            var options = MeasureOptions()
            let ofRing = try measure.scores(of: ring)
            #expect(measure.remark(on: ofRing, of: ring) == nil)
            options.direction = .all
            let scores = try measure.scores(of: ring, options: options)
            #expect(scores.allSatisfy { $0 != nil })
            let remark = measure.remark(on: scores, of: ring, options: options)
            #expect(remark == "hubs and authorities are the same without a direction")
        }
    }

    @Test("change places when arcs turn round")
    func reversal() throws {
        for sample in Sample.many.prefix(60) {
            let there = try sample.graph.hubsAndAuthorities()
            let back = try sample.graph.hubsAndAuthorities(direction: .in)
            #expect(agree(there.hubs, back.authorities, within: 1e-8))
        }
    }
}
