import ActorNetworks
import Graphviz
import NetworkDrawing
import NetworkFormats

let theCase = try CaseReader().read("seeds").get()
var selection = Selection(window: try Window(parsing: "2015-10..2016-03"))
selection.rollUp = .roots
let diagram = RelationDiagram(of: try theCase.snapshot(selection))
let svg = try diagram.rendered(as: .svg, by: InProcessRenderer())
print(String(decoding: svg, as: UTF8.self))
