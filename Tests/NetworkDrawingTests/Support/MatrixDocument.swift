import DOT

@testable import NetworkDrawing

/// What a matrix draws, read back from its document.
extension Document {
    /// What a pointer finds of the cell of two actors.
    func cell(_ source: String, _ target: String) -> Node? { named("cell-\(source)-\(target)") }

    /// The node whose attribute `id` is this, or `nil`.
    func named(_ id: String) -> Node? { nodes.first { $0.attributes.text("id") == id } }

    /// The area of a mark: a thick line, or a node.
    func area(of id: String) -> Double? {
        if let box = edge(id)?.rectangle { return box.size.x * box.size.y }
        guard let node = named(id), let box = node.box,
            let pen = node.attributes.text("penwidth").flatMap(Double.init)
        else { return nil }
        let width = box.size.x + pen
        return node.attributes.text("shape") == "diamond"
            ? width * width / 2 : width * width / 4 * .pi
    }
}

extension Edge {
    /// What a straight thick line covers.
    var rectangle: Box? {
        guard let pen = attributes.text("penwidth").flatMap(Double.init),
            let points = attributes.text("pos")?.split(separator: " ").map({ point in
                point.split(separator: ",").compactMap { Double($0) }
            }), let first = points.first, let last = points.last, first.count == 2,
            last.count == 2
        else { return nil }
        return Box(
            low: Vector(first[0], first[1] - pen / 2), high: Vector(last[0], last[1] + pen / 2))
    }
}

extension Node {
    /// Where it stands.
    var place: Vector? {
        let numbers = attributes.text("pos")?.split(separator: ",").compactMap { Double($0) }
        guard let numbers, numbers.count == 2 else { return nil }
        return Vector(numbers[0], numbers[1])
    }

    /// What it covers.
    var box: Box? {
        let sizes = ["width", "height"].compactMap { name in
            attributes.text(name).flatMap(Double.init)
        }
        guard let place, sizes.count == 2 else { return nil }
        return Box(center: place, halfSize: Vector(sizes[0], sizes[1]) * 36)
    }

    /// Whether it is text alone.
    var isText: Bool { attributes.text("shape") == "none" }

    /// The box of its text, without the air that text has around it.
    var textBox: Box? {
        guard var box else { return nil }
        // Sizes and places are rounded.
        box.low += Vector(3, 2) + 0.02
        box.high -= Vector(3, 2) + 0.02
        return box
    }
}
