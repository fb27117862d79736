import Foundation
import Graphs
import Testing

@testable import NetworkFormats

@Suite("Lists of edges")
struct EdgeListReaderTests {
    func read(
        _ text: String, isDirected: Bool = true, skipBadRows: Bool = false
    ) -> EdgeListReading {
        EdgeListReader(isDirected: isDirected, skipBadRows: skipBadRows)
            .read(CaseFiles.Table(name: "edges.csv", bytes: Array(text.utf8)))
    }

    /// What each vertex gives: the names and weights that its arcs reach.
    func arcs(_ list: EdgeList?) -> [String: [String]] {
        guard let list else { return [:] }
        var arcs: [String: [String]] = [:]
        for arc in list.graph.arcs {
            let target = "\(list.names[arc.target]) \(arc.weight)"
            arcs[list.names[arc.source], default: []].append(target)
        }
        return arcs.mapValues { $0.sorted() }
    }

    @Test(
        "are read with a header or without, by comma, tab or semicolon, with any line ends",
        arguments: [
            "source,target,weight\n10,2,0.5\n2,10,3\n2,2,\n", "10,2,0.5\n2,10,3\n2,2,",
            "10\t2\t0.5\r\n2\t10\t3\r\n2\t2\t1\r\n",
            "\u{FEFF}from;to;value\n10;2;.5\n2;10;3\n2;2;1",
            "weight,to,from\n0.5,2,10\n3,10,2\n,2,2\n", "10, 2, 0.5\n2, 10, 3\n\"2\", 2, 1\n",
            "10,2,5e-1\r2,10,3\r2,2,1\r",
        ])
    func forms(text: String) throws {
        let reading = read(text)
        #expect(reading.problems.isEmpty)
        let list = try reading.get()
        #expect(list.names == ["2", "10"])
        #expect(arcs(list) == ["10": ["2 0.5"], "2": ["10 3.0", "2 1.0"]])
    }

    @Test(
        "may have comments, and spaces between their fields, as SNAP and KONECT write them",
        arguments: [
            "# Nodes: 2 Edges: 3\n# FromNodeId\tToNodeId\n10\t2\t0.5\n2\t10\t3\n2\t2\t1\n",
            "% sym, weighted\n%\n10 2 0.5\n2 10 3\n2 2 1\n",
            "%%MatrixMarket\n10  2 \t 0.5 \n\n# more\n  2 10 3\n2 2 1",
            "source target weight\r\n10 2 0.5\r\n# more\r\n2 10 3\r\n2 2 1\r\n",
            "\n# first\nsource,target,weight\n10,2,0.5\n#\n2,10,3\n2,2,\n",
        ])
    func commentsAndSpaces(text: String) throws {
        let reading = read(text)
        #expect(reading.problems.isEmpty)
        let list = try reading.get()
        #expect(list.names == ["2", "10"])
        #expect(arcs(list) == ["10": ["2 0.5"], "2": ["10 3.0", "2 1.0"]])
    }

