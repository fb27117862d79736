import ActorNetworks
import NetworkDrawing
import Testing

@Suite("The names of camps")
struct CampNamesTests {
    private func camps(_ snapshot: Snapshot, after latest: Camps? = nil) throws -> Camps {
        let camps = try Camps(of: snapshot, after: latest)
        return try #require(camps)
    }

    @Test("are letters with the two strongest members, and those of what lies apart are sides")
    func letters() throws {
        let snapshot = try makeCase(
            "a cooperation b 9", "a cooperation c 8", "b cooperation c 2", "a conflict d 7",
            "x cooperation y 1", "p negotiation a 1"
        ).snapshot()
        var names = CampNames()
        let grouping = names.grouping(by: try camps(snapshot))
        #expect(grouping.name == "camp")
        #expect(grouping.groups["a"] == "camp A: a, b …" && grouping.groups["d"] == "camp B: d")
        #expect(grouping.groups["x"] == "apart, each part by itself: one side")
        #expect(grouping.groups["p"] == nil)
        #expect(Array(grouping.leading.prefix(2)) == ["camp A: a, b …", "camp B: d"])
        #expect(grouping.contradicting.isEmpty && grouping.remarks.isEmpty)
    }

    @Test("stay in later pictures, whose pairs are counted together")
    func later() throws {
        let first = try makeCase(
            "a cooperation b 9", "a conflict d 7", "d conflict e 1", "a conflict e 1"
        ).snapshot()
        let second = try makeCase(
            "d cooperation f 9", "d cooperation e 8", "a conflict d 7"
        ).snapshot()
        var names = CampNames()
        let before = names.grouping(by: try camps(first))
        #expect(before.contradicting.count == 1)
        #expect(before.remarks == ["1 of 4 signed pairs contradicts the camps."])
        let after = names.grouping(by: try camps(second, after: names.latest))
        #expect(after.groups["a"] == before.groups["a"] && after.groups["d"] == before.groups["d"])
        #expect(after.groups["f"] == before.groups["d"])
        #expect(after.remarks == ["1 of 7 signed pairs contradicts the camps."])
    }
}
