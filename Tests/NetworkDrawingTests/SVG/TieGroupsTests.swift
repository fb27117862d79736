import ActorNetworks
import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Ties as groups of an SVG")
struct TieGroupsTests {
    private static let id = "tie-a-b-conflict"

    /// Edges with these ids, all between the same two actors or, if the id begins with another tie, two
    /// others.
    private func svg(_ ids: [String], _ attributes: Attributes = []) throws -> SVGElement {
        let edges = ids.enumerated().map { index, id in
            var own: Attributes = [
                .id(id), .class("tie conflict"), .tooltip("A – B\nmore"), .url("#" + Self.id),
                .position(
                    Spline(
                        end: id.contains("~") ? nil : Point(95, -5),
                        controls: [Point(0, 0), Point(30, 40), Point(60, 40), Point(90, 0)])),
                .dir(id.contains("~") ? .none : .forward), .arrowSize(0.5),
            ]
            own.set(attributes)
            return Edge("a", "b", key: "\(index)", own)
        }
        let document = Document(
            name: "d", isDirected: false, attributes: [.outputOrder(.edgesFirst)],
            nodes: [
                Node("a", [.position(Point(0, 0))]), Node("b", [.position(Point(90, 0))]),
            ], edges: edges)
        let bytes = try InProcessRenderer().render(
            document.withPlainDashes, using: .nop2, as: .svg
        ).bytes
        let finished = FinishedSVG.bytes(of: bytes, FileWords(title: "t", summary: "s"))
        return try #require(SVGReader.document(finished)).root
    }

    private func ties(_ ids: [String]) throws -> [SVGElement] {
        try svg(ids).groups { $0.classes.contains("tie") }
    }

    @Test("are one group of all parts that follow each other, with one link and one tooltip")
    func parts() throws {
        let parts = ["~band", "~casing", "", "~core", "~head-first", "~head-second", "~mark"]
        let ties = try ties(parts.map { Self.id + $0 })
        #expect(ties.map { $0["id"] } == [Self.id])
        let link = try #require(ties[0].elements.first)
        #expect(ties[0].elements.count == 1 && link.name == "a")
        #expect(link["xlink:href"] == "#" + Self.id)
        let shapes = link.elements
        #expect(shapes.map(\.name).prefix(3) == ["title", "path", "path"])
        #expect(
            shapes.dropFirst().map { $0.classes.joined() }
                == ["hit", "band", "casing", "line", "head", "core", "head", "head", "mark"])
        #expect(shapes.count { $0.name == "title" } == 1)
    }

    @Test("stand where their first part stood, and keep the order of all others")
    func order() throws {
        let ids = try ties(["tie-x~casing", "tie-x", "tie-y", "tie-z~casing", "tie-z"]).map {
            $0["id"]
        }
        #expect(ids == ["tie-x", "tie-y", "tie-z"])
    }

    @Test("keep parts that lie elsewhere apart, under ids of their own")
    func apart() throws {
        let ids = try ties(["tie-x", "tie-y", "tie-x~mark"]).map { $0["id"] }
        #expect(ids == ["tie-x", "tie-y", "tie-x~mark"])
    }

    @Test("are those of actors whose ids hold the sign of parts, too")
    func signs() throws {
        let ids = [
            "tie-a~band-b-conflict", "tie-a~band-b-conflict~casing", "tie-~-~-conflict~other",
        ]
        #expect(try ties(ids).map { $0["id"] } == [ids[0], ids[2]])
    }

    @Test("have a wide line to hit that is not seen")
    func hit() throws {
        let tie = try #require(try ties([Self.id + "~casing", Self.id]).first)
        let paths = tie.elements[0].elements.filter { $0.name == "path" }
        let line = try #require(paths.first { $0.classes == ["line"] })
        let hit = try #require(paths.first)
        #expect(hit.classes == ["hit"] && hit["d"] == line["d"])
        #expect(hit["stroke"] == "none" && hit["fill"] == "none")
        #expect(hit["pointer-events"] == "stroke" && hit["stroke-width"] == "12.0")
    }

    @Test("are dashed by one line that begins and ends with a stroke, as the pieces do")
    func dashes() throws {
        let length = 120.0
        let pieces = Dashes(of: .conflict, length: length, pen: 2).shares(of: "#D55E00")
        let root = try svg([Self.id], [.color(pieces)])
        let tie = try #require(root.groups { $0.classes.contains("tie") }.first)
        #expect(tie.classes == ["edge", "tie", "conflict"])
        let lines = tie.elements[0].elements.filter { $0.classes.contains("line") }
        #expect(lines.count == 1 && lines[0]["stroke"] == "#d55e00")
        let dashes = try #require(lines[0]["stroke-dasharray"]).split(separator: " ")
            .compactMap { Double($0) }
        let strokes = Double(pieces.count / 2 + 1)
        // The length of a curve by many chords.
        let curve = Cubic(
            start: Vector(0, 0), control1: Vector(30, 40), control2: Vector(60, 40),
            end: Vector(90, 0))
        let points = curve.points(1000)
        let sum = zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
        #expect(abs(dashes[0] * strokes + dashes[1] * (strokes - 1) - sum) < 0.2)
        let share = try #require(pieces[1].share)
        #expect(abs(dashes[1] / sum - share) < 0.001)
    }

    @Test(
        "have no pattern where colours are no dashes",
        arguments: [
            "red", "red;0.5:blue", "red;0.5:#FFFFFF00;0.1:blue", "#FFFFFF00;0.5:red:#FFFFFF00",
            "red:#FFFFFF00", "red;0.1:#FFFFFF00:red", "",
        ])
    func noDashes(colors: String) {
        #expect(DashPattern(colors) == nil)
    }
}

extension SVGElement {
    /// The groups in it, at any depth.
    func groups(where isWanted: (SVGElement) -> Bool) -> [SVGElement] {
        elements.flatMap { $0.groups(where: isWanted) }
            + (name == "g" && isWanted(self) ? [self] : [])
    }
}
