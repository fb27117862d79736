import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The union of snapshots")
struct SnapshotUnionTests {
    @Test("holds the actors of all snapshots, sorted by id, and the pairs between them")
    func union() throws {
        let testCase = try makeCase("c conflict a 2", "b cooperation a 4", "d negotiation c 3")
        let early = try testCase.snapshot(
            Selection(window: Window(Day(number: 17_000)...Day(number: 17_001))))
        let late = try testCase.snapshot(
            Selection(window: Window(Day(number: 17_002)...Day(number: 17_002))))
        let union = SnapshotUnion([early, late])
        #expect(union.actors.map(\.record.id) == ["a", "b", "c", "d"])
        #expect(union.actors.map(\.score) == [6, 4, 3, 3])
        #expect(union.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [2, 3]])
        #expect(union.maximumWeight == 4)
        #expect(union.maximumScore == 6)
        #expect(union.index(of: "c") == 2)
        #expect(union.index(of: "x") == nil)
    }

    @Test("takes of each tie the greatest weight that it has in any snapshot")
    func weights() throws {
        let one = try makeCase("a conflict b 2", "a cooperation b 9").snapshot()
        let other = try makeCase("b conflict a 5").snapshot()
        let union = SnapshotUnion([one, other])
        #expect(union.pairs.count == 1)
        #expect(union.pairs[0].weights == [.conflict: 5, .cooperation: 9])
        #expect(union.pairs[0].total == 14)
        #expect(abs(union.pairs[0].polarity - 4.0 / 14) < 1e-12)
    }

    @Test("sizes actors by given scores, of which a missing or negative one is 0")
    func scores() throws {
        let snapshot = try makeCase("a conflict b", "b conflict c").snapshot()
        let union = SnapshotUnion(
            [snapshot], sizing: DiagramStyle.Sizing(name: "x", scores: ["a": 7, "b": -3]))
        #expect(union.actors.map(\.score) == [7, 0, 0])
    }
}
