import Graphs
import Testing

@Suite("The contract of every measure of contacts in time tells the truth about")
struct TemporalMeasuresTests {
    private static let entries = MeasureCatalogue.entries.filter { $0.contract.time != .ignored }
        .map { MeasureCatalogueTests.Entry(entry: $0) }

    private static let samples = (0..<80).map {
        TimedSample.random(seed: $0 + 500, spans: $0.isMultiple(of: 2), most: 16, times: 12)
    }

    /// What the entry says of contacts; `options` may be changed before.
    private func scores(
        _ entry: any CatalogueEntry, _ sample: TimedSample, isDirected: Bool = true,
        _ change: (inout MeasureOptions) -> Void = { _ in }
    ) throws -> [Double?] {
        var builder = GraphBuilder(vertexCount: sample.vertexCount, isDirected: isDirected)
        for contact in sample.contacts {
            builder.addArc(from: contact.source, to: contact.target)
        }
        var options = MeasureOptions()
        options.contacts = try sample.graph
        change(&options)
        return try entry.numbers(of: builder.build(), options)
    }

    @Test("its words", arguments: entries)
    func words(entry: MeasureCatalogueTests.Entry) {
        #expect(MeasureCatalogue.entries.count { $0.name == entry.entry.name } == 1)
        #expect(entry.entry.summary(in: .graphs).hasSuffix("."))
        let rows = entry.entry.contract.rows(in: .graphs)
        #expect(rows.first { $0.topic == .time }?.phrase.contains("times") == true)
        #expect(rows.allSatisfy { !$0.phrase.isEmpty })
    }

    @Test("times, without which it has nothing to say", arguments: entries)
    func withoutTimes(entry: MeasureCatalogueTests.Entry) throws {
        let graph = try GraphBuilder(vertexCount: 2, isDirected: true).build()
        #expect(throws: GraphError.timesMissing(measure: entry.entry.name)) {
            try entry.entry.numbers(of: graph, MeasureOptions())
        }
        let none = TimedSample(vertexCount: 2, contacts: [])
        #expect(try scores(entry.entry, none).allSatisfy { $0 == nil })
    }

    @Test("equal contacts, several events and loops", arguments: entries)
    func parallel(entry: MeasureCatalogueTests.Entry) throws {
        for sample in Self.samples {
            let base = try scores(entry.entry, sample)
            var loops = sample
            loops.contacts += (0..<sample.vertexCount).map { Contact(from: $0, to: $0, at: 99) }
            guard entry.entry.contract.parallelArcs == .merged else { continue }
            var doubled = sample
            doubled.contacts += sample.contacts
            #expect(agree(base, try scores(entry.entry, doubled)), "\(sample)")
            if !base.allSatisfy({ $0 == nil }) {
                #expect(agree(base, try scores(entry.entry, loops)), "\(sample)")
            }
        }
    }

    @Test("direction", arguments: entries)
    func direction(entry: MeasureCatalogueTests.Entry) throws {
        var follows = false
        for sample in Self.samples {
            var mutual = sample
            for index in mutual.contacts.indices { mutual.contacts[index].isMutual = true }
            let base = try scores(entry.entry, sample)
            let both = try scores(entry.entry, mutual)
            follows = follows || !agree(base, both)
        }
        #expect(follows == (entry.entry.contract.direction == .followed))
    }

    @Test("the unit and the beginning of time, which shift nothing but what they are named in")
    func shift() throws {
        for sample in Self.samples {
            var later = sample
            for index in later.contacts.indices {
                later.contacts[index].start += 1_000
                later.contacts[index].end += 1_000
            }
            for entry in Self.entries {
                #expect(
                    agree(try scores(entry.entry, sample), try scores(entry.entry, later)),
                    "\(entry.testDescription) of \(sample)")
            }
            let weekly = try scores(Measure.interEventTime, sample) { $0.timeUnit = 7 }
            let daily = try scores(Measure.interEventTime, sample)
            #expect(agree(weekly.map { $0.map { $0 * 7 } }, daily))
        }
    }

    @Test("threads, progress and the order of vertices", arguments: entries)
    func threads(entry: MeasureCatalogueTests.Entry) throws {
        for sample in Self.samples.prefix(30) {
            let base = try scores(entry.entry, sample)
            let two = try scores(entry.entry, sample) { $0.execution = Execution(threads: 2) }
            #expect(base == two, "\(sample)")
            guard entry.entry is Measure else { continue }
            var turned = sample
            let last = sample.vertexCount - 1
            for index in turned.contacts.indices {
                turned.contacts[index].source = last - sample.contacts[index].source
                turned.contacts[index].target = last - sample.contacts[index].target
            }
            #expect(agree(base.reversed(), try scores(entry.entry, turned)), "\(sample)")
        }
    }

    @Test("longest waits, which those that count paths refuse")
    func waits() throws {
        let sample = TimedSample(
            vertexCount: 3,
            contacts: [Contact(from: 0, to: 1, at: 0), Contact(from: 1, to: 2, at: 5)])
        func waiting(_ measure: Measure) throws -> [Double?] {
            try scores(measure, sample) { $0.timing = PathTiming(longestWait: 4) }
        }
        #expect(try waiting(.temporalReach) == [0.5, 0.5, 0])
        #expect(try waiting(.temporalHopCloseness) == [0.5, 0.5, 0])
        #expect(throws: GraphError.self) { try waiting(.temporalBetweenness) }
        #expect(throws: GraphError.self) { try waiting(.foremostBetweenness) }
        let raw = try scores(Measure.temporalReach, sample) { $0.normalized = false }
        #expect(raw == [2, 1, 0])
    }

    @Test("events of vertices and pairs")
    func events() throws {
        let sample = TimedSample(
            vertexCount: 3,
            contacts: [
                Contact(from: 0, to: 1, at: 0), Contact(from: 1, to: 0, at: 4),
                Contact(from: 0, to: 2, at: 10, events: 2), Contact(from: 0, to: 0, at: 30),
            ])
        #expect(try scores(Measure.interEventTime, sample) == [7.5, 4, 0])
        let pairs = try ArcMeasure.pairInterEventTime.scores(
            of: GraphBuilder(vertexCount: 3, isDirected: false).build(),
            options: {
                var options = MeasureOptions()
                options.contacts = try sample.graph
                return options
            }())
        #expect(pairs.map { [$0.source, $0.target] } == [[0, 1], [0, 2]])
        #expect(pairs.map(\.score) == [4, 0])
    }
}
