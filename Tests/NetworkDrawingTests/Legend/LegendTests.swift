import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("The legend")
struct LegendTests {
    private func legend(_ testCase: Case, _ style: DiagramStyle = DiagramStyle()) throws -> Legend {
        let snapshot = try testCase.snapshot()
        return Legend(
            of: SharedLayout(SnapshotUnion([snapshot], sizing: style.sizing)),
            snapshots: [snapshot],
            style: style)
    }

    private func texts(_ legend: Legend, _ heading: String) -> [String]? {
        legend.blocks.first { $0.heading.hasPrefix(heading) }?.rows.map(\.text)
    }

    @Test("explains the kinds that the picture has, and no others")
    func kinds() throws {
        let two = try legend(makeCase("a conflict b", "b cooperation c"))
        #expect(texts(two, "Ties") == ["cooperation", "conflict"])
        let one = try legend(makeCase("a negotiation b"))
        #expect(texts(one, "Ties") == ["negotiation"])
    }

    @Test("shows weights that occur with the pens that the picture gives them")
    func widths() throws {
        let testCase = try makeCase(
            "a conflict b 100", "b conflict c 7", "c conflict d 33", "d conflict a 90")
        let legend = try legend(testCase)
        #expect(texts(legend, "Width: summed weight") == ["7", "33", "100"])
        let block = try #require(legend.blocks.first { $0.heading.hasPrefix("Width") })
        let scale = WidthScale(maximum: 100)
        for (row, weight) in zip(block.rows, [7.0, 33, 100]) {
            guard case .strokes(let strokes) = row.sample, let stroke = strokes.first else {
                Issue.record("no stroke")
                continue
            }
            #expect(stroke.line?.pen == scale.width(of: weight))
            #expect(stroke.isNeutral)
            #expect(!stroke.hasHeadAtSecond)
        }
    }

