import ActorNetworks
import Testing

@testable import NetworkDrawing

@Suite("The axes of a chart")
struct ScalesTests {
    @Test("have round ticks that hold all values, from 0 where nothing hides between")
    func values() {
        let strengths = ValueScale(fitting: [3, 257.1, 40])
        #expect(strengths.range == 0...300)
        #expect(strengths.ticks.map(strengths.label) == ["0", "100", "200", "300"])
        let shares = ValueScale(fitting: [0.01, 0.034])
        #expect(shares.ticks.map(shares.label) == ["0.00", "0.01", "0.02", "0.03", "0.04"])
        // All between 80 and 90: from 0 they would look alike.
        #expect(ValueScale(fitting: [81, 90]).range.lowerBound == 80)
        let signed = ValueScale(fitting: [-3, 4])
        #expect(signed.ticks.map(signed.label) == ["−4", "−2", "0", "2", "4"])
        #expect(ValueScale(fitting: [1_200_000]).ticks.contains { $0 == 1_000_000 })
    }

    @Test("have a range for one value, for equal ones and for none")
    func few() {
        #expect(ValueScale(fitting: []).range == 0...1)
        #expect(ValueScale(fitting: [0, 0]).range.upperBound >= 1)
        #expect(ValueScale(fitting: [5, 5]).range.contains(5))
        #expect(ValueScale(fitting: [.nan, .infinity, 2]).range.contains(2))
        #expect(ValueScale(fitting: [-2, -2]).range == -2...0)
    }

    private func slices(_ slicing: Slicing, _ first: String, _ last: String) throws -> [TimeSlice] {
        let days = (try #require(Day(first)), try #require(Day(last)))
        return slicing.windows(from: days.0, through: days.1).map {
            TimeSlice(name: $0.description, window: $0)
        }
    }

    private func labels(_ slices: [TimeSlice]) -> [[String]] {
        TimeScale(of: slices, width: 400, size: 11).ticks.map(\.lines)
    }

    @Test("have the months below the months, with the year where it begins")
    func months() throws {
        let year = try slices(.every(CalendarStep(1, .month)), "2014-01-01", "2014-12-31")
        #expect(labels(year).first == ["Jan", "2014"])
        #expect(labels(year).count == 12)
        #expect(labels(year).last == ["Dec"])
        let decade = try slices(.every(CalendarStep(1, .month)), "2015-01-01", "2024-12-31")
        #expect(labels(decade).map { $0[0] } == (2015...2024).map(String.init))
    }

    @Test("have labels that never touch, and places in order, for every way to cut time")
    func room() throws {
        for slicing: Slicing in [
            .every(.init(1, .day)), .every(.init(1, .week)), .every(.init(1, .quarter)),
            .every(.init(1, .year)), .rolling(width: .init(90, .day), step: .init(7, .day)),
            .cumulative(.init(1, .month)), .every(.init(10, .day)),
        ] {
            for last in ["2014-02-03", "2014-11-30", "2016-02-29", "2031-07-01"] {
                let slices = try slices(slicing, "2014-01-15", last)
                let scale = TimeScale(of: slices, width: 400, size: 11)
                #expect(scale.positions.count == slices.count)
                #expect(zip(scale.positions, scale.positions.dropFirst()).allSatisfy { $0 < $1 })
                #expect(scale.positions.allSatisfy { (0...1).contains($0) })
                #expect(!scale.ticks.isEmpty, "\(slicing) until \(last)")
                for (one, other) in zip(scale.ticks, scale.ticks.dropFirst()) {
                    let halves = [one, other].map { tick in
                        (tick.lines.map { TextMetrics.width(of: $0, size: 11) }.max() ?? 0) / 2
                    }
                    #expect((other.position - one.position) * 400 >= halves[0] + halves[1])
                }
            }
        }
    }

    @Test("have the names of phases below them, one beside the other")
    func phases() throws {
        let days = try slices(.every(CalendarStep(1, .year)), "2014-01-01", "2016-12-31")
        let named = zip(["War", "A truce that nobody believed in", "Peace"], days).map {
            TimeSlice(name: $0, window: $1.window)
        }
        let scale = TimeScale(of: named, width: 400, size: 11)
        #expect(scale.positions == [1 / 6.0, 0.5, 2.5 / 3])
        #expect(scale.ticks[0].lines == ["War"])
        #expect(scale.ticks[1].lines.joined(separator: " ") == "A truce that nobody believed in")
        #expect(scale.ticks[1].lines.count > 1)
    }

    @Test("are there for one slice and for none")
    func oneSlice() throws {
        let one = try slices(.every(CalendarStep(1, .month)), "2014-01-01", "2014-01-05")
        #expect(TimeScale(of: one, width: 400, size: 11).positions == [0.5])
        #expect(TimeScale(of: [], width: 400, size: 11).positions.isEmpty)
    }
}
