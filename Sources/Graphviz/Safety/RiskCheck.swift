internal import DOT

/// Finds what is known to crash, hang or vary in the installed library.
struct RiskCheck {
    let engine: Engine
    let isOldLibrary: Bool
    private var problems: [DocumentProblem] = []

    /// The problems of a document that an engine is to place, in a library older than version 13
    /// or in a newer one.
    static func problems(
        in document: Document, using engine: Engine, isOldLibrary: Bool
    ) -> [DocumentProblem] {
        var check = RiskCheck(engine: engine, isOldLibrary: isOldLibrary)
        check.run(document)
        return check.problems
    }

    private init(engine: Engine, isOldLibrary: Bool) {
        self.engine = engine
        self.isOldLibrary = isOldLibrary
    }

    private mutating func run(_ document: Document) {
        let lists = [document.attributes] + document.subgraphs.flatMap(Self.lists)
        let routes = lists.compactMap { $0.lowercasedText("splines") }
        let isConcentrated = lists.contains { $0.isTrue("concentrate") }
        if isOldLibrary, isConcentrated, routes.contains("ortho") {
            refuse("graph, splines", "splines=ortho with concentrate=true crashes", "drop one")
        }
        if isOldLibrary, routes.contains("curved") {
            refuse("graph, splines", "splines=curved hangs or crashes", "use spline or polyline")
        }
        if isOldLibrary, lists.contains(where: { $0.isTrue("newrank") }) {
            refuse("graph, newrank", "newrank=true crashes", "leave it out")
        }
        if engine == .neato || engine == .fdp, document.attributes["inputscale"] == nil,
            document.nodes.contains(where: { $0.attributes["pos"] != nil })
        {
            refuse(
                "graph, inputscale", "\(engine) reads positions in inches, not points,",
                "add inputScale(72)")
        }
        if isOldLibrary, engine == .circo, document.attributes["mindist"] != nil {
            refuse("graph, mindist", "mindist crashes the engine circo", "leave it out")
        }
    }

    private static func lists(of group: Subgraph) -> [Attributes] {
        [group.attributes] + group.subgraphs.flatMap(lists)
    }

    private mutating func refuse(_ place: String, _ what: String, _ remedy: String) {
        problems.append(
            DocumentProblem(
                kind: .refused, place: place, message: "\(what) in the installed Graphviz",
                remedy: remedy))
    }
}

extension Attributes {
    /// The value of a name in small letters, as Graphviz compares words.
    func lowercasedText(_ name: String) -> String? {
        guard case .text(let text) = self[name] else { return nil }
        return text.lowercased()
    }

    /// Whether Graphviz takes the value of a name for true: true, yes, or a number but zero.
    func isTrue(_ name: String) -> Bool {
        guard let text = lowercasedText(name) else { return false }
        if text == "true" || text == "yes" { return true }
        let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
        return digits.contains { $0 != 0x30 }
    }
}
