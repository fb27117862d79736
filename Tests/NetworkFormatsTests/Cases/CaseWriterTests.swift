import ActorNetworks
import NetworkFormats
import Testing

/// A case that is written and read again is the same network.
@Suite("A case as a folder")
struct CaseWriterTests {
    @Test("gives the seeds again, every value of theirs")
    func seeds() throws {
        let folder = #filePath.components(before: "/Tests/") + "/seeds"
        let theCase = try CaseReader().read(folder).get()
        let again = try reread(theCase)
        try expectSame(again, theCase)
        #expect(bytes(of: again) == bytes(of: theCase))
    }

    @Test(
        "gives made cases again: dates of every sort, columns that are almost ours",
        arguments: 0..<60)
    func made(seed: Int) throws {
        var numbers = SmallNumbers(seed: seed)
        let theCase = try madeCase(&numbers)
        let again = try reread(theCase)
        try expectSame(again, theCase)
        #expect(bytes(of: again) == bytes(of: theCase))
    }

    @Test("holds only the columns that are needed")
    func smallest() throws {
        let theCase = try read("date,source,target,kind\n2016-03-30,a,b,conflict\n").get()
        let files = texts(of: theCase)
        #expect(files.map(\.name) == ["events.csv", "actors.csv", "datapackage.json"])
        #expect(
            files[0].text
                == "date,source,target,kind,weight\n2016-03-30,a,b,conflict,1\n")
        #expect(files[1].text == "id,name\na,a\nb,b\n")
    }

    @Test("writes no day where nobody knows one")
    func undated() throws {
        let reading = CaseReader().read(
            CaseFiles(events: .init(name: "x.dot", bytes: Array("graph { a -- b }".utf8))))
        let theCase = try reading.get()
        let files = texts(of: theCase)
        #expect(
            files[0].text
                == "date,date_basis,source,target,kind,weight,directed\n"
                + ",undated,a,b,cooperation,1,no\n")
        let package = files.first { $0.name == "datapackage.json" }?.text ?? ""
        let source = try #require(package.firstRange(of: "\"source\""))
        let dates = package[..<source.lowerBound]
        #expect(dates.contains("\"type\": \"date\"") && !dates.contains("required"))
        let again = try reread(theCase)
        #expect(again.isUndated && bytes(of: again) == bytes(of: theCase))
    }

    @Test("writes months and years as first days with their precision")
    func precision() throws {
        let theCase = try read(
            "date,end_date,date_basis,source,target,kind\n2016-03,,,a,b,conflict\n"
                + "2016,,,a,b,conflict\n2016-04,2016-05-31,,a,b,conflict\n"
                + "2016-06-01,2016-06-07,within,a,b,conflict\n"
        ).get()
        #expect(
            texts(of: theCase)[0].text == """
                date,precision,end_date,date_basis,source,target,kind,weight
                2016-01-01,year,,,a,b,conflict,1
                2016-03-01,month,,,a,b,conflict,1
                2016-04-01,month,2016-05-31,,a,b,conflict,1
                2016-06-01,day,2016-06-07,within,a,b,conflict,1

                """)
    }

    @Test("renames further columns that are called as one of ours, and says so")
    func renamed() throws {
        var builder = CaseBuilder(title: "renamed")
        builder.add(
            Event(
                id: "1", date: EventDate(try #require(Day("2016-03-30"))), source: "a", target: "b",
                kind: .conflict, further: ["note": "n", "url": "u", "Weight": "9"]))
        let writer = CaseWriter(try builder.build())
        #expect(writer.renamedColumns.map(\.written) == ["original_note"])
        let again = try reread(writer.case)
        #expect(
            again.event(at: 0).further == ["original_note": "n", "url": "u", "Weight": "9"])
        #expect(again.event(at: 0).citation.document == nil)
        #expect(again.event(at: 0).weight == 1)
    }

    @Test("a description says what the names of actors tell, where no table of actors does")
    func actorNames() throws {
        var files = CaseFiles(
            events: .init(
                name: "events.csv",
                bytes: Array("date,source,target,kind\n2020-01-05,USAGOV,RUS,conflict\n".utf8)))
        let text = #"{"resources": [{"name": "events", "actorNames": "codes"}]}"#
        files.package = .table(.init(name: "datapackage.json", bytes: Array(text.utf8)))
        let actors = try CaseReader().read(files).get().actors.actors
        #expect(actors.first { $0.id == "USAGOV" }?.parent == "USA")
        #expect(actors.first { $0.id == "RUS" }?.name == "Russia")
        var reader = CaseReader()
        reader.choices.naming = .names
        #expect(try reader.read(files).get().actors.actors.allSatisfy { $0.parent == nil })
    }

    @Test("describes each column in datapackage.json, with what holds for it")
    func package() throws {
        let theCase = try read(
            "id,date,source,target,kind\n1,2016-03-30,a,b,conflict\n"
        ).get()
        let package = DataPackage(
            title: "Armistice", description: "Two papers.", licenses: ["CC-BY-4.0"])
        let text = try #require(
            CaseWriter(theCase, as: package, name: "Armistice talks").files.last.map {
                String(decoding: $0.bytes, as: UTF8.self)
            })
        #expect(text.contains("\"name\": \"armistice-talks\""))
        #expect(text.contains("\"title\": \"Armistice\""))
        #expect(text.contains("\"licenses\": [\n    {\"name\": \"CC-BY-4.0\"}\n  ]"))
        #expect(package.licenses == ["CC-BY-4.0"] && DataPackage().licenses.isEmpty)
        #expect(text.contains("\"primaryKey\": [\"id\"]"))
        #expect(text.contains("\"type\": \"date\""))
    }
}

