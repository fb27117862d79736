import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Tables that other programs have changed")
struct DamagedTablesTests {
    private func table(_ name: String, _ text: String) -> CaseFiles.Input {
        .table(.init(name: name, bytes: Array(text.utf8)))
    }

    @Test("Codes of ICEWS get their zeros back")
    func zeros() throws {
        let theCase = try read(
            """
            EventID,EventDate,SourceName,TargetName,EventText,CAMEOCode,Intensity
            1,6/1/2018,A,B,Consult,40,1.0
            2,6/2/2018,A,C,Fight,190,-10.0
            4,6/3/2018,A,E,Statement,10,0.0

            """
        ).get()
        #expect(theCase.events.codeNames.names.sorted() == ["040", "190"])
        #expect(theCase.events.date(of: 0).description == "2018-06-01")
    }

    @Test("Ids that a spreadsheet has rounded are told and left out, and floats are read")
    func rounded() throws {
        let reading = read(
            """
            GLOBALEVENTID,SQLDATE,Actor1Code,Actor2Code,EventCode,EventRootCode
            8.8E+08,20191024.0,USA,RUS,43.0,4.0
            8.8E+08,2.0191025E7,USA,RUS,190.0,19.0

            """)
        let theCase = try reading.get()
        #expect(theCase.events.count == 2)
        #expect(theCase.events.codeNames.names == ["043", "190"])
        #expect(theCase.events.date(of: 1).description == "2019-10-25")
        #expect(reading.alarms.contains { $0.problem.contains("rounded the ids") })
    }

    @Test("A row for each actor makes an event of two, also of one name; tags are passed over")
    func monadic() throws {
        let theCase = try read(
            """
            event_id_cnty,event_date,event_type,sub_event_type,actor1,fatalities
            #event+id,#date,,,#actor,#affected+killed
            MLI1,04 May 2020,Battles,Armed clash,X,2
            MLI1,04 May 2020,Battles,Armed clash,Y,2
            MLI2,05 May 2020,Riots,Mob violence,Z,0
            MLI2,05 May 2020,Riots,Mob violence,Z,0

            """
        ).get()
        #expect(theCase.events.count == 2)
        #expect(theCase.events.furtherColumns.contains("fatalities"))
    }

    @Test("Totals and remarks are no events; a row that only lacks its actors is bad")
    func remarks() throws {
        let reading = read(
            "date;source;target;kind;weight\n13.04.2017;a;b;conflict;1\n3/4/2017;a;c;conflict;2\n"
                + "Summe;;;;3\n;;;Gesamt;3\n")
        let theCase = try reading.get()
        #expect(theCase.events.count == 2)
        #expect(reading.omitted.map(\.reason) == [.remark])
        #expect(reading.omitted.map(\.count) == [2])
        #expect(theCase.events.date(of: 0).description == "2017-04-03")
        let bad = read("date,source,target,kind\n2017-04-13,,,conflict\n")
        #expect(bad.problems.errorCount == 2)
    }

    @Test("The parties of a consultation meet each other where that is asked for")
    func cliques() throws {
        let text =
            "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tActor Name\t"
            + "Recipient Name\ne1\t2023-01-02\tCONSULT\tNone\t2.5\tA; B; C\tNone\n"
        var reader = CaseReader()
        let files = CaseFiles(events: [table("p.txt", text)])
        let none = try reader.read(files).get()
        #expect(none.events.count == 0)
        reader.choices.makesCliques = true
        let reading = reader.read(files)
        let events = try reading.get().events
        #expect(events.count == 3)
        #expect(events.areDirected.allSatisfy { !$0 })
        #expect(events.kinds.allSatisfy { $0 == .negotiation })
        #expect(reading.omitted.isEmpty)
    }

