internal import CGraphviz
internal import Synchronization

/// The C library of this process: one context, and one lock around every call.
enum Library {
    /// What the library can do.
    struct Capabilities: Sendable {
        var engines: [Engine]
        var formats: [Format]
    }

    /// Whether the library is older than version 13.
    static let isOld = !entente_is_13_or_later()

    /// What the library can do; the library is asked once.
    static func capabilities() throws(GraphvizError) -> Capabilities {
        let capabilities = withContext { $0.capabilities }
        guard !capabilities.engines.isEmpty, !capabilities.formats.isEmpty else {
            let cause = GraphvizError.Cause.unavailable("Graphviz finds none of its plugins")
            throw GraphvizError(document: "", phase: .starting, cause: cause)
        }
        return capabilities
    }

    /// Runs a job, alone in the process.
    static func run(_ job: Job) throws(GraphvizError) -> JobResult {
        let capabilities = try capabilities()
        if !capabilities.engines.contains(job.engine) {
            let message = "the installed Graphviz has no engine \"\(job.engine)\""
            throw job.error(.starting, .unavailable(message))
        }
        for format in job.formats where !capabilities.formats.contains(format) {
            let message = "the installed Graphviz has no format \"\(format)\""
            throw job.error(.starting, .unavailable(message))
        }
        return try withContext { session throws(GraphvizError) in
            try Run(job, context: session.context).finish()
        }
    }

    /// The state of the library in this process.
    private struct Session {
        let context: OpaquePointer?
        lazy var capabilities = Capabilities(
            engines: plugins("layout").map { Engine(rawValue: $0) },
            formats: plugins("device").map { Format(rawValue: $0) }.filter { $0.objection == nil })

        init() {
            context = ProcessEnvironment.withoutPluginFolder { gvContext() }
        }

        private func plugins(_ kind: String) -> [String] {
            var count: Int32 = 0
            guard let list = entente_plugins(context, kind, &count) else { return [] }
            defer { free(list) }
            return (0..<Int(count)).compactMap { index in
                guard let name = list[index] else { return nil }
                defer { free(name) }
                return String(cString: name)
            }
        }
    }

    private static let lock = Mutex(())
    // Holds pointers, which no type can guard; all access is under the lock.
    nonisolated(unsafe) private static var session: Session?

    private static func withContext<Value: Sendable, Failure: Error>(
        _ body: (inout Session) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try lock.withLock { _ throws(Failure) -> Value in
            try ProcessEnvironment.withNeutralLocale { () throws(Failure) -> Value in
                var opened = session ?? Session()
                defer { session = opened }
                return try body(&opened)
            }
        }
    }
}
