import ActorNetworks
import Graphs
import Testing

@Suite("First and last contact, and silence")
struct ContactTests {
    private func table(_ dates: [EventDate]) throws -> EventTable {
        var builder = CaseBuilder()
        for (number, date) in dates.enumerated() {
            builder.add(
                Event(id: "\(number)", date: date, source: "a", target: "b", kind: .conflict))
        }
        return try builder.build().events
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("are written at their own precision")
    func precision() throws {
        let year = EventDate(try day("2016-01-01"), precision: .year)
        let events = try table([year, EventDate(try day("2015-03-01"), precision: .month)])
        #expect(events.firstContact(0..<2)?.description == "2015-03")
        #expect(events.lastContact(0..<2)?.description == "2016")
        let span = EventDate(over: try day("2014-01-01")...day("2016-12-28"), precision: .year)
        let held = try table([span])
        #expect(held.firstContact(0..<1)?.description == "2014")
        #expect(held.lastContact(0..<1)?.description == "2016-12-28")
    }

    @Test("prefer what is known best among equals")
    func equals() throws {
        let events = try table([
            EventDate(try day("2016-01-01"), precision: .year),
            EventDate(try day("2016-01-01")), EventDate(try day("2016-12-31")),
        ])
        #expect(events.firstContact(0..<3)?.description == "2016-01-01")
        #expect(events.lastContact(0..<3)?.description == "2016-12-31")
    }

    @Test("leave one silent day between the 3rd and the 5th, and none between the 3rd and the 4th")
    func oneDay() throws {
        let apart = try table([EventDate(try day("2015-01-03")), EventDate(try day("2015-01-05"))])
        #expect(apart.longestSilence(0..<2)?.description == "2015-01-04")
        let next = try table([EventDate(try day("2015-01-03")), EventDate(try day("2015-01-04"))])
        #expect(next.longestSilence(0..<2) == nil)
    }

    @Test("take the first of equal silences")
    func firstOfEquals() throws {
        let events = try table(
            try ["2015-01-01", "2015-01-11", "2015-01-21", "2015-01-24"].map {
                EventDate(try day($0))
            })
        #expect(events.longestSilence(0..<4)?.description == "2015-01-02..2015-01-10")
    }

    @Test("find the silence that a walk over all days finds")
    func definition() throws {
        for seed in UInt64(0)..<60 {
            var random = SplitMix64(seed: seed)
            let start = try day("2015-01-01")
            let dates = (0..<6).map { _ in
                let first = start.advanced(by: Int.random(in: 0..<90, using: &random))
                let last = first.advanced(by: Int.random(in: 0..<12, using: &random))
                return Bool.random(using: &random)
                    ? EventDate(over: first...last) : EventDate(within: first...last)
            }
            let events = try table(dates)
            let lastDay = try #require(dates.map(\.end).max())
            var run = 0
            var best = 0
            var day = try #require(dates.map(\.start).min())
            while day < lastDay {
                let isSilent = !dates.contains { $0.start <= day && day < $0.end }
                run = isSilent ? run + 1 : 0
                best = max(best, run)
                day = day.advanced(by: 1)
            }
            #expect((events.longestSilence(0..<events.count)?.dayCount ?? 0) == best)
        }
    }
}
