import DOT
import Graphviz
import NetworkDrawing

/// A diagram after Graphviz has drawn it.
struct RenderedDiagram {
    let svg: String

    init(_ diagram: RelationDiagram) throws {
        let bytes = try diagram.rendered(as: .svg, by: InProcessRenderer())
        // Graphviz writes hyphens as character references.
        svg = String(decoding: bytes, as: UTF8.self).split(separator: "&#45;").joined(
            separator: "-")
    }

    /// The group of an element with an id, from its opening to the next closing tag.
    func group(_ id: String) -> Substring? {
        guard let start = svg.ranges(of: "<g id=\"\(id)\"").first else { return nil }
        let rest = svg[start.lowerBound...]
        return rest.ranges(of: "\n</g>").first.map { rest[..<$0.lowerBound] }
    }

    /// The four numbers of the `viewBox`.
    var viewBox: [Double] {
        Self.numbers(in: svg.between("viewBox=\"", "\"") ?? "")
    }

    /// Every point of every shape, with the text of its element, in the coordinates of the
    /// drawing's group.
    var points: [(x: Double, y: Double)] {
        var result: [(x: Double, y: Double)] = []
        for name in [" d=\"", " points=\""] {
            for path in svg.all(between: name, "\"") {
                let numbers = Self.numbers(in: path)
                for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                    result.append((numbers[index], numbers[index + 1]))
                }
            }
        }
        for ellipse in svg.all(between: "<ellipse ", "/>") {
            let part = { (name: String) in
                Double(String(ellipse).between(" \(name)=\"", "\"") ?? "") ?? .nan
            }
            result.append((part("cx") - part("rx"), part("cy") - part("ry")))
            result.append((part("cx") + part("rx"), part("cy") + part("ry")))
        }
        return result
    }

    /// The displacement of the drawing's group.
    var translation: [Double] {
        Self.numbers(in: svg.between("translate(", ")") ?? "")
    }

    private static func numbers(in text: some StringProtocol) -> [Double] {
        text.split { !"0123456789.-e".contains($0) }.compactMap { Double($0) }
    }
}

extension String {
    /// The text after the first `open` and before the next `close`.
    func between(_ open: String, _ close: String) -> String? {
        guard let start = ranges(of: open).first else { return nil }
        let rest = self[start.upperBound...]
        return rest.ranges(of: close).first.map { String(rest[..<$0.lowerBound]) }
    }

    /// The texts between each `open` and the next `close`.
    func all(between open: String, _ close: Character) -> [Substring] {
        ranges(of: open).compactMap { start in
            let rest = self[start.upperBound...]
            return rest.firstIndex(of: close).map { rest[..<$0] }
        }
    }

    func all(between open: String, _ close: String) -> [Substring] {
        ranges(of: open).compactMap { start in
            let rest = self[start.upperBound...]
            return rest.ranges(of: close).first.map { rest[..<$0.lowerBound] }
        }
    }
}

extension Attributes {
    /// The text of an attribute, or `nil`.
    func text(_ name: String) -> String? {
        guard case .text(let text)? = self[name] else { return nil }
        return text
    }
}

extension Document {
    /// The node of an identifier, or `nil`.
    func node(_ id: String) -> Node? { nodes.first { $0.id == id } }

    /// The edge whose attribute `id` is this, or `nil`.
    func edge(_ id: String) -> Edge? { edges.first { $0.attributes.text("id") == id } }
}
