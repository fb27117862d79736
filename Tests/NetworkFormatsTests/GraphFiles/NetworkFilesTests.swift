import ActorNetworks
import Foundation
import NetworkFormats
import Testing

@Suite("Exports of a network")
struct SnapshotExportTests {
    let theCase: Case

    init() throws {
        theCase = try read(
            #"""
            id,date,end_date,source,target,kind,weight,directed,certainty,cameo,document
            1,2016-01-01,,b,a,conflict,2,yes,implied,190,d1
            2,2016-01-03,2016-01-05,a,b,conflict,0.5,yes,stated,,
            3,2016-02,,a,b,cooperation,,no,,057,d1
            4,2016-03-01,,c,"a, the ""other""",negotiation,1,yes,,,d2
            """#
        ).get()
    }

    @Test("A tie table has a row for each pair and kind")
    func ties() throws {
        #expect(
            try theCase.snapshot().tieTable == #"""
                first,second,first_label,second_label,kind,weight,events,forward,backward,mutual,\#
                implied,mean_goldstein,first_day,last_day
                b,a,b,a,cooperation,8,1,0,0,1,0,8,2016-02-01,2016-02-29
                b,a,b,a,conflict,2.5,2,1,1,0,1,-10,2016-01-01,2016-01-05
                c,"a, the ""other""",c,"a, the ""other""",negotiation,1,1,1,0,0,0,,2016-03-01,2016-03-01

                """#)
    }

    @Test("An actor table has the strength of each actor")
    func actors() throws {
        #expect(
            try theCase.snapshot().actorTable == #"""
                id,name,label,type,parent,strength
                b,b,b,other,,10.5
                a,a,a,other,,10.5
                c,c,c,other,,1
                "a, the ""other""","a, the ""other""","a, the ""other""",other,,1

                """#)
    }

    @Test("JSON says what the snapshot says, the same each time")
    func json() throws {
        let snapshot = try theCase.snapshot(Selection(window: Window(parsing: "2016-01..2016-02")))
        let text = snapshot.json.text
        #expect(text == snapshot.json.text)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(root["format"] as? String == "entente-network")
        #expect(root["from"] as? String == "2016-01-01")
        #expect(root["to"] as? String == "2016-02-29")
        let ties = try #require(root["ties"] as? [[String: Any]])
        #expect(ties.map { $0["event_ids"] as? [String] } == [["3"], ["1", "2"]])
        #expect(ties.map { $0["weight"] as? Double } == [8, 2.5])
        let events = try #require(root["events"] as? [[String: Any]])
        #expect(events.map { $0["end"] as? String } == ["2016-01-01", "2016-01-05", "2016-02-29"])
        #expect(events.map { $0["extent"] as? String } == ["day", "span", "uncertain"])
        let documents = try #require(root["documents"] as? [[String: Any]])
        #expect(documents.map { $0["id"] as? String } == ["d1"])
    }

    @Test(
        "JSON texts and numbers are read back as they were",
        arguments: [
            "", "\"\\/\u{8}\u{C}\n\r\t", "\0\u{1F}\u{2028}\u{2029}", "é\u{1F600}\u{202E}",
        ])
    func strings(text: String) throws {
        let value = JSONValue.array([.string(text), .number(0.1), .number(-1e300), .number(.nan)])
        let read = try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [Any]
        #expect(read?[0] as? String == text)
        #expect(read?[1] as? Double == 0.1)
        #expect(read?[2] as? Double == -1e300)
        #expect(read?[3] is NSNull)
    }

    @Test("JSON puts objects on lines of their own")
    func layout() {
        let value = JSONValue.object([
            ("a", [1, 2]), ("b", .object([("c", .null), ("d", true)])), ("e", []),
        ])
        #expect(
            value.text == #"""
                {
                  "a": [1, 2],
                  "b": {"c": null, "d": true},
                  "e": []
                }

                """#)
    }

    @Test("Sums of decimal fractions come without the noise of binary ones")
    func sums() throws {
        let rows = (1...9).map { "\($0),2016-01-0\($0),a,b,conflict,0.1" }
        let snapshot = try read(
            "id,date,source,target,kind,weight\n" + rows.joined(separator: "\n") + "\n"
        ).get().snapshot()
        #expect(snapshot.dyads[0].weight != 0.9)
        #expect(snapshot.tieTable.contains(",conflict,0.9,9,"))
        #expect(snapshot.actorTable.contains(",0.9\n"))
        #expect(snapshot.json.text.contains("\"weight\": 0.9,"))
        #expect(!snapshot.json.text.contains("0.89999"))
    }
}