extension CaseWriterTests {
    fileprivate func texts(of theCase: Case) -> [(name: String, text: String)] {
        CaseWriter(theCase).files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    fileprivate func bytes(of theCase: Case) -> [[UInt8]] {
        CaseWriter(theCase).files.map(\.bytes)
    }

    /// The case that its files hold.
    fileprivate func reread(_ theCase: Case) throws -> Case {
        var tables: [String: CaseFiles.Table] = [:]
        for file in CaseWriter(theCase).files {
            tables[file.name] = CaseFiles.Table(name: file.name, bytes: file.bytes)
        }
        var files = CaseFiles(
            events: try #require(tables["events.csv"]), actors: tables["actors.csv"],
            sources: tables["sources.csv"], phases: tables["phases.csv"])
        files.codes = tables["codes.csv"].map { .table($0) }
        files.package = tables["datapackage.json"].map { .table($0) }
        let reading = CaseReader().read(files)
        #expect(theCase.title.isEmpty || reading.package?.title == theCase.title)
        #expect(reading.problems.kept.filter { $0.severity == .error } == [])
        #expect(reading.problems.count(of: .rivalColumns) == 0)
        return try reading.get()
    }

    fileprivate func expectSame(_ one: Case, _ other: Case) throws {
        #expect(one.actors.actors == other.actors.actors)
        #expect(one.documents == other.documents)
        #expect(one.phases == other.phases)
        #expect(one.title == other.title)
        #expect(one.codingScheme.name == other.codingScheme.name)
        try #require(one.events.count == other.events.count)
        for row in 0..<one.events.count {
            #expect(one.event(at: row) == other.event(at: row))
        }
    }

    /// A case of a few actors and events, in which every value may be there or not.
    fileprivate func madeCase(_ numbers: inout SmallNumbers) throws -> Case {
        let ours = CodingScheme(
            name: "ours",
            entries: [
                CodedEvent("190", label: "Fight, \"with\" arms", kind: .conflict, weight: 3),
                CodedEvent("04", kind: .negotiation, goldstein: 1.5, isDirected: false),
                CodedEvent("0874", label: "Retreat"),
            ])
        var builder = CaseBuilder(
            title: "made", codingScheme: numbers.below(2) == 0 ? .cameo : ours)
        for actor in 0..<4 {
            builder.add(
                PoliticalActor(
                    "a\(actor)", name: numbers.text(), label: numbers.maybe { $0.text() },
                    type: ActorType(numbers.maybe { $0.pick(["state", "guild"]) } ?? "other"),
                    parent: actor > 0 ? numbers.maybe { "a\($0.below(actor))" } : nil,
                    parentRelation: numbers.maybe { $0.text() },
                    aliases: (0..<numbers.below(3)).map { "alias \($0) of \(actor)" },
                    note: numbers.maybe { $0.text() }))
        }
        for document in 0..<3 {
            builder.add(
                SourceDocument(
                    "d\(document)", publisher: numbers.maybe { $0.text() },
                    headline: numbers.maybe { $0.text() },
                    date: numbers.maybe { EventDate($0.day(), precision: $0.precision()) },
                    url: numbers.maybe { $0.text() }, note: numbers.maybe { $0.text() }))
        }
        for phase in 0..<numbers.below(3) {
            let days = [numbers.day(), numbers.day()].sorted()
            builder.add(
                Phase(
                    "p\(phase)", name: numbers.text(),
                    window: Window(
                        from: numbers.maybe { _ in days[0] },
                        before: numbers.maybe { _ in days[1].advanced(by: 1) }),
                    note: numbers.maybe { $0.text() }))
        }
        let hasIDs = numbers.below(3)
        let columns = ["date_basis", "url", "Date", "actor1", "intensity", "x;y\tz", "column 3"]
            .filter { _ in numbers.below(3) == 0 }
        for event in 0..<numbers.below(30) {
            var further: [String: String] = [:]
            for column in columns where column != "date_basis" {
                further[column] = numbers.maybe { $0.text() }
            }
            if hasIDs == 1, event.isMultiple(of: 3) { further["N events"] = "about \(event)" }
            let date = numbers.date()
            if columns.contains("date_basis"), date.extent == .day {
                further["date_basis"] = numbers.maybe { $0.pick(["explicit", "Relative", "span"]) }
            }
            builder.add(
                Event(
                    id: hasIDs == 0 || (hasIDs == 1 && event.isMultiple(of: 2))
                        ? "e\(event * 37 % 31)" : "",
                    date: date, source: "a\(numbers.below(5))", target: "a\(numbers.below(5))",
                    kind: numbers.pick(RelationKind.allCases),
                    weight: numbers.maybe { $0.pick([0, 0.1, 1e-7, 12, 123_456.789]) },
                    isDirected: numbers.below(2) == 0,
                    code: numbers.maybe { $0.pick(["190", "046", "0874"]) },
                    goldstein: numbers.maybe { $0.pick([-10, 0.3, 7]) },
                    certainty: numbers.maybe { $0.pick(Certainty.allCases) },
                    summary: numbers.maybe { $0.text() },
                    citation: Citation(
                        document: numbers.maybe { "d\($0.below(4))" },
                        place: numbers.maybe { $0.text() }, speaker: numbers.maybe { $0.text() }),
                    note: numbers.maybe { $0.text() }, further: further,
                    count: hasIDs == 2 ? 1 : [1, 2, 40, 1 << 40][event * 7 % 4]))
        }
        return try builder.build()
    }
}

/// Numbers and texts that are the same for the same seed.
private struct SmallNumbers {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        below(2) == 0 ? nil : make(&self)
    }

    mutating func text() -> String {
        pick([
            "plain", "with, comma", "with \"quotes\"", "two\nlines", "\"", "ünïcödé 日本", "a|b",
            "tab\tinside", "; semicolon", "carriage\r\nreturn", "1,5", "NA", "- dash",
        ])
    }

    mutating func day() -> Day { Day(number: Int32(16_000 + below(800))) }

    mutating func precision() -> EventDate.Precision { pick(EventDate.Precision.allCases) }

    mutating func date() -> EventDate {
        let days = [day(), day()].sorted()
        return switch below(3) {
        case 0: EventDate(days[0], precision: precision())
        case 1: EventDate(within: days[0]...days[1], precision: precision())
        default: EventDate(over: days[0]...days[1], precision: precision())
        }
    }
}
