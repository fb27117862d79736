import ActorNetworks
import Testing

@testable import NetworkFormats

@Suite("Texts of graph files as those of tables")
struct GraphTextsTests {
    private func reading(_ text: String, _ name: String, skipBadRows: Bool = false) -> CaseReading {
        CaseReader(skipBadRows: skipBadRows).read(
            CaseFiles(events: .init(name: name, bytes: Array(text.utf8))))
    }

    /// The tables of a case, and those that come of reading and writing them again.
    private func written(_ theCase: Case) throws -> (first: [String: [UInt8]], [String: [UInt8]]) {
        func tables(_ theCase: Case) -> [String: [UInt8]] {
            Dictionary(uniqueKeysWithValues: CaseWriter(theCase).files.map { ($0.name, $0.bytes) })
        }
        let first = tables(theCase)
        func input(_ name: String) -> CaseFiles.Input? {
            first[name].map { .table(.init(name: name, bytes: $0)) }
        }
        let events = try #require(input("events.csv"))
        var files = CaseFiles(events: [events], actors: input("actors.csv"))
        files.package = input("datapackage.json")
        return (first, tables(try CaseReader().read(files).get()))
    }

    @Test(
        "Names with spaces around them, nameless attributes and names of our columns stay",
        arguments: [
            ("x.dl", "dl n=2 format=edgelist1 labels: \"b \",a\ndata:\n1 2 3\n"),
            (
                "x.gml",
                "graph [ node [ id 1 label \"A\" colour \" red \" ]\nnode [ id 2 label \" B\" ]\n"
                    + "edge [ source 1 target 2 k \" v\" ] ]"
            ),
            (
                "x.dot",
                "digraph { a -> b [key=\" k\"]; a -> b [\" colour \"=\" red \", colour=blue] }"
            ),
            (
                "x.json",
                #"{"nodes":[{"id":"a","":1,"ID":"x","original_id":2,"Alias":"p|q "},{"id":"b"}],"#
                    + #""links":[{"source":"a","target":"b","":2,"eventid":7,"Intensity":9}]}"#
            ),
            (
                "x.csv",
                "date,source,target,kind,original_b,targeted,a source\n2015-01-01,a,b,-,1,2,3\n"
            ),
            (
                "x.jsonl",
                #"{"date":"2015-01-01","source":"a","$target":"b","kind":"-","s":1,"zz":2,"#
                    + #""target":"c"}"#
            ),
            (
                "x.gexf",
                "<gexf><graph mode='dynamic' timeformat='date'><attributes class='edge'>"
                    + "<attribute id='k' title='k' type='string'/></attributes><nodes><node id='a'/>"
                    + "<node id='b'/></nodes><edges><edge source='a' target='b'><attvalues>"
                    + "<attvalue for='k' value=' ' end='2009-03-01'/></attvalues></edge></edges>"
                    + "</graph></gexf>"
            ),
            ("x.cyjs", #"{"elements":{"nodes":[{"data":{"id":"a","":2," ":3," LABEL":"a"}}]}}"#),
            (
                "x.graphml",
                "<graphml><key id='d' for='node' attr.name='Par ent' attr.type='string'/>"
                    + "<graph><node id='n0'><data key='d'/></node><node id='a|'/></graph></graphml>"
            ),
        ])
    func again(name: String, text: String) throws {
        let theCase = try reading(text, name).get()
        let (first, second) = try written(theCase)
        for (file, bytes) in first {
            #expect(
                String(decoding: second[file] ?? [], as: UTF8.self)
                    == String(decoding: bytes, as: UTF8.self), "\(file)")
        }
    }

    @Test("Ids that differ only in spaces are one actor, and nodes without an id get one")
    func ids() throws {
        let reading = reading(
            "<gexf><graph><nodes><node id='b '/><node id='b' label='B'/><node id=''/></nodes>"
                + "<edges><edge source='b ' target=''/></edges></graph></gexf>", "x.gexf")
        let theCase = try reading.get()
        #expect(theCase.actors.actors.map(\.id) == ["b", "node 3"])
        #expect(theCase.event(at: 0).source == "b" && theCase.event(at: 0).target == "node 3")
        #expect(reading.problems.count(of: .duplicateID) == 1)
        #expect(reading.problems.count(of: .missingValue) == 1)
    }

    @Test(
        "A NUL is an error with its place; where bad rows are skipped, it goes",
        arguments: [
            ("x.edges", "a\0 b\nb c\n"), ("x.adj", ",a\0,b\na\0,0,1\nb,1,0\n"),
            ("x.net", "*Vertices 2\n1 \"a\0\"\n2 \"b\"\n*Arcs\n1 2\n"),
        ])
    func nul(name: String, text: String) throws {
        let found = reading(text, name)
        let error = try #require(found.problems.kept.first { $0.severity == .error })
        #expect(found.case == nil && error.reason == .nulCharacter && error.file == name)
        let theCase = try reading(text, name, skipBadRows: true).get()
        #expect(!theCase.actors.actors.contains { $0.id.utf8.contains(0) })
    }

    @Test("Spaces go that stood before a NUL at the end of a name")
    func spacesBeforeNUL() throws {
        let text = #"{"nodes":[{"id":"a  \u0000 \u0000"},{"id":"b"}],"links":[]}"#
        let theCase = try reading(text, "x.json", skipBadRows: true).get()
        #expect(theCase.actors.actors.map(\.id) == ["a", "b"])
    }

    @Test("Codes of rows that were refused are no codes of a case that is written")
    func codes() throws {
        let text = """
            event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,fatalities
            A1,2020-03-04,Battles,Armed clash,Army,Rebels,1
            A1,2020-03-05,Violence against civilians,Attack,Army,Rebels,1

            """
        let theCase = try reading(text, "x.csv", skipBadRows: true).get()
        let codes = String(decoding: try written(theCase).first["codes.csv"] ?? [], as: UTF8.self)
        #expect(codes.contains("Battles/Armed clash") && !codes.contains("Attack"))
    }
}
