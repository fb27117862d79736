import DOT

@testable import NetworkDrawing

/// What stands where on a chart, read back from its document.
struct ChartReading {
    private let document: Document

    init(_ chart: Chart) { document = chart.document }

    /// An upright bar, or any other line.
    struct Line {
        let tooltip: String
        let start: Vector
        let end: Vector
        let pen: Double

        var height: Double { end.y - start.y }
        var area: Double { abs(height) * pen }
    }

    /// A mark of a line.
    struct Mark {
        let tooltip: String
        let place: Vector
        let isFilled: Bool
    }

    /// The lines and bars of a class.
    func lines(_ className: String) -> [Line] {
        document.edges.filter { $0.attributes.text("class") == className }.map { edge in
            let places = (edge.attributes.text("pos") ?? "").split(separator: " ").map(Self.place)
            return Line(
                tooltip: edge.attributes.text("tooltip") ?? "", start: places.first ?? .zero,
                end: places.last ?? .zero,
                pen: Double(edge.attributes.text("penwidth") ?? "") ?? 0)
        }
    }

    /// The marks of lines.
    var marks: [Mark] {
        document.nodes.filter { $0.attributes.text("class") == "mark" }.map { node in
            Mark(
                tooltip: node.attributes.text("tooltip") ?? "",
                place: Self.place((node.attributes.text("pos") ?? "")[...]),
                isFilled: node.attributes.text("fillcolor") == node.attributes.text("color"))
        }
    }

    /// The boxes that texts fill, without the air around them.
    var textBoxes: [(text: String, box: Box)] {
        document.nodes.filter { $0.id.contains("text") }.map { node in
            let half = ["width", "height"].map {
                (Double(node.attributes.text($0) ?? "") ?? 0) * 36
            }
            return (
                node.attributes.text("tooltip") ?? "",
                Box(
                    center: Self.place((node.attributes.text("pos") ?? "")[...]),
                    halfSize: Vector(half[0] - 3, half[1] - 3.5))
            )
        }
    }

    /// The texts that lie over each other.
    var overlaps: [String] {
        let boxes = textBoxes
        return boxes.indices.flatMap { one in
            boxes[..<one].filter { $0.box.overlaps(boxes[one].box) }.map {
                "\($0.text) | \(boxes[one].text)"
            }
        }
    }

    private static func place(_ text: Substring) -> Vector {
        let numbers = text.split(separator: ",").compactMap { Double($0) }
        return numbers.count == 2 ? Vector(numbers[0], numbers[1]) : .zero
    }
}
