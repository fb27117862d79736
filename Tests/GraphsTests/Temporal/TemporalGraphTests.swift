import Graphs
import Testing

@Suite("Graphs of contacts in time")
struct TemporalGraphTests {
    @Test("keep contacts in order of their starts, and those of one start as they came")
    func order() throws {
        let contacts = [
            Contact(from: 0, to: 1, at: 5), Contact(from: 1, to: 0, during: 2..<9, events: 3),
            Contact(from: 1, to: 1, at: 5, isMutual: true), Contact(from: 0, to: 1, at: -3),
        ]
        let graph = try TemporalGraph(vertexCount: 2, contacts: contacts)
        #expect(graph.contactCount == 4)
        #expect(graph.starts == [-3, 2, 5, 5])
        #expect(graph.ends == [-2, 9, 6, 6])
        #expect((0..<4).map { graph.contact($0) } == [3, 1, 0, 2].map { contacts[$0] })
    }

    @Test("name the contact whose vertex is none")
    func outOfRange() {
        #expect(throws: GraphError.vertexOutOfRange(arc: 1, vertex: 2, count: 2)) {
            try TemporalGraph(
                vertexCount: 2,
                contacts: [Contact(from: 0, to: 1, at: 0), Contact(from: 0, to: 2, at: 0)])
        }
        #expect(throws: GraphError.vertexOutOfRange(arc: 0, vertex: -1, count: 2)) {
            try TemporalGraph(vertexCount: 2, contacts: [Contact(from: -1, to: 1, at: 0)])
        }
    }
}
