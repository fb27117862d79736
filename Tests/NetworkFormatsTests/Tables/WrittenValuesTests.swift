import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Numbers and dates that are not read as they are written")
struct WrittenValuesTests {
    @Test(
        "Numbers name their readings",
        arguments: [
            (
                "\"1,234\"",
                "can be read as 1234 and as 1.234; write 1234 or 1.234, or "
                    + "choose with --decimal comma or --decimal point"
            ),
            (
                "\"10,000\"",
                "can be read as 10000 and as 10.000; write 10000 or 10.000, or "
                    + "choose with --decimal comma or --decimal point"
            ),
            ("\"12,34,5\"", "is not a number; leave the field empty to mean 1"),
            ("3\u{2212}3", "has U+2212 for a minus sign; leave the field empty to mean 1"),
            (
                "\u{2212}3",
                "has U+2212 for a minus sign; write 3 without a sign; kind says whether it is "
                    + "cooperation or conflict"
            ),
            ("\u{0663}", "has digits of another script, such as U+0663; write 3"),
            ("\u{FF11}\u{FF12}", "has digits of another script, such as U+FF11; write 12"),
            ("5%", "is a percentage; write 5 or 0.05"),
            ("NaN", "is not a number; leave the field empty to mean 1"),
            ("Infinity", "is not a number; leave the field empty to mean 1"),
        ])
    func numbers(written: String, message: String) {
        let messages = read("source,target,kind,date,weight\na,b,-,2016,\(written)\n").messages
        #expect(messages.count == 1)
        #expect(messages.first?.hasSuffix(message) == true, "\(messages)")
    }

    @Test("Forms of dates are named, with what to write instead")
    func dates() {
        // The serials are those of Excel: TEXT(42862, "yyyy-mm-dd") and its last day of 1999.
        for (written, message) in [
            (
                "2.02E+07",
                "is what a spreadsheet has left of a date; take the table from where it came from, "
                    + "and have dates saved as text"
            ),
            (
                "'2017-06-01",
                "begins with an apostrophe, as spreadsheets mark text; write 2017-06-01"
            ),
            ("4th of May", "is not a date; write 2016-03-30, 2016-03 or 2016"),
            ("31-Feb-2017", "is not a date; write 2016-03-30, 2016-03 or 2016"),
            (
                "3/4/17",
                "can be read as two days; write 2017-04-03 or 2017-03-04, or choose with --dates dmy "
                    + "or --dates mdy"
            ),
            (
                "2017-W54",
                "is not a date; write 2016-03-30, 2016-03 or 2016"
            ),
            (
                "16-Mar",
                "has no year; write the whole date as 2016-03-30, or have the spreadsheet show it so"
            ),
            (
                "16. März",
                "has no year; write the whole date as 2016-03-30, or have the spreadsheet show it so"
            ),
            (
                "Mar-16",
                "can be read as a month, 2016-03, and as a day without its year; write 2016-03, or "
                    + "the whole date as 2016-03-30"
            ),
            ("Mar-99", "has a year of two digits; write 1999-03"),
            (
                "2017\u{2013}06\u{2013}01",
                "has signs that only look like those of a date; write 2017-06-01"
            ),
        ] {
            let messages = read("source,target,kind,date\na,b,-,\(written)\n").messages
            #expect(messages.count == 1)
            #expect(messages.first?.hasSuffix(message) == true, "\(messages)")
        }
    }

    @Test(
        "A quarter and a week are intervals within which an event was once",
        arguments: [
            ("2016-Q1", "2016-01-01", "2016-03-31"), ("2016Q1", "2016-01-01", "2016-03-31"),
            ("Q1 2016", "2016-01-01", "2016-03-31"), ("q4/2016", "2016-10-01", "2016-12-31"),
            ("1Q2016", "2016-01-01", "2016-03-31"), ("2017-W20", "2017-05-15", "2017-05-21"),
        ])
    func periods(written: String, first: String, last: String) throws {
        let reading = read("source,target,kind,date\na,b,-,\(written)\n")
        #expect(reading.problems.isEmpty)
        let date = try reading.get().events.date(of: 0)
        #expect("\(date.start)" == first && "\(date.lastDay)" == last)
        #expect(date.extent == .uncertain)
    }

