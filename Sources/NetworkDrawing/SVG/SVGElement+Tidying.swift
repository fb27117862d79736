extension SVGElement {
    /// Removes from a drawing of Graphviz, and from all that lies in it, what is told twice or what a
    /// content policy would refuse, so that each node and edge is one group with one tooltip and at
    /// most one link.
    mutating func tidy() {
        changeAll { element in
            element.replaceStyle()
            for name in ["fill", "stroke"] where element[name] == "transparent" {
                element[name] = "none"
            }
            guard element.name == "g" else { return }
            element.removeNames()
            element.unwrapLink()
        }
    }

    /// Gives the polygon that Graphviz paints the page with a class of its own.
    mutating func nameGround() {
        guard
            let place = children.firstIndex(where: { child in
                if case .element(let element) = child { element.name == "polygon" } else { false }
            }), case .element(var ground) = children[place]
        else { return }
        ground.addClass("page")
        children[place] = .element(ground)
    }

    /// Declarations as attributes of their own, which no policy refuses.
    private mutating func replaceStyle() {
        guard let style = self["style"] else { return }
        self["style"] = nil
        for declaration in style.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { part in
                part.drop { $0 == " " }
            }
            if parts.count == 2 { self[String(parts[0])] = String(parts[1]) }
        }
    }

    /// Removes the comments and titles that repeat the names of nodes, and the ids that Graphviz made
    /// up, which another picture on a page would have, too.
    private mutating func removeNames() {
        children.removeAll { child in
            switch child {
            case .element(let element): element.name == "title"
            case .text: false
            case .written(let bytes): bytes.starts(with: "<!--".utf8)
            }
        }
        if self["id"]?.isMadeUp == true { self["id"] = nil }
    }

    /// Takes the link out of the group of its own that Graphviz puts around it, and makes a `<title>`
    /// of its tooltip; where there is only a tooltip, that is all that remains.
    private mutating func unwrapLink() {
        guard children.count == 1, case .element(let wrapper) = children[0],
            wrapper.name == "g", wrapper["id"]?.hasPrefix("a_") == true,
            wrapper.children.count == 1, case .element(var link) = wrapper.children[0],
            link.name == "a"
        else { return }
        let tooltip = link["xlink:title"] ?? ""
        link["xlink:title"] = nil
        if !link.tells(tooltip) {
            link.children.insert(.element(SVGElement("title", text: tooltip)), at: 0)
        }
        children = link["xlink:href"] == nil ? link.children : [.element(link)]
    }

    /// Whether a tooltip says only what stands there already.
    private func tells(_ tooltip: String) -> Bool {
        let lines = elements.filter { $0.name == "text" }.map(\.characters)
        return tooltip.allSatisfy(\.isWhitespace) || lines.joined(separator: " ") == tooltip
    }

    /// The characters that it holds.
    var characters: String {
        children.map { child in
            switch child {
            case .element: ""
            case .text(let text): text
            case .written(let bytes): SVGEscapes.characters(of: bytes[...])
            }
        }.joined()
    }
}

extension String {
    /// Whether Graphviz numbers its nodes or edges by such an id.
    fileprivate var isMadeUp: Bool {
        for kind in ["node", "edge"] where hasPrefix(kind) {
            let number = utf8.dropFirst(kind.utf8.count)
            return number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return false
    }
}
