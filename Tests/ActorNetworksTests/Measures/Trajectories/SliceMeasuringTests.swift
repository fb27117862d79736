import Graphs
import Synchronization
import Testing

@testable import ActorNetworks

@Suite("Slices measured from the rows of their events")
struct SliceMeasuringTests {
    /// Every measure and statistic that is about one network.
    private let entries: [any CatalogueEntry] =
        MeasureCatalogue.measures as [any CatalogueEntry] + MeasureCatalogue.statistics

    /// What an entry says of slices by rows and by snapshots; `nil` where rows do not suffice.
    private func both(
        _ entry: any CatalogueEntry, _ theCase: Case, _ selection: Selection,
        _ slices: [TimeSlice], _ options: MeasureOptions, startingAt starts: [Int]? = nil
    ) throws -> (rows: [MeasuredSlice], snapshots: [MeasuredSlice])? {
        let (scope, pairs) = try theCase.meantInEverySlice(selection)
        #expect(pairs == nil)
        guard
            let measuring = SliceMeasuring(
                theCase, selection, in: scope, by: [entry], options, startingAt: starts)
        else { return nil }
        return (
            try measuring.slices(slices),
            try Trajectory.measured(
                theCase, selection, slices, [entry], options, starts, .type)
        )
    }

    private func expectEqual(
        _ found: (rows: [MeasuredSlice], snapshots: [MeasuredSlice]), _ name: String
    ) {
        #expect(found.rows.count == found.snapshots.count)
        for (one, other) in zip(found.rows, found.snapshots) {
            #expect(one.time == other.time)
            #expect(one.actors == other.actors, "\(name)")
            #expect(one.tiedActors == other.tiedActors)
            #expect(one.eventCount == other.eventCount)
            #expect(one.hasConflict == other.hasConflict)
            // Not a bit of difference: both add up in one order.
            #expect(one.columns.map(\.scores) == other.columns.map(\.scores), "\(name)")
            #expect(one.columns.map(\.ranks) == other.columns.map(\.ranks))
            #expect(one.figures.map(\.values) == other.figures.map(\.values), "\(name)")
            #expect(one.refusals.map(\.name) == other.refusals.map(\.name), "\(name)")
            #expect(one.remarks == other.remarks, "\(name)")
        }
    }

    @Test("say the same as snapshots, by every measure that takes them, in every direction")
    func everyMeasure() throws {
        var taken: Set<String> = []
        for seed in 0..<4 as Range<UInt64> {
            let theCase = try randomCase(seed: seed, actors: 8, events: 50)
            let slicing = Slicing.rolling(width: .init(20, .day), step: .init(11, .day))
            let slices = try theCase.slices(Selection(), by: slicing)
            for entry in entries {
                for direction in [nil, .out, .in, .all] as [Direction?] {
                    var options = MeasureOptions()
                    options.direction = direction
                    guard let found = try both(entry, theCase, Selection(), slices, options) else {
                        continue
                    }
                    taken.insert(entry.name)
                    expectEqual(found, entry.name)
                }
            }
        }
        #expect(taken.isSuperset(of: ["degree", "pagerank", "strength", "betweenness", "density"]))
        // These read single events, which a graph of pairs has not.
        #expect(!taken.contains("events"))
    }

    @Test("say the same as snapshots of narrower selections")
    func selections() throws {
        for seed in 0..<30 as Range<UInt64> {
            let theCase = try randomCase(seed: seed, events: 60)
            var selection = Selection()
            if seed % 2 == 0 { selection.rollUp = .roots }
            if seed % 3 == 0 { selection.kinds = [.conflict, .negotiation] }
            if seed % 5 == 0 { selection.excluded = ["a1", "a4"] }
            if seed % 7 == 0 { selection.certainties = [.implied] }
            if seed % 4 == 1 { selection.weighing = .events }
            let slices = try theCase.slices(selection, by: .every(.init(1, .month)))
            for measure in [Measure.strength, .pageRank, .degree] {
                var options = MeasureOptions()
                options.direction = seed % 2 == 0 ? .out : nil
                let starts = seed % 6 == 0 ? [0, 2] : nil
                let found = try #require(
                    try both(measure, theCase, selection, slices, options, startingAt: starts))
                expectEqual(found, "\(measure.name) of \(seed)")
            }
        }
    }

    @Test("are the same on one thread and on two")
    func threads() throws {
        let theCase = try randomCase(seed: 5, actors: 60, events: 9000)
        let slices = try theCase.slices(
            Selection(), by: .rolling(width: .init(20, .day), step: .init(3, .day)))
        var options = MeasureOptions()
        var found: [[[Double?]]] = []
        for threads in [1, 2, 5] {
            options.execution = threads == 1 ? .serial : .parallel
            options.execution.threads = threads
            let measured = try #require(
                try both(Measure.pageRank, theCase, Selection(), slices, options))
            expectEqual(measured, "\(threads) threads")
            found.append(measured.rows.map { $0.columns[0].scores })
        }
        #expect(found[0] == found[1] && found[1] == found[2])
    }

    @Test("leave to snapshots what rows of pairs cannot tell")
    func refused() throws {
        let theCase = try randomCase(seed: 1)
        var (mean, alive, spans) = (Selection(), Selection(), Selection())
        mean.weighing = .mean
        alive.nodes = .all
        spans.assignment.spans = .share
        for selection in [mean, alive, spans] {
            #expect(!SliceGraphs.suit(selection, of: theCase))
        }
        #expect(SliceGraphs.suit(Selection(), of: theCase))
        var selection = Selection()
        selection.top = 3
        let slices = try theCase.slices(selection, by: .every(.init(1, .month)))
        let found = try Trajectory(of: theCase, selection, over: slices, by: [Measure.strength])
        let plain = try Trajectory.measured(
            theCase, selection, slices, [Measure.strength], MeasureOptions(), nil, .type)
        #expect(found.slices.map { $0.columns[0].scores } == plain.map { $0.columns[0].scores })
    }

    @Test("tell of progress up to the end, and stop when they are told to")
    func progress() throws {
        let theCase = try randomCase(seed: 2)
        let slices = try theCase.slices(Selection(), by: .every(.init(1, .day)))
        let heard = Heard()
        var options = MeasureOptions()
        options.execution.onProgress = { heard.add($0) }
        _ = try Trajectory(of: theCase, over: slices, by: [Measure.degree], options: options)
        #expect(heard.shares.count == slices.count && heard.shares.last == 1)
        #expect(heard.shares == heard.shares.sorted())
    }
}

/// Shares of work that were heard of, from any thread.
private final class Heard: Sendable {
    private let heard = Mutex([Double]())
    var shares: [Double] { heard.withLock { $0 } }
    func add(_ share: Double) { heard.withLock { $0.append(share) } }
}
