internal import DOT

extension SVGElement {
    /// Writes what is known of elements, by their ids, as data attributes.
    mutating func describe(_ facts: [String: ElementFacts]) {
        guard !facts.isEmpty else { return }
        // Ids stand here as they can be drawn.
        let drawn = Dictionary(
            facts.map { (Self.drawable($0), $1) }, uniquingKeysWith: { first, _ in first })
        changeAll { element in
            guard let id = element["id"], let known = drawn[id] else { return }
            for fact in known.facts { element["data-" + fact.name] = fact.value }
        }
    }

    /// A text without the control characters that no drawing can hold.
    private static func drawable(_ text: String) -> String {
        let document = Document(name: text, isDirected: false)
        return document.replacingUndrawable().document.name
    }
}
