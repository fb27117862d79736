extension SVGElement {
    /// Gives the outermost element a name and a description for readers who do not see it, and a role
    /// that leaves what lies in it within their reach.
    ///
    /// A role of `img` would hide it: ties could not be followed from the keyboard by name.
    mutating func introduce(_ words: FileWords) {
        let (titleID, descriptionID) = ("picture-title", "picture-description")
        let roles = [
            Attribute(name: "id", value: "picture"),
            Attribute(name: "role", value: "graphics-document document"),
            Attribute(name: "aria-roledescription", value: Words.english.roleOfPicture),
            Attribute(name: "aria-labelledby", value: titleID),
            Attribute(name: "aria-describedby", value: descriptionID),
        ]
        attributes.insert(contentsOf: roles, at: 0)
        changeElements { $0.nameGroups() }
        let introduction =
            [
                SVGElement("title", ["id": titleID], text: words.title),
                SVGElement("desc", ["id": descriptionID], text: words.summary),
            ]
            + (words.provenance.map { [SVGElement(metadata: $0, title: words.title)] } ?? [])
        children.insert(contentsOf: introduction.map { .element($0) }, at: 0)
    }

    /// Gives each group with a tooltip the tooltip's first line as its name.
    ///
    /// A group with a link is an object that holds something to follow, others are symbols as a whole.
    private mutating func nameGroups() {
        changeAll { group in
            guard group.name == "g" else { return }
            let link = group.element(named: "a")
            let title = (link ?? group).element(named: "title")
            guard case .text(let tooltip)? = title?.children.first,
                let name = tooltip.split(separator: "\n").first
            else { return }
            group["role"] = link == nil ? "graphics-symbol img" : "graphics-object group"
            group["aria-label"] = String(name)
        }
    }
}
