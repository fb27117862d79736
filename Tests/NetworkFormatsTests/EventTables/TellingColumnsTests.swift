import ActorNetworks
import NetworkFormats
import Testing

/// What every command tells of a table that can be read, and mostly not as its maker meant.
@Suite("Headers that leave a doubt")
struct TellingColumnsTests {
    private func notes(_ text: String) throws -> [String] {
        let reading = read(text)
        _ = try reading.get()
        return reading.alarmNotes
    }

    @Test("A row that repeats the header is counted, and is no event")
    func headerAgain() throws {
        let table = "date,source,target,kind\n2016-01-01,a,b,conflict\n"
        let reading = read(table + table.replacing("a,b", with: "a,c"))
        #expect(try reading.get().events.count == 2)
        #expect(
            reading.omissions == ["events.csv: 1 row makes no tie: the row repeats the header"])
        #expect(read(table + "date,source,target,\n").case == nil)
    }

    @Test("A sheet that is asked of a table without sheets is told")
    func sheets() {
        var reader = CaseReader()
        reader.reading.sheet = "Events"
        let bytes = Array("date,source,target,kind\n2016,a,b,-\n".utf8)
        let reading = reader.read(CaseFiles(events: .init(name: "x.csv", bytes: bytes)))
        #expect(reading.alarmNotes.count == 1)
        #expect(reading.alarmNotes.first?.contains("no sheets to choose from") == true)
    }

    @Test("Two columns of one meaning are told")
    func rivals() throws {
        let told = try notes("Date,date,source,target,kind\n2016-01-01,2016-02-01,a,b,conflict\n")
        #expect(told.count == 1)
        #expect(told.first?.contains("\"Date\" and \"date\" both mean date") == true, "\(told)")
    }

    @Test("A column that may hold weights is told")
    func weights() throws {
        let told = try notes(
            "date,source,target,kind,Severity score\n2016-01-01,a,b,conflict,2\n2016-01-02,a,b,-,\n"
        )
        #expect(told.count == 1)
        #expect(told.first?.contains("--map \"Severity score=weight\"") == true, "\(told)")
        for others in [
            "Severity score,weight\n2016-01-01,a,b,-,2,1", "score\n2016-01-01,a,b,-,high",
        ] {
            #expect(try notes("date,source,target,kind,\(others)\n") == [])
        }
    }

    @Test(
        "A column that may hold numbers of events is told", arguments: ["n", "COUNT(*)", "Anzahl"])
    func counts(name: String) throws {
        let told = try notes("date,source,target,kind,\(name)\n2016,a,b,-,12\n2016,a,c,-,3\n")
        #expect(told.count == 1)
        #expect(told.first?.contains("--map \"\(name)=events\"") == true, "\(told)")
        #expect(try notes("date,source,target,kind,\(name)\n2016,a,b,-,x\n") == [])
        #expect(try notes("date,source,target,kind,events,\(name)\n2016,a,b,-,1,12\n") == [])
    }

    @Test("A day or a page beside a date or a paragraph is no rival of it")
    func mildRivals() throws {
        #expect(
            try notes("date,day,source,target,kind,page,paragraph\n2016,Monday,a,b,-,1,2\n") == [])
    }

    @Test(
        "Where somebody acts upon a target, a source is where the news is from",
        arguments: ["actor,target,kind,source", "perpetrator,victim,kind,source"])
    func newspapers(names: String) throws {
        let event = try read("date,\(names)\n2016,a,b,conflict,BBC\n").get().event(at: 0)
        #expect(event.source == "a" && event.target == "b" && event.citation.document == "BBC")
        let plain = try read("date,source,target,kind,actor\n2016,a,b,conflict,c\n").get()
        #expect(plain.event(at: 0).source == "a")
    }

    @Test("Names that list several actors are told, once for each name")
    func lists() throws {
        let told = try notes(
            "date,source,target,kind\n2016,A; B,c,-\n2017,A; B,c,-\n2016,a,C;D,-\n")
        #expect(told.count == 1 && told.first?.hasSuffix("so is 1 more") == true, "\(told)")
    }

    @Test("Civilians of all countries are told to be one actor where UCDP's countries are missing")
    func civilians() throws {
        let text = "id,date_start,date_end,date_prec,side_a,side_b,type_of_violence,best"
        let row = "2016-01-01,2016-01-01,1,Group,Civilians,3,2"
        let told = try notes("\(text)\n1,\(row)\n2,\(row)\n")
        #expect(told.count == 1 && told.first?.contains("of all countries are one actor") == true)
        #expect(try notes("\(text),country\n1,\(row),Chad\n") == [])
    }

    @Test("R's names of rows, and a delimiter behind every row, are no ragged rows")
    func surplus() throws {
        let header = "date,source,target,kind\n"
        let named = try read(header + "1,2016-01-01,a,b,conflict\n2,2016-01-02,a,b,conflict\n")
            .get()
        #expect(named.event(at: 0).further == ["row names": "1"] && named.events.count == 2)
        let trailing = try read(header + "2016-01-01,a,b,conflict,\n2016-01-02,a,b,conflict,\n")
            .get()
        #expect(trailing.events.count == 2)
        #expect(read(header + "2016-01-01,a,b,conflict,x\n").case == nil)
        #expect(read(header + "7,2016-01-01,a,b,conflict\n").case == nil)
    }

    @Test("Weights go by their names in other languages, too")
    func languages() throws {
        for header in [
            "Date,Acteur 1,Acteur 2,Nature,Intensité", "Fecha,Origen,Destino,Tipo,Peso",
            "Fecha,Emisor,Receptor,Tipo,Valor",
            "Datum,Quelle,Ziel,Art,Intensität",
        ] {
            let theCase = try read("\(header)\n2016-01-01,a,b,conflict,2.5\n").get()
            #expect(theCase.event(at: 0).weight == 2.5)
        }
    }

    @Test("A table whose rows stand in quotes as a whole is refused with a way out")
    func wholeRows() {
        let reading = read("\"date;source;target;kind\"\n\"2016-01-01;a;b;conflict\"\n")
        #expect(reading.case == nil)
        #expect(
            reading.messages.first?.hasPrefix(
                "events.csv:1: each row stands in quotes as a whole, so there is one column")
                == true,
            "\(reading.messages)")
    }

    @Test("A record of JSON that names something twice is told")
    func twice() throws {
        let told = try notes(
            "[{\"date\":\"2016\",\"source\":\"a\",\"target\":\"b\",\"kind\":\"-\",\"kind\":\"+\"}]")
        #expect(told.count == 1 && told.first?.contains("names \"kind\" twice") == true, "\(told)")
    }
}
