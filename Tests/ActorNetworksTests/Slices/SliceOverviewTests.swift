import ActorNetworks
import Graphs
import Testing

@Suite("The overview of slices")
struct SliceOverviewTests {
    @Test("tells who entered and left as Python's set differences do")
    func entries() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let expected = try #require(
            try oracles.entry("accord", "entries_exits").expected as? [String: [String: [String]]])
        let slices = try accord.slices(Selection(), by: .every(CalendarStep(1, .quarter)))
        let overview = try SliceOverview(of: accord, over: slices)
        func ids(_ positions: [Int]) -> [String] { positions.map { accord.actors[$0].id }.sorted() }
        for (before, entry) in zip(overview.entries, overview.entries.dropFirst()) {
            let step = try #require(expected["\(before.slice.name)->\(entry.slice.name)"])
            #expect(ids(entry.entered) == step["entered"]?.sorted())
            #expect(ids(entry.left) == step["left"]?.sorted())
        }
        #expect(overview.entries.count == expected.count + 1)
        #expect(overview.entries.map { ids($0.new).count } == [6, 0, 0, 0, 0])
        // A month of 31 days, and an interval of 11, each within its quarter.
        #expect(overview.sliced.uncertainCount == 2 && overview.sliced.strayCount == 0)
        let weeks = try accord.slices(Selection(), by: .every(CalendarStep(1, .week)))
        #expect(try SliceOverview(of: accord, over: weeks).sliced.strayCount == 2)
    }

    @Test("agrees with the snapshots of the slices, by plain definition")
    func plain() throws {
        for seed in 0..<40 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            var selection = randomSelection(seed: seed, in: theCase)
            selection.assignment =
                DateAssignmentTests.all[
                    Int(seed) % DateAssignmentTests.all.count]
            let slicing: Slicing =
                seed % 3 == 0
                ? .rolling(width: CalendarStep(15, .day), step: CalendarStep(4, .day))
                : seed % 3 == 1
                    ? .every(CalendarStep(6, .day)) : .cumulative(CalendarStep(1, .month))
            let slices = try theCase.slices(selection, by: slicing)
            let overview = try SliceOverview(of: theCase, selection, over: slices)
            let snapshots = try theCase.snapshots(selection, over: slices)
            var seen: Set<Int> = []
            var times: [Int32: Int] = [:]
            for (place, (entry, snapshot)) in zip(overview.entries, snapshots).enumerated() {
                let before = place == 0 ? [] : Set(snapshots[place - 1].actors)
                #expect(entry.eventCount == snapshot.eventCount)
                #expect(entry.tieCount == snapshot.tieCount)
                for kind in RelationKind.allCases {
                    #expect(entry.eventCount(of: kind) == snapshot.eventCount(of: kind))
                }
                #expect(entry.documentCount == snapshot.documentCount)
                #expect(Set(entry.entered) == Set(snapshot.actors).subtracting(before))
                #expect(Set(entry.left) == before.subtracting(snapshot.actors))
                #expect(Set(entry.new) == Set(snapshot.actors).subtracting(seen))
                seen.formUnion(snapshot.actors)
                #expect(entry.tone == snapshot.tone && entry.density == snapshot.density)
                #expect(
                    entry.change
                        == (place == 0 ? nil : snapshot.turnover(from: snapshots[place - 1])))
                for row in snapshot.rows { times[row, default: 0] += 1 }
            }
            let dated = overview.whole.rows.filter { theCase.events.isDated(Int($0)) }
            #expect(overview.sliced.outsideCount == dated.count { times[$0] == nil })
            #expect(overview.sliced.repeatedCount == times.values.count { $0 > 1 })
            // Of uncertain events that are in a slice, those that no slice holds with all their days.
            let events = theCase.events
            let uncertain = dated.filter { row in
                times[row] != nil && events.extents[Int(row)] == .uncertain
            }
            let stray = uncertain.filter { row in
                let days = Window(from: events.starts[Int(row)], before: events.ends[Int(row)])
                return !snapshots.contains {
                    $0.rows.contains(row) && $0.window.intersection(days) == days
                }
            }
            #expect(overview.sliced.uncertainCount == uncertain.count)
            let uncertainty = selection.assignment.uncertain
            #expect(
                overview.sliced.strayCount
                    == (uncertainty == .spread || uncertainty == .contained ? 0 : stray.count))
            #expect(try theCase.changeSeries(selection, over: slices).sliced == overview.sliced)
            let whole = try theCase.snapshot(selection)
            #expect(try SlicedEvents(of: whole, over: slices) == overview.sliced)
            #expect(try SlicedEvents(of: theCase, selection, over: slices) == overview.sliced)
        }
    }

    /// Weeks in which a – b has these weights of conflict; `nil` for none.
    private func weeks(_ weights: [Double?], isLastPartial: Bool = false) throws -> (
        Case, [TimeSlice]
    ) {
        let theCase = try datedCase(
            weights.enumerated().compactMap { week, weight in
                weight.map { (day: 1 + 7 * week, weight: $0) }
            })
        let slices = weights.indices.map { week in
            TimeSlice(
                name: "\(week)",
                window: Window(
                    from: day(of2020: 1 + 7 * week), before: day(of2020: 8 + 7 * week)),
                isPartial: isLastPartial && week == weights.count - 1)
        }
        return (theCase, slices)
    }

    @Test("finds the greatest change between whole slices with events, with all that are as great")
    func greatestChange() throws {
        func greatest(_ weights: [Double?], isLastPartial: Bool = false) throws -> [String] {
            let (theCase, slices) = try weeks(weights, isLastPartial: isLastPartial)
            let overview = try SliceOverview(of: theCase, over: slices)
            let series = try theCase.changeSeries(over: slices)
            guard let change = overview.greatestChange else { return [] }
            // A comparison of the same slices says the same; its steps are counted from the first.
            #expect(series.greatestChange?.positions == change.positions.map { $0 - 1 })
            #expect(series.greatestChange?.isReached == change.isReached)
            return ["\(change.positions)", "\(change.change)", "\(change.isReached)"]
        }
        #expect(try greatest([4, 2, 4, 3]) == ["[1, 2]", "0.5", "false"])
        // A week without conflict changes all, and is not meant; nor is one that is partial.
        #expect(try greatest([4, 2, nil, 4, 3, 3]) == ["[1]", "0.5", "true"])
        #expect(try greatest([4, 2, 2, 0.1], isLastPartial: true) == ["[1]", "0.5", "true"])
        #expect(try greatest([4, 2, 2, 1.9], isLastPartial: true) == ["[1]", "0.5", "false"])
        #expect(try greatest([4, 2, 2, 1], isLastPartial: true) == ["[1]", "0.5", "true"])
        #expect(try greatest([4, 2]).isEmpty && greatest([]).isEmpty)
    }

    @Test("of a comparison takes partial or empty slices where there are no others")
    func fallback() throws {
        let (partial, slices) = try weeks([4, 1], isLastPartial: true)
        #expect(try partial.changeSeries(over: slices).greatestChange?.change == 0.75)
        let (empty, others) = try weeks([4, nil])
        #expect(try empty.changeSeries(over: others).greatestChange?.change == 1)
        let (nothing, none) = try weeks([4, nil, nil])
        #expect(
            try nothing.changeSeries(over: Array(none.dropFirst())).greatestChange == nil)
    }

    @Test("counts events without a Goldstein value, where others have one")
    func unvalued() throws {
        func counts(_ values: [Double?]) throws -> [Int] {
            var builder = CaseBuilder()
            for (number, value) in values.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)", date: EventDate(day(of2020: 1)), source: "a", target: "b",
                        kind: .conflict, weight: 1, goldstein: value, count: number + 1))
            }
            let theCase = try builder.build()
            let sliced = try SliceOverview(
                of: theCase, over: [TimeSlice(Window(from: nil, before: day(of2020: 9)))]
            ).sliced
            return [sliced.valuedCount, sliced.eventCount]
        }
        #expect(try counts([2, nil, -5]) == [4, 6])
        #expect(try counts([nil, nil]) == [0, 3])
        #expect(try counts([1, 1]) == [3, 3])
    }

    @Test("does not depend on what actors are called")
    func relabelling() throws {
        for seed in 0..<20 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            var builder = CaseBuilder()
            // The other way round, so that the register is in another order.
            func renamed(_ id: String) -> String { "z\(99 - (Int(id.dropFirst()) ?? 0))" }
            for position in (0..<theCase.actors.count).reversed() {
                builder.add(PoliticalActor(renamed(theCase.actors[position].id)))
            }
            for row in 0..<theCase.events.count {
                var event = theCase.event(at: row)
                event.source = renamed(event.source)
                event.target = renamed(event.target)
                builder.add(event)
            }
            let other = try builder.build()
            let slicing = Slicing.every(CalendarStep(8, .day))
            let entries = try [theCase, other].map { theCase in
                try SliceOverview(
                    of: theCase, over: try theCase.slices(Selection(), by: slicing)
                ).entries
            }
            for (one, two) in zip(entries[0], entries[1]) {
                #expect(one.kindCounts == two.kindCounts && one.tieCounts == two.tieCounts)
                #expect(one.entered.count == two.entered.count && one.new.count == two.new.count)
                #expect(one.density == two.density && one.balance == two.balance)
                #expect(abs((one.change ?? 0) - (two.change ?? 0)) < 1e-12)
                #expect(abs((one.tone ?? 0) - (two.tone ?? 0)) < 1e-12)
            }
            #expect(entries[0].count == entries[1].count)
        }
    }

    @Test("holds more in each slice that grows")
    func nested() throws {
        for seed in 0..<20 as Range<UInt64> {
            let theCase = try randomCase(seed: seed)
            let slices = try theCase.slices(
                Selection(), by: .cumulative(CalendarStep(5, .day)))
            let snapshots = try theCase.snapshots(Selection(), over: slices)
            for (small, large) in zip(snapshots, snapshots.dropFirst()) {
                #expect(Set(small.rows).isSubset(of: large.rows))
                #expect(Set(small.actors).isSubset(of: large.actors))
            }
            let overview = try SliceOverview(of: theCase, over: slices)
            #expect(overview.entries.allSatisfy { $0.left.isEmpty && $0.entered == $0.new })
        }
    }

    @Test("counts triangles where there are not too many pairs, and says where there are")
    func balance() throws {
        let theCase = try randomCase(seed: 3)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let all = try SliceOverview(of: theCase, over: slices)
        #expect(all.entries.contains { $0.balance != nil })
        #expect(all.entries.allSatisfy { !$0.lacksBalance })
        let few = try SliceOverview(of: theCase, over: slices, mostPairs: 5)
        for (entry, snapshot) in zip(few.entries, try theCase.snapshots(over: slices)) {
            #expect(entry.lacksBalance == (snapshot.dyads.count > 5))
            #expect(!entry.lacksBalance || entry.balance == nil)
        }
    }

    @Test("of no slices, and of a case without events, is empty")
    func empty() throws {
        let theCase = try CaseBuilder().build()
        let overview = try SliceOverview(
            of: theCase, over: try theCase.slices(Selection(), by: .every(CalendarStep(1, .day))))
        #expect(overview.entries.isEmpty && overview.coverageDoubts.isEmpty)
        #expect(overview.sliced.eventCount == 0 && overview.greatestChange == nil)
    }
}

