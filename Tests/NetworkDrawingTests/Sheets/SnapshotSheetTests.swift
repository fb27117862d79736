import ActorNetworks
import DOT
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("A sheet of slices")
struct SnapshotSheetTests {
    private static let sheet = SnapshotSheet(of: Seeds.phaseSnapshots, style: style)
    private static let style = {
        var style = DiagramStyle()
        style.names = Seeds.wholeCase.phases.map(\.name)
        return style
    }()

    private func position(_ node: Node) throws -> Vector {
        let numbers = try #require(node.attributes.text("pos")).split(separator: ",").compactMap {
            Double($0)
        }
        return Vector(numbers[0], numbers[1])
    }

    /// The actors of a panel, present and absent, by id.
    private func actors(of panel: Int) throws -> [String: Vector] {
        var result: [String: Vector] = [:]
        for node in Self.sheet.document.nodes {
            guard let id = node.attributes.text("id") else { continue }
            for kind in ["actor", "ghost"] {
                let prefix = "slice-\(panel + 1)-\(kind)-"
                if id.hasPrefix(prefix) {
                    result[String(id.dropFirst(prefix.count))] = try position(node)
                }
            }
        }
        return result
    }

    @Test("has a panel for every slice, with its name, its events and their sources")
    func panels() throws {
        let texts = Self.sheet.document.nodes.compactMap { $0.attributes.text("label") }
        for (index, snapshot) in Seeds.phaseSnapshots.enumerated() {
            let name = Seeds.wholeCase.phases[index].name
            #expect(Self.sheet.summary.contains(name))
            let coverage = Words.english.coverage(
                events: snapshot.eventCount, sources: snapshot.documentCount)
            #expect(texts.contains { $0.contains(coverage.prefix(9)) }, "\(coverage)")
            let ties = Self.sheet.document.edges.filter {
                $0.attributes.text("id")?.hasPrefix("slice-\(index + 1)-tie-") == true
            }
            #expect(ties.count >= snapshot.tieCount)
        }
    }

    @Test("shows every actor in every panel, at the same place of it, those without ties as ghosts")
    func places() throws {
        let first = try actors(of: 0)
        let everybody = Set(
            Seeds.phaseSnapshots.flatMap { snapshot in
                snapshot.actors.map { snapshot.case.actors[$0].id }
            })
        #expect(Set(first.keys) == everybody)
        for panel in 1..<4 {
            let other = try actors(of: panel)
            #expect(Set(other.keys) == everybody)
            let shifts = first.map { id, place in (other[id] ?? .zero) - place }
            #expect(shifts.allSatisfy { ($0 - shifts[0]).length < 0.05 })
        }
        for (index, snapshot) in Seeds.phaseSnapshots.enumerated() {
            let ghosts = Self.sheet.document.nodes.filter {
                $0.attributes.text("id")?.hasPrefix("slice-\(index + 1)-ghost-") == true
            }
            #expect(ghosts.count == everybody.count - snapshot.actors.count)
        }
    }

    @Test("keeps panels apart")
    func apart() throws {
        let boxes = try (0..<4).map { panel in
            let places = try actors(of: panel).values
            let low = Vector(places.map(\.x).min() ?? 0, places.map(\.y).min() ?? 0)
            let high = Vector(places.map(\.x).max() ?? 0, places.map(\.y).max() ?? 0)
            return Box(low: low, high: high)
        }
        for (index, box) in boxes.enumerated() {
            for other in boxes[..<index] { #expect(!box.overlaps(other)) }
        }
    }

    @Test("has no id and no name twice, and is the same each time")
    func identity() throws {
        let ids = Self.sheet.document.nodes.map(\.id)
        #expect(Set(ids).count == ids.count)
        let marks =
            (Self.sheet.document.nodes.map(\.attributes)
            + Self.sheet.document.edges.map(
                \.attributes)).compactMap { $0.text("id") }
        #expect(Set(marks).count == marks.count)
        let again = SnapshotSheet(of: Seeds.phaseSnapshots, style: Self.style)
        #expect(again.document == Self.sheet.document)
    }

    @Test("stands where other pictures stand, once it knows their places")
    func positions() throws {
        var style = DiagramStyle()
        style.positions = Seeds.phases[0].positions
        let sheet = SnapshotSheet(of: Seeds.phaseSnapshots, style: style)
        for (id, place) in style.positions {
            let found = try #require(sheet.positions[id])
            #expect(abs(found.x - place.x) < 1e-6 && abs(found.y - place.y) < 1e-6)
        }
    }

    @Test("keeps letters as large as they must be for its width", arguments: [9, 12])
    func letters(actors: Int) throws {
        let snapshot = try randomCase(seed: 2, actors: actors, events: actors * 5).snapshot()
        var style = DiagramStyle()
        style.size = PrintedSize(17, .centimetres)
        for positions in [[:], RelationDiagram(of: snapshot).positions] {
            style.positions = positions
            let sheet = SnapshotSheet(of: [snapshot, snapshot, snapshot], style: style)
            #expect(try #require(sheet.smallestTypeSize) > 6.98)
        }
    }

    @Test("keeps its letters on a phone, legend and all")
    func phone() throws {
        var style = DiagramStyle()
        style.size = PrintedSize(400, .pixels)
        let sheet = SnapshotSheet(of: Seeds.phaseSnapshots, style: style)
        #expect(try #require(sheet.smallestTypeSize) > 0.995 * (style.size?.leastTypeSize ?? 0))
    }

    @Test("is drawn of slices without anything, too")
    func empty() throws {
        let theCase = try makeCase("a conflict b", title: "two")
        let snapshot = try theCase.snapshot()
        var selection = Selection()
        selection.kinds = [.negotiation]
        let none = try theCase.snapshot(selection)
        let sheet = SnapshotSheet(of: [snapshot, none])
        #expect(sheet.summary.contains("no events"))
        #expect(!(try sheet.rendered(as: .svg, by: InProcessRenderer())).isEmpty)
        #expect(
            sheet.document.nodes.count {
                $0.attributes.text("id")?.contains("-ghost-") == true
            } == 2)
    }
}
