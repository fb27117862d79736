import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The words of a difference")
struct DifferenceWordsTests {
    private func comparison() throws -> SnapshotComparison {
        let before = try makeCase(
            "a cooperation b 5", "b conflict c 4", "c negotiation d 2", "a conflict e 1"
        ).snapshot()
        let after = try makeCase(
            "a conflict b 7", "b conflict c 6", "a conflict e 1", "a cooperation f 2.5"
        ).snapshot()
        return SnapshotComparison(from: before, to: after)
    }

    @Test("count what entered, left, grew, shrank and flipped")
    func counts() throws {
        let lines = DifferenceWords(comparison: try comparison()).subtitle
        #expect(lines.count == 3)
        #expect(lines[0] == "Before: 18 July 2016 – 21 July 2016 · 4 events")
        #expect(lines[2].hasSuffix("1 pair flipped"))
        #expect(lines[2].contains("Actors: 1 entered, 1 left"))
        #expect(lines[2].contains("Ties: 2 entered, 2 left, 1 stronger, 0 weaker"))
    }

    @Test("label a tie with its weight before and after, or what came or went")
    func labels() throws {
        var labels: [String: String] = [:]
        for dyad in try comparison().dyads {
            for tie in dyad.ties {
                labels["\(dyad.firstID)\(dyad.secondID) \(tie.kind.name)"] =
                    DifferenceWords.label(of: tie)
            }
        }
        #expect(labels["ab cooperation"] == "−5")
        #expect(labels["ab conflict"] == "+7")
        #expect(labels["bc conflict"] == "4 → 6")
        #expect(labels["cd negotiation"] == "−2")
        #expect(labels["af cooperation"] == "+2.5")
    }

    @Test("tell the pairs that flipped, and which way")
    func flips() throws {
        let comparison = try comparison()
        #expect(comparison.flipped.count == 1)
        let text = DifferenceWords(comparison: comparison).text
        #expect(text.hasSuffix("Flipped: a and b turns to conflict."))
        #expect(DifferenceWords.flip(of: comparison.flipped[0]) == "turns to conflict")
    }

    @Test("give a tie's tooltip both sides, and an actor's its strength and rank")
    func tooltips() throws {
        let comparison = try comparison()
        let dyad = try #require(comparison.dyads.first { $0.firstID == "b" && $0.secondID == "c" })
        let text = DifferenceWords(comparison: comparison).tooltip(of: dyad.ties[0], in: dyad)
        #expect(text.hasPrefix("conflict, stronger: 4 → 6\nBefore: b – c: conflict\n"))
        #expect(text.contains("\nAfter: b – c: conflict\n"))
        let gone = try #require(comparison.actors.first { $0.actor.id == "d" })
        #expect(
            DifferenceWords(comparison: comparison).tooltip(of: gone)
                == "d (other)\nbefore: strength 2, rank 4\nafter: absent")
    }
}
