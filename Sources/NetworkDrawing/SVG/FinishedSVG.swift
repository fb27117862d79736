/// Makes an SVG of Graphviz fit for scripts, styles, screen readers and strict content policies.
enum FinishedSVG {
    /// The picture with a role, a title and a description of its own, and with what Graphviz repeats
    /// told once; bytes that are not an SVG are left as they are.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func bytes(
        of svg: [UInt8], _ words: FileWords, facts: [String: ElementFacts] = [:],
        rules: (_ id: String) -> String? = { _ in nil }, size: PrintedSize? = nil,
        natural: (width: Double, height: Double) = (0, 0), idPrefix: String = ""
    ) -> [UInt8] {
        guard var document = SVGReader.document(svg) else { return svg }
        document.root.tidy()
        document.root.changeElements { drawing in
            drawing.nameGround()
            drawing.dashLines()
            drawing.joinTieParts()
            drawing.addHitLines()
            drawing.describe(facts)
        }
        let colors = ColorScheme(of: &document.root)
        if let size { document.root.resize(to: size, natural: natural) }
        document.root.introduce(words)
        document.root.prefixIDs(with: idPrefix)
        document.root.addStyle(of: colors, rules)
        return document.bytes
    }

    /// What a page needs of a picture, which says the rest itself.
    ///
    /// - Complexity: O(*n*) for *n* bytes.
    static func embedded(
        _ svg: [UInt8], facts: [String: ElementFacts]
    ) -> EmbeddedPicture {
        guard var root = SVGReader.document(svg)?.root else {
            return EmbeddedPicture(svg: [], darkColors: [])
        }
        root.tidy()
        root.changeElements { drawing in
            drawing.nameGround()
            drawing.dashLines()
            drawing.joinTieParts()
            drawing.describe(facts)
        }
        root.removeWords()
        let colors = ColorScheme(of: &root)
        // No text in a drawing goes over lines.
        return EmbeddedPicture(
            svg: root.bytes.filter { $0 != UInt8(ascii: "\n") }, darkColors: colors.onDark)
    }
}
