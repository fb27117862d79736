import ActorNetworks
import Graphs
import Testing

@Suite("How far turns hang on the events that happened to be there")
struct TurnStabilityTests {
    @Test("A turn of many events is sure, a turn of one is not")
    func bootstrap() throws {
        let snapshot = try ChangeStabilityTests.comparison([
            (0, "a", "b", .conflict, 50, 50, nil), (1, "a", "b", .cooperation, 50, 50, nil),
            (0, "a", "c", .conflict, 1, 1, nil), (1, "a", "c", .cooperation, 1, 1, nil),
            (0, "b", "c", .conflict, 1, 1, nil),
        ]).after.case.snapshot()
        let turns = snapshot.turns(by: TurnRule(minimumEvents: 1))
        let found = try TurnStability(of: turns, against: .bootstrap(count: 1000), seed: 5)
        let sure = try #require(turns.turns.firstIndex { $0.second - $0.first == 1 })
        #expect(turns.turns.count == 2)
        #expect(found.shares[sure] == 1)
        // Both events are there with the chance (1 − 1/e)², 0.3996.
        #expect(abs(found.shares[1 - sure] - 0.3996) < 0.05)
        let two = try TurnStability(
            of: turns, against: .bootstrap(count: 1000), seed: 5,
            execution: Execution(threads: 2))
        #expect(two.shares == found.shares)
    }

    @Test("Copies of events do not count for a turn as further events")
    func threshold() throws {
        let snapshot = try ChangeStabilityTests.comparison([
            (0, "a", "b", .conflict, 2, 2, nil), (1, "a", "b", .cooperation, 2, 2, nil),
        ]).after.case.snapshot()
        let turns = snapshot.turns()
        #expect(turns.minimumEvents == 2 && turns.turns.count == 1)
        let found = try TurnStability(of: turns, against: .bootstrap(count: 2000), seed: 3)
        // Some event of each side is there with the chance (1 − 1/e²)², 0.7476; two copies would be with
        // (1 − 3/e²)², 0.3528.
        #expect(abs(found.shares[0] - 0.7476) < 0.04)
    }

    @Test("A turn hangs on the documents that tell of one of its sides alone")
    func sources() throws {
        let snapshot = try ChangeStabilityTests.comparison([
            (0, "a", "b", .conflict, 5, 1, "x"), (1, "a", "b", .cooperation, 5, 1, "y"),
            (1, "a", "b", .cooperation, 1, 1, "x"), (0, "a", "c", .conflict, 1, 1, "z"),
        ]).after.case.snapshot()
        let found = try TurnSources(of: snapshot.turns(by: TurnRule(minimumEvents: 1)))
        #expect(found.documents == [[0]])
        #expect(found.documentCount == 2)
    }

    @Test("Without turns nothing is tried")
    func none() throws {
        let snapshot = try CaseBuilder().build().snapshot()
        let found = try TurnStability(of: snapshot.turns(), against: .dates(count: 20), seed: 1)
        #expect(found.shares.isEmpty)
        #expect(try TurnSources(of: snapshot.turns()).documents.isEmpty)
    }

    @Test("What lies between two periods does not unmake a turn from one to the other")
    func between() throws {
        let snapshot = try ChangeStabilityTests.comparison([
            (0, "a", "b", .conflict, 50, 50, nil), (1, "a", "b", .conflict, 20, 20, nil),
            (1, "a", "b", .cooperation, 20, 20, nil), (2, "a", "b", .cooperation, 50, 50, nil),
        ]).after.case.snapshot()
        let turns = snapshot.turns()
        #expect(turns.turns.count == 1)
        // In half of the variants February is friendly by a hair.
        let found = try TurnStability(of: turns, against: .bootstrap(count: 200), seed: 5)
        #expect(found.shares == [1])
    }
}
