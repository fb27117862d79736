// Divides the actors of a case into two camps, and lists the relations that contradict them.
//
//     swift run BalanceOfACase seeds

import ActorNetworks
import Graphs
import NetworkFormats

let path = CommandLine.arguments.dropFirst().first ?? "seeds"
let theCase = try CaseReader().read(path).get()

var selection = Selection()
selection.rollUp = .roots
let balance = try StructuralBalance(of: theCase.snapshot(selection))

if let share = balance.balance {
    print("\((share * 100).rounded()) % of \(balance.triads.count) triangles are balanced")
}
for part in balance.camps.parts {
    for camp in part.camps where !camp.isEmpty {
        let names = camp.map {
            theCase.actors[$0].label
                + (balance.camps.isAmbiguous($0) == true ? " (or the other)" : "")
        }
        print("A camp: \(names.joined(separator: ", "))")
    }
}
for tie in balance.frustratedTies {
    let names = [tie.dyad.first, tie.dyad.second].map { theCase.actors[$0].label }
    let nature = tie.netWeight > 0 ? "friends of two camps" : "enemies of one camp"
    print("\(names.joined(separator: " – ")): \(nature)")
}
