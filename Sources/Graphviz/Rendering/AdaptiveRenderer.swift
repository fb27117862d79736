public import DOT

/// Draws in this process what is small and harmless, and everything else in helper processes.
///
/// ``InProcessRenderer/suits(_:using:as:)`` says what that is.
public struct AdaptiveRenderer: Renderer {
    /// What draws in this process.
    public var inProcess: InProcessRenderer
    /// What draws in helper processes.
    public var helpers: HelperRenderer

    /// A renderer that chooses between this process and helpers.
    ///
    /// - Parameter helpers: What draws in helper processes; its policy holds for both.
    public init(helpers: HelperRenderer) {
        self.helpers = helpers
        inProcess = InProcessRenderer(policy: helpers.policy)
    }

    /// Draws a document in several formats.
    ///
    /// - Parameters:
    ///   - document: What to draw.
    ///   - engine: How to place it.
    ///   - formats: What to make of it.
    /// - Returns: One rendering for each format, in the order of the formats.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func render(
        _ document: Document, using engine: Engine, as formats: [Format]
    ) throws(GraphvizError) -> [Rendering] {
        try choose(document, engine, formats).render(document, using: engine, as: formats)
    }

    /// Places a document and tells where everything is.
    ///
    /// - Parameters:
    ///   - document: What to place.
    ///   - engine: How to place it.
    /// - Returns: The places of nodes, edges and clusters.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func layout(
        _ document: Document, using engine: Engine
    ) throws(GraphvizError) -> Layout {
        try choose(document, engine, []).layout(document, using: engine)
    }

    private func choose(
        _ document: Document, _ engine: Engine, _ formats: [Format]
    ) -> any Renderer {
        InProcessRenderer.suits(document, using: engine, as: formats) ? inProcess : helpers
    }
}
