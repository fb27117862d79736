import Foundation
import Testing

/// A case of single events, and the same case added up, are the same case to every command, but for
/// what tells rows.
@Suite("Events added up")
struct AddedUpEventsTests {
    /// How well the days of events are known.
    enum Form: CaseIterable { case days, months }

    /// The events of a row: when, who, whom, what, how many, the weight of each, Goldstein's value.
    private struct Total {
        let month: Int
        let day: Int
        let source: String
        let target: String
        let kind: String
        let count: Int
        let weight: Int
        let goldstein: Int
    }

    /// Forty totals of a day or a month each, all different in when, who, whom and what.
    private static func totals(_ form: Form) -> [Total] {
        let actors = ["ant", "bee", "cat", "dog", "eel"]
        let kinds = [("cooperation", 4), ("negotiation", 1), ("conflict", -6)]
        var seen: Set<String> = []
        var totals: [Total] = []
        for number in 0..<60 {
            let source = number * 7 % 5
            let target = (source + 1 + number * 5 % 4) % 5
            let kind = kinds[number * 11 / 4 % 3]
            let total = Total(
                month: 1 + number % 3, day: 1 + number * 17 % 28, source: actors[source],
                target: actors[target], kind: kind.0, count: 1 + number * 13 % 5,
                weight: 1 + number * 3 % 4, goldstein: kind.1)
            let day = form == .days ? total.day : 0
            let key = "\(total.month) \(day) \(total.source) \(total.target) \(total.kind)"
            if seen.insert(key).inserted { totals.append(total) }
        }
        return totals
    }

    /// Writes both cases, one in a folder of its own each, and gives what a command says of them.
    private func both(
        _ form: Form, _ command: String, _ work: (Tool.Outcome, Tool.Outcome) throws -> Void
    ) throws {
        func date(_ total: Total) -> String {
            let month = "2019-0\(total.month)"
            return form == .months ? month : month + (total.day < 10 ? "-0" : "-") + "\(total.day)"
        }
        var single = ["date,source,target,kind,weight,goldstein"]
        var summed = ["date,source,target,kind,n_events,weight,goldstein"]
        for total in Self.totals(form) {
            let key = "\(date(total)),\(total.source),\(total.target),\(total.kind)"
            for _ in 0..<total.count { single.append("\(key),\(total.weight),\(total.goldstein)") }
            summed.append(
                "\(key),\(total.count),\(total.weight * total.count),\(total.goldstein)")
        }
        var words = command.split(separator: " ").map(String.init)
        if !words.contains("CASE") { words.insert("CASE", at: 1) }
        let outcomes = try [single, summed].map { lines in
            try Folder.withTable(lines) { file in
                try Tool.run(words.map { $0 == "CASE" ? file : $0 })
            }
        }
        try work(outcomes[0], outcomes[1])
    }

    @Test(
        "are the same in every figure of the network",
        arguments: [
            // Times between events are read from known days alone where rows stand for several.
            "centrality", "centrality --measure all --rows 9 --format csv",
            "centrality --measure strength,temporal-reach,betweenness --format csv",
            "centrality --measure events --format json",
            "centrality --measure events,degree --every month --format csv",
            "centrality --measure events,strength --direction in --format csv",
            "centrality --weigh events --min-events 8 --format csv",
            "communities --format csv", "communities --weigh events",
            "slices --every month", "slices --every 2m --format json",
            "slices --every month --weigh events --top 3 --format csv",
            "compare CASE 2019-01 2019-02 --format csv",
            "compare CASE 2019-01 2019-03 --per event --min-events 3 --format csv",
            "export --format csv", "export --table actors --format csv",
            "export --table periods --every month", "export --format csv --weigh mean",
            "export --table periods --every month --wide --balanced --weigh events",
            "export --format graphml --table ties", "export --format gexf --table ties",
            "export --format dot --table ties", "export --format matrix", "actors",
        ])
    func same(command: String) throws {
        // Either form of dates for each second command: every one is run twice in any case.
        let form: Form = command.utf8.count.isMultiple(of: 2) ? .days : .months
        try both(form, command) { one, other in
            #expect(one.status == 0)
            #expect(one.status == other.status)
            #expect(one.text == other.text)
            #expect(one.messages == other.messages)
        }
    }

