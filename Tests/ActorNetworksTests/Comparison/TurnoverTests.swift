import ActorNetworks
import Testing

@Suite("Turnover")
struct TurnoverTests {
    @Test("is what the whole comparison says, one minus Ružička", arguments: 0..<60)
    func agrees(seed: UInt64) throws {
        let theCase = try randomCase(seed: seed)
        let days = (0...6).map { Day(number: Int32($0 * 10)) }
        let snapshots = try theCase.snapshots(
            randomSelection(seed: seed, in: theCase),
            over: zip(days, days.dropFirst()).map { Window(from: $0, before: $1) })
        for (earlier, later) in zip(snapshots, snapshots.dropFirst()) {
            let comparison = SnapshotComparison(from: earlier, to: later)
            #expect(abs(later.turnover(from: earlier) - (1 - comparison.ruzicka)) < 1e-12)
        }
    }
}
