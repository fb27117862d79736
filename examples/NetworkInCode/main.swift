// Builds a small network in code and draws it.
//
//     swift run NetworkInCode network.svg

import ActorNetworks
import Foundation
import Graphviz
import NetworkDrawing

var builder = CaseBuilder(title: "Armistice talks")
builder.add(PoliticalActor("north", name: "North", type: .state))
builder.add(PoliticalActor("south", name: "South", type: .state))
builder.add(PoliticalActor("un", name: "United Nations", label: "UN", type: .organisation))

let events: [(date: String, source: String, kind: RelationKind, target: String)] = [
    ("2024-03-01", "north", .conflict, "south"),
    ("2024-03-09", "south", .conflict, "north"),
    ("2024-04-02", "un", .negotiation, "north"),
    ("2024-04-02", "un", .negotiation, "south"),
    ("2024-05-20", "north", .cooperation, "south"),
]
for (number, event) in events.enumerated() {
    guard let day = Day(event.date) else { preconditionFailure("\(event.date) is not a date") }
    builder.add(
        Event(
            id: "\(number + 1)", date: EventDate(day), source: event.source,
            target: event.target, kind: event.kind))
}

let theCase = try builder.build()
let diagram = RelationDiagram(of: try theCase.snapshot())
let svg = try diagram.rendered(as: .svg, by: InProcessRenderer())
let path = CommandLine.arguments.dropFirst().first ?? "network.svg"
try Data(svg).write(to: URL(fileURLWithPath: path), options: .atomic)
print(diagram.summary)
