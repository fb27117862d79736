import Foundation
import Testing

@Suite("entente why")
struct WhyCommandTests {
    @Test("lists the events of two actors with their source, in order of time")
    func evidence() throws {
        let json = try object(
            ofJSON: Tool.run(["why", "seeds", "US", "Russia", "--roll-up", "--format", "json"])
                .output)
        let events = try #require(json["events"] as? [[String: Any]])
        #expect(events.count == 42)
        let dates = events.compactMap { $0["first"] as? String }
        #expect(dates == dates.sorted())
        #expect(events.allSatisfy { $0["document"] is String })
        #expect(json["a"] as? String == "us")
    }

    @Test("names the periods in which a relation turns, and what counts for nothing")
    func turns() throws {
        try Folder.withEvents([
            "1,2015-01-01,a,b,cooperation", "2,2015-03-02,b,a,conflict", "3,2015,a,b,conflict",
            "4,2015-03-04,a,b,negotiation", "5,2015-03-05,a,b,negotiation",
        ]) {
            let outcome = try Tool.run(["why", $0, "a", "b", "--turn-events", "1"])
            #expect(
                outcome.text.contains(
                    "Turn in 2015-03: friendly in 2015-01 (+1.00, 1 event), hostile in 2015-03 "
                        + "(-1.00, 1 of 3 events); doubtful: "))
            #expect(outcome.text.contains("b → a"))
            #expect(outcome.messages.contains("turns leave out 1 event not known to one month"))
            #expect(outcome.messages.contains("turns leave out 2 negotiations; "))
            let few = try Tool.run(["why", $0, "a", "b", "--turn-events", "2"])
            #expect(!few.text.contains("Turn in"))
            #expect(few.messages.contains("turns pass over 2 months with fewer than 2 events"))
            let talks = ["why", $0, "a", "b", "--turn-events", "1", "--negotiation", "positive"]
            #expect(try !Tool.run(talks).text.contains("Turn in"))
            let quarters = ["why", $0, "a", "b", "--turn-events", "1", "--period", "quarter"]
            #expect(try !Tool.run(quarters).text.contains("Turn in"))
        }
        #expect(try !Tool.run(["why", "seeds", "russia", "us"]).text.contains("Turn in 2016-01"))
    }

    @Test("opens with three sentences, and shortens its tables by --rows, which is told")
    func opening() throws {
        let all = try Tool.run(["why", "seeds", "us", "russia", "--roll-up"]).text
        let short = try Tool.run(["why", "seeds", "us", "russia", "--roll-up", "--rows", "3"]).text
        for text in [all, short] {
            let opening = try #require(text.split(separator: "\n").first)
            #expect(opening.contains("42 events") && opening.contains("It did not turn"))
            #expect(opening.contains("US acts more, 18 of 24 times (18 mutual events aside); "))
            #expect(text.contains("By month") && text.contains("Who answers whom"))
            #expect(text.contains("Weightiest events") && text.contains("All events"))
        }
        #expect(!all.contains("not shown"))
        #expect(short.contains("not shown: 39 events; --rows 0 shows all"))
    }

    @Test("shows the turn of North Korea and the United States by the mean of all their events")
    func realTurn() throws {
        let data = Tool.package.deletingLastPathComponent()
            .appendingPathComponent("shared/data/icews18_jan_apr")
        let folder = data.path
        guard FileManager.default.fileExists(atPath: folder + "/relations.tsv") else { return }
        let script = """
            import csv, gzip, sys
            d = sys.argv[1]
            codes = {r['relation']: r['cameo'] for r in
                csv.DictReader(open(d + '/relations.tsv'), delimiter='\\t')}
            rows = csv.DictReader(gzip.open(d + '/icews18_jan_apr.tsv.gz', 'rt'), delimiter='\\t',
                quoting=csv.QUOTE_NONE)
            out = csv.writer(open(sys.argv[2], 'w'))
            out.writerow(['date', 'source', 'target', 'code'])
            for r in rows:
                if {r['source'], r['target']} == {'North Korea', 'United States'}:
                    out.writerow([r['date'], r['source'], r['target'], codes[r['relation']]])
            """
        try Folder.temporary { scratch in
            let table = scratch.appendingPathComponent("pair.csv").path
            let python = URL(fileURLWithPath: "/usr/bin/env")
            let made = try Tool.run(python, ["python3", "-c", script, folder, table], in: scratch)
            guard made.status == 0 else { return }
            let why = ["why", table, "North Korea", "United States", "--skip-bad-rows"]
            #expect(
                try Tool.run(why).text.contains("Turn in 2018-03: hostile in 2018-02"))
            // Without talks there is none.
            let acts = try Tool.run(why + ["--kinds", "cooperation,conflict"])
            #expect(!acts.text.contains("Turn in 2018-03"))
        }
    }

    @Test("has one fact a column, labels beside ids, and the same names in JSON")
    func columns() throws {
        let arguments = ["why", "seeds", "russia", "us", "--format"]
        let header = try #require(try Tool.run(arguments + ["csv"]).lines.first)
        let names = header.split(separator: ",").map(String.init)
        #expect(
            names == [
                "id", "date", "first", "last", "kind", "source", "source_label", "target",
                "target_label", "directed", "weight", "part", "events", "code", "goldstein",
                "certainty", "summary", "document", "document_label", "place", "speaker", "note",
            ])
        let json = try object(ofJSON: Tool.run(arguments + ["json"]).output)
        let event = try #require((json["events"] as? [[String: Any]])?.first)
        #expect(Set(event.keys) == Set(names))
        #expect(event["source_label"] as? String == "US")
        #expect(json["a_label"] as? String == "Russia")
        #expect(json["first_contact"] as? String == "2014")
        let periods = try #require(json["periods"] as? [[String: Any]])
        let keys = Set(json.keys).union(periods.flatMap(\.keys))
        #expect(keys.allSatisfy { $0 == $0.lowercased() })
    }

    @Test("explains turns, as centrality does, and refuses to explain anything else")
    func explanation() throws {
        let text = try Tool.run(["why", "--explain", "turns"]).text
        #expect(text.contains("--negotiation") && text.contains("--turn-events"))
        #expect(try Tool.run(["centrality", "--explain", "turns"]).text == text)
        for wrong in [
            ["why", "--explain", "tone"], ["why", "seeds", "us"], ["why"],
            ["why", "seeds", "us", "russia", "--turn-events", "0"],
            ["why", "seeds", "us", "russia", "--negotiation", "2"],
            ["why", "seeds", "us", "russia", "--period", "decade"],
        ] {
            #expect(try Tool.run(wrong).status == 64)
        }
    }

    @Test("says so where nothing is known, and where two names mean one actor")
    func nothing() throws {
        let nothing = try Tool.run(["why", "seeds", "turkey", "us"])
        #expect(nothing.status == 0)
        #expect(nothing.messages.contains("with --roll-up"))
        let same = try Tool.run(["why", "seeds", "us", "pentagon", "--roll-up"])
        #expect(same.status == 64)
        #expect(same.messages.contains("are one actor"))
    }

    @Test("does not hide what came after the last month with a sign and enough events")
    func later() throws {
        let opening = try #require(
            try Tool.run(["why", "seeds", "russia", "opposition", "--roll-up"]).lines.first)
        #expect(
            opening.contains(
                "it stands friendly (+6.15); since then hostile in 2016-07 (-10.00, 1 event)."))
    }

    @Test("says how many events are undated, and how fast they came only where days are known")
    func days() throws {
        try Folder.withEvents([
            "1,2024-03-01,a,b,conflict", "2,NA,a,b,conflict", "3,NA,b,a,cooperation",
        ]) {
            let text = try Tool.run(["why", $0, "a", "b"]).text
            #expect(
                text.contains("(1 cooperation, 2 conflict), 1 on 2024-03-01 and 2 undated, tone"))
            #expect(text.contains("First contact 2024-03-01, last 2024-03-01, 2 undated aside."))
            let json = try object(
                ofJSON: Tool.run(["why", $0, "a", "b", "--format", "json"]).output)
            #expect(json["events_without_date"] as? Int == 2)
        }
        try Folder.withEvents([
            "1,2023,a,b,conflict", "2,2024,a,b,conflict", "3,2024,a,b,conflict",
        ]) {
            #expect(try !Tool.run(["why", $0, "a", "b"]).text.contains("An event every"))
            let json = try object(
                ofJSON: Tool.run(["why", $0, "a", "b", "--format", "json"]).output)
            #expect(json["tempo"] is NSNull)
        }
    }

    @Test("shows the part of an event that the window holds")
    func parts() throws {
        try Folder.temporary { folder in
            let table = folder.appendingPathComponent("spans.csv")
            try Data(
                "date,end_date,source,target,kind,weight\n2024-01-20,2024-02-18,a,b,conflict,30\n2024-02-10,,a,b,cooperation,20\n"
                    .utf8
            ).write(to: table)
            let why = ["why", table.path, "a", "b", "--window", "2024-02", "--spans", "share"]
            let csv = rows(ofCSV: try Tool.run(why + ["--format", "csv"]).text)
            #expect(csv.map { $0["weight"] } == ["30", "20"])
            #expect(csv.map { $0["part"] } == ["0.6", "1"])
            #expect(try Tool.run(why).text.contains("counts"))
            // 20 against 18 of the 30 in February.
            #expect(try Tool.run(why).text.contains("friendly on the whole"))
            let one = try object(ofJSON: Tool.run(why + ["--format", "json"]).output)
            #expect((one["weightiest_events"] as? [String])?.count == 2)
        }
    }

    @Test("tells an unknown actor from one of several, and from a case without actors")
    func unknown() throws {
        try Folder.withEvents([]) {
            let none = try Tool.run(["why", $0, "a", "b"])
            #expect(none.status == 64 && none.messages.contains("the case has no actors"))
        }
        try Folder.withEvents(["1,2024-01-01,A,a,conflict", "2,2024-01-02,A,c,conflict"]) {
            let unknown = try Tool.run(["why", $0, "c", "Obama"])
            #expect(unknown.messages.contains("no actor is called \"Obama\"; use the id, name"))
            let reach = try Tool.run(["reach", $0, "Obama"])
            #expect(reach.messages.contains("no actor is called \"Obama\""))
        }
    }

    @Test("offers the nearest actor")
    func slip() throws {
        let outcome = try Tool.run(["why", "seeds", "rusia", "us"])
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("did you mean \"russia\"?"))
    }
}
