public import DOT

/// Something that draws documents: in this process, or in helper processes.
///
/// A renderer may be used from several threads at once. Whichever is used, the same document
/// gives the same bytes, with the exceptions that <doc:DrawingSafely> names.
public protocol Renderer: Sendable {
    /// Draws a document in several formats from one layout each.
    ///
    /// - Parameters:
    ///   - document: What to draw.
    ///   - engine: How to place it.
    ///   - formats: What to make of it.
    /// - Returns: One rendering for each format, in the order of the formats.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    func render(
        _ document: Document, using engine: Engine, as formats: [Format]
    ) throws(GraphvizError) -> [Rendering]

    /// Places a document and tells where everything is.
    ///
    /// - Parameters:
    ///   - document: What to place.
    ///   - engine: How to place it.
    /// - Returns: The places of nodes, edges and clusters.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    func layout(_ document: Document, using engine: Engine) throws(GraphvizError) -> Layout
}

extension Renderer {
    /// Draws a document in one format.
    ///
    /// - Parameters:
    ///   - document: What to draw.
    ///   - engine: How to place it.
    ///   - format: What to make of it.
    /// - Returns: The drawing.
    /// - Throws: ``GraphvizError``, which says which document, which phase and why.
    public func render(
        _ document: Document, using engine: Engine, as format: Format
    ) throws(GraphvizError) -> Rendering {
        try render(document, using: engine, as: [format])[0]
    }
}
