public import DOT

/// Why a document was not drawn.
public struct GraphvizError: Error, Sendable, Hashable, CustomStringConvertible {
    /// How far the drawing had come.
    public enum Phase: String, Sendable, Hashable {
        /// The document was being checked and written.
        case checking
        /// The library, or a helper process, was being started.
        case starting
        /// The library was reading the document.
        case reading
        /// The library was placing nodes and edges.
        case layout
        /// The library was drawing.
        case rendering
        /// A helper process was at work, and cannot tell how far it came.
        case helper
    }

    /// What went wrong.
    public enum Cause: Sendable, Hashable {
        /// The document holds what cannot be written or is refused.
        case refused([DocumentProblem])
        /// The library does not offer the engine or format, or offers nothing at all.
        case unavailable(String)
        /// The library reported errors.
        case failed([String])
        /// The helper process was ended by a signal, as happens when the library crashes.
        case crashed(signal: Int32, errorOutput: String)
        /// The helper process ended by itself, as happens when the library gives up.
        case exited(code: Int32, errorOutput: String)
        /// The drawing was not finished within the time given.
        case timedOut(after: Duration)
        /// The helper process could not be started.
        case notStarted(String)
        /// The helper process sent a response that is not in the format of this package.
        case invalidResponse(String)
    }

    /// The name of the document.
    public var document: String
    /// How far the drawing had come.
    public var phase: Phase
    /// What went wrong.
    public var cause: Cause

    /// The document, the problem and the remedy.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var description: String {
        "diagram \"\(document)\" (\(phase.rawValue)): \(problem); \(remedy)"
    }

    /// What went wrong, in words.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public var problem: String {
        switch cause {
        case .refused(let problems):
            problems.map(\.description).joined(separator: "\n  ")
        case .unavailable(let what):
            what
        case .failed(let messages):
            messages.joined(separator: "; ")
        case .crashed(let signal, let output):
            "Graphviz crashed with signal \(signal)" + Self.quote(output)
        case .exited(let code, let output):
            "Graphviz ended its process with code \(code)" + Self.quote(output)
        case .timedOut(let duration):
            "Graphviz did not finish within \(duration)"
        case .notStarted(let reason):
            "the helper process could not be started: \(reason)"
        case .invalidResponse(let reason):
            "the helper process answered what is no answer: \(reason)"
        }
    }

    /// What to do about it, in words.
    public var remedy: String {
        switch cause {
        case .refused: "change the document as said"
        case .unavailable: "install the complete Graphviz, or choose another engine or format"
        case .failed: "change the attributes that the message names, or choose another engine"
        case .crashed, .exited: "choose another engine, or draw fewer nodes and edges"
        case .timedOut: "allow more time, draw fewer nodes and edges, or choose another engine"
        case .notStarted: "name an executable that calls HelperProcess.run()"
        case .invalidResponse:
            "name an executable of the same version that calls HelperProcess.run()"
        }
    }

    private static func quote(_ output: String) -> String {
        output.isEmpty ? "" : " (it said: \(output))"
    }
}
