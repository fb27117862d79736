import ActorNetworks
import Testing

@Suite("Calendar units")
struct CalendarUnitTests {
    @Test("hold ISO weeks from Monday to the next Monday")
    func weekBounds() throws {
        let weeks = try #require(
            try Oracles().entry("calendar", "iso_week_bounds").expected as? [String: [String]])
        for (name, bounds) in weeks {
            let window = try Window(parsing: name)
            #expect(window.start?.description == bounds[0])
            #expect(window.end?.description == bounds[1])
        }
    }

    @Test(
        "cover every day once, and are named so that the name can be read",
        arguments: CalendarUnit.allCases)
    func windows(unit: CalendarUnit) throws {
        for number in stride(from: Int32(-3000), through: 20_000, by: 13) {
            let day = Day(number: number)
            let window = unit.window(of: day)
            #expect(window.contains(day))
            let start = try #require(window.start)
            let end = try #require(window.end)
            #expect(unit.window(of: start) == window)
            #expect(unit.floor(end) == end)
            #expect(unit.name(of: day) == window.description)
            #expect(try Window(parsing: unit.name(of: day)) == window)
        }
    }
}
