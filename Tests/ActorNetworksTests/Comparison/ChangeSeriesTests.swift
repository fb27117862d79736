import ActorNetworks
import Testing

@Suite("A series of changes")
struct ChangeSeriesTests {
    @Test("has, for each two slices that follow each other, what their comparison says")
    func steps() throws {
        for seed: UInt64 in 0..<10 {
            let theCase = try randomCase(seed: seed, events: 60)
            let slices = try theCase.slices(Selection(), by: .every(CalendarStep(2, .week)))
            let series = try theCase.changeSeries(over: slices)
            #expect(series.steps.count == slices.count - 1 && series.groupCount == nil)
            let snapshots = try theCase.snapshots(over: slices)
            for (index, step) in series.steps.enumerated() {
                let comparison = SnapshotComparison(
                    from: snapshots[index], to: snapshots[index + 1], matching: .ties)
                #expect(step.before == slices[index] && step.after == slices[index + 1])
                #expect(step.ruzicka == comparison.ruzicka)
                #expect(step.jaccard == comparison.tieJaccard())
                let distances = try comparison.distances()
                #expect(step.affinitySimilarity == distances.affinitySimilarity)
                #expect(step.rankOverlap == comparison.rankOverlap)
                #expect(step.turnedCount == comparison.flipped.count)
                #expect(step.enteredCount == comparison.actors(.entered).count)
                let shares = comparison.distanceShares
                let greatest = comparison.dyads.map { shares.share(of: $0) }.max() ?? 0
                #expect(abs((step.drivers.first?.share ?? 0) - greatest) < 1e-12)
            }
        }
    }

    @Test("has slices of equal length if they are months, or so many events")
    func lengths() throws {
        let theCase = try datedCase((0..<60).map { (day: 1 + $0 * $0 / 8, weight: 1) })
        func areEqual(_ slices: [TimeSlice]) throws -> Bool {
            try theCase.changeSeries(over: slices).haveEqualLengths
        }
        #expect(try areEqual(theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))))
        #expect(try areEqual(theCase.slices(Selection(), ofEvents: 10)))
        #expect(
            try !areEqual(theCase.slices(Selection(), cutBefore: [day(of2020: 9)])))
    }

    @Test("has no step in less than two slices, and a trivial one between two empty slices")
    func empty() throws {
        let theCase = try randomCase(seed: 1)
        #expect(try theCase.changeSeries(over: []).steps.isEmpty)
        let slices = [2000, 2001].map { year in
            TimeSlice(
                name: "\(year)",
                window: Window(
                    from: Day(number: Int32(year * 10)), before: Day(number: Int32(year * 10 + 5))))
        }
        let series = try theCase.changeSeries(over: slices)
        #expect(series.steps.map(\.isTrivial) == [true])
        #expect(series.steps.map(\.ruzicka) == [1])
    }
}
