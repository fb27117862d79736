import Graphs
import Testing

@Suite("Components")
struct ComponentsTests {
    @Test("agree with other libraries", arguments: Oracles.entries("components", "wcc", "scc"))
    func oracle(entry: Oracles.Entry) throws {
        let graph = try entry.input
        let components = entry.measure == "scc" ? graph.strongComponents() : graph.weakComponents()
        #expect(try components.groups == entry.groups)
    }

    @Test("are what vertices reach each other")
    func definition() throws {
        for sample in Sample.many {
            let graph = try sample.graph
            let strong = PlainPaths(strengths: sample.matrix) { _ in 1 }.distance
            let weak = PlainPaths(strengths: sample.matrix(.all)) { _ in 1 }.distance
            for (partition, distance) in [
                (graph.strongComponents(), strong), (graph.weakComponents(), weak),
            ] {
                for a in distance.indices {
                    for b in distance.indices {
                        let isTogether = partition.membership[a] == partition.membership[b]
                        let isMutual = distance[a][b] < .infinity && distance[b][a] < .infinity
                        #expect(isTogether == isMutual, "\(sample)")
                    }
                }
            }
        }
    }

    @Test("of a long chain need no deep recursion")
    func longChain() throws {
        let count = 200_000
        var builder = GraphBuilder(vertexCount: count)
        for vertex in 1..<count { builder.addArc(from: vertex - 1, to: vertex) }
        builder.addArc(from: count - 1, to: 0)
        let graph = try builder.build()
        #expect(graph.strongComponents().groupCount == 1)
        #expect(graph.weakComponents().groupCount == 1)
        #expect(graph.cutPoints().articulationPoints.isEmpty)
    }
}
