import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Dates and numbers of edges")
struct GraphSpellingsTests {
    private func reading(
        _ name: String, _ text: String, _ choose: (inout ReadingChoices) -> Void = { _ in }
    ) -> CaseReading {
        var reader = CaseReader()
        choose(&reader.reading)
        return reader.read(CaseFiles(events: .init(name: name, bytes: Array(text.utf8))))
    }

    private func days(_ reading: CaseReading) throws -> [String] {
        let events = try reading.get().events
        return (0..<events.count).map { events.date(of: $0).description }
    }

    private func weights(_ reading: CaseReading) throws -> [Double] {
        let theCase = try reading.get()
        return (0..<theCase.events.count).map { theCase.event(at: $0).weight ?? 1 }
    }

    /// Two edges with dates, in each format.
    private static func files(_ one: String, _ other: String) -> [(String, String)] {
        [
            ("a.dot", "graph { a -- b [date=\"\(one)\"]; a -- c [date=\"\(other)\"] }"),
            (
                "a.graphml",
                """
                <graphml><key id="d" for="edge" attr.name="date" attr.type="string"/><graph>
                <node id="a"/><node id="b"/><edge source="a" target="b"><data key="d">\(one)</data>
                </edge><edge source="a" target="b"><data key="d">\(other)</data></edge>
                </graph></graphml>
                """
            ),
            (
                "a.gexf",
                """
                <gexf><graph mode="dynamic"><nodes><node id="a"/><node id="b"/></nodes><edges>
                <edge source="a" target="b" start="\(one)" end="\(one)"/>
                <edge source="a" target="b"><spells><spell start="\(other)" end="\(other)"/></spells>
                </edge></edges></graph></gexf>
                """
            ),
            (
                "a.gml",
                "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 date \"\(one)\" ] "
                    + "edge [ source 1 target 2 date \"\(other)\" ] ]"
            ),
            (
                "a.json",
                """
                {"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","date":"\(one)"},
                {"source":"a","target":"b","date":"\(other)"}]}
                """
            ),
            ("a.edges", "source,target,weight,time\na,b,1,\(one)\nb,a,1,\(other)\n"),
            ("a.csv", "Source,Target,Type,date\na,b,Directed,\(one)\nb,a,Directed,\(other)\n"),
            ("a.net", "*Vertices 2\n*Edges\n1 2 1 date \"\(one)\"\n1 2 1 date \"\(other)\"\n"),
        ]
    }

