import Foundation
import Testing

@Suite("entente slices")
struct SlicesCommandTests {
    private func events(_ arguments: [String], by column: String = "slice") throws -> [String] {
        let outcome = try Tool.run(["slices", "seeds", "--format", "csv"] + arguments)
        #expect(outcome.status == 0)
        return rows(ofCSV: outcome.text).map { "\($0[column] ?? "") \($0["events"] ?? "")" }
    }

    @Test("counts events by calendar as a plain count of dates does")
    func calendar() throws {
        let table = try String(
            contentsOf: Tool.package.appendingPathComponent("seeds/events.csv"), encoding: .utf8)
        var counts: [String: Int] = [:]
        for line in table.split(separator: "\r\n").dropFirst() {
            let date = line.split(separator: ",", omittingEmptySubsequences: false)[1]
            counts[String(date.prefix(4)), default: 0] += 1
        }
        let expected = (2011...2016).map { "\($0) \(counts["\($0)"] ?? 0)" }
        #expect(try events(["--every", "year"]) == expected)
    }

    @Test("cuts by the phases of the case")
    func phases() throws {
        #expect(
            try events(["--phases"], by: "period") == [
                "2015-09-30..2016-02-26 77", "2016-02-27..2016-07-13 42",
                "2016-07-14..2016-09-19 28", "2016-09-20..2016-12-31 18",
            ])
    }

    @Test("grows, rolls and keeps empty slices")
    func ways() throws {
        let quarters = ["--window", "2015-Q3..2016-Q2", "--every", "quarter"]
        let each = try events(quarters).compactMap { Int($0.split(separator: " ")[1]) }
        let grown = try events(quarters + ["--cumulative"])
            .compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(each.count == 4)
        #expect(grown == each.indices.map { each[...$0].reduce(0, +) })
        let rolled = try events(["--window", "2016", "--rolling", "3m", "--step", "1m"])
        #expect(rolled.count == 12)
        #expect(try events(["--window", "2012", "--every", "quarter"]) == [])
    }

    @Test("adds up to what describe counts, whatever is selected and however time is cut")
    func selections() throws {
        for (selection, ways) in [
            (
                ["--phase", "truce"],
                [["--every", "month"], ["--every", "90d"], ["--every", "week"]]
            ),
            (
                ["--window", "2016-02-10..2016-05-20"],
                [["--every", "month"], ["--every", "quarter"]]
            ),
        ] {
            let described = try object(
                ofJSON: Tool.run(["describe", "seeds", "--format", "json"] + selection).output)
            let expected = try #require(described["events"] as? Int)
            for way in ways {
                let counts = try events(selection + way).compactMap {
                    $0.split(separator: " ").last.flatMap { Int($0) }
                }
                #expect(counts.reduce(0, +) == expected, "\(selection) \(way)")
            }
            let grown = try events(selection + ["--every", "month", "--cumulative"])
            #expect(grown.last?.hasSuffix(" \(expected)") == true)
            let rolled = try events(selection + ["--rolling", "5y", "--step", "5y"])
            #expect(rolled.map { $0.split(separator: " ").last } == ["\(expected)"])
        }
    }

    @Test("are cut to the window in measures over time, too")
    func measuredSlices() throws {
        try Folder.withTable([
            "date,source,target,kind,weight", "2021-05-01,a,b,conflict,5",
            "2021-05-15,a,b,conflict,3", "2021-05-31,a,b,conflict,7",
        ]) { file in
            let outcome = try Tool.run([
                "centrality", file, "--every", "month", "--window", "2021-05-10..2021-05-20",
                "--measure", "strength", "--format", "csv",
            ])
            #expect(rows(ofCSV: outcome.text).map { $0["score"] } == ["3", "3"])
        }
    }

    @Test("marks slices that are cut or reach past the last event")
    func partial() throws {
        try Folder.withTable([
            "date,source,target,kind", "2021-01-01,a,b,conflict", "2021-02-15,a,b,conflict",
            "2021-04-30,a,b,conflict",
        ]) { file in
            func partial(_ arguments: [String]) throws -> [String] {
                let outcome = try Tool.run(["slices", file, "--format", "csv"] + arguments)
                return rows(ofCSV: outcome.text).map {
                    "\($0["slice"] ?? "") \($0["partial"] ?? "")"
                }
            }
            #expect(
                (try? partial(["--every", "month"])) == [
                    "2021-01 ", "2021-02 ", "2021-03 ", "2021-04 ",
                ])
            #expect(
                (try? partial(["--every", "month", "--window", "2021-01-10..2021-02"])) == [
                    "2021-01-10..2021-01-31 yes", "2021-02 ",
                ])
            #expect(
                (try? partial(["--rolling", "2m", "--step", "1m"])) == [
                    "2021-01..2021-02 ", "2021-02..2021-03 ", "2021-03..2021-04 ",
                    "2021-04..2021-05 yes",
                ])
        }
    }

    @Test("prints change as its definition says")
    func change() throws {
        try Folder.withTable([
            "date,source,target,kind,weight", "2021-01-01,a,b,conflict,4",
            "2021-01-02,b,c,cooperation,2", "2021-02-15,a,b,conflict,1",
            "2021-02-16,a,b,cooperation,1", "2021-03-01,a,b,conflict,1",
            "2021-03-02,a,b,cooperation,1",
        ]) { file in
            let outcome = try Tool.run(["slices", file, "--every", "month", "--format", "csv"])
            // From January to February: 1 of max(4, 1) + 2 + 1 is shared.
            #expect(
                rows(ofCSV: outcome.text).map { $0["change"] }
                    == ["", "0.857142857143", "0"])
        }
    }

    @Test(
        "folds runs of empty slices in text, keeps them for programs, and leaves them out if asked")
    func empty() throws {
        try Folder.withTable([
            "date,source,target,kind", "2021-01-01,a,b,conflict", "2021-05-15,a,b,conflict",
        ]) { file in
            let text = try Tool.run(["slices", file, "--every", "month"]).text
            #expect(text.contains("2021-02 … 2021-04: 3 empty slices"))
            #expect(!text.contains("2021-03 "))
            let table = try Tool.run(["slices", file, "--every", "month", "--format", "csv"]).text
            #expect(rows(ofCSV: table).map { $0["events"] } == ["1", "0", "0", "0", "1"])
            let filled = try Tool.run([
                "slices", file, "--every", "month", "--format", "csv", "--nonempty",
            ]).text
            #expect(rows(ofCSV: filled).map { $0["slice"] } == ["2021-01", "2021-05"])
        }
    }

    @Test("says what is left out")
    func omissions() throws {
        try Folder.withTable([
            "date,source,target,kind", "2021-01-01,a,b,conflict", "2021-01-15,a,a,conflict",
        ]) { file in
            let outcome = try Tool.run(["slices", file, "--every", "month"])
            #expect(outcome.messages.contains("left out: 1 event within one actor"))
        }
    }

    @Test("draws each slice of one size")
    func drawings() throws {
        try Folder.temporary { folder in
            let outcome = try Tool.run([
                "slices", "seeds", "--roll-up", "--phases", "--draw", folder.path + "/phases",
            ])
            #expect(outcome.status == 0)
            let drawn = folder.appendingPathComponent("phases")
            let names = try FileManager.default.contentsOfDirectory(atPath: drawn.path).sorted()
            #expect(names.count == 4)
            #expect(names.first == "1-russian-intervention.svg")
            let sizes = try names.map { name in
                let text = try String(
                    contentsOf: drawn.appendingPathComponent(name), encoding: .utf8)
                return try #require(text.firstMatch(of: /width="[^"]+" height="[^"]+"/)).0
            }
            #expect(Set(sizes).count == 1)
        }
    }

    @Test(
        "refuses ways that contradict each other",
        arguments: [
            ["--every", "month", "--phases"], ["--step", "1m"], ["--cumulative", "--phases"],
            ["--every", "fortnight"], ["--every", "day", "--window", "0001..9999"],
        ])
    func contradictions(arguments: [String]) throws {
        #expect(try Tool.run(["slices", "seeds"] + arguments).status == 64)
    }

    @Test("cuts by events, by days, at changes and at change points")
    func kinds() throws {
        let counts = try events(["--every", "40events"])
        #expect(
            counts == [
                "events 1-40 40", "events 41-80 40", "events 81-120 40", "events 121-160 40",
                "events 161-175 15",
            ])
        #expect(try events(["--every", "40 events", "--whole-only"]) == Array(counts.dropLast()))
        #expect(
            try events(["--rolling", "100events", "--step", "40events"]) == [
                "events 1-100 100", "events 41-140 100", "events 81-175 95",
            ])
        let days = ["--at", "2015-09-30,2016-02-27", "--at", "2016-09"]
        let cut = try events(days)
        #expect(
            cut.map { $0.prefix(10) } == [
                "2011-01-01", "2015-09-30", "2016-02-27", "2016-09-01",
            ])
        func sum(_ arguments: [String]) throws -> Int {
            try events(arguments).reduce(0) {
                $0 + (Int($1.split(separator: " ").last ?? "") ?? 0)
            }
        }
        for arguments in [
            days, ["--changes"], ["--change-points", "--every", "month"],
            ["--change-points", "net", "--every", "month"],
            ["--every", "month", "--anchor", "2015-01-31"],
            ["--every", "17events", "--whole-days"],
        ] {
            #expect(try sum(arguments) == 175, "\(arguments)")
        }
    }

    @Test("gives a span and a month their share of weight, and counts them in each slice")
    func shares() throws {
        try Folder.withTable([
            "date,end_date,source,target,kind,weight",
            "2021-01-22,2021-02-10,a,b,conflict,20", "2021-03-05,,a,b,cooperation,3",
        ]) { file in
            func strengths(_ arguments: [String]) throws -> [String] {
                let outcome = try Tool.run(
                    [
                        "centrality", file, "--every", "month", "--measure", "strength", "--format",
                        "csv", "--kinds", "conflict",
                    ] + arguments)
                return rows(ofCSV: outcome.text).filter { $0["actor"] == "a" }
                    .map { $0["score"] ?? "" }
            }
            let shares = try? strengths(["--spans", "share"])
            #expect(shares == ["10", "10"])
            let overlaps = try? strengths(["--spans", "overlap"])
            #expect(overlaps == ["20", "20"])
            let starts = try? strengths([])
            #expect(starts?.first == "20")
            let late = try? Tool.run([
                "slices", file, "--window", "2021-02", "--spans", "overlap", "--format", "csv",
            ])
            #expect(late.map { rows(ofCSV: $0.text).map { $0["events"] } } == ["1"])
            #expect(late?.messages.contains("events that lasted count in every period") == true)
        }
    }

    @Test(
        "refuses ways to cut that do not go together",
        arguments: [
            (["--every", "month", "--phases"], "--every and --phases cut differently"),
            (["--at", "2015", "--changes"], "--at and --changes cut differently"),
            (["--cumulative", "--every", "5events"], "--cumulative grows by steps of time"),
            (["--rolling", "90d", "--step", "5events"], "both times, or both numbers"),
            (["--whole-days", "--every", "month"], "--whole-days goes with slices of so many"),
            (["--anchor", "2015-01-01", "--phases"], "--anchor has no steps"),
            (["--anchor", "2015-1-1"], "is not a day"),
            (["--every", "0events"], "a number of events as 50events"),
            (["--every", "5events", "--spans", "share"], "leave out --spans"),
            (
                ["--change-points", "events", "--every", "year", "--window", "2015..2016"],
                "too few"
            ),
            (["--change-points", "bogus"], "events, tone, net or change"),
        ])
    func refused(arguments: [String], message: String) throws {
        let outcome = try Tool.run(["slices", "seeds"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }

    @Test("says what is left out as partial, and which days cut nothing")
    func told() throws {
        let partial = try Tool.run(["slices", "seeds", "--every", "40events", "--whole-only"])
        #expect(partial.messages.contains("left out as partial: events 161-175"))
        let idle = try Tool.run(["slices", "seeds", "--at", "2015-10,2030"])
        #expect(idle.messages.contains("nothing to cut at 2030-01-01: the selected time is 2011"))
    }

    @Test("shows the two turns of rebels and government in Syria, and who enters in June 2014")
    func icews() throws {
        let folder = Tool.package.deletingLastPathComponent()
            .appendingPathComponent("shared/data/icews14").path
        guard FileManager.default.fileExists(atPath: folder + "/icews14.tsv.gz") else {
            print("no data of 2014 beside the project")
            return
        }
        func slices(_ arguments: [String]) throws -> [[String: String]] {
            let outcome = try Tool.run(
                [
                    "slices", folder + "/icews14.tsv.gz", "--every", "month", "--window",
                    "2014-04..2014-06", "--keep-mirrored", "--codes", "cameo-quad", "--format",
                    "csv",
                ] + arguments)
            return rows(ofCSV: outcome.text)
        }
        let pair = try slices(["--actors", "Armed Rebel (Syria),Government (Syria)"])
        #expect(pair.map { $0["events"] } == ["14", "18", "7"])
        #expect(
            pair.map { (Double($0["tone"] ?? "") ?? 0).rounded(to: 2) } == [-4.64, 4.33, -7.29])
        let ego = "Terrorist (Islamic State of Iraq and the Levant)"
        let entered = try Tool.run([
            "slices", folder + "/icews14.tsv.gz", "--every", "month", "--ego", ego, "--format",
            "json",
        ])
        let slicesOfEgo = try #require(
            try object(ofJSON: entered.output)["slices"] as? [[String: Any]])
        let first = try #require(
            slicesOfEgo.first {
                ($0["entered_ids"] as? [String])?.contains {
                    $0 == ego
                }
                    == true
            })
        #expect(first["slice"] as? String == "2014-06")
    }
}

extension Double {
    fileprivate func rounded(to digits: Int) -> Double {
        var power = 1.0
        for _ in 0..<digits { power *= 10 }
        return (self * power).rounded() / power
    }
}