    @Test(
        "are the same by rules that need single events where all of a row are alike, which is told",
        arguments: ["max", "latest", "decay:30"])
    func roughly(weighing: String) throws {
        let command = "export --format csv --weigh \(weighing)"
        try both(.days, command) { one, other in
            #expect(one.text == other.text)
            #expect(
                other.messages.contains("their mean weight counts in its place")
                    == (weighing != "decay:30"))
        }
        try both(.months, command) { one, other in
            #expect(one.text == other.text)
            #expect(
                other.messages.contains("may be younger than --weigh decay takes them for")
                    == (weighing == "decay:30"))
        }
    }

    @Test(
        "are the same in a description, but for the rows",
        arguments: Form.allCases,
        ["--weigh events", "--min-events 9", "--top 3 --window 2019-01..2019-02"])
    func description(form: Form, selection: String) throws {
        try both(form, "describe \(selection)") { one, other in
            let rows = other.lines.filter { $0.contains("stand for several events each, ") }
            #expect(rows.count == 1)
            let headline = try #require(other.lines.first)
            #expect(headline.contains(#/: [0-9]+ events in [0-9]+ rows \(/#))
            let plain = other.text.replacing(#/ in [0-9]+ rows \(/#, with: " (").split(
                separator: "\n"
            ).map(String.init).filter { !rows.contains($0) }
            #expect(plain == one.lines)
        }
        try both(form, "describe --format csv \(selection)") { one, other in
            let differing = zip(one.lines, other.lines).filter { $0 != $1 }
            #expect(one.lines.count == other.lines.count)
            #expect(differing.map { $0.0.hasPrefix("case,rows,") } == [true])
        }
    }

    @Test("are the same changes, but for the events that explain them", arguments: Form.allCases)
    func changes(form: Form) throws {
        try both(form, "compare CASE 2019-01 2019-02") { one, other in
            // What explains a change follows its figures: events with their days, or sides with them.
            func figures(_ lines: [String]) -> [String] {
                lines.map { $0.replacing(#/\. (After|Before|[0-9]{4}-).*/#, with: "") }
            }
            #expect(one.lines.contains { $0.hasPrefix("- ") })
            #expect(figures(one.lines) == figures(other.lines))
        }
    }

    /// The life of a relation without what lists events.
    private static func withoutEvents(_ life: [String: Any]) -> [String: Any] {
        var life = life
        life["events"] = nil
        life["weightiest_events"] = nil
        life["turns"] = (life["turns"] as? [[String: Any]])?.map { turn in
            turn.filter { !$0.key.hasSuffix("event_ids") }
        }
        return life
    }

    @Test("are the same evidence, but for the list of it", arguments: Form.allCases)
    func evidence(form: Form) throws {
        try both(form, "why CASE ant bee --format json") { one, other in
            let (first, second) = (
                try object(ofJSON: one.output), try object(ofJSON: other.output)
            )
            let events = try #require(second["events"] as? [[String: Any]])
            let counts = events.compactMap { $0["events"] as? Int }
            #expect((first["events"] as? [Any])?.count == counts.reduce(0, +))
            #expect(
                NSDictionary(dictionary: Self.withoutEvents(first))
                    == NSDictionary(dictionary: Self.withoutEvents(second)))
        }
        try both(form, "why CASE ant bee") { one, other in
            let count = try #require(one.lines.first)
            #expect(
                try #require(other.lines.first).replacing(#/ in [0-9]+ rows/#, with: "") == count)
            #expect(other.messages.contains("which the case does not tell one by one"))
        }
    }

    @Test("make the same picture, but for the list of events at each tie", arguments: Form.allCases)
    func picture(form: Form) throws {
        for command in ["draw --format svg", "draw --weigh events --format svg --top 4"] {
            try both(form, command + " --no-provenance") { one, other in
                #expect(one.status == 0)
                func drawn(_ text: String) -> String {
                    text.replacing(#/<title>[^<]*<\/title>/#, with: "")
                }
                #expect(drawn(one.text) == drawn(other.text))
            }
        }
    }

    @Test("come back the same from a case folder, a table of events and graphs of them")
    func written() throws {
        try Folder.temporary { folder in
            try both(.months, "centrality --measure events,strength --format csv") { _, expected in
                let table = folder.appendingPathComponent("t.csv").path
                try both(.months, "export --table events --force -o \(table)") { _, _ in }
                var files = [table]
                for (format, ending) in [
                    ("graphml", "graphml"), ("gexf", "gexf"), ("gml", "gml"), ("dot", "dot"),
                    ("node-link", "json"), ("cytoscape", "cyjs"),
                ] {
                    for part in ["ties", "events"] {
                        let file = folder.appendingPathComponent("\(part).\(ending)").path
                        try both(
                            .months,
                            "export --format \(format) --table \(part) --force -o \(file)"
                        ) { one, _ in #expect(one.status == 0, "\(one.messages)") }
                        files.append(file)
                    }
                }
                let imported = folder.appendingPathComponent("case").path
                try both(.months, "import -o \(imported) --force") { _, _ in }
                files.append(imported)
                for file in files {
                    let found = try Tool.run([
                        "centrality", file, "--measure", "events,strength", "--format", "csv",
                    ])
                    #expect(
                        scores(found.text) == scores(expected.text),
                        "\(file): \(found.messages)")
                }
            }
        }
    }

    /// Events and strength of each actor, by id.
    private func scores(_ csv: String) -> [String: String] {
        var scores: [String: String] = [:]
        for row in rows(ofCSV: csv) {
            scores[row["id"] ?? "", default: ""] +=
                " "
                + row.filter { $0.key.hasPrefix("events") || $0.key.hasPrefix("strength") }
                .sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
        return scores
    }

    @Test("are told apart from rows by check and import")
    func check() throws {
        let table = [
            "date,source,target,kind,events", "2019-01-01,a,b,conflict,12",
            "2019-01-02,b,a,conflict,", "2019-01-03,a,a,conflict,30",
        ]
        try Folder.withTable(table) { file in
            #expect(try Tool.run(["check", file]).text.contains("(3 rows, 43 events)"))
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            let imported = folder.appendingPathComponent("case").path
            let text = try Tool.run(["import", file, "-o", imported]).text
            #expect(text.contains("43 events in 3 rows"))
            let described = try Tool.run(["describe", imported]).text
            #expect(described.contains("43 events in 3 rows"))
            #expect(described.contains("30 events within one actor"))
        }
    }

    @Test(
        "say where the days of a row reach beyond a slice or the window",
        arguments: ["within", "span"])
    func later(basis: String) throws {
        let table = [
            "date,end_date,date_basis,source,target,kind,events",
            "2019-01-01,2019-01-31,\(basis),a,b,conflict,12", "2019-01-02,,,b,a,conflict,5",
            "2019-01-03,2019-03-01,\(basis),a,c,conflict,7", "2019-03-05,,,b,c,conflict,1",
        ]
        let said = " may be later than the "
        // On the first day of a span is one of its events.
        let (one, two) = basis == "span" ? (6, 17) : (7, 19)
        try Folder.withTable(table) { file in
            let weeks = try Tool.run(["slices", file, "--every", "week"])
            #expect(weeks.text.contains("up to \(two) events\(said)slice in which they count"))
            let months = try Tool.run(["slices", file, "--every", "month"])
            #expect(months.text.contains("up to \(one) events\(said)slice"))
            let years = try Tool.run(["slices", file, "--every", "year"])
            #expect(!years.text.contains(said))
            for command in [
                ["describe", file, "--window", "2019-01", "--format", "csv"],
                ["centrality", file, "--window", "2019-01"],
                ["export", file, "--window", "2019-01", "--format", "csv"],
                ["why", file, "a", "c", "--window", "2019-01"],
            ] {
                let messages = try Tool.run(command).messages
                #expect(messages.contains("up to \(one) events\(said)period"), "\(command)")
            }
            let trajectory = try Tool.run([
                "centrality", file, "--every", "month", "--measure", "degree",
            ])
            #expect(trajectory.messages.contains("up to \(one) events\(said)slice"))
            let periods = try Tool.run(["export", file, "--table", "periods", "--every", "week"])
            #expect(periods.messages.contains("up to \(two) events\(said)period"))
            let compared = try Tool.run(["compare", file, "2019-01-01..2019-01-10", "2019-02"])
            #expect(compared.text.contains("up to \(two) events\(said)period"))
            let steps = try Tool.run(["compare", file, "--every", "month"])
            #expect(steps.text.contains("up to \(one) events\(said)slice"))
            let balances = try Tool.run(["balance", file, "--every", "month"])
            #expect(balances.messages.contains("up to \(one) events\(said)slice"))
        }
    }

    @Test(
        "say that they may lie in a period before which they begin", arguments: ["within", "span"])
    func begunBefore(basis: String) throws {
        let table = [
            "date,end_date,date_basis,source,target,kind,events",
            "2019-01-01,2019-01-31,\(basis),a,b,conflict,12", "2019-03-01,,,a,c,conflict,",
        ]
        let reasons = [
            "no event begins in 2019-01-10..2019-01-20; the case runs from 2019-01-01 to 2019-03-01",
            "up to \(basis == "span" ? 11 : 12) events that may be in the period do not count there: rows that stand for several "
                + "events count where they begin",
        ]
        try Folder.withTable(table) { file in
            for command in [
                ["centrality", file], ["balance", file], ["draw", file], ["slices", file],
            ] {
                let outcome = try Tool.run(command + ["--window", "2019-01-10..2019-01-20"])
                for reason in reasons {
                    #expect((outcome.messages + outcome.text).contains(reason), "\(command)")
                }
            }
            let weeks = try Tool.run(["why", file, "a", "b", "--every", "week"])
            #expect(weeks.messages.contains("turns leave out 12 events not known to one week"))
            let months = try Tool.run(["why", file, "a", "b", "--every", "month"])
            #expect(!months.messages.contains("turns leave out"), "\(months.messages)")
            #expect(try !Tool.run(["describe", file]).text.contains("held over a span"))
            let compared = try Tool.run(["compare", file, "2019-01-01..2019-01-09", "2019-01-10.."])
            #expect(compared.text.contains("- in 2019-01-01..2019-01-09, up to "))
            #expect(compared.text.contains("- in 2019-01-10.., up to "))
            let turns = try Tool.run(["turns", file, "--window", "..2019-01-10"])
            #expect(
                (turns.text + turns.messages).components(separatedBy: "may be later").count == 2)
        }
    }

    @Test(
        "refuse numbers of events and rows that are none, with a remedy",
        arguments: [
            (["--min-events", "-1"], "--min-events is 1 or more"),
            (["--min-events=-1"], "--min-events is 1 or more"),
            (["--min-events", "0"], "1 keeps all pairs"), (["--rows", "-1"], "0 shows all"),
            (["--top", "-1"], "--top is 1 or more"),
        ])
    func limits(options: [String], message: String) throws {
        let outcome = try Tool.run(["describe", "seeds"] + options)
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
}
