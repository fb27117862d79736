import ActorNetworks
import Graphs
import Testing

@testable import NetworkDrawing

@Suite("The strip of coverage below a chart")
struct CoverageStripTests {
    @Test("counts the events and the sources of each slice of what was measured")
    func counts() throws {
        var selection = Selection()
        selection.rollUp = .roots
        let slices = try Seeds.wholeCase.slices(selection, by: .every(CalendarStep(1, .quarter)))
        let trajectory = try Trajectory(
            of: Seeds.wholeCase, selection, over: slices, by: [Measure.strength])
        let bars = ChartReading(Chart(of: trajectory)).lines("coverage")
        let overview = try SliceOverview(of: Seeds.wholeCase, selection, over: slices)
        let expected = overview.entries.filter { $0.eventCount > 0 }
        #expect(
            bars.map(\.tooltip)
                == expected.map { "\($0.slice.name): \(Words.english.events($0.eventCount))" }
                + expected.map { "\($0.slice.name): \(Words.english.sources($0.documentCount))" })
        // Each row has a scale of its own.
        for (row, counts) in [
            (bars.prefix(expected.count), expected.map(\.eventCount)),
            (bars.suffix(expected.count), expected.map(\.documentCount)),
        ] {
            let scale = (row.map(\.height).max() ?? 0) / Double(counts.max() ?? 1)
            for (bar, count) in zip(row, counts) {
                #expect(abs(bar.height - max(0.6, scale * Double(count))) < 0.05)
            }
        }
    }

    @Test("stands with a note of events that no slice holds")
    func leftOut() throws {
        let theCase = try makeCase("a cooperation b", "a conflict c", "b conflict c")
        let day = TimeSlice(Window(Day(number: 17_001)...Day(number: 17_001)))
        let chart = Chart(of: try Trajectory(of: theCase, over: [day], by: [Measure.strength]))
        #expect(
            ChartReading(chart).textBoxes.contains {
                $0.text.contains("In no slice: 2 events at other times.")
            })
    }

    @Test("has no row of sources where the case has none")
    func sourceless() throws {
        let theCase = try makeCase("a cooperation b", "a conflict c")
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .day)))
        let trajectory = try Trajectory(of: theCase, over: slices, by: [Measure.strength])
        let reading = ChartReading(Chart(of: trajectory))
        #expect(reading.lines("coverage").count == 2)
        #expect(reading.textBoxes.contains { $0.text == Words.english.events })
        #expect(!reading.textBoxes.contains { $0.text == Words.english.sources })
    }
}
