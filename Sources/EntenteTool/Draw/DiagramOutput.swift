internal import ArgumentParser
internal import Graphviz
internal import NetworkDrawing
internal import NetworkFormats

/// Where a diagram goes, and in which format.
struct DiagramOutput: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "Write to this file instead of standard output; it appears whole or not at all.",
            valueName: "file"),
        completion: .file())
    var file: String?

    @Option(
        help: ArgumentHelp(
            "svg, png, pdf, dot, or any other that Graphviz offers; by default what the file's "
                + "extension says, else svg.",
            valueName: "format"),
        completion: .list(["svg", "png", "pdf", "dot", "json", "eps"]))
    var format: String?

    @OptionGroup var rendering: RenderingOptions

    @Flag(help: "Write through links and over read-only files.")
    var force = false

    func validate() throws {
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do { _ = try DiagramFormat.chosen(format, file: file) } catch is ToolError {}
    }

    /// Throws if the file must be left alone, before any work is done for it.
    func refuse() throws(ToolError) {
        guard let file, file != "-" else { return }
        try FileOutput.refuseFolder(file)
        try FileOutput.refuse(file, force: force)
    }

    /// Renders a picture in the chosen format to the chosen place.
    func write(
        _ picture: some Picture, from origin: Origin, _ clock: DrawingClock,
        _ messages: MessageOptions
    ) throws {
        try write(in: { format in
            let bytes = try rendering.bytes(of: picture, from: origin, as: format, clock)
            FontNotes.say(about: [picture], in: format, messages)
            return bytes
        })
    }

    /// Writes what is drawn in the chosen format to the chosen place.
    func write(in drawing: (Format) throws -> [UInt8]) throws {
        let format = try DiagramFormat.chosen(format, file: file)
        if file == nil || file == "-", Terminal.showsResults, DiagramFormat.isBinary(format) {
            throw ToolError(
                .usage, "\(format) would fill the terminal with noise; name a file after -o")
        }
        try Output.write(drawing(format), to: file, force: force)
    }
}
