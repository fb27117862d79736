import ActorNetworks
import NetworkFormats
import Testing

@Suite("Lists of edges, matrices and DL")
struct PlainGraphsTests {
    @Test("What the formats can hold comes back, and the second writing is the first")
    func roundTrip() throws {
        for format in [GraphFileFormat.edgeList, .dl, .matrix] {
            let graph = format.name == "matrix" ? GraphSamples.simple : GraphSamples.plain
            let read = try format.expectStable(graph)
            #expect(read.nodes.map(\.id) == ["us", "iran", "isis"])
            #expect(read.edges.map(\.weight) == graph.edges.map(\.weight))
            #expect(read.isDirected)
            let (text, losses) = try format.written(GraphSamples.rich)
            let rich = format.read(text).graph
            #expect(rich?.nodes.count == 3)
            #expect(losses.contains { $0.contains("attributes of nodes: 3") })
        }
    }

    @Test(
        "Lists of edges are read however their fields are parted",
        arguments: [
            ("a b 0.5\nb c -1\n", [0.5, -1]), ("a,b,0.5\nb,c,-1\n", [0.5, -1]),
            ("# x\na\tb\t0.5\n\n% y\nb\tc\t-1\n", [0.5, -1]), ("a;b;0.5\nb;c;-1", [0.5, -1]),
            ("weight,target,source\n0.5,b,a\n-1,c,b\n", [0.5, -1]),
            ("a b {'weight': 0.5, 'kind': \"it's\"}\nb c {'weight': -1}\n", [0.5, -1]),
            ("a b {}\r\nb c {}\r\n", [nil, nil]), ("\"a\",\"b\"\n\"b\",\"c\"\n", [nil, nil]),
            ("a b 1 1289192400\nb c -1 1289192401\n", [1, -1]),
            ("a b 1289192400\nb c 1289192401\n", [nil, nil]),
        ] as [(String, [Double?])])
    func edges(text: String, weights: [Double?]) throws {
        let (graph, messages) = GraphFileFormat.edgeList.read(text)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.nodes.map(\.id) == ["a", "b", "c"] && read.edges.map(\.weight) == weights)
        #expect(read.edges.map { [$0.source, $0.target] } == [[0, 1], [1, 2]])
        if text.contains("1289192400") {
            let day = try #require(Day("2010-11-08"))
            #expect(read.edges[0].spells == [.init(day...day)])
        }
    }

    @Test(
        "Times in a third column are no weights, and days of eight digits are days",
        arguments: [
            ("a b 1082040961\nc d 1082155839\n", [nil, nil], "2004-04-15"),
            ("a b 20160304\nc d 20160405\n", [nil, nil], "2016-03-04"),
            ("a b 1082040961 1.5\nc d 1082155839 2\n", [1.5, 2], "2004-04-15"),
        ] as [(String, [Double?], String)])
    func times(text: String, weights: [Double?], day: String) throws {
        let read = try #require(GraphFileFormat.edgeList.read(text).graph)
        #expect(read.edges.map(\.weight) == weights)
        let expected = try #require(Day(day))
        #expect(read.edges[0].spells == [.init(expected...expected)])
        let theCase = try CaseReader().read(
            CaseFiles(events: .init(name: "x.edges", bytes: Array(text.utf8)))
        ).get()
        #expect(theCase.event(at: 0).weight ?? 1 == weights[0] ?? 1)
        let large = AttributedGraph(
            isDirected: true, nodes: [.init("a"), .init("b")],
            edges: [.init(from: 0, to: 1, isDirected: true, weight: 20_160_304)])
        let again = GraphFileFormat.edgeList.read(
            try GraphFileFormat.edgeList.written(large).text
        ).graph
        #expect(again?.edges.map(\.weight) == [20_160_304])
    }

    @Test("Whole numbers that may be years are told to be weights")
    func years() {
        let messages = GraphFileFormat.edgeList.read("a b 2016\nc d 2017\n").messages
        #expect(messages.contains { $0.contains("numbers such as 2016 are read as weights") })
        #expect(GraphFileFormat.edgeList.read("a b 2016\nc d 3\n").messages == [])
    }

    @Test("A line that repeats the header is no edge", arguments: ["edges", "csv"])
    func headerAgain(ending: String) throws {
        let text = "source,target,weight\na,b,1\nsource,target,weight\nb,c,2\n"
        let reading = CaseReader().read(
            CaseFiles(events: .init(name: "x.\(ending)", bytes: Array(text.utf8))))
        #expect(try reading.get().actors.actors.map(\.id) == ["a", "b", "c"])
        #expect(
            reading.alarms.contains { $0.problem == "1 line repeats the header and is no edge" })
    }

    @Test(
        "A matrix of many names is known by its ending, and without it",
        arguments: [300, 1200, 4000])
    func longHeader(count: Int) throws {
        let names = (0..<count).map { "actor number \($0)" }
        var text = "," + names.joined(separator: ",") + "\n"
        for name in names.prefix(1200) {
            text += name + String(repeating: ",0", count: names.count) + "\n"
        }
        for name in ["x.matrix.csv", "x.csv"] {
            let file = CaseFiles.Table(name: name, bytes: Array(text.utf8))
            #expect(GraphFileFormat.recognised(file)?.name == "matrix")
        }
        if count <= 1200 { #expect(GraphFileFormat.matrix.read(text).graph?.nodes.count == count) }
    }

    @Test("What KONECT and SNAP say before the edges is understood")
    func headings() {
        func read(_ text: String) -> AttributedGraph? { GraphFileFormat.edgeList.read(text).graph }
        #expect(read("% sym signed\n% 1 2 2\n1\t2\t-1\n")?.isDirected == false)
        #expect(read("% asym weighted\n1 2 3\n")?.isDirected == true)
        #expect(read("% bip unweighted\n1 1\n")?.nodes.map(\.id) == ["a1", "b1"])
        #expect(read("# Undirected graph: x\n# FromNodeId\tToNodeId\n1\t2\n")?.isDirected == false)
    }

    @Test("Bitcoin Alpha and KONECT's tribes have the counts of their makers")
    func shared() {
        guard let bytes = GraphSamples.shared("signed_classics/out.ucidata-gama") else { return }
        let tribes = GraphFileFormat.edgeList.read(bytes: bytes).graph
        #expect(tribes?.nodes.count == 16 && tribes?.edges.count == 58)
        #expect(tribes?.edges.count { $0.weight == -1 } == 29)
    }

    @Test(
        "Matrices are read with and without names",
        arguments: [
            (",a,b\na,0,2\nb,-1,\n", ["a", "b"], true, [2, -1]),
            ("\"\",\"a\",\"b\"\n\"a\",0,2\n\"b\",2,1\n", ["a", "b"], false, [2, 1]),
            ("a b\na 0 2\nb 2 0\n", ["a", "b"], false, [2]),
            (";a;b\nb;1;0\na;0;3\n", ["a", "b"], true, [3, 1]),
            ("\"\",\"a\",\"b\"\n\"a\",0,2\n\"b\",2,FALSE\n", ["a", "b"], false, [2]),
            ("\"a\" \"b\"\n\"a\" 0 2\n\"b\" 1 0\n", ["a", "b"], true, [2, 1]),
            ("\"1\" \"2\"\n\"1\" 0 2\n\"2\" 1 0\n", ["1", "2"], true, [2, 1]),
            (";a;b\na;0;2,5\nb;2,5;0\n", ["a", "b"], false, [2.5]),
            ("a,b\n0,2\n2,0\n", ["a", "b"], false, [2]),
            (",e,f\np,1,0\nq,0.5,1\n", ["p", "q", "e", "f"], false, [1, 0.5, 1]),
            ("0,1\n0,0\n", ["1", "2"], true, [1]), ("0 1\n1 0\n", ["1", "2"], false, [1]),
        ])
    func matrices(text: String, names: [String], isDirected: Bool, weights: [Double]) throws {
        let file = CaseFiles.Table(name: "x.csv", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "matrix")
        let (graph, messages) = GraphFileFormat.matrix.read(text)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.nodes.map(\.id) == names && read.isDirected == isDirected)
        #expect(read.edges.map(\.weight) == weights)
    }

    @Test("Values that R calls missing are no ties, and are told")
    func missing() throws {
        let (graph, messages) = GraphFileFormat.matrix.read(",a,b\na,NA,2\nb,2,NA\n")
        #expect(graph?.edges.map(\.weight) == [2] && graph?.isDirected == false)
        #expect(messages.count == 1)
        #expect(messages.first?.contains("2 values of the matrix are missing (NA)") == true)
    }

    @Test(
        "Numbers in lines are taken for what they are",
        arguments: [
            ("1 2 1217567877\n2 3 1217573801\n", "edges"), ("0 1\n0 2\n1 2\n", "edges"),
            ("# Nodes: 4 Edges: 3\n0\t1\n1\t2\n", "edges"),
            ("1,2,-1\n2,3,1\n1,3,1\n2,1,0.5\n", "edges"),
            ("6,2,4,1289241911.7\n6,5,2,1289241941.5\n", "edges"),
            // Statements of a knowledge graph, with and without a time.
            ("0 1 5 0\n3 2 7 24\n5 1 2 48\n", nil), ("0 1 5\n3 2 7\n5 1 2\n1 1 2\n", nil),
            ("id,year,dead\n1,2001,0\n2,2002,3\n3,2003,4\n", nil),
            ("date,source,target\n2001,1,0\n2002,2,3\n2003,3,4\n", nil),
            (",population,gdp\n1,67,3\n2,84,4\n3,60,2\n", nil),
        ])
    func recognition(text: String, format: String?) {
        let file = CaseFiles.Table(name: "x.txt", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == format)
    }

    @Test(
        "DL is read in all its forms",
        arguments: [
            ("dl n=3\nformat = fullmatrix\nlabels:\na,b,c\ndata:\n0 1 0\n0 0 2\n0 0 0\n", 2, true),
            (
                "DL N = 3 FORMAT = FULLMATRIX DIAGONAL = ABSENT LABELS:\na b c DATA:\n1 0\n1 2\n0 2\n",
                2, false
            ),
            ("dl n=3\nlabels:\na,b,c\ndata:\n0 1 0\n1 0 2\n0 2 0\n", 2, false),
            ("dl n=3 format=upperhalf diagonal=absent labels: a,b,c data:\n1 0\n2\n", 2, false),
            ("dl n=3 format=lowerhalf labels: a,b,c data:\n0\n1 0\n0 2 0\n", 2, false),
            ("dl n=3 format=edgelist1 labels: a,b,c data:\n1 2\n2 3 2\n", 2, true),
            ("dl n=3 format=edgelist1 labels embedded: data:\na b 1\nb c 2\n", 2, true),
            ("dl n=3, format=nodelist1 labels:\n\"a\"\n\"b\"\n\"c\"\ndata:\n1 2\n2 3\n", 2, true),
            ("dl n=3 format=nodelist1 labels embedded data:\na b\nb c\n", 2, true),
            (
                "dl nr=1 nc=2 format=fullmatrix row labels: a column labels: b,c data:\n1 1\n", 2,
                true
            ),
            (
                "dl nr=1 nc=2 format=edgelist2 row labels: a column labels: b c data:\n1 1\n1 2\n",
                2, true
            ),
            (
                "dl n=3 nm=2 labels: a,b,c matrix labels: x,y data:\n0 1 0 0 0 0 0 0 0\n0 0 0 0 0 1 0 0 0\n",
                2, true
            ),
            (
                "dl n=3 row labels embedded column labels embedded data:\n a b c\na 0 1 0\nb 0 0 1\nc 0 0 0\n",
                2, true
            ),
        ])
    func dl(text: String, edges: Int, isDirected: Bool) throws {
        let file = CaseFiles.Table(name: "x.txt", bytes: Array(text.utf8))
        #expect(GraphFileFormat.recognised(file)?.name == "dl")
        let (graph, messages) = GraphFileFormat.dl.read(text)
        #expect(messages == [])
        let read = try #require(graph)
        #expect(read.nodes.map(\.id) == ["a", "b", "c"])
        #expect(read.edges.count == edges && read.isDirected == isDirected)
    }

    @Test("Labels of DL that are words of a heading stay labels")
    func dlHeadings() throws {
        let ids = ["labels", "embedded", "Data", "row", "column", "matrix", "n"]
        let graph = AttributedGraph(
            isDirected: true, nodes: ids.map { .init($0) },
            edges: [.init(from: 0, to: 1, isDirected: true)])
        let read = try #require(
            GraphFileFormat.dl.read(GraphFileFormat.dl.written(graph).text).graph)
        #expect(read.nodes.map(\.id) == ids && read.edges.count == 1)
    }

    @Test("Embedded labels of DL that differ in case are one node, and na is no tie; both are told")
    func dlLabels() {
        let (graph, messages) = GraphFileFormat.dl.read(
            "dl n=3 format=el1 labels embedded data:\nAnn bob 1\nBOB ann 2\nbob Cid na\n")
        #expect(graph?.nodes.map(\.id) == ["Ann", "bob", "Cid"])
        #expect(graph?.edges.map(\.weight) == [1, 2])
        #expect(messages.contains { $0.hasPrefix("x.dl:3: \"BOB\" is read as \"bob\"") })
        #expect(messages.contains { $0.contains("1 value is missing (na)") })
        let listed = GraphFileFormat.dl.read(
            "dl n=2 format=edgelist1 labels: a,A data:\n1 2\n")
        #expect(listed.graph?.nodes.map(\.id) == ["a", "A"] && listed.messages == [])
        let matrix = GraphFileFormat.dl.read("dl n=2 format=fm labels: a,b data:\n0 na\n1 0\n")
        #expect(matrix.graph?.edges.map(\.weight) == [1] && matrix.messages.count == 1)
    }

    @Test(
        "What is wrong is told with its line and a remedy",
        arguments: [
            ("edges", "a b x\n", "x.edges:1: weight \"x\" is not a finite number"),
            ("edges", "a b 1\na\n", "x.edges:2: the line names no two nodes"),
            (
                "matrix", ",a,b\na,0,1\n",
                "x.matrix.csv: the matrix has 1 rows and 2 columns, so it is not square"
            ),
            ("matrix", ",a,b\na,0,1\nb,x,1\n", "x.matrix.csv:3: \"x\" is not a finite number"),
            ("matrix", ",a,b\na,0,1\nb,1\n", "x.matrix.csv:3: the row has 1 values for 2 columns"),
            ("dl", "dl n=2 data:\n0 1\n1", "x.dl:3: the file ends within its values"),
            (
                "dl", "dl n=2 format=edgelist1 data:\n1 3\n",
                "x.dl:2: \"3\" is not the number of a node"
            ),
            (
                "dl", "dl n=2 labels: a,a data:\n0 1\n0 0\n",
                "x.dl:1: two nodes have the label \"a\""
            ),
            ("dl", "dl labels: a,b data:\n1 3\n", "x.dl:1: the number of nodes is not said"),
            ("dl", "dl n=99999999 data:\n1\n", "x.dl:1: the file is too small for 99999999 nodes"),
            (
                "dl", "dl n=2 format=blockmatrix data:\n1 2",
                "x.dl:1: the format \"blockmatrix\" is not read"
            ),
        ])
    func errors(name: String, text: String, message: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let (graph, messages) = format.read(text)
        #expect(graph == nil)
        #expect(messages.contains { $0.hasPrefix(message + "; ") }, "\(messages)")
    }

    @Test("A matrix of too many nodes is refused before it fills the memory")
    func tooLarge() {
        let graph = AttributedGraph(nodes: (0..<10_001).map { .init("\($0)") })
        #expect(throws: MatrixTooLarge.self) { try GraphFileFormat.matrix.written(graph) }
    }
}
