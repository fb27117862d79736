public import Graphviz

extension RelationDiagram {
    /// The picture in a format.
    ///
    /// An SVG carries the title and the summary for screen readers.
    ///
    /// - Throws: `GraphvizError` as the renderer does.
    public func rendered(
        as format: Format, by renderer: some Renderer
    ) throws(GraphvizError) -> [UInt8] {
        let rendering = try renderer.render(document, using: engine, as: format)
        guard format == .svg else { return rendering.bytes }
        return AccessibleSVG.described(rendering.bytes, title: title, summary: summary)
    }
}
