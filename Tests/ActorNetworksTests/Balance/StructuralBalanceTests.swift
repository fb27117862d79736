import ActorNetworks
import Graphs
import Testing

@Suite("The structural balance of a snapshot")
struct StructuralBalanceTests {
    private func theCase(_ acts: [(String, String, Double, day: Int32)]) throws -> Case {
        var builder = CaseBuilder()
        for (row, act) in acts.enumerated() {
            builder.add(
                Event(
                    id: "\(row)", date: EventDate(Day(number: act.day)), source: act.0,
                    target: act.1, kind: act.2 < 0 ? .conflict : .cooperation,
                    weight: abs(act.2)))
        }
        return try builder.build()
    }

    /// The network `signed6`, whose figures numpy 2.4.6 and OR-tools 9.15 give.
    private var six: Case {
        get throws {
            try theCase([
                ("a", "b", 2, day: 0), ("b", "c", 1, day: 0), ("a", "c", -3, day: 0),
                ("c", "d", 4, day: 0), ("d", "e", -1, day: 0), ("e", "f", 2, day: 0),
                ("d", "f", 1, day: 0), ("a", "f", -2, day: 0),
            ])
        }
    }

    private func names(_ actors: [Int], in snapshot: Snapshot) -> [String] {
        actors.map { snapshot.case.actors[$0].id }
    }

    private func isNear(_ value: Double?, _ expected: Double) -> Bool {
        abs((value ?? .nan) - expected) < 1e-9
    }

