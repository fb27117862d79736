import DOT
import Graphs
import Graphviz

/// Makes documents of a few nodes with whatever their attributes may hold; a seed, a document.
struct RandomDocument {
    private var generator: SplitMix64
    /// Whether there may be what is known to be left to helpers; four of five documents do without.
    private var isBold: Bool
    private static let texts = [
        "", " ", "\n", "\n\n", "a", "two\nlines", "\r\n", "\\", "\\N", "\"", "<b>x</b>", "&amp;",
        "&",
        "日本", "مرحبا", "e\u{301}", "🇺🇦", "\t", "\u{200B}", String(repeating: "long ", count: 60),
    ]
    private static let markup = [
        "x", "<b>x</b>", "a<br/>b", "<table><tr><td port=\"p\">x</td><td>y</td></tr></table>",
        "<table border=\"0\"><tr><td colspan=\"2\">x</td></tr></table>", "<i> </i>", "&amp;",
    ]
    private static let numbers = [0, 0.01, 0.5, 1, 2, 7.5, 40, 1000, -1]

    init(seed: UInt64) {
        generator = SplitMix64(seed: seed)
        isBold = seed % 5 == 0
    }

    mutating func make(withPositions hasPositions: Bool) -> Document {
        let count = Int.random(in: 0...9, using: &generator)
        var ids = (0..<count).map { "n\($0)" }
        if chance(5) { ids += [pick(Self.texts)] }
        var document = Document(
            name: "random", isDirected: chance(2), attributes: [.start(1), .inputScale(72)])
        document.nodes = ids.map { Node($0, some(.node)) }
        if hasPositions {
            for index in document.nodes.indices {
                document.nodes[index].attributes.set(.position(Point(number(), number())))
            }
        }
        if !ids.isEmpty {
            document.edges = (0..<Int.random(in: 0...12, using: &generator)).map { index in
                edge(among: ids, index)
            }
        }
        for attribute in some(.graph) { document.attributes.set(attribute) }
        if chance(3) { document.nodeDefaults = some(.node) }
        if chance(3) { document.edgeDefaults = some(.edge) }
        if hasPositions, !isBold {
            let line = Spline(controls: (0...3).map { Point(Double($0) * 9, 5) })
            for index in document.edges.indices {
                document.edges[index].attributes.set(.position(line))
                document.edges[index].attributes.set(.labelPosition(Point(number(), number())))
            }
        }
        for index in 0..<(chance(2) ? Int.random(in: 1...3, using: &generator) : 0) {
            document.subgraphs.append(group("g\(index)", among: ids, depth: 0))
        }
        return document
    }

    /// An engine, and whether it needs positions.
    mutating func engine() -> (engine: Engine, needsPositions: Bool) {
        let engine: Engine = pick([
            .dot, .dot, .neato, .sfdp, .twopi, .circo, .osage, .patchwork, .nop, .nop2,
        ])
        return (engine, engine == .nop || engine == .nop2)
    }

    private mutating func group(_ name: String, among ids: [String], depth: Int) -> Subgraph {
        var group = Subgraph(name, isCluster: !chance(4), attributes: some(.group))
        group.nodes = ids.filter { _ in chance(3) }.map { Node($0) }
        if chance(4) { group.nodes.append(Node("in \(name)", some(.node))) }
        if depth < 2, chance(3) {
            group.subgraphs = [self.group("\(name)x", among: ids, depth: depth + 1)]
        }
        return group
    }

    private mutating func edge(among ids: [String], _ index: Int) -> Edge {
        let port = isBold && chance(4) ? Port(pick(Port.Side.allCases)) : nil
        return Edge(
            pick(ids), pick(ids), key: chance(4) ? "k\(index)" : nil, tailPort: port,
            some(.edge))
    }

    private mutating func nodeAttribute() -> Attribute {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: .label(pick(Self.texts))
        case 1: .label(html: HTMLLabel(pick(Self.markup)))
        case 2: .shape(pick(Shape.allCases))
        case 3: isBold ? .externalLabel(Text(pick(Self.texts))) : .label("a")
        case 4: .width(number())
        case 5: .fixedSize(chance(2))
        case 6: .fontSize(number())
        case 7: .peripheries(Int.random(in: 0...4, using: &generator))
        case 8: .style(pick(Style.allCases))
        default: .tooltip(pick(Self.texts))
        }
    }

    private mutating func edgeAttribute() -> Attribute {
        switch Int.random(in: (isBold ? 0 : 5)..<12, using: &generator) {
        case 0: .label(pick(Self.texts))
        case 1: .label(html: HTMLLabel(pick(Self.markup)))
        case 2: .headLabel(Text(pick(Self.texts)))
        case 3: .tailLabel(Text(pick(Self.texts)))
        case 4: .externalLabel(Text(pick(Self.texts)))
        case 5: .arrowHead(pick(Arrow.allCases))
        case 6: isBold ? .constraint(chance(2)) : .label(pick(["a", "two\nlines", "日本", ""]))
        case 7: .dir(pick(ArrowEnds.allCases))
        case 8: .color(["red", "blue", "green"] as [Color])
        case 9: .penWidth(number())
        case 10: .weight(Double(Int.random(in: 0...9, using: &generator)))
        default: .length(number())
        }
    }

    private mutating func graphAttribute() -> Attribute {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: .rankDirection(pick(RankDirection.allCases))
        case 1: .splines(pick([.spline, .polyline, .line, .none]))
        case 2: .overlap(isBold ? pick(Overlap.allCases) : pick([.allowed, .removed]))
        case 3: .nodeSeparation(number())
        case 4: .rankSeparation(number())
        case 5: .size(number(), number())
        case 6: .margin(number())
        case 7: .resolution(72)
        default: groupAttribute()
        }
    }

    private mutating func groupAttribute() -> Attribute {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: .label(pick(Self.texts))
        case 1: .labelJustification(pick([.left, .right]))
        case 2: .style(pick([.filled, .rounded, .dashed]))
        default: .fontSize(number())
        }
    }

    private enum Owner { case node, edge, graph, group }

    /// Up to four attributes.
    private mutating func some(_ owner: Owner) -> Attributes {
        Attributes(
            (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                switch owner {
                case .node: nodeAttribute()
                case .edge: edgeAttribute()
                case .graph: graphAttribute()
                case .group: groupAttribute()
                }
            })
    }

    private mutating func number() -> Double { pick(Self.numbers) }

    private mutating func chance(_ one: Int) -> Bool {
        Int.random(in: 0..<one, using: &generator) == 0
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &generator)]
    }
}
