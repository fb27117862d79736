extension Document {
    /// The document without what a policy refuses and a drawing can do without.
    ///
    /// Left out are attributes that make Graphviz or a viewer read a file, links of other schemes,
    /// fonts and colours that would end the attribute of an SVG they are written into, `layout`,
    /// and seeds taken from the clock; in markup, pictures and attributes of that sort. Signs that
    /// no drawing can hold are replaced, as ``replacingUndrawable()`` does it, ampersands that
    /// start what no SVG knows are written as `&amp;`, and spaces in links as `%20`. A document without a name is called `G`.
    ///
    /// Faults that nothing can be left out of stay, and ``problems(under:)`` tells them.
    ///
    /// - Parameter policy: What documents may ask for.
    /// - Returns: The document, and a problem for everything that is not as it was.
    /// - Complexity: O(*n*) in the length of the document.
    public func withoutRefused(
        under policy: Policy = .foreign
    ) -> (document: Document, problems: [DocumentProblem]) {
        var cleaning = Cleaning(policy)
        let (drawable, count) = replacingUndrawable()
        if count > 0 {
            cleaning.problems.append(
                DocumentProblem(
                    kind: .character, place: count == 1 ? "a text" : "\(count) texts",
                    message: "control characters cannot be drawn", remedy: "remove them"))
        }
        var document = drawable
        if document.name.isEmpty { document.name = "G" }
        cleaning.clean(&document.attributes, of: "graph")
        cleaning.clean(&document.nodeDefaults, of: "node defaults")
        cleaning.clean(&document.edgeDefaults, of: "edge defaults")
        cleaning.clean(&document.nodes)
        cleaning.clean(&document.edges)
        cleaning.clean(&document.subgraphs)
        return (document, cleaning.problems)
    }
}

/// Takes out what a policy refuses, and remembers it.
private struct Cleaning {
    let policy: Policy
    var problems: [DocumentProblem] = []

    init(_ policy: Policy) {
        self.policy = policy
    }

    mutating func clean(_ nodes: inout [Node]) {
        for index in nodes.indices where !nodes[index].attributes.isEmpty {
            clean(&nodes[index].attributes, of: "node \"\(nodes[index].id)\"")
        }
    }

    mutating func clean(_ edges: inout [Edge]) {
        for index in edges.indices where !edges[index].attributes.isEmpty {
            let (tail, head) = (edges[index].tail, edges[index].head)
            clean(&edges[index].attributes, of: "edge \"\(tail)\" to \"\(head)\"")
        }
    }

    mutating func clean(_ groups: inout [Subgraph]) {
        for index in groups.indices {
            let place = "group \"\(groups[index].name)\""
            clean(&groups[index].attributes, of: place)
            clean(&groups[index].nodeDefaults, of: "\(place), node defaults")
            clean(&groups[index].edgeDefaults, of: "\(place), edge defaults")
            clean(&groups[index].nodes)
            clean(&groups[index].edges)
            clean(&groups[index].subgraphs)
        }
    }

    mutating func clean(_ attributes: inout Attributes, of owner: String) {
        guard !isFit(attributes, of: owner) else { return }
        attributes = Attributes(
            distinct: attributes.compactMap { attribute in
                let repaired = repaired(attribute, of: owner)
                var check = AttributeCheck(policy: policy)
                check.check([repaired], of: owner)
                // What is wrong with markup itself cannot be left out without its text.
                let objections = check.problems.filter { $0.kind != .markup }
                problems += objections
                return objections.isEmpty ? repaired : nil
            })
    }

    private func isFit(_ attributes: Attributes, of owner: String) -> Bool {
        var check = AttributeCheck(policy: policy)
        check.check(attributes, of: owner)
        return check.problems.isEmpty
    }

    private mutating func repaired(_ attribute: Attribute, of owner: String) -> Attribute {
        switch attribute.value {
        case .text(let value):
            let isLink = AttributeCheck.linkNames.contains(attribute.name.lowercased())
            return .custom(
                attribute.name,
                isLink ? Self.link(value) : AttributeCheck.fit(value, attribute.name))
        case .html(let label) where AttributeCheck.labelNames.contains(attribute.name):
            let (clean, findings) = MarkupCheck.withoutRefused(in: label, under: policy)
            problems += findings.map { finding in
                DocumentProblem(
                    kind: finding.kind, place: "\(owner), \(attribute.name)",
                    message: finding.message, remedy: finding.remedy)
            }
            return Attribute(name: attribute.name, value: .html(clean))
        default: return attribute
        }
    }

    /// A link whose spaces and ampersands are written as a viewer and Graphviz would take them.
    private static func link(_ link: String) -> String {
        let link = link.split(separator: " ", omittingEmptySubsequences: false)
            .joined(separator: "%20")
        guard link.utf8.contains(UInt8(ascii: "&")) else { return link }
        return link.split(separator: "&", omittingEmptySubsequences: false).enumerated()
            .map { index, part in
                index == 0 ? String(part) : (part.hasPrefix("amp;") ? "&" : "&amp;") + part
            }
            .joined()
    }
}
