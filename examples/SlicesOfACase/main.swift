// Reads a case, cuts it into quarters and prints who stands between the others in each.
//
//     swift run SlicesOfACase seeds

import ActorNetworks
import Graphs
import NetworkFormats

let path = CommandLine.arguments.dropFirst().first ?? "seeds"
let theCase = try CaseReader().read(path).get()

var selection = Selection()
selection.rollUp = .roots
guard let span = theCase.span, let first = span.start, let last = span.lastDay else {
    preconditionFailure("\(path) has no events")
}
let quarters = Slicing.every(CalendarStep(1, .quarter)).windows(from: first, through: last)
for snapshot in try theCase.snapshots(selection, over: quarters) where snapshot.eventCount > 0 {
    let scores = try snapshot.graph().betweennessCentrality(normalized: true)
    let ranked = zip(snapshot.actors, scores).sorted { $0.1 > $1.1 }.prefix(3)
    let names = ranked.map { "\(theCase.actors[$0.0].label) \(($0.1 * 100).rounded() / 100)" }
    print("\(snapshot.window): \(snapshot.eventCount) events, \(names.joined(separator: ", "))")
}
