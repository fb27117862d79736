import ActorNetworks
import Foundation
import Testing

@testable import NetworkFormats

/// networkx and igraph, where this machine's Python has them: they read what we write.
enum PeerLibraries {
    /// What a library makes of a file.
    struct Reading: Decodable {
        let nodes: Int
        let edges: Int
        let weights: [Double]?
        let names: [String]?
        /// What stands on nodes and edges, as `name=value`, sorted.
        let attributes: [String]?
    }

    /// A Python with both libraries: that of `ENTENTE_PYTHON`, or the machine's.
    static let python: String? = {
        let named = ProcessInfo.processInfo.environment["ENTENTE_PYTHON"].map { [$0] } ?? []
        return
            (named + ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"])
            .first { path in
                FileManager.default.isExecutableFile(atPath: path)
                    && (try? run(path, "import networkx, igraph; print(1)", [])) != nil
            }
    }()

    /// Whether it has pydot, by which networkx reads DOT.
    static let hasPydot =
        python.map { (try? run($0, "import pydot; print(1)", [])) != nil } ?? false

    /// What an expression of Python makes of a file that holds a text; `path` is its name.
    ///
    /// The expression gives a dictionary with `nodes`, `edges`, `weights` and `names`.
    static func read(_ text: String, as ending: String, _ expression: String) throws -> Reading {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "entente-\(UUID().uuidString).\(ending)")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let program = """
            import json, sys, warnings
            warnings.simplefilter("ignore")
            import networkx as nx, igraph as ig
            path = sys.argv[1]
            def of_nx(g):
                return {"nodes": g.number_of_nodes(), "edges": g.number_of_edges(),
                    "weights": sorted(float(d.get("weight", 1)) for u, v, d in g.edges(data=True)),
                    "names": sorted(str(n) for n in g)}
            def of_ig(g):
                return {"nodes": g.vcount(), "edges": g.ecount(),
                    "weights": sorted(g.es["weight"]) if "weight" in g.es.attributes() else None,
                    "names": sorted(map(str, g.vs["name"])) if "name" in g.vs.attributes() else None}
            def of_matrix(path):
                import csv
                rows = list(csv.reader(open(path)))
                g = nx.DiGraph()
                g.add_nodes_from(rows[0][1:])
                for row in rows[1:]:
                    for name, value in zip(rows[0][1:], row[1:]):
                        if value and float(value) != 0:
                            g.add_edge(row[0], name, weight=float(value))
                return g
            def text(value):
                if isinstance(value, bool): return "true" if value else "false"
                if isinstance(value, float) and value.is_integer(): return str(int(value))
                return str(value)
            def attributes(parts):
                return sorted(f"{k}={text(v)}" for part in parts for k, v in part.items()
                    if v is not None and v == v)
            def all_of_nx(g):
                return {**of_nx(g), "attributes":
                    attributes([d for n, d in g.nodes(data=True)])
                    + attributes([d for u, v, d in g.edges(data=True)])}
            def all_of_ig(g):
                return {**of_ig(g), "attributes":
                    attributes([v.attributes() for v in g.vs])
                    + attributes([e.attributes() for e in g.es])}
            print(json.dumps(\(expression)))
            """
        let path = try #require(python)
        let output = try run(path, program, [file.path])
        return try JSONDecoder().decode(Reading.self, from: Data(output.utf8))
    }

    private struct Failure: Error {}

    private static func run(_ python: String, _ program: String, _ arguments: [String]) throws
        -> String
    {
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-c", program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return String(decoding: data, as: UTF8.self)
    }
}

@Suite(
    "networkx and igraph read what we write",
    .enabled(if: PeerLibraries.python != nil, "no Python with networkx and igraph is here"))
struct PeerLibrariesTests {
    @Test(
        "The counts, weights and names are ours",
        arguments: [
            ("graphml", "of_nx(nx.read_graphml(path, force_multigraph=True))"),
            ("graphml", "of_ig(ig.Graph.Read_GraphML(path))"),
            ("gexf", "of_nx(nx.read_gexf(path))"), ("gexf-1.2", "of_nx(nx.read_gexf(path))"),
            ("gml", "of_nx(nx.read_gml(path))"), ("gml", "of_ig(ig.Graph.Read_GML(path))"),
            ("pajek", "of_nx(nx.read_pajek(path))"), ("pajek", "of_ig(ig.Graph.Read_Pajek(path))"),
            ("node-link", "of_nx(nx.node_link_graph(json.load(open(path))))"),
            (
                "d3",
                "of_nx(nx.node_link_graph({'multigraph': True, **json.load(open(path))}, edges='links'))"
            ),
            ("cytoscape", "of_nx(nx.cytoscape_graph(json.load(open(path))))"),
            ("edges", "of_nx(nx.read_weighted_edgelist(path, create_using=nx.MultiDiGraph))"),
            ("edges", "of_ig(ig.Graph.Read_Ncol(path, directed=True))"),
            ("dl", "of_ig(ig.Graph.Read_DL(path))"),
            (
                "matrix",
                "of_nx(of_matrix(path))"
            ),
        ])
    func counts(format name: String, expression: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let graph = name == "matrix" ? GraphSamples.simple : GraphSamples.plain
        let text = try format.written(graph).text
        let reading = try PeerLibraries.read(text, as: format.extensions[0], expression)
        #expect(reading.nodes == graph.nodes.count)
        #expect(reading.edges == graph.edges.count)
        if let weights = reading.weights, name != "d3" {
            #expect(weights == graph.edges.map { $0.weight ?? 1 }.sorted())
        }
        if let names = reading.names {
            let ids = graph.nodes.map(\.id).sorted()
            let labels = graph.nodes.map { $0.label ?? $0.id }.sorted()
            #expect(names == ids || names == labels)
        }
    }

    @Test(
        "networkx reads what we write in DOT through pydot",
        .enabled(if: PeerLibraries.hasPydot, "no pydot is here"))
    func dot() throws {
        let network = try read(
            "date,source,target,kind\n2016-01-01,a,b,conflict\n2016-01-02,b,c d,cooperation\n"
        ).get().snapshot()
        for form in NetworkGraphForm.allCases {
            let text = try GraphFileFormat.dot.written(network.attributedGraph(of: form)).text
            let reading = try PeerLibraries.read(
                text, as: "dot", "of_nx(nx.nx_pydot.read_dot(path))")
            #expect(reading.nodes == 3 && reading.edges == 2)
            #expect(reading.weights == [1, 1])
        }
    }

    @Test(
        "Every attribute is theirs, with its type and hard texts",
        arguments: [
            ("graphml", "all_of_nx(nx.read_graphml(path, force_multigraph=True))"),
            ("graphml", "all_of_ig(ig.Graph.Read_GraphML(path))"),
            ("gexf", "all_of_nx(nx.read_gexf(path))"),
            ("gexf-1.2", "all_of_nx(nx.read_gexf(path))"),
            ("node-link", "all_of_nx(nx.node_link_graph(json.load(open(path))))"),
        ])
    func attributes(format name: String, expression: String) throws {
        let format = try #require(GraphFileFormat.all.first { $0.name == name })
        let graph = GraphSamples.typed
        let text = try format.written(graph).text
        let reading = try PeerLibraries.read(text, as: format.extensions[0], expression)
        let found = try Set(#require(reading.attributes))
        let parts = graph.nodes.map(\.attributes) + graph.edges.map(\.attributes)
        for attribute in parts.joined() {
            let value = attribute.value.text
            #expect(found.contains("\(attribute.name)=\(value)"), "\(attribute) in \(found)")
        }
    }
}