    @Test(
        "The other edges tell the order of dates, which is told",
        arguments: files("03.04.2016", "13.04.2016"))
    func order(name: String, text: String) throws {
        let reading = reading(name, text)
        #expect(try days(reading) == ["2016-04-03", "2016-04-13"])
        #expect(
            reading.alarms.contains {
                $0.problem.hasSuffix(
                    "dates are read as day, month, year, because of \"13.04.2016\"")
            }, "\(reading.messages)")
        #expect(reading.problems.count(of: .undated) == 0)
        #expect(reading.tables.first?.found.dates == .dmy)
    }

    @Test(
        "Dates with two readings are an error that names the option",
        arguments: files("3/4/2016", "5/6/2016"))
    func ambiguous(name: String, text: String) throws {
        let open = reading(name, text)
        #expect(open.case == nil)
        #expect(open.problems.count(of: .ambiguousDate) == 2, "\(open.messages)")
        #expect(open.messages.contains { $0.contains("--dates mdy") })
        let told = reading(name, text) { $0.dates = .mdy }
        #expect(try days(told) == ["2016-03-04", "2016-05-06"])
    }

    @Test("What is called a date and is none is an error, and other words are kept")
    func noDates() throws {
        let called = reading("a.dot", "graph { a -- b [date=\"2016-13-45\"] }")
        #expect(
            called.messages.first
                == "a.dot:1: date \"2016-13-45\" is not in the calendar; correct year (0001 to "
                + "9999), month or day")
        let other = reading("a.dot", "graph { a -- b [date=soon] }")
        #expect(other.messages.first?.hasSuffix("--map \"date=note\" if it is no date") == true)
        let missing = reading("a.dot", "graph { a -- b [date=\"NA\"] }")
        #expect(try days(missing) == ["undated"])
        let kept = reading("a.dot", "graph { a -- b [time=soon] }")
        #expect(try kept.get().event(at: 0).further == ["time": "soon"])
        #expect(
            kept.alarms.contains {
                $0.problem
                    == "its edges have no date that can be read (\"soon\"), so the network is one "
                    + "snapshot"
            })
        // Five digits may be a day where the name says that they are one.
        #expect(reading("a.dot", "graph { a -- b [date=42862] }").case == nil)
        #expect(try days(reading("a.dot", "graph { a -- b [time=42862] }")) == ["undated"])
    }

    @Test(
        "Decimal commas are found out, or held to be what a user says",
        arguments: [
            ("a.csv", "from;to;weight\na;b;1,5\nb;c;2.000,25\n"),
            ("a.edges", "a b 1,5\nb c 2000,25\n"),
            ("a.edges", "a;b;1,5\nb;c;2000,25\n"),
            ("a.edges", "a,b,\"1,5\"\nb,c,\"2000,25\"\n"),
            (
                "a.csv",
                "Source,Target,Type,Weight\na,b,Directed,\"1,5\"\nb,c,Directed,\"2.000,25\"\n"
            ),
            ("a.dot", "graph { a -- b [weight=\"1,5\"]; b -- c [weight=\"2.000,25\"] }"),
            (
                "a.gexf",
                """
                <gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges>
                <edge source="a" target="b" weight="1,5"/>
                <edge source="a" target="b" weight="2000,25"/></edges></graph></gexf>
                """
            ),
            (
                "a.json",
                #"{"nodes":["a","b"],"links":[{"source":"a","target":"b","weight":"1,5"},"#
                    + #"{"source":"a","target":"b","weight":"2000,25"}]}"#
            ),
        ])
    func decimals(name: String, text: String) throws {
        let found = reading(name, text)
        #expect(try weights(found) == [1.5, 2000.25])
        #expect(
            found.alarms.contains { $0.problem.contains("read with a decimal comma") },
            "\(found.messages)")
        let told = reading(name, text) { $0.decimal = .comma }
        #expect(try weights(told) == [1.5, 2000.25])
        #expect(!told.alarms.contains { $0.problem.contains("decimal comma") })
    }

    @Test("Weights that contradict each other are an error that names both")
    func contradiction() {
        let found = reading("a.csv", "from;to;weight\na;b;1,5\nb;c;2.25\n")
        #expect(found.problems.count(of: .contradiction) > 0, "\(found.messages)")
        #expect(found.messages[0].contains("1,5") && found.messages[0].contains("2.25"))
    }

    @Test("A point between thousands is none where commas are decimal")
    func thousands() throws {
        let text = "from;to;weight\na;b;1.500\nb;c;2,5\n"
        #expect(try weights(reading("a.csv", text)) == [1500, 2.5])
        let plain = "from;to;weight\na;b;1.500\nb;c;2.5\n"
        #expect(try weights(reading("a.csv", plain)) == [1.5, 2.5])
        #expect(
            try weights(reading("a.csv", "from;to;weight\na;b;1.500\n") { $0.decimal = .comma })
                == [1500])
        let open = reading("a.csv", "from;to;weight\na;b;1,500\n")
        #expect(
            open.messages.first
                == "a.csv:2: weight \"1,500\" can be read as 1500 and as 1.500; write 1500 or 1.500, "
                + "or choose with --decimal comma or --decimal point")
        let matrix = reading("a.csv", ";x;y\nx;0;1.500\ny;2,5;0\n") { $0.decimal = .comma }
        #expect(try weights(matrix) == [1500, 2.5])
    }

    @Test(
        "An encoding that a user names holds",
        arguments: [
            ("a.dot", "graph { charset=latin1; \"\u{E4}\" -- b }"),
            ("a.net", "*Vertices 2\n1 \"\u{E4}\"\n2 b\n*Edges\n1 2\n"),
            (
                "a.gml",
                "graph [ node [ id 1 label \"\u{E4}\" ] node [ id 2 label \"b\" ] edge [ source 1 target 2 ] ]"
            ),
            (
                "a.graphml",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><graphml><graph><node id=\"\u{E4}\"/>"
                    + "<node id=\"b\"/><edge source=\"\u{E4}\" target=\"b\"/></graph></graphml>"
            ),
            ("a.edges", "\u{E4} b\n"), ("a.tgf", "\u{E4}\nb\n#\n\u{E4} b\n"),
            ("a.json", "{\"nodes\":[\"\u{E4}\",\"b\"],\"links\":[[\"\u{E4}\",\"b\"]]}"),
            ("a.gdf", "nodedef>name\n\u{E4}\nb\nedgedef>node1,node2\n\u{E4},b\n"),
        ])
    func encoding(name: String, text: String) throws {
        var reader = CaseReader()
        reader.reading.encoding = TextEncoding(named: "windows-1251")
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let reading = reader.read(CaseFiles(events: .init(name: name, bytes: bytes)))
        let theCase = try reading.get()
        let names = theCase.actors.actors.map(\.name)
        #expect(names.contains("д"), "\(names)")
    }

    @Test("A date that is a number of days is refused, because programs count from different days")
    func numbersOfDays() {
        let reading = reading(
            "a.graphml",
            """
            <graphml><key id="d" for="edge" attr.name="date" attr.type="double"/><graph>
            <node id="a"/><node id="b"/><edge source="a" target="b"><data key="d">16801</data></edge>
            </graph></graphml>
            """)
        #expect(reading.case == nil)
        #expect(
            reading.messages.contains {
                $0.hasPrefix("a.graphml:2: date \"16801\" is a number of days, which spreadsheets")
            }, "\(reading.messages)")
    }
}
