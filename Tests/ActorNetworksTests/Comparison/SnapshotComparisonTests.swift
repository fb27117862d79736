import ActorNetworks
import Testing

@Suite("Comparing snapshots")
struct SnapshotComparisonTests {
    @Test(
        "finds what entered, left and stayed, as set differences do",
        arguments: [("snapA", "snapB"), ("isoA", "isoB"), ("sgnA", "sgnB"), ("snapA", "snapA")])
    func sets(before: String, after: String) throws {
        let oracles = try Oracles()
        let expected = try #require(
            try oracles.entry("\(before)->\(after)", "set_difference").expected
                as? [String: [String]])
        let comparison = SnapshotComparison(
            from: try oracles.network(before).snapshot(), to: try oracles.network(after).snapshot())
        #expect(comparison.actors(.entered).map(\.actor.id) == expected["nodes_added"])
        #expect(comparison.actors(.left).map(\.actor.id) == expected["nodes_removed"])
        func pairs(_ include: (SnapshotComparison.DyadChange) -> Bool) -> [String] {
            comparison.dyads.filter(include).map { "\($0.firstID)|\($0.secondID)" }
        }
        #expect(pairs { $0.before == nil } == expected["edges_added"])
        #expect(pairs { $0.after == nil } == expected["edges_removed"])
        #expect(pairs { $0.before != nil && $0.after != nil } == expected["edges_kept"])
        #expect(comparison.isEmpty == (before == after))
    }

    @Test(
        "sums the changes of a pair's ties, with their signs, to the change of its weight",
        arguments: [("snapA", "snapB"), ("isoA", "isoB"), ("sgnA", "sgnB")])
    func weights(before: String, after: String) throws {
        let oracles = try Oracles()
        let comparison = SnapshotComparison(
            from: try oracles.network(before).snapshot(), to: try oracles.network(after).snapshot())
        var found: [String: Double] = [:]
        for dyad in comparison.dyads {
            found["\(dyad.firstID)|\(dyad.secondID)"] = dyad.ties.reduce(0) {
                $0 + $1.weightChange * $1.kind.sign
            }
        }
        #expect(
            isClose(found, try oracles.entry("\(before)->\(after)", "weight_change").numbers))
    }

    @Test("finds pairs that turned from friendly to hostile or back")
    func flips() throws {
        let oracles = try Oracles()
        let comparison = SnapshotComparison(
            from: try oracles.network("sgnA").snapshot(), to: try oracles.network("sgnB").snapshot()
        )
        #expect(
            comparison.flipped.map { "\($0.firstID)|\($0.secondID)" }
                == (try oracles.entry("sgnA->sgnB", "sign_flips").expected as? [String]))
    }

    @Test("takes for unchanged what differs by no more than rounding")
    func rounding() throws {
        func snapshot(_ weights: [Double]) throws -> Snapshot {
            var builder = CaseBuilder()
            for (number, weight) in weights.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)", date: EventDate(Day(number: 1)), source: "a",
                        target: "b", kind: .conflict, weight: weight))
            }
            return try builder.build().snapshot()
        }
        // 0.1 + 0.2 is 0.30000000000000004.
        let same = SnapshotComparison(
            from: try snapshot([0.1, 0.2]), to: try snapshot([0.3]), matching: .ties)
        #expect(same.dyads.flatMap(\.ties).map(\.status) == [.unchanged])
        #expect(same.actors.map(\.status) == [.unchanged, .unchanged])
        #expect(same.isEmpty)
        let stronger = SnapshotComparison(
            from: try snapshot([0.1, 0.2]), to: try snapshot([0.300001]), matching: .ties)
        #expect(stronger.dyads.flatMap(\.ties).map(\.status) == [.stronger])
    }

    @Test("counts how far actors rose")
    func ranks() throws {
        let oracles = try Oracles()
        let comparison = SnapshotComparison(
            from: try oracles.network("snapA").snapshot(),
            to: try oracles.network("snapB").snapshot())
        // Strengths A 6 → 5, B 5 → 6, C 6 → 4, D 6 → 7, E 6 → 3, F 7 → nothing.
        let risen = Dictionary(
            uniqueKeysWithValues: comparison.actors.map { ($0.actor.id, $0.ranksRisen) })
        #expect(risen == ["A": -1, "B": 4, "C": -2, "D": 1, "E": -3, "F": nil, "G": nil])
        // Of the ten pairs, two are concordant and two discordant; six are tied before.
        #expect(abs((comparison.rankCorrelation ?? .nan) - (-2 / (4.0 * 10).squareRoot())) < 1e-9)
    }

    @Test("puts the greatest changes first")
    func order() throws {
        let oracles = try Oracles()
        let comparison = SnapshotComparison(
            from: try oracles.network("snapA").snapshot(),
            to: try oracles.network("snapB").snapshot())
        let left = comparison.ties(.left).map { "\($0.dyad.firstID)|\($0.dyad.secondID)" }
        #expect(left == ["E|F", "D|F", "B|C"])
        #expect(comparison.ties(.stronger).map(\.tie.weightChange) == [1])
        #expect(comparison.ties(.weaker).map(\.tie.weightChange) == [-1])
    }

    @Test("matches actors of two cases by id, whatever their order")
    func twoCases() throws {
        var forward = CaseBuilder()
        var backward = CaseBuilder()
        for id in ["a", "b", "c"] { forward.add(PoliticalActor(id)) }
        for id in ["c", "b", "a"] { backward.add(PoliticalActor(id)) }
        for (number, pair) in [("a", "b"), ("b", "c")].enumerated() {
            let event = Event(
                id: "\(number)", date: EventDate(Day(number: 0)), source: pair.0, target: pair.1,
                kind: .conflict)
            forward.add(event)
            backward.add(event)
        }
        let comparison = SnapshotComparison(
            from: try forward.build().snapshot(), to: try backward.build().snapshot())
        #expect(comparison.isEmpty)
    }

    @Test("sees that a tie turned round, whatever the order of the registers")
    func direction() throws {
        func snapshot(_ order: [String], _ events: [(String, String)]) throws -> Snapshot {
            var builder = CaseBuilder()
            for id in order { builder.add(PoliticalActor(id)) }
            for (number, pair) in events.enumerated() {
                builder.add(
                    Event(
                        id: "\(number)", date: EventDate(Day(number: 0)), source: pair.0,
                        target: pair.1, kind: .conflict))
            }
            return try builder.build().snapshot()
        }
        let attack = try snapshot(["a", "b"], [("a", "b"), ("a", "b")])
        for order in [["a", "b"], ["b", "a"]] {
            let same = SnapshotComparison(
                from: attack, to: try snapshot(order, [("a", "b"), ("a", "b")]))
            #expect(same.isEmpty)
            let turned = SnapshotComparison(
                from: attack, to: try snapshot(order, [("b", "a"), ("b", "a")]), matching: .ties)
            #expect(turned.dyads[0].ties[0].status == .reversed)
            #expect(!turned.isEmpty)
            let mixed = SnapshotComparison(
                from: attack, to: try snapshot(order, [("b", "a"), ("a", "b")]))
            #expect(mixed.dyads[0].ties[0].status == .changed)
            #expect(!mixed.dyads[0].ties[0].isReversed)
        }
    }

    @Test("finds no flip where what is left of cooperation and conflict is rounding")
    func noiseIsNoFlip() throws {
        func snapshot(_ cooperation: [Double], _ conflict: [Double]) throws -> Snapshot {
            var builder = CaseBuilder()
            for id in ["a", "b"] { builder.add(PoliticalActor(id)) }
            for (kind, weights) in [(RelationKind.cooperation, cooperation), (.conflict, conflict)]
            {
                for weight in weights {
                    builder.add(
                        Event(
                            id: "\(kind)\(weight)", date: EventDate(Day(number: 0)), source: "a",
                            target: "b", kind: kind, weight: weight))
                }
            }
            return try builder.build().snapshot()
        }
        let comparison = SnapshotComparison(
            from: try snapshot([0.1, 0.2], [0.3]), to: try snapshot([0.3], [0.5]))
        #expect(comparison.flipped.isEmpty)
        let flip = SnapshotComparison(
            from: try snapshot([0.4], [0.3]), to: try snapshot([0.3], [0.5]))
        #expect(flip.flipped.count == 1)
    }

    @Test("of as many events both ways, sees which way their weight goes")
    func weightTurnedRound() throws {
        func snapshot(_ there: Double, _ back: Double) throws -> Snapshot {
            var builder = CaseBuilder()
            for (id, source, target, weight) in [("1", "a", "b", there), ("2", "b", "a", back)] {
                builder.add(
                    Event(
                        id: id, date: EventDate(Day(number: 0)), source: source, target: target,
                        kind: .conflict, weight: weight))
            }
            return try builder.build().snapshot()
        }
        let turned = SnapshotComparison(from: try snapshot(1, 2), to: try snapshot(2, 1))
        #expect(turned.dyads[0].ties.map(\.status) == [.reversed])
        #expect(!turned.isEmpty)
        let moved = SnapshotComparison(from: try snapshot(1, 3), to: try snapshot(1.5, 2.5))
        #expect(moved.dyads[0].ties.map(\.status) == [.changed])
        let same = SnapshotComparison(from: try snapshot(0.1, 0.3), to: try snapshot(0.1, 0.3))
        #expect(same.isEmpty)
    }
}
