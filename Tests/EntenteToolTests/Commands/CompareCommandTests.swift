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
                "Entered (1): d.", "Left (1): c.", "Turned (1)",
                "a – b turned hostile: tone +1.00 → -1.00, net weight +1.0 → -1.0",
                "Other changes (2)", "b – c, conflict: left, 1.0 before (1 event)",
                "b – d, conflict: entered with 1.0 (1 event)",
            ] {
                #expect(outcome.text.contains(part), "\(part)")
            }
            let json = try object(
                ofJSON: Tool.run(["compare", folder, "2015", "2016", "--format", "json"]).output)
            let similarity = try #require(json["similarity"] as? [String: Any])
            #expect(similarity["ruzicka"] as? Double == 0)
            #expect(similarity["actor_jaccard"] as? Double == 0.5)
        }
    }

    @Test("refuses periods of a network without dates, as every command does")
    func undated() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("a.dot")
            try Data("graph { a -- b }".utf8).write(to: file)
            for arguments in [
                ["compare", file.path, "2015", "2016"],
                ["describe", file.path, "--window", "2016"],
                ["draw", "--as", "network", file.path, "--window", "2016"],
                ["centrality", file.path, "--window", "..2016"],
            ] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.status == 64 && outcome.output.isEmpty, "\(arguments)")
                #expect(outcome.messages.contains("no event has a date, so no period"))
            }
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

    @Test("takes sums for equal that differ by no more than rounding")
    func tolerance() throws {
        try Folder.withTable([
            "date,source,target,kind,weight",
            "2020-01-01,A,B,cooperation,0.1", "2020-01-02,A,B,cooperation,0.2",
            "2020-01-03,C,D,cooperation,0.3", "2020-02-01,A,B,cooperation,0.3",
            "2020-02-03,C,D,cooperation,0.3",
        ]) { file in
            let outcome = try Tool.run(["compare", file, "2020-01", "2020-02", "--exit-code"])
            #expect(outcome.status == 0)
            #expect(!outcome.text.contains("weaker") && !outcome.text.contains("Rose and fell"))
            #expect(outcome.text.contains("no tie and no strength differs, though the events"))
            let json = try object(
                ofJSON: Tool.run(["compare", file, "2020-01", "2020-02", "--format", "json"]).output
            )
            let actors = try #require(json["actors"] as? [[String: Any]])
            #expect(actors.map { $0["rank_before"] as? Int } == [1, 1, 1, 1])
            #expect(actors.map { $0["rank_after"] as? Int } == [1, 1, 1, 1])
            #expect(actors.allSatisfy { $0["status"] as? String == "unchanged" })
        }
    }

    @Test(
        "sees what differs between two codings of the same events",
        arguments: [
            (
                "2015-01-03,Thailand,China,conflict,3,d1",
                "conflict: reversed in direction, with the same weight (3.0)"
            ),
            (
                "2015-01-03,China,Thailand,conflict,1,d1\n2015-01-04,China,Thailand,conflict,2,d1",
                "conflict: the same weight (3.0) from other events"
            ),
            (
                "2015-01-03,China,Thailand,conflict,3,d2",
                "conflict: the same weight (3.0) from other events"
            ),
            ("2015-01-03,China,Thailand,conflict,4,d1", "conflict: stronger, 3.0 → 4.0"),
            ("2015-01-03,China,Thailand,conflict,3,d1", "the networks are the same"),
        ])
    func codings(row: String, finding: String) throws {
        let header = "date,source,target,kind,weight,document"
        try Folder.withTable([header, "2015-01-03,China,Thailand,conflict,3,d1"]) { one in
            try Folder.withTable([header, row]) { other in
                let outcome = try Tool.run(["compare", one, other, "--exit-code"])
                #expect(outcome.text.contains(finding))
                #expect(outcome.status == (finding.hasPrefix("the networks") ? 0 : 1))
            }
        }
    }

    @Test("compares rates and shares where periods are of unequal length")
    func rates() throws {
        // 365 days with a weight of 73, 73 days with a weight of 73.
        try Folder.withTable([
            "date,source,target,kind,weight", "2015-01-01,a,b,conflict,73",
            "2016-01-01,a,b,conflict,43", "2016-01-02,a,b,conflict,30",
        ]) { file in
            func tie(_ options: [String]) throws -> [String: Any] {
                let output = try Tool.run(
                    ["compare", file, "2015", "2016-01-01..2016-03-13", "--format", "json"]
                        + options
                ).output
                let json = try object(ofJSON: output)
                return try #require((json["ties"] as? [[String: Any]])?.first)
            }
            #expect(try tie([])["status"] as? String == "unchanged")
            let daily = try tie(["--per", "day"])
            #expect(daily["weight_before"] as? Double == 0.2)
            #expect(daily["weight_after"] as? Double == 1)
            #expect(daily["status"] as? String == "stronger")
            let monthly = try tie(["--per", "month"])
            #expect(monthly["weight_after"] as? Double == 30.436875)
            #expect(try tie(["--per", "event"])["weight_after"] as? Double == 36.5)
            #expect(try tie(["--share"])["weight_after"] as? Double == 100)
        }
    }

    @Test("says how many documents each side cites, and how many both")
    func documents() throws {
        try Folder.withTable([
            "date,source,target,kind,document", "2015-01-01,a,b,conflict,x",
            "2015-01-02,a,b,conflict,y", "2016-01-01,a,b,conflict,y",
        ]) { file in
            let outcome = try Tool.run(["compare", file, "2015", "2016"])
            #expect(outcome.text.contains("the sides cite 2 documents and 1; 1 is cited by both"))
            #expect(outcome.text.contains(/documents +2 +1 +-1/))
        }
    }

    @Test("takes phases for periods")
    func phases() throws {
        let outcome = try Tool.run(["compare", "seeds", "truce", "aleppo", "--roll-up"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("Left (4): UN, Syrian people, "))
        #expect(outcome.text.contains("the sides have 138 days and 103 days"))
    }

    @Test("draws the difference in one picture")
    func drawing() throws {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("change.svg")
            let outcome = try Tool.run([
                "compare", "seeds", "truce", "aleppo", "--roll-up", "--draw", file.path,
            ])
            #expect(outcome.status == 0)
            #expect(outcome.text.contains("stronger, "))
            #expect(try String(contentsOf: file, encoding: .utf8).contains("ISIS"))
        }
    }

    @Test(
        "refuses what is no comparison",
        arguments: [
            ["seeds"], ["seeds", "2015", "2016", "2017"], ["seeds", "2015", "war"],
            ["seeds", "2015", "2016", "--window", "2014"],
            ["seeds", "2015", "2016", "--every", "month"],
            ["seeds", "--every", "month", "--draw", "change.svg"],
            ["seeds", "--every", "month", "--share", "--per", "day"],
        ])
    func refused(arguments: [String]) throws {
        #expect(try Tool.run(["compare"] + arguments).status == 64)
    }

    @Test("finds no distance from a period to itself, and the same both ways")
    func laws() throws {
        func figures(_ periods: String...) throws -> [String: Any] {
            let json = try object(
                ofJSON: Tool.run(
                    ["compare", "seeds"] + periods + ["--roll-up", "--format", "json"]
                ).output)
            let similarity = try #require(json["similarity"] as? [String: Any])
            let distances = try #require(json["distances"] as? [String: Any])
            return similarity.merging(distances) { $1 }
        }
        let none = try figures("2015", "2015")
        #expect(none["ruzicka"] as? Double == 1 && none["tie_jaccard"] as? Double == 1)
        #expect(none["deltacon_distance"] as? Double == 0 && none["netlsd"] as? Double == 0)
        #expect(none["rank_biased_overlap"] as? Double == 1)
        let (there, back) = (try figures("2015", "2016"), try figures("2016", "2015"))
        #expect(there["deltacon_distance"] as? Double ?? 0 > 0)
        for name in [
            "ruzicka", "tie_jaccard", "signed_jaccard", "deltacon_distance", "netlsd",
            "rank_biased_overlap", "kendall_tau_b", "spearman",
        ] {
            #expect(there[name] as? Double == back[name] as? Double, "\(name)")
        }
    }

    @Test("follows a case from slice to slice")
    func slices() throws {
        let outcome = try Tool.run([
            "compare", "seeds", "--every", "quarter", "--window", "2015-Q3..2016-Q4", "--roll-up",
            "--format", "csv",
        ])
        #expect(outcome.status == 0)
        let rows = outcome.text.split(separator: "\n")
        #expect(rows.first?.hasPrefix("from,to,events_before,events_after,entered,left") == true)
        #expect(rows.count == 6 && rows[1].hasPrefix("2015-Q3,2015-Q4,"))
        let text = try Tool.run(["compare", "seeds", "--phases", "--roll-up"])
        #expect(text.status == 0 && text.text.contains("change from slice to slice, "))
    }

    private static let icews = Tool.package.deletingLastPathComponent()
        .appendingPathComponent("shared/data").path

    /// Turns of pairs in these files, with numbers of events and mean Goldstein values as awk counts
    /// them without statements, which make no tie; or with the signs alone.
    static let turns: [(file: String, periods: [String], pair: Set<String>, expected: String)] = [
        (
            "icews14/icews14.tsv.gz", ["2014-04", "2014-05"],
            ["Armed Rebel (Syria)", "Government (Syria)"], "14 -4.64 16 4.88"
        ),
        (
            "icews14/icews14.tsv.gz", ["2014-05", "2014-06"],
            ["Armed Rebel (Syria)", "Government (Syria)"], "16 4.88 7 -7.29"
        ),
        (
            "icews18_jan_apr/icews18_jan_apr.tsv.gz", ["2018-02", "2018-03"],
            ["North Korea", "United States"], "- +"
        ),
        (
            "icews18_jan_apr/icews18_jan_apr.tsv.gz", ["2018-02", "2018-03"],
            ["European Union", "Russia"], "+ -"
        ),
    ].filter { FileManager.default.fileExists(atPath: "\(icews)/\($0.0)") }

    @Test("finds the turns of ICEWS", arguments: turns.indices)
    func publishedTurns(index: Int) throws {
        let turn = Self.turns[index]
        let json = try object(
            ofJSON: Tool.run(
                ["compare", "\(Self.icews)/\(turn.file)"] + turn.periods + [
                    "--actors", turn.pair.sorted().joined(separator: ","), "--format", "json",
                    "--keep-mirrored",
                ]
            ).output)
        let flipped = try #require(json["flipped"] as? [[String: Any]])
        let found = try #require(
            flipped.first {
                [$0["first_label"] as? String, $0["second_label"] as? String]
                    == turn.pair.sorted()
            })
        func number(_ name: String) -> String {
            String(format: "%.2f", found[name] as? Double ?? .nan)
        }
        let events = ["events_before", "events_after"].map { "\(found[$0] as? Int ?? 0)" }
        let tones = ["tone_before", "tone_after"].map(number)
        let signs = tones.map { $0.hasPrefix("-") ? "-" : "+" }
        let facts =
            turn.expected.count == 3 ? signs : [events[0], tones[0], events[1], tones[1]]
        #expect(facts.joined(separator: " ") == turn.expected)
    }
}
