import ActorNetworks
import NetworkFormats
import Testing

@Suite("Dates and numbers as spreadsheets write them")
struct ColumnSpellingsTests {
    /// Reads a column of dates, in a table with semicolons.
    private func dates(
        _ written: [String], order: ReadingChoices.DateOrder? = nil
    ) -> (days: [String], messages: [String]) {
        let rows = written.enumerated().map { "\($1);a;b\($0);-\n" }.joined()
        var reader = CaseReader(skipBadRows: true)
        reader.reading.dates = order
        let reading = reader.read(
            CaseFiles(
                events: .init(
                    name: "t.csv", bytes: Array(("date;source;target;kind\n" + rows).utf8))))
        guard let events = reading.case?.events else { return ([], reading.messages) }
        return (
            (0..<events.count).map { events.date(of: $0).description },
            reading.problems.kept.map { "\($0.problem); \($0.remedy)" }
        )
    }

    /// Reads a column of weights, in a table with semicolons.
    private func weights(
        _ written: [String], mark: ReadingChoices.DecimalMark? = nil, delimiter: String = ";"
    ) -> (numbers: [Double], messages: [String]) {
        let header = ["date", "source", "target", "kind", "weight"].joined(separator: delimiter)
        let rows = written.enumerated().map { number, text in
            ["2016-01-01", "a", "b\(number)", "-", "\"\(text)\"\n"].joined(separator: delimiter)
        }.joined()
        var reader = CaseReader(skipBadRows: true)
        reader.reading.decimal = mark
        let reading = reader.read(
            CaseFiles(events: .init(name: "t.csv", bytes: Array((header + "\n" + rows).utf8))))
        return (
            reading.case?.events.weights ?? [],
            reading.problems.kept.map { "\($0.problem); \($0.remedy)" }
        )
    }

    @Test(
        "A date with one reading is read without a word",
        arguments: [
            ("20 March 2023", "2023-03-20"), ("20-Mar-2023", "2023-03-20"),
            ("\"Mar 20, 2023\"", "2023-03-20"), ("20. März 2023", "2023-03-20"),
            ("20.Mär.2023", "2023-03-20"), ("20 mars 2023", "2023-03-20"),
            ("1er août 2023", "2023-08-01"), ("3 févr. 2023", "2023-02-03"),
            ("12. Jänner 2023", "2023-01-12"), ("March 2023", "2023-03"), ("Dez 2023", "2023-12"),
            ("\"Monday, March 20, 2023\"", "2023-03-20"), ("Montag 20. März 2023", "2023-03-20"),
            ("2023/03/20", "2023-03-20"), ("2023.3.2", "2023-03-02"), ("2023-3-2", "2023-03-02"),
            ("20 March 2023 14:30", "2023-03-20"), ("2023/03/20 2:30:00 PM", "2023-03-20"),
            ("2023/03/20T14:30Z", "2023-03-20"), ("03/03/2023", "2023-03-03"),
            ("20230320", "2023-03-20"), ("01Jun2018", "2018-06-01"), ("3jan2013", "2013-01-03"),
            ("2016m3", "2016-03"), ("8 de enero de 2016", "2016-01-08"),
            ("10-ene-2016", "2016-01-10"),
            ("4th of May 2016", "2016-05-04"),
        ])
    func certain(written: String, day: String) {
        let (days, messages) = dates([written])
        #expect(days == [day])
        #expect(messages.isEmpty, "\(messages)")
    }

