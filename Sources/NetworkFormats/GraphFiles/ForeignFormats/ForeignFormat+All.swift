extension ForeignFormat {
    /// Every format that is known and refused.
    static let all: [ForeignFormat] = graphs + drawings + knowledge + binaries + projects

    private static let networkx = "read it with networkx and write it with write_graphml"

    /// Graphs as other libraries write them.
    private static let graphs: [ForeignFormat] = [
        .init(
            name: "a graph in graph6", remedy: "\(networkx), as nx.read_graph6 gives it",
            signs: [.text(">>graph6<<"), .ending("g6")]),
        .init(
            name: "a graph in sparse6", remedy: "\(networkx), as nx.read_sparse6 gives it",
            signs: [.text(">>sparse6<<"), .ending("s6")]),
        .init(
            name: "a graph in digraph6",
            remedy: "convert it with showg of nauty to a list of edges",
            signs: [.text(">>digraph6<<"), .ending("d6")]),
        .init(
            name: "a graph of LEDA", remedy: "\(networkx), as nx.read_leda gives it",
            signs: [.text("leda.graph"), .text("gragra")]),
        .init(
            name: "a graph of Tulip (TLP)",
            remedy: "open it in Tulip or Gephi and export it as GML",
            signs: [.text("(tlp ")]),
        .init(
            name: "a graph in the DIMACS format",
            remedy: "read it with igraph as format dimacs, and write it as graphml",
            signs: [
                .text("p edge "), .text("p col "), .text("p sp "), .text("p max "),
                .text("p min "),
                .other { opening in
                    // Comments come before it.
                    let lines = opening.text.split(whereSeparator: \.isNewline)
                    let first = lines.first { $0 != "c" && !$0.hasPrefix("c ") }
                    return lines.first != first
                        && ["p edge ", "p col ", "p sp ", "p max ", "p min "].contains {
                            first?.hasPrefix($0) ?? false
                        }
                },
            ]),
        .init(
            name: "a network of UCINET as it keeps it",
            remedy: "open it in UCINET and export it as DL",
            signs: [.ending("##h"), .ending("##d")]),
        .init(
            name: "a dynamic network of ORA (DyNetML)",
            remedy: "open it in ORA and export it as GraphML or CSV",
            signs: [.root("DynamicNetwork"), .root("DynamicMetaNetwork"), .root("MetaNetwork")]),
        .init(
            name: "a layout as dot -Tplain writes it",
            remedy: "give the DOT file that it came from",
            signs: [
                .other { opening in
                    let words = opening.text.prefix(80).split(whereSeparator: \.isWhitespace)
                    return words.first == "graph" && words.count > 3
                        && words[1...3].allSatisfy { Double($0) != nil }
                }
            ]),
        .init(
            name: "a partition, vector or permutation of Pajek without its network",
            remedy: "save it with its network as a project (.paj)",
            signs: [.ending("clu"), .ending("vec"), .ending("per")]),
    ]

    /// Drawings, in which a network is only a picture.
    private static let drawings: [ForeignFormat] = [
        .init(
            name: "a diagram in Mermaid", remedy: "write its arrows in DOT: digraph { A -> B }",
            signs: [
                .words("graph", ["td", "tb", "bt", "lr", "rl"]),
                .words("flowchart", ["td", "tb", "bt", "lr", "rl"]), .text("sequencediagram"),
                .text("classdiagram"), .text("statediagram"), .text("erdiagram"),
                .ending("mmd"), .ending("mermaid"),
            ]),
        .init(
            name: "a diagram in PlantUML", remedy: "write its arrows in DOT: digraph { A -> B }",
            signs: [.text("@start")]),
        .init(
            name: "a diagram of draw.io",
            remedy: "write its arrows as a table with the columns source and target",
            signs: [.root("mxfile"), .root("mxGraphModel")]),
        .init(
            name: "a picture in SVG",
            remedy: "give the file that it was drawn from, such as the .dot", signs: [.root("svg")]),
        .init(
            name: "a picture",
            remedy: "give the file that it was drawn from, such as a table or a .dot",
            signs: [
                .bytes([0x89, 0x50, 0x4E, 0x47]), .text("‰png"), .bytes([0xFF, 0xD8, 0xFF]),
                .bytes(Array("GIF8".utf8)),
                .bytes([0x49, 0x49, 0x2A, 0x00]), .bytes([0x4D, 0x4D, 0x00, 0x2A]),
                .bytes(Array("%!PS".utf8)),
                .other { opening in
                    let bytes = opening.bytes
                    return bytes.starts(with: Array("BM".utf8))
                        && bytes.dropFirst(6).starts(with: [0, 0, 0, 0])
                        || bytes.starts(with: Array("RIFF".utf8))
                            && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
                },
            ]),
    ]

    /// Statements of the semantic web.
    private static let knowledge: [ForeignFormat] = [
        .init(
            name: "RDF",
            remedy: "write its statements as a table with the columns source, target and kind, "
                + "as rdflib gives them",
            signs: [
                .root("RDF"), .text("@prefix "), .text("@base "), .ending("nt"), .ending("ttl"),
                .ending("nq"),
            ])
    ]

    /// What programs keep for themselves in bytes, which may have been taken for Windows-1252.
    private static let binaries: [ForeignFormat] = [
        .init(
            name: "an object of R (.rds)",
            remedy: "write it from R with write.csv, or a network with write_graph(g, file, "
                + "\"graphml\")",
            signs: [
                .bytes(Array("X\n".utf8) + [0, 0, 0]), .bytes(Array("B\n".utf8) + [2, 0, 0]),
                .bytes(Array("B\n".utf8) + [3, 0, 0]),
            ]),
        .init(
            name: "an object that Python pickled", remedy: "write it from Python as CSV or GraphML",
            signs: [
                .bytes([0x80, 0x02]), .bytes([0x80, 0x03]), .bytes([0x80, 0x04]),
                .bytes([0x80, 0x05]),
            ]),
        .init(
            name: "an array of numpy", remedy: "write it with numpy.savetxt and delimiter=\",\"",
            signs: [.bytes([0x93] + Array("NUMPY".utf8)), .text("“numpy")]),
        .init(
            name: "a file in HDF5", remedy: "write its table as CSV, as h5py or pandas can",
            signs: [.bytes([0x89] + Array("HDF".utf8)), .text("‰hdf")]),
        .init(
            name: "a file of MATLAB",
            remedy: "write it from MATLAB with writematrix or writetable as CSV",
            signs: [.text("matlab 5.0 mat-file")]),
        .init(
            name: "a table of Arrow", remedy: "write it as CSV, as pyarrow or pandas can",
            signs: [.bytes(Array("ARROW1".utf8)), .bytes(Array("FEA1".utf8))]),
    ]

    /// Projects, which are archives of many files.
    private static let projects: [ForeignFormat] = [
        .init(
            name: "a project of Gephi", remedy: "open it in Gephi and export its graph as GEXF",
            signs: [.entry("Project_xml"), .entry("Workspace_0_")]),
        .init(
            name: "a session of Cytoscape",
            remedy: "open it in Cytoscape and export its network as GraphML",
            signs: [.entry("CytoscapeSession"), .entry("cysession")]),
        .init(
            name: "a document of Word", remedy: "save its table as CSV or .xlsx",
            signs: [.entry("word/")]),
        .init(
            name: "a presentation", remedy: "save its table as CSV or .xlsx",
            signs: [.entry("ppt/")]),
        .init(
            name: "a drawing of Visio",
            remedy: "write its arrows as a table with the columns source and target",
            signs: [.entry("visio/")]),
    ]
}
