import Testing

@testable import NetworkFormats

@Suite("Hostile GraphML and GEXF")
struct HostileGraphFilesTests {
    private func reading(_ text: String, _ name: String) -> CaseReading {
        CaseReader().read(CaseFiles(events: .init(name: name, bytes: Array(text.utf8))))
    }

    @Test("Files that are cut short, bombs, and depth end in an error with file and place")
    func broken() throws {
        let deep = String(repeating: "<node id='a'><graph>", count: 100_000)
        let deeper = String(repeating: "<node id='a'><nodes>", count: 100_000)
        let bomb = "<!DOCTYPE g [<!ENTITY a \"b\">]>"
        let texts = [
            "<graphml><graph edgedefault='directed'><node id='a'/>", "<graphml>", "<graphml",
            "<graphml><graph><node id='\u{0}'/></graph></graphml>", "<graphml><graph>\(deep)",
            "\(bomb)<graphml/>", "<gexf><graph><nodes>", "<gexf><graph><nodes>\(deeper)",
            "\(bomb)<gexf/>",
        ]
        for text in texts {
            let name = text.contains("graphml") ? "x.graphml" : "x.gexf"
            let reading = reading(text, name)
            let error = try #require(reading.problems.kept.first { $0.severity == .error })
            #expect(reading.case == nil && error.file == name && error.line != nil, "\(error)")
            #expect(!error.remedy.isEmpty)
        }
    }

    @Test("Many defaults, and many attributes of one node, are refused")
    func growth() throws {
        let keys = (0..<1000).map {
            "<key id='k\($0)' for='node' attr.name='n\($0)'><default>x</default></key>"
        }
        let nodes = (0..<1000).map { "<node id='a\($0)'/>" }
        let defaults = reading(
            "<graphml>\(keys.joined())<graph>\(nodes.joined())</graph></graphml>", "x.graphml")
        #expect(defaults.problems.kept.map(\.reason) == [.outOfRange])
        let data = (0..<5000).map { "<data key='k\($0)'>1</data>" }
        let attributes = reading(
            "<graphml><graph><node id='a'>\(data.joined())</node></graph></graphml>", "x.graphml")
        #expect(attributes.problems.count(of: .outOfRange) == 1)
        let values = (0..<5000).map { "<attvalue for='\($0)' value='1'/>" }
        let others = reading(
            "<gexf><graph><nodes><node id='a'><attvalues>\(values.joined())</attvalues></node>"
                + "</nodes></graph></gexf>", "x.gexf")
        #expect(others.problems.count(of: .outOfRange) == 1)
    }

    @Test("A value that changes a hundred thousand times is read, each change once")
    func changes() throws {
        let values = (0..<100_000).map {
            "<attvalue for='weight' value='1' start='\($0)' end='\($0)'/>"
        }
        let text =
            "<gexf><graph><nodes><node id='a'/></nodes><edges><edge source='a' target='a'>"
            + "<attvalues>\(values.joined())</attvalues></edge></edges></graph></gexf>"
        var problems = Problems()
        let file = CaseFiles.Table(name: "x.gexf", bytes: Array(text.utf8))
        let graph = try #require(GEXFReader.read(file, into: &problems))
        guard case .changing(let changes)? = graph.edges[0].attributes["weight"] else {
            Issue.record("the weight does not change")
            return
        }
        #expect(changes.count == 100_000)
    }

    @Test("Huge numbers are no numbers of this program")
    func numbers() throws {
        let text = """
            <gexf><graph timeformat="double"><nodes><node id="a" start="1e999" end="1e300"/>
            <node id="b"/></nodes><edges><edge source="a" target="b" weight="1e400"/>
            <edge source="a" target="b" start="99999999999999999999" end="1e308"/>
            </edges></graph></gexf>
            """
        let found = reading(text, "x.gexf")
        #expect(found.problems.kept.first { $0.severity == .error }?.line == 2)
        #expect(found.problems.errorCount == 1)
    }
}
