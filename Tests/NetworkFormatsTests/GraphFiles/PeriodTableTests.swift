import ActorNetworks
import NetworkFormats
import Testing

@Suite("Tables of rows of a network")
struct PeriodTableTests {
    private func theCase() throws -> Case {
        let events = """
            id,date,source,target,kind,weight,goldstein,directed,document,summary,extra
            1,2015-01-05,b,a,conflict,2,-5,yes,x,Shots,e1
            2,2015-01-31,a,b,conflict,3,-10,yes,y,,
            3,2015-01-07,a,b,cooperation,1,,no,x,"Talks, of a sort",
            4,2015-03-01,a,b,conflict,4,,yes,,,
            5,2015-02,c,a,negotiation,7,,yes,x,,e5

            """
        let actors = "id,label,parent\na,Ay,\nb,,\nc,,\nd,,b\n"
        return try read(events, actors: actors).get()
    }

    private func text(_ form: PeriodTableForm, _ selection: Selection = Selection()) throws
        -> String
    {
        String(
            decoding: try theCase().snapshot(selection).periodFile(form).bytes, as: UTF8.self)
    }

    @Test("have a row for each pair, period and kind with events")
    func long() throws {
        #expect(
            try text(PeriodTableForm(step: CalendarStep(1, .month))) == """
                first,second,first_label,second_label,period,period_end,kind,events,forward,\
                backward,mutual,weight,mean_goldstein,sources
                a,b,Ay,b,2015-01-01,2015-01-31,cooperation,1,0,0,1,1,,1
                a,b,Ay,b,2015-01-01,2015-01-31,conflict,2,1,1,0,5,-7.5,2
                a,b,Ay,b,2015-03-01,2015-03-31,conflict,1,1,0,0,4,,0
                a,c,Ay,c,2015-02-01,2015-02-28,negotiation,1,0,1,0,7,,1

                """)
    }

    @Test("have zeros for what did not happen between pairs that meet, if balanced")
    func balanced() throws {
        var selection = Selection()
        selection.window = try Window(parsing: "2014-12..2015-03")
        selection.kinds = [.conflict, .negotiation]
        let lines = try text(
            PeriodTableForm(step: CalendarStep(1, .month), isBalanced: true), selection
        ).split(separator: "\n")
        // Two pairs, four months, two kinds.
        #expect(lines.count == 1 + 2 * 4 * 2)
        #expect(lines[1] == "a,b,Ay,b,2014-12-01,2014-12-31,negotiation,0,0,0,0,0,,0")
        #expect(lines[4] == "a,b,Ay,b,2015-01-01,2015-01-31,conflict,2,1,1,0,5,-7.5,2")
        #expect(lines.filter { $0.contains(",0,0,0,0,0,,0") }.count == 2 * 4 * 2 - 3)
    }

    @Test("have the kinds side by side, if wide")
    func wide() throws {
        let lines = try text(
            PeriodTableForm(step: CalendarStep(1, .quarter), isWide: true)
        ).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0].hasPrefix(
                "first,second,first_label,second_label,period,period_end,cooperation_events,"))
        #expect(
            lines[1]
                == "a,b,Ay,b,2015-01-01,2015-03-31,1,0,0,1,1,,1,0,0,0,0,0,,0,3,2,1,0,9,-7.5,2")
        #expect(
            lines.allSatisfy {
                $0.split(separator: ",", omittingEmptySubsequences: false).count == 27
            })
    }

    @Test("add up to the ties of the network, whatever the step", arguments: CalendarUnit.allCases)
    func sums(unit: CalendarUnit) throws {
        let snapshot = try theCase().snapshot()
        let rows = snapshot.periodFile(PeriodTableForm(step: CalendarStep(1, unit))).bytes
        let table = String(decoding: rows, as: UTF8.self).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        for dyad in snapshot.dyads {
            for tie in dyad.ties {
                let own = table.filter {
                    $0[0] == snapshot.case.actors[dyad.first].id
                        && $0[1] == snapshot.case.actors[dyad.second].id && $0[6] == tie.kind.name
                }
                #expect(own.reduce(0) { $0 + (Int($1[7]) ?? 0) } == tie.eventCount)
                #expect(own.reduce(0) { $0 + (Double($1[11]) ?? 0) } == tie.weight)
            }
        }
    }

    @Test("have a row for every event, with every column")
    func events() throws {
        let theCase = try theCase()
        let text = String(decoding: try theCase.snapshot().eventFile.bytes, as: UTF8.self)
        #expect(
            text == """
                id,date,last_day,extent,precision,source,target,source_label,target_label,kind,\
                weight,events,code,code_label,goldstein,directed,certainty,summary,document,place,\
                speaker,note,extra
                1,2015-01-05,2015-01-05,day,day,b,a,b,Ay,conflict,2,1,,,-5,yes,,Shots,x,,,,e1
                3,2015-01-07,2015-01-07,day,day,a,b,Ay,b,cooperation,1,1,,,,no,,\
                "Talks, of a sort",x,,,,
                2,2015-01-31,2015-01-31,day,day,a,b,Ay,b,conflict,3,1,,,-10,yes,,,y,,,,
                5,2015-02-01,2015-02-28,uncertain,month,c,a,c,Ay,negotiation,7,1,,,,yes,,,x,,,,e5
                4,2015-03-01,2015-03-01,day,day,a,b,Ay,b,conflict,4,1,,,,yes,,,,,,,

                """)
    }

    @Test("name the actors of the network, and those of the event beside them if rolled up")
    func rolledUp() throws {
        let events = "date,source,target,kind\n2015-01-05,d,a,conflict\n"
        let theCase = try read(events, actors: "id,parent\na,\nb,\nd,b\n").get()
        var selection = Selection()
        selection.rollUp = .roots
        let text = String(decoding: try theCase.snapshot(selection).eventFile.bytes, as: UTF8.self)
        #expect(text.contains(",source_label,target_label,source_actor,target_actor,kind,"))
        #expect(text.contains(",b,a,b,a,d,a,conflict,"))
    }
}
