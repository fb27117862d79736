import Testing

@testable import NetworkDrawing

@Suite("A few actors on a circle")
struct CircleLayoutTests {
    private func problem(
        _ count: Int, _ pairs: [(Int, Int)], friends: Set<Int> = []
    ) -> LayoutProblem {
        LayoutProblem(
            outlines: [Outline](
                repeating: Outline(form: .ellipse, halfSize: Vector(30, 20)), count: count),
            links: pairs.enumerated().map { index, pair in
                LayoutProblem.Link(
                    first: pair.0, second: pair.1, length: 120, importance: 0.5, width: 4,
                    shaft: 40, isFriendly: friends.contains(index))
            })
    }

    private func all(_ count: Int) -> [(Int, Int)] {
        (0..<count).flatMap { first in (first + 1..<count).map { (first, $0) } }
    }

    @Test("Five who are all tied stand at the corners of a pentagon that stands on a side")
    func pentagon() throws {
        let layout = try #require(CircleLayout(problem(5, all(5))))
        let places = layout.positions
        let center = places.reduce(.zero, +) / 5
        // Round, but for the breadth of the page.
        let radii = places.map { Vector(($0.x - center.x) / 1.3, $0.y - center.y).length }
        #expect(radii.allSatisfy { abs($0 - radii[0]) < 1e-6 })
        #expect(places.filter { $0.y > center.y + radii[0] * 0.99 }.count == 1)
        // In balance: as much to the left as to the right.
        #expect(abs(places.reduce(0) { $0 + $1.x - center.x }) < 1e-6)
    }

    @Test("Ties do not cross where an order without crossings exists")
    func ring() throws {
        // A ring with its neighbours shuffled, and one chord.
        let pairs = [(0, 3), (3, 1), (1, 4), (4, 2), (2, 0), (0, 1)]
        let problem = problem(5, pairs)
        let places = try #require(CircleLayout(problem)).positions
        for (index, link) in problem.links.enumerated() {
            for other in problem.links[..<index] {
                #expect(
                    !Segments.cross(
                        places[link.first], places[link.second], places[other.first],
                        places[other.second]))
            }
        }
    }

    @Test("Friends stand side by side")
    func friends() throws {
        // Of six who are all tied, 0 – 3 and 1 – 4 are friends.
        let pairs = all(6)
        let friendly = Set(
            pairs.indices.filter { [[0, 3], [1, 4]].contains([pairs[$0].0, pairs[$0].1]) })
        let places = try #require(CircleLayout(problem(6, pairs, friends: friendly))).positions
        for (one, other) in [(0, 3), (1, 4)] {
            let gap = (places[one] - places[other]).length
            let nearer = places.indices.count {
                $0 != one && (places[one] - places[$0]).length < gap - 1e-6
            }
            #expect(nearer <= 1)
        }
    }

    @Test("Many actors, few ties, trees and given places are not for a circle")
    func others() {
        #expect(CircleLayout(problem(2, all(2))) == nil)
        #expect(CircleLayout(problem(9, all(9))) == nil)
        #expect(CircleLayout(problem(5, [(0, 1), (0, 2), (0, 3), (0, 4)])) == nil)
        let given = LayoutProblem(
            outlines: problem(4, all(4)).outlines, links: problem(4, all(4)).links,
            fixed: [Vector(0, 0), nil, nil, nil])
        #expect(CircleLayout(given) == nil)
    }
}
