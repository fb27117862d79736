/// An element of an SVG: its name, its attributes in their order, and what it holds.
struct SVGElement: Equatable {
    /// What an element holds.
    enum Child: Equatable {
        case element(SVGElement)
        /// Characters, which the writer escapes.
        case text(String)
        /// Bytes that are written as they were read: text with its escapes, or a comment.
        case written([UInt8])
    }

    /// An attribute with the characters that it means.
    struct Attribute: Equatable {
        let name: String
        var value: String
    }

    var name: String
    var attributes: [Attribute] = []
    var children: [Child] = []

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil) {
        self.name = name
        self.attributes = attributes.map { Attribute(name: $0, value: $1) }
        if let text { children = [.text(text)] }
    }

    /// The value of an attribute; setting one that is not there adds it at the end, and setting `nil`
    /// removes it.
    subscript(_ name: String) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            let place = attributes.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append(Attribute(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// The names in its `class`.
    var classes: [Substring] { self["class"]?.split(separator: " ") ?? [] }

    /// The elements that it holds itself.
    var elements: [SVGElement] {
        children.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    /// The first element of a name that it holds itself.
    func element(named name: String) -> SVGElement? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    /// Adds a name to its `class`.
    mutating func addClass(_ name: String) {
        guard !classes.contains(Substring(name)) else { return }
        self["class"] = self["class"].map { "\($0) \(name)" } ?? name
    }

    /// Changes the element and all that lie in it, the inner ones first.
    mutating func changeAll(_ change: (inout SVGElement) -> Void) {
        changeElements { $0.changeAll(change) }
        change(&self)
    }

    /// Changes the elements that it holds itself.
    mutating func changeElements(_ change: (inout SVGElement) -> Void) {
        for place in children.indices {
            guard case .element(var element) = children[place] else { continue }
            // Held once, so that it is changed in place.
            children[place] = .written([])
            change(&element)
            children[place] = .element(element)
        }
    }
}

/// A whole SVG: the outermost element, and the bytes around it.
struct SVGDocument: Equatable {
    let prologue: [UInt8]
    var root: SVGElement
    let epilogue: [UInt8]
}
