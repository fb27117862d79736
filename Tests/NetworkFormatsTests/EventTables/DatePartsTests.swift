import ActorNetworks
import NetworkFormats
import Testing

@Suite("Year, month and day in columns of their own")
struct DatePartsTests {
    private func dates(_ header: String, _ rows: [String]) throws -> [String] {
        let lines = rows.map { $0 + ",a,b,conflict" }
        let text = ([header + ",source,target,kind"] + lines).joined(separator: "\n") + "\n"
        let theCase = try read(text).get()
        return (0..<theCase.events.count).map { theCase.events.date(of: $0).description }
    }

    @Test("make a date, as precise as they tell")
    func parts() throws {
        #expect(
            try dates(
                "year,month,day", ["2016,3,30", "2016,04,1", "2016,May,2", "2016,6,", "2017,,"])
                == ["2016-03-30", "2016-04-01", "2016-05-02", "2016-06", "2017"])
        #expect(try dates("Monat,Jahr", ["März,2016", "12,2016"]) == ["2016-03", "2016-12"])
        #expect(
            try dates("iyear,imonth,iday", ["2016,3.0,4.0", "2016,3,0", "2016,0,0", "2016,4,-9"])
                == ["2016", "2016-03", "2016-03-04", "2016-04"])
        let spanish = try read("año,mes,día,actor1,actor2,tipo,peso\n2016,enero,8,a,b,conflict,2\n")
            .get()
        #expect(spanish.events.date(of: 0).description == "2016-01-08")
        #expect(spanish.event(at: 0).weight == 2)
        #expect(try dates("jour,mois,année", ["1,août,2016"]) == ["2016-08-01"])
    }

    @Test("are further columns beside a date")
    func besides() throws {
        let theCase = try read(
            "date,year,month,source,target,kind\n2016-03-30,2015,1,a,b,conflict\n"
        ).get()
        #expect(theCase.events.date(of: 0).description == "2016-03-30")
        #expect(theCase.events.furtherColumns == ["month", "year"])
    }

    @Test(
        "that make none are refused with their place",
        arguments: [
            ("2016,13,1", "events.csv:2:9: year, month and day make no date: \"2016, 13, 1\""),
            ("2016,,1", "events.csv:2:7: year, month and day make no date: \"2016, 1\""),
            ("16,1,1", "events.csv:2:6: year, month and day make no date: \"16, 1, 1\""),
            (",1,1", "events.csv:2:1: year is empty"),
            ("2016,Ma,1", "events.csv:2:9: year, month and day make no date"),
        ])
    func refused(parts: String, message: String) {
        let reading = read(
            "year,month,day,source,target,kind\n\(parts),a,b,conflict\n")
        #expect(reading.case == nil)
        #expect(reading.messages.first?.hasPrefix(message) == true, "\(reading.messages)")
    }

    @Test("can be named")
    func named() throws {
        var reader = CaseReader()
        reader.reading.columns = ["J": .year, "M": .month, "T": .dayOfMonth]
        let bytes = Array("J,M,T,source,target,kind\n2016,3,30,a,b,conflict\n".utf8)
        let theCase = try reader.read(CaseFiles(events: .init(name: "x.csv", bytes: bytes))).get()
        #expect(theCase.events.date(of: 0).description == "2016-03-30")
    }
}