    @Test("The rows of a column tell the order of its dates, wherever the telling one stands")
    func orders() {
        let german = dates(["03.04.2017", "13.04.2017", "5.4.2017 12:00:00", "2017-04-06"])
        #expect(german.days == ["2017-04-03", "2017-04-05", "2017-04-06", "2017-04-13"])
        #expect(
            german.messages == [
                "date: dates are read as day, month, year, because of \"13.04.2017\"; choose "
                    + "otherwise with --dates if that is wrong"
            ])
        let american = dates(["3/4/2017", "4/13/2017"])
        #expect(american.days == ["2017-03-04", "2017-04-13"])
        #expect(american.messages.first?.contains("month, day, year") == true)
        // With other signs, dates come from elsewhere.
        let both = dates(["13.04.2017", "03.04.2017", "4/13/2017", "3/4/2017"])
        #expect(both.days == ["2017-03-04", "2017-04-03", "2017-04-13", "2017-04-13"])
        let open = dates(["3/4/2017", "5/4/2017"])
        #expect(open.days.isEmpty)
        #expect(
            open.messages.first
                == "date \"3/4/2017\" can be read as two days; write 2017-04-03 or 2017-03-04, or "
                + "choose with --dates dmy or --dates mdy")
    }

    @Test("Rows that contradict each other are refused, and a user's choice decides which is wrong")
    func contradictions() {
        let told =
            "date \"13/4/2017\" on line 2 is day, month, year, but \"4/14/2017\" on line 4 is "
            + "month, day, year; correct one of the two, or choose with --dates dmy or --dates mdy, "
            + "by which the other is an error"
        let mixed = dates(["13/4/2017", "3/4/2017", "4/14/2017", "2017-04-05"])
        #expect(mixed.days == ["2017-04-05"])
        #expect(mixed.messages == [told, told, told])
        #expect(
            dates(["13/4/2017", "3/4/2017", "4/14/2017"], order: .dmy).days
                == ["2017-04-03", "2017-04-13"])
        // What fits no order at all is a mistake of its own.
        #expect(
            dates(["13/4/2017", "33/4/2017", "3/4/2017"]).days == ["2017-04-03", "2017-04-13"])
        let marks = weights(["1,5", "1.5", "1,234", "7"])
        #expect(marks.numbers == [1.5, 7])
        let error =
            "weight \"1,5\" on line 2 has a decimal comma, but \"1.5\" on line 3 a decimal point; "
            + "correct one of the two, or choose with --decimal comma or --decimal point, by which "
            + "the other is an error"
        #expect(marks.messages == [error, error])
        let chosen = weights(["1,5", "1.5"], mark: .comma)
        #expect(chosen.numbers == [1.5])
        #expect(
            chosen.messages == [
                "weight \"1.5\" is no number with a decimal comma; correct it, or choose otherwise "
                    + "with --decimal"
            ])
    }

    @Test("Dates of a column that one option decides are told once, with their number")
    func toldOnce() {
        let rows = (0..<300).map { "\($0 % 12 + 1)/3/2017,a,b\($0),-\n" }.joined()
        let reading = read("date,source,target,kind\n" + rows)
        #expect(
            reading.problems.distinct.map(\.description) == [
                "events.csv:2:1: date \"1/3/2017\" can be read as two days (here and in 274 more "
                    + "places: lines 3, 5, 6 …); write 2017-03-01 or 2017-01-03, or choose with "
                    + "--dates dmy or --dates mdy"
            ])
        let three = dates(["16-03-12"])
        #expect(
            three.messages == [
                "date \"16-03-12\" can be read as three days; write 2012-03-16 or 2016-03-12, or "
                    + "choose with --dates dmy or --dates ymd"
            ] || three.messages.first?.contains("--dates ymd") == true)
    }

    @Test("A user's order goes before what the rows tell")
    func chosenOrder() {
        #expect(dates(["3/4/2017"], order: .dmy).days == ["2017-04-03"])
        #expect(dates(["3/4/2017"], order: .mdy).days == ["2017-03-04"])
        #expect(dates(["17/3/4"], order: .ymd).days == ["2017-03-04"])
        #expect(dates(["17/03/04"], order: .ymd).days == ["2017-03-04"])
        let wrong = dates(["13/4/2017", "3/4/2017"], order: .mdy)
        #expect(wrong.days == ["2017-03-04"])
        #expect(
            wrong.messages == [
                "date \"13/4/2017\" is no month, day, year; correct it, or choose otherwise with "
                    + "--dates"
            ])
    }

    @Test("Years of two digits are those of spreadsheets, which is told")
    func shortYears() {
        let told =
            "date: years of two digits are read as 1930 to 2029; write four digits if that is "
            + "wrong"
        let named = dates(["7-Jun-29", "7-Jun-30"])
        #expect(named.days == ["1930-06-07", "2029-06-07"])
        #expect(named.messages == [told])
        let digits = dates(["13.4.17", "3.4.17"])
        #expect(digits.days == ["2017-04-03", "2017-04-13"])
        #expect(digits.messages.count == 2)
        #expect(digits.messages.contains(told))
        // With hyphens, the year may come first.
        #expect(dates(["16-03-12"]).days.isEmpty)
        #expect(dates(["16-03-12", "16-03-31"]).days.isEmpty)
        #expect(dates(["16-03-12", "99-03-31"]).days == ["1999-03-31", "2016-03-12"])
    }

    @Test("Numbers of days are counted as spreadsheets do, which is told")
    func serials() {
        // TEXT(42862, "yyyy-mm-dd") of Excel, and its last day of 1999.
        let read = dates(["42862", "36525", "42862.75", "2017-05-08"])
        #expect(read.days == ["1999-12-31", "2017-05-07", "2017-05-07", "2017-05-08"])
        #expect(
            read.messages == [
                "date: days that are numbers are counted as spreadsheets do, from 1900: 42862 is "
                    + "2017-05-07; write them as dates if that is wrong"
            ])
    }

    @Test("Dates that are in no calendar, and texts that are none, stay errors")
    func wrong() {
        for text in [
            "31-Feb-2017", "32.1.2017", "4th of May", "13/13/2017", "1/2/3/2017", "1.2", "May",
            "5.4.2017 noon", "ma 2017", "10 jui 2017", "2017-06-31", "12:30", "99999999999999",
        ] {
            let (days, messages) = dates([text])
            #expect(days.isEmpty, "\(text)")
            #expect(messages.count == 1)
        }
    }

    @Test("The rows of a column tell its decimal mark, wherever the telling one stands")
    func marks() {
        let german = weights(["1.234", "1.234,5", "12", "0,5", "1.234.567"])
        #expect(german.numbers == [1234, 1234.5, 12, 0.5, 1_234_567])
        #expect(
            german.messages == [
                "weight: numbers are read with a decimal comma, because of \"1.234,5\"; give "
                    + "--decimal point if that is wrong"
            ])
        let american = weights(["1,234", "1,234.5", "2.5", "1,234,567"], delimiter: ",")
        #expect(american.numbers == [1234, 1234.5, 2.5, 1_234_567])
        #expect(american.messages.count == 1)
        #expect(weights(["1.234", "2.5"]).numbers == [1.234, 2.5])
        #expect(weights(["1.234", "2.5"]).messages.isEmpty)
        // A semicolon shows that a point may stand between thousands.
        let pointed = weights(["1.234", "12.000"])
        #expect(pointed.numbers.isEmpty)
        #expect(
            pointed.messages.first
                == "weight \"1.234\" can be read as 1234 and as 1.234; choose with --decimal comma or "
                + "--decimal point")
        #expect(weights(["1.234", "12.000"], delimiter: ",").numbers == [1.234, 12])
        let open = weights(["1,234"], delimiter: ",")
        #expect(open.numbers.isEmpty)
        #expect(
            open.messages == [
                "weight \"1,234\" can be read as 1234 and as 1.234; write 1234 or 1.234, or choose "
                    + "with --decimal comma or --decimal point"
            ])
    }

    @Test("Spaces and apostrophes stand between thousands")
    func groups() {
        for text in ["1 234", "1\u{A0}234", "1\u{202F}234", "1'234", "1’234"] {
            let (numbers, messages) = weights([text])
            #expect(numbers == [1234], "\(text)")
            #expect(messages.isEmpty)
        }
        #expect(weights(["1\u{A0}234,5"]).numbers == [1234.5])
        #expect(weights(["1,5E+03"]).numbers == [1500])
        for text in ["1 23", "12 3456", "1,23,456", "1.2.3", "1 234'567", ",", "1,", "1e", "--1"] {
            #expect(weights([text]).numbers.isEmpty, "\(text)")
        }
    }

    @Test("A user's decimal mark goes before what the rows tell")
    func chosenMark() {
        #expect(weights(["1,234", "1.234"], mark: .comma).numbers == [1.234, 1234])
        #expect(weights(["1,234", "1.234"], mark: .point).numbers == [1234, 1.234])
        #expect(weights(["2.5"], mark: .comma).numbers.isEmpty)
        #expect(weights(["2,5"], mark: .point).numbers.isEmpty)
        #expect(weights(["1,234"], mark: .comma, delimiter: ",").numbers == [1.234])
    }
}
