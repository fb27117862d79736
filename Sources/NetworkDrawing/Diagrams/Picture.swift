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
    /// The style sheet that an SVG of it carries, in CSS, for an outermost element of this id; `nil` if
    /// it needs none.
    func rules(forID id: String) -> String?
    /// What its elements stand for, by their ids; an SVG tells it to scripts.
    var facts: [String: ElementFacts] { get }
}

extension Picture {
    /// Nothing is known of its elements.
    public var facts: [String: ElementFacts] { [:] }

    /// The engine that draws it.
    public var engine: Engine { .nop2 }

    /// None: the picture is as wide as it is drawn.
    public var size: PrintedSize? { nil }

    /// None: the picture looks the same at all times.
    public func rules(forID id: String) -> String? { nil }

    /// The picture in a format.
    ///
    /// An SVG carries the title and the summary for screen readers, PNG and PDF for the programs that
    /// show or keep them; all three say where the picture comes from, if that is given.
    ///
    /// - Parameters:
    ///   - format: Any that the renderer's Graphviz offers.
    ///   - dotsPerInch: How fine formats made of dots are; `nil` takes what is usual for the width.
    ///   - renderer: What draws it: in this process, or in helpers with a deadline.
    ///   - details: What the file says besides.
    /// - Returns: The bytes of a file.
    /// - Throws: `GraphvizError` as the renderer does.
    /// - Complexity: O(*n*) for *n* bytes, besides the renderer's work.
    public func rendered(
        as format: Format, dotsPerInch: Double? = nil, by renderer: some Renderer,
        details: FileDetails = FileDetails()
    ) throws(GraphvizError) -> [UInt8] {
        let printed = printedDocument(as: format, dotsPerInch: dotsPerInch)
        let drawn = format == .svg ? printed.withPlainDashes : printed
        let bytes = try renderer.render(drawn, using: engine, as: format).bytes
        let words = FileWords(title: title, summary: summary, provenance: details.provenance)
        switch format {
        case .svg:
            return FinishedSVG.bytes(
                of: bytes, words, facts: facts, rules: rules, size: size, natural: naturalSize,
                idPrefix: details.idPrefix)
        case .png:
            return DescribedPNG.bytes(
                of: bytes, texts: words.entries(description: "Description", program: "Software"))
        case .pdf:
            return DescribedPDF.bytes(
                of: bytes, entries: words.entries(description: "Subject", program: "Creator"))
        default: return bytes
        }
    }
}
