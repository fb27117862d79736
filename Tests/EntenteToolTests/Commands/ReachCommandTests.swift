import Foundation
import Testing

@Suite("entente reach")
struct ReachCommandTests {
    private let events = [
        "1,2015-01-01,a,b,cooperation", "2,2015-01-02,b,c,conflict", "3,2015-01-02,c,d,conflict",
        "4,2015,d,e,conflict", "5,NA,a,e,conflict",
    ]

    @Test("tells whom an actor could have reached, when first and by which events")
    func reached() throws {
        try Folder.withEvents(events) {
            let outcome = try Tool.run(["reach", $0, "a"])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("could reach 2 of 4 others"))
            #expect(outcome.text.contains("would claim 2 more: d, e."))
            #expect(outcome.text.contains("a → b (2015-01-01) → c (2015-01-02)"))
            for note in ["1 of 4 events has no known day", "1 event has no date and takes no part"]
            {
                #expect(outcome.text.contains(note) && !outcome.messages.contains(note))
                let table = try Tool.run(["reach", $0, "a", "--format", "csv"])
                #expect(table.messages.contains(note) && !table.text.contains(note))
                let measured = ["centrality", $0, "--measure", "temporal-reach"]
                #expect(try Tool.run(measured).text.contains("temporal-reach: \(note)"))
                let all = try object(ofJSON: Tool.run(measured + ["--format", "json"]).output)
                #expect((all["notes"] as? [String])?.contains { $0.contains(note) } == true)
                #expect(try Tool.run(measured + ["--format", "csv"]).messages.contains(note))
            }
            let csv = try Tool.run(["reach", $0, "a", "--non-strict", "--format", "csv"]).lines
            #expect(csv.first == "id,actor,first_day,steps,path,days,events")
            #expect(csv.last == "d,d,2015-01-02,3,a;b;c;d,2015-01-01;2015-01-02;2015-01-02,1;2;3")
            let hasty = ["reach", $0, "b", "--non-strict", "--max-wait", "0", "--format", "json"]
            let json = try object(ofJSON: Tool.run(hasty).output)
            #expect(json["reached_count"] as? Int == 2)
            #expect((json["notes"] as? [String])?.count == 2)
            #expect(json["paths_in_time"] as? String == "non-strict")
            #expect(json["max_wait_days"] as? Int == 0)
        }
    }

    @Test("tells the scores of all actors as centrality does")
    func scores() throws {
        try Folder.withEvents(events) {
            let measured = try Tool.run(
                ["centrality", $0, "--measure", "temporal-reach", "--raw", "--format", "csv"])
            for line in measured.lines.dropFirst() {
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                let reach = try object(
                    ofJSON: Tool.run(["reach", $0, String(fields[1]), "--format", "json"]).output)
                #expect("\(reach["reached_count"] ?? "")" == fields[4])
            }
            let text = try Tool.run(["centrality", $0, "--measure", "temporal-reach"])
            #expect(text.text.contains("later day than the one before (strict)"))
            let other = try Tool.run(
                ["centrality", $0, "--measure", "temporal-betweenness", "--max-wait", "9"])
            #expect(other.status == 64)
            #expect(other.messages.contains("longest wait 9"))
        }
    }

    @Test("says why there is nothing")
    func nothing() throws {
        let nobody = try Tool.run(["reach", "seeds", "turkey", "--window", "1999"])
        #expect(nobody.status == 0)
        #expect(nobody.messages.contains("no event with another actor in the selection"))
        let wrong = try Tool.run(["reach", "seeds", "rusia"])
        #expect(wrong.status == 64 && wrong.messages.contains("russia"))
        let wait = try Tool.run(["reach", "seeds", "russia", "--max-wait", "0"])
        #expect(wait.status == 64)
        #expect(
            wait.messages.contains("--max-wait is 1 or more days; with --non-strict it may be 0."))
    }
}