    @Test("Sums of money and of accountants are named")
    func sums() {
        for (written, message) in [
            ("$5", "has the sign of a currency; write 5"),
            ("5 €", "has the sign of a currency; write 5"),
            (
                "(5)",
                "is negative, as accountants write it; write 5 without a sign; kind says whether it "
                    + "is cooperation or conflict"
            ),
            ("5$5", "is not a number; leave the field empty to mean 1"),
        ] {
            let messages = read("source,target,kind,date,weight\na,b,-,2016,\(written)\n").messages
            #expect(messages.count == 1)
            #expect(messages.first?.hasSuffix(message) == true, "\(messages)")
        }
    }

    @Test(
        "Words of R, pandas and Excel for a missing value are empty fields, and told with a count")
    func missingWords() throws {
        let reading = read(
            """
            date,end_date,source,target,kind,weight
            2016-01-01,NA,NA,b,-,NA
            NaT,,a,b,+,#N/A
            2016-01-03,NA,a,b,-,2

            """)
        let events = try reading.get().events
        #expect(events.weights == [1, 1, 2])
        #expect(
            events.date(of: 0).isKnown == false && events.date(of: 1).description == "2016-01-01")
        #expect(try reading.get().actors.actors.map(\.id).sorted() == ["NA", "a", "b"])
        let told = reading.problems.kept.filter { $0.reason == .missingByWord }.map(\.description)
        #expect(
            told == [
                "events.csv:3:1: date: 1 value (NaT) is read as missing; such events are undated: in no "
                    + "slice, period or phase; write something else if that is wrong",
                "events.csv:2:12: end_date: 2 values (NA) are read as missing; write something else "
                    + "if that is wrong",
                "events.csv:2:22: weight: 2 values (NA, #N/A) are read as missing; write something "
                    + "else if that is wrong",
            ])
        #expect(reading.alarms.map(\.reason) == told.map { _ in .missingByWord })
        #expect(
            read("date,source,target,kind\n2016,a,b,NA\n").problems.count(of: .noKind) == 1)
        let many = read(
            """
            date,source,target,kind,weight
            2016-01-01,a,b,-,NA
            2016-01-02,a,b,-,#N/A
            2016-01-03,a,b,-,None
            2016-01-04,a,b,-,null

            """)
        #expect(many.alarms.count == 1)
        #expect(many.alarms.first?.description.contains("4 values (NA, #N/A, None, …)") == true)
        // A user's own word for a kind stays one.
        var reader = CaseReader()
        reader.reading.kindWords = ["na": .negotiation]
        let table = CaseFiles.Table(
            name: "t.csv", bytes: Array("date,source,target,kind\n2016,a,b,NA\n".utf8))
        #expect(try reader.read(CaseFiles(events: table)).get().events.kinds == [.negotiation])
    }

    @Test("Beside a code, intensity is the Goldstein value; without one, the weight")
    func intensity() throws {
        let coded = try read(
            "date,source,target,CAMEO Code,Intensity\n2016,a,b,190,-10.0\n2016,b,c,051,3.4\n"
        ).get()
        #expect((0..<2).map { coded.events.goldstein(of: $0) } == [-10, 3.4])
        #expect(coded.events.kinds == [.conflict, .cooperation])
        #expect(coded.events.weights == [10, 3.4])
        let plain = try read("date,source,target,kind,intensity\n2016,a,b,-,7\n").get()
        #expect(plain.events.weights == [7])
        #expect(plain.events.goldstein(of: 0) == nil)
    }

    @Test("A month as the start of an interval leaves its first day unknown")
    func monthlyStart() throws {
        let events = try read(
            "date,end_date,source,target,kind\n2016-03,2016-04-10,a,b,-\n2016-03-01,2016-03-31,a,c,-\n"
        ).get().events
        #expect(events.date(of: 0).description == "2016-03..2016-04-10")
        #expect(events.precisions[0] == .month)
        #expect(events.date(of: 1).description == "2016-03-01..2016-03-31")
    }
}
