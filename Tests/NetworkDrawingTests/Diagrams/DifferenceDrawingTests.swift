import ActorNetworks
import DOT
import NetworkDrawing
import Testing

@Suite("The picture of a difference")
struct DifferenceDrawingTests {
    private func diagram() throws -> RelationDiagram {
        let before = try makeCase(
            "a cooperation b 5", "b conflict c 4", "c negotiation d 2", "a conflict e 3",
            "b cooperation e 6"
        ).snapshot()
        let after = try makeCase(
            "a conflict b 7", "b conflict c 6", "a conflict e 3", "a cooperation f 2",
            "b cooperation e 2"
        ).snapshot()
        return RelationDiagram(ofDifference: SnapshotComparison(from: before, to: after))
    }

    @Test("tells by the line what became of a tie")
    func lines() throws {
        let document = try diagram().document
        func color(_ id: String) throws -> String {
            let edge = try #require(document.edge(id))
            return try #require(edge.attributes.text("color"))
        }
        // Entered: a line with a core; left: dashes, paler; stronger: the line; unchanged: paler.
        #expect(try color("tie-a-b-conflict") == "#D55E00")
        #expect(try color("tie-a-b-conflict-core") == "#FFFFFF")
        #expect(try color("tie-a-b-cooperation").contains(";"))
        #expect(try !color("tie-a-b-cooperation").hasPrefix("#0072B2"))
        #expect(try color("tie-b-c-conflict") == "#D55E00")
        #expect(try color("tie-a-e-conflict") != "#D55E00")
        #expect(try !color("tie-a-e-conflict").contains(":"))
    }

    @Test("sizes and fills actors by the side on which they are, or by the greater of both")
    func sides() throws {
        let before = try makeCase("a conflict b 10", "c conflict b 1").snapshot()
        let after = try makeCase("c conflict b 1").snapshot()
        var style = DiagramStyle()
        style.sizing = DiagramStyle.Sizing(
            name: "x", scoresOfEach: [["a": 9, "b": 9, "c": 1], ["b": 2, "c": 1]])
        style.grouping = DiagramStyle.Grouping(name: "x", groups: ["a": "one", "b": "one"])
        let document = RelationDiagram(
            ofDifference: SnapshotComparison(from: before, to: after), style: style
        ).document
        func width(_ id: String) -> Double {
            Double(document.node(id)?.attributes.text("width") ?? "") ?? 0
        }
        #expect(width("a") == width("b"))
        #expect(width("a") > 2 * width("c"))
    }

    @Test("say below the title what should be known of groups, as snapshots do")
    func remarks() throws {
        let snapshot = try makeCase("a conflict b 10", "c conflict b 1").snapshot()
        var style = DiagramStyle()
        style.grouping = DiagramStyle.Grouping(name: "x", groups: ["a": "one", "b": "one"])
        style.grouping?.remarks = ["They are guessed."]
        let same = SnapshotComparison(from: snapshot, to: snapshot)
        for diagram in [
            RelationDiagram(of: snapshot, style: style),
            RelationDiagram(ofDifference: same, style: style),
        ] {
            #expect(diagram.notes.contains("They are guessed."))
            #expect("\(diagram.document)".contains("They are guessed."))
        }
    }

