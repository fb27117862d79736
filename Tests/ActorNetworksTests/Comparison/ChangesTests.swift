import ActorNetworks
import Testing

@Suite("Changes, and the events that explain them")
struct ChangesTests {
    private func snapshot(
        _ events: [(String, String, RelationKind, Double, goldstein: Double?)]
    ) throws -> Snapshot {
        var builder = CaseBuilder()
        for (number, event) in events.enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(Day(number: Int32(number))), source: event.0,
                    target: event.1, kind: event.2, weight: event.3, goldstein: event.goldstein))
        }
        return try builder.build().snapshot()
    }

    @Test("come in one list, the greatest first, after pairs that turned")
    func list() throws {
        let comparison = SnapshotComparison(
            from: try snapshot([
                ("a", "b", .conflict, 4, nil), ("c", "d", .cooperation, 9, nil),
                ("e", "f", .cooperation, 2, nil), ("g", "h", .conflict, 1, nil),
                ("x", "y", .cooperation, 50, nil),
            ]),
            to: try snapshot([
                ("a", "b", .cooperation, 3, nil), ("e", "f", .cooperation, 7, nil),
                ("g", "h", .cooperation, 1, nil), ("i", "j", .conflict, 6, nil),
                ("x", "y", .cooperation, 50, nil),
            ]), matching: .ties)
        // Both are turned by one event a side, with polarities of 1.
        #expect(comparison.turned.map(\.firstID) == ["a", "g"])
        #expect(comparison.changes.map(\.dyad.firstID) == ["c", "i", "e"])
        #expect(comparison.changes.map(\.tie.status) == [.left, .entered, .stronger])
    }

    @Test("put the turn first that has most on its weaker side")
    func turned() throws {
        let comparison = SnapshotComparison(
            from: try snapshot([
                ("a", "b", .conflict, 10, -10), ("c", "d", .conflict, 2, -2),
                ("c", "d", .conflict, 2, -2),
            ]),
            to: try snapshot([
                ("a", "b", .cooperation, 1, 1), ("c", "d", .cooperation, 3, 3),
            ]))
        #expect(comparison.turned.map(\.firstID) == ["c", "a"])
    }

    @Test("are explained by the weightiest events of the side that made them")
    func explanations() throws {
        let comparison = SnapshotComparison(
            from: try snapshot([
                ("a", "b", .conflict, 4, nil), ("a", "b", .cooperation, 1, nil),
                ("c", "d", .conflict, 1, nil), ("c", "d", .conflict, 8, nil),
            ]),
            to: try snapshot([
                ("a", "b", .conflict, 1, nil), ("a", "b", .cooperation, 2, nil),
                ("a", "b", .cooperation, 9, nil), ("c", "d", .conflict, 1, nil),
                ("e", "f", .cooperation, 3, nil), ("e", "f", .cooperation, 3, nil),
            ]))
        let turn = try #require(comparison.turned.first)
        let reasons = comparison.explanation(of: turn)
        #expect(reasons.map(\.side) == [.after, .before])
        #expect(reasons.map(\.rows) == [[2], [0]])
        let entered = try #require(comparison.ties(.entered).first { $0.dyad.firstID == "e" })
        #expect(comparison.explanation(of: entered.tie, count: 5).rows == [4, 5])
        #expect(comparison.explanation(of: entered.tie).side == .after)
        let weaker = try #require(comparison.ties(.weaker).first { $0.dyad.firstID == "c" })
        #expect(comparison.explanation(of: weaker.tie).side == .before)
        #expect(comparison.explanation(of: weaker.tie).rows == [3])
    }
}
