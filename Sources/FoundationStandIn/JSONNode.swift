/// A value of JSON that is being made.
final class JSONNode {
    enum Content {
        case plain(String)
        case array([JSONNode])
        case object([String: JSONNode])
    }

    private(set) var content = Content.object([:])

    /// Makes it a text.
    func set(text: String) { content = .plain(Self.quoted(text)) }

    /// Makes it a word or a number, as it is written.
    func set(plain: String) { content = .plain(plain) }

    /// Makes it an object, unless it is one.
    func makeObject() {
        if case .object = content { return }
        content = .object([:])
    }

    /// Makes it an array, unless it is one.
    func makeArray() {
        if case .array = content { return }
        content = .array([])
    }

    /// How many elements it has.
    var count: Int {
        if case .array(let elements) = content { elements.count } else { 0 }
    }

    /// A new element at its end.
    func element() -> JSONNode {
        let node = JSONNode()
        if case .array(let elements) = content { content = .array(elements + [node]) }
        return node
    }

    /// Its member of a name, a new one if there is none.
    func member(_ name: String) -> JSONNode {
        guard case .object(var members) = content else { return JSONNode() }
        if let member = members[name] { return member }
        let node = JSONNode()
        members[name] = node
        content = .object(members)
        return node
    }

    /// The lines of it, all but the first indented.
    func text(indent: String = "") -> String {
        let inner = indent + "  "
        switch content {
        case .plain(let text): return text
        case .array(let elements):
            return "[\n" + elements.map { inner + $0.text(indent: inner) }.joined(separator: ",\n")
                + "\n\(indent)]"
        case .object(let members):
            let lines = members.sorted { $0.key < $1.key }.map { name, value in
                "\(inner)\(Self.quoted(name)) : \(value.text(indent: inner))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "/": result += "\\\(scalar)"
            case "\u{8}": result += "\\b"
            case "\u{C}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case ..<" ":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
