import ActorNetworks
import Graphs
import Testing

@Suite("The days that phases cover")
struct PhaseCoverageTests {
    @Test("are those that lie in at least one of them, like a look through all")
    func definition() {
        for seed in UInt64(0)..<300 {
            var generator = SplitMix64(seed: seed)
            let phases = (0..<Int.random(in: 0...5, using: &generator)).map { index in
                let start = Int32.random(in: 0...30, using: &generator)
                let end = start + Int32.random(in: 1...8, using: &generator)
                return Phase(
                    "\(index)",
                    window: Window(
                        from: Int.random(in: 0..<8, using: &generator) == 0
                            ? nil : Day(number: start),
                        before: Int.random(in: 0..<8, using: &generator) == 0
                            ? nil : Day(number: end)))
            }
            let coverage = PhaseCoverage(phases)
            for number in Int32(-2)...42 {
                let day = Day(number: number)
                #expect(coverage.contains(day) == phases.contains { $0.window.contains(day) })
            }
        }
    }

    @Test("leave out what begins outside, as the summary of a case counts it")
    func summary() throws {
        var builder = CaseBuilder()
        builder.add(Phase("p", window: try Window(parsing: "2016-02")))
        for (id, days) in [("1", "2016-01-30"), ("2", "2016-02-29"), ("3", "2016-03-01")] {
            let day = try #require(Day(days))
            builder.add(
                Event(
                    id: id, date: EventDate(over: day...day.advanced(by: 5)), source: "a",
                    target: "b", kind: .conflict))
        }
        #expect(try CaseSummary(try builder.build()).outsidePhaseCount == 2)
    }
}
