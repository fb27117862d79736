/// What a document may ask of the program that draws it and of those who view it.
///
/// Nothing that makes Graphviz read a file is allowed unless it is named here. A link is allowed
/// if it starts with an allowed scheme, or with `#`. A relative link is refused unless allowed,
/// since what it leads to depends on where the drawing is shown. Spaces, control characters,
/// backslashes and angle brackets are refused in every link, so that no viewer can read a
/// different link than the one that was checked.
public struct Policy: Sendable, Hashable {
    /// The schemes that links may have, in small letters.
    public var linkSchemes: Set<String>
    /// Whether links may be relative.
    public var allowsRelativeLinks: Bool
    /// The attributes that read a file and may do so, in small letters, for example `image`;
    /// `img` stands for the tag of an HTML label.
    public var fileAttributes: Set<String>
    /// How much of Graphviz the document may use.
    public var scope = Scope.own

    /// How much of Graphviz a document may use.
    public enum Scope: Sendable, Hashable {
        /// What draws the same picture everywhere and cannot be misread: no records, no shapes that
        /// Graphviz does not know, no styles with arguments.
        case own
        /// Also what Graphviz has always drawn, as files of others use it.
        case foreign
        /// Whatever DOT can write, links and files included: for writing, not for drawing. A
        /// renderer takes it for `foreign`.
        case all
    }

    /// A policy that allows what is given.
    public init(
        linkSchemes: Set<String> = ["http", "https", "mailto"],
        allowsRelativeLinks: Bool = false, fileAttributes: Set<String> = []
    ) {
        self.linkSchemes = linkSchemes
        self.allowsRelativeLinks = allowsRelativeLinks
        self.fileAttributes = fileAttributes
    }

    /// Links by http, https, mailto and `#`; no files.
    public static let strict = Policy()

    /// What ``strict`` allows, and relative links, in documents that use whatever Graphviz has
    /// always drawn.
    ///
    /// ``DOT/Document/withoutRefused(under:)`` makes a file of others fit.
    public static let foreign = Policy(scope: .foreign, allowsRelativeLinks: true)

    /// Whatever DOT can write: for a document that is read, changed and written again.
    public static let unchecked = Policy(scope: .all)

    private init(scope: Scope, allowsRelativeLinks: Bool = false) {
        self.init(allowsRelativeLinks: allowsRelativeLinks)
        self.scope = scope
    }
}

extension Policy {
    /// The attributes that make Graphviz, or the viewer of a drawing, read a file.
    static let readingAttributes: Set<String> = [
        "image", "imagepath", "shapefile", "fontpath", "stylesheet", "_background", "src",
    ]

    /// Why a link is refused; `nil` if it is allowed.
    func objection(toLink link: String) -> String? {
        let isUnsafe = link.unicodeScalars.contains { scalar in
            scalar.value <= 0x20 || scalar.value == 0x7F || "\\<>\"".unicodeScalars.contains(scalar)
        }
        if isUnsafe { return "it has a space, control character, backslash, quote or bracket" }
        let scalars = link.unicodeScalars
        let entities = scalars.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        guard entities.allSatisfy({ $0.starts(with: "amp;".unicodeScalars) }) else {
            return "it has an ampersand that is not written &amp;"
        }
        if scalars.isEmpty || scalars.first == "#" { return nil }
        let scheme = scalars.prefix { !":/?#&".unicodeScalars.contains($0) }
        guard scalars[scheme.endIndex...].first == ":" else {
            return allowsRelativeLinks ? nil : "it is relative"
        }
        let name = String(scheme)
        let isAllowed = linkSchemes.contains(name.lowercased())
        return isAllowed ? nil : "the scheme \"\(name)\" is not allowed"
    }
}
