internal import DOT

/// Strokes and gaps of one line, as an SVG draws them: Graphviz needs a piece of line for each.
struct DashPattern: Equatable {
    /// How many strokes there are, of one length.
    let strokeCount: Int
    /// The share of each gap in the line.
    let gap: Double

    /// The pattern of a line whose colours are strokes with nothing between them; `nil` for others.
    init?(_ colors: String) {
        // Most lines have one colour.
        guard colors.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let pieces = colors.split(separator: ":").map { $0.split(separator: ";") }
        guard pieces.count > 2, !pieces.count.isMultiple(of: 2),
            pieces.enumerated().allSatisfy({ index, piece in
                (piece[0] == Palette.clear.text) == !index.isMultiple(of: 2)
                    && (index.isMultiple(of: 2) ? piece[0] == pieces[0][0] : piece == pieces[1])
            }), pieces[1].count > 1, let gap = Double(pieces[1][1])
        else { return nil }
        strokeCount = pieces.count / 2 + 1
        self.gap = gap
    }

    /// The pattern that a class names; `nil` for other classes.
    init?(className: Substring) {
        let parts = className.split(separator: "/")
        guard parts.count == 3, parts[0] == "dashes", let count = Int(parts[1]),
            let gap = Double(parts[2])
        else { return nil }
        strokeCount = count
        self.gap = gap
    }

    /// A class that names the pattern, so that it comes through Graphviz.
    var className: String { "dashes/\(strokeCount)/\(gap)" }

    /// The lengths of a stroke and of a gap on a line, which begins and ends with a stroke.
    func lengths(on length: Double) -> [Double] {
        let gap = gap * length
        return [(length - gap * Double(strokeCount - 1)) / Double(strokeCount), gap]
    }
}

extension Document {
    /// The document with one colour for each dashed line, and its pattern in its class.
    var withPlainDashes: Document {
        var document = self
        for place in edges.indices {
            guard case .text(let colors)? = edges[place].attributes["color"],
                let pattern = DashPattern(colors), let color = colors.split(separator: ";").first
            else { continue }
            var classes = pattern.className
            if case .text(let others)? = edges[place].attributes["class"] {
                classes = "\(others) \(classes)"
            }
            document.edges[place].attributes.set(.color(Color(String(color))))
            document.edges[place].attributes["class"] = .text(classes)
        }
        return document
    }
}

extension SVGElement {
    /// Dashes the lines of groups whose class names a pattern, and removes that class.
    mutating func dashLines() {
        changeAll { group in
            guard let name = group.classes.first(where: { $0.hasPrefix("dashes/") }),
                let pattern = DashPattern(className: name)
            else { return }
            group["class"] = group.classes.filter { $0 != name }.joined(separator: " ")
            group.changeAll { line in
                guard line.name == "path", let course = line["d"] else { return }
                let length = PathLength.ofCubics(course)
                line["stroke-dasharray"] = pattern.lengths(on: length)
                    .map { "\(($0 * 1000).rounded() / 1000)" }.joined(separator: " ")
            }
        }
    }
}

/// The length of a line as Graphviz writes it: a start, and cubic curves from there.
private enum PathLength {
    static func ofCubics(_ course: String) -> Double {
        let numbers = course.utf8.split { !isOfNumber($0) }.compactMap { Double(String($0) ?? "") }
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
            Vector(numbers[$0], numbers[$0 + 1])
        }
        return stride(from: 0, to: points.count - 3, by: 3).reduce(0) { sum, first in
            let curve = Cubic(
                start: points[first], control1: points[first + 1], control2: points[first + 2],
                end: points[first + 3])
            return sum + curve.length
        }
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "e"):
            true
        default: false
        }
    }
}
