// Follows events in the order of their days: whom an actor could have reached, when first, and by
// which chain of events.
//
//     swift run ReachInTime seeds us

import ActorNetworks
import Graphs
import NetworkFormats

let arguments = Array(CommandLine.arguments.dropFirst())
let theCase = try CaseReader().read(arguments.first ?? "seeds").get()
let actor = try theCase.actor(named: arguments.dropFirst().first ?? "us")

var selection = Selection()
selection.rollUp = .roots
let reach = try ActorReach(from: actor, in: theCase.snapshot(selection))

print(
    "\(theCase.actors[reach.actor].label) reaches \(reach.reached.count) of \(reach.otherCount) "
        + "others in time, and \(reach.timelessOnly.count) more only where time does not matter")
for reached in reach.reached {
    let chain = reached.chain.map { "\(theCase.actors[$0.target].label) (\($0.day))" }
    print("\(reached.day): \(chain.joined(separator: ", then "))")
}
