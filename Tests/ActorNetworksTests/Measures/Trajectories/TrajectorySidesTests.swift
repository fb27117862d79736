import ActorNetworks
import Graphs
import Testing

@Suite("Sides over time")
struct TrajectorySidesTests {
    /// Two camps of three, each all friends within and all enemies between, in each of some months; in
    /// each the named actors stand with the first camp or with the second.
    static func camps(with: [[String: Bool]]) throws -> Case {
        var builder = CaseBuilder()
        let (a, b) = (["a1", "a2", "a3"], ["b1", "b2", "b3"])
        for (month, guests) in with.enumerated() {
            let date = EventDate(try #require(Day(year: 2020, month: month + 1, day: 1)))
            let one = a + guests.filter(\.value).keys.sorted()
            let other = b + guests.filter { !$0.value }.keys.sorted()
            let all = one + other
            for (place, source) in all.enumerated() {
                for target in all[(place + 1)...] {
                    let isWithin = one.contains(source) == one.contains(target)
                    builder.add(
                        Event(
                            id: "\(month)\(source)\(target)", date: date, source: source,
                            target: target, kind: isWithin ? .cooperation : .conflict, weight: 1))
                }
            }
        }
        return try builder.build()
    }

    private func trajectory(_ theCase: Case, _ measures: [Measure]) throws -> Trajectory {
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .month)))
        return try Trajectory(of: theCase, over: slices, by: measures)
    }

    @Test(
        "only who goes over changes sides, whichever camp is the larger",
        arguments: [Measure.signedEigenvector, .weightedSignedEigenvector])
    func goingOver(measure: Measure) throws {
        // The larger camp is above 0 in each slice by itself; x makes it so.
        let theCase = try Self.camps(with: [["x": true], ["x": false], [:], ["x": false]])
        let found = try trajectory(theCase, [measure])
        let changes = found.sideChanges(byMeasure: 0)
        #expect(changes.map { theCase.actors[$0.actor].id } == ["x"])
        #expect(changes.map(\.slice) == [1])
        for id in ["a1", "a2", "a3", "b1", "b2", "b3"] {
            let path = found.path(of: try theCase.actor(named: id), byMeasure: 0)
            let scores = path.scores.compactMap(\.self)
            #expect(scores.count == 4)
            #expect(scores.allSatisfy { $0 * scores[0] > 0 })
        }
        let x = found.path(of: try theCase.actor(named: "x"), byMeasure: 0)
        #expect(x.scores[2] == nil)
        #expect(try #require(x.scores[0]) > 0 && #require(x.scores[1]) < 0)
        #expect(try #require(x.scores[3]) < 0)
        // All stand equally firmly.
        for score in x.scores.compactMap(\.self) { #expect(abs(abs(score) - 1) < 1e-9) }
    }

    @Test("have no ranks, no movers and no shares")
    func ranks() throws {
        let theCase = try Self.camps(with: [["x": true], ["x": false]])
        let found = try trajectory(theCase, [.signedEigenvector, .degree])
        #expect(found.slices.allSatisfy { $0.columns[0].ranks.allSatisfy { $0 == nil } })
        #expect(found.slices.allSatisfy { $0.columns[0].total == nil })
        #expect(found.movers(byMeasure: 0, from: 0, to: 1).isEmpty)
        #expect(found.sideChanges(byMeasure: 1).isEmpty)
        #expect(found.slices[0].columns[1].ranks.allSatisfy { $0 == 1 })
    }

    @Test("rank those first that stand most firmly on either side")
    func firmest() throws {
        var builder = CaseBuilder()
        let date = EventDate(try #require(Day(year: 2020, month: 1, day: 1)))
        // A star of enemies: the middle stands alone on its side, and most firmly.
        for (index, other) in ["b", "c", "d"].enumerated() {
            builder.add(
                Event(
                    id: "\(index)", date: date, source: other, target: "m", kind: .conflict,
                    weight: 1))
        }
        let found = try trajectory(builder.build(), [.signedEigenvector])
        let first = try #require(found.strongestActors(byMeasure: 0, count: 1).first)
        #expect(found.case.actors[first].id == "m")
    }

    @Test("only scores that are parts of a whole have shares")
    func shares() throws {
        let theCase = try Self.camps(with: [["x": true], ["x": false]])
        let found = try trajectory(
            theCase, [.degree, .strength, .pageRank, .pn, .closeness, .burstiness, .positiveShare])
        #expect(
            found.slices[0].columns.map { $0.total != nil } == [
                true, true, true, false, false, false, false,
            ])
    }

    @Test("Scores turn to agree with others, and stay where nothing tells")
    func turning() throws {
        let theCase = try Self.camps(with: [[:]])
        let found = try trajectory(theCase, [.signedEigenvector])
        // Equal camps: the first actor is above 0.
        let scores = found.slices[0].columns[0].scores.compactMap(\.self)
        #expect(scores.map { $0 > 0 } == [true, true, true, false, false, false])
    }
}
