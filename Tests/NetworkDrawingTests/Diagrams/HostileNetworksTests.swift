import ActorNetworks
import DOT
import Graphviz
import NetworkDrawing
import Testing

@Suite("Diagrams of hostile networks")
struct HostileNetworksTests {
    @Test("Nothing at all is a page with a title")
    func empty() throws {
        let diagram = RelationDiagram(of: try CaseBuilder(title: "Nothing").build().snapshot())
        let svg = try RenderedDiagram(diagram).svg
        #expect(svg.contains(">Nothing</text>"))
        #expect(svg.contains("0 events"))
        #expect(RelationDiagram.series(of: []).isEmpty)
    }

    @Test("Events within one actor alone are counted and not drawn")
    func selfEvents() throws {
        let diagram = RelationDiagram(
            of: try makeCase("a conflict a", "a cooperation a").snapshot())
        let svg = try RenderedDiagram(diagram).svg
        #expect(svg.contains("2 events between parts"))
        #expect(diagram.document.node("a") == nil)
    }

    @Test("One pair is a picture with a line for each kind")
    func onePair() throws {
        let diagram = RelationDiagram(
            of: try makeCase("a conflict b 3", "b cooperation a", "a negotiation= b").snapshot())
        let drawn = try RenderedDiagram(diagram)
        for kind in RelationKind.allCases {
            #expect(drawn.group("tie-a-b-\(kind.name)")?.contains("<path") == true)
        }
        #expect(diagram.quality.crossings == 0)
        #expect(diagram.quality.actorOverlaps == 0)
    }

    @Test("Ties without weight take the thinnest pen")
    func noWeight() throws {
        let diagram = RelationDiagram(
            of: try makeCase("a conflict b 0", "b cooperation c 0").snapshot())
        #expect(diagram.document.edge("tie-a-b-conflict")?.attributes.text("penwidth") == "1")
        #expect(try RenderedDiagram(diagram).svg.contains("tie-b-c-cooperation"))
    }

    @Test(
        "Weights at the limits of numbers are drawn",
        arguments: ["1e300", "1e308", "1e-300", "5e-324"])
    func extremeWeights(weight: String) throws {
        let diagram = RelationDiagram(
            of: try makeCase(
                "a conflict b \(weight)", "a conflict b \(weight)", "b negotiation c 1"
            )
            .snapshot())
        #expect(try RenderedDiagram(diagram).svg.contains("tie-a-b-conflict"))
    }

    @Test("Actors may be called like the parts of the page, and like words of the language")
    func ids() throws {
        let diagram = RelationDiagram(
            of: try makeCase(
                "page/text0 conflict page/corner0", "node cooperation page/corner0",
                "graph negotiation 7up", "7up conflict a\"b\\"
            ).snapshot())
        let ids = diagram.document.nodes.map(\.id)
        #expect(Set(ids).count == ids.count)
        let drawn = try RenderedDiagram(diagram)
        #expect(drawn.svg.contains(">page/text0</text>"))
        #expect(drawn.svg.contains(">graph</text>"))
    }

    @Test("Text of every script and sign survives in names, titles and tooltips")
    func texts() throws {
        let names = [
            "A < B & \"C\" > 'D'", "الحكومة السورية", "ממשלת ישראל", "😀 🇸🇾", "back\\slash \\N \\G",
            "&amp; already", "line\nbreak", String(repeating: "long name ", count: 40),
        ]
        var builder = CaseBuilder(title: "T < & \" 😀 سوريا \\N")
        for (index, name) in names.enumerated() {
            builder.add(PoliticalActor("a\(index)", name: name, type: .state))
            builder.add(
                Event(
                    id: "e\(index)", date: EventDate(Day(number: 17_000)), source: "a\(index)",
                    target: "a\((index + 1) % names.count)", kind: .conflict,
                    summary: "said: <b>\"no\"</b> & left \\N"))
        }
        let svg = try RenderedDiagram(RelationDiagram(of: builder.build().snapshot())).svg
        for text in [
            "الحكومة", "ממשלת", "😀", "T &lt; &amp; &quot; 😀",
            "&lt;b&gt;\"no\"&lt;/b&gt; &amp; left",
            "\\N", "&amp;amp;", "long name",
        ] {
            #expect(svg.contains(text), "\(text)")
        }
        #expect(!svg.contains("<b>"))
        #expect(svg.contains("…"))
        // The whole name is in the actor's tooltip.
        #expect(svg.contains(String(repeating: "long name ", count: 39)))
    }

    @Test("Three hundred actors are drawn apart when the limits allow it")
    func many() throws {
        var style = DiagramStyle()
        style.maximumActors = 400
        style.maximumPairs = 1000
        let testCase = try randomCase(seed: 8, actors: 300, events: 420)
        let diagram = RelationDiagram(of: try testCase.snapshot(), style: style)
        #expect(diagram.notes.allSatisfy { $0.hasPrefix("One line a pair") })
        #expect(diagram.document.nodes.count { $0.id.hasPrefix("a") } == 300)
        #expect(diagram.quality.actorOverlaps == 0)
        let usual = RelationDiagram(of: try testCase.snapshot())
        #expect(usual.notes.first?.hasPrefix("Drawn: 70 of 300 actors") == true)
        #expect(usual.document.nodes.count { $0.id.hasPrefix("a") } <= 70)
    }
}
