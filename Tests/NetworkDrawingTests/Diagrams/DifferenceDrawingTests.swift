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

    /// The names of the parts of a tie, without its heads and casing.
    private func parts(_ id: String, in document: Document) -> Set<String> {
        let ids = document.edges.compactMap { $0.attributes.text("id") }
        return Set(["", "~band", "~core"].filter { ids.contains(id + $0) })
    }

    @Test("shows what was as a pale band and what is as the line on it")
    func lines() throws {
        let document = try diagram().document
        // Entered: the line; left: the band; stronger: a stripe in the line; weaker: on a band.
        #expect(parts("tie-a-b-conflict", in: document) == [""])
        #expect(parts("tie-a-b-cooperation", in: document) == ["~band"])
        #expect(parts("tie-b-c-conflict", in: document) == ["", "~core"])
        #expect(parts("tie-b-e-cooperation", in: document) == ["", "~band"])
        func color(_ id: String) -> String { document.edge(id)?.attributes.text("color") ?? "" }
        // Each kind keeps its colour and its pattern.
        #expect(color("tie-a-b-conflict").hasPrefix("#D55E00;"))
        #expect(color("tie-b-e-cooperation") == "#0072B2")
        #expect(color("tie-b-e-cooperation~band") != "#0072B2")
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

    @Test("has a head at every end that is acted upon")
    func heads() throws {
        let before = try makeCase("a cooperation b").snapshot()
        let after = try makeCase(
            "a cooperation b", "c conflict b 3", "b conflict c 2", "c cooperation a 4",
            "a conflict= c 9"
        ).snapshot()
        let document = RelationDiagram(
            ofDifference: SnapshotComparison(from: before, to: after)
        ).document
        for (id, ends) in [
            ("tie-a-b-cooperation", ["second"]), ("tie-b-c-conflict", ["first", "second"]),
            ("tie-a-c-cooperation", ["first"]), ("tie-a-c-conflict", ["first", "second"]),
        ] {
            let found = ["first", "second"].filter { document.edge("\(id)~head-\($0)") != nil }
            #expect(found == ends, "\(id)")
        }
    }

    @Test("shows below a tie that grew weaker how broad it was")
    func weaker() throws {
        let document = try diagram().document
        let now = try #require(document.edge("tie-b-e-cooperation"))
        let before = try #require(document.edge("tie-b-e-cooperation~band"))
        func pen(_ edge: Edge) -> Double { Double(edge.attributes.text("penwidth") ?? "") ?? 0 }
        #expect(pen(before) > pen(now))
        let order = document.edges.map { $0.attributes.text("id") ?? "" }
        let places = ["tie-b-e-cooperation~band", "tie-b-e-cooperation"].map {
            order.firstIndex(of: $0) ?? -1
        }
        #expect(places[0] >= 0 && places[0] < places[1])
    }

    @Test("writes sign and number at what changed most, and lists all by number")
    func labels() throws {
        let texts = try diagram().document.nodes.compactMap { $0.attributes.text("label") }
        // In one box with the number, so that each belongs to one line.
        for text in ["+ 7", "− 5", "▲ 2", "− 2", "+ 2", "▼ 4"] {
            #expect(
                texts.contains { label in
                    label.wholeMatch(of: /[0-9]+( ⇄)?\u{A0} (.+)/).map { $0.2 == text } == true
                }, "\(text)")
        }
        #expect(texts.contains("⇄") && texts.contains("1 ⇄\u{A0} + 7"))
        for text in ["a – b, conflict: ⇄ + 7\\l", "b – c, conflict: ▲ 4 → 6\\l"] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(!texts.contains { $0.hasPrefix("a – e") })
    }

    @Test(
        "labels the ten greatest of many changes, numbers thirty, and says how many there are"
    )
    func manyChanges() throws {
        let quiet = try randomCase(seed: 3, actors: 12, events: 1).snapshot()
        let loud = try randomCase(seed: 4, actors: 12, events: 60).snapshot()
        let comparison = SnapshotComparison(from: loud, to: quiet)
        var style = DiagramStyle()
        style.merging = .kinds
        let texts = RelationDiagram(ofDifference: comparison, style: style).document.nodes
            .compactMap { $0.attributes.text("label") }
        let changes = comparison.dyads.flatMap(\.ties).filter { $0.weightChange != 0 }
        #expect(changes.count > 40)
        #expect(
            texts.contains { $0.hasPrefix("The 30 greatest of \(changes.count) changes of weight") }
        )
        // Every number stands in the list, and on its line where there is room.
        for number in 1...30 {
            let count = texts.count { text in
                text == "\(number)" || text.hasPrefix("\(number) ")
                    || text.hasPrefix("\(number)\u{A0}")
            }
            #expect((1...2).contains(count), "\(number)")
        }
        #expect((8...10).contains(texts.count { $0.contains("\u{A0} ") }))
        // All that entered are named, but not all that left: what left is a pale band in its colour.
        for (sign, status) in [("+", SnapshotComparison.Status.entered), ("−", .left)] {
            let count = changes.count { $0.status == status }
            let named = texts.count { $0.replacing("⇄ ", with: "").contains(": \(sign) ") }
            #expect(count > 0 && (status == .entered ? named == count : named < count))
        }
        #expect(!texts.contains { $0.wholeMatch(of: /[0-9]+ −/) != nil })
    }

    /// A difference of so many pairs, of which every third entered, every third left, and the others
    /// changed more.
    private func crowd(_ pairs: Int) throws -> (SnapshotComparison, [String]) {
        func side(_ isAfter: Bool) throws -> Snapshot {
            var builder = CaseBuilder(title: "crowd")
            for number in 0..<pairs where number % 3 != (isAfter ? 1 : 0) {
                let weight = Double(number % 3 < 2 ? 1 : isAfter ? 40 + number : 5)
                builder.add(
                    Event(
                        id: "e\(number)", date: EventDate(Day(number: 17_000)),
                        source: "a\(number % 12)", target: "a\((number + 1 + number / 12) % 12)",
                        kind: .conflict, weight: weight, isDirected: true))
            }
            return try builder.build().snapshot()
        }
        let comparison = SnapshotComparison(from: try side(false), to: try side(true))
        var style = DiagramStyle()
        style.merging = .pairs
        style.maximumPairs = 200
        let texts = RelationDiagram(ofDifference: comparison, style: style).document.nodes
            .compactMap { $0.attributes.text("label") }
        return (comparison, texts)
    }

    @Test("signs every pair that entered or left where each has one line, and names it")
    func presence() throws {
        let (comparison, texts) = try crowd(48)
        let counts = [
            comparison.dyads.count { $0.before == nil }, comparison.dyads.count { $0.after == nil },
        ]
        #expect(counts[0] > 10 && counts[1] > 10 && counts[0] + counts[1] > 30)
        for (sign, count) in zip(["+", "−"], counts) {
            #expect(texts.count { $0.hasSuffix(": \(sign) 1\\l") } == count, "\(sign)")
            // Number and sign, so that it cannot be taken for an amount; there is room for nearly all.
            let signed = texts.count {
                $0.wholeMatch(of: /[0-9]+ [+−]/) != nil && $0.hasSuffix(sign)
            }
            #expect((count - 1...count).contains(signed))
        }
    }

    @Test("keeps the list short, and says how many it does not name")
    func longList() throws {
        let (comparison, texts) = try crowd(66)
        let others = comparison.dyads.count - 30
        #expect(others > 30)
        #expect(
            texts.contains { $0.hasPrefix("And 30 of \(others) more that entered or left") })
        #expect(texts.contains("60") && !texts.contains("61"))
        // Those without a number have their sign.
        #expect(texts.count { $0 == "+" || $0 == "−" } == others - 30)
    }

    @Test("fades who left, and gives who entered a bold outline")
    func actors() throws {
        let document = try diagram().document
        func pen(_ id: String) -> Double {
            Double(document.node(id)?.attributes.text("penwidth") ?? "") ?? 0
        }
        func color(_ id: String) -> String? { document.node(id)?.attributes.text("color") }
        #expect(pen("f") > 2 * pen("b"))
        #expect(color("d") != color("b") && color("f") == color("b"))
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
        for id in ["tie-y-z-conflict", "tie-k-m-conflict"] {
            #expect(document.edge(id + "~head-second") != nil)
            #expect(document.edge(id + "~head-first") == nil)
        }
        #expect(document.edge("tie-x-y-cooperation~head-first") != nil)
        #expect(document.edge("tie-x-y-cooperation~head-second") != nil)
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
