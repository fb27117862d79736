import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("Limits of a picture")
struct LimitsTests {
    private func style(actors: Int = 70, pairs: Int = 160) -> DiagramStyle {
        var style = DiagramStyle()
        style.maximumActors = actors
        style.maximumPairs = pairs
        return style
    }

    private let lines = try? makeCase(
        "a conflict b 9", "b conflict c 8", "c conflict d 7", "d conflict e 1", "a conflict e 2")

    @Test("leave what fits as it is, and say nothing")
    func fitting() throws {
        let snapshot = try #require(lines).snapshot()
        let (result, notes) = Limits(style()).fit([snapshot])
        #expect(result[0].dyads == snapshot.dyads)
        #expect(notes.isEmpty)
    }

    @Test("keep the actors of the heaviest pairs, and say how many of how many")
    func actors() throws {
        let testCase = try #require(lines)
        let (result, notes) = Limits(style(actors: 3)).fit([try testCase.snapshot()])
        #expect(result[0].actors.map { testCase.actors[$0].id } == ["a", "b", "c"])
        #expect(notes == ["Drawn: 3 of 5 actors, those of the heaviest pairs, 2 of 5 events."])
    }

    @Test("draw as many actors as fit where the strongest have no ties with one another")
    func scattered() throws {
        let stars = try makeCase(
            "a conflict p 9", "b conflict q 9", "a conflict r 8", "b conflict s 8",
            "c conflict t 9", "c conflict a 1")
        // With a and p there is room for one more: no other pair of weight 9 fits, r does.
        let (result, notes) = Limits(style(actors: 3)).fit([try stars.snapshot()])
        #expect(result[0].actors.map { stars.actors[$0].id }.sorted() == ["a", "p", "r"])
        #expect(notes == ["Drawn: 3 of 8 actors, those of the heaviest pairs, 2 of 6 events."])
    }

    @Test("draw as many separate pairs as fit")
    func separatePairs() throws {
        var builder = CaseBuilder()
        for number in 0..<1000 {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: 17_000)), source: "a\(number)",
                    target: "b\(number)", kind: .conflict))
        }
        let snapshot = try builder.build().snapshot()
        let (result, notes) = Limits(DiagramStyle()).fit([snapshot])
        #expect(result[0].actors.count == 70)
        #expect(result[0].dyads.count == 35)
        #expect(
            notes == ["Drawn: 70 of 2,000 actors, those of the heaviest pairs, 35 of 1,000 events."]
        )
        // An odd limit leaves one place free, for no pair fits.
        #expect(Limits(style(actors: 7)).fit([snapshot]).snapshots[0].actors.count == 6)
    }

    @Test("keep the heaviest pairs, but leave no actor alone, and say how many of how many")
    func pairs() throws {
        let testCase = try #require(lines)
        let (result, notes) = Limits(style(pairs: 3)).fit([try testCase.snapshot()])
        let weights = result[0].dyads.map(\.weight).sorted()
        // The pair of weight 2 is the heaviest of e.
        #expect(weights == [2, 7, 8, 9])
        #expect(notes == ["Drawn: the 4 heaviest of 5 pairs, 4 of 5 events."])
    }

    @Test("keep pairs that lead before heavier ones, as long as there is room")
    func turnedPairs() throws {
        let snapshot = try makeCase(
            "a conflict b 9", "b conflict c 8", "a conflict c 7", "a conflict d 6",
            "b conflict d 1"
        ).snapshot()
        let lightest = try #require(snapshot.dyads.min { $0.weight < $1.weight })
        let ids = Set(
            [lightest.first, lightest.second].map { snapshot.case.actors[$0].id })
        let (without, _) = Limits(style(pairs: 4)).fit([snapshot])
        #expect(!without[0].dyads.contains { $0.weight == lightest.weight })
        let (result, notes) = Limits(style(pairs: 4)).fit([snapshot], leading: [ids])
        #expect(result[0].dyads.contains { $0.weight == lightest.weight })
        #expect(
            notes.first?.hasPrefix(
                "Drawn: 1 pair that turned, entered or left and the heaviest others") == true)
    }

    @Test("say both in the diagram and under its title")
    func notes() throws {
        let diagram = RelationDiagram(
            of: try #require(lines).snapshot(), style: style(actors: 4, pairs: 1))
        #expect(diagram.notes.count == 2)
        let texts = diagram.document.nodes.compactMap { $0.attributes.text("label") }
        for note in diagram.notes { #expect(texts.contains { $0.contains(note) }) }
    }

    @Test("take all pictures of a series together")
    func series() throws {
        let testCase = try #require(lines)
        let days = Window(Day(number: 17_000)...Day(number: 17_000))
        let (result, notes) = Limits(style(actors: 3)).fit(
            [try testCase.snapshot(Selection(window: days)), try testCase.snapshot()])
        // The heaviest pairs over both pictures are a and b, then b and c.
        #expect(result[0].dyads.count == 1)
        #expect(result[1].actors.map { testCase.actors[$0].id } == ["a", "b", "c"])
        #expect(notes.count == 1)
    }

    @Test("know actors by id, since two cases number them differently")
    func twoCases() throws {
        // `x` is the first actor of one case and the last of the other.
        let one = try makeCase("x conflict y 50", "p conflict q 1").snapshot()
        let other = try makeCase("p conflict q 1", "x conflict y 50").snapshot()
        let (result, notes) = Limits(style(actors: 2)).fit([one, other])
        for snapshot in result {
            #expect(snapshot.actors.map { snapshot.case.actors[$0].id }.sorted() == ["x", "y"])
        }
        #expect(notes == ["Drawn: 2 of 4 actors, those of the heaviest pairs, 2 of 4 events."])
    }
}
