import ActorNetworks
import Graphs
import Testing

@Suite("What one actor did to another")
struct DirectedDyadTests {
    @Test("is that of a plain count by kind, mutual events both ways, after any selection")
    func definition() throws {
        for seed in UInt64(0)..<100 {
            let theCase = try randomCase(seed: seed)
            let selection = randomSelection(seed: seed, in: theCase)
            let snapshot = try theCase.snapshot(selection)
            var expected: [String: Double] = [:]
            for event in PlainNetwork(theCase, selection).events {
                func add(_ source: Int, _ target: Int) {
                    let kind = event.event.kind?.name ?? ""
                    expected["\(source)→\(target) \(kind)", default: 0] += event.event.weight ?? 0
                }
                add(event.source, event.target)
                if !event.event.isDirected { add(event.target, event.source) }
            }
            var found: [String: Double] = [:]
            for deeds in snapshot.directedDyads {
                for acts in deeds.acts {
                    found["\(deeds.source)→\(deeds.target) \(acts.kind.name)"] = acts.weight
                    #expect(acts.eventCount == acts.rows.count)
                }
            }
            #expect(found == expected)
        }
    }

    @Test(
        "adds up to strength by direction, by every weighing",
        arguments: ["weight", "events", "mean", "max", "latest", "decay:90"])
    func strength(rule: String) throws {
        for seed in UInt64(0)..<20 {
            var selection = Selection()
            selection.weighing = try #require(Weighing(rule))
            let snapshot = try randomCase(seed: seed).snapshot(selection)
            let graph = try snapshot.graph(isDirected: true)
            var sums = [[Double]](
                repeating: [0, 0], count: (snapshot.actors.last ?? -1) + 1)
            for deeds in snapshot.directedDyads {
                sums[deeds.source][0] += deeds.weight
                sums[deeds.target][1] += deeds.weight
            }
            for (number, direction) in [Direction.out, .in].enumerated() {
                for (actor, strength) in zip(
                    snapshot.actors, graph.strength(direction: direction))
                {
                    #expect(abs(sums[actor][number] - strength) <= 1e-9 * max(1, strength))
                }
            }
        }
    }

    @Test("has a polarity of its own each way, and none without a sign")
    func polarity() throws {
        var builder = CaseBuilder(title: "three")
        for (source, kind, target, weight) in [
            ("a", .conflict, "b", 3), ("a", .cooperation, "b", 1), ("b", .cooperation, "a", 2),
            ("a", .negotiation, "c", 4),
        ] as [(String, RelationKind, String, Double)] {
            builder.add(
                Event(
                    id: "\(source)\(kind)\(target)", date: EventDate(Day(number: 17_000)),
                    source: source, target: target, kind: kind, weight: weight,
                    isDirected: kind != .negotiation))
        }
        let theCase = try builder.build()
        let snapshot = try theCase.snapshot()
        func deeds(_ source: String, _ target: String) throws -> DirectedDyad {
            let ids = snapshot.case.actors
            return try #require(
                snapshot.directedDyads.first {
                    ids[$0.source].id == source && ids[$0.target].id == target
                })
        }
        #expect(try deeds("a", "b").polarity(negotiation: .neutral) == -0.5)
        #expect(try deeds("b", "a").polarity(negotiation: .neutral) == 1)
        for (source, target) in [("a", "c"), ("c", "a")] {
            let talks = try deeds(source, target)
            #expect(talks.polarity(negotiation: .neutral) == nil)
            #expect(talks.polarity(negotiation: .positive) == 1)
            #expect(talks.weight == 4)
        }
        #expect(snapshot.directedDyads.count == 4)
        #expect(try CaseBuilder(title: "").build().snapshot().directedDyads.isEmpty)
    }
}
