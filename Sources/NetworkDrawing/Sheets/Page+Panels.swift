internal import DOT

extension Page {
    /// Adds all of another page, with names and ids of its own and a class for styles.
    ///
    /// - Parameters:
    ///   - panel: What is added, where it is drawn.
    ///   - name: What its names and ids begin with; no other panel has the same.
    ///   - classes: Words that each of its elements has besides its own.
    mutating func add(_ panel: Page, named name: String, classes: String? = nil) {
        func mark(_ attributes: inout Attributes) {
            if case .text(let id) = attributes["id"] {
                attributes.set(.id("\(name)-\(id)"))
                let link = "#" + Hyperlinks.fragment(String(id.prefix { $0 != "~" }))
                if attributes["URL"] == .text(link) {
                    attributes.set(.url("#\(name)-" + link.dropFirst()))
                }
            }
            guard let classes else { return }
            if case .text(let own) = attributes["class"] {
                attributes.set(.class("\(own) \(classes)"))
            } else {
                attributes.set(.class(classes))
            }
        }
        describe(
            Dictionary(
                panel.facts.map { ("\(name)-\($0)", $1) }, uniquingKeysWith: { first, _ in first }))
        for edge in panel.edges {
            var edge = edge
            (edge.tail, edge.head) = ("\(name)/\(edge.tail)", "\(name)/\(edge.head)")
            mark(&edge.attributes)
            add(edge)
        }
        for node in panel.nodes {
            var node = node
            node.id = "\(name)/\(node.id)"
            mark(&node.attributes)
            add(node, in: panel.box ?? Box(low: .zero, high: .zero))
        }
    }
}
