import Graphs
import Testing

@Suite("The contract of every measure tells the truth about")
struct MeasureCatalogueTests {
    /// An entry as an argument of a test.
    struct Entry: Sendable, CustomTestStringConvertible {
        let entry: any CatalogueEntry
        var testDescription: String { entry.name }
    }

    /// Those that read graphs; ``TemporalMeasuresTests`` holds those that read times to theirs.
    private static let entries = MeasureCatalogue.entries.filter { $0.contract.time == .ignored }
        .map { Entry(entry: $0) }

    /// Samples of both kinds, small and with every oddity.
    private static let samples = (0..<60).map { Sample.random(seed: 1_000 + $0) }

    /// The same with signs, of which a pair has one.
    private static let signed = samples.enumerated().map {
        $1.signed(seed: UInt64($0), byPair: true)
    }

    /// As many of them as a test can afford: measures that draw samples take their time.
    private func samples(for measure: any CatalogueEntry) -> ArraySlice<Sample> {
        let samples = measure.contract.sign == .contrasted ? Self.signed : Self.samples
        return samples.prefix(measure.contract.isRandom ? 2 : 60)
    }

    /// The scores, or nothing where the measure refuses the graph.
    private func scores(
        _ measure: any CatalogueEntry, _ sample: Sample,
        _ change: (inout MeasureOptions) -> Void = { _ in }
    ) throws -> [Double?]? {
        var options = MeasureOptions()
        options.groups = Partition((0..<sample.vertexCount).map { $0 % 3 })
        change(&options)
        do {
            return try measure.numbers(of: sample.graph, options)
        } catch GraphError.notStronglyConnected, GraphError.wrongDirection {
            return nil
        }
    }

    /// Scores that a measure refuses are passed over below; this sees to it that there are others.
    @Test("the samples, most of which it measures", arguments: entries)
    func measured(entry: Entry) throws {
        let samples = samples(for: entry.entry)
        let measured = try samples.count { try scores(entry.entry, $0) != nil }
        #expect(Double(measured) > 0.4 * Double(samples.count), "\(measured)")
    }

    private func agreed(_ left: [Double?]?, _ right: [Double?]?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return agree(left, right, within: 1e-7)
    }

