import ActorNetworks
import DOT
import Graphs
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Matrices of relations")
struct RelationMatrixTests {
    private static func style(
        _ cells: RelationMatrix.Cells = .tone, _ grouping: DiagramStyle.Grouping? = nil
    ) -> RelationMatrix.Style {
        var style = RelationMatrix.Style()
        style.cells = cells
        style.grouping = grouping
        return style
    }

    private static func svg(_ matrix: RelationMatrix) throws -> String {
        String(
            decoding: try matrix.rendered(as: .svg, by: InProcessRenderer()), as: UTF8.self
        ).split(separator: "&#45;").joined(separator: "-")
    }

    @Test(
        "have a cell for everything that anybody did to anybody, and no other",
        arguments: RelationMatrix.Cells.allCases)
    func everyTie(cells: RelationMatrix.Cells) throws {
        let snapshot = Seeds.rolledUp()
        let document = RelationMatrix(of: snapshot, style: Self.style(cells)).document
        let drawn = document.nodes.compactMap { $0.attributes.text("id") }
            .filter { $0.hasPrefix("cell-") && !$0.contains("~") }
        let expected = snapshot.directedDyads.map { deeds in
            let actors = snapshot.case.actors
            return "cell-\(actors[deeds.source].id)-\(actors[deeds.target].id)"
        }
        #expect(expected.count > 50)
        #expect(drawn.sorted() == expected.sorted())
    }

    @Test("say who acts by rows: directed events are in one cell, mutual ones in both")
    func direction() throws {
        let snapshot = try makeCase("a conflict b 3", "b cooperation= c 2").snapshot()
        let document = RelationMatrix(of: snapshot).document
        #expect(document.cell("a", "b") != nil)
        #expect(document.cell("b", "a") == nil)
        let both = [document.cell("b", "c"), document.cell("c", "b")]
        #expect(both.allSatisfy { $0?.attributes.text("class") == "cell cooperation friendly" })
        let place = try #require(document.cell("a", "b")?.place)
        let row = try #require(document.named("row-a")?.place)
        let column = try #require(document.named("column-b")?.place)
        #expect(abs(place.y - row.y) < 0.01)
        #expect(abs(place.x - column.x) < 120 && column.y > row.y)
    }

