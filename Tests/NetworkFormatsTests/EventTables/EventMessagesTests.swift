import ActorNetworks
import NetworkFormats
import Testing

/// One bad table for each message; what is expected is the whole message.
@Suite("A bad row of events says where it is, what is wrong and what to do")
struct EventMessagesTests {
    @Test(arguments: [
        (
            "date,source,target,kind,weight\n2016-03-30,us,iran,conflict,n/a\n",
            "events.csv:2:29: weight \"n/a\" is not a number; leave the field empty to mean 1"
        ),
        (
            "date,source,target,cameo,weight\n2016-03-30,us,iran,112,n/a\n",
            "events.csv:2:24: weight \"n/a\" is not a number; leave the field empty to mean 2.0, "
                + "the Goldstein value of the code"
        ),
        (
            "date,source,target,kind,weight\n2016-03-30,us,iran,conflict,\"1,234\"\n",
            "events.csv:2:29: weight \"1,234\" can be read as 1234 and as 1.234; write 1234 or 1.234, "
                + "or choose with --decimal comma or --decimal point"
        ),
        (
            "date,source,target,kind,weight\n2016-03-30,us,iran,conflict,nan\n",
            "events.csv:2:29: weight \"nan\" is not a number; leave the field empty to mean 1"
        ),
        (
            "date,source,target,kind,weight\n2016-03-30,us,iran,conflict,1e999\n",
            "events.csv:2:29: weight \"1e999\" is greater than 1000000000000; count in a "
                + "greater unit"
        ),
        (
            "date,source,target,kind,weight\n2016-03-30,us,iran,conflict,1e308\n",
            "events.csv:2:29: weight \"1e308\" is greater than 1000000000000; count in a greater "
                + "unit"
        ),
        (
            "date,source,target,kind,Value\n2016-03-30,us,iran,conflict,-7\n",
            "events.csv:2:29: Value \"-7\" is negative; write it without a sign; "
                + "kind says whether it is cooperation or conflict"
        ),
        (
            "date,source,target,kind,goldstein\n2016-03-30,us,iran,conflict,-11\n",
            "events.csv:2:29: goldstein \"-11\" is not between -10 and 10; leave the field empty "
                + "to mean the value of the code"
        ),
        (
            "date,source,target,kind\n03/04/2016,us,iran,conflict\n",
            "events.csv:2:1: date \"03/04/2016\" can be read as two days; write 2016-04-03 or "
                + "2016-03-04, or choose with --dates dmy or --dates mdy"
        ),
        (
            "date,source,target,kind\n30/02/2016,us,iran,conflict\n",
            "events.csv:2:1: date \"30/02/2016\" is not in the calendar; correct year (0001 to "
                + "9999), month or day"
        ),
        (
            "date,source,target,kind\n2015-02-29,us,iran,conflict\n",
            "events.csv:2:1: date \"2015-02-29\" is not in the calendar; correct year (0001 to "
                + "9999), month or day"
        ),
        (
            "date,source,target,kind\nlast week,us,iran,conflict\n",
            "events.csv:2:1: date \"last week\" is not a date; write 2016-03-30, 2016-03 or 2016"
        ),
        (
            "date,source,target,kind\n20161111111111111111,us,iran,conflict\n",
            "events.csv:2:1: date \"20161111111111111111\" is not a date; write 2016-03-30, 2016-03 "
                + "or 2016"
        ),
        (
            "date,source,target,kind\n,us,iran,conflict\n",
            "events.csv:2:1: date is empty; fill it in, write NA if nobody knows it, or remove the row"
        ),
        (
            "date,source,target,kind\n2016,,iran,conflict\n",
            "events.csv:2:6: source is empty; fill it in, or remove the row"
        ),
        (
            "date,end,source,target,kind\n2016-03-30,2016-03-29,us,iran,conflict\n",
            "events.csv:2:12: the event ends on 2016-03-29, before it starts on 2016-03-30; "
                + "exchange the two, or correct one"
        ),
        (
            "date,precision,source,target,kind\n2016-03,day,us,iran,conflict\n",
            "events.csv:2:9: the precision is day, and the date gives the month alone; write the "
                + "whole date, or the precision month"
        ),
        (
            "date,precision,source,target,kind\n2016-03-30,decade,us,iran,conflict\n",
            "events.csv:2:12: precision \"decade\" is not known; write day, week, month or year"
        ),
        (
            "date,date_basis,source,target,kind\n2016-03-30,guess,us,iran,conflict\n",
            "events.csv:2:12: date_basis \"guess\" is not known; write within (once between date "
                + "and end) or span (all the time)"
        ),
        (
            "date,source,target,kind\n2016,us,iran,friendly\n",
            "events.csv:2:14: kind \"friendly\" is not known; write cooperation, conflict or "
                + "negotiation, or say what words mean by a table of word and kind with --kind-words"
        ),
        (
            "date,source,target,kind\n2016,us,iran,\n",
            "events.csv:2:14: the event has neither kind nor code; write cooperation, conflict or "
                + "negotiation, or give --kind for all events without one"
        ),
        (
            "date,source,target\n2016,us,iran\n",
            "events.csv:2: the event has neither kind nor code; give the kind of all events with "
                + "--kind conflict, cooperation or negotiation, or say by --map \"NAME=kind\" which "
                + "column tells it"
        ),
        (
            "date,source,target,code\n2016,us,iran,9999\n",
            "events.csv:2:14: code \"9999\" is no code of CAMEO; correct it, or clear it"
        ),
        (
            "date,source,target,code\n2016,us,iran,46\n",
            "events.csv:2:14: code \"46\" is no code of CAMEO; write 046, with its leading zero"
        ),
        (
            "date,source,target,kind,directed\n2016,us,iran,conflict,perhaps\n",
            "events.csv:2:23: directed \"perhaps\" is not known; write yes or no"
        ),
        (
            "date,source,target,kind,certainty\n2016,us,iran,conflict,sure\n",
            "events.csv:2:23: certainty \"sure\" is not known; write stated, reported or implied"
        ),
        (
            "id,date,source,target,kind\n7,2016,us,iran,conflict\n7,2017,us,iran,conflict\n",
            "events.csv:3:1: the event \"7\" is already on line 2; give each event an id of its "
                + "own, or remove one row"
        ),
    ])
    func badValue(table: String, message: String) {
        let reading = read(table)
        #expect(reading.messages == [message])
        #expect(reading.problems.errorCount == 1)
        #expect(reading.case == nil)
    }

