/// The fonts of this machine, in which Graphviz sets what it draws as dots or as a page.
///
/// Where none has a character, a box with its number stands there. An SVG is set by its reader's.
public enum InstalledFonts {
    /// Those of some characters that no font draws.
    ///
    /// What nobody sees, such as spaces and signs that only order others, is not among them.
    ///
    /// - Parameter characters: What is to be drawn.
    /// - Returns: The characters without a font, or `nil` if nobody knows: fontconfig, which knows the
    ///   fonts, is not on this machine.
    /// - Complexity: O(*n* *f*) for *n* characters and *f* fonts.
    public static func missing(from characters: Set<Unicode.Scalar>) -> Set<Unicode.Scalar>? {
        guard let library = FontLibrary.loaded else { return nil }
        let fonts = library.characterSets
        return characters.filter { character in
            character.isSeen && !fonts.contains { library.holds($0, character.value) != 0 }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isSeen: Bool {
        switch properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .surrogate:
            false
        default: !properties.isDefaultIgnorableCodePoint
        }
    }
}
