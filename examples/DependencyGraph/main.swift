// Draws which parts of a program need which, as SVG on standard output.
//
//     swift run DependencyGraph > dependencies.svg

import DOT
import Graphviz

let needs = ["App": ["Views", "Store"], "Views": ["Model"], "Store": ["Model", "Database"]]

var document = Document(name: "dependencies", isDirected: true)
document.nodeDefaults = [.shape(.box), .style(.rounded), .fontName("Helvetica")]
for (part, others) in needs.sorted(by: { $0.key < $1.key }) {
    document.edges += others.map { Edge(part, $0, [.tooltip("\(part) needs \($0)")]) }
}
print(try InProcessRenderer().render(document, using: .dot, as: .svg).text)
