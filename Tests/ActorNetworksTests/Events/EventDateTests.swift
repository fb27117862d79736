import ActorNetworks
import Testing

@Suite("Dates of events")
struct EventDateTests {
    @Test("known to the month lie within it, as the oracle's May 2020 does")
    func uncertain() throws {
        let expected = try #require(
            try Oracles().entry("accord", "date_uncertainty").expected as? [String: Any])
        let date = EventDate(try #require(Day("2020-05-01")), precision: .month)
        #expect(date.start.description == expected["earliest"] as? String)
        #expect(date.lastDay.description == expected["latest"] as? String)
        #expect([date.start, date.end].map(\.description) == expected["interval"] as? [String])
        #expect(date.extent == .uncertain)
    }

    @Test("tell a day, a time within and a time over apart")
    func extents() {
        let days = Day(number: 0)...Day(number: 4)
        #expect(EventDate(Day(number: 0)).extent == .day)
        #expect(EventDate(within: days).extent == .uncertain)
        #expect(EventDate(over: days).extent == .span)
        #expect(EventDate(over: Day(number: 0)...Day(number: 0)).extent == .day)
    }

    @Test("are written as a reader would")
    func description() throws {
        let first = try #require(Day("2016-03-21"))
        let last = try #require(Day("2016-03-30"))
        #expect(EventDate(first).description == "2016-03-21")
        #expect(EventDate(first, precision: .month).description == "2016-03")
        #expect(EventDate(first, precision: .year).description == "2016")
        #expect(EventDate(within: first...last).description == "within 2016-03-21..2016-03-30")
        #expect(EventDate(over: first...last).description == "2016-03-21..2016-03-30")
    }

    @Test("name a month only where no more than the month is known")
    func firstOfMonth() throws {
        let first = try #require(Day("2016-03-01"))
        let inApril = try #require(Day("2016-04-10"))
        let march = first...first.advanced(by: 30)
        #expect(EventDate(over: march).description == "2016-03-01..2016-03-31")
        #expect(EventDate(within: march).description == "within 2016-03-01..2016-03-31")
        #expect(EventDate(over: march, precision: .month).description == "2016-03")
        let spring = first...inApril
        #expect(EventDate(over: spring, precision: .month).description == "2016-03..2016-04-10")
        #expect(
            EventDate(within: spring, precision: .month).description
                == "within 2016-03..2016-04-10")
        #expect(EventDate(over: spring, precision: .month).lastDay == inApril)
    }

    @Test("put an event into the windows that its start lies in, like a plain filter")
    func rows() throws {
        for seed in 0..<50 {
            let events = try randomCase(seed: UInt64(seed)).events
            for start in stride(from: Int32(-35), to: 65, by: 7) {
                let window = Window(from: Day(number: start), before: Day(number: start + 11))
                #expect(
                    Array(events.rows(in: window))
                        == (0..<events.count).filter { window.contains(events.starts[$0]) })
            }
        }
    }
}
