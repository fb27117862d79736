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
        // A month of 31 days, and an interval of 11.
        #expect(overview.usualUncertainDays == 11)
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
            #expect(overview.outsideCount == dated.count { times[$0] == nil })
            #expect(overview.repeatedCount == times.values.count { $0 > 1 })
        }
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
        #expect(overview.usualUncertainDays == nil)
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
    }

    @Test("needs steps to compare with, and documents")
    func few() throws {
        #expect(try overview([(20, 10, 0), (20, 10, 0), (2, 1, 0)]).coverageDoubts.isEmpty)
    }
}
