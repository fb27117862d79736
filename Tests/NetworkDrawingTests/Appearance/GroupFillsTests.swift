import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("Fills of groups")
struct GroupFillsTests {
    private func fills(_ groups: [String: String]) throws -> GroupFills {
        try fills(DiagramStyle.Grouping(name: "side", groups: groups))
    }

    private func fills(_ grouping: DiagramStyle.Grouping) throws -> GroupFills {
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
        return GroupFills(grouping, of: union)
    }

    @Test("are one for each group, the largest first, and a grey for single actors and the rest")
    func sizes() throws {
        let fills = try fills(["a": "x", "b": "y", "c": "y", "d": "y", "e": "x"])
        #expect(fills.legend.map(\.name) == ["y", "x", "others"])
        #expect(fills.appearance(of: "b") == fills.appearance(of: "d"))
        #expect(fills.appearance(of: "a") == fills.legend[1].appearance)
        #expect(fills.appearance(of: "a") != fills.appearance(of: "b"))
        #expect(fills.appearance(of: "f") == fills.legend[2].appearance)
    }

    @Test("need no grey where every actor is in a group of two or more")
    func complete() throws {
        let fills = try fills(["a": "x", "b": "x", "c": "x", "d": "y", "e": "y", "f": "y"])
        #expect(fills.legend.map(\.name) == ["x", "y"])
    }

    @Test("are those of leading groups whatever their size, paler and broken for doubtful members")
    func leading() throws {
        let fills = try fills(
            DiagramStyle.Grouping(
                name: "camp", groups: ["a": "x", "b": "y", "c": "y", "d": "y", "e": "z"],
                leading: ["x", "none", "y", "z"], doubtful: ["c"], doubt: "either", rest: "no sign")
        )
        #expect(fills.legend.map(\.name) == ["x", "y", "z", "either", "no sign"])
        #expect(Set(fills.legend.map(\.appearance)).count == 5)
        #expect(fills.appearance(of: "a") == fills.legend[0].appearance)
        #expect(fills.appearance(of: "e") == fills.legend[2].appearance)
        #expect(fills.appearance(of: "f") == fills.legend[4].appearance)
        let (firm, doubtful) = (fills.appearance(of: "b"), fills.appearance(of: "c"))
        #expect(!firm.isDoubtful && doubtful.isDoubtful)
        #expect(doubtful.fill == firm.fill.paler(by: 0.6))
        #expect(doubtful.fill != fills.appearance(of: "a").fill.paler(by: 0.6))
    }
}
