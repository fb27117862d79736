import ActorNetworks
import NetworkFormats
import Testing

@Suite("Files that only other programs read")
struct ForeignFormatTests {
    private func messages(_ name: String, _ bytes: [UInt8]) -> [String] {
        CaseReader().read(CaseFiles(title: "x", events: .init(name: name, bytes: bytes)))
            .problems.kept.map(\.description)
    }

    @Test(
        "A file is refused by the name of its format, with a way to read it",
        arguments: [
            ("x.g6", ">>graph6<<DQc\n", "graph6", "networkx"), ("y.g6", "DQc\n", "graph6", "nx."),
            ("x.s6", ">>sparse6<<:Fa@x^\n", "sparse6", "networkx"),
            ("x.txt", ">>digraph6<<&AO\n", "digraph6", "nauty"),
            ("x.gw", "LEDA.GRAPH\nstring\nint\n-1\n", "LEDA", "networkx"),
            ("x.dat", "c a comment\nc\np max 3 2\nn 1 s\n", "DIMACS", "igraph"),
            ("x.tlp", "(tlp \"2.3\"\n(nodes 0 1))\n", "Tulip", "GML"),
            ("x.mmd", "graph TD\n  A-->B\n", "Mermaid", "DOT"),
            ("x.txt", "flowchart LR;\n A-->B\n", "Mermaid", "DOT"),
            ("x.puml", "@startuml\nA -> B\n@enduml\n", "PlantUML", "DOT"),
            ("x.svg", "<?xml version=\"1.0\"?><svg xmlns=\"u\"></svg>", "SVG", ".dot"),
            ("x.drawio", "<mxfile><diagram/></mxfile>", "draw.io", "source and target"),
            ("x.xml", "<DynamicNetwork></DynamicNetwork>", "ORA", "GraphML"),
            ("x.ttl", "@prefix f: <http://x> .\n", "RDF", "table"),
            ("x.txt", "graph 1 2.5 3\nnode a 1 1\n", "-Tplain", "DOT file"),
            ("x.clu", "*Vertices 2\n1\n2\n", "partition", ".paj"),
            ("x.vec", "*Vertices 2\n0.5\n0.2\n", "vector", ".paj"),
        ])
    func texts(name: String, text: String, format: String, remedy: String) {
        let messages = messages(name, Array(text.utf8))
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("\(name): it is ") == true)
        #expect(messages.first?.contains(format) == true)
        #expect(messages.first?.contains(remedy) == true)
    }

    @Test(
        "So are pictures and what programs keep in bytes",
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "a picture"),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "a picture"),
            (Array("RIFF".utf8) + [1, 2, 3, 4] + Array("WEBPVP8 ".utf8), "a picture"),
            (Array("X\n".utf8) + [0, 0, 0, 3, 0, 4], "an object of R"),
            ([0x80, 0x04, 0x95, 0, 0], "pickled"),
            ([0x89] + Array("HDF\r\n".utf8), "HDF5"),
        ] as [([UInt8], String)])
    func bytes(bytes: [UInt8], format: String) {
        let messages = messages("x.bin", bytes)
        #expect(messages.contains { $0.contains(format) })
        #expect(!messages.contains { $0.contains("column") })
    }

    @Test("An empty file of a graph is told as such, and a table whose words are similar is read")
    func doubtful() {
        #expect(
            messages("x.gml", Array(" \n".utf8)) == [
                "x.gml: the file is empty, so it holds no graph; save it again from the program "
                    + "that wrote it"
            ])
        #expect(
            messages("x.gml", Array("hello, world\n".utf8)) == [
                "x.gml: it does not begin as a file of the format gml; save it again from the "
                    + "program that wrote it, or name its format with --input"
            ])
        #expect(
            messages("x.gml", Array("source,target,date,kind\na,b,2016,conflict\n".utf8)) == [])
        let table = "source,target,date,kind\nRIFF,BM,2016,conflict\n"
        #expect(messages("x.csv", Array(table.utf8)) == [])
    }
}
