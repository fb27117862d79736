// Lists the relations that changed sign, the surest first, and says in how many draws of the events
// they do so.
//
//     swift run TurnsOfACase seeds

import ActorNetworks
import Graphs
import NetworkFormats

let path = CommandLine.arguments.dropFirst().first ?? "seeds"
let theCase = try CaseReader().read(path).get()

var selection = Selection()
selection.rollUp = .roots
let turns = try theCase.snapshot(selection).turns()
let stability = try TurnStability(
    of: turns, against: .bootstrap(count: 1000), seed: 1, execution: .parallel)

for (turn, share) in zip(turns.turns, stability.shares) {
    let names = "\(theCase.actors[turn.first].label) – \(theCase.actors[turn.second].label)"
    let periods = "\(turn.before.period.title) to \(turn.after.period.title)"
    print(
        "\(names) turned \(turn.isFriendly ? "friendly" : "hostile") from \(periods): "
            + "\(turn.sureness.grade.rawValue), in \((share * 100).rounded()) % of the draws")
    for row in turn.after.rows.prefix(2) {
        print("    \(theCase.events.date(of: row)) \(theCase.events.summary(of: row) ?? "")")
    }
}
