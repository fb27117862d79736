import DOT
import Graphs
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Placement by stress")
struct StressLayoutTests {
    static func problem(_ count: Int, _ links: [(Int, Int, Double)]) -> LayoutProblem {
        LayoutProblem(
            outlines: [Outline](
                repeating: Outline(form: .ellipse, halfSize: Vector(24, 14)), count: count),
            links: links.map {
                LayoutProblem.Link(
                    first: $0.0, second: $0.1, length: $0.2, importance: 0.5, width: 2,
                    shaft: 20)
            })
    }

    static func random(_ count: Int, seed: UInt64) -> LayoutProblem {
        var random = SplitMix64(seed: seed)
        let tree = (1..<count).map {
            (
                $0, Int.random(in: 0..<$0, using: &random),
                Double.random(in: 80...200, using: &random)
            )
        }
        let chords = [(count - 1, 0, 150.0), (count / 2, 1, 120)].filter { chord in
            !tree.contains { $0.0 == chord.0 && $0.1 == chord.1 }
        }
        return problem(count, tree + chords)
    }

    private func stress(_ positions: [Vector], _ problem: LayoutProblem) -> Double {
        var sum = 0.0
        for i in 0..<problem.count {
            for j in 0..<i {
                let wanted = problem.distance(i, j)
                let gap = (positions[i] - positions[j]).length - wanted
                sum += gap * gap / (wanted * wanted)
            }
        }
        return sum
    }

    @Test(
        "lays a path of three out at the wanted distances, within three percent",
        arguments: [1, 2, 3, 4] as [UInt64])
    func path(seed: UInt64) {
        let problem = Self.problem(3, [(0, 1, 100), (1, 2, 140)])
        let positions = StressLayout(problem).positions(seed: seed)
        #expect(abs((positions[0] - positions[1]).length - 100) < 2)
        #expect(abs((positions[1] - positions[2]).length - 140) < 2)
        #expect(abs((positions[0] - positions[2]).length - 240) < 7.2)
    }

    @Test("gives the same places for the same seed, and others for another")
    func seeds() {
        let stress = StressLayout(Self.random(12, seed: 1))
        #expect(stress.positions(seed: 5) == stress.positions(seed: 5))
        #expect(stress.positions(seed: 5) != stress.positions(seed: 6))
    }

    @Test(
        "comes near the stress that Graphviz's majorization reaches on the same distances",
        arguments: 1...8 as ClosedRange<UInt64>)
    func neato(seed: UInt64) throws {
        let problem = Self.random(15, seed: seed)
        // Neato minimises the same sum, over the shortest paths of the lengths of edges.
        let document = Document(
            name: "stress", isDirected: false,
            attributes: [.overlap(.allowed), .splines(.none), .start(1)],
            nodeDefaults: [.shape(.point)], nodes: (0..<15).map { Node("\($0)") },
            edges: problem.links.map {
                Edge("\($0.first)", "\($0.second)", [.length($0.length / 72)])
            })
        let layout = try InProcessRenderer().layout(document, using: .neato)
        let places = try (0..<15).map { vertex in
            let place = try #require(layout.nodes["\(vertex)"]).position
            return Vector(place.x, place.y)
        }
        // Both stop at local minima; the best of eight starts is what layouts go on from.
        let best = (0..<8).map { start in
            stress(StressLayout(problem).positions(seed: seed * 8 + start), problem)
        }.min()
        #expect(try #require(best) < 1.05 * stress(places, problem))
    }

    @Test("lies about the origin, longest from left to right")
    func axes() {
        let problem = Self.random(20, seed: 3)
        let positions = StressLayout(problem).positions(seed: 1)
        #expect(positions.reduce(Vector.zero, +).length < 1e-6)
        let xx = positions.reduce(0) { $0 + $1.x * $1.x }
        let yy = positions.reduce(0) { $0 + $1.y * $1.y }
        let xy = positions.reduce(0) { $0 + $1.x * $1.y }
        #expect(xx >= yy)
        #expect(abs(xy) < 1e-6 * xx)
    }

    @Test("places nobody, one, and two that nothing ties")
    func small() {
        #expect(StressLayout(Self.problem(0, [])).positions(seed: 1).isEmpty)
        #expect(StressLayout(Self.problem(1, [])).positions(seed: 1).count == 1)
        let two = StressLayout(Self.problem(2, [])).positions(seed: 1)
        #expect((two[0] - two[1]).length > 100)
    }
}