    @Test("Parties that are listed on one side are told, and each an event where that is asked for")
    func listedParties() throws {
        let text =
            "Event ID\tEvent Date\tEvent Type\tIntensity\tActor Name\tRecipient Name\n"
            + "1\t2023-01-02\tASSAULT\t-9\tA; B\tC\n2\t2023-01-02\tASSAULT\t-9\tA\tC; A; D\n"
            + "3\t2023-01-03\tASSAULT\t-9\tA\tC\n"
        var reader = CaseReader()
        let files = CaseFiles(events: [table("p.txt", text)])
        let one = reader.read(files)
        #expect(try one.get().events.count == 3)
        #expect(
            one.alarmNotes == [
                "p.txt:2:25: Actor Name \"A; B\" lists several actors, and is read as one; give "
                    + "--cliques to make an event of each; so is 1 more"
            ])
        reader.choices.makesCliques = true
        let each = reader.read(files)
        let theCase = try each.get()
        #expect(
            (0..<theCase.events.count).map { theCase.event(at: $0) }.map {
                "\($0.source)\($0.target)"
            }
                == ["AC", "BC", "AC", "AD", "AC"])
        #expect(theCase.events.areDirected.allSatisfy { $0 })
        #expect(each.alarms.isEmpty)
    }

    @Test("Actors of events that a table of names does not have are told")
    func unnamed() throws {
        let reading = CaseReader().read(
            CaseFiles(events: [
                table("nodes.csv", "id,label\n1,North\n2,South\n"),
                table("e.csv", "date,source,target,kind\n2016,1,2,-\n2016,1,3,-\n"),
            ]))
        #expect(try reading.get().actors.actors.map(\.name).sorted() == ["3", "North", "South"])
        #expect(
            reading.alarmNotes == [
                "nodes.csv: the actor \"3\" of events has no name here, and goes by it; add a row "
                    + "for it, or correct the events"
            ])
    }

    @Test("Placeholders are no parties, each event has an id of its own, and rows are counted once")
    func cliquesOfSomebody() throws {
        let text =
            "Event ID\tEvent Date\tEvent Type\tIntensity\tActor Name\tRecipient Name\n"
            + "1\t2023-01-02\tCONSULT\t2.5\tA; B; Unidentified Actor; C\tNone\n"
            + "2\t2023-01-02\tCONSULT\t2.5\tUnidentified Gunman; A\tNone\n"
            + "1\t2023-01-02\tCONSULT\t2.5\tA; B; C\tNone\n"
        var reader = CaseReader()
        reader.choices.makesCliques = true
        let reading = reader.read(CaseFiles(events: [table("p.txt", text)]))
        let theCase = try reading.get()
        let ids = (0..<theCase.events.count).map { theCase.events.id(of: $0) }
        #expect(ids == ["1/1", "1/2", "1/3"])
        #expect(theCase.actors.actors.map(\.id).sorted() == ["A", "B", "C"])
        let omitted = Set(reading.omitted.map { "\($0.reason.rawValue): \($0.count)" })
        #expect(
            omitted == [
                "\(OmittedRows.Reason.placeholder.rawValue): 1",
                "\(OmittedRows.Reason.repeated.rawValue): 1",
            ])
    }

    @Test("Times of knowledge graphs are what their dictionary says")
    func times() throws {
        var reader = CaseReader()
        reader.graphFormats = []
        let reading = reader.read(
            CaseFiles(events: [
                table("entity2id.txt", "2\nAlbania\t17\nBolivia\t23\n"),
                table("relation2id.txt", "Abduct, hijack, or take hostage\t5\nConsult\t6\n"),
                table("time2id.txt", "2014-03-05\t31\n2014-03-07\t48\n"),
                table("train.txt", "17\t5\t23\t31\n23\t5\t17\t48\n"),
            ]))
        let events = try reading.get().events
        #expect(events.count == 2)
        #expect(events.date(of: 1).description == "2014-03-07")
    }

    @Test("Dyads of disputes are one event, whatever years and directions they have")
    func dyads() throws {
        let theCase = try read(
            """
            disno,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,endday,endmnth,endyear,hihost
            7,2,USA,200,UKG,7,5,1902,9,12,1903,3
            7,200,UKG,2,USA,7,5,1902,9,12,1903,3
            8,2,USA,70,MEX,-9,1,1911,3,2,1911,4

            """
        ).get()
        #expect(theCase.events.count == 2)
        #expect(theCase.events.weights.sorted() == [3, 4])
    }

    @Test("What was found out goes into the mapping; aliases of the folder are followed")
    func found() throws {
        var files = CaseFiles(events: [
            table(
                "a.csv",
                "date;source;target;kind;weight\n13.04.2017;a;b;conflict;1,5\n5.6.2017;a;b;conflict;1,5\n"
            )
        ])
        files.aliases = table("aliases.csv", "alias,actor\nb,c\n")
        let reading = CaseReader().read(files)
        let theCase = try reading.get()
        #expect(theCase.actors.actors.map(\.id).sorted() == ["a", "c"])
        let table = try #require(reading.tables.first { $0.format != nil })
        let choices = ReadingChoices().completed(by: [table])
        #expect(choices.dates == .dmy)
        #expect(choices.decimal == .comma)
    }
}
