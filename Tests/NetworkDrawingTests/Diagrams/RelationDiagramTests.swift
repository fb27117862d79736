import ActorNetworks
import DOT
import Graphviz
import NetworkDrawing
import Testing

@Suite("The diagrams of the seeds")
struct RelationDiagramTests {
    /// The numbers that a diagram keeps within.
    struct Bounds: Sendable {
        let crossings: Int
        let tiesOverActors: Int
        let areaPerActor: Double
        let lengthSpread: Double

        func check(_ quality: LayoutQuality, _ name: Comment) {
            #expect(quality.crossings <= crossings, name)
            #expect(quality.tiesOverActors <= tiesOverActors, name)
            #expect(quality.actorOverlaps == 0, name)
            #expect(quality.labelOverlaps == 0, name)
            #expect(quality.areaPerActor <= areaPerActor, name)
            #expect(quality.lengthSpread <= lengthSpread, name)
        }
    }

    @Test("keep the whole rolled-up network readable")
    func whole() {
        Bounds(crossings: 34, tiesOverActors: 0, areaPerActor: 21000, lengthSpread: 0.52)
            .check(Seeds.whole.quality, "whole")
        #expect(actors(of: Seeds.whole).count == 24)
        #expect(Seeds.whole.notes.isEmpty)
    }

    @Test("take the title of the case where the one given is empty, since a picture needs a name")
    func emptyTitle() throws {
        var style = DiagramStyle()
        style.title = ""
        let testCase = try makeCase("a conflict b 1")
        let before = try testCase.snapshot()
        let after = try makeCase("a conflict b 2").snapshot()
        for diagram in [
            RelationDiagram(of: before, style: style),
            RelationDiagram(
                ofDifference: SnapshotComparison(from: before, to: after), style: style),
        ] {
            #expect(!diagram.title.isEmpty)
            #expect(diagram.document.problems().isEmpty)
        }
    }

    @Test("keep the full network of 69 actors readable")
    func full() {
        Bounds(crossings: 140, tiesOverActors: 8, areaPerActor: 14500, lengthSpread: 0.47)
            .check(Seeds.full.quality, "full")
    }

    @Test("keep the view of five actors readable")
    func five() {
        Bounds(crossings: 1, tiesOverActors: 0, areaPerActor: 24000, lengthSpread: 0.27)
            .check(Seeds.five.quality, "five")
        #expect(Set(actors(of: Seeds.five)) == Set(Seeds.fiveActors))
    }

    @Test("keep each phase readable, together and alone")
    func phases() {
        for (index, diagram) in Seeds.phases.enumerated() {
            Bounds(crossings: 29, tiesOverActors: 0, areaPerActor: 26000, lengthSpread: 0.46)
                .check(diagram.quality, "phase \(index) of the series")
        }
        let alone = [
            Bounds(crossings: 19, tiesOverActors: 0, areaPerActor: 24000, lengthSpread: 0.44),
            Bounds(crossings: 1, tiesOverActors: 0, areaPerActor: 20500, lengthSpread: 0.31),
            Bounds(crossings: 0, tiesOverActors: 0, areaPerActor: 23000, lengthSpread: 0.37),
            Bounds(crossings: 0, tiesOverActors: 0, areaPerActor: 28500, lengthSpread: 0.24),
        ]
        for (index, diagram) in Seeds.singlePhases.enumerated() {
            alone[index].check(diagram.quality, "phase \(index)")
        }
    }

    @Test("keep the difference of each two successive phases readable")
    func differences() {
        #expect(Seeds.differences.count == 3)
        let bounds = [
            Bounds(crossings: 26, tiesOverActors: 0, areaPerActor: 24500, lengthSpread: 0.5),
            Bounds(crossings: 4, tiesOverActors: 0, areaPerActor: 28500, lengthSpread: 0.37),
            Bounds(crossings: 1, tiesOverActors: 0, areaPerActor: 28500, lengthSpread: 0.36),
        ]
        for (index, diagram) in Seeds.differences.enumerated() {
            bounds[index].check(diagram.quality, "difference \(index)")
        }
    }

