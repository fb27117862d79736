import Graphs

/// Random files in the DOT language that use all of its grammar.
struct RandomSource {
    private var generator: SplitMix64
    private var isDirected = true

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
    }

    mutating func source() -> String {
        isDirected = chance(60)
        let kind = isDirected ? "digraph" : "graph"
        let name = pick([" G ", " ", " \"g h\" ", " 1.5 "])
        return (chance(25) ? "strict " : "") + kind + name + "{"
            + statements(pick([1, 3, 6, 10]), depth: 0) + "}\n"
    }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[generator.below(choices.count)]
    }

    private mutating func chance(_ percent: Int) -> Bool { generator.below(100) < percent }

    private mutating func statements(_ count: Int, depth: Int) -> String {
        var text = ""
        for _ in 0..<count {
            text += pick(["\n", " ", "/* ; */ ", "// }\n", "\n# {\n", "\r\n"])
            text += statement(depth: depth) + pick([";", "\n", " ; "])
        }
        return text
    }

    private mutating func statement(depth: Int) -> String {
        switch generator.below(100) {
        case 0..<12:
            let attributes = attributes()
            return pick(["node", "NODE", "edge", "graph", "Edge"])
                + (attributes.isEmpty ? " []" : attributes)
        case 12..<20: return "\(attributeName())=\(value())"
        case 20..<45: return nodes() + attributes()
        case 45..<55 where depth < 4: return group(depth) + attributes()
        default:
            let links = (0..<pick([2, 2, 2, 3])).map { _ in
                depth < 4 && chance(25) ? group(depth) : nodes()
            }
            return links.joined(separator: isDirected ? " -> " : "--") + attributes(areEdges: true)
        }
    }

    private mutating func group(_ depth: Int) -> String {
        let head = pick([
            "", "subgraph ", "subgraph cluster_a ", "subgraph X ", "SubGraph \"cluster b\"",
        ])
        return head + "{" + statements(generator.below(4), depth: depth + 1) + "}"
    }

    private mutating func nodes() -> String {
        (0..<pick([1, 1, 1, 2])).map { _ in node() }.joined(separator: ", ")
    }

    private mutating func node() -> String {
        pick([
            "a", "b", "c", "d", "_f", "n2", "1", "2.5", "-.7", "5.", "\"a\"", "\"b c\"",
            "\"x\\\"y\"", "\"\\N\"", "\"a\\lb\"", "\"p\" + \"q\"", "\"q\\\nr\"", "\"\\\\\"",
            "<h<i>t</i>>", "é", "\"node\"", "\"\"", "1.2.3", "12ab",
        ]) + pick(["", "", "", "", "", ":p", ":n", ":p:s", ":_", ":\"x:y\"", ":p:zz"])
    }

    private mutating func attributes(areEdges: Bool = false) -> String {
        guard chance(50) else { return "" }
        var text = ""
        for _ in 0..<pick([1, 1, 2]) {
            text += " ["
            for _ in 0..<generator.below(4) {
                text +=
                    areEdges && chance(25)
                    ? "key=\(pick(["k1", "k2", "\"\""]))" : "\(attributeName()) = \(value())"
                text += pick([",", ";", " ", " , "])
            }
            text += "]"
        }
        return text
    }

    private mutating func attributeName() -> String {
        pick(["color", "label", "w", "shape", "tailport", "headport", "\"my attr\""])
    }

    private mutating func value() -> String {
        pick([
            "red", "blue", "1", "\"t\\nx\"", "\"q\\\"r\"", "<b<br/>c>", "\"\"", "2.5",
            "\"a\" + \"b\"", "\"é\"", "ne", "\"two\nlines\"",
        ])
    }
}
