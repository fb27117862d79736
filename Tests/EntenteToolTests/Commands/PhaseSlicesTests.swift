import Foundation
import Testing

@Suite("entente slices --phases")
struct PhaseSlicesTests {
    /// Two phases that share the days from 10 to 15 January 2020, on which the second event is, and
    /// leave out the third.
    private func withOverlap<Value>(_ work: (String) throws -> Value) throws -> Value {
        try Folder.withEvents([
            "1,2020-01-02,a,b,conflict", "2,2020-01-12,a,b,conflict", "3,2020-03-01,a,b,conflict",
            "4,2020-01-20,c,b,cooperation",
        ]) { folder in
            let phases =
                "id,name,start,end\none,The one,2020-01-01,2020-01-15\n"
                + "two,The other,2020-01-10,2020-01-31\n"
            try Data(phases.utf8).write(to: URL(fileURLWithPath: folder + "/phases.csv"))
            return try work(folder)
        }
    }

    @Test("tells of events in no phase and of phases that overlap, in the report or beside a table")
    func told() throws {
        let outside = "1 event begins outside every phase"
        let overlap = "The one and The other overlap (2020-01-10..2020-01-15)"
        try withOverlap { folder in
            let text = try Tool.run(["slices", folder, "--phases"])
            #expect(text.text.contains(outside) && text.text.contains(overlap))
            let json = try object(
                ofJSON: Tool.run(["slices", folder, "--phases", "--format", "json"]).output)
            #expect(json["events_outside_phases"] as? Int == 1)
            let notes = try #require(json["notes"] as? [String])
            #expect(notes.count == 2 && notes[0].hasPrefix(outside) && notes[1].hasPrefix(overlap))
            let csv = try Tool.run(["slices", folder, "--phases", "--format", "csv"])
            #expect(csv.messages.contains(outside) && csv.messages.contains(overlap))
            #expect(rows(ofCSV: csv.text).map { $0["events"] } == ["2", "2"])
            #expect(rows(ofCSV: csv.text).map { $0["phase"] } == ["one", "two"])
        }
    }

    @Test("counts outside events of the selection, as describe does")
    func selected() throws {
        for (selection, count) in [
            ([], 1), (["--kinds", "cooperation"], 0), (["--window", "2020-03"], 1),
        ] {
            try withOverlap { folder in
                let sliced = try object(
                    ofJSON: Tool.run(
                        ["slices", folder, "--phases", "--format", "json"] + selection
                    ).output)
                let described = try object(
                    ofJSON: Tool.run(["describe", folder, "--format", "json"] + selection).output)
                #expect(sliced["events_outside_phases"] as? Int == count)
                #expect(described["events_outside_phases"] as? Int == count)
            }
        }
    }

    @Test("is silent where phases neither overlap nor leave anything out")
    func silent() throws {
        let outcome = try Tool.run(["slices", "seeds", "--phases", "--window", "2016-03..2016-04"])
        #expect(!outcome.text.contains("Read with care"))
        let other = try object(
            ofJSON: Tool.run([
                "slices", "seeds", "--every", "year", "--window", "..2015", "--format", "json",
            ]).output)
        #expect(other["notes"] as? [String] == [])
        #expect(other["events_outside_phases"] == nil)
    }
}
