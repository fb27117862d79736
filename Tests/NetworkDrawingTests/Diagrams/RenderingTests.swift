import ActorNetworks
import DOT
import Graphviz
import NetworkDrawing
import Testing

@Suite("Diagrams drawn by Graphviz")
struct RenderingTests {
    static let diagrams: [(name: String, diagram: RelationDiagram)] = [
        ("whole", Seeds.whole), ("five", Seeds.five), ("phase", Seeds.phases[1]),
        ("difference", Seeds.differences[0]), ("full", Seeds.full),
    ]

    @Test("keep every place exactly", arguments: [0, 1, 2, 3, 4])
    func places(index: Int) throws {
        let document = Self.diagrams[index].diagram.document
        let layout = try InProcessRenderer().layout(document, using: .nop2)
        let shift = try shift(of: layout, document)
        for node in document.nodes {
            let wanted = numbers(node.attributes.text("pos"))
            let place = try #require(layout.nodes[node.id])
            #expect(abs(place.position.x - wanted[0] - shift.x) < 0.02)
            #expect(abs(place.position.y - wanted[1] - shift.y) < 0.02)
        }
        for (edge, route) in zip(document.allEdges, layout.edges) {
            let wanted = numbers(edge.attributes.text("pos"))
            let points = route.splines.flatMap { spline in
                [spline.start, spline.end].compactMap(\.self) + spline.controls
            }
            let given = points.flatMap { [$0.x - shift.x, $0.y - shift.y] }
            #expect(given.count == wanted.count)
            // Tips stand before the route in both.
            #expect(zip(given.sorted(), wanted.sorted()).allSatisfy { abs($0 - $1) < 0.02 })
        }
    }

    @Test("have nothing outside the page", arguments: [0, 1, 2, 3, 4])
    func insidePage(index: Int) throws {
        let drawn = try RenderedDiagram(Self.diagrams[index].diagram)
        let box = drawn.viewBox
        let shift = drawn.translation
        #expect(box.count == 4 && shift.count == 2)
        let points = drawn.points.dropFirst(0)
        #expect(points.count > 100)
        for point in points {
            let (x, y) = (point.x + shift[0], point.y + shift[1])
            // The ground that Graphviz paints reaches a few points beyond.
            #expect(x >= box[0] - 4.1 && x <= box[0] + box[2] + 4.1, "\(point)")
            #expect(y >= box[1] - 4.1 && y <= box[1] + box[3] + 4.1, "\(point)")
        }
    }

    @Test("keep text inside the page, by the widths of a wide font", arguments: [0, 1, 2, 3, 4])
    func textInsidePage(index: Int) throws {
        let document = Self.diagrams[index].diagram.document
        let box = numbers(document.attributes.text("bb"))
        for node in document.nodes {
            let place = numbers(node.attributes.text("pos"))
            let half = ["width", "height"].map {
                (Double(node.attributes.text($0) ?? "") ?? 0) * 36
            }
            #expect(place[0] - half[0] >= box[0] && place[0] + half[0] <= box[2], "\(node.id)")
            #expect(place[1] - half[1] >= box[1] && place[1] + half[1] <= box[3], "\(node.id)")
        }
    }

    @Test("give each tie a tooltip with its events, and something to follow")
    func tooltips() throws {
        let snapshot = Seeds.rolledUp()
        let drawn = try RenderedDiagram(Seeds.whole)
        var count = 0
        for dyad in snapshot.dyads {
            let ids = [dyad.first, dyad.second].map { snapshot.case.actors[$0].id }.sorted()
            for tie in dyad.ties {
                let group = try #require(drawn.group("tie-\(ids[0])-\(ids[1])-\(tie.kind.name)"))
                #expect(group.ranges(of: "<title>").count == 1)
                #expect(group.contains("xlink:href=\""))
                let told = group.ranges(of: "•").count
                // The tooltip may stand on several parts of the tie, each time whole.
                let expected = min(12, tie.eventCount)
                #expect(told >= expected && told % expected == 0)
                for row in snapshot.events(behind: tie).prefix(12) {
                    let date = snapshot.case.events.date(of: Int(row)).description
                    #expect(group.contains(date))
                }
                count += 1
            }
        }
        #expect(count == snapshot.tieCount)
        for actor in snapshot.actors {
            #expect(drawn.group("actor-\(snapshot.case.actors[actor].id)") != nil)
        }
    }

