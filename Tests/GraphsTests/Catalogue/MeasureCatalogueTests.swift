import Graphs
import Testing

@Suite("The contract of every measure tells the truth about")
struct MeasureCatalogueTests {
    /// Samples of both kinds, small and with every oddity.
    private static let samples = (0..<60).map { Sample.random(seed: 1_000 + $0) }

    /// As many of them as a test can afford: measures that draw samples take their time.
    private func samples(for measure: Measure) -> ArraySlice<Sample> {
        Self.samples.prefix(measure.contract.isRandom ? 2 : 60)
    }

    /// The scores, or nothing where the measure refuses the graph.
    private func scores(
        _ measure: Measure, _ sample: Sample, _ change: (inout MeasureOptions) -> Void = { _ in }
    ) throws -> [Double?]? {
        var options = MeasureOptions()
        change(&options)
        do {
            return try measure.scores(of: sample.graph, options: options)
        } catch GraphError.notStronglyConnected, GraphError.wrongDirection {
            return nil
        }
    }

    private func agreed(_ left: [Double?]?, _ right: [Double?]?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return agree(left, right, within: 1e-7)
    }

    @Test("its name, its sentence and its source", arguments: MeasureCatalogue.all)
    func words(measure: Measure) throws {
        #expect(MeasureCatalogue.all.count { $0.name == measure.name } == 1)
        #expect(MeasureCatalogue.named(measure.name.uppercased())?.name == measure.name)
        #expect(measure.summary.hasSuffix("."))
        #expect(measure.contract.rows.count == 10)
        for row in measure.contract.rows { #expect(!row.phrase.isEmpty) }
        #expect(MeasureCatalogue.markdownTable.contains("| `\(measure.name)` |"))
    }

    /// Those whose scores are the same on every call, whatever the vertices are called.
    private static let exact = MeasureCatalogue.all.filter { !$0.contract.isRandom }

    @Test("negative weights", arguments: MeasureCatalogue.all)
    func sign(measure: Measure) throws {
        var signed = Sample(
            vertexCount: 3, isDirected: true,
            arcs: [
                Arc(source: 0, target: 1, weight: 2), Arc(source: 1, target: 2, weight: -3),
                Arc(source: 2, target: 0, weight: 1),
            ])
        let positive = signed.reweighted(abs)
        switch measure.contract.sign {
        case .refused:
            #expect {
                try measure.scores(of: signed.graph)
            } throws: { error in
                if case .negativeWeight? = error as? GraphError { true } else { false }
            }
        case .ignored:
            #expect(agreed(try scores(measure, signed), try scores(measure, positive)))
        case .kept:
            signed.arcs[1].weight = -3
            #expect(!agreed(try scores(measure, signed), try scores(measure, positive)))
        }
    }

    @Test("weights", arguments: exact)
    func weight(measure: Measure) throws {
        for sample in Self.samples {
            let flat = sample.reweighted { _ in 1 }
            let base = try scores(measure, sample)
            switch measure.contract.weight {
            case .ignored:
                #expect(agreed(base, try scores(measure, flat)), "\(sample)")
            case .length:
                #expect(agreed(base, try scores(measure, flat)), "\(sample)")
                let hops = try scores(measure, sample) {
                    $0.length = .inverseWeight(exponent: 0)
                }
                #expect(agreed(base, hops), "\(sample)")
            case .strength, .conductance:
                let unit = try scores(measure, sample) { $0.strength = .unit }
                let changed = try scores(measure, sample.reweighted { $0 * $0 + 1 }) {
                    $0.strength = .unit
                }
                #expect(agreed(unit, changed), "\(sample)")
            }
        }
    }

    @Test("parallel arcs and loops", arguments: exact)
    func parallelArcs(measure: Measure) throws {
        for sample in Self.samples {
            var split = sample
            split.arcs = sample.arcs.flatMap { arc in
                let half = Arc(source: arc.source, target: arc.target, weight: arc.weight / 2)
                return [half, half]
            }
            let base = try scores(measure, sample)
            if measure.contract.parallelArcs == .counted {
                let doubled = try scores(measure, split)
                #expect(agreed(base?.map { $0.map { $0 * 2 } }, doubled), "\(sample)")
                continue
            }
            #expect(agreed(base, try scores(measure, split)), "\(sample)")
            let loops = Sample(
                vertexCount: sample.vertexCount, isDirected: sample.isDirected,
                arcs: sample.arcs + (0..<sample.vertexCount).map { Arc(source: $0, target: $0) })
            #expect(agreed(base, try scores(measure, loops)), "\(sample)")
        }
    }