@Suite("The doubt of coverage")
struct CoverageDoubtTests {
    /// A slice a day: how many events, citing how many documents, from which one on.
    private func overview(_ days: [(events: Int, documents: Int, first: Int)]) throws
        -> SliceOverview
    {
        var builder = CaseBuilder()
        var number = 0
        for (day, counts) in days.enumerated() {
            for event in 0..<counts.events {
                builder.add(
                    Event(
                        id: "\(number)", date: EventDate(Day(number: Int32(day))), source: "a",
                        target: "b", kind: .conflict, weight: 1,
                        citation: Citation(document: "d\(counts.first + event % counts.documents)"))
                )
                number += 1
            }
        }
        let theCase = try builder.build()
        return try SliceOverview(
            of: theCase, over: try theCase.slices(Selection(), by: .every(CalendarStep(1, .day))))
    }

    private let calm = [20, 21, 20, 19, 20, 21, 19, 20]

    @Test("is told where events and documents fall together, and not where events fall alone")
    func events() throws {
        let doubted = try overview(
            calm.map { ($0, 10, 0) } + [(4, 3, 0)] + calm.map { ($0, 10, 0) })
        #expect(doubted.coverageDoubts.map(\.position) == [8, 9])
        #expect(doubted.coverageDoubts.map(\.change) == [.events, .events])
        let real = try overview(
            calm.map { ($0, 4, 0) } + [(4, 4, 0)] + calm.map { ($0, 4, 0) })
        #expect(real.coverageDoubts.isEmpty)
        // Documents that multiply explain no fall of events, but other documents may tell other ties.
        let other = try overview(
            calm.map { ($0, 2, 0) } + [(6, 6, 0)] + calm.map { ($0, 2, 0) })
        #expect(other.coverageDoubts.map(\.change) == [.ties, .ties])
        for overview in [doubted, real, other] {
            let series = try overview.whole.case.changeSeries(over: overview.entries.map(\.slice))
            let doubts = series.coverageDoubts
            #expect(doubts.map { $0.position + 1 } == overview.coverageDoubts.map(\.position))
            #expect(doubts.map(\.change) == overview.coverageDoubts.map(\.change))
            #expect(doubts.map(\.documents) == overview.coverageDoubts.map(\.documents))
        }
    }

