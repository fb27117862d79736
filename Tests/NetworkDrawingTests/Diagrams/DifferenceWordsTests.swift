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
        #expect(lines[2].hasSuffix("1 pair turned"))
        #expect(lines[2].contains("Actors: 1 entered, 1 left"))
        #expect(lines[2].contains("Ties: 2 entered, 2 left, 1 stronger, 0 weaker"))
    }

    @Test("give a sign and a number to what came, went, grew and shrank")
    func signs() {
        #expect(DifferenceWords.sign(from: nil, to: 7) == "+ 7")
        #expect(DifferenceWords.sign(from: 5, to: nil) == "− 5")
        #expect(DifferenceWords.sign(from: 4, to: 6.5) == "▲ 2.5")
        #expect(DifferenceWords.sign(from: 600.4, to: 150) == "▼ 450")
        #expect(DifferenceWords.change(from: 4, to: 6.5) == "▲ 4 → 6.5")
        #expect(DifferenceWords.change(from: 6.5, to: 4) == "▼ 6.5 → 4")
        #expect(DifferenceWords.change(from: nil, to: 2.5) == "+ 2.5")
    }

    @Test("say of the change what the two numbers differ by as they are written")
    func written() {
        // The change itself would be written as 345.
        #expect(DifferenceWords.change(from: 198.6, to: 543.2) == "▲ 199 → 543")
        #expect(DifferenceWords.sign(from: 198.6, to: 543.2) == "▲ 344")
        #expect(DifferenceWords.sign(from: 120.4, to: 97.3) == "▼ 22.7")
        // What is written alike has neither direction nor amount.
        #expect(DifferenceWords.change(from: 107.8, to: 108.2) == "108 → 108")
        #expect(DifferenceWords.sign(from: 107.8, to: 108.2) == nil)
        for value in [0, 0.0123, 0.96, 9.96, 12.34, 99.94, 99.96, 150.5, 1e15] {
            #expect(Wording.short(Wording.shortened(value)) == Wording.short(value), "\(value)")
        }
    }

    @Test("write tones as tables do, with two decimals")
    func tones() {
        #expect(Wording.tone(2.949) == "+2.95")
        #expect(Wording.tone(-0.058) == "−0.06")
        #expect(Wording.tone(-0.004) == "0.00")
        #expect(Wording.tone(10) == "+10.00")
    }

    @Test("name windows by their days in words, and all else as it is called")
    func titles() throws {
        let before = try makeCase("a conflict b").snapshot(
            Selection(window: Window(parsing: "2016")))
        let after = try makeCase("a conflict b 2").snapshot()
        var style = DiagramStyle()
        style.names = [before.window.description, "the truce"]
        let diagram = RelationDiagram(
            ofDifference: SnapshotComparison(from: before, to: after), style: style)
        #expect(diagram.title == "test: 2016 → the truce")
        style.names = ["2016-07..", after.window.description]
        let other = RelationDiagram(
            ofDifference: SnapshotComparison(from: before, to: after), style: style)
        #expect(other.title == "test: 2016-07.. → 18 July 2016")
    }

    @Test("tell the pairs that flipped, and which way")
    func flips() throws {
        let comparison = try comparison()
        #expect(comparison.flipped.count == 1)
        let text = DifferenceWords(comparison: comparison).text
        #expect(text.hasSuffix(" a and b turned hostile."))
    }

    @Test("give a tie's tooltip both sides, and an actor's its strength and rank")
    func tooltips() throws {
        let comparison = try comparison()
        let dyad = try #require(comparison.dyads.first { $0.firstID == "b" && $0.secondID == "c" })
        let text = DifferenceWords(comparison: comparison).tooltip(of: dyad.ties[0], in: dyad)
        #expect(text.hasPrefix("conflict, stronger: ▲ 4 → 6\nBefore: b – c: conflict\n"))
        #expect(text.contains("\nAfter: b – c: conflict\n"))
        let gone = try #require(comparison.actors.first { $0.actor.id == "d" })
        #expect(
            DifferenceWords(comparison: comparison).tooltip(of: gone)
                == "d (other)\nbefore: strength 2, rank 4\nafter: absent")
    }
}
