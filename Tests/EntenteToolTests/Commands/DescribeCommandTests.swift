import Foundation
import Testing

@Suite("entente describe")
struct DescribeCommandTests {
    @Test("says what the seeds hold")
    func seeds() throws {
        let outcome = try Tool.run(["describe", "seeds"])
        #expect(outcome.status == 0)
        #expect(outcome.messages.isEmpty)
        #expect(
            outcome.text.hasPrefix(
                "Relations in the Syrian war: 175 events (81 conflict, 59 cooperation, 35 "
                    + "negotiation), 69 actors (58 take part), 2011..2016\n"))
    }

    @Test("rolls up to 24 actors, and counts the events of Russia and the US")
    func rolledUp() throws {
        for arguments in [
            ["describe", "seeds", "--roll-up"], ["describe", "--roll-up", "seeds"],
            ["describe", "--roll-up=roots", "seeds"], ["describe", "seeds", "--roll-up", "0"],
        ] {
            let outcome = try Tool.run(arguments + ["--format", "json"])
            let json = try object(ofJSON: outcome.output)
            #expect(json["events"] as? Int == 175)
            #expect(json["actors_taking_part"] as? Int == 24)
            let pair = try #require((json["pairs"] as? [[String: Any]])?.first)
            #expect(pair["pair"] as? String == "Russia – US")
            #expect(pair["cooperation"] as? Int == 18)
            #expect(pair["negotiation"] as? Int == 12)
            #expect(pair["conflict"] as? Int == 12)
        }
    }

    @Test("counts as the coders' own table counts")
    func documents() throws {
        let table = rows(
            ofCSV: try Tool.run(["describe", "seeds", "--format", "csv"]).text
        ).filter { $0["topic"] != "pair" }
        func count(_ topic: String, _ item: String) -> String? {
            table.first { $0["topic"] == topic && $0["item"] == item }?["events"]
        }
        #expect(count("document", "000_4f44ce6aeb995ad4.txt") == "43")
        #expect(count("document", "004_0b6b2d731c3ca980.txt") == "33")
        #expect(count("certainty", "stated") == "86")
        #expect(count("certainty", "reported") == "66")
        #expect(count("certainty", "implied") == "23")
    }

    @Test("takes a single table of events for a case, and an empty selection for an answer")
    func singleTable() throws {
        try Folder.withEvents(["1,2015-01-01,a,b,conflict"]) { folder in
            let outcome = try Tool.run(["describe", folder + "/events.csv"])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("1 event (1 conflict"))
            let nothing = try Tool.run(["describe", folder, "--window", "1999"])
            #expect(nothing.status == 0)
            #expect(nothing.text.contains("0 events"))
        }
    }
}
