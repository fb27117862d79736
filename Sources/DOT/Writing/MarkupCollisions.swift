/// Keeps markup apart from text of the same characters.
///
/// Before version 13 Graphviz stores equal characters once, and a text label that equals some
/// markup of the same graph would be drawn as markup. An empty comment tells the two apart.
struct MarkupCollisions {
    private var texts: Set<String> = []
    private let isVerbatim: Bool

    init(_ document: Document) {
        isVerbatim = document.isVerbatim
        collect(document.attributes, document.nodeDefaults, document.edgeDefaults)
        add(document.name)
        document.nodes.forEach { collect($0) }
        document.edges.forEach { collect($0) }
        document.subgraphs.forEach { collect($0) }
    }

    /// The markup of a label, with a comment before it as long as some text equals it.
    func distinct(_ label: HTMLLabel) -> String {
        var markup = label.markup
        while texts.contains(markup) { markup = "<!---->" + markup }
        return markup
    }

    private mutating func collect(_ group: Subgraph) {
        add(group.writtenName(isVerbatim: isVerbatim))
        collect(group.attributes, group.nodeDefaults, group.edgeDefaults)
        group.nodes.forEach { collect($0) }
        group.edges.forEach { collect($0) }
        group.subgraphs.forEach { collect($0) }
    }

    private mutating func collect(_ node: Node) {
        add(node.id)
        collect(node.attributes)
    }

    private mutating func collect(_ edge: Edge) {
        add(edge.tail)
        add(edge.head)
        if let key = edge.key { add(key) }
        collect(edge.attributes)
    }

    private mutating func collect(_ lists: Attributes...) {
        for attribute in lists.joined() {
            if case .text(let value) = attribute.value { texts.insert(value) }
        }
    }

    private mutating func add(_ identifier: String) {
        texts.insert(isVerbatim ? identifier : Escapes.name(identifier))
    }
}
