import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("Text that runs to the left")
struct BidirectionalTextTests {
    @Test("is isolated, so that its full stop stands at its own end; other text stays as it is")
    func lines() {
        #expect(BidirectionalText.isolated("حزب الله.") == "\u{2068}حزب الله.\u{2069}")
        #expect(BidirectionalText.isolated("ישראל …") == "\u{2068}ישראל …\u{2069}")
        for text in ["", "Россия.", "中国 …", "Ñandú (a)", "대한민국"] {
            #expect(BidirectionalText.isolated(text) == text)
        }
    }

    @Test("is isolated in names and titles of a picture, and no wider for that")
    func drawn() throws {
        var builder = CaseBuilder(title: "حزب.")
        builder.add(
            Event(
                id: "e", date: EventDate(Day(number: 17_000)), source: "حزب الله.", target: "US",
                kind: .conflict))
        let document = RelationDiagram(of: try builder.build().snapshot()).document
        let labels = document.nodes.compactMap { $0.attributes.text("label") }
        #expect(labels.contains { $0.contains("\u{2068}حزب الله.\u{2069}") })
        #expect(labels.contains { $0.contains("\u{2068}حزب.\u{2069}") })
        #expect(!labels.contains { $0.contains("\u{2068}US") })
        #expect(
            TextMetrics.width(of: "\u{2068}حزب\u{2069}", size: 10)
                == TextMetrics.width(of: "حزب", size: 10))
    }

    @Test("is isolated in sentences, so that an arrow points at the second name")
    func sentences() throws {
        var builder = CaseBuilder(title: "test")
        for (number, kind) in [(17_000, RelationKind.conflict), (17_040, .cooperation)] {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(number))),
                    source: "حزب الله",
                    target: "ישראל", kind: kind, isDirected: true))
        }
        let theCase = try builder.build()
        let comparison = SnapshotComparison(
            from: try theCase.snapshot(Selection(window: Window(parsing: "2016-07"))),
            to: try theCase.snapshot(Selection(window: Window(parsing: "2016-08"))))
        let document = RelationDiagram(ofDifference: comparison).document
        let labels = document.nodes.compactMap { $0.attributes.text("label") }
        // A line is isolated as a whole, too, and follows its first letter that is in no isolate.
        #expect(
            labels.contains {
                $0.contains("\u{2068}\u{2068}ישראל\u{2069} – \u{2068}حزب الله\u{2069}, conflict: ")
            })
        let edges = document.edges.compactMap { $0.attributes.text("tooltip") }
        #expect(
            edges.contains { $0.contains("\u{2068}حزب الله\u{2069} → \u{2068}ישראל\u{2069}") })
    }
}
