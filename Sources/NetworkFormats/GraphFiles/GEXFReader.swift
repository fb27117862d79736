internal import ActorNetworks

/// Reads GEXF of the versions 1.0 to 1.3 as an element after the other comes.
///
/// Both ends of a spell are included; `startopen` and `endopen` exclude them, which for days and
/// whole numbers means the next and the one before. A moment with a time of day is its day. A node
/// in another, by nesting or by `pid`, lies in that. Colours, sizes and positions are not read.
final class GEXFReader: XMLHandler {
    private struct Declared {
        var name: String
        var type: GraphValueType
        var fallback: AttributedGraph.Value?
    }

    private enum Owner {
        case graph, node(Int), edge
    }

    private let file: String
    private var assembly: GraphAssembly
    private var problems: Problems
    private var owners: [Owner] = []
    private var declared: [String: [String: Declared]] = [:]
    /// The attributes of each class that have a default, in order.
    private var withDefault: [String: [String]] = [:]
    private var openClass = "node"
    private var openAttribute: String?
    private var edge: (edge: AttributedGraph.Edge, source: String, target: String)?
    /// The parents that nodes name, which may come after them.
    private var parents: [(node: Int, parent: String)] = []
    private var positions: [String: Int] = [:]
    private var skipping = 0
    private var hasRoot = false
    private var graphCount = 0
    private var text: [UInt8]?
    private var told: Set<String> = []

    private init(file: String, problems: Problems) {
        self.file = file
        self.problems = problems
        assembly = GraphAssembly(file: file)
    }

    /// Reads a file; `nil` if it is not well-formed.
    static func read(_ file: CaseFiles.Table, into problems: inout Problems) -> AttributedGraph? {
        let reader = GEXFReader(file: file.name, problems: problems)
        do throws(XMLProblem) {
            try XMLReader.read(file.bytes, into: reader)
        } catch {
            problems = reader.problems
            error.report(in: file.name, into: &problems)
            return nil
        }
        let graph = reader.finish()
        problems = reader.problems
        return graph
    }

    // MARK: Elements

    func start(_ element: XMLElement) throws(XMLProblem) {
        guard skipping == 0 else {
            skipping += 1
            return
        }
        guard hasRoot else {
            guard element.name == "gexf" else {
                throw element.problem(
                    "the file begins with <\(element.name)>, not with <gexf>",
                    remedy: "check that it is GEXF")
            }
            hasRoot = true
            return
        }
        switch element.name {
        case "meta", "nodes", "edges", "attvalues", "spells", "slices", "creator", "keywords",
            "options", "author":
            break
        case "title", "description", "default": text = []
        case "graph": startGraph(element)
        case "attributes":
            openClass = element["class"]?.lowercased() ?? "node"
        case "attribute": declare(element)
        case "node": try startNode(element)
        case "edge": try startEdge(element)
        case "attvalue": addValue(element)
        case "spell", "slice": addSpell(element)
        default: skip(element)
        }
    }

