internal import ActorNetworks
internal import ArgumentParser
internal import DOT
internal import Graphviz
internal import NetworkDrawing
internal import NetworkReports

/// Slices drawn on the same positions, scales and legend: in a file each, on one page, or one after
/// the other.
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

    @Option(
        help: ArgumentHelp(
            "Also draw all slices on one page, a panel each with its events and sources: svg, png, "
                + "pdf, …, by the file's extension. A page holds up to "
                + "\(SnapshotSheet.maximumPanels).", valueName: "file"),
        completion: .file())
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            "Also draw the slices one after the other, in an .svg that plays by itself in a loop, "
                + "stops under the pointer, and rests at the last slice for readers who want less "
                + "motion. Up to \(SnapshotAnimation.maximumSlices) slices.", valueName: "file"),
        completion: .file(extensions: ["svg"]))
    var animate: String?

    @Option(
        help: ArgumentHelp(
            "How many seconds --animate shows a slice (2 if not given).", valueName: "seconds"))
    var pace: Double?

    @OptionGroup var diagram: DiagramOptions
    @OptionGroup var rendering: RenderingOptions

    func validate() throws {
        if !isGiven,
            diagram.places.positions != nil || rendering.page.isGiven
                || rendering.file.idPrefix != nil
        {
            throw ValidationError(
                "--positions, --width, --dpi and --id-prefix go with --draw, --sheet or --animate.")
        }
        if let drawFormat { _ = try DiagramFormat.chosen(drawFormat, file: nil) }
        // What the path turns out to be is not a mistake on the command line: it is said later.
        do { _ = try sheet.map { try DiagramFormat.chosen(nil, file: $0) } } catch is ToolError {}
        if let animate, FileName.ending(of: animate).lowercased() != "svg" {
            throw ValidationError(
                "--animate makes an SVG, which alone plays everywhere; let \"\(animate)\" end in "
                    + ".svg.")
        }
        if let pace {
            guard animate != nil else { throw ValidationError("--pace goes with --animate FILE.") }
            guard Self.paces.contains(pace) else {
                throw ValidationError("--pace is 0.5 to 60 seconds; 2 is usual.")
            }
        }
    }

    /// Faster than this flickers, which can do harm.
    private static let paces = 0.5...60.0

    /// Whether anything is to be drawn.
    var isGiven: Bool { draw != nil || sheet != nil || animate != nil }

    /// Throws if so many slices cannot be drawn as asked, before any of them is looked at.
    func check(_ count: Int) throws(ToolError) {
        if sheet != nil, count > SnapshotSheet.maximumPanels {
            throw Self.tooMany(count, "--sheet", SnapshotSheet.maximumPanels)
        }
        if animate != nil, count > SnapshotAnimation.maximumSlices {
            throw Self.tooMany(count, "--animate", SnapshotAnimation.maximumSlices)
        }
    }

    private static func tooMany(_ count: Int, _ option: String, _ most: Int) -> ToolError {
        ToolError(
            .usage,
            "\(count) slices are too many for \(option), which shows up to \(most); cut longer ones "
                + "(--every year) or a shorter time (--window), or draw a file each with --draw FOLDER"
        )
    }

    /// Draws the slices as they were asked for; says where they are.
    func write(
        _ snapshots: [Snapshot], named names: [String], _ theCase: Case, _ selection: Selection,
        _ messages: MessageOptions, force: Bool = false
    ) throws {
        guard isGiven else { return }
        guard snapshots.contains(where: { !$0.dyads.isEmpty }) else {
            throw ToolError(.usage, "no slice has anything to draw; select more")
        }
        for file in [sheet, animate].compactMap(\.self) {
            try FileOutput.refuseFolder(file)
            try FileOutput.refuse(file, force: force)
        }
        try diagram.places.refuse(force: force)
        let clock = rendering.clock
        var style = try diagram.style(
            for: snapshots, grouping: [theCase.snapshot(selection)], on: rendering.page, clock,
            messages)
        style.names = names
        let known = style.positions
        var drawn: [String: Point] = [:]
        // An engine places actors for pictures of their own; the others take its places.
        if draw != nil || diagram.engine != nil {
            drawn = try series(snapshots, style, clock, messages, force: force)
        }
        style.positions.merge(drawn) { known, _ in known }
        if let animate {
            let animation = try messages.during("drawing the animation") {
                try clock.drawing { isOver throws(CancellationError) in
                    try SnapshotAnimation(
                        of: snapshots, style: style, pace: pace ?? 2, isCancelled: isOver)
                }
            }
            try write(
                animation, of: snapshots, as: .svg, to: animate, clock, messages, force: force)
            drawn.merge(animation.positions) { known, _ in known }
            style.positions.merge(drawn) { known, _ in known }
        }
        if let sheet {
            let format = try DiagramFormat.chosen(nil, file: sheet)
            let page = try messages.during("drawing \(snapshots.count.of("slice"))") {
                try clock.drawing { isOver throws(CancellationError) in
                    try SnapshotSheet(of: snapshots, style: style, isCancelled: isOver)
                }
            }
            try write(page, of: snapshots, as: format, to: sheet, clock, messages, force: force)
            drawn.merge(page.positions) { known, _ in known }
        }
        try diagram.places.keep(drawn, known: known, messages, force: force)
    }

    /// Draws a file each if that was asked for; where actors stand.
    private func series(
        _ snapshots: [Snapshot], _ style: DiagramStyle, _ clock: DrawingClock,
        _ messages: MessageOptions, force: Bool
    ) throws -> [String: Point] {
        let drawings = try messages.during("drawing \(snapshots.count.of("slice"))") {
            try diagram.series(of: snapshots, style: style, rendering, clock)
        }
        let positions = drawings.first?.positions ?? [:]
        guard let draw else { return positions }
        let format = try DiagramFormat.chosen(drawFormat, file: nil)
        let paths = Self.fileNames(style.names ?? []).map { "\($0).\(format)" }
        for path in paths { try FileOutput.refuse("\(draw)/\(path)", force: force) }
        for note in drawings.first?.notes ?? [] { messages.note(note) }
        rendering.page.note(about: drawings, messages)
        // Everything is rendered before anything is written, so that a failure leaves no half.
        let files = try messages.during("rendering \(snapshots.count.of("slice"))") {
            let origins = snapshots.map { Origin(seed: diagram.seed, snapshots: [$0]) }
            return try rendering.bytes(of: drawings, from: origins, as: format, clock)
        }
        FontNotes.say(about: drawings, in: format, messages)
        try FileOutput.write(zip(paths, files).map { ($0, $1) }, toFolder: draw)
        messages.note("\(files.count.of("drawing")) in \(draw.hasSuffix("/") ? draw : draw + "/")")
        return positions
    }

    private func write(
        _ picture: some Picture, of snapshots: [Snapshot], as format: Format, to file: String,
        _ clock: DrawingClock, _ messages: MessageOptions, force: Bool
    ) throws {
        for note in picture.notes { messages.note(note) }
        rendering.page.note(
            about: picture, remedy: "draw fewer actors (a smaller --top) or fewer slices", messages)
        rendering.page.noteLength(of: picture, messages)
        let bytes = try messages.during("rendering \(file)") {
            let origin = Origin(seed: diagram.seed, snapshots: snapshots)
            return try rendering.bytes(of: picture, from: origin, as: format, clock)
        }
        FontNotes.say(about: [picture], in: format, messages)
        try FileOutput.write(bytes, to: file, force: force)
        messages.note("all slices in \(file)")
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
