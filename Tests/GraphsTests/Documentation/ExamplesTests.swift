import Foundation
import Graphs
import Testing

/// The examples in the documentation, compiled and run. The last test sees to it that every line of
/// every example stands here.
@Suite("Examples in the documentation of measures")
struct ExamplesTests {
    /// The graph of the first example.
    private var graph: Graph {
        get throws {
            var builder = GraphBuilder(vertexCount: 4, isDirected: false)
            builder.addArc(from: 0, to: 1, weight: 3)
            builder.addArc(from: 1, to: 2, weight: 1)
            builder.addArc(from: 1, to: 2, weight: 1)
            builder.addArc(from: 2, to: 3, weight: 5)
            let graph = try builder.build()
            #expect(graph.degree(of: 1) == 3)
            #expect(graph.degreeCentrality(normalized: false) == [1, 2, 2, 1])
            return graph
        }
    }

    @Test("build a graph")
    func building() throws {
        var builder = GraphBuilder(vertexCount: 3, isDirected: false)
        builder.addArc(from: 0, to: 1, weight: 4)
        builder.addArc(from: 1, to: 2, weight: 2)
        let graph = try builder.build()
        #expect(graph.neighbors(of: 1) == [0, 2])
    }

    @Test("score vertices of a path of four")
    func scores() throws {
        let graph = try graph
        let scores = try graph.betweennessCentrality(weightedBy: .inverseWeight)
        #expect(agree(scores[2], 2.0 / 3))
        let distances = try graph.distances(from: 0, weightedBy: .inverseWeight)
        #expect(agree(distances[3], 31.0 / 30))
        let nearness = try graph.closenessCentrality(direction: .all)
        #expect(agree(nearness.max(), 3.0 / 4))
        let standing = try graph.eigenvectorCentrality(direction: .all)
        #expect(!standing.contains(nil))
        let joined = try graph.informationCentrality(normalized: true)
        #expect(joined[0] != nil)
        let closure = try graph.clusteringCoefficients(kind: .barrat)
        #expect(closure[1] == 0)
        let camps = Partition([0, 0, 1, 1])
        let roles = try graph.brokerageRoles(by: camps)
        #expect(roles[1].gatekeeper == 1)
        var generator = SplitMix64(seed: 1)
        let found = try graph.leidenCommunities(using: &generator)
        #expect(found.partition.groups == [[0, 1], [2, 3]])
        let triads = try graph.signedTriads()
        #expect(triads.balance == nil)
        #expect(Measure.pageRank.contract.direction == .chosen(.out))
        #expect(Measure.pageRank.contract.sign == .refused)
    }

    @Test("add a measure")
    func ownMeasure() throws {
        let reach = Measure(
            "reach", "How many others each \(.vertex) reaches.",
            contract: MeasureContract(
                definition: "the number of u ≠ v with a path from v to u", weight: .ignored,
                parallelArcs: .merged, sign: .refused, direction: .chosen(.out), scale: "a count",
                disconnected: "what is not reached does not count", isolates: .zero, cost: "O(nm)",
                source: "folklore")
        ) { graph, options throws(GraphError) in
            try graph.distanceProfiles(direction: options.direction ?? .out).map {
                Double($0.reached)
            }
        }
        let graph = try graph
        let scores = try reach.scores(of: graph)
        #expect(scores == [3, 3, 3, 3])
    }

    @Test("find the camps of a signed graph")
    func frustration() throws {
        let graph = try graph
        let found = try graph.frustrationIndex()
        #expect(found.isExact)
        #expect(found.frustratedTies.isEmpty)
    }

    @Test("follow contacts in time")
    func contacts() throws {
        let graph = try TemporalGraph(
            vertexCount: 3,
            contacts: [Contact(from: 0, to: 1, at: 1), Contact(from: 1, to: 2, at: 2)])
        let sizes = try graph.reach().sizes  // 2, 1, 0: vertex 2 was too late to reach anybody
        #expect(sizes == [2, 1, 0])
        let paths = graph.foremostPaths(from: 0)
        let arrival = paths.arrivals[2]  // when vertex 2 is first reached
        #expect(arrival == 2)
        let legs = paths.path(to: 2)  // by which contacts, at what times
        #expect(legs.count == 2)
        let gaps = InterEventTimes(between: [0, 1, 2, 3, 100, 101, 102, 200])
        let mean = gaps.mean  // 28.57
        #expect(mean.map { abs($0 - 200 / 7) < 1e-9 } == true)
        let burstiness = gaps.burstiness  // 0.21: the events come in bursts
        #expect(burstiness.map { abs($0 - 0.20818) < 1e-5 } == true)
    }

    @Test("put texts into other words")
    func words() {
        let people = Vocabulary(
            vertex: "person", aVertex: "a person", vertices: "people", arc: "tie", anArc: "a tie",
            arcs: "ties", graph: "network")
        let summary = Measure.katz.summary(in: people)
        #expect(summary == "How many walks end at each person, longer walks counting less.")
        let phrase: Phrase = "How many others each \(.vertex) reaches."
        let text = phrase.text(in: .graphs)
        #expect(text == "How many others each vertex reaches.")
    }

    @Test("are all compiled here")
    func complete() throws {
        let tests = URL(filePath: #filePath)
        let code = try String(contentsOf: tests, encoding: .utf8).filter { !$0.isWhitespace }
        let package = (0..<4).reduce(tests) { url, _ in url.deletingLastPathComponent() }
        let files = try #require(
            FileManager.default.enumerator(
                at: package.appending(path: "Sources/Graphs"), includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            var isCode = false
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                guard let comment = line.firstRange(of: /^ *\/\/\/ ?/) else { continue }
                let text = line[comment.upperBound...]
                if text.hasPrefix("```") {
                    isCode = !isCode
                    count += isCode ? 1 : 0
                } else if isCode {
                    let statement = text.components(separatedBy: "  //")[0]
                        .filter { !$0.isWhitespace }
                    let isHere = code.contains(statement)
                    #expect(isHere, "\(file.lastPathComponent): \(text)")
                }
            }
        }
        #expect(count >= 10)
    }
}
