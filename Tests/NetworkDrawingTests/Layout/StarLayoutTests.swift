import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("A star")
struct StarLayoutTests {
    private func star(_ leaves: Int) throws -> Case {
        var builder = CaseBuilder(title: "star")
        for number in 0..<leaves {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: 17_000)), source: "Hub State",
                    target: "Local council of district number \(number)",
                    kind: RelationKind.allCases[number % 3], weight: Double(1 + number % 9)))
        }
        return try builder.build()
    }

    @Test("has no line under a leaf and no leaf on another", arguments: [7, 12, 39, 69])
    func clear(leaves: Int) throws {
        let diagram = RelationDiagram(of: try star(leaves).snapshot())
        #expect(diagram.quality.tiesOverActors == 0)
        #expect(diagram.quality.actorOverlaps == 0)
        #expect(diagram.quality.crossings == 0)
    }

    @Test("surrounds its hub on all sides with straight lines")
    func around() throws {
        let layout = SharedLayout(SnapshotUnion([try star(30).snapshot()]))
        let hub = try #require(layout.union.index(of: "Hub State"))
        var quarters: Set<[Bool]> = []
        for (index, place) in layout.positions.enumerated() where index != hub {
            let gap = place - layout.positions[hub]
            quarters.insert([gap.x > 0, gap.y > 0])
        }
        #expect(quarters.count == 4)
        #expect(layout.drawnPairs.allSatisfy { $0.bend == 0 })
    }

    @Test("leads no line through the name of its own leaf", arguments: [7, 30, 69])
    func names(leaves: Int) throws {
        let layout = SharedLayout(SnapshotUnion([try star(leaves).snapshot()]))
        let paths = layout.paths(layout.appearances)
        for (pair, drawnPair) in layout.drawnPairs.enumerated() {
            let curve = try #require(paths.curves[pair][0])
            for actor in [drawnPair.first, drawnPair.second] {
                guard let label = layout.appearances[actor].outline.label else { continue }
                let place = layout.positions[actor]
                let name = Box(low: label.low + place, high: label.high + place).grown(by: -3)
                #expect(!Segments.meet(curve.start, curve.end, name))
            }
        }
    }

    @Test("is made of networks that are stars, and of no others")
    func others() throws {
        func problem(_ links: [(Int, Int)], _ count: Int) -> LayoutProblem {
            LayoutProblem(
                outlines: (0..<count).map { _ in Outline(form: .ellipse, halfSize: Vector(20, 10))
                },
                links: links.map {
                    .init(
                        first: $0.0, second: $0.1, length: 100, importance: 1, width: 2, shaft: 20)
                })
        }
        let spokes = (0..<8).map { (8, $0) }
        #expect(StarLayout(problem(spokes, 9)) != nil)
        #expect(StarLayout(problem(spokes + [(0, 1)], 9)) == nil)
        #expect(StarLayout(problem(Array(spokes.prefix(7)) + [(0, 7)], 9)) == nil)
        #expect(StarLayout(problem(Array(spokes.prefix(3)), 9)) == nil)
        #expect(StarLayout(problem([], 3)) == nil)
    }
}
