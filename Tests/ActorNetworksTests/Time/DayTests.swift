import ActorNetworks
import Foundation
import Testing

@Suite("Days")
struct DayTests {
    private let calendar: Calendar = {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test("count from 1970 as the calendar of Foundation does, from 1600 to 2400")
    func numbers() throws {
        for number in stride(from: -135_140, through: 157_000, by: 37) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let expected = calendar.dateComponents(
                [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear], from: date)
            let day = Day(number: Int32(number))
            #expect(day.components.year == expected.year)
            #expect(day.components.month == expected.month)
            #expect(day.components.day == expected.day)
            #expect(day.weekday == ((expected.weekday ?? 0) + 5) % 7 + 1)
            #expect(day.isoWeek.week == expected.weekOfYear)
            #expect(day.isoWeek.year == expected.yearForWeekOfYear)
            let (year, month, dayOfMonth) = day.components
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            #expect(Day(day.description) == day)
        }
    }

    @Test("lie in the ISO weeks that Python's datetime names")
    func isoWeeks() throws {
        let weeks = try #require(
            try Oracles().entry("calendar", "iso_week_of").expected as? [String: String])
        for (text, expected) in weeks {
            let day = try #require(Day(text))
            #expect("\(CalendarUnit.week.name(of: day))-\(day.weekday)" == expected)
        }
    }

    @Test("move by months to the end of a shorter month, counted from the anchor")
    func months() throws {
        let moves = try #require(
            try Oracles().entry("calendar", "add_months").expected as? [String: String])
        for (move, expected) in moves {
            let day = try #require(Day(String(move.prefix(10))))
            let months = try #require(Int(move.dropFirst(10)))
            #expect(day.advanced(byMonths: months).description == expected, "\(move)")
        }
    }

    @Test("move by months as the plain loop over months does")
    func monthsByLoop() throws {
        for start in stride(from: Int32(-200_000), through: 200_000, by: 4_999) {
            let day = Day(number: start)
            for months in -40...40 {
                var (year, month) = (day.components.year, day.components.month)
                for _ in 0..<abs(months) {
                    month += months.signum()
                    if month == 13 { (year, month) = (year + 1, 1) }
                    if month == 0 { (year, month) = (year - 1, 12) }
                }
                var expected: Day?
                for length in stride(from: day.components.day, to: 27, by: -1)
                where expected == nil {
                    expected = Day(year: year, month: month, day: length)
                }
                expected = expected ?? Day(year: year, month: month, day: day.components.day)
                #expect(day.advanced(byMonths: months) == expected)
            }
        }
    }

    @Test(
        "are refused where the calendar has none",
        arguments: [
            "2015-02-29", "1900-02-29", "2015-13-01", "2015-00-10", "2015-04-31", "2015-1-01",
            "2015/01/01", "", "20150101", "0000-01-01", "２015-01-01", "2015-01-0１",
        ])
    func noSuchDay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("know leap years")
    func leapDays() {
        #expect(Day("2000-02-29") != nil)
        #expect(Day("2016-02-29") != nil)
    }

    @Test("stay within what can be written, whatever is added")
    func bounds() {
        #expect(Day.latest.description == "9999-12-31")
        #expect(Day.earliest.description == "0001-01-01")
        for unit in CalendarUnit.allCases {
            #expect(unit.advance(.latest, by: 1_000_000) > .latest)
            #expect(unit.advance(.earliest, by: -1_000_000) == .earliest)
            #expect(unit.next(after: unit.floor(.latest)) > .latest)
        }
    }
}
