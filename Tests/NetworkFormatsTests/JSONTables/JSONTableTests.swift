import ActorNetworks
import NetworkFormats
import Testing

@Suite("Events in JSON")
struct JSONTableTests {
    private func reading(_ text: String, skipBadRows: Bool = false) -> CaseReading {
        CaseReader(skipBadRows: skipBadRows).read(
            CaseFiles(events: CaseFiles.Table(name: "x.json", bytes: Array(text.utf8))))
    }

    @Test(
        "Each form of records gives the same events",
        arguments: [
            #"[{"date":"2016-01-05","source":"a","target":"b","kind":"conflict","weight":2.50},{"date":"2016-01-06","source":"b","target":"a","kind":"cooperation","weight":null}]"#,
            """
            {"date":"2016-01-05","source":"a","target":"b","kind":"conflict","weight":2.5}

            {"source":"b","kind":"cooperation","target":"a","date":"2016-01-06"}

            """,
            #"{"status":200,"count":2,"data":[{"date":"2016-01-05","source":"a","target":"b","kind":"conflict","weight":2.5},{"date":"2016-01-06","source":"b","target":"a","kind":"cooperation"}]}"#,
            #"{"columns":["date","source","target","kind","weight"],"index":[0,1],"data":[["2016-01-05","a","b","conflict",2.5],["2016-01-06","b","a","cooperation",null]]}"#,
            #"[["date","source","target","kind","weight"],["2016-01-05","a","b","conflict",2.5],["2016-01-06","b","a","cooperation",null]]"#,
            #"{"0":{"date":"2016-01-05","source":"a","target":"b","kind":"conflict","weight":2.5},"1":{"date":"2016-01-06","source":"b","target":"a","kind":"cooperation","weight":null}}"#,
            #"{"date":{"0":"2016-01-05","1":"2016-01-06"},"source":{"0":"a","1":"b"},"target":{"0":"b","1":"a"},"kind":{"0":"conflict","1":"cooperation"},"weight":{"0":2.5,"1":null}}"#,
            "{\n \"date\": \"2016-01-05\",\n \"source\": \"a\", \"target\": \"b\", \"kind\": \"conflict\", \"weight\": 2.5\n}\n{\"date\":\"2016-01-06\",\"source\":\"b\",\"target\":\"a\",\"kind\":\"cooperation\"}",
        ])
    func forms(text: String) throws {
        let reading = reading(text)
        #expect(reading.messages == [])
        let theCase = try reading.get()
        #expect(theCase.events.count == 2)
        let first = theCase.event(at: 0)
        #expect(first.source == "a" && first.target == "b" && first.weight == 2.5)
        #expect(theCase.event(at: 1).kind == .cooperation)
    }