    @Test("fills the heads at both ends of a tie that entered")
    func heads() throws {
        let before = try makeCase("a cooperation b").snapshot()
        let after = try makeCase(
            "a cooperation b", "c conflict b 3", "b conflict c 2", "c cooperation a 4",
            "a conflict= c 9"
        ).snapshot()
        let drawn = try RenderedDiagram(
            RelationDiagram(ofDifference: SnapshotComparison(from: before, to: after)))
        for (id, fill) in [
            ("tie-b-c-conflict", "#d55e00"), ("tie-a-c-conflict", "#d55e00"),
            ("tie-a-c-cooperation", "#0072b2"),
        ] {
            let group = String(try #require(drawn.group(id)))
            let heads = group.all(between: "<polygon ", "/>")
            #expect(heads.count == (fill == "#0072b2" ? 1 : 4), "\(id)")
            #expect(heads.allSatisfy { $0.contains("fill=\"\(fill)\"") }, "\(id): \(heads)")
        }
    }

    @Test("shows below a tie that grew weaker how broad it was")
    func weaker() throws {
        let document = try diagram().document
        let now = try #require(document.edge("tie-b-e-cooperation"))
        let before = try #require(document.edge("tie-b-e-cooperation-before"))
        func pen(_ edge: Edge) -> Double { Double(edge.attributes.text("penwidth") ?? "") ?? 0 }
        #expect(pen(before) > pen(now))
        let order = document.edges.map { $0.attributes.text("id") ?? "" }
        let places = ["tie-b-e-cooperation-before", "tie-b-e-cooperation"].map {
            order.firstIndex(of: $0) ?? -1
        }
        #expect(places[0] < places[1])
    }

    @Test("writes the change on each tie that changed, and marks who entered and who left")
    func labels() throws {
        let texts = try diagram().document.nodes.compactMap { $0.attributes.text("label") }
        for text in ["+7", "−5", "4 → 6", "−2", "+2", "6 → 2", "turns to conflict"] {
            #expect(texts.contains(text), "\(text)")
        }
        // One badge for the actor, one in the legend.
        #expect(texts.count { $0 == "+" } == 2)
        #expect(texts.count { $0 == "−" } == 2)
    }

    @Test("sets badges clear of the names below them")
    func badges() throws {
        for diagram in try [diagram()] + Seeds.differences {
            let nodes = diagram.document.nodes
            let badges = nodes.filter { ["+", "−"].contains($0.attributes.text("label")) }
                .map { numbers($0.attributes.text("pos")) }
            #expect(badges.count > 2)
            for node in nodes where node.attributes.text("class")?.hasPrefix("actor") == true {
                // A name that stands below its actor is not met from above.
                if node.attributes.text("label") == "" { continue }
                let center = numbers(node.attributes.text("pos"))
                let half = ["width", "height"].map {
                    (Double(node.attributes.text($0) ?? "") ?? 0) * 36
                }
                let size = Double(node.attributes.text("fontsize") ?? "") ?? 0
                let lines = (node.attributes.text("label") ?? "").ranges(of: "\\n").count + 1
                // Capitals rise 0.37 of the size above the middle of their line.
                let top = center[1] + (Double(lines - 1) * 0.6 + 0.37) * size
                for badge in badges
                where abs(badge[0] - center[0]) < half[0] && badge[1] > center[1]
                    && badge[1] < center[1] + half[1] + 2
                {
                    #expect(badge[1] - 7.5 >= top, "\(node.id)")
                }
            }
        }
    }

    private func numbers(_ text: String?) -> [Double] {
        (text ?? "").split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    }

    @Test("draws who left with a dashed outline")
    func actors() throws {
        let document = try diagram().document
        #expect(document.node("d")?.attributes.text("style")?.contains("dashed") == true)
        #expect(document.node("b")?.attributes.text("style")?.contains("dashed") == false)
    }

    @Test("tells both sides in the tooltip, and what happened in the class")
    func tooltips() throws {
        let document = try diagram().document
        let edge = try #require(document.edge("tie-b-c-conflict"))
        #expect(edge.attributes.text("tooltip")?.contains("Before: ") == true)
        #expect(edge.attributes.text("tooltip")?.contains("After: ") == true)
        #expect(edge.attributes.text("class") == "tie conflict stronger")
    }

    @Test("compares two cases whose actors differ and stand in another order")
    func twoCases() throws {
        // In both cases the first actor acts on the second, with the same numbers.
        let before = try makeCase("y conflict z 5", "y cooperation= x 2").snapshot()
        let after = try makeCase("k conflict m 5", "x cooperation= y 2").snapshot()
        let document = RelationDiagram(
            ofDifference: SnapshotComparison(from: before, to: after)
        ).document
        // One left and one entered; from y to z, and from k to m.
        #expect(document.edge("tie-y-z-conflict")?.attributes.text("dir") == "forward")
        #expect(document.edge("tie-k-m-conflict")?.attributes.text("dir") == "forward")
        #expect(document.edge("tie-x-y-cooperation")?.attributes.text("dir") == "both")
        #expect(document.node("m") != nil && document.node("z") != nil)
        _ = try RenderedDiagram(
            RelationDiagram(ofDifference: SnapshotComparison(from: after, to: before)))
    }

    @Test("of nothing and something, and of a thing and itself")
    func extremes() throws {
        let some = try makeCase("a conflict b").snapshot()
        let none = try some.case.snapshot(
            Selection(window: Window(Day(number: 1)...Day(number: 2))))
        let entered = RelationDiagram(ofDifference: SnapshotComparison(from: none, to: some))
        #expect(entered.summary.contains("2 entered"))
        #expect(entered.document.node("a") != nil)
        _ = try RenderedDiagram(entered)
        _ = try RenderedDiagram(
            RelationDiagram(ofDifference: SnapshotComparison(from: some, to: none)))
        let same = RelationDiagram(ofDifference: SnapshotComparison(from: some, to: some))
        #expect(
            same.document.edge("tie-a-b-conflict")?.attributes.text("class")
                == "tie conflict unchanged")
        _ = try RenderedDiagram(
            RelationDiagram(ofDifference: SnapshotComparison(from: none, to: none)))
    }
}
