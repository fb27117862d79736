import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Fills of groups")
struct GroupFillsTests {
    private func fills(_ groups: [String: String]) throws -> GroupFills {
        let names = ["a", "b", "c", "d", "e", "f"]
        let ties = zip(names, names.dropFirst()).map { "\($0) conflict \($1)" }
        var builder = CaseBuilder()
        for (index, tie) in ties.enumerated() {
            let words = tie.split(separator: " ").map(String.init)
            builder.add(
                Event(
                    id: "\(index)", date: EventDate(Day(number: 0)), source: words[0],
                    target: words[2], kind: .conflict))
        }
        let union = SnapshotUnion([try builder.build().snapshot()])
        return GroupFills(DiagramStyle.Grouping(name: "side", groups: groups), of: union)
    }

    @Test("are one for each group, the largest first, and a grey for single actors and the rest")
    func sizes() throws {
        let fills = try fills(["a": "x", "b": "y", "c": "y", "d": "y", "e": "x"])
        #expect(fills.legend.map(\.name) == ["y", "x", "others"])
        #expect(fills.fill(of: "b") == fills.fill(of: "d"))
        #expect(fills.fill(of: "a") == fills.legend[1].fill)
        #expect(fills.fill(of: "a") != fills.fill(of: "b"))
        #expect(fills.fill(of: "f") == fills.legend[2].fill)
    }

    @Test("need no grey where every actor is in a group of two or more")
    func complete() throws {
        let fills = try fills(["a": "x", "b": "x", "c": "x", "d": "y", "e": "y", "f": "y"])
        #expect(fills.legend.map(\.name) == ["x", "y"])
    }
}
