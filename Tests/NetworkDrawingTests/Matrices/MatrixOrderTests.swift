import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The order of a matrix")
struct MatrixOrderTests {
    private let snapshot: Snapshot

    init() throws {
        snapshot = try makeCase(
            "a conflict b 1", "c conflict d 5", "e cooperation f 3", "g cooperation= h 2",
            "a conflict c 9"
        ).snapshot()
    }

    private func order(_ grouping: DiagramStyle.Grouping?) -> [(String?, [String])] {
        MatrixOrder(of: snapshot, grouping).groups.map { group in
            (group.name, group.actors.map { snapshot.case.actors[$0].id })
        }
    }

    @Test("is by strength, equals as the register has them, where no groups are given")
    func strength() {
        let order = order(nil)
        #expect(order.count == 1)
        #expect(order[0].0 == nil)
        #expect(order[0].1 == ["c", "a", "d", "e", "f", "g", "h", "b"])
    }

    @Test("has leading groups first, then the others by strength, then the rest")
    func groups() {
        let grouping = DiagramStyle.Grouping(
            name: "camp",
            groups: [
                "b": "camp of b", "h": "weak", "g": "weak", "a": "strong", "c": "strong",
                "d": "alone",
            ], leading: ["camp of b", "camp of nobody"], rest: "no camp")
        let order = order(grouping)
        #expect(order.map(\.0) == ["Camp of b", "Strong", "Weak", "No camp"])
        #expect(order.map(\.1) == [["b"], ["c", "a"], ["g", "h"], ["d", "e", "f"]])
    }

    @Test("names no group where there is one")
    func oneGroup() {
        let grouping = DiagramStyle.Grouping(name: "camp", groups: [:])
        #expect(order(grouping).map(\.0) == [nil])
        #expect(
            MatrixOrder(of: snapshot.keeping { _ in false }, grouping).groups.isEmpty)
    }
}
