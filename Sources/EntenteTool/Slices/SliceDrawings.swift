internal import ActorNetworks
internal import ArgumentParser
internal import Graphviz
internal import NetworkDrawing
internal import NetworkReports

/// A diagram for each slice, all on the same positions, scales and legend.
struct SliceDrawings: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Also draw each slice into this folder, all on the same positions and scales.",
            valueName: "folder"),
        completion: .directory)
    var draw: String?

    @Option(
        help: ArgumentHelp("The format of these drawings (svg if not given).", valueName: "format"))
    var drawFormat: String?

    @OptionGroup var diagram: DiagramOptions
    @OptionGroup var rendering: RenderingOptions

    func validate() throws {
        if draw == nil, diagram.places.positions != nil || rendering.page.isGiven {
            throw ValidationError("--positions, --width and --dpi go with --draw FOLDER.")
        }
        if let drawFormat { _ = try DiagramFormat.chosen(drawFormat, file: nil) }
    }

    /// Draws the slices if that was asked for; says where they are.
    func write(
        _ snapshots: [Snapshot], named names: [String], _ theCase: Case, _ selection: Selection,
        _ messages: MessageOptions, force: Bool = false
    ) throws {
        guard let draw else { return }
        guard snapshots.contains(where: { !$0.dyads.isEmpty }) else {
            throw ToolError(.usage, "no slice has anything to draw; select more")
        }
        let format = try DiagramFormat.chosen(drawFormat, file: nil)
        let paths = Self.fileNames(names).map { "\($0).\(format)" }
        for path in paths { try FileOutput.refuse("\(draw)/\(path)", force: force) }
        try diagram.places.refuse(force: force)
        let clock = rendering.clock
        var style = try diagram.style(
            for: snapshots, grouping: [theCase.snapshot(selection)], on: rendering.page, clock,
            messages)
        style.names = names
        let drawings = try messages.during("drawing \(snapshots.count.of("slice"))") {
            try diagram.series(of: snapshots, style: style, rendering, clock)
        }
        for note in drawings.first?.notes ?? [] { messages.note(note) }
        rendering.page.note(about: drawings, messages)
        // Everything is rendered before anything is written, so that a failure leaves no half.
        let files = try messages.during("rendering \(snapshots.count.of("slice"))") {
            try rendering.bytes(of: drawings, as: format, clock)
        }
        try FileOutput.write(zip(paths, files).map { ($0, $1) }, toFolder: draw)
        messages.note("\(files.count.of("drawing")) in \(draw.hasSuffix("/") ? draw : draw + "/")")
        try diagram.places.keep(
            drawings.first?.positions ?? [:], known: style.positions, messages, force: force)
    }

    /// Names that sort by time and hold nothing that a file system could object to.
    static func fileNames(_ names: [String]) -> [String] {
        let digits = "\(names.count)".count
        return names.enumerated().map { index, name in
            let number = "\(index + 1)"
            let safe = name.lowercased().map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "-" }
            return String(repeating: "0", count: digits - number.count) + number + "-"
                + FileName.prefix(of: String(safe), bytes: 180)
        }
    }
}