    @Test("is told of other documents where each tells of many events, however few the steps")
    func breaks() throws {
        func breaks(_ days: [(events: Int, documents: Int, first: Int)]) throws -> [Int] {
            let overview = try overview(days)
            let slices = overview.entries.map(\.slice)
            let series = try overview.whole.case.changeSeries(over: slices)
            #expect(series.documentBreaks.map { $0 + 1 } == overview.documentBreaks)
            return overview.documentBreaks
        }
        // Documents 0 and 1, then 5 and 6, then the same; then 5 to 7, of which 2 of 3 are the same.
        #expect(try breaks([(8, 2, 0), (8, 2, 5), (8, 2, 5), (8, 3, 5)]) == [1])
        // Each event has its own, or only just not.
        #expect(try breaks([(8, 8, 0), (8, 8, 20)]).isEmpty)
        #expect(try breaks([(8, 5, 0), (8, 2, 20)]).isEmpty)
        #expect(try breaks([(8, 4, 0), (8, 4, 20)]) == [1])
        // Half are the same: 1 of 2.
        #expect(try breaks([(8, 1, 0), (8, 2, 0)]).isEmpty)
    }

    @Test("needs steps to compare with, and documents")
    func few() throws {
        #expect(try overview([(20, 10, 0), (20, 10, 0), (2, 1, 0)]).coverageDoubts.isEmpty)
    }
}
