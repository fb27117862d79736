internal import DOT

/// What the library is asked to do: a document, checked and written, and what to make of it.
struct Job: Sendable, Equatable {
    var name: String
    var source: String
    var engine: Engine
    var formats: [Format]
    var wantsLayout: Bool

    /// Checks and writes a document.
    init(
        _ document: Document, engine: Engine, formats: [Format], wantsLayout: Bool,
        policy: Policy, checksRisks: Bool
    ) throws(GraphvizError) {
        name = document.name
        self.engine = engine
        self.formats = formats
        self.wantsLayout = wantsLayout
        source = ""
        for format in formats {
            guard let objection = format.objection else { continue }
            throw error(.checking, .unavailable("the format \(format) is refused: \(objection)"))
        }
        // First, since it refuses groups too deep in one another for what follows.
        do {
            var policy = policy
            // What may be written need not be fit for drawing.
            if policy.scope == .all { policy.scope = .foreign }
            source = try document.source(under: policy)
        } catch {
            throw self.error(.checking, .refused(error.problems))
        }
        if checksRisks {
            let risks = RiskCheck.problems(
                in: document, using: engine, isOldLibrary: Library.isOld)
            guard risks.isEmpty else { throw error(.checking, .refused(risks)) }
        }
    }

    init(
        name: String, source: String, engine: Engine, formats: [Format], wantsLayout: Bool
    ) {
        self.name = name
        self.source = source
        self.engine = engine
        self.formats = formats
        self.wantsLayout = wantsLayout
    }

    /// Whether what is drawn depends on what the process did before, so that only a new process
    /// draws the same each time.
    var needsFreshProcess: Bool {
        engine.needsFreshProcess || !formats.allSatisfy(\.isTrusted)
    }

    func error(_ phase: GraphvizError.Phase, _ cause: GraphvizError.Cause) -> GraphvizError {
        GraphvizError(document: name, phase: phase, cause: cause)
    }
}
