import Foundation
import Testing

@Suite("What export writes, read by other libraries")
struct OtherReadersTests {
    /// The counts that a library finds, and the sum of an attribute of edges, as JSON.
    private static let networkx = """
        import json, sys, networkx as nx
        path = sys.argv[1]
        graph = nx.read_gexf(path) if path.endswith("gexf") else nx.read_graphml(path)
        edges = [data for _, _, data in graph.edges(data=True)]
        print(json.dumps({
            "nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(),
            "directed": graph.is_directed(),
            "weight": sum(data["weight"] for data in edges),
            "conflicts": sum(data["kind"] == "conflict" for data in edges),
            "labels": sorted(data["label"] for _, data in graph.nodes(data=True)),
            "first": sorted(data.get("first_day", data.get("date", "")) for data in edges)[0],
        }))
        """

    private static let igraph = """
        import json, sys, igraph
        graph = igraph.Graph.Read_GraphML(sys.argv[1])
        print(json.dumps({
            "nodes": graph.vcount(), "edges": graph.ecount(), "directed": graph.is_directed(),
            "weight": sum(graph.es["weight"]),
            "conflicts": sum(kind == "conflict" for kind in graph.es["kind"]),
            "labels": sorted(graph.vs["label"]),
            "first": sorted(
                graph.es["first_day" if "first_day" in graph.es.attributes() else "date"])[0],
        }))
        """

    private struct Counts: Decodable, Equatable {
        var nodes: Int
        var edges: Int
        var directed: Bool
        var weight: Double
        var conflicts: Int
        var labels: [String]
        var first: String
    }

    /// What the command itself says of the network.
    private func expected(_ table: String) throws -> Counts {
        let network = try object(ofJSON: Tool.run(["export", "seeds", "--format", "json"]).output)
        let actors = try #require(network["actors"] as? [[String: Any]])
        let rows = try #require(network[table] as? [[String: Any]])
        let weights = rows.compactMap { $0["weight"] as? Double }
        return Counts(
            nodes: actors.count, edges: rows.count, directed: table == "events",
            weight: weights.reduce(0, +),
            conflicts: rows.count { $0["kind"] as? String == "conflict" },
            labels: actors.compactMap { $0["label"] as? String }.sorted(), first: "")
    }

    private func found(
        _ script: String, _ format: String, _ table: String, needing package: String
    ) throws -> Counts? {
        try Folder.temporary { folder in
            let file = folder.appendingPathComponent("seeds.\(format)").path
            let written = try Tool.run(["export", "seeds", "--table", table, "-o", file])
            try #require(written.status == 0, "\(written.messages)")
            return try Python.run(script, [file], needing: [package]).map {
                try JSONDecoder().decode(Counts.self, from: Data($0.utf8))
            }
        }
    }

    @Test(
        "networkx finds the same nodes, edges, weights, kinds and labels",
        arguments: ["graphml", "gexf"], ["ties", "events"])
    func networkx(format: String, table: String) throws {
        guard
            var found = try found(Self.networkx, format, table, needing: "networkx")
        else { return }
        #expect(found.first.hasPrefix("20"))
        found.first = ""
        var expected = try expected(table)
        if format == "gexf", table == "events" {
            // networkx makes two arcs of an edge that GEXF calls mutual.
            #expect(found.edges > expected.edges)
            (expected.edges, expected.weight) = (found.edges, found.weight)
            expected.conflicts = found.conflicts
        }
        #expect(abs(found.weight - expected.weight) < 1e-6)
        found.weight = expected.weight
        #expect(found == expected)
    }

    @Test("igraph finds the same in GraphML", arguments: ["ties", "events"])
    func igraph(table: String) throws {
        guard var found = try found(Self.igraph, "graphml", table, needing: "igraph") else {
            return
        }
        #expect(found.first.hasPrefix("20"))
        found.first = ""
        let expected = try expected(table)
        #expect(abs(found.weight - expected.weight) < 1e-6)
        found.weight = expected.weight
        #expect(found == expected)
    }
}
