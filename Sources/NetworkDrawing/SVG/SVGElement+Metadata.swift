extension SVGElement {
    /// Where a picture comes from, for programs: in RDF, by the terms of Dublin Core and, for what these do
    /// not know, by terms of its own.
    init(metadata provenance: Provenance, title: String) {
        let facts =
            [
                ("dc:title", title), ("dc:format", "image/svg+xml"),
                ("entente:program", provenance.program),
            ] + provenance.fields.map { ("entente:\($0.name)", $0.value) }
        var description = SVGElement("rdf:Description", ["rdf:about": ""])
        description.children = facts.map { .element(SVGElement($0, text: $1)) }
        var graph = SVGElement(
            "rdf:RDF",
            [
                "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:entente": "urn:entente:provenance:",
            ])
        graph.children = [.element(description)]
        self.init("metadata")
        children = [.element(graph)]
    }
}
