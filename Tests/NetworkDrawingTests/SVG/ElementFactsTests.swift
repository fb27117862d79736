import ActorNetworks
import Foundation
import Graphviz
import Testing

@testable import NetworkDrawing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("What an SVG tells scripts")
struct ElementFactsTests {
    private func svg(_ picture: some Picture) throws -> SVGElement {
        let bytes = try picture.rendered(as: .svg, by: InProcessRenderer())
        return try #require(SVGReader.document(bytes)).root
    }

    @Test("of each tie and actor is what the network knows")
    func snapshot() throws {
        let snapshot = Seeds.rolledUp()
        let root = try svg(Seeds.whole)
        let register = snapshot.case.actors
        var count = 0
        for dyad in snapshot.dyads {
            let pair = [register[dyad.first].id, register[dyad.second].id].sorted()
            for tie in dyad.ties {
                let id = "tie-\(pair[0])-\(pair[1])-\(tie.kind.name)"
                let group = try #require(root.groups { $0["id"] == id }.first)
                #expect(group["data-pair"] == "[\"\(pair[0])\",\"\(pair[1])\"]")
                #expect(group["data-kind"] == tie.kind.name)
                #expect(group["data-weight"].flatMap { Double($0) } == tie.weight)
                #expect(group["data-events"] == "\(tie.eventCount)")
                #expect(group["data-first"] == (tie.isDated ? tie.firstDay.description : nil))
                #expect(group["data-last"] == (tie.isDated ? tie.lastDay.description : nil))
                count += 1
            }
        }
        #expect(count == snapshot.tieCount)
        for (actor, strength) in zip(snapshot.actors, snapshot.strengths) {
            let group = try #require(
                root.groups { $0["id"] == "actor-\(register[actor].id)" }.first)
            #expect(group["data-actor"] == register[actor].id)
            #expect(group["data-type"] == register[actor].type.rawValue)
            #expect(group["data-strength"].flatMap { Double($0) } == strength)
        }
    }

    @Test("of a difference has both sides and what became of them")
    func difference() throws {
        let root = try svg(Seeds.differences[0])
        let ties = root.groups { $0.classes.contains("tie") && $0["data-kind"] != nil }
        #expect(ties.count > 5)
        for tie in ties {
            let status = try #require(tie["data-status"])
            #expect(tie.classes.contains(Substring(status)))
            let weights = try ["before", "after"].map {
                try #require(Double(tie["data-weight-" + $0] ?? ""))
            }
            switch status {
            case "entered": #expect(weights[0] == 0 && weights[1] > 0)
            case "left": #expect(weights[0] > 0 && weights[1] == 0)
            case "stronger": #expect(weights[0] < weights[1])
            case "weaker": #expect(weights[0] > weights[1])
            default: break
            }
        }
    }

    @Test("survives whatever ids and names hold")
    func hostile() throws {
        let ids = ["a\"b<c>&'", "x y~band", "\u{1}z", "é\\中]"]
        let theCase = try makeHostileCase(ids)
        let diagram = RelationDiagram(of: try theCase.snapshot())
        let bytes = try diagram.rendered(as: .svg, by: InProcessRenderer())
        let parser = XMLParser(data: Data(bytes))
        #expect(parser.parse())
        let root = try #require(SVGReader.document(bytes)).root
        let ties = root.groups { $0["data-pair"] != nil }
        #expect(ties.count == ids.count - 1)
        var pairs: Set<[String]> = []
        for tie in ties {
            let list = try JSONDecoder().decode(
                [String].self, from: Data(try #require(tie["data-pair"]).utf8))
            pairs.insert(list)
        }
        #expect(pairs == Set(zip(ids, ids.dropFirst()).map { [$0, $1].sorted() }))
    }

    private func makeHostileCase(_ ids: [String]) throws -> Case {
        var builder = CaseBuilder(title: "</svg><script>alert(1)</script>")
        for (index, pair) in zip(ids, ids.dropFirst()).enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(Day(number: 17_000)), source: pair.0,
                    target: pair.1, kind: .conflict, weight: 0.1))
        }
        return try builder.build()
    }

    @Test("has numbers in full and lists in JSON")
    func values() {
        var facts = ElementFacts()
        facts.add("a", 93.0)
        facts.add("b", 0.1)
        facts.add("c", 1234567.25)
        facts.add("d", nil as Double?)
        facts.add("e", ["x\"\\\n"])
        facts.add("f", 12)
        #expect(facts.facts.map(\.name) == ["a", "b", "c", "e", "f"])
        #expect(
            facts.facts.map(\.value) == ["93", "0.1", "1234567.25", "[\"x\\\"\\\\\\u000a\"]", "12"])
    }
}
