import ActorNetworks
import Graphs
import Testing

@Suite("Measures over time")
struct TrajectoryTests {
    private func trajectory(
        _ theCase: Case, _ measures: [Measure] = [.strength],
        _ slicing: Slicing = .every(CalendarStep(1, .quarter))
    ) throws -> Trajectory {
        let slices = try theCase.slices(Selection(), by: slicing)
        var options = MeasureOptions()
        options.normalized = false
        return try Trajectory(of: theCase, over: slices, by: measures, options: options)
    }

    private func actor(_ id: String, in theCase: Case) throws -> Int {
        try theCase.actor(named: id)
    }

    @Test("give the strengths and ranks that own code and scipy 1.17.1 give for quarters")
    func quarters() throws {
        let oracles = try Oracles()
        let found = try trajectory(oracles.accord())
        let scores = try #require(
            oracles.entry("accord", "trajectory").expected as? [String: [String: Double]])
        let ranks = try #require(
            oracles.entry("accord", "trajectory_rank").expected as? [String: [String: Int]])
        let active = try #require(
            oracles.entry("accord", "active_nodes").expected as? [String: [String]])
        #expect(found.slices.map(\.time.name) == scores.keys.sorted())
        for slice in found.slices {
            let name = slice.time.name
            let ids = slice.tiedActors.map { found.case.actors[$0].id }
            #expect(ids.sorted() == active[name])
            #expect(slice.actors == slice.tiedActors)
            for (index, id) in slice.actors.map({ found.case.actors[$0].id }).enumerated() {
                let score = try #require(slice.columns[0].scores[index])
                #expect(abs(score - (scores[name]?[id] ?? .nan)) < 1e-9)
                // Who is absent has 0 there, which is below all others.
                #expect(slice.columns[0].ranks[index] == ranks[name]?[id])
            }
            let others = (scores[name] ?? [:]).filter { !ids.contains($0.key) }
            #expect(others.values.allSatisfy { $0 == 0 })
        }
    }

    @Test("say by how many places an actor rose that has a tie in both of two quarters")
    func rankChange() throws {
        let oracles = try Oracles()
        let found = try trajectory(oracles.accord())
        let expected = try #require(
            oracles.entry("accord", "rank_change").expected as? [String: [String: Int]])
        var compared = 0
        for position in 0..<found.case.actors.count {
            let id = found.case.actors[position].id
            let path = found.path(of: position, byMeasure: 0)
            for (place, change) in path.rankChanges.enumerated() {
                guard let change else { continue }
                let step = "\(found.slices[place - 1].time.name)->\(found.slices[place].time.name)"
                #expect(change == expected[step]?[id])
                compared += 1
            }
            #expect(path.rankChanges[0] == nil)
        }
        // Four actors keep a tie into the second quarter, two of three into the last.
        #expect(compared == 6)
    }

    @Test("say who entered and who left each quarter")
    func entriesAndExits() throws {
        let oracles = try Oracles()
        let found = try trajectory(oracles.accord())
        let expected = try #require(
            oracles.entry("accord", "entries_exits").expected as? [String: [String: [String]]])
        let turnovers = found.turnovers
        func ids(_ actors: [Int]) -> [String] { actors.map { found.case.actors[$0].id }.sorted() }
        #expect(
            turnovers[0].entered.isEmpty && turnovers[0].new.isEmpty && turnovers[0].left.isEmpty)
        for place in 1..<5 {
            let step = "\(found.slices[place - 1].time.name)->\(found.slices[place].time.name)"
            #expect(ids(turnovers[place].entered) == expected[step]?["entered"])
            #expect(ids(turnovers[place].left) == expected[step]?["left"])
            // All six were there in the first quarter.
            #expect(turnovers[place].new.isEmpty)
        }
    }

    @Test("agree in rank with the quarter before as scipy 1.17.1 says, absent actors as 0")
    func agreement() throws {
        let oracles = try Oracles()
        let found = try trajectory(oracles.accord())
        // The third quarter is empty, so that all are equal there.
        let expected: [Double?] = [0.642857142857, nil, nil, -0.0833333333333]
        for place in 1..<5 {
            let tau = found.rankAgreement(byMeasure: 0, at: place, absentScore: 0)
            if let number = expected[place - 1] {
                #expect(abs(try #require(tau) - number) < 1e-9)
            } else {
                #expect(tau == nil)
            }
        }
        #expect(found.rankAgreement(byMeasure: 0, at: 0) == nil)
        // Of the four of the second quarter: 47, 34, 10, 10 against 26.5, 23.5, 5, 22.
        let common = try #require(found.rankAgreement(byMeasure: 0, at: 1))
        #expect(abs(common - 5 / 30.0.squareRoot()) < 1e-12)
    }

    @Test("are of every random case what each of its slices says by itself")
    func plain() throws {
        for seed in 0..<20 as Range<UInt64> {
            let theCase = try randomCase(seed: seed, events: 30)
            let found = try trajectory(
                theCase, [.strength, .degree],
                .rolling(width: .init(30, .day), step: .init(9, .day)))
            var seen: Set<Int> = []
            var before: Set<Int>?
            for (slice, turnover) in zip(found.slices, found.turnovers) {
                let snapshot = try theCase.snapshot(Selection(window: slice.time.window))
                #expect(slice.actors == snapshot.actors)
                #expect(slice.eventCount == snapshot.eventCount)
                let strengths = try snapshot.graph().strength()
                #expect(slice.columns[0].scores == strengths)
                for (index, rank) in slice.columns[0].ranks.enumerated() {
                    #expect(rank == 1 + strengths.count { $0 > strengths[index] })
                    let total = strengths.reduce(0, +)
                    #expect(
                        slice.columns[0].share(index)
                            == (total > 0 ? strengths[index] / total : nil))
                }
                let now = Set(snapshot.actors)
                #expect(turnover.entered == now.subtracting(before ?? now).sorted())
                #expect(turnover.left == (before ?? now).subtracting(now).sorted())
                #expect(turnover.new == (before == nil ? [] : now.subtracting(seen).sorted()))
                seen.formUnion(now)
                before = now
            }
            let sums = (0..<found.case.actors.count).map { actor in
                found.path(of: actor, byMeasure: 0, absentScore: 0).scores
                    .reduce(0) { $0 + ($1 ?? 0) }
            }
            let strongest = found.strongestActors(byMeasure: 0)
            #expect(Set(strongest) == seen)
            #expect(zip(strongest, strongest.dropFirst()).allSatisfy { sums[$0] >= sums[$1] })
        }
    }

    @Test("sort movers by how far they went, whichever way, and leave out who was not in both")
    func movers() throws {
        var builder = CaseBuilder()
        for id in ["a", "b", "c", "d", "e"] { builder.add(PoliticalActor(id)) }
        for (number, event) in [
            ("a", "b", 8.0, 0), ("c", "a", 1.0, 0), ("c", "b", 2, 31), ("a", "d", 1.0, 31),
        ].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(event.3))), source: event.0,
                    target: event.1, kind: .cooperation, weight: event.2))
        }
        let found = try trajectory(builder.build(), [.strength], .every(CalendarStep(1, .month)))
        // January: a 9, b 8, c 1 of 18; February: b 2, c 2, a 1, d 1 of 6.
        let byRank = found.movers(byMeasure: 0, from: 0, to: 1)
        #expect(byRank.map { found.case.actors[$0.actor].id } == ["a", "c", "b"])
        #expect(byRank.map(\.oldRank) == [1, 3, 2])
        #expect(byRank.map(\.rank) == [3, 1, 1])
        #expect(byRank.map(\.rankChange) == [-2, 2, 1])
        #expect(byRank.map(\.scoreChange) == [-8, 1, -6])
        #expect(abs(try #require(byRank[0].shareChange) - (1 / 6.0 - 0.5)) < 1e-12)
        let byShare = found.movers(byMeasure: 0, from: 0, to: 1, sortedBy: .share)
        // a −6/18, c +5/18, b −2/18.
        #expect(byShare.map { found.case.actors[$0.actor].id } == ["a", "c", "b"])
    }

    @Test("have neither slices nor movers where there is no time, and no columns without measures")
    func nothing() throws {
        let theCase = try CaseBuilder().build()
        let empty = try Trajectory(of: theCase, over: [], by: [Measure.strength])
        #expect(empty.slices.isEmpty && empty.turnovers.isEmpty)
        #expect(empty.strongestActors(byMeasure: 0).isEmpty)
        let window = Window(Day(number: 0)...Day(number: 9))
        let gap = try Trajectory(
            of: theCase, over: [TimeSlice(name: "gap", window: window)],
            by: [Measure.strength, GraphStatistic.density])
        #expect(gap.slices[0].actors.isEmpty)
        #expect(gap.slices[0].columns[0].total == nil)
        #expect(gap.statistics.map(\.name) == ["density"])
    }

    @Test("refuse a slice in which nobody is where fresh starts lead, and no other")
    func starts() throws {
        var builder = CaseBuilder()
        for id in ["a", "b", "c"] { builder.add(PoliticalActor(id)) }
        for (number, pair) in [("a", "b"), ("b", "c")].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(number * 31))),
                    source: pair.0, target: pair.1, kind: .cooperation))
        }
        let theCase = try builder.build()
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let found = try Trajectory(
            of: theCase, over: slices, by: [Measure.pageRank, Measure.degree], startingAt: [0])
        #expect(found.slices.map(\.refusals.count) == [0, 1])
        #expect(found.slices[1].columns[0].scores == [nil, nil])
        #expect(found.slices[1].columns[1].scores == [1, 1])
        let first = try #require(found.slices[0].columns[0].scores[0])
        #expect(first > 0.5)
    }

    @Test("stop when they are told to")
    func cancellation() throws {
        let theCase = try randomCase(seed: 1)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .day)))
        var options = MeasureOptions()
        options.execution.isCancelled = { true }
        #expect(throws: GraphError.cancelled) {
            try Trajectory(of: theCase, over: slices, by: [Measure.degree], options: options)
        }
    }
}
