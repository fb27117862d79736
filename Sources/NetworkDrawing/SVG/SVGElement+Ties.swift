extension SVGElement {
    /// Joins the parts of each tie that follow each other, its casing, line, heads and so on, to one
    /// group with one link and one tooltip, in which each shape has a class by its part.
    ///
    /// A part that lies elsewhere, with other elements between, stays a group of its own.
    mutating func joinTieParts() {
        var joined: [Child] = []
        var run: [TiePart] = []
        var seen: Set<String> = []
        func finish() {
            guard let first = run.first else { return }
            let isFirst = seen.insert(first.tie).inserted
            joined.append(.element(TiePart.joined(run, id: isFirst ? first.tie : first.id)))
            run = []
        }
        for child in children {
            if case .element(let element) = child, let part = TiePart(element) {
                if run.last?.tie != part.tie { finish() }
                run.append(part)
            } else {
                finish()
                joined.append(child)
            }
        }
        finish()
        children = joined
    }

    /// Puts under each tie a wide line that cannot be seen, so that a thin one can be hit, too.
    mutating func addHitLines() {
        changeElements { group in
            guard group.classes.contains("tie") else { return }
            guard
                let place = group.children.firstIndex(where: { child in
                    if case .element(let element) = child { element.name == "a" } else { false }
                }), case .element(var link) = group.children[place]
            else { return group.addHitLine() }
            link.addHitLine()
            group.children[place] = .element(link)
        }
    }

    private static let hitWidth = 12.0

    private mutating func addHitLine() {
        let paths = elements.filter { $0.name == "path" }
        guard let line = paths.first(where: { $0.classes.contains("line") }) ?? paths.first,
            let course = line["d"]
        else { return }
        let pen = line["stroke-width"].flatMap { Double($0) } ?? 1
        let hit = SVGElement(
            "path",
            [
                "class": "hit", "fill": "none", "stroke": "none",
                "stroke-width": "\(max(Self.hitWidth, pen))", "pointer-events": "stroke",
                "d": course,
            ])
        // Below the shapes, after the tooltip.
        let place = elements.first?.name == "title" ? 1 : 0
        children.insert(.element(hit), at: place)
    }
}

/// A group that is a tie, or a part of one.
private struct TiePart {
    let tie: String
    let id: String
    /// The class of its shapes; `nil` for the line with what belongs to it.
    let name: String?
    let group: SVGElement

    private static let names = [
        "casing": "casing", "head-first": "head", "head-second": "head", "band": "band",
        "core": "core", "mark": "mark",
    ]

    init?(_ group: SVGElement) {
        guard group.name == "g", let id = group["id"],
            id.hasPrefix("tie-") || group.classes.contains("tie")
        else { return nil }
        self.group = group
        self.id = id
        // Ids of actors may hold the sign; a part's name is the last word.
        if let sign = id.lastIndex(of: "~"),
            let name = Self.names[String(id[id.index(after: sign)...])]
        {
            tie = String(id[..<sign])
            self.name = name
        } else {
            tie = id
            name = nil
        }
    }

    static func joined(_ parts: [TiePart], id: String) -> SVGElement {
        let leading = parts.first { $0.name == nil } ?? parts[0]
        var group = leading.group
        group["id"] = id
        var link = leading.link ?? parts.lazy.compactMap(\.link).first
        let title = leading.title ?? parts.lazy.compactMap(\.title).first
        let content = ([title].compactMap(\.self) + parts.flatMap(\.shapes)).map(Child.element)
        if link != nil {
            link?.children = content
            group.children = [link].compactMap(\.self).map(Child.element)
        } else {
            group.children = content
        }
        return group
    }

    private typealias Child = SVGElement.Child

    private var link: SVGElement? { group.element(named: "a") }
    private var title: SVGElement? { (link ?? group).element(named: "title") }

    private var shapes: [SVGElement] {
        (link ?? group).elements.filter { $0.name != "title" }.map { shape in
            var shape = shape
            shape.addClass(name ?? (shape.name == "path" ? "line" : "head"))
            return shape
        }
    }
}
