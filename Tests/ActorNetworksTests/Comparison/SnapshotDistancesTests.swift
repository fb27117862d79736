import ActorNetworks
import Graphs
import Testing

@Suite("Distances of snapshots")
struct SnapshotDistancesTests {
    private func comparison(_ before: String, _ after: String) throws -> SnapshotComparison {
        let oracles = try Oracles()
        return SnapshotComparison(
            from: try oracles.network(before).snapshot(), to: try oracles.network(after).snapshot())
    }

    @Test("over all paths are netrd's and numpy's DeltaCon, actor by actor")
    func affinities() throws {
        let comparison = try comparison("snapA", "snapB")
        let distances = try comparison.distances()
        #expect(abs((distances.affinityDistance ?? .nan) - 2.11004920841) < 1e-9)
        #expect(abs(distances.affinitySimilarity - 0.321538320776) < 1e-9)
        #expect(distances.hostile == nil && distances.unsigned == nil)
        let expected = [
            "A": 0.347201156698, "B": 0.39409429784, "C": 0.530748413255, "D": 0.80920925131,
            "E": 1.07454542097, "F": 1.37463044655, "G": 0.44235561057,
        ]
        let found = Dictionary(
            uniqueKeysWithValues: zip(
                comparison.actors.map(\.actor.id), distances.actorDistances))
        #expect(isClose(found, expected))
    }

    @Test("of shapes are netrd's NetLSD, and 0 where the same shape is made of others")
    func shapes() throws {
        let changed = try comparison("snapA", "snapB").distances()
        #expect(abs((changed.shape ?? .nan) - 0.680669364415) < 1e-7)
        #expect(abs((changed.portrait ?? .nan) - 0.158639479469) < 1e-9)
        let moved = try comparison("isoA", "isoB").distances()
        #expect(moved.portrait == 0)
        #expect((moved.shape ?? .nan) < 1e-7)
        #expect((moved.affinityDistance ?? 0) > 0.7)
    }

    @Test("take friendly and hostile ties apart")
    func signs() throws {
        let comparison = try comparison("sgnA", "sgnB")
        let distances = try comparison.distances()
        let graphs = try comparison.signedGraphs()
        let friendly = try graphs.before.positivePart().deltaCon(to: graphs.after.positivePart())
        let hostile = try graphs.before.negativePart().deltaCon(to: graphs.after.negativePart())
        #expect(distances.friendly == friendly && distances.hostile == hostile)
        let both = (friendly.distance * friendly.distance + hostile.distance * hostile.distance)
            .squareRoot()
        #expect(distances.affinityDistance == both)
        // A and C were hostile and are friendly now: both networks changed there.
        #expect(friendly.distance > 0 && hostile.distance > 0)
    }

