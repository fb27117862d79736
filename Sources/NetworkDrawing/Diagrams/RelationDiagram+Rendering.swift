public import Graphviz

extension RelationDiagram {
    /// The picture in a format.
    ///
    /// An SVG carries the title and the summary for screen readers.
    ///
    /// - Parameters:
    ///   - format: Any that the renderer's Graphviz offers.
    ///   - renderer: What draws it: in this process, or in helpers with a deadline.
    /// - Returns: The bytes of a file.
    /// - Throws: `GraphvizError` as the renderer does.
    /// - Complexity: O(*n*) for *n* bytes, besides the renderer's work.
    public func rendered(
        as format: Format, by renderer: some Renderer
    ) throws(GraphvizError) -> [UInt8] {
        let rendering = try renderer.render(document, using: engine, as: format)
        guard format == .svg else { return rendering.bytes }
        return AccessibleSVG.described(rendering.bytes, title: title, summary: summary)
    }
}
