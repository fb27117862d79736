import ActorNetworks
import Testing

@Suite("Snapshots")
struct SnapshotTests {
    @Test("hold what the plain definition of their selection holds")
    func definition() throws {
        for seed in UInt64(0)..<400 {
            let theCase = try randomCase(seed: seed)
            let selection = randomSelection(seed: seed, in: theCase)
            let snapshot = try theCase.snapshot(selection)
            let plain = PlainNetwork(theCase, selection)
            try #require(snapshot.actors == plain.actors, "seed \(seed)")
            #expect(snapshot.rows.sorted() == plain.events.map { Int32($0.row) })
            #expect(snapshot.omitted.selfEvents == plain.selfEvents)
            #expect(
                Set(snapshot.dyads.map { PlainNetwork.pair($0.first, $0.second) }) == plain.pairs)
            for dyad in snapshot.dyads {
                for kind in RelationKind.allCases {
                    check(dyad.tie(kind), of: dyad, kind, in: snapshot, against: plain)
                }
            }
            let strengths = plain.strengths
            #expect(snapshot.strengths == snapshot.actors.map { strengths[$0] ?? 0 })
        }
    }

    private func check(
        _ tie: Tie?, of dyad: Dyad, _ kind: RelationKind, in snapshot: Snapshot,
        against plain: PlainNetwork
    ) {
        let events = plain.events(of: PlainNetwork.pair(dyad.first, dyad.second), kind)
        guard let tie else {
            #expect(events.isEmpty)
            return
        }
        #expect(snapshot.events(behind: tie).map { Int($0) } == events.map(\.row))
        #expect(tie.eventCount == events.count)
        #expect(tie.weight == events.reduce(0) { $0 + ($1.event.weight ?? 0) })
        #expect(
            tie.forwardCount
                == events.count { $0.event.isDirected && $0.source == dyad.first })
        #expect(tie.mutualCount == events.count { !$0.event.isDirected })
        #expect(tie.impliedCount == events.count { $0.event.certainty == .implied })
        #expect(tie.firstDay == events.map(\.event.date.start).min())
        #expect(tie.lastDay == events.map(\.event.date.lastDay).max())
        let values = events.compactMap(\.event.goldstein)
        #expect(
            tie.meanGoldstein
                == (values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)))
    }

    @Test("account for every event of their window")
    func omissions() throws {
        for seed in UInt64(0)..<100 {
            let theCase = try randomCase(seed: seed)
            var selection = Selection()
            selection.rollUp = .roots
            selection.excluded = ["a1"]
            let snapshot = try theCase.snapshot(selection)
            #expect(
                snapshot.eventCount + snapshot.omitted.selfEvents
                    + snapshot.omitted.eventsOfOtherActors == theCase.events.count)
            selection.minimumEvents = 3
            let strong = try theCase.snapshot(selection)
            #expect(strong.dyads.count + strong.omitted.weakDyads == snapshot.dyads.count)
            selection.top = 3
            let top = try theCase.snapshot(selection)
            #expect(top.actors.count + top.omitted.actors == strong.actors.count)
            #expect(top.tieCount + top.omitted.ties == strong.tieCount)
        }
    }

    @Test(
        "of the strongest actors are those of the whole network, and count what it has besides",
        arguments: [
            Weighing.sum, .events, .decay(halfLife: 20), .mean, .maximum, .latest,
        ])
    func strongest(weighing: Weighing) throws {
        // The last case has more events than are gone through in one piece.
        let cases: [(actors: Int, events: Int)] =
            [(9, 40), (9, 300), (40, 60), (70, 700), (200, 70_000)]
        for (seed, size) in cases.enumerated() {
            let theCase = try randomCase(
                seed: UInt64(seed), actors: size.actors, events: size.events)
            var selection = Selection()
            selection.weighing = weighing
            selection.excluded = ["a1"]
            let all = try theCase.snapshot(selection)
            selection.top = 7
            let top = try theCase.snapshot(selection)
            let strengths = all.strengths
            let strongest = Set(
                Ranking.order(of: strengths).prefix(7).map { all.actors[$0] })
            let pairs = all.dyads.filter {
                strongest.contains($0.first) && strongest.contains($0.second)
            }
            let rows = pairs.flatMap { all.events(between: $0) }
            let actors = Set(pairs.flatMap { [$0.first, $0.second] })
            #expect(top.rows == rows)
            #expect(top.actors == actors.sorted())
            #expect(top.dyads.map(\.weight) == pairs.map(\.weight))
            #expect(top.omitted.actors == all.actors.count - actors.count)
            #expect(top.omitted.ties == all.tieCount - pairs.reduce(0) { $0 + $1.ties.count })
            #expect(top.omitted.eventsOfOtherActors == all.omitted.eventsOfOtherActors)
            let within = (0..<theCase.events.count).count { row in
                theCase.events.sources[row] == theCase.events.targets[row]
                    && actors.contains(Int(theCase.events.sources[row]))
            }
            #expect(top.omitted.selfEvents == within)
        }
    }

    @Test("of several windows keep the actors and pairs of the whole")
    func series() throws {
        for seed in UInt64(0)..<100 {
            let theCase = try randomCase(seed: seed, events: 80)
            var selection = Selection()
            selection.top = 5
            selection.minimumEvents = 2
            let whole = try theCase.snapshot(selection)
            let windows = Slicing.every(CalendarStep(10, .day)).windows(
                from: theCase.events.starts[0], through: theCase.events.starts[79])
            let slices = try theCase.snapshots(selection, over: windows)
            #expect(slices.map(\.window) == windows)
            #expect(slices.flatMap(\.rows).sorted() == whole.rows.sorted())
        }
    }

    @Test("of several windows count the fewest events of a pair over the whole, not slice by slice")
    func minimumEvents() throws {
        let theCase = try randomCase(seed: 3, events: 80)
        var selection = Selection()
        selection.minimumEvents = 3
        let whole = try theCase.snapshot(selection)
        let days = (0..<80).map { theCase.events.starts[$0] }
        let windows = Set(days).sorted().map { Window($0...$0) }
        let slices = try theCase.snapshots(selection, over: windows)
        #expect(slices.flatMap(\.rows).sorted() == whole.rows.sorted())
        #expect(!whole.rows.isEmpty && whole.rows.count < 80)
    }

    @Test("follow the strengths, actors, entries and exits of the accord's quarters")
    func trajectory() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let strengths = try #require(
            try oracles.entry("accord", "trajectory").expected as? [String: [String: Double]])
        let active = try #require(
            try oracles.entry("accord", "active_nodes").expected as? [String: [String]])
        for (quarter, expected) in strengths {
            let snapshot = try accord.snapshot(Selection(window: Window(parsing: quarter)))
            let ids = snapshot.actors.map { accord.actors[$0].id }
            #expect(ids.sorted() == active[quarter])
            let found = Dictionary(uniqueKeysWithValues: zip(ids, snapshot.strengths))
            #expect(isClose(found, expected.filter { $0.value > 0 }))
        }
    }

    @Test("find a pair in either order")
    func dyad() throws {
        let theCase = try randomCase(seed: 5)
        let snapshot = try theCase.snapshot()
        for one in 0..<theCase.actors.count {
            for other in 0..<theCase.actors.count {
                let found = snapshot.dyad(one, other)
                #expect(found == snapshot.dyad(other, one))
                let isThere = snapshot.dyads.contains {
                    ($0.first, $0.second) == (min(one, other), max(one, other))
                }
                #expect((found != nil) == isThere)
            }
        }
    }

    @Test("keep the pairs that satisfy a condition, with their events, and count the rest")
    func keeping() throws {
        for seed in UInt64(0)..<100 {
            let snapshot = try randomCase(seed: seed).snapshot()
            let kept = snapshot.keeping { $0.eventCount >= 2 }
            let wanted = snapshot.dyads.filter { $0.eventCount >= 2 }
            #expect(kept.dyads.map(\.first) == wanted.map(\.first))
            #expect(kept.dyads.map(\.ties.count) == wanted.map(\.ties.count))
            for (dyad, original) in zip(kept.dyads, wanted) {
                #expect(kept.events(between: dyad) == snapshot.events(between: original))
                for (tie, was) in zip(dyad.ties, original.ties) {
                    #expect(kept.events(behind: tie) == snapshot.events(behind: was))
                }
            }
            #expect(kept.actors == Set(wanted.flatMap { [$0.first, $0.second] }).sorted())
            #expect(kept.actors.count + kept.omitted.actors == snapshot.actors.count)
            #expect(kept.tieCount + kept.omitted.ties == snapshot.tieCount)
        }
    }

    @Test("know their busiest pairs and the tone of each")
    func busiest() throws {
        for seed in UInt64(0)..<100 {
            let theCase = try randomCase(seed: seed)
            let snapshot = try theCase.snapshot()
            let busiest = snapshot.busiestDyads
            #expect(Set(busiest) == Set(snapshot.dyads))
            for (dyad, next) in zip(busiest, busiest.dropFirst()) {
                #expect((dyad.eventCount, dyad.weight) >= (next.eventCount, next.weight))
            }
            for dyad in snapshot.dyads {
                let values = snapshot.events(between: dyad).compactMap {
                    theCase.event(at: Int($0)).goldstein
                }
                let mean = values.reduce(0, +) / Double(values.count)
                #expect(snapshot.tone(of: dyad) == (values.isEmpty ? dyad.polarity : mean))
            }
        }
    }

    @Test("refuse actors and documents that the case lacks")
    func unknownNames() throws {
        let theCase = try randomCase(seed: 1)
        var selection = Selection()
        selection.actors = ["a1", "zz"]
        #expect(throws: CaseError.unknownActor("zz", nearest: nil)) {
            try theCase.snapshot(selection)
        }
        selection = Selection()
        selection.ego = Selection.Ego("a77")
        #expect(throws: CaseError.unknownActor("a77", nearest: "a7")) {
            try theCase.snapshot(selection)
        }
        selection = Selection()
        selection.documents = ["nowhere"]
        #expect(throws: CaseError.unknownSource("nowhere")) { try theCase.snapshot(selection) }
    }

    @Test("measure density, tone and doubt by hand")
    func figures() throws {
        var builder = CaseBuilder()
        let day = Day(number: 0)
        builder.add(
            Event(
                id: "1", date: EventDate(day), source: "a", target: "b", kind: .cooperation,
                weight: 3))
        builder.add(
            Event(
                id: "2", date: EventDate(day, precision: .month), source: "b", target: "c",
                kind: .conflict, weight: 1))
        let snapshot = try builder.build().snapshot()
        #expect(snapshot.density == 2.0 / 3)
        #expect(snapshot.polarity == 0.5)
        #expect(snapshot.meanGoldstein == nil)
        #expect(snapshot.tone == 0.5)
        #expect(snapshot.uncertainShare == 0.25)
        #expect(snapshot.documentCount == 0)
        let none = try builder.build().snapshot(Selection(window: Window(parsing: "2000")))
        #expect(none.density == nil && none.tone == nil && none.uncertainShare == nil)
    }
}
