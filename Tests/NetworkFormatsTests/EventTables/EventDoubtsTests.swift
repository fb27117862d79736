import NetworkFormats
import Testing

@Suite("Doubts about events")
struct EventDoubtsTests {
    let header = "date,source,target,kind,cameo,goldstein,directed,document\n"

    @Test(
        arguments: [
            (
                "2016,a,b,-,190,,yes,\n2016,a,b,-,190,,yes,\n",
                "events.csv:3:6: the event looks like the one on line 2; remove one of them if "
                    + "they are the same"
            ),
            (
                "2016,a,b,-,190,,no,\n2016,b,a,-,190,,no,\n",
                "events.csv:3:6: the event looks like the one on line 2; remove one of them if "
                    + "they are the same"
            ),
            (
                "2016,a,b,talks,040,,yes,\n2016,b,a,talks,040,,yes,\n",
                "events.csv:3:6: the event is the one on line 2 with its actors exchanged; keep "
                    + "one of them, and write no under directed, if they are one mutual event"
            ),
            (
                "2016,a,b,-,190,-4,yes,\n",
                "events.csv:2:16: the Goldstein value -4.0 is not that of the code 190, -10.0; "
                    + "leave the field empty to mean the value of the code"
            ),
            (
                "2016,a,b,-,46,,yes,\n",
                "events.csv:2:12: cameo \"46\" is no code of CAMEO; write 046, with its leading zero"
            ),
            (
                "2016,Free Army,b,-,,,yes,\n2016,b,free-army,+,,,yes,\n",
                "events.csv:3:8: \"free-army\" and \"Free Army\" (line 2) differ by case, spaces or "
                    + "signs alone and are two actors; write them alike if they are one"
            ),
            ("2016,a,b,-,190,,yes,\n2016,b,a,-,190,,yes,\n", nil),
            ("2016,a,b,+,051,3.4,yes,\n2016,a,b,+,051,3.4,yes,x\n", nil),
        ] as [(String, String?)])
    func doubt(rows: String, message: String?) throws {
        let reading = read(header + rows)
        #expect(reading.messages == [message].compactMap(\.self))
        #expect(reading.case != nil)
    }

    @Test("Events outside every phase are counted, later than their source reported")
    func places() {
        let reading = read(
            header + "2016-01-05,a,b,-,,,,x\n2017-01-01,a,b,-,,,,\n2018-01-01,a,b,-,,,,\n",
            sources: "id,date\nx,2016-01-04\n", phases: "id,start,end\np,2016,2016\n")
        #expect(
            reading.messages == [
                "events.csv:2:1: the event (2016-01-05) is later than its source (2016-01-04); "
                    + "correct one of the dates, unless the source announces it",
                "events.csv:3: 2 of 3 events begin outside every phase, this one first; widen the "
                    + "phases if they are meant to cover everything",
            ])
    }

    @Test("Actors of the register are unused if they neither act, speak nor have children")
    func unused() {
        let reading = read(
            "date,source,target,kind,speaker\n2016,a,b,-,c;d\n",
            actors: "id,parent\na,\nb,e\nc,\nd,\ne,\nf,\n")
        #expect(
            reading.messages == [
                "actors.csv:7: \"f\" takes part in no event, speaks in none and is nobody's parent; "
                    + "remove it if it is not needed"
            ])
    }
}