    @Test("are the same when made twice")
    func determinism() {
        let again = RelationDiagram(of: Seeds.rolledUp(actors: Seeds.fiveActors))
        #expect(again.document == Seeds.five.document)
        #expect(again.quality == Seeds.five.quality)
        #expect(RelationDiagram(of: Seeds.rolledUp()).document == Seeds.whole.document)
        let difference = RelationDiagram(ofDifference: Seeds.comparisons[0])
        #expect(difference.document == Seeds.differences[0].document)
        var style = DiagramStyle()
        style.seed = 2
        #expect(
            RelationDiagram(of: Seeds.rolledUp(actors: Seeds.fiveActors), style: style).document
                != Seeds.five.document)
    }

    @Test("size actors in each picture of a series by that picture, on one scale for all")
    func seriesSizes() throws {
        var points: [(strength: Double, area: Double)] = []
        for (diagram, snapshot) in zip(Seeds.phases, Seeds.phaseSnapshots) {
            for (position, strength) in zip(snapshot.actors, snapshot.strengths) {
                let actor = snapshot.network.actors[position]
                let node = try #require(diagram.document.node(actor.id)).attributes
                guard node.text("shape") == "ellipse" else { continue }
                let sides = ["width", "height"].map { Double(node.text($0) ?? "") ?? 0 }
                points.append((strength, sides[0] * sides[1]))
            }
        }
        #expect(points.count > 20)
        let low = try #require(points.min { $0.strength < $1.strength })
        let high = try #require(points.max { $0.strength < $1.strength })
        let slope = (high.area - low.area) / (high.strength - low.strength)
        #expect(slope > 0)
        for point in points {
            let expected = low.area + slope * (point.strength - low.strength)
            #expect(abs(point.area - expected) < 0.002 * expected)
        }
    }

    @Test("share positions, page and legend over a series")
    func series() throws {
        let diagrams = Seeds.phases
        #expect(diagrams.count == 4)
        var places: [String: [String?]] = [:]
        var shared = 0
        for diagram in diagrams {
            #expect(
                diagram.document.attributes.text("bb") == diagrams[0].document.attributes.text("bb")
            )
            for id in actors(of: diagram) {
                let attributes = try #require(diagram.document.node(id)).attributes
                let appearances = ["pos", "shape", "fillcolor"].map { attributes.text($0) }
                if let known = places[id] {
                    #expect(known == appearances)
                    shared += 1
                }
                places[id] = appearances
            }
        }
        #expect(shared > 10)
        let legends = diagrams.map { diagram in
            diagram.document.edges.filter { $0.tail.hasPrefix("page/") }
                .map { [$0.attributes.text("pos"), $0.attributes.text("penwidth")] }
        }
        #expect(legends.allSatisfy { $0 == legends[0] && !$0.isEmpty })
    }

    @Test("draw a tie of one weight with one pen in every picture of a series")
    func scale() {
        var pens: [Double: Set<String>] = [:]
        for (snapshot, diagram) in zip(Seeds.phaseSnapshots, Seeds.phases) {
            for dyad in snapshot.dyads {
                for tie in dyad.ties {
                    let ids = [dyad.first, dyad.second].map { snapshot.network.actors[$0].id }
                        .sorted()
                    let edge = diagram.document.edge("tie-\(ids[0])-\(ids[1])-\(tie.kind.name)")
                    pens[tie.weight, default: []].insert(
                        edge?.attributes.text("penwidth") ?? "missing")
                }
            }
        }
        #expect(pens.values.allSatisfy { $0.count == 1 && !$0.contains("missing") })
        #expect(pens.count > 5)
    }

    @Test("carry title, window, source count and legend")
    func page() {
        let texts = Seeds.whole.document.nodes.compactMap { $0.attributes.text("label") }
        #expect(texts.contains { $0.hasPrefix("seeds") })
        #expect(texts.contains { $0.contains(" from 5 sources") })
        #expect(texts.contains { $0.contains("24 actors") })
        for word in ["cooperation", "negotiation", "conflict", "Width: summed weight"] {
            #expect(texts.contains { $0.hasPrefix(word) }, "\(word)")
        }
        var style = DiagramStyle()
        style.showsLegend = false
        style.title = "Five"
        let bare = RelationDiagram(of: Seeds.rolledUp(actors: Seeds.fiveActors), style: style)
        #expect(bare.document.nodes.count < Seeds.five.document.nodes.count)
        #expect(bare.title == "Five")
        #expect(!bare.document.edges.contains { $0.tail.hasPrefix("page/") })
    }

    @Test("say in a few sentences what they show")
    func summary() {
        #expect(Seeds.whole.summary.contains("24 actors"))
        #expect(Seeds.whole.summary.contains("Russia"))
        #expect(Seeds.differences[0].summary.contains("Before: "))
        #expect(Seeds.whole.engine == .nop2)
    }

    private func actors(of diagram: RelationDiagram) -> [String] {
        diagram.document.nodes.filter { $0.attributes.text("id")?.hasPrefix("actor-") == true }
            .map(\.id)
    }
}