    @Test("tell the kind of every tie by colour, by pattern and by head")
    func kinds() throws {
        // A bar is a short line across; the others are arrowheads.
        let heads: [String: String?] = [
            "cooperation": "normal", "conflict": nil, "negotiation": "odot",
        ]
        let colors = ["cooperation": "#0072B2", "conflict": "#D55E00", "negotiation": "#595959"]
        var gaps: [String: [Int]] = [:]
        for snapshot in [Seeds.rolledUp()] {
            for dyad in snapshot.dyads {
                let ids = [dyad.first, dyad.second].map { snapshot.case.actors[$0].id }.sorted()
                for tie in dyad.ties {
                    let kind = tie.kind.name
                    let edge = try #require(
                        Seeds.whole.document.edge("tie-\(ids[0])-\(ids[1])-\(kind)"))
                    let id = edge.attributes.text("id") ?? ""
                    let ends = ["first", "second"].compactMap {
                        Seeds.whole.document.edge("\(id)~head-\($0)")
                    }
                    #expect(!ends.isEmpty)
                    for end in ends { #expect(heads[kind] == end.attributes.text("arrowhead")) }
                    let color = try #require(edge.attributes.text("color"))
                    let isPale = tie.impliedCount == tie.eventCount
                    #expect(color.hasPrefix(try #require(colors[kind])) == !isPale)
                    gaps[kind, default: []].append(color.split(separator: ":").count / 2)
                }
            }
        }
        #expect(gaps["cooperation"]?.allSatisfy { $0 == 0 } == true)
        #expect(gaps["conflict"]?.allSatisfy { $0 > 0 } == true)
        #expect(gaps["negotiation"]?.allSatisfy { $0 > 0 } == true)
    }

    @Test("point heads where the events go")
    func directions() throws {
        let testCase = try makeCase(
            "b conflict a", "c cooperation= a", "b negotiation c", "c negotiation b")
        let document = RelationDiagram(of: try testCase.snapshot()).document
        func ends(_ id: String, in document: Document) -> [String] {
            ["first", "second"].filter { document.edge("\(id)~head-\($0)") != nil }
        }
        #expect(ends("tie-a-b-conflict", in: document) == ["first"])
        #expect(ends("tie-a-c-cooperation", in: document) == ["first", "second"])
        #expect(ends("tie-b-c-negotiation", in: document) == ["first", "second"])
        let turned = RelationDiagram(of: try makeCase("a conflict b").snapshot()).document
        #expect(ends("tie-a-b-conflict", in: turned) == ["second"])
    }

    @Test("describe themselves to screen readers")
    func description() throws {
        let drawn = try RenderedDiagram(Seeds.five)
        #expect(drawn.svg.contains("role=\"graphics-document document\""))
        #expect(drawn.svg.between("<title id=\"picture-title\">", "<") == Seeds.five.title)
        #expect(drawn.svg.contains("Relations of 5 actors"))
    }

    @Test("come as PNG and PDF too")
    func otherFormats() throws {
        let png = try Seeds.five.rendered(as: .png, by: InProcessRenderer())
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // The header has width and height in pixels, 96 to an inch of the page.
        let box = numbers(Seeds.five.document.attributes.text("bb"))
        let sides = [16, 20].map { start in
            png[start..<(start + 4)].reduce(0) { $0 * 256 + Int($1) }
        }
        for (side, points) in zip(sides, [box[2] - box[0], box[3] - box[1]]) {
            // The ground that Graphviz paints reaches a few points beyond.
            #expect(abs(Double(side) * 0.75 - points) < 4.1 + 0.75)
        }
        let pdf = try Seeds.five.rendered(as: .pdf, by: InProcessRenderer())
        #expect(pdf.starts(with: Array("%PDF".utf8)))
        // It is whole, as its last line says, and has a page.
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.hasSuffix("%%EOF\n") && text.contains("/Type /Page"))
    }

    /// By how much Graphviz moves the whole drawing.
    private func shift(of layout: Layout, _ document: Document) throws -> Point {
        let first = try #require(document.nodes.first)
        let wanted = numbers(first.attributes.text("pos"))
        let place = try #require(layout.nodes[first.id]).position
        return Point(place.x - wanted[0], place.y - wanted[1])
    }

    private func numbers(_ text: String?) -> [Double] {
        (text ?? "").split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    }
}
