/// An output format of Graphviz.
public struct Format: Sendable, Hashable, RawRepresentable, CustomStringConvertible {
    /// The name by which Graphviz knows the format, which is also the usual file extension.
    public let rawValue: String

    /// The format of a name, whether the library has it or not.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The name.
    public var description: String { rawValue }

    /// Scalable drawing for browsers.
    public static let svg = Format(rawValue: "svg")
    /// Picture made of dots.
    public static let png = Format(rawValue: "png")
    /// Printable page.
    public static let pdf = Format(rawValue: "pdf")
    /// PostScript that can be put into a page.
    public static let eps = Format(rawValue: "eps")
    /// The graph in the DOT language, with positions.
    public static let dot = Format(rawValue: "dot")
    /// The graph in the DOT language, as it was given.
    public static let canonical = Format(rawValue: "canon")
    /// The graph in the DOT language, with the strokes of the drawing.
    public static let xdot = Format(rawValue: "xdot")
    /// The graph as JSON, with the strokes of the drawing.
    public static let json = Format(rawValue: "json")
    /// Positions as lines of words.
    public static let plain = Format(rawValue: "plain")
    /// Links of a drawing for an HTML page.
    public static let imageMap = Format(rawValue: "cmapx")

    /// The formats that the installed library offers, by name.
    ///
    /// Those that open a window or write files of their own are left out.
    ///
    /// - Throws: ``GraphvizError`` if the library finds no plugins.
    public static func available() throws(GraphvizError) -> [Format] {
        try Library.capabilities().formats
    }

    /// Whether the format is safe to write in one's own process.
    ///
    /// The others are seldom used, and some of them crash: `vdx` does on any label with a
    /// tooltip in version 2.42.
    var isTrusted: Bool {
        Self.trusted.contains(rawValue)
    }

    private static let trusted: Set<String> = [
        "svg", "svgz", "png", "pdf", "ps", "ps2", "eps", "dot", "gv", "canon", "plain",
        "plain-ext", "xdot", "xdot1.2", "xdot1.4", "json", "json0", "dot_json", "xdot_json",
        "cmap", "cmapx", "cmapx_np", "imap", "imap_np", "ismap", "jpg", "jpeg", "jpe",
    ]

    /// The formats that open a window on the screen of the machine.
    private static let windows: Set<String> = ["x11", "xlib", "gtk"]
    /// The formats that write pictures into the working directory.
    private static let fileWriters: Set<String> = ["vrml"]

    /// Why the format is refused whatever the library offers; `nil` if it is not.
    var objection: String? {
        if Self.windows.contains(rawValue) { return "it opens a window" }
        if Self.fileWriters.contains(rawValue) { return "it writes files of its own" }
        if rawValue.utf8.contains(UInt8(ascii: ":")) {
            return "it names a renderer, whose output may differ from one drawing to the next"
        }
        return nil
    }
}