    @Test("Nested members are flattened, lists joined, truth values words, digits kept")
    func flattening() throws {
        let theCase = try reading(
            #"""
            [{"date": "2016-01-05", "actor": {"x": "n"}, "source": "a, \"b\"", "target": "é\n;",
              "kind": "conflict", "directed": false, "code9": 01e0,
              "tags": ["p", 1, true, {"q": [1]}], "geo": {"lat": 48.10, "at": {"z": "y"}}}]
            """#.replacing("01e0", with: "1.50e0")
        ).get()
        let event = theCase.event(at: 0)
        #expect(event.source == "a, \"b\"" && event.target == "é\n;" && !event.isDirected)
        func value(_ name: String) -> String? { theCase.events.value(of: 0, in: name) }
        #expect(value("actor_x") == "n" && value("geo_lat") == "48.10")
        #expect(value("geo_at_z") == "y" && value("code9") == "1.50e0")
        #expect(value("tags") == "p; 1; yes; {\"q\": [1]}")
    }

    @Test("Problems name the line and the character of the value in the file")
    func places() {
        let reading = reading(
            """
            {"events": [
              {"date": "2016-01-05", "source": "a", "target": "b", "kind": "conflict"},
              {"date": "2016-01-05",
               "source": "a", "target": "b", "kind": "conflict", "weight": "much"},
              {"date": "nothing", "source": "a", "target": "b", "kind": "conflict"}
            ]}
            """)
        #expect(reading.case == nil)
        #expect(
            reading.messages.contains { $0.hasPrefix("x.json:4:64: weight \"much\"") },
            "\(reading.messages)")
        #expect(
            reading.messages.contains { $0.hasPrefix("x.json:5:12: date \"nothing\"") },
            "\(reading.messages)")
    }

    @Test("A hundred problems on one line of many records name their characters at once")
    func longLine() {
        let record = #"{"date":"é","source":"a","target":"b","kind":"-"}"#
        let text = "[" + Array(repeating: record, count: 20_000).joined(separator: ",") + "]"
        let reading = reading(text)
        #expect(reading.problems.errorCount == 20_000)
        let columns = reading.problems.kept.prefix(100).map(\.column)
        #expect(columns == (0..<100).map { 10 + $0 * (record.unicodeScalars.count + 1) })
    }

    @Test("A broken line of JSON Lines is one bad row, and can be skipped")
    func brokenLines() throws {
        let text = """
            {"date":"2016-01-05","source":"a","target":"b","kind":"conflict"}
            {"date":"2016-01-06","source":"a"
            {"date":"2016-01-07","source":"a","target":"b","kind":"conflict"}
            7
            {"date":"2016-01-08","source":"a","target":"b","kind":"conflict"}
            """
        let strict = reading(text)
        #expect(strict.case == nil)
        #expect(strict.messages.map { String($0.prefix(9)) } == ["x.json:3:", "x.json:4:"])
        let lenient = reading(text, skipBadRows: true)
        #expect(try lenient.get().events.count == 3)
        #expect(lenient.skipped.map(\.count) == [2])
    }

    @Test(
        "What holds no records is told",
        arguments: [
            ("[]", "there are no records in the file"), ("{\"data\": []}", "there are no records"),
            ("{\"events\": [{\"a\": 1]}", "\"]\" stands where"),
            ("[{\"date\": \"2016\"", "the text ends before the object"),
            ("[{}]", "there are no records"),
        ])
    func empty(text: String, message: String) {
        let reading = reading(text)
        #expect(reading.case == nil)
        #expect(reading.messages.contains { $0.contains(message) }, "\(reading.messages)")
    }

    @Test("Of several lists the likeliest is read, and the others are told")
    func severalLists() throws {
        let reading = reading(
            #"{"actors":[{"id":"a"}],"events":[{"date":"2016-01-05","source":"a","target":"b","kind":"-"}]}"#
        )
        #expect(try reading.get().events.count == 1)
        #expect(
            reading.messages.contains { $0.contains("the records under \"actors\" are not read") })
    }

    @Test("Events under two names are refused, and both names are told")
    func twoLists() {
        let event = "{\"date\":\"2016\",\"source\":\"a\",\"target\":\"b\",\"kind\":\"-\"}"
        for other in [event, "{\"when\":\"2016\",\"from\":\"a\",\"to\":\"b\"}"] {
            let reading = read("{\"y2016\":[\(event)],\"y2017\":[\(other)]}")
            #expect(reading.case == nil)
            #expect(
                reading.messages.contains {
                    $0.hasSuffix(
                        "there are events under \"y2016\" and under \"y2017\"; put them into one "
                            + "array, or into files of their own")
                }, "\(reading.messages)")
        }
    }

    @Test("NaN of pandas is no value, and told; a name that is there twice is told")
    func doubts() throws {
        let reading = reading(
            #"[{"date":"2016-01-05","source":"a","target":"b","kind":"-","weight":NaN,"x":1,"x":2}]"#
        )
        #expect(try reading.get().event(at: 0).weight == 1)
        #expect(reading.messages.count { $0.contains("NaN is not JSON") } == 1)
        #expect(reading.messages.contains { $0.contains("names \"x\" twice") })
    }
}
