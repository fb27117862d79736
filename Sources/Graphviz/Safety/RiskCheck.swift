public import DOT

/// Finds what is known to crash, hang or vary in the installed library.
struct RiskCheck {
    let engine: Engine
    let isOldLibrary: Bool
    private var risks: [(attribute: String, problem: DocumentProblem)] = []

    /// The problems of a document that an engine is to place, in a library older than version 13
    /// or in a newer one.
    static func problems(
        in document: Document, using engine: Engine, isOldLibrary: Bool
    ) -> [DocumentProblem] {
        var check = RiskCheck(engine: engine, isOldLibrary: isOldLibrary)
        check.run(document)
        return check.risks.map(\.problem)
    }

    /// A document without the attributes that are such a problem, and the problems.
    static func withoutRisks(
        in document: Document, using engine: Engine, isOldLibrary: Bool
    ) -> (document: Document, problems: [DocumentProblem]) {
        var check = RiskCheck(engine: engine, isOldLibrary: isOldLibrary)
        check.run(document)
        var document = document
        for risk in check.risks {
            document.attributes[risk.attribute] = nil
            for index in document.subgraphs.indices {
                remove(risk.attribute, from: &document.subgraphs[index])
            }
        }
        return (document, check.risks.map(\.problem))
    }

    private static func remove(_ attribute: String, from group: inout Subgraph) {
        group.attributes[attribute] = nil
        for index in group.subgraphs.indices { remove(attribute, from: &group.subgraphs[index]) }
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
            refuse("splines", "splines=ortho with concentrate=true crashes", "drop one")
        }
        if isOldLibrary, routes.contains("curved") {
            refuse("splines", "splines=curved hangs or crashes", "use spline or polyline")
        }
        if isOldLibrary, lists.contains(where: { $0.isTrue("newrank") }) {
            refuse("newrank", "newrank=true crashes", "leave it out")
        }
        // A file has its positions as the engine for which it was written reads them.
        if !document.isVerbatim, engine == .neato || engine == .fdp,
            document.attributes["inputscale"] == nil,
            document.nodes.contains(where: { $0.attributes["pos"] != nil })
        {
            refuse(
                "inputscale", "\(engine) reads positions in inches, not points,",
                "add inputScale(72)")
        }
        if isOldLibrary, engine == .circo, document.attributes["mindist"] != nil {
            refuse("mindist", "mindist crashes the engine circo", "leave it out")
        }
    }

    private static func lists(of group: Subgraph) -> [Attributes] {
        [group.attributes] + group.subgraphs.flatMap(lists)
    }

    private mutating func refuse(_ attribute: String, _ what: String, _ remedy: String) {
        let problem = DocumentProblem(
            kind: .refused, place: "graph, \(attribute)",
            message: "\(what) in the installed Graphviz", remedy: remedy)
        risks.append((attribute, problem))
    }
}

extension Document {
    /// The document without the attributes of graph and groups that are known to crash or hang an
    /// engine of the installed library.
    ///
    /// - Parameter engine: How the document is to be placed.
    /// - Returns: The document, and a problem for each attribute that is left out.
    /// - Complexity: O(*n*) in the size of the document.
    public func withoutRisks(
        using engine: Engine
    ) -> (document: Document, problems: [DocumentProblem]) {
        RiskCheck.withoutRisks(in: self, using: engine, isOldLibrary: Library.isOld)
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
