import ActorNetworks
import DOT
import Testing

@testable import NetworkDrawing

@Suite("Places in the whole case")
struct CasePlacesTests {
    /// How alike two placements are, −1 to 1: the correlation of the places of actors that both have.
    private func likeness(_ one: [String: Point], _ other: [String: Point]) -> Double {
        let ids = one.keys.filter { other[$0] != nil }.sorted()
        func centered(_ places: [String: Point]) -> [Vector] {
            let all = ids.compactMap { places[$0] }.map { Vector($0.x, $0.y) }
            let middle = all.reduce(.zero, +) / Double(all.count)
            return all.map { $0 - middle }
        }
        let (a, b) = (centered(one), centered(other))
        func sum(_ one: [Vector], _ other: [Vector]) -> Double {
            zip(one, other).reduce(0) { $0 + $1.0.dot($1.1) }
        }
        return sum(a, b) / (sum(a, a) * sum(b, b)).squareRoot()
    }

    @Test("make a snapshot, a part of it, a series and a difference place actors alike")
    func alike() {
        let places = Seeds.whole.positions
        #expect(likeness(places, Seeds.phases[0].positions) > 0.7)
        #expect(likeness(places, Seeds.differences[0].positions) > 0.5)
        // A phase with ties of its own keeps the directions, not the distances.
        #expect(likeness(places, Seeds.singlePhases[1].positions) > 0.2)
    }

    @Test("are none for strangers, and the same in every run")
    func strangers() throws {
        let snapshot = Seeds.rolledUp()
        let layout = SharedLayout(SnapshotUnion([snapshot]))
        let problem = LayoutProblem(outlines: layout.appearances.map(\.outline), links: [])
        let ids = layout.union.actors.map(\.record.id)
        let places = CasePlaces(of: snapshot.case)
        let start = try #require(places.start(of: ids, in: problem))
        #expect(CasePlaces(of: snapshot.case).start(of: ids, in: problem) == start)
        #expect(places.start(of: ids.map { $0 + "?" }, in: problem) == nil)
    }

    @Test("leave two camps to their sides of the page")
    func camps() throws {
        var builder = CaseBuilder()
        func add(_ source: String, _ target: String, _ kind: RelationKind) {
            builder.add(
                Event(
                    id: "\(source)-\(target)", date: EventDate(Day(number: 17_000)), source: source,
                    target: target, kind: kind))
        }
        for one in 1...6 {
            for camp in ["a", "b"] { add("\(camp)\(one)", "\(camp)\(one % 6 + 1)", .cooperation) }
            for other in Set([one, one * 5 % 6 + 1]) { add("a\(one)", "b\(other)", .conflict) }
        }
        let snapshot = try builder.build().snapshot()
        var style = DiagramStyle()
        let ids = snapshot.actors.map { snapshot.case.actors[$0].id }
        style.grouping = DiagramStyle.Grouping(
            name: "camp",
            groups: Dictionary(uniqueKeysWithValues: ids.map { ($0, String($0.prefix(1))) }),
            leading: ["a", "b"])
        let places = RelationDiagram(of: snapshot, style: style).positions
        let (one, other) = (
            places.filter { $0.key.hasPrefix("a") }.map(\.value.x),
            places.filter { $0.key.hasPrefix("b") }.map(\.value.x)
        )
        #expect(try #require(one.max()) < #require(other.min()))
    }
}
