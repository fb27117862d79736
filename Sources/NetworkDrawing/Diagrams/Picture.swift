public import DOT
public import Graphviz

/// A drawing whose every shape, line and letter has its place, so that the engine `nop2` draws the
/// same picture in every format.
public protocol Picture: Sendable {
    /// The drawing.
    var document: Document { get }
    /// The title, as it is drawn.
    var title: String { get }
    /// What it shows, in a few sentences, for readers who do not see the picture.
    var summary: String { get }
    /// What was left out to keep it readable, in sentences; empty if nothing was.
    var notes: [String] { get }
    /// The width that it is made for; `nil` if nobody knows.
    var size: PrintedSize? { get }
    /// The style sheet that an SVG of it carries, in CSS; `nil` if it needs none.
    var rules: String? { get }
}

extension Picture {
    /// The engine that draws it.
    public var engine: Engine { .nop2 }

    /// None: the picture is as wide as it is drawn.
    public var size: PrintedSize? { nil }

    /// None: the picture looks the same at all times.
    public var rules: String? { nil }

    /// The picture in a format.
    ///
    /// An SVG carries the title and the summary for screen readers.
    ///
    /// - Parameters:
    ///   - format: Any that the renderer's Graphviz offers.
    ///   - dotsPerInch: How fine formats made of dots are; `nil` takes what is usual for the width.
    ///   - renderer: What draws it: in this process, or in helpers with a deadline.
    /// - Returns: The bytes of a file.
    /// - Throws: `GraphvizError` as the renderer does.
    /// - Complexity: O(*n*) for *n* bytes, besides the renderer's work.
    public func rendered(
        as format: Format, dotsPerInch: Double? = nil, by renderer: some Renderer
    ) throws(GraphvizError) -> [UInt8] {
        let rendering = try renderer.render(
            printedDocument(as: format, dotsPerInch: dotsPerInch), using: engine, as: format)
        guard format == .svg else { return rendering.bytes }
        let svg = AccessibleSVG.described(
            RuledSVG.ruled(rendering.bytes, by: rules), title: title, summary: summary)
        return size.map { SizedSVG.sized(svg, to: $0, natural: naturalSize) } ?? svg
    }
}
