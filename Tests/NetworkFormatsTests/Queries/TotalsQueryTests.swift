import ActorNetworks
import NetworkFormats
import Testing

/// What queries give is tried with the engines themselves, by bin/engine-tests.
@Suite("Totals as a query")
struct TotalsQueryTests {
    private static let plain = table("date,source,target,kind\n2020-01-05,a,b,conflict\n")

    private static func table(_ text: String, _ name: String = "events.csv") -> CaseFiles.Table {
        CaseFiles.Table(name: name, bytes: Array(text.utf8))
    }

    @Test("GDELT needs no file: rows of all its editions are known by their number of fields")
    func gdelt() throws {
        for engine in QueryEngine.allCases {
            let text = try TotalsQuery(for: engine, of: .gdelt, by: .month).text
            #expect(text.contains(" IN (61, 58, 57) AS is_whole"))
            #expect(text.contains("view input(line)"))
            #expect(text.contains("-- entente: {"))
            #expect(text.contains(#""actorNames": "codes""#))
        }
    }

    @Test("every code of the scheme is in it once, with its kind and value")
    func scheme() throws {
        let text = try TotalsQuery(for: .duckdb, of: .gdelt, by: .day).text
        for entry in CodingScheme.cameo.entries {
            let kind = entry.kind.map { "'\($0.name)'" } ?? "NULL"
            let value = entry.goldstein.map { "\(Int(($0 * 1e6).rounded()))" } ?? "NULL"
            let rows = text.ranges(of: "('\(entry.code)', \(kind), \(value), NULL")
            #expect(rows.count == 1, "\(entry.code)")
        }
    }

    @Test(
        "the rules of a dialect of one's own are in it, with their quotes as each engine reads them"
    )
    func dialect() throws {
        var rules = EventRules()
        rules.noActor = ["n'est pas"]
        rules.missingWords = [#"\N"#]
        let scheme = CodingScheme(name: "ours", entries: [CodedEvent("talk", kind: .negotiation)])
        let ours = EventTableFormat(
            name: "archive", summary: "",
            columns: [.date: ["jour"], .source: ["acteur"], .target: ["cible"], .code: ["fait"]],
            codingScheme: scheme, rules: rules, recognises: { _ in true })
        let sample = Self.table("jour\tacteur\tcible\tfait\n2020-01-05\ta\tb\ttalk\n", "a.tsv")
        let duckdb = try TotalsQuery(for: .duckdb, of: ours, sample: sample, by: .year).text
        #expect(duckdb.contains("source IN ('n''est pas')"))
        #expect(duckdb.contains(#"NOT IN ('', '\N')"#))
        #expect(duckdb.contains("string_split(line, chr(9))"))
        #expect(duckdb.contains("date_trunc('year', day)"))
        let spark = try TotalsQuery(for: .spark, of: ours, sample: sample, by: .year).text
        #expect(spark.contains(#"source IN ('n\'est pas')"#))
        #expect(spark.contains(#"NOT IN ('', '\\N')"#))
    }

    @Test("what is asked for is in it, and nothing else")
    func choices() throws {
        var choices = EventChoices()
        let usual = try TotalsQuery(for: .spark, of: .gdelt, by: .month, choices: choices).text
        #expect(usual.contains("once AS (") && !usual.contains("daily AS ("))
        #expect(!usual.contains("datediff"))
        choices.keepsOneADay = true
        choices.greatestAge = 30
        let asked = try TotalsQuery(for: .spark, of: .gdelt, by: .month, choices: choices).text
        #expect(asked.contains("FROM daily") && asked.contains("datediff(added, day) > 30"))
    }

    @Test("what the case of totals says of itself goes with it, on the one line that programs read")
    func package() throws {
        var query = try TotalsQuery(for: .spark, of: .gdelt, by: .month)
        query.package = DataPackage(
            title: "States \"and\" others", description: "Two\nlines.", licenses: ["CC-BY-4.0"])
        let says = try #require(
            query.text.split(separator: "\n").first { $0.hasPrefix("-- entente: {") })
        #expect(
            says.contains(
                #""title": "States \"and\" others", "description": "Two\nlines.", "licenses": ["#))
        #expect(says.contains("CC-BY-4.0") && says.hasSuffix("}"))
    }

    @Test("tables with commas come as fields, since a quoted one may hold anything")
    func fields() throws {
        let text = try TotalsQuery(for: .duckdb, of: .plain, sample: Self.plain, by: .week).text
        #expect(text.contains("view input(f1, f2, …, malformed)"))
        #expect(text.contains("concat_ws(',', f1, f2, f3, f4)"))
    }

    @Test(
        "what no query does is refused with what to do instead",
        arguments: [EventTableFormat.ucdp, .acled, .cow])
    func refusedDialects(format: EventTableFormat) throws {
        let error = #expect(throws: FormatError.self) {
            try TotalsQuery(for: .spark, of: format, sample: Self.plain, by: .month)
        }
        #expect(error.map { "\($0)" }?.contains("leave out --sql") == true)
    }

    @Test("so are options that need what no query has")
    func refusedOptions() throws {
        var cliques = EventChoices()
        cliques.makesCliques = true
        var comma = ReadingChoices()
        comma.decimal = .comma
        for (choices, reading, option) in [
            (cliques, ReadingChoices(), "--cliques"), (EventChoices(), comma, "--decimal comma"),
        ] {
            let error = #expect(throws: FormatError.self) {
                try TotalsQuery(
                    for: .duckdb, of: .gdelt, by: .month, choices: choices, reading: reading)
            }
            #expect(error.map { "\($0)" }?.contains(option) == true)
        }
    }

    @Test("and columns that it would pass over, or that are not there")
    func refusedColumns() throws {
        let error = #expect(throws: FormatError.self) {
            try TotalsQuery(
                for: .spark, of: .plain,
                sample: Self.table(
                    "date,end_date,source,target,kind\n2020-01-05,2020-01-09,a,b,conflict\n"),
                by: .month)
        }
        #expect(error.map { "\($0)" }?.contains("column of end_date") == true)
        #expect(throws: FormatError.self) {
            try TotalsQuery(for: .spark, of: .plain, by: .month)
        }
        #expect(throws: FormatError.self) {
            try TotalsQuery(
                for: .spark, of: .plain, sample: Self.table("date,source\n2020-01-05,a\n"),
                by: .month)
        }
    }
}
