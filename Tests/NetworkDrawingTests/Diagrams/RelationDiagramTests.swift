import ActorNetworks
import DOT
import Foundation
import Graphviz
import NetworkDrawing
import Testing

@Suite("The diagrams of the seeds")
struct RelationDiagramTests {
    /// A page of ISO 216, in square points.
    enum Paper {
        /// 210 mm × 297 mm.
        static let a4 = 210 * 297 * (72 / 25.4) * (72 / 25.4)
        static let a3 = 2 * a4
    }

    /// Distances of random points in a square vary by so much of their mean: √(1/3 − m²) / m, where
    /// m is the mean, (2 + √2 + 5 ln(1 + √2)) / 15.
    static let spreadOfRandomPoints: Double = {
        let mean = (2 + 2.0.squareRoot() + 5 * log(1 + 2.0.squareRoot())) / 15
        return (1.0 / 3 - mean * mean).squareRoot() / mean
    }()

    /// Expects what makes a picture readable: nothing on anything else, hardly more crossings than on
    /// the places that Graphviz's own engine finds, no more paper than a page, and lines that are
    /// more alike in length than those between random points.
    ///
    /// A tenth more crossings, and one besides, are the price of shorter ways between friends than
    /// between enemies and of room for broad lines, which the engine does not know of.
    private func expectReadable(
        _ quality: LayoutQuality, actors: Int, on page: Double = Paper.a4,
        than engine: LayoutQuality, _ name: Comment
    ) {
        #expect(quality.crossings <= engine.crossings + engine.crossings / 10 + 1, name)
        #expect(quality.actorOverlaps == 0, name)
        #expect(quality.labelOverlaps == 0, name)
        #expect(quality.areaPerActor * Double(actors) <= page, name)
        #expect(quality.headOverlaps == 0, name)
        #expect(quality.headsOverActors == 0, name)
        #expect(quality.lengthSpread < Self.spreadOfRandomPoints, name)
    }

    /// The quality on the places of the engine neato.
    private func neato(_ snapshots: [Snapshot]) throws -> LayoutQuality {
        try RelationDiagram.series(of: snapshots, placedBy: .neato, of: InProcessRenderer())[0]
            .quality
    }

    @Test("keep the whole rolled-up network readable")
    func whole() throws {
        let snapshot = Seeds.rolledUp()
        expectReadable(
            Seeds.whole.quality, actors: snapshot.actors.count, than: try neato([snapshot]),
            "whole")
        #expect(Seeds.whole.quality.tiesOverActors == 0)
        #expect(
            Set(actors(of: Seeds.whole))
                == Set(snapshot.actors.map { snapshot.case.actors[$0].id }))
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

    @Test("keep the network of all actors readable")
    func full() throws {
        let snapshot = Seeds.snapshot(Selection())
        #expect(snapshot.actors.count > 40)
        expectReadable(
            Seeds.full.quality, actors: snapshot.actors.count, on: Paper.a3,
            than: try neato([snapshot]), "full")
        // In a crowd some names are in the way: of one pair in twenty.
        #expect(Seeds.full.quality.tiesOverActors <= snapshot.dyads.count / 20)
    }

    @Test("keep the view of five actors readable")
    func five() throws {
        let snapshot = Seeds.rolledUp(actors: Seeds.fiveActors)
        // The corners of a pentagon: five diagonals cross five times, and four of them three times.
        #expect(snapshot.dyads.count == 9)
        #expect(Seeds.five.quality.crossings == 3)
        #expect(Seeds.five.quality.actorOverlaps == 0 && Seeds.five.quality.headOverlaps == 0)
        #expect(Seeds.five.quality.headsOverActors == 0)
        #expect(Seeds.five.quality.tiesOverActors == 0)
        #expect(Set(actors(of: Seeds.five)) == Set(Seeds.fiveActors))
    }

    @Test("keep each phase readable, together and alone")
    func phases() throws {
        let all = Set(Seeds.phases.flatMap(actors)).count
        let engine = try neato(Seeds.phaseSnapshots)
        for (index, diagram) in Seeds.phases.enumerated() {
            expectReadable(
                diagram.quality, actors: all, than: engine, "phase \(index) of the series")
            #expect(diagram.quality.tiesOverActors == 0)
        }
        for (diagram, snapshot) in zip(Seeds.singlePhases, Seeds.phaseSnapshots) {
            expectReadable(
                diagram.quality, actors: snapshot.actors.count, than: try neato([snapshot]),
                "\(snapshot.window)")
            #expect(diagram.quality.tiesOverActors == 0)
        }
    }

    @Test("keep the difference of each two successive phases readable")
    func differences() throws {
        #expect(Seeds.differences.count == 3)
        for (diagram, comparison) in zip(Seeds.differences, Seeds.comparisons) {
            let engine = try RelationDiagram(
                ofDifference: comparison, placedBy: .neato, of: InProcessRenderer())
            expectReadable(
                diagram.quality, actors: comparison.actors.count, than: engine.quality,
                "\(comparison.after.window)")
            #expect(diagram.quality.tiesOverActors == 0)
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
            RelationDiagram(of: Seeds.rolledUp(), style: style).document != Seeds.whole.document)
    }

    @Test("size actors in each picture of a series by that picture, on one scale for all")
    func seriesSizes() throws {
        var points: [(strength: Double, area: Double)] = []
        for (diagram, snapshot) in zip(Seeds.phases, Seeds.phaseSnapshots) {
            for (position, strength) in zip(snapshot.actors, snapshot.strengths) {
                let actor = snapshot.case.actors[position]
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
                    let ids = [dyad.first, dyad.second].map { snapshot.case.actors[$0].id }
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
        #expect(texts.contains { $0.hasPrefix("Relations in the Syrian war") })
        let snapshot = Seeds.rolledUp()
        #expect(texts.contains { $0.contains(" from \(snapshot.documentCount) sources") })
        #expect(texts.contains { $0.contains("\(snapshot.actors.count) actors") })
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
        #expect(Seeds.whole.summary.contains("\(Seeds.rolledUp().actors.count) actors"))
        #expect(Seeds.whole.summary.contains("Russia"))
        #expect(Seeds.differences[0].summary.contains("Before: "))
        #expect(Seeds.whole.engine == .nop2)
    }

    private func actors(of diagram: RelationDiagram) -> [String] {
        diagram.document.nodes.filter { $0.attributes.text("id")?.hasPrefix("actor-") == true }
            .map(\.id)
    }
}
