import DOT
import Foundation
import Graphviz
import Testing

@Suite("Positions are read back")
struct LayoutTests {
    let renderer = InProcessRenderer()
    static let engines: [Engine] = [.dot, .neato, .sfdp, .twopi, .circo, .osage, .nop2]

    @Test("They are those that the library itself writes as JSON", arguments: engines)
    func json(engine: Engine) throws {
        let document = Samples.network()
        let layout = try renderer.layout(document, using: engine)
        let written = try JSONSerialization.jsonObject(
            with: Data(renderer.render(document, using: engine, as: .json).bytes))
        let json = try #require(written as? [String: Any])
        let box = layout.boundingBox
        let corners = [
            box.lowerLeft.x, box.lowerLeft.y, box.upperRight.x, box.upperRight.y,
        ]
        #expect(close(corners, numbers(json["bb"])))
        let objects = try #require(json["objects"] as? [[String: Any]])
        #expect(objects.count == document.nodes.count)
        for object in objects {
            let place = try #require(layout.nodes[object["name"] as? String ?? ""])
            #expect(close([place.position.x, place.position.y], numbers(object["pos"])))
            #expect(
                close(
                    [place.width / 72, place.height / 72],
                    numbers(object["width"]) + numbers(object["height"])))
        }
        let edges = try #require(json["edges"] as? [[String: Any]])
        #expect(edges.count == layout.edges.count)
        for edge in edges {
            let ends = [edge["tail"], edge["head"]].map { end in
                objects.first { $0["_gvid"] as? Int == end as? Int }?["name"] as? String
            }
            let written = numbers(edge["pos"])
            #expect(
                layout.edges.contains { route in
                    [route.tail, route.head] == ends && close(values(route), written)
                }, "\(ends)")
        }
    }

    @Test("Edges come in the order of the document, with their keys")
    func order() throws {
        var document = Samples.network(nodes: 5)
        document.subgraphs = [
            Subgraph("box", nodes: [Node("n1"), Node("n2")], edges: [Edge("n1", "n2", key: "in")])
        ]
        let layout = try renderer.layout(document, using: .dot)
        #expect(layout.edges.map(\.key) == document.allEdges.map(\.key))
        for route in layout.edges {
            let tail = try #require(layout.nodes[route.tail])
            let start = try #require(route.splines.first?.controls.first)
            // An edge starts on the outline of its tail.
            #expect(abs(start.x - tail.position.x) <= tail.width / 2 + 1)
            #expect(abs(start.y - tail.position.y) <= tail.height / 2 + 1)
        }
        let box = try #require(layout.clusters["box"])
        #expect(box.lowerLeft.x < layout.nodes["n1"]?.position.x ?? -1)
        #expect(box.upperRight.x > layout.nodes["n1"]?.position.x ?? .infinity)
    }

    @Test("Identifiers come back as they were given")
    func identifiers() throws {
        let ids = [
            "", "a\\", "\\\"", "\n", "a\nb", "%1", "node", "1a", "<b>", "&amp;", "🇺🇦", "שלום",
            "\u{FEFF}x", "\r", String(repeating: "é", count: 150),
        ]
        let document = Document(
            name: "ids", isDirected: false, nodes: ids.map { Node($0) },
            edges: ids.map { Edge($0, "", key: "k\($0)") })
        let layout = try renderer.layout(document, using: .osage)
        #expect(Set(layout.nodes.keys) == Set(ids))
        #expect(layout.edges.count == ids.count)
    }

    @Test("The engine nop2 keeps positions and routes exactly")
    func kept() throws {
        var document = Samples.network()
        document.edges[3].attributes.set(.dir(.both))
        let first = try renderer.layout(document, using: .neato)
        #expect(first.edges[3].splines.first?.start != nil)
        document.attributes.set(.custom("notranslate", "true"))
        document.attributes.set(.boundingBox(first.boundingBox))
        for index in document.nodes.indices {
            let place = try #require(first.nodes[document.nodes[index].id])
            document.nodes[index].attributes.set(.position(place.position))
        }
        for index in document.edges.indices {
            document.edges[index].attributes.set(.position(first.edges[index].splines))
        }
        let second = try renderer.layout(document, using: .nop2)
        #expect(second.nodes == first.nodes)
        #expect(second.edges.map(\.splines) == first.edges.map(\.splines))
    }

    /// Whether numbers agree as far as the library writes them out: to five digits.
    private func close(_ one: [Double], _ other: [Double]) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { abs($0 - $1) <= max(0.006, abs($0) * 1e-4) }
    }

    private func numbers(_ text: Any?) -> [Double] {
        (text as? String ?? "").split { $0 == "," || $0 == " " || $0 == ";" }
            .compactMap { Double($0) }
    }

    /// The numbers of a route in the order in which they are written.
    private func values(_ route: Layout.Route) -> [Double] {
        route.splines.flatMap { spline in
            let points = [spline.start, spline.end].compactMap(\.self) + spline.controls
            return points.flatMap { [$0.x, $0.y] }
        }
    }
}