    @Test("direction", arguments: exact)
    func direction(measure: Measure) throws {
        for sample in Self.samples where sample.isDirected {
            let base = try scores(measure, sample)
            switch measure.contract.direction {
            case .ignored:
                #expect(agreed(base, try scores(measure, sample.undirected)), "\(sample)")
                #expect(agreed(base, try scores(measure, sample.reversed)), "\(sample)")
            case .chosen(let direction):
                #expect(agreed(base, try scores(measure, sample) { $0.direction = direction }))
                let out = try scores(measure, sample) { $0.direction = .out }
                let turned = try scores(measure, sample.reversed) { $0.direction = .in }
                #expect(agreed(out, turned), "\(sample)")
                let all = try scores(measure, sample) { $0.direction = .all }
                let turnedAll = try scores(measure, sample.reversed) { $0.direction = .all }
                #expect(agreed(all, turnedAll), "\(sample)")
            case .followed:
                break
            case .required:
                #expect(
                    throws: GraphError.wrongDirection(measure: measure.name, needsDirected: true)
                ) {
                    try measure.scores(of: sample.undirected.graph)
                }
            }
        }
    }

    @Test("isolates", arguments: MeasureCatalogue.all)
    func isolates(measure: Measure) throws {
        for sample in samples(for: measure) {
            guard let scores = try scores(measure, sample.withIsolate), let last = scores.last
            else {
                continue
            }
            switch measure.contract.isolates {
            case .zero: #expect(last == 0, "\(sample)")
            case .one: #expect(last == 1, "\(sample)")
            case .none: #expect(last == nil, "\(sample)")
            case .zeroOrNone:
                #expect(last == 0 || scores.allSatisfy { $0 == nil }, "\(sample)")
            case .base:
                let least = scores.compactMap { $0 }.min()
                #expect(agree(last, least), "\(sample)")
            }
        }
    }

    @Test("the order of vertices, which makes no difference", arguments: exact)
    func relabelling(measure: Measure) throws {
        for (index, sample) in Self.samples.enumerated() {
            var generator = SplitMix64(seed: UInt64(index))
            let names = (0..<sample.vertexCount).shuffled(using: &generator)
            guard let base = try scores(measure, sample) else { continue }
            let renamed = try #require(try scores(measure, sample.relabelled(names)))
            #expect(agree(base, names.map { renamed[$0] }, within: 1e-7), "\(sample)")
        }
    }

    @Test("the empty graph and small ones", arguments: MeasureCatalogue.all)
    func small(measure: Measure) throws {
        for isDirected in [true, false] {
            for count in 0...2 {
                let sample = Sample(vertexCount: count, isDirected: isDirected, arcs: [])
                if let scores = try scores(measure, sample) {
                    #expect(scores.count == count)
                    #expect(scores.allSatisfy { $0.map { $0.isFinite } ?? true })
                }
            }
        }
    }

    @Test("threads, which make no difference to the last bit", arguments: MeasureCatalogue.all)
    func threads(measure: Measure) throws {
        for length in [ArcLength.hops, .inverseWeight] {
            for sample in samples(for: measure).prefix(20) {
                let serial = try scores(measure, sample) { $0.length = length }
                let parallel = try scores(measure, sample) {
                    $0.length = length
                    $0.execution = Execution(threads: 2)
                }
                #expect(serial == parallel, "\(sample)")
            }
        }
    }
}

@Suite("Every statistic of a graph")
struct GraphStatisticTests {
    @Test("has a name, a sentence and a source", arguments: MeasureCatalogue.statistics)
    func words(statistic: GraphStatistic) {
        #expect(MeasureCatalogue.statistics.count { $0.name == statistic.name } == 1)
        #expect(MeasureCatalogue.statistic(named: statistic.name)?.name == statistic.name)
        #expect(statistic.summary.hasSuffix("."))
        #expect(!statistic.definition.isEmpty && !statistic.source.isEmpty)
    }

    @Test(
        "has a finite value or none, however small the graph",
        arguments: MeasureCatalogue.statistics)
    func small(statistic: GraphStatistic) throws {
        for sample in Sample.many.prefix(80) + [
            Sample(vertexCount: 0, isDirected: true, arcs: []),
            Sample(vertexCount: 1, isDirected: false, arcs: []),
            Sample(vertexCount: 2, isDirected: true, arcs: [Arc(source: 0, target: 1)]),
        ] {
            let value = try statistic.value(of: sample.graph)
            #expect(value?.isFinite ?? true, "\(sample)")
        }
    }
}
