import Benchmark
import Foundation
import Graphs
import NamedGraphs
import NetworkFormats
import Suites

let benchmarks: @Sendable () -> Void = {
    Suite.configure()
    let file = FileManager.default.temporaryDirectory.appending(path: "entente-hubs.csv")
    let lines = NamedGraph.hubs.graph.arcs.map { "\($0.source),\($0.target),\($0.weight)" }
    let text = (["source,target,weight"] + lines).joined(separator: "\n")
    do {
        try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
        fatalError("\(error)")
    }

    Suite.measure("list of edges", of: [.hubs]) { _ in
        try EdgeListReader().read(file.path).get().graph
    }
    Suite.measure("rows", of: [.hubs, .grid]) { named in
        var builder = GraphBuilder(
            vertexCount: named.graph.vertexCount, isDirected: named.graph.isDirected)
        for arc in named.graph.arcs {
            builder.addArc(from: arc.source, to: arc.target, weight: arc.weight)
        }
        return try builder.build()
    }
    Suite.measure("simplification", of: [.hubs]) { $0.graph.simplification() }
}