    @Test("are 0 between a snapshot and itself, and the same both ways", arguments: 0..<30)
    func laws(seed: UInt64) throws {
        let theCase = try randomCase(seed: seed)
        let first = try theCase.snapshot(
            Selection(window: Window(from: nil, before: Day(number: 30))))
        let second = try theCase.snapshot(
            Selection(window: Window(from: Day(number: 30), before: nil)))
        let own = SnapshotComparison(from: first, to: first, matching: .ties)
        let none = try own.distances()
        #expect(none.affinityDistance ?? 0 == 0 && none.shape == 0)
        #expect(own.ruzicka == 1 && own.tieJaccard() == 1 && own.turned.isEmpty)
        #expect(own.distanceShares.distance == 0)
        if let communities = none.communities {
            #expect(communities.agreement.variationOfInformation == 0)
        }
        let there = SnapshotComparison(from: first, to: second, matching: .ties)
        let back = SnapshotComparison(from: second, to: first, matching: .ties)
        let (ahead, behind) = (try there.distances(), try back.distances())
        #expect(ahead.affinityDistance == behind.affinityDistance)
        #expect(ahead.actorDistances == behind.actorDistances && ahead.shape == behind.shape)
        #expect(there.ruzicka == back.ruzicka && there.rankOverlap == back.rankOverlap)
        #expect(there.rankCorrelation == back.rankCorrelation)
        #expect(
            ahead.communities?.agreement.adjustedRandIndex
                == behind.communities?.agreement.adjustedRandIndex)
        #expect(there.turned.map(\.firstID) == back.turned.map(\.firstID))
    }

    @Test("are carried by ties whose shares add up to it", arguments: 0..<30)
    func shares(seed: UInt64) throws {
        let theCase = try randomCase(seed: seed)
        let sides = try [
            Window(from: nil, before: Day(number: 30)), Window(from: Day(number: 30), before: nil),
        ].map { try theCase.snapshot(Selection(window: $0)) }
        let comparison = SnapshotComparison(from: sides[0], to: sides[1], matching: .ties)
        let shares = comparison.distanceShares
        #expect(abs(shares.distance - (1 - comparison.ruzicka)) < 1e-12)
        #expect(abs(shares.actors.reduce(0, +) - shares.distance) < 1e-12)
        let ties = comparison.dyads.flatMap(\.ties).map { shares.share(of: $0) }
        #expect(abs(ties.reduce(0, +) - shares.distance) < 1e-12)
    }

    @Test("of groups are none where everybody stays with their own")
    func communities() throws {
        func network(_ groups: [[String]]) throws -> Snapshot {
            var builder = CaseBuilder()
            var number = 0
            for group in groups {
                for one in group {
                    for other in group where one < other {
                        number += 1
                        builder.add(
                            Event(
                                id: "\(number)", date: EventDate(Day(number: 0)), source: one,
                                target: other, kind: .cooperation))
                    }
                }
            }
            return try builder.build().snapshot()
        }
        let before = try network([["a", "b", "c"], ["d", "e", "f"]])
        let after = try network([["a", "b"], ["c", "d"], ["e", "f"]])
        let same = try SnapshotComparison(from: before, to: before).distances().communities
        #expect(same?.agreement.adjustedRandIndex == 1 && same?.countBefore == 2)
        // scikit-learn 1.9.1 and igraph 1.0.0 on these six labels.
        let other = try SnapshotComparison(from: before, to: after).distances().communities
        #expect(other?.countAfter == 3 && other?.actorCount == 6)
        let agreement = try #require(other?.agreement)
        #expect(abs((agreement.adjustedRandIndex ?? .nan) - 0.242424242424) < 1e-9)
        #expect(abs(agreement.variationOfInformation - 0.867563228481) < 1e-9)
    }

    @Test("hold balance before beside balance after")
    func balance() throws {
        // In sgnA, A and B are friends and enemies of C; in sgnB, A is C's friend, B is not.
        let change = try #require(try comparison("sgnA", "sgnB").distances().balance)
        #expect(change.triadsBefore.balance == 1 && change.triadsAfter.balance == 0)
        #expect(change.balance == -1 && change.frustration == 1 && change.isExact)
        #expect(change.normalizedFrustration == -0.5)
        // One move breaks the triangle's deadlock: every optimum keeps two of A, B and C together.
        #expect((change.switched?.count ?? 0) <= 1)
        let none = try comparison("sgnA", "sgnA").distances().balance
        #expect(none?.balance == 0 && none?.frustration == 0)
    }

    @Test("tell of no camps changed where nobody has a camp on both sides")
    func strangers() throws {
        func pair(_ one: String, _ other: String) throws -> Snapshot {
            var builder = CaseBuilder()
            builder.add(
                Event(
                    id: "e", date: EventDate(Day(number: 0)), source: one, target: other,
                    kind: .conflict))
            return try builder.build().snapshot()
        }
        let strangers = SnapshotComparison(from: try pair("a", "b"), to: try pair("c", "d"))
        #expect(try strangers.distances().balance?.switched == nil)
        let same = SnapshotComparison(from: try pair("a", "b"), to: try pair("a", "b"))
        #expect(try same.distances().balance?.switched == [])
    }

    @Test("of negotiation alone are taken of all ties, since none has a sign")
    func neutral() throws {
        func network(_ other: String) throws -> Snapshot {
            var builder = CaseBuilder()
            for target in ["b", other] {
                builder.add(
                    Event(
                        id: target, date: EventDate(Day(number: 0)), source: "a", target: target,
                        kind: .negotiation))
            }
            return try builder.build().snapshot()
        }
        let distances = try SnapshotComparison(from: network("c"), to: network("d")).distances()
        #expect(distances.friendly == nil && distances.hostile == nil)
        #expect((distances.unsigned?.distance ?? 0) > 0)
    }

    @Test("of nothing from nothing are none, and of nothing from something all")
    func empty() throws {
        let nothing = try CaseBuilder().build().snapshot()
        let something = try Oracles().network("isoA").snapshot()
        let none = SnapshotComparison(from: nothing, to: nothing)
        #expect(none.isTrivial() && none.isTrivial(for: .conflict) && none.tieJaccard() == 1)
        let distances = try none.distances()
        #expect(distances.affinityDistance == nil && distances.affinitySimilarity == 1)
        #expect(distances.communities == nil && distances.shape == 0)
        #expect(distances.actorDistances.isEmpty && none.rankOverlap == nil)
        let all = SnapshotComparison(from: nothing, to: something)
        #expect(!all.isTrivial() && all.isTrivial(for: .conflict))
        #expect(all.tieJaccard() == 0 && all.actorJaccard == 0 && all.ruzicka == 0)
        #expect(all.tieJaccard(of: .cooperation) == 0 && all.distanceShares.distance == 1)
        #expect((try all.distances().affinityDistance ?? 0) > 0 && all.rankOverlap == nil)
    }
}
