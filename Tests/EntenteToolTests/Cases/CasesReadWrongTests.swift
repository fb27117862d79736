import Foundation
import Testing

/// Small inputs that were once read wrong. Those that once gave wrong figures or pictures stand in
/// `CasesMeasuredWrongTests` and `CasesDrawnWrongTests`; how lines run round actors and how texts of
/// other scripts stand is held to their own tests in `NetworkDrawingTests`.
@Suite("Inputs that were once read wrong")
struct CasesReadWrongTests {
    private func check(_ lines: [String]) throws -> [String] {
        try Folder.withTable(lines) { file in try Tool.run(["check", file]).lines }
    }

    /// Whether some line begins with a place and holds all words.
    private func expect(
        _ lines: [String], _ place: String, _ words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            lines.contains { line in
                line.hasPrefix("table.csv:\(place): ") && words.allSatisfy(line.contains)
            }, "\(place) \(words): \(lines)", sourceLocation: sourceLocation)
    }

    @Test("a quote that swallows rows is named with its lines", arguments: [",", ";"])
    func swallowed(delimiter: String) throws {
        var lines = [
            "date,source,target,kind,weight,summary", "2007-02-01,North,South,conflict,5,Shelling",
            "2007-02-02,South,North,conflict,3,\"Reply fire by a general",
        ]
        lines += (3...29).map {
            "2007-02-\($0 < 10 ? "0" : "")\($0),Union,North,negotiation,2,Envoy"
        }
        lines[29] += "\""
        lines += ["2007-03-02,Union,South,cooperation,2,Aid"]
        lines = lines.map { $0.replacingOccurrences(of: ",", with: delimiter) }
        expect(try check(lines), "3:35", "warning", "lines 3 to 30, of which 27 look like rows")
        try Folder.withTable(lines) { file in
            let skipping = try Tool.run(["describe", file, "--skip-bad-rows"])
            #expect(skipping.messages.contains("27 lines lost"))
            #expect(
                try Tool.run(["why", file, "South", "North"]).messages.contains("27 look like"))
        }
    }

    @Test("a quote that swallows rows is named in actors, sources and phases, too")
    func swallowedElsewhere() throws {
        let tables = [
            "actors.csv": "id,name,note\na,A,\"stray\nb,B,x\nc,C,x\nd,D,x\"\n",
            "sources.csv":
                "id,date,headline\ns,2020-01-01,\"stray\nt,2020-02-01,x\nu,2020-02-02,y\"\n",
            "phases.csv":
                "id,start,end,name\np,2020-01-01,2020-01-31,\"stray\nq,2020-02-01,2020-02-28,x\n"
                + "r,2020-03-01,2020-03-31,x\"\n",
        ]
        for (name, text) in tables {
            try Folder.withEvents(["1,2020-01-01,a,a,conflict"]) { folder in
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
                let lines = try Tool.run(["check", folder]).lines
                #expect(
                    lines.contains { $0.hasPrefix("\(name):2:") && $0.contains("look like rows") },
                    "\(lines)")
            }
        }
    }

    @Test("Intensity beside a code is the Goldstein value, with tabs and with commas")
    func intensity() throws {
        let lines = [
            "Event Date\tSource Name\tCAMEO Code\tIntensity\tTarget Name",
            "2017-01-02\tN\t190\t-10.0\tS", "2017-01-03\tS\t051\t3.4\tN",
            "2017-01-03\tS\t040\t1.0\tN",
        ]
        for table in [lines, lines.map { $0.replacingOccurrences(of: "\t", with: ",") }] {
            try Folder.withTable(table) { file in
                let json = try object(
                    ofJSON: Tool.run(["describe", file, "--format", "json"]).output)
                #expect(
                    json["kinds"] as? [String: Int]
                        == ["conflict": 1, "cooperation": 1, "negotiation": 1])
                let pair = try #require((json["pairs"] as? [[String: Any]])?.first)
                let tone = try #require(pair["tone"] as? Double)
                #expect(abs(tone - (-10.0 + 3.4 + 1) / 3) < 1e-9)
            }
        }
    }

    @Test("characters that cannot be seen are named with their place, and do not stop a picture")
    func characters() throws {
        let lines = [
            "date,source,target,kind,summary", "2014-01-01,North\u{B},South,cooperation,x",
            "2014-01-02,South\u{FFFE},Union,conflict,clean",
            "2014-01-03,Union,East\u{202E},conflict,",
            "2014-01-04,Union,East,conflict,a\u{1B}b",
        ]
        let found = try check(lines)
        expect(found, "2:17", "U+000B")
        expect(found, "3:17", "U+FFFE")
        expect(found, "4:22", "U+202E")
        expect(found, "5:33", "U+001B")
        try Folder.withTable(lines) { file in
            for arguments in [["draw", file], ["draw", file, "--format", "dot"]] {
                let outcome = try Tool.run(arguments)
                #expect(outcome.status == 0)
                #expect(outcome.messages.contains("show as �"))
                #expect(outcome.text.contains("North�"))
                #expect(!outcome.text.unicodeScalars.contains("\u{B}"))
            }
        }
    }

    @Test("numbers of other forms are named, with both readings where there are two")
    func numbers() throws {
        let found = try check(
            ["date,source,target,kind,weight"]
                + ["\"1,234\"", "−3", "٣", "5%", "1e309"]
                .enumerated()
                .map { "2015-01-0\($0.offset + 1),A,B,conflict,\($0.element)" })
        expect(found, "2:25", "can be read as 1234 and as 1.234")
        expect(found, "3:25", "U+2212 for a minus sign")
        expect(found, "4:25", "digits of another script", "write 3")
        expect(found, "5:25", "is a percentage; write 5 or 0.05")
        expect(found, "6:25", "is greater than")
        #expect(found.count { $0.contains(": error: ") } == 5)
        // 1,234,567 and 1.234,5 have one reading each, and not the same decimal mark.
        let both = try check([
            "date,source,target,kind,weight", "2015-01-01,A,B,conflict,\"1,234,567\"",
            "2015-01-02,A,B,conflict,\"1.234,5\"",
        ])
        expect(
            both, "3:25", "\"1.234,5\" on line 3 has a decimal comma",
            "\"1,234,567\" on line 2 a decimal point")
    }

    @Test("numbers of other forms are named in other columns and with other delimiters, too")
    func numbersElsewhere() throws {
        let weights = try check([
            "date;source;target;kind;weight", "2015-01-01;A;B;conflict;1,234",
            "2015-01-02;A;B;conflict;1.234.567",
        ])
        expect(weights, "2:25", "numbers are read with a decimal comma, because of \"1.234.567\"")
        let values = try check([
            "date,source,target,kind,goldstein", "2015-01-01,A,B,conflict,−3",
        ])
        expect(values, "2:25", "goldstein", "write -3")
    }

    @Test("dates of other forms are read where they have one reading, and named where not")
    func dates() throws {
        let forms: [(String, String)] = [
            ("3/4/2017", "can be read as two days; write 2017-04-03 or 2017-03-04"),
            ("42862", "days that are numbers are counted as spreadsheets do"),
            ("7-May", "has no year"),
            ("'2017-06-01", "apostrophe"), ("2017-06-31", "is not in the calendar"),
            ("1494200000", "seconds since 1970: 1494200000 is 2017-05-07"),
        ]
        let found = try check(
            ["date,source,target,kind"]
                + (forms.map(\.0) + ["4 May 2017", "May 2017", "2017/05/06"])
                .map { "\($0),A,B,conflict" })
        // Days and seconds that are numbers are read, and told.
        #expect(found.count { $0.contains(": error: ") } == forms.count - 2)
        for (line, form) in forms.enumerated() { expect(found, "\(line + 2):1", form.1) }
    }

    @Test("dates of other forms are named in the end of an interval, in sources and in phases, too")
    func datesElsewhere() throws {
        let ends = try check([
            "date,end_date,source,target,kind", "2017-01-01,3.4.2017,A,B,conflict",
        ])
        expect(ends, "2:12", "end_date", "write 2017-04-03 or 2017-03-04")
        for (name, text, words) in [
            ("sources.csv", "id,date\ns,3/4/2017\n", "sources.csv:2:3: error: date \"3/4/2017\""),
            ("phases.csv", "id,start,end\np,2017-01-01,5/4/2017\n", "write 2017-04-05"),
        ] {
            try Folder.withEvents(["1,2020-01-01,a,b,conflict"]) { folder in
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
                #expect(try Tool.run(["check", folder]).text.contains(words))
            }
        }
    }

    @Test("names that are written almost alike are named with the lines of both")
    func likeNames() throws {
        let names = [
            "Côte d’Ivoire", "Cote d’Ivoire", "STRASSE", "Straße", "Russia", "Rus\u{200B}sia",
            "Russiа",
            "the Union", "The Union",
        ]
        let found = try check(
            ["date,source,target,kind"]
                + names.map { "2014-01-01,\($0),Mali,conflict" })
        for (line, words) in [
            (3, "(line 2) differ by accents"),
            (5, "(line 4) differ by accents or forms of letters"),
            (7, "(line 6) differ by a character that cannot be seen, U+200B"),
            (8, "(line 6) differ by a letter of another script, U+0430"),
            (10, "(line 9) differ by case"),
        ] {
            expect(found, "\(line):12", words)
        }
    }

    @Test("actors called by a word for a missing value are doubtful, one line each; NA is an actor")
    func missingWords() throws {
        let found = try check([
            "date,source,target,kind", "1989-04-01,NA,ZA,conflict", "1990-03-21,null,NA,conflict",
            "1990-03-22,None,nan,conflict", "1990-03-24,-,n/a,conflict",
        ])
        for (place, word) in [
            ("3:12", "null"), ("4:12", "None"), ("4:17", "nan"), ("5:12", "-"), ("5:14", "n/a"),
        ] {
            expect(found, place, "an actor is called \"\(word)\"")
        }
        #expect(!found.contains { $0.contains("called \"NA\"") })
        #expect(found.filter { $0.contains("an actor is called") }.count == 5)
    }
}
