import Foundation
import Testing

@Suite("entente actors")
struct ActorsCommandTests {
    private let events = [
        "1,2015-01-01,United States,François Hollande,conflict",
        "2,2015-01-02,USA,Francois Hollande,conflict", "3,2015-01-03,USA,Bashar,conflict",
        "4,1999-01-03,United States,Bashar,conflict",
        "5,2015-01-04,United States,François Hollande,conflict",
    ]

    @Test("proposes aliases, which every command takes back")
    func roundTrip() throws {
        try Folder.withEvents(events) { folder in
            let proposed = try Tool.run(["actors", folder, "--format", "csv"])
            #expect(proposed.status == 0)
            #expect(
                proposed.lines == [
                    "alias,same_as,why,events,same_as_events,from,to",
                    "USA,United States,names of one country,2,3,,",
                    "Francois Hollande,François Hollande,\"case, accents or signs\",1,2,,",
                ])
            try Folder.temporary { scratch in
                let file = scratch.appendingPathComponent("aliases.csv")
                let more = proposed.text + "Bashar,Syria,,,,2000-07-17,\nNobody,Syria,,,,,\n"
                try Data(more.utf8).write(to: file)
                let told = try Tool.run(["describe", folder, "--aliases", file.path])
                #expect(
                    told.messages.contains("3 aliases changed 4 actors of events; 1 alias occurs"))
                let table = rows(
                    ofCSV: try Tool.run([
                        "export", folder, "--aliases", file.path, "--format", "csv",
                    ]).text)
                #expect(
                    table.map {
                        "\($0["first"] ?? "")-\($0["second"] ?? ""): \($0["events"] ?? "")"
                    }
                    .sorted() == [
                        "United States-Bashar: 1", "United States-François Hollande: 3",
                        "United States-Syria: 1",
                    ])
                let copy = scratch.appendingPathComponent("copy").path
                #expect(
                    try Tool.run(["import", folder, "--aliases", file.path, "-o", copy]).status == 0
                )
                let register = try String(contentsOfFile: "\(copy)/actors.csv", encoding: .utf8)
                #expect(register.contains("Syria,Syria,Bashar [2000-07-17..]"))
                let again = rows(ofCSV: try Tool.run(["export", copy, "--format", "csv"]).text)
                #expect(Set(again.map { $0["first"] }) == Set(table.map { $0["first"] }))
            }
        }
    }

    @Test("refuses a table of aliases that contradicts itself, with line and column")
    func bad() throws {
        try Folder.withEvents(events) { folder in
            try Folder.withTable(["alias,actor", "USA,Iran", "USA,Iraq"]) { file in
                let outcome = try Tool.run(["describe", folder, "--aliases", file])
                #expect(outcome.status == 65)
                #expect(outcome.messages.contains("table.csv:3:1"))
            }
            let missing = try Tool.run(["describe", folder, "--aliases", "nowhere.csv"])
            #expect(missing.status == 66)
        }
    }

    @Test("finds nothing in the seeds that is not there, and says so")
    func seeds() throws {
        let outcome = try Tool.run(["actors", "seeds"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("69 actors"))
    }
}
