internal import DOT
public import Graphviz

extension Picture {
    /// The characters of its texts that no font of this machine draws, so that boxes stand for them in
    /// formats that are set here.
    ///
    /// - Returns: The characters, or `nil` if nobody knows which fonts there are.
    /// - Complexity: O(*n* + *c* *f*) for *n* nodes and edges, *c* different characters and *f* fonts.
    public var charactersWithoutFont: Set<Unicode.Scalar>? {
        let labels =
            document.nodes.compactMap { $0.attributes["label"] }
            + document.edges.compactMap { $0.attributes["label"] }
        var characters: Set<Unicode.Scalar> = []
        for case .text(let label) in labels { characters.formUnion(label.unicodeScalars) }
        return InstalledFonts.missing(from: characters)
    }
}

extension Format {
    /// Whether letters are set in it where it is drawn, in the fonts of the machine.
    ///
    /// Formats of text leave that to their readers, and maps of links have no letters.
    public var isSetInFonts: Bool { Self.namesOfSetFormats.contains(rawValue) }

    private static let namesOfSetFormats: Set = [
        "png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "webp", "ico", "pdf",
    ]
}
