import ActorNetworks
import Graphs
import Testing

@Suite("Anchored slices")
struct AnchorTests {
    private func starts(
        _ slicing: Slicing, from first: String, through last: String, anchor: String
    ) throws -> [String] {
        let origin: Day = try #require(Day(anchor))
        return slicing.windows(
            from: try #require(Day(first)), through: try #require(Day(last)), anchor: origin
        ).compactMap { $0.start.map(\.description) }
    }

    @Test("clamp the day and never drift, forwards and back")
    func clamping() throws {
        let month = Slicing.every(CalendarStep(1, .month))
        #expect(
            try starts(month, from: "2020-01-31", through: "2020-05-01", anchor: "2020-01-31") == [
                "2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30",
            ])
        #expect(
            try starts(month, from: "2019-11-15", through: "2020-02-01", anchor: "2020-03-31") == [
                "2019-10-31", "2019-11-30", "2019-12-31", "2020-01-31",
            ])
    }

    @Test("touch each other, hold every day once, and hold the anchor's grid")
    func partition() {
        var random = SplitMix64(seed: 8)
        for _ in 0..<300 {
            let first = Day(number: Int32.random(in: -40_000..<40_000, using: &random))
            let last = first.advanced(by: Int.random(in: 0..<900, using: &random))
            let anchor = first.advanced(by: Int.random(in: -5000..<5000, using: &random))
            let step = CalendarStep(
                Int.random(in: 1...5, using: &random),
                CalendarUnit.allCases.randomElement(using: &random) ?? .day)
            let windows = Slicing.every(step).windows(from: first, through: last, anchor: anchor)
            #expect(windows.first?.contains(first) == true)
            #expect(windows.last?.contains(last) == true)
            #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.end == $1.start })
            let width = CalendarStep(step.count + 1, step.unit)
            let rolled = Slicing.rolling(width: width, step: step)
                .windows(from: first, through: last, anchor: anchor)
            #expect(rolled.map(\.start) == windows.map(\.start))
            let grown = Slicing.cumulative(step).windows(
                from: first, through: last, anchor: anchor)
            #expect(grown.map(\.end) == windows.map(\.end))
            #expect(zip(grown, grown.dropFirst()).allSatisfy { $0.start == $1.start })
        }
    }

    @Test("of a width in months end where months are counted from the anchor")
    func widths() throws {
        let anchor: Day = try #require(Day("2020-01-31"))
        let windows = Slicing.rolling(
            width: CalendarStep(2, .month), step: CalendarStep(1, .month)
        ).windows(from: anchor, through: try #require(Day("2020-02-29")), anchor: anchor)
        #expect(windows.map(\.description) == ["2020-01-31..2020-03-30", "2020-02-29..2020-04-29"])
    }
}
