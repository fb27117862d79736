import Foundation
import Testing

@Suite("entente compare")
struct CompareCommandTests {
    private let events = [
        "1,2015-01-01,a,b,cooperation", "2,2015-01-02,b,c,conflict", "3,2016-01-01,a,b,conflict",
        "4,2016-01-02,b,d,conflict",
    ]

    @Test("names who entered and left, what is new, what ended and what turned")
    func periods() throws {
        try Folder.withEvents(events) { folder in
            let outcome = try Tool.run(["compare", folder, "2015", "2016"])
            #expect(outcome.status == 0)
            for part in [
                "Entered (1): d.", "Left (1): c.", "New ties (2)", "Ties that ended (2)",
                "Relations that turned (1)\npair   net before  net after\na – b        +1.0       -1.0",
            ] {
                #expect(outcome.text.contains(part), "\(part)")
            }
            let json = try object(
                ofJSON: Tool.run(["compare", folder, "2015", "2016", "--format", "json"]).output)
            let similarity = try #require(json["similarity"] as? [String: Any])
            #expect(similarity["ruzicka"] as? Double == 0)
            #expect(similarity["actorJaccard"] as? Double == 0.5)
        }
    }

    @Test("tells by its exit code whether anything differs")
    func exitCode() throws {
        try Folder.withEvents(events) { folder in
            for (subjects, status) in [
                ([folder, "2015", "2016"], 1), ([folder, "2015", "2015"], 0),
                ([folder, folder], 0),
            ] as [([String], Int32)] {
                let strict = try Tool.run(["compare", "--exit-code"] + subjects)
                #expect(strict.status == status)
                let lenient = try Tool.run(["compare"] + subjects)
                #expect(lenient.status == 0)
            }
        }
    }

    @Test("takes phases for periods")
    func phases() throws {
        let outcome = try Tool.run(["compare", "seeds", "truce", "aleppo", "--roll-up"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("Left (4): UN, Syrian people, "))
        #expect(outcome.messages.contains("138 and 103 days"))
    }

    @Test("draws the difference in one picture")
    func drawing() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("change.svg")
            let outcome = try Tool.run([
                "compare", "seeds", "truce", "aleppo", "--roll-up", "--draw", file.path,
            ])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("Stronger ties"))
            #expect(try String(contentsOf: file, encoding: .utf8).contains("ISIS"))
        }
    }

    @Test(
        "refuses what is no comparison",
        arguments: [
            ["seeds"], ["seeds", "2015", "2016", "2017"], ["seeds", "2015", "war"],
            ["seeds", "2015", "2016", "--window", "2014"],
        ])
    func refused(arguments: [String]) throws {
        #expect(try Tool.run(["compare"] + arguments).status == 64)
    }
}
