import Testing

@testable import NetworkFormats

@Suite("Putting a graph together by ids")
struct GraphAssemblyTests {
    @Test("Edges may come before their nodes, and undeclared nodes are added and told")
    func forwardReferences() {
        var problems = Problems()
        var assembly = GraphAssembly(file: "x.gml", isDirected: true)
        assembly.add(
            .init(from: 0, to: 0, isDirected: true, line: 3), from: "b", to: "c", into: &problems)
        assembly.add(.init("a", line: 4), into: &problems)
        assembly.add(.init("b", line: 5), into: &problems)
        let graph = assembly.finished(into: &problems)
        #expect(graph.nodes.map(\.id) == ["a", "b", "c"])
        #expect(graph.edges.map(\.source) == [1] && graph.edges.map(\.target) == [2])
        #expect(
            problems.kept.map(\.description) == [
                "x.gml:3: an edge names the node \"c\", which is not declared; it is added; "
                    + "declare it, or correct the edge"
            ])
        #expect(!problems.hasErrors)
    }

    @Test("A node declared twice is an error; an edge id that is taken is dropped and told")
    func duplicates() {
        var problems = Problems()
        var assembly = GraphAssembly(file: "x.gml")
        let first = assembly.add(.init("a", line: 1), into: &problems)
        let second = assembly.add(.init("a", line: 2), into: &problems)
        for line in [3, 4] {
            assembly.add(
                .init(from: 0, to: 0, isDirected: false, id: "e", line: line), from: "a", to: "a",
                into: &problems)
        }
        let graph = assembly.finished(into: &problems)
        #expect(first == 0 && second == nil)
        #expect(graph.nodes.count == 1 && graph.edges.map(\.id) == ["e", nil])
        #expect(problems.errorCount == 1 && problems.warningCount == 1)
        #expect(problems.kept.map(\.place) == ["x.gml:2", "x.gml:4"])
    }
}
