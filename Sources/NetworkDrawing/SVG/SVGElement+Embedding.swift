internal import ActorNetworks

extension SVGElement {
    /// Removes what a page has already or says in its own words: titles, tooltips, links, comments, ids,
    /// fonts, figures, the size that its rules of style give, and what these say of all lines and names.
    mutating func removeWords() {
        for name in ["width", "height", "xmlns", "xmlns:xlink"] { self[name] = nil }
        changeAll { element in
            element.attributes.removeAll { Self.isTold($0) }
            element.children = element.children.flatMap { child -> [Child] in
                switch child {
                case .element(let inner) where inner.isTold: []
                case .element(let inner) where inner.name == "a":
                    inner.children.filter { child in
                        if case .element(let part) = child { !part.isPoint } else { true }
                    }
                case .written(let bytes) where bytes.starts(with: "<!--".utf8): []
                default: [child]
                }
            }
            element.simplifyTie()
            element.removeUsualColors()
            element.removeClasses()
            for place in element.attributes.indices { element.attributes[place].shorten() }
        }
    }

    /// Titles, the ground, which the page has, and lines without length.
    private var isTold: Bool { name == "title" || classes.contains("page") || isPoint }

    /// By what a script finds an element.
    private static let kept: Set = ["data-pair", "data-kind", "data-actor"]

    private static func isTold(_ attribute: Attribute) -> Bool {
        switch attribute.name {
        case "id", "font-family": true
        case "text-anchor": attribute.value == "middle"
        default: attribute.name.hasPrefix("data-") && !kept.contains(attribute.name)
        }
    }

    /// Makes one path of the casings of a tie that follow each other, and leaves out what the style of
    /// the page says: that lines have no fill, casings the colour of the ground, and heads no outline.
    private mutating func simplifyTie() {
        guard classes.contains("tie") else { return }
        var joined: [Child] = []
        for child in children {
            guard case .element(var part) = child else {
                joined.append(child)
                continue
            }
            if part.name == "path", part["fill"] == "none" { part["fill"] = nil }
            if part.name == "polygon", part["fill"] == part["stroke"] { part["stroke"] = nil }
            part.dropLastPoint()
            if part.classes == ["casing"] { part["stroke"] = nil }
            if let course = part["d"], part.classes == ["casing"],
                case .element(var last)? = joined.last, last.classes == ["casing"],
                last["stroke-width"] == part["stroke-width"], let before = last["d"]
            {
                last["d"] = before + course
                joined[joined.count - 1] = .element(last)
            } else {
                joined.append(.element(part))
            }
        }
        children = joined
    }

    /// Leaves of the classes of ties and actors what a page finds them by: what they are, of which kind, and
    /// what became of them.
    private mutating func removeClasses() {
        guard classes.contains("tie") || classes.contains("actor") else { return }
        self["class"] = classes.filter { Self.keptClasses.contains(String($0)) }
            .joined(separator: " ")
    }

    private static let keptClasses = Set(
        ["tie", "node", "actor"] + RelationKind.allCases.map(\.name)
            + SnapshotComparison.Status.allCases.map(\.rawValue))

    /// Leaves out the colour that texts have unless they are told otherwise, and the outline that actors
    /// have, which the style of the page says.
    private mutating func removeUsualColors() {
        if name == "text", Self.isColor(self["fill"], Palette.text) { self["fill"] = nil }
        guard classes.contains("actor") else { return }
        changeElements { part in
            guard Self.isColor(part["stroke"], Palette.outline),
                part["stroke-width"] == Self.outlineWidth
            else { return }
            part["stroke"] = nil
            part["stroke-width"] = nil
        }
    }

    private static let outlineWidth = "0.9"

    private static func isColor(_ text: String?, _ color: RGBColor) -> Bool {
        text.flatMap(RGBColor.init(written:)) == color
    }

    /// A polygon closes by itself.
    private mutating func dropLastPoint() {
        guard let points = self["points"]?.split(separator: " "), points.count > 3,
            points.first == points.last
        else { return }
        self["points"] = points.dropLast().joined(separator: " ")
    }

    /// Whether it is the line of no length on which Graphviz puts a head.
    private var isPoint: Bool {
        guard name == "path", classes.contains("head"), let course = self["d"] else { return false }
        let numbers = course.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
        guard numbers.count >= 4 else { return false }
        let end = numbers.suffix(2)
        return abs(numbers[0] - end[end.startIndex]) + abs(numbers[1] - end[end.startIndex + 1])
            < 0.5
    }
}

extension SVGElement.Attribute {
    private static let places: Set = [
        "d", "points", "cx", "cy", "rx", "ry", "x", "y", "stroke-width", "font-size",
    ]

    /// Writes places on the page to a tenth of a point, which no eye tells from a hundredth, and a pair
    /// as its two ids, where neither needs quotes.
    fileprivate mutating func shorten() {
        if name == "d", let course = PathCourse(value) {
            let straight = course.straightened { Self.rounded(String($0)) }
            value = straight.isEmpty ? Self.rounded(value) : straight
        } else if Self.places.contains(name) {
            value = Self.rounded(value)
        } else if name == "data-pair", !value.contains("\\"), !value.contains(" ") {
            let ids = value.split(separator: "\"").filter { !["[", ",", "]"].contains($0) }
            if ids.count == 2 { value = ids.joined(separator: " ") }
        }
    }

    private static func rounded(_ text: String) -> String {
        var result = ""
        var number = ""
        func written() -> String {
            guard number.contains("."), let value = Double(number) else { return number }
            let tenths = Int((value * 10).rounded())
            let text = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
            return tenths < 0 ? "-" + text : text
        }
        for character in text {
            if character.isNumber || character == "." || (character == "-" && number.isEmpty) {
                number.append(character)
            } else {
                result += written()
                number = character == "-" ? "-" : ""
                if character != "-" { result.append(character) }
            }
        }
        return result + written()
    }
}
