import Graphs
import Testing

@testable import ActorNetworks

@Suite("Events of a window that moves")
struct WindowEventsTests {
    /// An event as numbers that compare.
    private func numbers(_ window: WindowEvents) -> [[Int]] {
        (0..<window.count).map { place in
            let event = window[place]
            return [
                Int(event.first), Int(event.second), Int(event.kind?.rawValue ?? 9),
                Int(event.row),
            ]
        }
    }

    @Test(
        "are those of its rows, by pair, kind and row, wherever it moves", arguments: [true, false])
    func moves(areDirected: Bool) throws {
        for seed in 0..<20 as Range<UInt64> {
            let theCase = try randomCase(seed: seed, actors: 7, events: 500)
            let (scope, _) = try theCase.meantInEverySlice(Selection())
            let table = theCase.events
            let selected = SelectedEvents(
                events: table, scope: scope,
                weighing: TieAssembly(
                    of: table, scope.selection, representatives: scope.representatives))
            var random = SplitMix64(seed: seed)
            var window = WindowEvents(areDirected: areDirected)
            var start = 0
            for _ in 0..<30 {
                start = max(
                    0, min(table.count - 1, start + Int.random(in: -40...90, using: &random)))
                let end = min(table.count, start + Int.random(in: 0...200, using: &random))
                window.move(to: start..<end, of: selected)
                var plain: [[Int]] = []
                for row in start..<end {
                    let (source, target) = (Int(table.sources[row]), Int(table.targets[row]))
                    if source == target { continue }
                    let rest = [Int(table.kinds[row].rawValue), row]
                    if !areDirected {
                        plain.append([min(source, target), max(source, target)] + rest)
                    } else {
                        plain.append([source, target] + rest)
                        if !table.areDirected[row] { plain.append([target, source] + rest) }
                    }
                }
                plain.sort { $0.lexicographicallyPrecedes($1) }
                #expect(numbers(window) == plain, "seed \(seed)")
            }
        }
    }
}
