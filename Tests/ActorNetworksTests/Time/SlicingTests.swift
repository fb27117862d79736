import ActorNetworks
import Testing

@Suite("Slicing")
struct SlicingTests {
    private func events(of theCase: Case, in windows: [Window]) -> [[String]] {
        windows.map { window in
            theCase.events.rows(in: window).map { theCase.events.id(of: $0) }
        }
    }

    @Test(
        "by calendar puts each event where Python's datetime puts it",
        arguments: [
            ("calendar month", CalendarUnit.month), ("calendar quarter", .quarter),
            ("calendar year", .year), ("ISO week", .week),
        ])
    func calendar(name: String, unit: CalendarUnit) throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let expected = try #require(
            try oracles.entry("accord", "slices", where: ["window": name, "assign": "start"])
                .expected as? [String: [String]])
        let windows = Slicing.every(CalendarStep(1, unit)).windows(
            from: accord.events.starts[0], through: accord.events.starts[19])
        var found: [String: [String]] = [:]
        for (window, ids) in zip(windows, events(of: accord, in: windows))
        where unit != .week || !ids.isEmpty {
            found[window.description] = ids
        }
        #expect(found == expected)
    }

    @Test("by rolling windows follows the anchor, in days and in months")
    func rolling() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let newYear = try #require(Day("2020-01-01"))
        for (parameter, value, width, step) in [
            ("width_days", "90", CalendarStep(90, .day), CalendarStep(30, .day)),
            ("width", "3 months", CalendarStep(3, .month), CalendarStep(1, .month)),
        ] {
            let expected = try #require(
                try oracles.entry("accord", "slices", where: [parameter: value]).expected
                    as? [String: [String]])
            let windows = Slicing.rolling(width: width, step: step)
                .windows(from: newYear, through: try #require(Day("2021-01-31")))
                .prefix(expected.count)
            #expect(windows.count == expected.count)
            for (window, ids) in zip(windows, events(of: accord, in: Array(windows))) {
                let start = try #require(window.start)
                let end = try #require(window.end)
                #expect(expected["\(start)/\(end)"] == ids)
            }
        }
    }

    @Test("by growing windows begins each with the first")
    func cumulative() throws {
        let oracles = try Oracles()
        let accord = try oracles.accord()
        let expected = try oracles.entry(
            "accord", "slices", where: ["window": "cumulative months"]
        ).numbers
        let windows = Slicing.cumulative(CalendarStep(1, .month)).windows(
            from: accord.events.starts[0], through: accord.events.starts[19])
        var found: [String: Double] = [:]
        for window in windows {
            found[try #require(window.end).description] = Double(
                accord.events.rows(in: window).count)
        }
        #expect(found == expected)
    }

    @Test("never drifts through short months")
    func noDrift() throws {
        let windows = Slicing.every(CalendarStep(1, .month)).windows(
            from: try #require(Day("2015-01-31")), through: try #require(Day("2016-01-01")))
        #expect(
            windows.map(\.description) == (1...12).map { "2015-\($0 < 10 ? "0" : "")\($0)" } + [
                "2016-01"
            ])
    }

    @Test(
        "is partial only if it reaches past the last event",
        arguments: [("2015-03-30", true), ("2015-03-31", false)])
    func partial(last: String, isPartial: Bool) throws {
        var builder = CaseBuilder()
        for (number, text) in ["2015-02-10", last].enumerated() {
            builder.add(
                Event(
                    id: "\(number)", date: EventDate(try #require(Day(text))), source: "a",
                    target: "b", kind: .conflict))
        }
        let slices = try builder.build().slices(
            Selection(), by: .every(CalendarStep(1, .month)))
        #expect(slices.map(\.name) == ["2015-02", "2015-03"])
        #expect(slices.map(\.isPartial) == [false, isPartial])
    }

    @Test("is whole where the window ends before the case does")
    func windowed() throws {
        let theCase = try datedCase([
            (day: 5, weight: 1), (day: 35, weight: 1), (day: 200, weight: 1),
        ])
        var selection = Selection()
        selection.window = try Window(parsing: "2020-01..2020-03")
        let slices = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
        #expect(slices.map(\.name) == ["2020-01", "2020-02", "2020-03"])
        #expect(slices.map(\.isPartial) == [false, false, false])
        selection.window = try Window(parsing: "2020-06..2020-08-03")
        let late = try theCase.slices(selection, by: .every(CalendarStep(1, .month)))
        // The last event is on 18 July.
        #expect(late.map(\.isPartial) == [false, true, true])
    }

    @Test("ends at the end of the calendar")
    func lastDays() {
        for unit in CalendarUnit.allCases {
            let windows = Slicing.every(CalendarStep(1, unit)).windows(
                from: Day.latest.advanced(by: -40), through: .latest)
            #expect(windows.last?.lastDay == .latest)
        }
    }

    @Test(
        "is asked for by words",
        arguments: [
            ("month", 1, CalendarUnit.month), ("quarters", 1, .quarter), ("90d", 90, .day),
            ("2 weeks", 2, .week), ("3m", 3, .month), ("1Y", 1, .year), ("2q", 2, .quarter),
        ])
    func steps(text: String, count: Int, unit: CalendarUnit) throws {
        let step = try #require(CalendarStep(parsing: text))
        #expect(step == CalendarStep(count, unit))
        #expect(CalendarStep(parsing: step.description) == step)
    }

    @Test(
        "refuses words that name no step",
        arguments: ["", "0d", "fortnight", "-3m", "3", "mo", "1.5y", "999999999999999999999d"])
    func noStep(text: String) {
        #expect(CalendarStep(parsing: text) == nil)
    }
}
