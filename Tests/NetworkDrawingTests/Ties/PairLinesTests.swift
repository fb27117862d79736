import ActorNetworks
import DOT
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("One line a pair, or one for each kind")
struct PairLinesTests {
    private func diagram(
        _ snapshot: Snapshot, _ merging: Merging = .automatic
    ) -> RelationDiagram {
        var style = DiagramStyle()
        style.merging = merging
        style.maximumPairs = 500
        return RelationDiagram(of: snapshot, style: style)
    }

    private func lines(_ diagram: RelationDiagram) -> [String] {
        diagram.document.edges.compactMap { $0.attributes.text("id") }
            .filter { $0.hasPrefix("tie-") && !$0.contains("~") }
    }

    @Test("depends on the number of pairs, unless it is said, and a note says so")
    func automatic() throws {
        let few = try randomCase(seed: 2, actors: 12, events: 20).snapshot()
        let many = try randomCase(seed: 2, actors: 20, events: 120).snapshot()
        #expect(few.dyads.count <= Merging.mostPairs && many.dyads.count > Merging.mostPairs)
        #expect(lines(diagram(few)).count == few.tieCount)
        #expect(lines(diagram(few, .pairs)).count == few.dyads.count)
        #expect(lines(diagram(many)).count == many.dyads.count)
        #expect(lines(diagram(many, .kinds)).count == many.tieCount)
        func isTold(_ diagram: RelationDiagram) -> Bool {
            diagram.notes.contains { $0.hasPrefix("One line a pair") }
        }
        #expect(isTold(diagram(many)))
        #expect(!isTold(diagram(few)) && !isTold(diagram(many, .kinds)))
        #expect(!isTold(diagram(few, .pairs)))
    }

    @Test("merges where an outline has no room for the ends of all lines")
    func crowded() throws {
        // A hub with three lines to each of twenty: far more heads than its outline holds.
        let lines = (0..<20).flatMap { leaf in
            RelationKind.allCases.map { "hub \($0.name)= l\(leaf)" }
        }
        var builder = CaseBuilder(title: "hub")
        for (index, line) in lines.enumerated() {
            let words = line.split(separator: " ").map(String.init)
            builder.add(
                Event(
                    id: "e\(index)", date: EventDate(Day(number: 17_000)), source: words[0],
                    target: words[2], kind: RelationKind(name: String(words[1].dropLast())),
                    weight: 1, isDirected: false))
        }
        let snapshot = try builder.build().snapshot()
        #expect(snapshot.dyads.count == 20)
        #expect(self.lines(diagram(snapshot)).count == 20)
    }

    @Test("is as wide as the weight of all its events, and looks like the net tone")
    func merged() throws {
        let snapshot = try makeCase(
            "a cooperation b 6", "b conflict a 2", "b conflict c 8", "c cooperation d 3",
            "d conflict= c 3"
        ).snapshot()
        let diagram = diagram(snapshot, .pairs)
        func text(_ id: String, _ name: String) -> String? {
            diagram.document.edge(id)?.attributes.text(name)
        }
        #expect(text("tie-a-b", "class") == "tie net friendly")
        #expect(text("tie-b-c", "class") == "tie net hostile")
        #expect(text("tie-c-d", "class") == "tie net neither")
        // Eight is the greatest weight of a pair, for two of them.
        #expect(text("tie-a-b", "penwidth") == "5.2" && text("tie-b-c", "penwidth") == "5.2")
        #expect(text("tie-c-d", "penwidth") != "5.2")
        let tip = try #require(text("tie-a-b", "tooltip"))
        #expect(tip.contains("net tone +0.50") && tip.contains("cooperation: 1 event, weight 6"))
        // Acted upon at both ends, by different kinds.
        for end in ["first", "second"] {
            #expect(diagram.document.edge("tie-a-b~head-\(end)") != nil)
        }
        let texts = diagram.document.nodes.compactMap { $0.attributes.text("label") }
        #expect(texts.contains("Net tone of a pair\\l"))
        #expect(
            texts.contains { $0.hasPrefix("hostile, from") } && !texts.contains("rather hostile\\l")
        )
    }

    @Test("has the tone that tables have", arguments: 1...20)
    func tones(seed: UInt64) throws {
        let snapshot = try randomCase(seed: seed, actors: 8, events: 40).snapshot()
        for dyad in snapshot.dyads {
            #expect(NetTone(of: dyad).sign == dyad.sign)
            let share = abs(dyad.polarity ?? 0)
            let isClear = [NetTone.hostile, .friendly].contains(NetTone(of: dyad))
            #expect(isClear == (dyad.sign != 0 && share >= NetTone.clear))
        }
    }
}
