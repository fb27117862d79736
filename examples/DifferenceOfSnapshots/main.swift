// Compares two phases of a case, prints what changed and draws it.
//
//     swift run DifferenceOfSnapshots seeds change.svg

import ActorNetworks
import Foundation
import Graphviz
import NetworkDrawing
import NetworkFormats

let arguments = Array(CommandLine.arguments.dropFirst())
let theCase = try CaseReader().read(arguments.first ?? "seeds").get()

func snapshot(of phase: Phase) throws -> Snapshot {
    var selection = Selection(window: phase.window)
    selection.rollUp = .roots
    return try theCase.snapshot(selection)
}
let before = try snapshot(of: theCase.phases[0])
let after = try snapshot(of: theCase.phases[1])
let comparison = SnapshotComparison(from: before, to: after)

for (dyad, tie) in comparison.ties(.stronger) {
    print(
        "\(dyad.firstID) – \(dyad.secondID): \(tie.kind.name) grew by \(tie.weightChange.rounded())"
    )
}
print("Share of tie weight that moved: \(((1 - comparison.ruzicka) * 100).rounded()) %")

let diagram = RelationDiagram(ofDifference: comparison)
let svg = try diagram.rendered(as: .svg, by: InProcessRenderer())
let path = arguments.dropFirst().first ?? "change.svg"
try Data(svg).write(to: URL(fileURLWithPath: path), options: .atomic)
