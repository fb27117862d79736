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
}