    @Test("give marks areas in proportion to weights by tone")
    func areasByTone() throws {
        let snapshot = Seeds.rolledUp()
        let document = RelationMatrix(of: snapshot).document
        var pairs: [(Double, Double)] = []
        for deeds in snapshot.directedDyads {
            let actors = snapshot.case.actors
            let id = "cell-\(actors[deeds.source].id)-\(actors[deeds.target].id)~mark"
            pairs.append((deeds.weight, try #require(document.area(of: id))))
        }
        expectProportional(pairs)
    }

    @Test("make parts of one kind darker the more they weigh, with implied ones hollow")
    func darknessByKind() throws {
        let snapshot = Seeds.rolledUp()
        let document = RelationMatrix(of: snapshot, style: Self.style(.kinds)).document
        var parts: [RelationKind: [(weight: Double, lightness: Int)]] = [:]
        for deeds in snapshot.directedDyads {
            for acts in deeds.acts {
                let actors = snapshot.case.actors
                let id =
                    "cell-\(actors[deeds.source].id)-\(actors[deeds.target].id)~\(acts.kind.name)"
                let color = document.edge(id)?.attributes.text("color").map(lightness)
                #expect((color == nil) == (acts.impliedCount == acts.eventCount))
                if let color { parts[acts.kind, default: []].append((acts.weight, color)) }
            }
        }
        for parts in parts.values {
            let ordered = parts.sorted { $0.weight < $1.weight }
            #expect(ordered.count > 3)
            for (lighter, darker) in zip(ordered, ordered.dropFirst())
            where lighter.weight < darker.weight {
                #expect(lighter.lightness >= darker.lightness)
            }
            let (first, last) = (try #require(ordered.first), try #require(ordered.last))
            #expect(first.lightness > last.lightness)
        }
    }

    /// The sum of the three parts of a colour, as it is written in hexadecimal digits.
    private func lightness(_ color: String) -> Int {
        let digits = Array(color.dropFirst())
        return stride(from: 0, to: 6, by: 2).reduce(0) {
            $0 + (Int(String(digits[$1...$1 + 1]), radix: 16) ?? 0)
        }
    }

    @Test("give each kind its third of the cell")
    func placesOfKinds() throws {
        let snapshot = try makeCase(
            "a cooperation b 2", "a negotiation b 1", "a conflict b 1", "c cooperation a",
            "b conflict c", "c negotiation b"
        ).snapshot()
        let document = RelationMatrix(of: snapshot, style: Self.style(.kinds)).document
        func box(_ source: String, _ target: String, _ kind: String) throws -> (Double, Double) {
            let middle = try #require(document.cell(source, target)?.place).x
            let box = try #require(
                document.edge("cell-\(source)-\(target)~\(kind)")?.rectangle)
            return (box.low.x - middle, box.high.x - middle)
        }
        let talks = try box("c", "b", "negotiation")
        #expect(abs(talks.0 + talks.1) < 0.001)
        #expect(try box("c", "a", "cooperation").1 < talks.0)
        #expect(try box("b", "c", "conflict").0 > talks.1)
        for (kind, alone) in [
            ("cooperation", try box("c", "a", "cooperation")), ("negotiation", talks),
            ("conflict", try box("b", "c", "conflict")),
        ] {
            let together = try box("a", "b", kind)
            #expect(abs(together.0 - alone.0) < 0.001 && abs(together.1 - alone.1) < 0.001)
        }
    }

    @Test("frame the cells of pairs that contradict the groups, and say so")
    func contradictions() throws {
        let snapshot = try makeCase(
            "a cooperation b 2", "b conflict c 1", "c cooperation a 1"
        ).snapshot()
        var style = Self.style(.tone)
        style.grouping = DiagramStyle.Grouping(
            name: "camp", groups: ["a": "one", "b": "one", "c": "other"],
            leading: ["one", "other"])
        func frames() -> Int {
            RelationMatrix(of: snapshot, style: style).document.nodes.count {
                $0.attributes.text("class") == "contradicts"
            }
        }
        #expect(frames() == 0)
        style.grouping?.contradicting = [["a", "c"]]
        #expect(frames() == 1)
        let texts = RelationMatrix(of: snapshot, style: style).document.nodes.compactMap {
            $0.attributes.text("label")
        }
        #expect(texts.contains { $0.contains(Words.english.frameContradicts[0]) })
    }

    @Test("stay in their cells, whatever weighs most", arguments: RelationMatrix.Cells.allCases)
    func marksInCells(cells: RelationMatrix.Cells) throws {
        for seed in UInt64(1)...8 {
            let snapshot = try randomCase(seed: seed, actors: 9, events: 60).snapshot()
            let document = RelationMatrix(of: snapshot, style: Self.style(cells)).document
            for deeds in snapshot.directedDyads {
                let actors = snapshot.case.actors
                let id = "cell-\(actors[deeds.source].id)-\(actors[deeds.target].id)"
                let cell = try #require(document.named(id)?.box)
                for edge in document.edges
                where edge.attributes.text("id")?.hasPrefix(id + "~") == true {
                    let part = try #require(edge.rectangle)
                    #expect(cell.grown(by: 0.01).union(part) == cell.grown(by: 0.01))
                }
            }
        }
    }

    @Test("do not change from run to run")
    func sameBytes() throws {
        for cells in RelationMatrix.Cells.allCases {
            let pictures = try (0..<2).map { _ in
                try Self.svg(RelationMatrix(of: Seeds.rolledUp(), style: Self.style(cells)))
            }
            #expect(pictures[0] == pictures[1])
        }
    }

    @Test("draw the strongest sixty of more, and tell")
    func limit() throws {
        let snapshot = try randomCase(seed: 3, actors: 90, events: 2000).snapshot()
        let matrix = RelationMatrix(of: snapshot)
        let rows = matrix.document.nodes.compactMap { $0.attributes.text("id") }
            .filter { $0.hasPrefix("row-") }
        #expect(rows.count == 60)
        #expect(
            matrix.notes == [
                "Drawn: the 60 strongest of 90 actors; sums are of what they did to each other."
            ])
        var selection = Selection()
        selection.top = 60
        let top = try snapshot.case.snapshot(selection)
        #expect(Set(rows) == Set(top.actors.map { "row-" + snapshot.case.actors[$0].id }))
        #expect(try Self.svg(matrix).contains(matrix.notes[0]))
    }

    @Test("of nothing are a page with a title and a sentence")
    func empty() throws {
        let matrix = RelationMatrix(of: try CaseBuilder(title: "Nothing").build().snapshot())
        let svg = try Self.svg(matrix)
        #expect(svg.contains(">Nothing</text>"))
        #expect(svg.contains("0 events"))
        #expect(matrix.summary.contains("0 actors"))
        let untitled = RelationMatrix(of: try CaseBuilder(title: "").build().snapshot())
        #expect(untitled.title == "Who acts on whom")
    }

    @Test("have rows without cells for actors without ties")
    func withoutTies() throws {
        var selection = Selection()
        selection.nodes = .all
        selection.window = Window(from: nil, before: Day(number: 17_001))
        let theCase = try makeCase("a conflict b", "c conflict a")
        let document = RelationMatrix(of: try theCase.snapshot(selection)).document
        #expect(document.named("row-c") != nil)
        #expect(document.cell("a", "c") == nil)
    }

    @Test("survive weights at the limits of numbers", arguments: ["0", "1e308", "5e-324"])
    func extremeWeights(weight: String) throws {
        let snapshot = try makeCase(
            "a conflict b \(weight)", "b conflict a \(weight)", "b cooperation= c \(weight)"
        ).snapshot()
        for cells in RelationMatrix.Cells.allCases {
            let svg = try Self.svg(RelationMatrix(of: snapshot, style: Self.style(cells)))
            #expect(svg.contains("id=\"cell-a-b\""))
            #expect(!svg.contains("nan") && !svg.contains("inf\""))
        }
    }

    @Test("carry names of every script and sign, whole in tooltips, and tell which are shortened")
    func hostileNames() throws {
        let long = String(repeating: "long name ", count: 30)
        let names = [
            "A < B & \"C\" > 'D'", "الحكومة السورية", "ממשלת ישראל", "😀 🇸🇾", "back\\slash \\N",
            "&amp; already", "line\nbreak", long, "bad \u{1}",
        ]
        var builder = CaseBuilder(title: "T < & \" 😀 \\N")
        for (index, name) in names.enumerated() {
            builder.add(PoliticalActor("a\"\(index)\\", name: name, type: .state))
            builder.add(
                Event(
                    id: "e\(index)", date: EventDate(Day(number: 17_000)),
                    source: "a\"\(index)\\", target: "a\"\((index + 1) % names.count)\\",
                    kind: .conflict, summary: "said: <b>\"no\"</b> & left \\N"))
        }
        let matrix = RelationMatrix(of: try builder.build().snapshot())
        let svg = try Self.svg(matrix)
        for text in [
            "\u{2068}الحكومة السورية\u{2069}", "\u{2068}ממשלת ישראל\u{2069}", "😀",
            "&amp;amp;", "\\N", "&lt;b&gt;\"no\"&lt;/b&gt;", "…",
            String(repeating: "long name ", count: 29),
        ] {
            #expect(svg.contains(text), "\(text)")
        }
        #expect(matrix.notes.contains("1 name is shortened; its tooltip has it whole."))
        #expect(matrix.notes.contains(Words.english.undrawableCharacters))
        let ids =
            matrix.document.nodes.compactMap { $0.attributes.text("id") }
            + matrix.document.edges.compactMap { $0.attributes.text("id") }
        #expect(Set(ids).count == ids.count)
    }

    @Test("lead from a cell to its events: by tooltip, and by the first document on the web")
    func evidence() throws {
        var builder = CaseBuilder()
        builder.add(SourceDocument("paper"))
        builder.add(SourceDocument("page", url: "https://example.org/a"))
        for (number, document) in ["paper", "page"].enumerated() {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: 17_000)), source: "a",
                    target: "b",
                    kind: number == 0 ? .conflict : .cooperation, weight: 3,
                    summary: "event \(number)", citation: Citation(document: document)))
        }
        builder.add(
            Event(
                id: "back", date: EventDate(Day(number: 17_001)), source: "b", target: "a",
                kind: .conflict, summary: "answer"))
        let document = RelationMatrix(of: try builder.build().snapshot()).document
        let there = try #require(document.cell("a", "b")?.attributes)
        let tooltip = try #require(there.text("tooltip"))
        for text in [
            "a → b", "2 events, weight 6, net tone 0", "conflict: 1 event, weight 3", "event 0",
            "event 1",
        ] {
            #expect(tooltip.contains(text), "\(text)")
        }
        #expect(!tooltip.contains("answer"))
        #expect(there.text("URL") == "https://example.org/a")
        let back = try #require(document.cell("b", "a")?.attributes)
        #expect(back.text("tooltip")?.contains("net tone −1") == true)
        #expect(back.text("URL") == "#cell-b-a")
    }

    @Test("give no text to the same place", arguments: [5, 12, 24, 60])
    func noOverlaps(count: Int) throws {
        let snapshot = try randomCase(seed: 11, actors: count, events: count * 20).snapshot()
        let grouping = DiagramStyle.Grouping(
            name: "side",
            groups: Dictionary(
                uniqueKeysWithValues: (0..<count).map {
                    ("a\($0)", $0 % 5 < 3 ? "apart, each part by itself: one side" : "others")
                }),
            leading: ["apart, each part by itself: one side", "others"], doubtful: ["a1"])
        for grouping in [nil, grouping] {
            let matrix = RelationMatrix(of: snapshot, style: Self.style(.tone, grouping))
            let boxes = matrix.document.nodes.filter(\.isText).compactMap(\.textBox)
            #expect(boxes.count > 2 * count)
            for (index, box) in boxes.enumerated() {
                for other in boxes[(index + 1)...] {
                    #expect(!box.overlaps(other), "\(box) \(other)")
                }
            }
        }
    }

    private func expectProportional(_ pairs: [(weight: Double, area: Double)]) {
        #expect(pairs.count > 50)
        let sums = pairs.reduce(into: (xy: 0.0, xx: 0.0, yy: 0.0)) {
            $0.xy += $1.weight * $1.area
            $0.xx += $1.weight * $1.weight
            $0.yy += $1.area * $1.area
        }
        // Of a line through 0: a weight of nothing has no area.
        #expect(sums.xy * sums.xy / (sums.xx * sums.yy) > 0.9999)
        for (weight, area) in pairs {
            #expect(abs(area - weight * sums.xy / sums.xx) < 0.3)
        }
    }
}