    @Test("its name, its sentence and its source", arguments: entries)
    func words(entry: Entry) throws {
        let measure = entry.entry
        #expect(MeasureCatalogue.entries.count { $0.name == measure.name } == 1)
        #expect(MeasureCatalogue.entry(named: measure.name.uppercased())?.name == measure.name)
        #expect(measure.summary(in: .graphs).hasSuffix("."))
        let rows = measure.contract.rows(in: .graphs)
        #expect(rows.count == 11)
        for row in rows { #expect(!row.phrase.isEmpty) }
        #expect(MeasureCatalogue.markdownTable(of: [measure]).contains("| `\(measure.name)` |"))
    }

    /// Those whose scores are the same on every call, whatever the vertices are called.
    private static let exact = entries.filter { !$0.entry.contract.isRandom }

    @Test("negative weights", arguments: entries)
    func sign(entry: Entry) throws {
        let measure = entry.entry
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
                try measure.numbers(of: signed.graph, MeasureOptions())
            } throws: { error in
                if case .negativeWeight? = error as? GraphError { true } else { false }
            }
        case .ignored:
            #expect(agreed(try scores(measure, signed), try scores(measure, positive)))
        case .positivePart, .negativePart:
            Issue.record("no measure of the catalogue reads a part")
        case .signed, .contrasted:
            signed.arcs[1].weight = -3
            #expect(!agreed(try scores(measure, signed), try scores(measure, positive)))
        }
    }

    @Test("weights", arguments: exact)
    func weight(entry: Entry) throws {
        let measure = entry.entry
        for sample in samples(for: measure) {
            let flat = sample.reweighted { $0 < 0 ? -1 : 1 }
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
                let changed = try scores(
                    measure, sample.reweighted { $0 * abs($0) + ($0 < 0 ? -1 : 1) }
                ) {
                    $0.strength = .unit
                }
                #expect(agreed(unit, changed), "\(sample)")
            }
        }
    }

    @Test("parallel arcs and loops", arguments: exact)
    func parallelArcs(entry: Entry) throws {
        let measure = entry.entry
        for sample in samples(for: measure) {
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
    func direction(entry: Entry) throws {
        let measure = entry.entry
        var follows = false
        for sample in samples(for: measure) where sample.isDirected {
            let base = try scores(measure, sample)
            switch measure.contract.direction {
            case .ignored:
                #expect(agreed(base, try scores(measure, sample.undirected)), "\(sample)")
                #expect(agreed(base, try scores(measure, sample.reversed)), "\(sample)")
            case .chosen(let direction):
                #expect(agreed(base, try scores(measure, sample) { $0.direction = direction }))
                let out = try scores(measure, sample) { $0.direction = .out }
                if measure is ArcMeasure {
                    // Ties are listed as they are, so turning all round changes their order.
                    #expect(agreed(out, try scores(measure, sample) { $0.direction = .in }))
                    continue
                }
                let turned = try scores(measure, sample.reversed) { $0.direction = .in }
                #expect(agreed(out, turned), "\(sample)")
                let all = try scores(measure, sample) { $0.direction = .all }
                let turnedAll = try scores(measure, sample.reversed) { $0.direction = .all }
                #expect(agreed(all, turnedAll), "\(sample)")
            case .followed:
                let undirected = try scores(measure, sample.undirected)
                follows = follows || !agreed(base, undirected)
            case .required:
                #expect(
                    throws: GraphError.wrongDirection(measure: measure.name, needsDirected: true)
                ) {
                    try measure.numbers(of: sample.undirected.graph, MeasureOptions())
                }
            }
        }
        #expect(follows == (measure.contract.direction == .followed))
    }

    @Test("isolates", arguments: entries)
    func isolates(entry: Entry) throws {
        let measure = entry.entry
        var counts = false
        for sample in samples(for: measure) {
            let groups = Partition((0...sample.vertexCount).map { $0 % 3 })
            let scores = try scores(measure, sample.withIsolate) { $0.groups = groups }
            guard let scores, let last = scores.last ?? .some(nil) else { continue }
            switch measure.contract.isolates {
            case .zero: #expect(last == 0, "\(sample)")
            case .one: #expect(last == 1, "\(sample)")
            case .none: #expect(last == nil, "\(sample)")
            case .zeroOrNone:
                #expect(last == 0 || scores.allSatisfy { $0 == nil }, "\(sample)")
            case .base:
                let least = scores.compactMap { $0 }.min()
                #expect(agree(last, least), "\(sample)")
            case .ignored:
                #expect(agreed(scores, try self.scores(measure, sample)), "\(sample)")
            case .alone:
                #expect(scores.count { $0 == last } == 1, "\(sample)")
            case .counted:
                let base = try self.scores(measure, sample)
                counts = counts || !agreed(scores, base)
            }
        }
        #expect(counts == (measure.contract.isolates == .counted))
    }

    @Test(
        "the order of vertices, which makes no difference",
        arguments: MeasureCatalogue.measures.filter {
            !$0.contract.isRandom && $0.contract.time == .ignored
        })
    func relabelling(measure: Measure) throws {
        for (index, sample) in samples(for: measure).enumerated() {
            var generator = SplitMix64(seed: UInt64(index))
            let names = (0..<sample.vertexCount).shuffled(using: &generator)
            guard let base = try scores(measure, sample) else { continue }
            let renamed = try #require(
                try scores(measure, sample.relabelled(names)) { options in
                    var groups = [Int](repeating: 0, count: names.count)
                    for vertex in names.indices { groups[names[vertex]] = vertex % 3 }
                    options.groups = Partition(groups)
                })
            let back = names.map { renamed[$0] }
            // Which camp is the positive one is told by the first vertex where both weigh alike.
            let turned =
                measure.name.hasPrefix("signed-eigenvector") ? back.map { $0.map { -$0 } } : back
            #expect(
                agree(base, back, within: 1e-7) || agree(base, turned, within: 1e-7), "\(sample)")
        }
    }

    @Test("the empty graph and small ones", arguments: entries)
    func small(entry: Entry) throws {
        let measure = entry.entry
        for isDirected in [true, false] {
            for count in 0...2 {
                let sample = Sample(vertexCount: count, isDirected: isDirected, arcs: [])
                if let scores = try scores(measure, sample) {
                    if let statistic = measure as? GraphStatistic {
                        #expect(scores.count == statistic.figures.count)
                    } else {
                        #expect(scores.count == (measure is ArcMeasure ? 0 : count))
                    }
                    #expect(scores.allSatisfy { $0.map { $0.isFinite } ?? true })
                }
            }
        }
    }

    @Test("threads, which make no difference to the last bit", arguments: entries)
    func threads(entry: Entry) throws {
        let measure = entry.entry
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

    private static let searching = entries.filter {
        ["leiden", "louvain", "label-propagation", "modularity", "agreement", "triads"]
            .contains($0.entry.name)
    }

    @Test("a wish to stop, which it heeds", arguments: searching, [1, 2])
    func cancellation(entry: Entry, threads: Int) throws {
        let graph = try Sample(
            vertexCount: 40, isDirected: true,
            arcs: (0..<40).flatMap { vertex in
                // A vertex more or less tied than others keeps iterations going.
                (1...(2 + vertex % 3)).map {
                    Arc(source: vertex, target: (vertex + $0 * $0) % 40, weight: Double($0))
                }
            }
        ).graph
        var options = MeasureOptions()
        options.execution = Execution(threads: threads, isCancelled: { true })
        #expect(throws: GraphError.cancelled) {
            try entry.entry.numbers(of: graph, options)
        }
    }
}

extension CatalogueEntry {
    /// What the entry says of a graph, whatever it is of, as numbers.
    func numbers(of graph: Graph, _ options: MeasureOptions) throws(GraphError) -> [Double?] {
        switch self {
        case let measure as Measure: try measure.scores(of: graph, options: options)
        case let measure as ArcMeasure:
            try measure.scores(of: graph, options: options).map { $0.score }
        case let statistic as GraphStatistic: try statistic.values(of: graph, options: options)
        case let method as GroupingMethod:
            try method.groups(of: graph, options: options).membership.map { Double($0) }
        default: []
        }
    }
}
