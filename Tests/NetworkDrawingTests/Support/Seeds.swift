import ActorNetworks
import NetworkDrawing
import NetworkFormats

/// The case that comes with the project, and its diagrams, each made once for all tests.
enum Seeds {
    static let wholeCase: Case = {
        let root = #filePath.ranges(of: "/Tests/").last.map { #filePath[..<$0.lowerBound] } ?? ""
        do {
            return try CaseReader().read("\(root)/seeds").get()
        } catch {
            fatalError("the seeds cannot be read: \(error)")
        }
    }()

    static let fiveActors = ["us", "russia", "syrian_government", "syrian_opposition", "isis"]

    static func rolledUp(actors: [String]? = nil, window: Window = .always) -> Snapshot {
        var selection = Selection(window: window)
        selection.rollUp = .roots
        selection.actors = actors
        return snapshot(selection)
    }

    static func snapshot(_ selection: Selection) -> Snapshot {
        do {
            return try wholeCase.snapshot(selection)
        } catch {
            fatalError("the selection fails: \(error)")
        }
    }

    /// One snapshot for each phase, rolled up.
    static let phaseSnapshots = wholeCase.phases.map { rolledUp(window: $0.window) }

    static let whole = RelationDiagram(of: rolledUp())
    static let full = RelationDiagram(of: snapshot(Selection()))
    static let five = RelationDiagram(of: rolledUp(actors: fiveActors))
    static let phases = RelationDiagram.series(of: phaseSnapshots)
    static let singlePhases = phaseSnapshots.map { RelationDiagram(of: $0) }
    static let comparisons = zip(phaseSnapshots, phaseSnapshots.dropFirst()).map {
        SnapshotComparison(from: $0, to: $1)
    }
    static let differences = comparisons.map { RelationDiagram(ofDifference: $0) }
}
