internal import ArgumentParser
internal import DOT
internal import Graphviz
internal import NetworkDrawing
internal import NetworkFormats

/// How diagrams become files.
struct RenderingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Give up on a diagram after so many seconds (60 if not given).", valueName: "seconds"))
    var timeout: Double?

    @OptionGroup var page: PageOptions
    @OptionGroup var file: FileDetailOptions

    func validate() throws {
        try Timeout.check(timeout)
    }

    /// A clock for a drawing that begins now.
    var clock: DrawingClock { DrawingClock(timeout: timeout) }

    /// The bytes of a picture.
    ///
    /// - Throws: `ToolError` with `graphvizFailed`.
    func bytes(
        of picture: some Picture, from origin: Origin = Origin(), as format: Format,
        _ clock: DrawingClock
    ) throws(ToolError) -> [UInt8] {
        try bytes(of: [picture], from: [origin], as: format, clock)[0]
    }

    /// The bytes of pictures, as the clock's time allows.
    ///
    /// Ids of several pictures have the number of their picture after the prefix, so that these, too, can
    /// stand on one page.
    ///
    /// - Throws: `ToolError` with `graphvizFailed`, which says which picture and why.
    func bytes(
        of pictures: [some Picture], from origins: [Origin] = [], as format: Format,
        _ clock: DrawingClock
    ) throws(ToolError) -> [[UInt8]] {
        let details = pictures.indices.map { index in
            file.details(
                from: origins.indices.contains(index) ? origins[index] : Origin(),
                number: pictures.count > 1 ? index + 1 : nil)
        }
        return try clock.bytes(of: pictures, as: format, page, details)
    }

    /// What draws until the clock's time is over.
    func renderer(_ clock: DrawingClock) -> any Renderer { clock.renderer }
}

extension DrawingClock {
    /// The bytes of pictures, on all processors.
    ///
    /// The first has what its measures and places left of the time; each other one has all of it.
    ///
    /// - Throws: `ToolError` with `graphvizFailed`, which says which picture and why.
    func bytes(
        of pictures: [some Picture], as format: Format, _ page: PageOptions,
        _ details: [FileDetails] = []
    ) throws(ToolError) -> [[UInt8]] {
        for picture in pictures { try page.check(picture, as: format) }
        try MachineLimits.requireForDrawing()
        try check()
        let usual = FileDetails(provenance: Origin().provenance)
        let details = pictures.indices.map { details.indices.contains($0) ? details[$0] : usual }
        func files(_ range: Range<Int>, by renderer: any Renderer) throws -> [[UInt8]] {
            try Array(pictures[range]).rendered(
                as: format, dotsPerInch: page.dpi, by: renderer, details: Array(details[range]))
        }
        do {
            if DiagramFormat.isSource(format) {
                return try pictures.map {
                    Array(try $0.printedDocument(as: format).source().utf8)
                }
            }
            let hurried = seconds == nil ? 0 : min(1, pictures.count)
            return try files(0..<hurried, by: renderer)
                + files(hurried..<pictures.count, by: restarted.renderer)
        } catch {
            throw self.error(from: error)
        }
    }

    /// Small drawings in this process, all others in helpers, which are given up when the time is
    /// over.
    ///
    /// In this process nothing can stop a drawing, so a deadline that was asked for needs a helper,
    /// however small the picture is.
    var renderer: any Renderer {
        let helpers = HelperRenderer(
            executable: Executable.path, arguments: [DrawingHelper.word], deadline: rest)
        return seconds == nil ? AdaptiveRenderer(helpers: helpers) : helpers
    }
}

/// The command as its own helper: started with a word that no user types, it draws what it is sent,
/// and a crash or a hang of Graphviz takes down the helper alone.
enum DrawingHelper {
    static let word = "--draw-for-another-process"

    /// Becomes a helper if the arguments ask for it, and then never returns.
    static func runIfAsked(_ arguments: [String]) {
        if arguments == [word] { HelperProcess.run() }
    }
}

/// The formats of diagrams.
enum DiagramFormat {
    /// The format that was asked for by name, else by the extension of the file, else SVG.
    ///
    /// - Throws: `ValidationError` if the installed Graphviz has no such format, with those it has.
    static func chosen(_ name: String?, file: String?) throws -> Format {
        if let name {
            return try offered(name.lowercased(), instead: "There is no format \"\(name)\"")
        }
        guard let file, file != "-", !file.hasPrefix("/dev/") else { return .svg }
        let ending = FileName.ending(of: file).lowercased()
        try FileOutput.refuseFolder(file)
        return try offered(ending, instead: "\"\(file)\" does not end in the name of a format")
    }

    /// Whether the format is the document itself, with all its places.
    static func isSource(_ format: Format) -> Bool { ["dot", "gv"].contains(format.rawValue) }

    /// Whether a terminal would show noise.
    static func isBinary(_ format: Format) -> Bool { !texts.contains(format.rawValue) }

    private static let texts: Set = [
        "svg", "dot", "gv", "canon", "plain", "plain-ext", "xdot", "xdot1.2", "xdot1.4", "json",
        "json0", "dot_json", "xdot_json", "cmap", "cmapx", "cmapx_np", "imap", "imap_np", "ismap",
        "ps", "ps2", "eps", "fig", "pic", "pov", "tk", "vml", "vdx",
    ]

    /// Formats that every Graphviz has, so that the library need not be asked.
    private static let common: Set = ["svg", "png", "pdf", "dot", "gv"]

    private static func offered(_ name: String, instead complaint: String) throws -> Format {
        let format = Format(rawValue: name)
        if common.contains(name) { return format }
        let offered = (try? Format.available()) ?? []
        if offered.contains(format) { return format }
        let list = offered.map(\.rawValue).sorted().joined(separator: ", ")
        throw ValidationError("\(complaint); the formats are \(list).")
    }
}
