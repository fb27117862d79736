import ActorNetworks
import Graphs
import Graphviz
import Testing

@testable import NetworkDrawing

@Suite("Pictures that stand on one page")
struct SeveralPicturesTests {
    /// One picture of each sort.
    private static func pictures() throws -> [(name: String, picture: any Picture)] {
        let theCase = Seeds.wholeCase
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .year)))
        let trajectory = try Trajectory(of: theCase, over: slices, by: [Measure.strength])
        let whole = Seeds.snapshot(Selection())
        let dyad = try #require(whole.dyads.max { $0.eventCount < $1.eventCount })
        let register = theCase.actors
        let evidence = try whole.evidence(
            between: register[dyad.first].id, and: register[dyad.second].id, by: TurnRule())
        var kinds = RelationMatrix.Style()
        kinds.cells = .kinds
        return [
            ("diagram", Seeds.five), ("difference", Seeds.differences[0]),
            ("matrix", RelationMatrix(of: Seeds.rolledUp())),
            ("matrix of kinds", RelationMatrix(of: Seeds.rolledUp(), style: kinds)),
            ("sheet", SnapshotSheet(of: Seeds.phaseSnapshots)),
            ("animation", try SnapshotAnimation(of: Seeds.phaseSnapshots)),
            ("lines", Chart(of: trajectory)), ("ranks", Chart(of: trajectory, as: .ranks)),
            (
                "relation",
                try Chart(of: evidence, between: dyad.first, and: dyad.second, in: whole)
            ),
            (
                "balance",
                Chart(
                    of: try BalanceSeries(
                        of: slices, theCase.snapshots(Selection(), over: slices)))
            ),
        ]
    }

    private static func svg(_ picture: any Picture, _ prefix: String) throws -> SVGElement {
        let bytes = try picture.rendered(
            as: .svg, by: InProcessRenderer(), details: FileDetails(idPrefix: prefix))
        return try #require(SVGReader.document(bytes)).root
    }

    @Test("have no id in common, nor twice, and rules of their own")
    func ids() throws {
        for (name, picture) in try Self.pictures() {
            let roots = try ["a-", "b-"].map { try Self.svg(picture, $0) }
            let ids = roots.flatMap(\.ids)
            #expect(ids.count > 10, "\(name)")
            #expect(Set(ids).count == ids.count, "\(name): \(ids.repeated)")
            for (prefix, root) in zip(["a-", "b-"], roots) {
                for link in root.links { #expect(root.ids.contains(link), "\(name): \(link)") }
                let rules = try #require(root.elements.first { $0.name == "style" }?.characters)
                let heads = rules.split(separator: "\n").filter { !$0.hasPrefix("@") && $0 != "}" }
                #expect(heads.count > 3)
                for rule in heads {
                    #expect(
                        rule.hasPrefix(":where(#\(prefix)picture)")
                            || rule.hasPrefix("#\(prefix)picture"), "\(name): \(rule)")
                }
                for animation in rules.matches(of: /@keyframes ([^{]+)\{/) {
                    #expect(
                        ["slides", "headings"].contains { animation.1 == "\(prefix)picture-\($0)" })
                }
            }
        }
    }

    @Test("tell scripts what their elements stand for")
    func facts() throws {
        for (name, picture) in try Self.pictures() {
            let told = try Self.svg(picture, "").groups { group in
                group.attributes.contains { $0.name.hasPrefix("data-") }
            }
            #expect(told.count > 5, "\(name)")
            // Whatever is known of an element is written, unless it is not drawn.
            let ids = Set(told.compactMap { $0["id"] })
            let known = picture.facts.keys.filter { ids.contains($0) }
            #expect(known.count == ids.count, "\(name)")
        }
    }

    @Test("of slices tell the slice of every tie, actor and absent actor")
    func slices() throws {
        let root = try Self.svg(SnapshotSheet(of: Seeds.phaseSnapshots), "")
        for (number, snapshot) in Seeds.phaseSnapshots.enumerated() {
            let told = root.groups {
                $0["id"]?.hasPrefix("slice-\(number + 1)-") == true && $0["data-period"] != nil
            }
            #expect(told.allSatisfy { $0["data-period"] == snapshot.window.description })
            #expect(told.count { $0["data-strength"] != nil } == snapshot.actors.count)
            let ghosts = told.filter { $0.classes.contains("ghost") }
            #expect(ghosts.allSatisfy { $0["data-actor"] != nil && $0["data-strength"] == nil })
            let ties = told.filter { $0["data-pair"] != nil }
            let events = ties.compactMap { $0["data-events"].flatMap { Int($0) } }
            #expect(events.reduce(0, +) == snapshot.eventCount)
        }
    }

    @Test("of a matrix tell of each cell what one actor did to another")
    func cells() throws {
        let snapshot = Seeds.rolledUp()
        let root = try Self.svg(RelationMatrix(of: snapshot), "")
        let register = snapshot.case.actors
        for deeds in snapshot.directedDyads {
            let pair = [register[deeds.source].id, register[deeds.target].id]
            let cell = try #require(root.groups { $0["id"] == ElementID.cell(pair) }.first)
            #expect(cell["data-pair"] == "[\"\(pair[0])\",\"\(pair[1])\"]")
            #expect(cell["data-weight"].flatMap { Double($0) } == deeds.weight)
            #expect(cell["data-events"] == "\(deeds.eventCount)")
            #expect(
                cell["data-tone"].flatMap { Double($0) }
                    == deeds.polarity(negotiation: snapshot.selection.negotiation))
            let first = try #require(cell["data-first"])
            #expect(first <= (try #require(cell["data-last"])))
        }
    }

    @Test("of charts tell the actor, the period and the value of each mark")
    func marks() throws {
        let theCase = Seeds.wholeCase
        let slices = try theCase.slices(Selection(), by: .every(CalendarStep(1, .year)))
        let trajectory = try Trajectory(of: theCase, over: slices, by: [Measure.strength])
        let root = try Self.svg(Chart(of: trajectory), "")
        let marks = root.groups { $0["id"]?.hasPrefix("mark-") == true }
        #expect(marks.count > 10)
        for mark in marks {
            let actor = try #require(theCase.actors.position(of: mark["data-actor"] ?? ""))
            let path = trajectory.path(of: actor, byMeasure: 0)
            let slice = try #require(
                slices.firstIndex { $0.name == mark["data-period"] })
            #expect(mark["data-series"] == "strength")
            #expect(mark["data-value"].flatMap { Double($0) } == path.scores[slice])
            #expect(mark["data-rank"].flatMap { Int($0) } == path.ranks[slice])
        }
    }
}

extension SVGElement {
    /// The ids of it and all that lies in it.
    fileprivate var ids: [String] { [self["id"]].compactMap(\.self) + elements.flatMap(\.ids) }

    /// The ids to which links in it lead.
    fileprivate var links: [String] {
        let own = self["xlink:href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
        return [own].compactMap(\.self) + elements.flatMap(\.links)
    }
}

extension [String] {
    /// Those that occur more than once.
    fileprivate var repeated: [String] {
        Dictionary(grouping: self, by: \.self).filter { $1.count > 1 }.keys.sorted()
    }
}