    @Test("has the figures that other programs give, ties counting alike")
    func alike() throws {
        let snapshot = try six.snapshot()
        let balance = try StructuralBalance(of: snapshot)
        #expect(balance.triads.countsByNegatives == [0, 2, 0, 0])
        #expect(balance.balance == 0)
        #expect(isNear(balance.walkBalance, 0.697842137997))
        #expect(isNear(balance.algebraicConflict, 1))
        #expect(isNear(balance.weightedConflict, 1.15546597458))
        #expect(balance.camps.found.errors == 2 && balance.camps.found.isExact)
        #expect(balance.camps.found.normalized == 0.5)
        #expect(balance.camps.found.optimumCount == 5)
        #expect(balance.camps.ambiguousCount ?? 0 > 0 && balance.camps.found.ambiguityIsComplete)
        #expect(balance.frustratedTies.count == 2)
        #expect(balance.triangles.count == 2)
        #expect(
            balance.triangles.map { names($0.actors, in: snapshot) } == [
                ["a", "b", "c"], ["d", "e", "f"],
            ])
        #expect(balance.triangles.allSatisfy { $0.dyads.count == 3 && $0.negativeCount == 1 })
    }

    @Test("has the only best camps by weight, and the ties that contradict them")
    func weighted() throws {
        var options = BalanceOptions()
        options.strength = .weight
        let snapshot = try six.snapshot()
        let balance = try StructuralBalance(of: snapshot, options)
        #expect(balance.camps.found.errors == 2)
        #expect(balance.camps.found.optimumCount == 1 && balance.camps.ambiguousCount == 0)
        #expect(
            balance.camps.parts.map { $0.camps.map { names($0, in: snapshot) } } == [
                [["c", "d", "e", "f"], ["a", "b"]]
            ])
        let ties = balance.frustratedTies.map {
            names([$0.dyad.first, $0.dyad.second], in: snapshot)
        }
        #expect(ties == [["b", "c"], ["d", "e"]])
        #expect(balance.frustratedTies.map(\.netWeight) == [1, -1])
    }

    @Test("keeps the parts of a network apart, the largest first, and leaves out whom no sign ties")
    func parts() throws {
        var acts: [(String, String, Double, day: Int32)] = [
            ("x", "y", -1, day: 0), ("a", "b", 1, day: 0), ("b", "c", -1, day: 0),
        ]
        acts += [("s", "t", 1, day: 0), ("s", "t", -1, day: 0)]
        let snapshot = try theCase(acts).snapshot()
        let balance = try StructuralBalance(of: snapshot)
        #expect(
            balance.camps.parts.map { $0.camps.map { names($0, in: snapshot) } } == [
                [["a", "b"], ["c"]], [["x"], ["y"]],
            ])
        #expect(balance.camps.sizes == [3, 2])
        let lonely = try snapshot.case.actor(named: "s")
        #expect(balance.camps[lonely] == nil)
        #expect(balance.balance == nil && balance.zScore == nil && balance.chance == nil)
        #expect(balance.algebraicConflict == nil)
        #expect(balance.camps.found.errors == 0)
    }

    @Test("has no figures without events")
    func empty() throws {
        let balance = try StructuralBalance(of: theCase([]).snapshot())
        #expect(balance.balance == nil && balance.walkBalance == nil)
        #expect(balance.camps.found.errors == 0 && balance.camps.parts.isEmpty)
    }

    /// Two pairs of friends that are enemies; in the third year d goes over, and the names are such
    /// that the camp of a would be the second.
    private var shift: Case {
        get throws {
            let first: [(String, String, Double)] = [
                ("a", "b", 1), ("c", "d", 1), ("d", "e", 1), ("a", "c", -1), ("b", "d", -1),
                ("b", "e", -1),
            ]
            let last: [(String, String, Double)] = [
                ("a", "b", 1), ("b", "d", 1), ("a", "d", 1), ("c", "e", 1), ("d", "c", -1),
                ("a", "e", -1), ("b", "c", -1),
            ]
            return try theCase(
                first.map { ($0.0, $0.1, $0.2, day: 10_957) }
                    + first.map { ($0.0, $0.1, $0.2, day: 11_400) }
                    + last.map { ($0.0, $0.1, $0.2, day: 11_800) })
        }
    }

    @Test("tells who changed sides, camps keeping their numbers from slice to slice")
    func series() throws {
        let theCase = try shift
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .year)))
        #expect(slices.count == 3)
        let series = try BalanceSeries(of: slices, theCase.snapshots(Selection(), over: slices))
        let switches = series.entries.map { entry in
            entry.switches.map { names($0, in: entry.balance.snapshot) }
        }
        #expect(switches == [nil, [], ["d"]])
        for entry in series.entries {
            let (a, c) = (try theCase.actor(named: "a"), try theCase.actor(named: "c"))
            // The larger camp of the first year is that of c.
            #expect(entry.balance.camps[c] == 0)
            #expect(entry.balance.camps[a] == 1)
        }
    }

    private typealias Act = (String, String, Double, day: Int32)

    private func switches(_ acts: [Act]) throws -> [[String]?] {
        let theCase = try theCase(acts)
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        let series = try BalanceSeries(of: slices, theCase.snapshots(Selection(), over: slices))
        return series.entries.map { entry in
            entry.switches.map { names($0, in: entry.balance.snapshot) }
        }
    }

    @Test("compares with the last slice in which an actor was on a side, past slices without any")
    func gap() throws {
        let before: [(String, String, Double, day: Int32)] = [
            ("a", "b", 3, day: 0), ("a", "c", -3, day: 1), ("b", "c", -1, day: 2),
        ]
        let after: [(String, String, Double, day: Int32)] = [
            ("a", "b", -3, day: 60), ("a", "c", 3, day: 61), ("b", "c", -1, day: 62),
        ]
        #expect(try switches(before + after) == [nil, nil, ["a"]])
        // Others that are there in between, without a tie to those.
        let between: [(String, String, Double, day: Int32)] = [("x", "y", -1, day: 40)]
        #expect(try switches(before + between + after) == [nil, nil, ["a"]])
    }

    @Test("moves those back who come back, and nobody else")
    func comingBack() throws {
        func acts(_ friends: String, _ enemies: String, day: Int32) -> [Act] {
            friends.map { ("r", String($0), 1, day: day) }
                + enemies.map { ("r", String($0), -1, day: day) }
        }
        // In between, three go over; later those who stayed are fewer than they.
        let back =
            acts("guoq", "iwn", day: 0) + acts("giq", "uown", day: 40) + acts("guo", "i", day: 70)
        #expect(
            try switches(back).map { $0?.sorted() } == [nil, ["i", "o", "u"], ["i", "o", "u"]])
        // Where all fit the slice before, nobody moved, whatever was before that.
        let stay = acts("guoq", "iwn", day: 0) + acts("giq", "uown", day: 40)
        #expect(try switches(stay + acts("gi", "uo", day: 70)).last == [])
    }

    @Test(
        "has the camps of the latest slice that divided all of its actors alike, if the last did not"
    )
    func returnByDefinition() throws {
        var (returns, same) = (0, 0)
        for seed in 0..<150 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var acts: [Act] = []
            // Everybody with everybody, in two camps: they are the only best.
            for year in 0..<7 as Range<Int32> {
                let members = "abcdef".filter { _ in random.below(5) > 0 }.map {
                    (String($0), random.below(2))
                }
                for (place, one) in members.enumerated() {
                    for other in members[..<place] {
                        acts.append((other.0, one.0, one.1 == other.1 ? 1 : -1, day: 366 * year))
                    }
                }
            }
            let theCase = try theCase(acts)
            let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .year)))
            let series = try BalanceSeries(of: slices, theCase.snapshots(Selection(), over: slices))
            var last: [Int: Int] = [:]
            var earlier: [[Int: Int]] = []
            for entry in series.entries {
                var camps: [Int: Int] = [:]
                for actor in entry.balance.snapshot.actors {
                    camps[actor] = entry.balance.camps[actor]
                }
                let moved = camps.keys.filter { last[$0] != nil && last[$0] != camps[$0] }.sorted()
                #expect((entry.switches ?? []) == moved)
                // Camps fit others up to their numbers where all or none are the same.
                func share(of others: [Int: Int]) -> Int? {
                    if camps.keys.contains(where: { others[$0] == nil }) { return nil }
                    return camps.count { others[$0.key] == $0.value }
                }
                if let kept = share(of: last), kept == camps.count || kept == 0 {
                    same += 1
                    #expect(moved.isEmpty)
                } else if let kept = earlier.reversed().compactMap({ share(of: $0) })
                    .first(where: { $0 == camps.count || $0 == 0 })
                {
                    returns += 1
                    #expect(kept == camps.count)
                }
                earlier.append(camps)
                last.merge(camps) { $1 }
            }
        }
        #expect(returns > 50 && same > 50)
    }

    @Test("moves nobody where parts meet that no tie joined before")
    func meeting() throws {
        let parts: [(String, String, Double)] = [
            ("a", "b", 1), ("a", "c", -1), ("b", "c", -1), ("x", "y", -1), ("p", "q", -1),
        ]
        for bridge in [("a", "x", 1.0), ("a", "x", -1), ("y", "c", 1), ("y", "c", -1)] {
            let later =
                parts + [bridge, ("x", "q", 1)]
            let acts =
                parts.map { ($0.0, $0.1, $0.2, day: Int32(0)) }
                + later.map { ($0.0, $0.1, $0.2, day: Int32(40)) }
                + later.map { ($0.0, $0.1, $0.2, day: Int32(70)) }
            #expect(try switches(acts) == [nil, [], []])
            // Once they have met, who goes over has gone over.
            let turned =
                acts + [
                    ("a", "b", 1, day: 100), ("a", "c", -1, day: 100), ("b", "c", -1, day: 100),
                    ("a", "x", -bridge.2, day: 100), (bridge.0, bridge.1, -bridge.2, day: 100),
                ]
            let last = try #require(try switches(turned).last)
            if bridge.0 == "a" { #expect(last == ["x"]) }
        }
    }

    @Test("does not know who is ambiguous where the best camps are not proven")
    func unproven() throws {
        var acts: [(String, String, Double, day: Int32)] = []
        var generator = SplitMix64(seed: 4)
        for one in 0..<14 {
            for other in 0..<one {
                let sign = generator.next() % 2 == 0 ? 1.0 : -1
                acts.append(("\(one)", "\(other)", sign, day: 0))
            }
        }
        let snapshot = try theCase(acts).snapshot()
        var options = BalanceOptions()
        options.budget = SearchBudget(steps: 0)
        let balance = try StructuralBalance(of: snapshot, options)
        try #require(!balance.camps.found.isExact)
        #expect(balance.camps.ambiguousCount == nil)
        #expect(snapshot.actors.allSatisfy { balance.camps.isAmbiguous($0) == nil })
        #expect(try StructuralBalance(of: snapshot).camps.ambiguousCount != nil)
    }
}