    @Test("keep tags and names with spaces, and the numbers of lines below comments")
    func tags() {
        #expect(read("#peace,#war\n#war,#peace\n").list?.names == ["#peace", "#war"])
        #expect(read("United States,Russia\n").list?.names == ["United States", "Russia"])
        #expect(
            read("# by hand\nsource target weight\na b x\n").problems.kept.first?.description
                == "edges.csv:3:5: weight \"x\" is not a number; leave the field empty to mean 1")
    }

    @Test("name vertices in the order in which they appear, unless all are numbers")
    func order() {
        #expect(read("us,russia\niran,us\n").list?.names == ["us", "russia", "iran"])
        #expect(read("10,9\n9,x\n").list?.names == ["10", "9", "x"])
        #expect(read("10,9\n9,08\n").list?.names == ["10", "9", "08"])
        #expect(read("999999999,0\n7,0\n").list?.names == ["0", "7", "999999999"])
        #expect(read("1000000000,0\n").list?.names == ["1000000000", "0"])
    }

    @Test("weigh 1 an edge without weights, and lead both ways where asked")
    func unweighted() throws {
        let list = try read("a,b\nb,c\na,b\n", isDirected: false).get()
        #expect(arcs(list) == ["a": ["b 1.0", "b 1.0"], "b": ["c 1.0"]])
        #expect(!list.graph.isDirected)
        #expect(try !read("a,b\n").get().graph.isWeighted)
    }

    @Test(
        "have every bad row reported with place, problem and remedy",
        arguments: [
            (
                "1,2,x\n",
                "edges.csv:1:5: weight \"x\" is not a number; leave the field empty to "
                    + "mean 1"
            ),
            (
                "source,target,weight\n1,2,3\n1,,3\n",
                "edges.csv:3:3: target is empty; fill it in, or remove the row"
            ),
            (
                "1,2,3\n1,2\n",
                "edges.csv:2:1: the row has 2 fields, the header has 3; add a comma for each empty "
                    + "field"
            ),
            (
                "1,2,nan\n",
                "edges.csv:1:5: weight \"nan\" is not a number; leave the field empty to mean 1"
            ),
            (
                "1,2,1e16\n",
                "edges.csv:1:5: weight \"1e16\" is not between -1000000000000000 and "
                    + "1000000000000000; leave the field empty to mean 1"
            ),
            (
                "1\n2\n",
                "edges.csv:1: there is no column for target; add one, called one of target, to, "
                    + "dst, receiver, target_id"
            ),
            ("", "edges.csv: the file is empty; write a line with column names"),
            (
                "1,2,3\n\"1,2,3\n",
                "edges.csv:2:1: the quote that opens here is never closed, so the rest of the file "
                    + "cannot be read; close it, or write a quote within a field twice"
            ),
        ])
    func problems(text: String, message: String) {
        let reading = read(text)
        #expect(reading.list == nil)
        #expect(reading.problems.kept.first?.description == message)
        #expect(throws: FormatError.self) { try reading.get() }
    }

    @Test("leave bad rows out and count them where asked")
    func skipping() throws {
        let reading = read("1,2,3\n1,2,x\n1,2\n2,1,1\n2,1,y\n", skipBadRows: true)
        #expect(arcs(try reading.get()) == ["1": ["2 3.0"], "2": ["1 1.0"]])
        #expect(
            reading.skipped.map(\.description) == [
                "edges.csv: 2 rows skipped: a number cannot be read",
                "edges.csv: 1 row skipped: the row has another number of fields than the header",
            ])
        #expect(read("1,2,3\n\"1,2,3\n", skipBadRows: true).list == nil)
    }

    @Test("of plain numbers are read the short way to the result of the long one")
    func agreement() throws {
        var generator = SplitMix64(seed: 7)
        for round in 0..<300 {
            let vertices = Int.random(in: 1...40, using: &generator)
            let isWeighted = round % 3 > 0
            let end = round % 2 == 0 ? "\n" : "\r\n"
            var text = round % 5 == 0 ? (isWeighted ? "u,v,weight" : "u,v") + end : ""
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                let source = Int.random(in: 0..<vertices, using: &generator)
                let target = 3 * Int.random(in: 0..<vertices, using: &generator)
                text += "\(source),\(target)"
                if isWeighted {
                    let units = Int.random(in: -2_000_000...99_999_999, using: &generator)
                    let tail = Int.random(in: 0..<10_000, using: &generator)
                    text += [",", ",\(units)", ",\(units).\(tail)", ",1"].randomElement(
                        using: &generator)!
                }
                text += end
            }
            if round % 7 == 0 { text.removeLast() }
            let table = CaseFiles.Table(name: "edges.csv", bytes: Array(text.utf8))
            #expect(
                table.bytes.withUnsafeBufferPointer { NumberedEdges($0, name: "edges.csv") } != nil)
            let short = EdgeListReader().read(table)
            let long = EdgeListReader().readAnyRows(table)
            #expect(long.problems.isEmpty)
            #expect(short.list?.names == long.list?.names)
            #expect(short.list?.graph.arcs == long.list?.graph.arcs)
        }
    }

    @Test(
        "with numbers at the edge of what the short way reads come out as the long one has them",
        arguments: [
            "1,2,12345678", "1,2,123456789", "1,2,1234567.1234567", "1,2,12345678.1234567",
            "1,2,1234567.12345678", "1,2,12345678.12345678", "1,2,123456789012345",
            "1,2,999999999999999", "1,2,1000000000000001", "1,2,0.00000000000001",
            "1,2,0.000000000000001", "1,2,1234567890123456789012345678", "1,2,5.", "1,2,.5",
            "1,2,-.5", "1,2,-", "1,2,--1", "1,2,-0.25", "1,2,1.2.3", "1,2,1e3", "1,2,+1", "1,2, 1",
            "1,2,1:", "1,2,1/", "01,2,1", "0,00,1", "1,2,007", "1234567,1234568,1",
            "12345678,1,1", "123456789,1,1", "1234567890,1,1", "12345678901234567,1,1", "1,2,é",
            "1,2,1\u{80}", "1,2\n3,4,5", "1,2,3\n\n4,5,6", "1,2,3\r4,5,6", ",2,3", "1,,3", "1,2,3,",
            "1;2;3", "1\t2\t3",
        ])
    func edges(row: String) {
        for text in [row, row + "\n", "1,2,3\n" + row + "\n4,5,6\n", row + "\r\n7,8,9\r\n"] {
            let table = CaseFiles.Table(name: "edges.csv", bytes: Array(text.utf8))
            let short = EdgeListReader().read(table)
            let long = EdgeListReader().readAnyRows(table)
            #expect(short.list?.names == long.list?.names, "\(text.debugDescription)")
            #expect(short.list?.graph.arcs == long.list?.graph.arcs, "\(text.debugDescription)")
            #expect(short.problems.isEmpty == long.problems.isEmpty, "\(text.debugDescription)")
        }
    }

    @Test(
        "are read from files in pieces as they would be at once",
        arguments: ["\n", "\r\n"], [true, false])
    func pieces(lineEnd: String, isWeighted: Bool) throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("edges-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        var generator = SplitMix64(seed: 3)
        var text = ""
        // The first rows are long and the others short, so that there are more than they let expect.
        for row in 0..<45_000 {
            let most = row < 20_000 ? 99_999 : 9
            text += "\(Int.random(in: 0...most, using: &generator)),"
            text += "\(Int.random(in: 0...most, using: &generator))"
            if isWeighted { text += ",\(Int.random(in: 0...99, using: &generator)).5" }
            text += lineEnd
        }
        for end in ["", "7,8", "oops"] {
            try Data((text + end).utf8).write(to: file)
            let table = CaseFiles.Table(
                name: file.lastPathComponent, bytes: Array((text + end).utf8))
            let pieces = try EdgeListReader().read(file.path)
            let whole = EdgeListReader().read(table)
            let numbered = NumberedEdges(file: file.path, name: table.name)
            #expect((numbered != nil) == (whole.list != nil))
            #expect(pieces.list?.names == whole.list?.names)
            #expect(pieces.list?.graph.arcs == whole.list?.graph.arcs)
            #expect((pieces.list == nil) == (end == "oops" || (end == "7,8" && isWeighted)))
        }
    }

    @Test("are read from files, and missing files are named")
    func files() throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("edges-\(UUID().uuidString).tsv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("a\tb\t2\n".utf8).write(to: file)
        #expect(arcs(try EdgeListReader().read(file.path).get()) == ["a": ["b 2.0"]])
        #expect(throws: FormatError.self) { try EdgeListReader().read(file.path + ".gone") }
    }
}
