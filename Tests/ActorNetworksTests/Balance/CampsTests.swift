import ActorNetworks
import Graphs
import Testing

@Suite("Camps of a snapshot")
struct CampsTests {
    private func theCase(_ events: [(String, String, RelationKind, Double, Int32)]) throws -> Case {
        var builder = CaseBuilder()
        for (row, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(row)", date: EventDate(Day(number: event.4)), source: event.0,
                    target: event.1, kind: event.2, weight: event.3))
        }
        return try builder.build()
    }

    /// Two alliances at war, one pair that only talks, one that balances, and a quarrel elsewhere.
    private func war() throws -> Case {
        try theCase([
            ("a", "b", .cooperation, 2, 0), ("b", "c", .cooperation, 3, 0),
            ("x", "y", .cooperation, 1, 0), ("a", "x", .conflict, 5, 0),
            ("b", "y", .conflict, 1, 0), ("c", "y", .cooperation, 4, 0),
            ("c", "y", .conflict, 1, 0), ("a", "talker", .negotiation, 1, 0),
            ("a", "odd", .cooperation, 0.3, 0), ("odd", "a", .conflict, 0.1, 0),
            ("odd", "a", .conflict, 0.2, 0), ("p", "q", .conflict, 1, 0),
        ])
    }

    private func members(_ camps: Camps) -> [[String]] {
        camps.groups.map { group in
            group.members.map { camps.snapshot.case.actors[camps.snapshot.actors[$0]].id }.sorted()
        }
    }

    @Test("by hand: friends within, enemies between, one pair that contradicts")
    func byHand() throws {
        let camps = try #require(try Camps(of: war().snapshot()))
        // The friendship of c and y is one contradiction; cutting any other way costs as much or more.
        #expect(camps.errors == 1 && camps.isExact)
        #expect(camps.pairCounts.friendly == 4 && camps.pairCounts.hostile == 3)
        #expect(camps.total == 7)
        #expect(camps.normalized == 1 - 2.0 / 7)
        #expect(camps.ambivalentDyads.count == 1)
        let register = camps.snapshot.case.actors
        func ids(_ positions: [Int]) -> [String] {
            positions.map { register[camps.snapshot.actors[$0]].id }
        }
        let without = camps.membership.indices.filter { camps.membership[$0] == nil }
        #expect(ids(without) == ["talker", "odd"])
        #expect(ids(camps.detached) == ["p", "q"])
        #expect(camps.frustratedDyads.count == 1)
        #expect(camps.ambiguous?.isEmpty == false)
        #expect(camps.ambiguityIsComplete)
    }

    @Test("by weight give up the lightest pair")
    func byWeight() throws {
        let camps = try #require(try Camps(of: war().snapshot(), weightedBy: .weight))
        // The cycles b–c–y–x–a and b–c–y share the pairs b–c and c–y; b–y weighs least of the second.
        #expect(camps.errors == 2)
        #expect(camps.total == 2 + 3 + 1 + 5 + 1 + 3 + 1)
        let weight = camps.frustratedDyads.reduce(0) { $0 + abs($1.netWeight()) }
        #expect(weight == camps.errors)
    }

    @Test("keep to earlier camps where others are as good, and keep their numbers")
    func alignment() throws {
        let events: [(String, String, RelationKind, Double, Int32)] = [
            ("a", "b", .conflict, 1, 0), ("b", "c", .cooperation, 1, 0),
            ("a", "c", .conflict, 1, 0),
            // Later all are enemies: any of them may be alone.
            ("a", "b", .conflict, 1, 40), ("b", "c", .conflict, 1, 40),
            ("a", "c", .conflict, 1, 40), ("a", "new", .cooperation, 1, 40),
        ]
        let theCase = try theCase(events)
        func camps(_ days: Range<Int32>, after previous: Camps?) throws -> Camps {
            var selection = Selection()
            selection.window = Window(
                from: Day(number: days.lowerBound), before: Day(number: days.upperBound))
            return try #require(try Camps(of: theCase.snapshot(selection), after: previous))
        }
        let first = try camps(0..<30, after: nil)
        #expect(members(first) == [["b", "c"], ["a"]])
        #expect(first.moved == nil && first.ambiguous == [])
        let second = try camps(30..<60, after: first)
        #expect(members(second) == [["b", "c"], ["a", "new"]])
        #expect(second.moved == [])
        #expect(second.optimumCount == 3)
    }

    @Test("do not hang on the order of rows, where others are as good")
    func order() throws {
        let events: [(String, String, RelationKind, Double, Int32)] = [
            ("d", "e", .cooperation, 2, 0), ("d", "i", .conflict, 2, 0),
            ("e", "i", .conflict, 2, 0),
            ("d", "j", .cooperation, 2, 0), ("i", "j", .cooperation, 2, 0),
            ("p", "q", .conflict, 1, 0), ("a", "b", .conflict, 1, 0), ("b", "c", .conflict, 1, 0),
            ("a", "c", .conflict, 1, 0),
        ]
        for wanted in [CampCount.atMost(2), .atMost(3), .free] {
            let straight = try #require(try Camps(of: theCase(events).snapshot(), into: wanted))
            let reversed = try #require(
                try Camps(of: theCase(events.reversed()).snapshot(), into: wanted))
            let first = members(straight).map { $0.sorted() }
            #expect(first == members(reversed).map { $0.sorted() })
        }
    }

    @Test("give up the ties of least weight, where others are as good")
    func leastWeight() throws {
        // Three enemies each, in the order of rows and names that would give up the heaviest.
        for weights in [[9.0, 1, 5], [1, 5, 9], [5, 9, 1]] {
            let snapshot = try theCase([
                ("a", "b", .conflict, weights[0], 0), ("a", "c", .conflict, weights[1], 0),
                ("b", "c", .conflict, weights[2], 0), ("c", "d", .cooperation, 4, 0),
            ]).snapshot()
            let camps = try #require(try Camps(of: snapshot))
            #expect(camps.optimumCount == 3)
            #expect(camps.frustratedDyads.map { $0.netWeight() } == [-1])
        }
    }

    @Test("cost what trying every division finds, for two camps, three, and any number")
    func definition() throws {
        for seed in 0..<25 as Range<UInt64> {
            let snapshot = try randomCase(seed: 400 + seed, actors: 7, events: 30).snapshot()
            let leans = snapshot.dyads.map(\.lean)
            func errors(_ groups: [Int]) -> Int {
                zip(snapshot.dyads, leans).count { dyad, lean in
                    guard lean != 0, let first = snapshot.actors.firstIndex(of: dyad.first),
                        let second = snapshot.actors.firstIndex(of: dyad.second)
                    else { return false }
                    return (lean < 0) == (groups[first] == groups[second])
                }
            }
            var fewest = [Int](repeating: .max, count: 8)
            func extend(_ groups: [Int], _ used: Int) {
                if groups.count == snapshot.actors.count {
                    fewest[used] = min(fewest[used], errors(groups))
                    return
                }
                for group in 0...used { extend(groups + [group], max(used, group + 1)) }
            }
            extend([], 0)
            for (wanted, most) in [(CampCount.atMost(2), 2), (.atMost(3), 3), (.free, 7)] {
                let camps = try #require(try Camps(of: snapshot, into: wanted))
                let least = try #require(fewest[...most].min())
                #expect(camps.errors == Double(least))
                #expect(camps.frustratedDyads.count == least)
                #expect(camps.isExact)
            }
        }
    }

    @Test("of a snapshot without signed pairs are none")
    func empty() throws {
        let talk = try theCase([("a", "b", .negotiation, 1, 0)]).snapshot()
        let camps = try #require(try Camps(of: talk))
        #expect(camps.groups.isEmpty && camps.membership == [nil, nil])
        #expect(camps.normalized == nil && camps.errors == 0 && camps.isExact)
        #expect(camps.partition.groupCount == 2)
        #expect(try Camps(of: talk, into: .exactly(2)) == nil)
        let groups = try ActorGrouping.camps.groups(in: talk)
        #expect(groups.groupCount == 2)
        let nobody = try theCase([]).snapshot()
        #expect(try Camps(of: nobody)?.groups.isEmpty == true)
    }

    @Test("are groups that measures of given groups can read")
    func grouping() throws {
        let snapshot = try war().snapshot()
        let grouping = try #require(ActorGrouping(named: "camps"))
        #expect(grouping.name == "camps" && ActorGrouping.names.contains("camps"))
        let camps = try #require(try Camps(of: snapshot))
        #expect(try grouping.groups(in: snapshot) == camps.partition)
    }
}
