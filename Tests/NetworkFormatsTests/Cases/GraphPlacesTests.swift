import ActorNetworks
import Foundation
import Testing

@testable import NetworkFormats

@Suite("The places of graph files")
struct GraphPlacesTests {
    private static let dot = Array("graph { a -- b }".utf8)
    private static let gml = Array(
        "graph [ node [ id 1 label \"b\" ] node [ id 2 label \"c\" ] edge [ source 1 target 2 ] ]"
            .utf8)
    private static let table = Array("date,source,target,kind\n2016-01-02,a,b,-\n".utf8)

    private func inFolder(_ files: [String: [UInt8]], _ work: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "graphs-\(UInt64.random(in: 0 ... .max))")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        try work(folder.path)
    }

    @Test("are a folder or a pattern, whose graphs are one network, which is told")
    func several() throws {
        try inFolder(["1.dot": Self.dot, "sub/2.gml": Self.gml, "notes.txt": [65]]) { folder in
            for place in [folder, "\(folder)/*.dot"] {
                let reading = try CaseReader().read(place)
                let count = place == folder ? 2 : 1
                let theCase = try reading.get()
                #expect(theCase.events.count == count && theCase.actors.count == count + 1)
                #expect(
                    reading.alarms.contains {
                        $0.problem.hasPrefix("2 graph files, this one first, are read as one")
                    } == (count == 2))
            }
        }
    }

    @Test("beside tables are not read, which is told")
    func besideTables() throws {
        for name in ["a.csv", "events.csv"] {
            try inFolder([name: Self.table, "1.dot": Self.dot, "2.gexf": [60]]) { folder in
                for place in [folder, "\(folder)/*"] {
                    let reading = try CaseReader().read(place)
                    let theCase = try reading.get()
                    #expect(theCase.events.count == 1)
                    #expect(
                        reading.alarms.map(\.problem) == [
                            "2 graph files, this one first, are not read, because there are tables "
                                + "of events beside them"
                        ])
                }
            }
        }
    }

    @Test("are an archive with a graph file, packed or not")
    func archives() throws {
        let text = String(decoding: Self.gml, as: UTF8.self)
        try inFolder(["x/net.gml": Array(text.utf8)]) { folder in
            let zip = "\(folder)/net.zip"
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["zip", "-q", "-r", zip, "x"]
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                print("skipped: there is no program zip")
                return
            }
            let theCase = try CaseReader().read(zip).get()
            #expect(theCase.events.count == 1)
        }
    }

    @Test("may hold JSON, which patterns with nothing else mean")
    func json() throws {
        let json = Array(#"{"nodes":["a","b"],"links":[["a","b"]]}"#.utf8)
        try inFolder(["a.json": json, "b.dot": Self.dot, "c.svg": [60]]) { folder in
            let pattern = try CaseReader().read("\(folder)/*.json").get()
            let all = try CaseReader().read(folder).get()
            #expect(pattern.events.count == 1 && all.events.count == 2)
            #expect(throws: FormatError.self) { try CaseReader().read("\(folder)/*.svg") }
        }
    }

    @Test("Nodes that only edges name are told by every command, with their number")
    func dangling() throws {
        let text = """
            <graphml><graph><node id="a"/><edge source="a" target="x"/>
            <edge source="a" target="y"/></graph></graphml>
            """
        try inFolder(["a.graphml": Array(text.utf8)]) { folder in
            let notes = try CaseReader().read("\(folder)/a.graphml").alarmNotes
            #expect(
                notes.first
                    == "a.graphml:1: an edge names the node \"x\", which is not declared; it is "
                    + "added; declare it, or correct the edge; so is 1 more")
        }
    }

    @Test("A link of d3 to a position where there is no node is an error")
    func positions() throws {
        for nodes in [#"{"name":"A"},{"name":"B"}"#, "{},{}", #"{"id":"A"},{"id":"B"}"#] {
            let text = "{\"nodes\":[\(nodes)],\n\"links\":[{\"source\":0,\"target\":7}]}"
            let (graph, messages) = GraphFileFormat.nodeLink.read(text)
            #expect(graph == nil)
            #expect(
                messages == [
                    "x.node-link.json:2: a link names the node at position 7, and there are 2, counted from 0; "
                        + "correct the link, or add the node"
                ])
        }
    }

    @Test("An error of one file does not keep another from being read")
    func errorsApart() throws {
        try inFolder(["a.dot": Array("graph { a -- b [weight=x] }".utf8), "b.gml": Self.gml]) {
            folder in
            var reader = CaseReader()
            let strict = try reader.read(folder)
            #expect(strict.problems.errorCount == 1 && strict.isComplete)
            reader.skipBadRows = true
            let theCase = try reader.read(folder).get()
            #expect(theCase.events.count == 1)
        }
    }

    @Test("A graph with two nodes of one id is none from which a row could be left out")
    func duplicates() throws {
        let text = "<graphml><graph><node id=\"a\"/><node id=\"a\"/></graph></graphml>"
        try inFolder(["a.graphml": Array(text.utf8)]) { folder in
            var reader = CaseReader()
            reader.skipBadRows = true
            let reading = try reader.read("\(folder)/a.graphml")
            #expect(reading.case == nil && !reading.isComplete)
        }
    }
}
