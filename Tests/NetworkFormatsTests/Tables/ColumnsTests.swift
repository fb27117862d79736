import ActorNetworks
import NetworkFormats
import Testing

@Suite("Columns go by several names and come in any order")
struct ColumnsTests {
    @Test(
        arguments: [
            "date,source,target,kind,weight\n2016-03-30,us,iran,conflict,2\n",
            "Weight,TYPE,to,from,When\n2,conflict,iran,us,2016-03-30\n",
            "kind\tTarget Actor\tSource Actor\tEvent Date\tvalue\n-\tiran\tus\t2016-03-30\t2\n",
            "actor1;actor2;relation;start;intensity\nus;iran;CONFLICT;20160330;2.0\n",
            "date,source,target,kind,weight\r\n2016-03-30,us,iran,conflict,2\r\n",
            "date,source,target,kind,weight\r2016-03-30,us,iran,conflict,2\r",
            "\u{FEFF}date,source,target,kind,weight\n\"2016-03-30\",\"us\",iran,\"conflict\",2",
            "\n\ndate , source, target ,kind,weight\n2016-03-30 ,us , iran, conflict,\t2\n",
            "date,source,target,kind,weight\n2016-03-30T23:59:59Z,us,iran,conflict,2\n",
        ])
    func sameCase(table: String) throws {
        let theCase = try read(table).get()
        let event = theCase.event(at: 0)
        #expect(theCase.events.count == 1)
        #expect(event.date.description == "2016-03-30")
        #expect(event.source == "us")
        #expect(event.target == "iran")
        #expect(event.kind == .conflict)
        #expect(event.weight == 2)
        #expect(event.isDirected)
    }

    @Test("Where a table has actor1 and actor2, its source is a document")
    func sourceAsDocument() throws {
        let reading = read("event_date,actor1,actor2,type,source\n2016,a,b,talks,Gazette\n")
        let event = try reading.get().event(at: 0)
        #expect(event.source == "a")
        #expect(event.citation.document == "Gazette")
        #expect(
            reading.tables[0].columns.map(\.meaning) == [
                "date", "source", "target", "kind", "document",
            ])
    }

    @Test("The kind that is written wins over the code, which fills it in where it is missing")
    func kinds() throws {
        let theCase = try read(
            "id,date,source,target,kind,cameo\n1,2016,a,b,conflict,057\n2,2016,a,b,,057\n3,2016,a,b,+,\n"
        ).get()
        #expect(theCase.events.kinds == [.conflict, .cooperation, .cooperation])
        #expect(theCase.events.weights == [8, 8, 1])
    }

    @Test("A date is known to the day, month or year, uncertain between two days, or a span")
    func dates() throws {
        let theCase = try read(
            """
            id,date,precision,end_date,date_basis,source,target,kind
            1,2016,,,,a,b,+
            2,2016-03,,,,a,b,+
            3,2016-03-30,month,,,a,b,+
            4,2016-04-05,day,2016-04-10,within,a,b,+
            5,2016-05-04,day,2016-05-10,,a,b,+
            6,2016-06,,2016-07,span,a,b,+
            7,2016-08-30,,2016-09,,a,b,+
            """
        ).get()
        #expect(
            (0..<7).map { theCase.events.date(of: $0).description } == [
                "2016", "2016-03", "2016-03", "within 2016-04-05..2016-04-10",
                "2016-05-04..2016-05-10", "2016-06..2016-07", "2016-08-30..2016-09-30",
            ])
        #expect(
            theCase.events.extents == [
                .uncertain, .uncertain, .uncertain, .uncertain, .span, .span, .span,
            ])
    }

    @Test("Columns that are not known are kept under their own names")
    func furtherColumns() throws {
        let theCase = try read(
            "date,source,target,kind,Deaths (best),,place name\n2016,a,b,-,12,x,\"Ra\"\"qqa\"\n"
        ).get()
        #expect(theCase.events.furtherColumns == ["Deaths (best)", "column 6", "place name"])
        #expect(
            theCase.event(at: 0).further == [
                "Deaths (best)": "12", "column 6": "x", "place name": "Ra\"qqa",
            ])
    }

    @Test("Self-events are kept and doubted")
    func selfEvents() throws {
        let reading = read("date,source,target,kind\n2016,a,a,-\n")
        #expect(try reading.get().events.count == 1)
        #expect(
            reading.messages == [
                "events.csv:2:8: \"a\" acts on itself; the event is kept and makes no tie; correct one "
                    + "of the two actors if that is wrong"
            ])
    }

    @Test(
        "A header that cannot be used says so",
        arguments: [
            (
                "date,sorce,target\n",
                "events.csv:1: there is no column for source; rename \"sorce\" to source if "
                    + "that is what it holds"
            ),
            (
                "Tag,from,to,kind,Ort\n",
                "events.csv:1: there is no column for date, unless it is \"Tag\", \"Ort\"; say "
                    + "which by --map \"NAME=date\", or add one, called one of date, event_date, "
                    + "start_date, date_start, start"
            ),
            (
                "from,to,kind\n",
                "events.csv:1: there is no column for date; add one, called one of date, "
                    + "event_date, start_date, date_start, start"
            ),
            (
                "date,source,target,kind,kind\n2016,a,b,-,-\n",
                "events.csv:1:25: columns 4 and 5 are both called \"kind\"; rename or remove one of "
                    + "them"
            ),
            (
                "date,source,target,kind,relation\n2016,a,b,-,-\n",
                "events.csv:1: columns \"kind\" and \"relation\" both mean kind; the first was "
                    + "taken; rename the other if that is wrong"
            ),
            ("", "events.csv: the file is empty; write a line with column names"),
            (
                "date,source,target,kind\n",
                "events.csv: the table has a header and no rows; add rows"
            ),
        ])
    func headers(table: String, message: String) {
        #expect(read(table).messages == [message])
    }
}
