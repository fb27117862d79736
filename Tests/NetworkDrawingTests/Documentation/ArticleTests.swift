import ActorNetworks
import Foundation
import Graphviz
import NetworkDrawing
import Testing

/// The code of the article, as it stands there.
@Suite("The article on drawing")
struct ArticleTests {
    @Test("has code that draws what it says")
    func code() throws {
        var builder = CaseBuilder(title: "Armistice talks")
        builder.add(PoliticalActor("north", name: "North", type: .state))
        builder.add(PoliticalActor("south", name: "South", type: .state))
        for (date, kind) in [("2024-03-01", RelationKind.conflict), ("2024-05-20", .cooperation)] {
            guard let day = Day(date) else { continue }
            builder.add(
                Event(id: date, date: EventDate(day), source: "north", target: "south", kind: kind))
        }
        let talks = try builder.build()

        let diagram = RelationDiagram(of: try talks.snapshot())
        let svg = try diagram.rendered(as: .svg, by: InProcessRenderer())

        var style = DiagramStyle()
        style.title = "North and South"
        style.sizing = DiagramStyle.Sizing(name: "troops", scores: ["north": 12, "south": 30])
        style.grouping = DiagramStyle.Grouping(
            name: "bloc", groups: ["north": "East", "south": "West"])
        style.maximumActors = 40
        let styled = RelationDiagram(of: try talks.snapshot(), style: style)

        let windows = [try Window(parsing: "2024-03"), try Window(parsing: "2024-05")]
        let months = RelationDiagram.series(
            of: try talks.snapshots(Selection(), over: windows), style: style)

        var agreeing = DiagramStyle()
        agreeing.positions = diagram.positions
        let march = RelationDiagram(
            of: try talks.snapshot(Selection(window: windows[0])), style: agreeing)

        let sides = try talks.snapshots(Selection(), over: windows)
        let comparison = SnapshotComparison(from: sides[0], to: sides[1], basis: .day)
        let difference = RelationDiagram(ofDifference: comparison)

        #expect(String(decoding: svg, as: UTF8.self).contains("Armistice talks</title>"))
        #expect(styled.title == "North and South")
        #expect(months.count == 2 && months[0].positions == months[1].positions)
        #expect(march.positions == diagram.positions)
        #expect(difference.summary.contains("0 entered"))
    }
}
