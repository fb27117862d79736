import Foundation
import Testing

@Suite("entente turns")
struct TurnsCommandTests {
    @Test("lists who turned when, with the events that did it")
    func seeds() throws {
        let outcome = try Tool.run(["turns", "seeds", "--roll-up"])
        #expect(outcome.status == 0)
        #expect(outcome.lines.first?.contains("relations turned between months") == true)
        #expect(outcome.text.contains("1. Russia – Opposition: 2015-10 (hostile) to 2015-11"))
        #expect(outcome.text.contains("s002-03"))
        let csv = rows(
            ofCSV: try Tool.run(["turns", "seeds", "--roll-up", "--format", "csv"]).text)
        let json = try object(
            ofJSON: Tool.run(["turns", "seeds", "--roll-up", "--format", "json"]).output)
        #expect((json["turns"] as? [Any])?.count == csv.count)
        let phases = try Tool.run(["turns", "seeds", "--roll-up", "--phases"])
        #expect(phases.status == 0 && phases.text.contains("between phases"))
    }

    @Test("agrees with why on every pair that it names")
    func agreement() throws {
        let json = try object(
            ofJSON: Tool.run(
                ["turns", "seeds", "--roll-up", "--turn-events", "1", "--format", "json"]
            ).output)
        let turns = try #require(json["turns"] as? [[String: Any]])
        #expect(!turns.isEmpty)
        for turn in turns {
            let (first, second) = (turn["first"] as? String, turn["second"] as? String)
            let why = try object(
                ofJSON: Tool.run(
                    ["why", "seeds", first ?? "", second ?? "", "--roll-up", "--turn-events", "1"]
                        + ["--format", "json"]
                ).output)
            let own = try #require(why["turns"] as? [[String: Any]])
            #expect(
                own.contains {
                    $0["period"] as? String == turn["period"] as? String
                        && $0["swing"] as? Double == turn["swing"] as? Double
                        && $0["reasons"] as? String == turn["reasons"] as? String
                })
        }
    }

    @Test("takes a tie a year as enough where no pair has more")
    func yearly() throws {
        try Folder.withEvents([
            "1,1950,usa,ussr,conflict", "2,1951,usa,ussr,conflict", "3,1955,usa,ussr,cooperation",
            "4,1950,usa,uk,cooperation", "5,1951,usa,uk,cooperation",
        ]) {
            let years = try Tool.run(["turns", $0, "--every", "year"])
            #expect(years.text.contains("1 of 2 relations turned between years"))
            #expect(years.text.contains("hostile in 1951 (-1.00, 1 event), friendly in 1955"))
            let windows = try Tool.run([
                "turns", $0, "--rolling", "4y", "--step", "1y", "--turn-events", "1",
            ])
            #expect(windows.text.contains("hostile in 1950..1953 (-1.00, 2 events)"))
            let long = try Tool.run([
                "turns", $0, "--rolling", "6y", "--step", "1y", "--turn-events", "1",
            ])
            #expect(long.text.contains("None of 2 relations turned"))
            let apart = try Tool.run([
                "turns", $0, "--rolling", "3y", "--step", "1y", "--turn-events", "1",
            ])
            #expect(
                apart.text.contains(
                    "hostile in 1950..1952 (-1.00, 2 events), friendly in 1953..1955"))
            let two = try Tool.run(["turns", $0, "--every", "year", "--turn-events", "2"])
            #expect(two.text.contains("None of 2 relations turned"))
        }
    }

    @Test("asks for events that count, and lets no stranger's busy month hide a turn")
    func fewest() throws {
        try Folder.withEvents([
            "1,2024-01-05,a,b,cooperation", "2,2024-02-05,a,b,conflict",
            "3,2024-01-06,c,d,conflict", "4,2024-01-07,c,d,conflict",
            "5,2024-02-07,c,d,cooperation",
        ]) {
            #expect(try Tool.run(["turns", $0]).text.contains("2 of 2 relations turned"))
            let two = try Tool.run(["turns", $0, "--turn-events", "2"])
            #expect(two.text.contains("turns pass over 3 months of single pairs with fewer than 2"))
        }
    }

    @Test("names each source that a turn hangs on by itself, and how often variants turn")
    func stability() throws {
        let arguments = ["turns", "seeds", "--roll-up", "--stability"]
        let sources = try Tool.run(arguments + ["sources"]).text
        #expect(
            sources.contains("1 of 1 turn is no more once a certain one of 3 sources is left out"))
        #expect(sources.contains("hangs on: each of these sources by itself"))
        let variants = try Tool.run(arguments + ["bootstrap=50"]).text
        #expect(variants.contains("in variants: the share of them in which"))
    }

    @Test("refuses what makes no periods")
    func refusals() throws {
        for wrong in [
            ["--noise", "-1"], ["--turn-events", "0"], ["--cumulative"], ["--every", "9events"],
            ["--period", "month", "--every", "year"],
        ] {
            #expect(try Tool.run(["turns", "seeds"] + wrong).status == 64, "\(wrong)")
        }
        #expect(try Tool.run(["turns"]).status == 64)
        let explained = try Tool.run(["turns", "--explain", "turns"]).text
        #expect(explained.contains("doubtful") && explained.contains("both share no day"))
    }

    /// The file of a set of real data, if it is there.
    private func data(_ name: String) -> String? {
        let file = Tool.package.deletingLastPathComponent()
            .appendingPathComponent("shared/data/\(name)/\(name).tsv.gz").path
        return FileManager.default.fileExists(atPath: file) ? file : nil
    }

    /// The turns of a table as `pair, period`, with their figures.
    private func turns(_ arguments: [String]) throws -> [String: [String: String]] {
        let csv = try Tool.run(["turns"] + arguments + ["--format", "csv"]).text
        return Dictionary(
            rows(ofCSV: csv).map {
                (
                    "\($0["first_label"] ?? "") – \($0["second_label"] ?? ""), \($0["period"] ?? "")",
                    $0
                )
            }, uniquingKeysWith: { $1 })
    }

    private func isClose(_ text: String?, _ expected: Double) -> Bool {
        text.flatMap(Double.init).map { abs($0 - expected) < 0.005 } ?? false
    }

    @Test(
        "shows Syria's rebels and government turn twice in 2014, with the means of all their rows")
    func syria() throws {
        guard let file = data("icews14") else { return }
        let pair = ["Armed Rebel (Syria)", "Government (Syria)"]
        let names = "\"\(pair[0])\",\"\(pair[1])\""
        // By rows as they are written, of all codes.
        let found = try turns([
            file, "--actors", names, "--codes", "cameo-quad", "--keep-mirrored",
        ])
        let may = try #require(found["\(pair[0]) – \(pair[1]), 2014-05"])
        let june = try #require(found["\(pair[0]) – \(pair[1]), 2014-06"])
        #expect(found.count == 2)
        #expect(may["before_events"] == "14" && may["before_conflict"] == "14")
        #expect(isClose(may["before_tone"], -4.64) && isClose(may["tone"], 4.33))
        #expect(may["events"] == "18" && june["events"] == "7" && isClose(june["tone"], -7.29))
        // As they are read by default, without statements and mirror images.
        let read = try turns([file, "--actors", names])
        #expect(read.keys.sorted() == found.keys.sorted())
    }

    @Test("shows North Korea and the United States, and Russia and the Union turn in March 2018")
    func korea() throws {
        guard let file = data("icews18_jan_apr") else { return }
        let actors = ["--actors", "North Korea,United States,Russia,European Union"]
        let found = try turns([file, "--codes", "cameo-quad", "--keep-mirrored"] + actors)
        let korea = try #require(found["North Korea – United States, 2018-03"])
        #expect(isClose(korea["before_tone"], -0.85) && isClose(korea["tone"], 2.40))
        let union = try #require(found["European Union – Russia, 2018-03"])
        #expect(isClose(union["before_tone"], 1.72) && isClose(union["tone"], -0.75))
        let read = try turns([file] + actors)
        #expect(read["North Korea – United States, 2018-03"] != nil)
        #expect(read["European Union – Russia, 2018-03"] != nil)
    }
}
