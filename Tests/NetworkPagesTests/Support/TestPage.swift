import ActorNetworks
import Foundation
import Graphviz
import Testing

@testable import NetworkPages

/// A page of a small case whose texts try to get out of where they stand, and what can be read from it.
struct TestPage {
    let page: CasePage
    let level: PageLevel
    let data: [String: Any]

    static let hostile = "</script><script>alert(1)</script> \"&' =1+1"

    /// The page of an event a day, of which the first 48 are cut into so many slices of equal length.
    init(_ style: PageStyle = PageStyle(), slices count: Int = 2, events total: Int = 48) throws {
        var builder = CaseBuilder(title: Self.hostile)
        builder.add(SourceDocument("d", publisher: Self.hostile, url: "javascript:alert(1)"))
        builder.add(SourceDocument("e", url: "https://example.org/e"))
        // Nobody acts upon her, so that she is on no page.
        builder.add(PoliticalActor("a", name: "Nobody"))
        builder.add(SourceDocument("c"))
        for number in 0..<total {
            builder.add(
                Event(
                    id: "e\(number)", date: EventDate(Day(number: Int32(17_000 + number))),
                    source: "a\(number % 4)", target: "a\((number + 1) % 4)",
                    kind: RelationKind.allCases[number % 3], weight: Double(1 + number % 5),
                    isDirected: number % 2 == 0, summary: Self.hostile,
                    citation: Citation(document: number % 2 == 0 ? "d" : "e", place: "\(number)")))
        }
        let theCase = try builder.build()
        let length = Int32(48 / count)
        let slices = (0..<Int32(count)).map { number in
            let start = 17_000 + number * length
            return TimeSlice(
                Window(from: Day(number: start), before: Day(number: start + length)))
        }
        level = try PageLevel("as coded", of: theCase, Selection(), over: slices)
        page = try CasePage(of: [level], style: style, by: InProcessRenderer())
        let start = try #require(page.html.range(of: "id=\"page-data\">"))
        let end = try #require(
            page.html.range(of: "</script>", range: start.upperBound..<page.html.endIndex))
        let json = Data(page.html[start.upperBound..<end.lowerBound].utf8)
        data = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    }

    /// A column of events.
    func column<Value>(_ name: String, of: Value.Type = Value.self) throws -> [Value] {
        let events = try #require(data["events"] as? [String: Any])
        return try #require(events[name] as? [Value], "\(name)")
    }

    /// The number on the page of an actor of the case.
    func number(_ position: Int) -> Int {
        let id = level.whole.case.actors[position].id
        let actors = data["actors"] as? [[String: Any]] ?? []
        return actors.firstIndex { $0["id"] as? String == id } ?? -1
    }

    /// By slice, the numbers of its events.
    var members: [[Int]] {
        get throws {
            let levels = try #require(data["levels"] as? [[String: Any]])
            return try #require(levels[0]["events"] as? [[Int]])
        }
    }
}