    @Test("A code that implies no kind makes no edge, which is counted")
    func weakCodes() throws {
        let reading = read(
            "date,source,target,code\n2016,us,iran,010\n2016,us,iran,190\n2016,iran,us,020\n")
        #expect(try reading.get().events.count == 1)
        #expect(reading.problems.isEmpty)
        #expect(
            reading.omitted.map(\.description) == [
                "events.csv: 2 rows make no tie: the code implies no kind"
            ])
    }

    @Test("Every bad value of a row is reported, and every bad row")
    func all() {
        let reading = read(
            "date,source,target,kind,weight\nx,us,,war,-1\n2016,us,iran,conflict,1\n2016,,iran,,1\n"
        )
        #expect(
            reading.problems.kept.map(\.place) == [
                "events.csv:2:1", "events.csv:2:6", "events.csv:2:7", "events.csv:2:11",
                "events.csv:4:6", "events.csv:4:12",
            ])
        #expect(reading.problems.errorCount == 6)
    }

    @Test("Bad rows are skipped only if asked, and counted by their first reason")
    func skipping() throws {
        let table = """
            date,source,target,kind,weight
            2016-01-01,us,iran,conflict,1
            2016-01-32,us,iran,war,1
            2016-01-03,us,iran,conflict,-1
            2016-01-04,us,iran,conflict,-2
            2016-01-05,us,iran,conflict
            2016-01-06,us,iran,conflict,2

            """
        #expect(read(table).case == nil)
        #expect(read(table).skipped.isEmpty)
        let reading = read(table, skipBadRows: true)
        #expect(try reading.get().events.weights == [1, 2])
        #expect(reading.skippedCount == 4)
        #expect(reading.problems.errorCount == 5)
        #expect(
            reading.skipped.map(\.description) == [
                "events.csv: 2 rows skipped: a number is out of range",
                "events.csv: 1 row skipped: a date cannot be read",
                "events.csv: 1 row skipped: the row has another number of fields than the header",
            ])
        #expect(reading.tables[0].rowCount == 6)
    }

    @Test("A million bad rows are all counted, and a hundred described")
    func manyProblems() {
        let row = "2016,us,iran,conflict,-1\n"
        let table = "date,source,target,kind,weight\n" + String(repeating: row, count: 20_000)
        let reading = read(table)
        #expect(reading.problems.errorCount == 20_000)
        #expect(reading.problems.kept.count == Problems.keptOfEachSort)
        #expect(reading.problems.omittedCount == 20_000 - Problems.keptOfEachSort)
        #expect(reading.problems.count(of: .outOfRange) == 20_000)
    }

    @Test("An unknown actor or document is an error that names the nearest one")
    func unknownNames() {
        let reading = read(
            """
            date,source,target,kind,document
            2016,rusia,us,conflict,a1
            2016,Moscow,us,conflict,a2
            2016,mars,us,conflict,
            """,
            actors: "id,name,aliases\nrussia,Russia,Moscow|Kremlin\nus,United States,\n",
            sources: "id,publisher\na1,Gazette\n"
        )
        #expect(
            reading.messages == [
                "events.csv:2:6: source \"rusia\" is not in actors.csv; did you mean \"russia\"?",
                "events.csv:3:6: source \"Moscow\" was read as the actor \"russia\"; write the id",
                "events.csv:3:25: document \"a2\" is not in the list of sources; did you mean \"a1\"?",
                "events.csv:4:6: source \"mars\" is not in actors.csv; add a row for it",
            ])
    }
}
