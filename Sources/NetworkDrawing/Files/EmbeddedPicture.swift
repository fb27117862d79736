public import Graphviz

/// A picture as a part of a page of HTML, whose style, script and words do the rest.
public struct EmbeddedPicture: Sendable {
    /// The SVG: the outermost element with what is drawn, its classes and data attributes, without
    /// title, description, ground, tooltips, links, ids, fonts and rules of style. Paths in a group of class
    /// `tie` have no fill, those of class `casing` the colour of the ground, texts without an anchor stand in the
    /// middle, and texts without a fill and shapes of actors without a stroke have the usual colours, which the
    /// page's style says.
    public let svg: [UInt8]
    /// The colours that occur, written as in the SVG, each with the one that takes its place on a dark
    /// ground; in the order of the drawing.
    public let darkColors: [(color: String, dark: String)]
}

extension Picture {
    /// The picture as a part of a page.
    ///
    /// - Parameter renderer: What draws it: in this process, or in helpers with a deadline.
    /// - Returns: The SVG with its colours.
    /// - Throws: `GraphvizError` as the renderer does.
    /// - Complexity: O(*n*) for *n* bytes, besides the renderer's work.
    public func embedded(
        by renderer: some Renderer
    ) throws(GraphvizError) -> EmbeddedPicture {
        let bytes = try renderer.render(
            printedDocument(as: .svg).withPlainDashes, using: engine, as: .svg
        ).bytes
        return FinishedSVG.embedded(bytes, facts: facts)
    }
}
