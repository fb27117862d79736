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

    @Test("Weights go by their names in other languages, too")
    func languages() throws {
        for header in [
            "Date,Acteur 1,Acteur 2,Nature,Intensité", "Fecha,Origen,Destino,Tipo,Peso",
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
