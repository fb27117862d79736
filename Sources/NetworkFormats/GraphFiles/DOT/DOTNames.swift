internal import DOT

/// The names that stand for `\N`, `\G`, `\E`, `\T` and `\H` in labels, links and hints of a graph,
/// a node or an edge.
struct DOTNames {
    private let graph: String
    private var node: String?
    private var ends: (tail: String, head: String)?
    private var arrow = ""

    /// The names in what is said of the graph, or of a node.
    init(graph: String, node: String? = nil) {
        self.graph = graph
        self.node = node
    }

    /// The names in what is said of an edge.
    init(graph: String, of edge: Edge, isDirected: Bool) {
        self.graph = graph
        ends = (edge.tail, edge.head)
        arrow = isDirected ? "->" : "--"
    }

    /// What a letter behind a backslash stands for; `nil` for one that means something else.
    private func name(of letter: Character) -> String? {
        let tail = ends.map { Self.id(stored: $0.tail) } ?? ""
        let head = ends.map { Self.id(stored: $0.head) } ?? ""
        switch letter {
        case "N": return node ?? ""
        case "G": return graph
        case "T": return tail
        case "H": return head
        case "E": return ends == nil ? "" : tail + arrow + head
        // The label, which says itself what it says.
        case "L": return ""
        default: return nil
        }
    }

    /// An attribute as other formats have it; `nil` for one that holds nothing.
    func attribute(_ attribute: DOT.Attribute) -> AttributedGraph.Attribute? {
        switch attribute.value {
        case .text(let text):
            guard text.utf8.contains(UInt8(ascii: "\\")) else {
                return .init(attribute.name, .text(text))
            }
            return .init(attribute.name, .text(plain(text, of: attribute.name)))
        case .html(let label): return .init(attribute.name, .text(label.markup))
        case .unwritable: return nil
        }
    }

    private func plain(_ text: String, of attribute: String) -> String {
        let hasNames = Self.withNames.contains(attribute)
        var result = ""
        var isEscape = false
        for character in text {
            if isEscape {
                if character == "\\" {
                    result.append(character)
                } else if hasNames, let name = name(of: character) {
                    result += name
                } else {
                    result += "\\" + String(character)
                }
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                result.append(character)
            }
        }
        return isEscape ? result + "\\" : result
    }

    /// The text that a label shows; `nil` where it is the name, or markup.
    func label(of attributes: Attributes) -> String? {
        let written: String
        switch attributes["label"] {
        case .text(let text)?: written = text
        case .html(let label)?: return Self.text(ofMarkup: label.markup)
        case .unwritable?, nil: return nil
        }
        var text = written
        if written.utf8.contains(UInt8(ascii: "\\")) {
            text = ""
            var isEscape = false
            for character in written {
                if isEscape {
                    switch character {
                    case "n", "l", "r": text.append("\n")
                    default: text += name(of: character) ?? String(character)
                    }
                    isEscape = false
                } else if character == "\\" {
                    isEscape = true
                } else {
                    text.append(character)
                }
            }
        }
        text = Self.resolved(text)
        while text.last == "\n" { text.removeLast() }
        return text.isEmpty || text == node ? nil : text
    }

    /// A text in which characters are written as in HTML; what no label could show stays so.
    private static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return CharacterReferences.resolved(text) { $0 >= " " || $0 == "\n" || $0 == "\t" }
    }

    /// The words in markup, those of its lines and cells apart; `nil` if there are none.
    private static func text(ofMarkup markup: String) -> String? {
        var text = ""
        var rest = Substring(markup)
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            let end = rest[start...].firstIndex(of: ">") ?? rest.endIndex
            let tag = rest[start..<end].dropFirst().lowercased()
            if tag.hasPrefix("br") || tag.hasPrefix("/tr") { text += "\n" }
            if tag.hasPrefix("/td") { text += " " }
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
        }
        text += rest
        let lines = text.split(separator: "\n").map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let plain = resolved(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        return plain.isEmpty ? nil : plain
    }

    /// The id of a node as its file means it: a backslash stands for itself, but where this program
    /// has written it twice.
    static func id(stored name: String) -> String {
        let id = Quoting.identifier(stored: name)
        guard name.utf8.contains(UInt8(ascii: "\\")) else { return id }
        return Quoting.stored(id) == name ? id : name
    }

    /// Attributes in whose values names stand, besides the label.
    private static let withNames: Set<String> = Set(
        ["", "edge", "head", "label", "tail"].flatMap { part in
            ["URL", "href", "tooltip", "target"].map { part + $0 }
        } + ["id", "xlabel", "headlabel", "taillabel"])
}
