extension SVGElement {
    /// Puts a prefix before every id, and before every reference to one, so that several pictures can
    /// stand on one page.
    mutating func prefixIDs(with prefix: String) {
        guard !prefix.isEmpty else { return }
        changeAll { element in
            for place in element.attributes.indices {
                element.attributes[place].prefixID(with: prefix)
            }
        }
    }
}

extension SVGElement.Attribute {
    fileprivate mutating func prefixID(with prefix: String) {
        switch name {
        case "id": value = prefix + value
        case "href" where value.hasPrefix("#"), "xlink:href" where value.hasPrefix("#"):
            value = "#" + prefix + value.dropFirst()
        case "aria-labelledby", "aria-describedby":
            value = value.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
        case "fill", "stroke", "filter", "clip-path", "mask", "marker-start", "marker-end":
            if value.hasPrefix("url(#") { value = "url(#" + prefix + value.dropFirst(5) }
        default: break
        }
    }
}