    @Test("names the types of actors where there are several")
    func actors() throws {
        let states = [PoliticalActor("a", type: .state), PoliticalActor("b", type: .state)]
        #expect(texts(try legend(makeCase("a conflict b", actors: states)), "Actors") == nil)
        let mixed = [PoliticalActor("a", type: .state), PoliticalActor("b", type: .jihadistGroup)]
        #expect(
            texts(try legend(makeCase("a conflict b", actors: mixed)), "Actors")
                == ["state", "jihadist group"])
    }

    @Test("breaks a long list of types in two, without losing one")
    func manyTypes() throws {
        let actors = ActorType.known.map { PoliticalActor($0.rawValue, type: $0) }
        var builder = CaseBuilder()
        actors.forEach { builder.add($0) }
        for (index, actor) in actors.dropFirst().enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(Day(number: 1)), source: actors[0].id,
                    target: actor.id, kind: .conflict))
        }
        let union = SnapshotUnion([try builder.build().snapshot()])
        let blocks = Legend.actorBlocks(union)
        #expect(blocks.count == 2)
        #expect(blocks.flatMap(\.rows).map(\.text) == ActorType.known.map(\.rawValue))
    }

    @Test("says what heads, paleness and sizes mean, where the picture has them")
    func reading() throws {
        let plain = try #require(texts(try legend(makeCase("a conflict b")), "Reading"))
        #expect(plain.contains { $0.contains("head") })
        #expect(!plain.contains { $0.contains("implied") })
        #expect(plain.contains { $0.hasPrefix("Strength") })
        var builder = CaseBuilder()
        builder.add(
            Event(
                id: "1", date: EventDate(Day(number: 1)), source: "a", target: "b",
                kind: .conflict, certainty: .implied))
        var style = DiagramStyle()
        style.sizing = DiagramStyle.Sizing(name: "betweenness", scores: [:])
        let other = try #require(texts(try legend(builder.build(), style), "Reading"))
        #expect(other.contains { $0.contains("implied") })
        #expect(!other.contains { $0.hasPrefix("Strength") })
    }

    @Test("shows scores that occur with shapes of the size that the picture gives them")
    func sizes() throws {
        // Strengths 100, 130, 33 and 3.
        let testCase = try makeCase("a conflict b 100", "b conflict c 30", "c conflict d 3")
        var style = DiagramStyle()
        for measure in ["strength", "degree"] {
            if measure == "degree" {
                style.sizing = DiagramStyle.Sizing(
                    name: measure, scores: ["a": 100, "b": 130, "c": 33, "d": 3])
            }
            let block = try #require(
                legend(testCase, style).blocks.first { $0.heading == "Area: " + measure })
            guard case .sizes(let nested)? = block.rows.first?.sample else {
                Issue.record("no sizes")
                return
            }
            #expect(nested.sizes.map(\.text) == ["3", "33", "130"])
            // The area is on a straight line with the score.
            let areas = nested.sizes.map { $0.half.x * $0.half.y }
            let slope = (areas[2] - areas[0]) / (130 - 3)
            #expect(abs(areas[1] - areas[0] - slope * (33 - 3)) < 1e-6)
        }
        // A state, which is an ellipse too, has the very size of its sample.
        let states = try makeCase(
            "a conflict b 100", "b conflict c 30", "c conflict d 3",
            actors: ["a", "b", "c", "d"].map { PoliticalActor($0, type: .state) })
        let document = RelationDiagram(of: try states.snapshot()).document
        let samples = document.nodes.filter { $0.id.hasPrefix("page/size") }
        #expect(samples.count == 3)
        for (actor, sample) in zip(["b", "c", "d"], samples) {
            let node = try #require(document.node(actor))
            for side in ["width", "height"] {
                #expect(node.attributes.text(side) == sample.attributes.text(side))
            }
        }
        style.sizing = DiagramStyle.Sizing(name: "nothing", scores: [:])
        #expect(try !legend(testCase, style).blocks.contains { $0.heading.hasPrefix("Area") })
    }

    @Test("names the rate of a difference", arguments: ComparisonBasis.allCases)
    func rates(basis: ComparisonBasis) throws {
        let before = try makeCase("a conflict b 3", "b cooperation c").snapshot()
        let after = try makeCase("a conflict b 5", "c conflict d").snapshot()
        let diagram = RelationDiagram(
            ofDifference: SnapshotComparison(from: before, to: after, basis: basis))
        let texts = diagram.document.nodes.compactMap { $0.attributes.text("label") }
        let words = [
            ComparisonBasis.total: "summed weight", .day: "summed weight a day",
            .month: "summed weight a month", .event: "summed weight an event",
            .share: "percent of summed weight",
        ]
        let name = try #require(words[basis])
        #expect(texts.contains("Width: \(name)\\l"))
        #expect(texts.contains { $0.contains("Numbers: \(name)") } == (basis != .total))
        let tooltip = diagram.document.edge("tie-a-b-conflict")?.attributes.text("tooltip") ?? ""
        // The weight before: 3 of 4 in 2 days with 2 events.
        let weights = [
            ComparisonBasis.total: "weight 3,", .day: "weight 1.5 a day,",
            .month: "weight 45.7 a month,", .event: "weight 1.5 an event,",
            .share: "weight 75 %,",
        ]
        #expect(tooltip.contains(try #require(weights[basis])), "\(tooltip)")
    }

    @Test("gives unknown types a line each, and one line to those that look alike")
    func unknownTypes() throws {
        func rows(_ count: Int) throws -> [Legend.Row] {
            let actors = (0..<count).map {
                PoliticalActor("a\($0)", type: ActorType("sort \($0 + 10)"))
            }
            let lines = (1..<count).map { "a0 conflict a\($0)" }
            var builder = CaseBuilder()
            actors.forEach { builder.add($0) }
            for (index, actor) in actors.dropFirst().enumerated() {
                builder.add(
                    Event(
                        id: lines[index], date: EventDate(Day(number: 1)), source: "a0",
                        target: actor.id, kind: .conflict))
            }
            return Legend.actorBlocks(SnapshotUnion([try builder.build().snapshot()]))
                .flatMap(\.rows)
        }
        #expect(try rows(3).map(\.text) == ["sort 10", "sort 11", "sort 12"])
        let free = TypeAppearances.free.count
        #expect(try rows(free).count == free)
        #expect(try rows(free + 1).last?.text == "sort \(free + 10)")
        #expect(try rows(free + 4).last?.text == "4 more types")
        #expect(try rows(free + 4).count == free + 1)
    }

    @Test("explains a difference by what became of ties and actors, its kinds and widths")
    func difference() throws {
        let before = try makeCase("a conflict b 3", "b cooperation c").snapshot()
        let after = try makeCase("a conflict b 5", "c conflict d").snapshot()
        let layout = SharedLayout(SnapshotUnion([before, after]))
        let legend = Legend(
            ofDifference: SnapshotComparison(from: before, to: after), layout: layout)
        let changes = try #require(texts(legend, "Change"))
        #expect(
            changes == [
                "+ entered", "− left", "▲ stronger: was narrower", "actor entered",
            ])
        #expect(texts(legend, "Ties") == ["cooperation", "conflict"])
        #expect(texts(legend, "Width") != nil)
    }

    @Test(
        "lies below the picture, its blocks side by side or below each other, never on each other",
        arguments: [300.0, 700, 1500])
    func places(width: Double) throws {
        let legend = try legend(
            makeCase(
                "a conflict b", "b cooperation c", "c negotiation a",
                actors: [PoliticalActor("a", type: .state), PoliticalActor("b", type: .person)]))
        var page = Page(actorIDs: [])
        let content = Box(low: Vector(0, 0), high: Vector(width, 300))
        legend.draw(on: &page, below: content)
        let box = try #require(page.box)
        #expect(box.high.y < 0)
        #expect(box.size.x <= max(width, 520) * 1.1 + 1)
        let column = legend.column(around: content)
        #expect(abs(column.center.x - content.center.x) < 1e-9)
        #expect(box.low.x >= column.low.x - 1e-9)
        let texts = page.nodes.filter { $0.attributes.text("shape") == "none" }.map { node in
            let place = (node.attributes.text("pos") ?? "").split(separator: ",").map {
                Double($0) ?? 0
            }
            let size = ["width", "height"].map {
                (Double(node.attributes.text($0) ?? "") ?? 0) * 72
            }
            return Box(
                center: Vector(place[0], place[1]), halfSize: Vector(size[0] - 6, size[1] - 4) / 2)
        }
        for (index, text) in texts.enumerated() {
            #expect(!texts[..<index].contains { $0.overlaps(text) })
        }
    }
}
