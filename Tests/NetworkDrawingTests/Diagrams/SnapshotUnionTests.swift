import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The scene")
struct SceneTests {
    @Test("holds the actors of all snapshots, sorted by id, and the pairs between them")
    func union() throws {
        let network = try makeCase("c conflict a 2", "b cooperation a 4", "d negotiation c 3")
        let early = try network.snapshot(
            Selection(window: Window(Day(number: 17_000)...Day(number: 17_001))))
        let late = try network.snapshot(
            Selection(window: Window(Day(number: 17_002)...Day(number: 17_002))))
        let scene = Scene([early, late])
        #expect(scene.figures.map(\.actor.id) == ["a", "b", "c", "d"])
        #expect(scene.figures.map(\.score) == [6, 4, 3, 3])
        #expect(scene.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [2, 3]])
        #expect(scene.maximumWeight == 4)
        #expect(scene.maximumScore == 6)
        #expect(scene.index(of: "c") == 2)
        #expect(scene.index(of: "x") == nil)
    }

    @Test("takes of each tie the greatest weight that it has in any snapshot")
    func weights() throws {
        let one = try makeCase("a conflict b 2", "a cooperation b 9").snapshot()
        let other = try makeCase("b conflict a 5").snapshot()
        let scene = Scene([one, other])
        #expect(scene.pairs.count == 1)
        #expect(scene.pairs[0].weights == [.conflict: 5, .cooperation: 9])
        #expect(scene.pairs[0].total == 14)
        #expect(abs(scene.pairs[0].polarity - 4.0 / 14) < 1e-12)
    }

    @Test("sizes actors by given scores, of which a missing or negative one is 0")
    func scores() throws {
        let snapshot = try makeCase("a conflict b", "b conflict c").snapshot()
        let scene = Scene(
            [snapshot], sizing: DiagramStyle.Sizing(name: "x", scores: ["a": 7, "b": -3]))
        #expect(scene.figures.map(\.score) == [7, 0, 0])
    }
}
