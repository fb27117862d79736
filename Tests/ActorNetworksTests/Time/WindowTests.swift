import ActorNetworks
import Testing

@Suite("Windows")
struct WindowTests {
    @Test(
        "are read at every precision, both ends included",
        arguments: [
            ("2015", "2015-01-01", "2015-12-31"), ("2016-Q1", "2016-01-01", "2016-03-31"),
            ("2016-q4", "2016-10-01", "2016-12-31"), ("2016-02", "2016-02-01", "2016-02-29"),
            ("2020-W53", "2020-12-28", "2021-01-03"), ("2015-10-07", "2015-10-07", "2015-10-07"),
            ("2015-10..2016-03", "2015-10-01", "2016-03-31"),
            (" 2015 .. 2016-Q2 ", "2015-01-01", "2016-06-30"),
            ("2015-W41..2015-W42", "2015-10-05", "2015-10-18"),
            ("9999", "9999-01-01", "9999-12-31"), ("9999-12", "9999-12-01", "9999-12-31"),
            ("0001", "0001-01-01", "0001-12-31"),
        ])
    func reading(text: String, first: String, last: String) throws {
        let window = try Window(parsing: text)
        #expect(window.start?.description == first)
        #expect(window.lastDay?.description == last)
    }

    @Test("may be open at an end")
    func openEnds() throws {
        #expect(try Window(parsing: "..") == .always)
        #expect(try Window(parsing: "..2016-03").start == nil)
        #expect(try Window(parsing: "..2016-03").lastDay == Day("2016-03-31"))
        #expect(try Window(parsing: "2016-03..").start == Day("2016-03-01"))
        #expect(try Window(parsing: "2016-03..").end == nil)
    }

    @Test(
        "are refused with what can be written",
        arguments: [
            "", "last year", "2015-", "15", "2015-1", "2015-10-7-1", "20151", "2015-X1", "-2015",
            "2015...2016", "0000",
        ])
    func noPeriod(text: String) {
        #expect(throws: PeriodError.notAPeriod(text)) { try Window(parsing: text) }
    }

    @Test(
        "are refused where the calendar has none",
        arguments: [
            "2015-13", "2015-Q5", "2015-W54", "2016-W53", "2015-02-29", "2015-W00",
            "2015-Q99999999999999999999",
        ])
    func notInCalendar(text: String) {
        #expect(throws: PeriodError.noSuchDay(text)) { try Window(parsing: text) }
    }

    @Test("do not end before they start")
    func backwards() {
        #expect(throws: PeriodError.endsBeforeStart("2016..2015")) {
            try Window(parsing: "2016..2015")
        }
    }

    @Test("are written so that they can be read again")
    func description() throws {
        for text in [
            "2015", "2015-Q4", "2015-10", "2015-W41", "2015-10-07", "2015-10..2016-03",
            "2014..2016", "..2016-03-31", "2015-10-01..", "2015-10-07..2016-03-02",
        ] {
            #expect(try Window(parsing: text).description == text)
        }
        #expect(Window.always.description == "all time")
        let newYear = try #require(Day("2015-01-01"))
        #expect(Window(from: newYear, before: newYear).description == "no days")
    }

    @Test("hold their first day and not their end")
    func contains() throws {
        let window = try Window(parsing: "2015-10")
        #expect(window.contains(try #require(Day("2015-10-01"))))
        #expect(window.contains(try #require(Day("2015-10-31"))))
        #expect(!window.contains(try #require(Day("2015-11-01"))))
        #expect(window.dayCount == 31)
        #expect(Window.always.contains(.latest))
    }

    @Test("intersect in the days that both hold")
    func intersection() throws {
        for (left, right, both) in [
            ("2015", "2015-10..2016-03", "2015-Q4"), ("2015", "..", "2015"),
            ("..2015", "2015..", "2015"),
        ] {
            #expect(
                try Window(parsing: left).intersection(Window(parsing: right))
                    == Window(parsing: both))
        }
        #expect(try Window(parsing: "2015").intersection(Window(parsing: "2016")) == nil)
    }
}
