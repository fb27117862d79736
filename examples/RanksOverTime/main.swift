// Ranks the actors of a case in each phase, and draws how the ranks change.
//
//     swift run RanksOverTime seeds ranks.svg

import ActorNetworks
import Foundation
import Graphs
import Graphviz
import NetworkDrawing
import NetworkFormats

let arguments = Array(CommandLine.arguments.dropFirst())
let theCase = try CaseReader().read(arguments.first ?? "seeds").get()

var selection = Selection()
selection.rollUp = .roots
let trajectory = try Trajectory(
    of: theCase, selection, over: theCase.phaseSlices(selection), by: [Measure.strength])

for actor in trajectory.strongestActors(byMeasure: 0, count: 5) {
    let ranks = trajectory.path(of: actor, byMeasure: 0).ranks.map { $0.map { "\($0)" } ?? "–" }
    print("\(theCase.actors[actor].label): \(ranks.joined(separator: " "))")
}

let chart = Chart(of: trajectory, as: .ranks)
let svg = try chart.rendered(as: .svg, by: InProcessRenderer())
let path = arguments.dropFirst().first ?? "ranks.svg"
try Data(svg).write(to: URL(fileURLWithPath: path), options: .atomic)