    func end(_ name: String) {
        if skipping > 0 {
            skipping -= 1
            return
        }
        switch name {
        case "title", "description": endDescription(name)
        case "default": endDefault()
        case "attribute": openAttribute = nil
        case "node", "graph": owners.removeLast()
        case "edge":
            owners.removeLast()
            endEdge()
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        if skipping == 0 { text?.append(contentsOf: bytes) }
    }

    private func skip(_ element: XMLElement) {
        skipping = 1
        let isLook = ["color", "position", "size", "shape", "thickness"].contains(element.name)
        // A case has no place for what only a picture has, and meta data may be anything.
        guard !owners.isEmpty else { return }
        tell(
            element, isLook ? "looks" : element.name,
            isLook
                ? "colours, sizes, positions and shapes are not read"
                : "<\(element.name)> is not read")
    }

    private func tell(_ element: XMLElement, _ what: String, _ problem: String) {
        guard told.insert(what).inserted else { return }
        problems.report(
            .notRead, .warning, in: file, line: element.line, problem: problem,
            remedy: "nothing needs to be done if it is not wanted")
    }

    private func takeText() -> String {
        defer { text = nil }
        return String(decoding: text ?? [], as: UTF8.self)
    }

    private func endDescription(_ name: String) {
        let words = takeText().trimmed
        guard graphCount == 0, !words.isEmpty, name == "title" || assembly.title == nil else {
            return
        }
        assembly.title = words
    }

    private func endDefault() {
        guard let id = openAttribute, let known = declared[openClass]?[id] else { return }
        if known.fallback == nil {
            if withDefault[openClass, default: []].count < AttributedGraph.mostDefaults {
                withDefault[openClass, default: []].append(id)
            } else if told.insert("defaults").inserted {
                problems.reportDefaults(in: file)
            }
        }
        declared[openClass]?[id]?.fallback = known.type.value(of: takeText())
        text = nil
    }

    private func startGraph(_ element: XMLElement) {
        graphCount += 1
        guard graphCount == 1 else {
            tell(element, "graphs", "the file holds several graphs; the first is read")
            skipping = 1
            return
        }
        owners.append(.graph)
        assembly.isDirected = element["defaultedgetype"]?.lowercased() == "directed"
        for name in ["start", "end"] {
            guard let text = element[name], !text.isEmpty else { continue }
            assembly.attributes.set(.init(name, Self.moment(text)?.value ?? .text(text)))
        }
    }

    private func declare(_ element: XMLElement) {
        guard let id = element["id"] else { return }
        openAttribute = id
        declared[openClass, default: [:]][id] = Declared(
            name: element["title"].flatMap { $0.isEmpty ? nil : $0 } ?? id,
            type: Self.type(named: element["type"] ?? "string"))
    }

    private static func type(named name: String) -> GraphValueType {
        let name = name.lowercased()
        if name.hasPrefix("list") { return .list(type(named: String(name.dropFirst(4)))) }
        return switch name {
        case "integer", "int", "long", "short", "byte", "biginteger": .integer
        case "float", "double", "bigdecimal": .number
        case "boolean", "bool": .flag
        default: .text
        }
    }

    private func startNode(_ element: XMLElement) throws(XMLProblem) {
        guard let id = element["id"] ?? element["label"] else {
            throw element.problem("a node has no id", remedy: "give it one")
        }
        var node = AttributedGraph.Node(id, label: element["label"], line: element.line)
        if case .node(let position)? = owners.last { node.parent = position }
        if let spell = spell(of: element) { node.spells = [spell] }
        guard let position = assembly.add(node, into: &problems) else {
            skipping = 1
            return
        }
        positions[id] = position
        if let parent = element["pid"], node.parent == nil { parents.append((position, parent)) }
        owners.append(.node(position))
    }

    private func startEdge(_ element: XMLElement) throws(XMLProblem) {
        guard let source = element["source"], let target = element["target"] else {
            throw element.problem(
                "an edge has no source or no target", remedy: "name the nodes that it joins")
        }
        let isDirected =
            switch element["type"]?.lowercased() {
            case "directed", "dir": true
            case "undirected", "mutual", "double", "sim": false
            default: assembly.isDirected
            }
        var edge = AttributedGraph.Edge(
            from: 0, to: 0, isDirected: isDirected, id: element["id"], label: element["label"],
            line: element.line)
        if let written = element["weight"] ?? element["cardinal"] {
            edge.weight = Double(written.trimmed)
            if edge.weight == nil {
                problems.report(
                    .notANumber, in: file, line: element.line,
                    problem: "the weight \(written.quoted) is not a number",
                    remedy: "correct it, or leave it out to mean 1")
            }
        }
        edge.attributes.add("kind", element["kind"])
        if let spell = spell(of: element) { edge.spells = [spell] }
        self.edge = (edge, source, target)
        owners.append(.edge)
    }

    private func endEdge() {
        guard var whole = edge else { return }
        edge = nil
        addDefaults(of: "edge", to: &whole.edge.attributes)
        whole.edge.settleLabelAndWeight()
        assembly.add(whole.edge, from: whole.source, to: whole.target, into: &problems)
    }

    // MARK: Values and times

    private func addValue(_ element: XMLElement) {
        guard let id = element["for"] ?? element["id"], let written = element["value"] else {
            return
        }
        let isEdge = if case .edge? = owners.last { true } else { false }
        let known = declared[isEdge ? "edge" : "node"]?[id]
        if known == nil, told.insert("attribute " + id).inserted {
            problems.report(
                .undeclaredAttribute, .warning, in: file, line: element.line,
                problem: "the attribute \(id.quoted) is not declared; its values are kept as text",
                remedy: "declare it with <attribute id=\(id.quoted) …/>")
        }
        var value = (known?.type ?? .text).value(of: written)
        if value == nil {
            if Double(written) == nil, !written.trimmed.isEmpty {
                problems.report(
                    .notANumber, .warning, in: file, line: element.line,
                    problem: "\((known?.name ?? id)) \(written.quoted) is not of the type that is "
                        + "declared; it is kept as text",
                    remedy: "correct it, or declare the attribute as string")
            }
            value = .text(written)
        }
        guard let value else { return }
        let spell = spell(of: element)
        var name = known?.name ?? id
        if spell != nil, name.lowercased() == "weight" { name = "weight" }
        var fits = true
        switch owners.last {
        case .node(let position):
            assembly.updateNode(at: position) { fits = $0.attributes.add(name, value, spell) }
        case .edge: fits = edge?.edge.attributes.add(name, value, spell) ?? true
        case .graph, nil: break
        }
        if !fits, told.insert("attributes").inserted { problems.reportAttributes(in: file) }
    }

    private func addSpell(_ element: XMLElement) {
        guard let spell = spell(of: element) else { return }
        switch owners.last {
        case .node(let position):
            assembly.updateNode(at: position) { $0.spells.append(spell) }
        case .edge: edge?.edge.spells.append(spell)
        case .graph, nil: break
        }
    }

    /// The spell that the attributes of an element write; `nil` if they write none.
    private func spell(of element: XMLElement) -> AttributedGraph.Spell? {
        if let stamp = element["timestamp"].flatMap({ moment($0, element) }) {
            return .init(from: stamp, through: stamp)
        }
        let first =
            element["start"].flatMap { moment($0, element) }
            ?? element["startopen"].flatMap { moment($0, element) }?.moved(by: 1)
        let last =
            element["end"].flatMap { moment($0, element) }
            ?? element["endopen"].flatMap { moment($0, element) }?.moved(by: -1)
        guard first != nil || last != nil else { return nil }
        if let first, let last, first.isAfter(last) {
            problems.report(
                .endsBeforeStart, .warning, in: file, line: element.line,
                problem: "a spell ends (\(last.text)) before it starts (\(first.text)), and is "
                    + "left out",
                remedy: "exchange the two, or correct one")
            return nil
        }
        return .init(from: first, through: last)
    }

    private func moment(_ text: String, _ element: XMLElement) -> AttributedGraph.Moment? {
        let plain = text.trimmed
        // Some programs write the end of time in words.
        if plain.isEmpty || plain.lowercased().hasSuffix("infinity") { return nil }
        if let moment = Self.moment(plain) { return moment }
        problems.report(
            .notADate, .warning, in: file, line: element.line,
            problem: "the time \(text.quoted) cannot be read, and is left out",
            remedy: "write a day as 2016-03-30, or a number")
        return nil
    }

    private static func moment(_ text: String) -> AttributedGraph.Moment? {
        if let day = Day(String(text.prefix(10))), text.count == 10 || isDayWithMore(text) {
            return .day(day)
        }
        return Double(text).flatMap { $0.isFinite ? .time($0) : nil }
    }

    /// Whether a time of day or a time zone follows a date.
    private static func isDayWithMore(_ text: String) -> Bool {
        text.dropFirst(10).first.map { "T Z+-".contains($0) } ?? false
    }

    private func addDefaults(
        of kind: String, to attributes: inout [AttributedGraph.Attribute]
    ) {
        for id in withDefault[kind] ?? [] {
            guard let known = declared[kind]?[id], let value = known.fallback,
                attributes[known.name] == nil
            else { continue }
            attributes.append(.init(known.name, value))
        }
    }

    private func finish() -> AttributedGraph {
        for (position, parent) in parents {
            guard let target = positions[parent] else {
                problems.report(
                    .unknownParent, .warning, in: file,
                    line: assembly.graph.nodes[position].place.line,
                    problem: "the parent \(parent.quoted) of the node "
                        + "\(assembly.graph.nodes[position].id.quoted) is no node",
                    remedy: "declare it, or clear pid")
                continue
            }
            assembly.updateNode(at: position) { $0.parent = target }
        }
        for position in assembly.graph.nodes.indices {
            assembly.updateNode(at: position) { node in
                addDefaults(of: "node", to: &node.attributes)
                node.settleLabel()
            }
        }
        return assembly.finished(into: &problems)
    }
}

extension [AttributedGraph.Attribute] {
    /// Adds a value, one that holds for a time beside others of its name.
    fileprivate mutating func add(
        _ name: String, _ value: AttributedGraph.Value, _ spell: AttributedGraph.Spell?
    ) -> Bool {
        guard let index = firstIndex(where: { $0.name == name }) else {
            guard count < AttributedGraph.mostAttributes else { return false }
            append(
                .init(name, spell.map { .changing([.init(value, $0)]) } ?? value))
            return true
        }
        if case .changing(var changes) = self[index].value {
            // Nothing else holds the values while one is added, so that they are not copied.
            self[index].value = .flag(false)
            changes.append(.init(value, spell ?? .init(from: nil, through: nil)))
            self[index].value = .changing(changes)
        } else if let spell {
            let earlier = AttributedGraph.Change(
                self[index].value, .init(from: nil, through: nil))
            self[index].value = .changing([earlier, .init(value, spell)])
        } else {
            self[index].value = value
        }
        return true
    }
}

extension AttributedGraph.Moment {
    /// The next or an earlier day or whole number; another number stays.
    func moved(by steps: Int) -> AttributedGraph.Moment {
        switch self {
        case .day(let day): .day(day.advanced(by: steps))
        case .time(let time): time == time.rounded() ? .time(time + Double(steps)) : self
        }
    }

    /// Whether this is later than another of the same sort.
    func isAfter(_ other: AttributedGraph.Moment) -> Bool {
        switch (self, other) {
        case (.day(let one), .day(let two)): one > two
        case (.time(let one), .time(let two)): one > two
        default: false
        }
    }
}
