internal import ArgumentParser
internal import DOT
internal import Graphviz
internal import NetworkFormats

/// A file in the DOT language, which is drawn as it is.
struct DocumentFile {
    let path: String

    /// The path without the ending of what it is packed in.
    private let unpackedPath: String

    /// The file of a path that ends in `.dot` or `.gv`, packed or not; `nil` if there is none.
    ///
    /// - Throws: `ToolError` with `usage` if there are more paths.
    init?(_ paths: [String]) throws(ToolError) {
        guard let path = paths.first(where: Self.isDocument) else { return nil }
        guard paths.count == 1 else {
            throw ToolError(
                .usage, "\(path) is drawn as it is, and alone; leave the other files out")
        }
        self.path = path
        unpackedPath = Self.unpacked(path)
    }

    private static func isDocument(_ path: String) -> Bool {
        ["dot", "gv"].contains(FileName.ending(of: unpacked(path)).lowercased())
    }

    private static func unpacked(_ path: String) -> String {
        let ending = FileName.ending(of: path)
        let isPacked = ["gz", "xz", "zst", "bz2"].contains(ending.lowercased())
        return isPacked ? String(path.dropLast(ending.count + 1)) : path
    }

    /// Throws if the command line asks for what only a network has.
    func refuseOthers(than options: Set<String>, in arguments: [String]) throws(ToolError) {
        let words = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
        let names = words.map { String($0.prefix { $0 != "=" }) }
        guard let other = names.first(where: { !options.contains($0) }) else { return }
        throw ToolError(
            .usage,
            "\(path) is drawn as it is, and \(other) is for networks; leave it out, or add --as network "
                + "to draw what it tells as one")
    }

    /// The graph to draw: the first one of the file, in the encoding that a user names.
    func document(
        in encoding: TextEncoding?, _ messages: MessageOptions
    ) throws(ToolError) -> Document {
        let bytes: [UInt8]
        var choices = ReadingChoices()
        choices.encoding = encoding
        var reader = DocumentReader()
        reader.ignoresCharset = encoding != nil
        do {
            bytes = try CaseFiles.Input.file(path: path, name: unpackedPath).load(choices).bytes
        } catch {
            throw ToolError(.noInput, "\(error)")
        }
        InputFiles.remember(path)
        let reading: DocumentReading
        do {
            reading = try messages.during("reading \(path)") { [reader] in try reader.read(bytes) }
        } catch let problem as SourceProblem {
            throw ToolError(.badData, "\(path):\(problem)")
        } catch {
            throw ToolError(.badData, "\(path): \(error)")
        }
        for warning in reading.warnings.prefix(Self.shownNotes) {
            messages.note("\(path):\(warning)")
        }
        let others = reading.warningCount - Self.shownNotes
        if others > 0 { messages.note("\(path) has \(others) more of these") }
        if reading.documents.count > 1 {
            messages.note(
                "\(path) holds \(reading.documents.count) graphs; the first one is drawn")
        }
        return reading.documents[0]
    }

    /// How the graph is to be placed: as asked for, else as it says itself, else in ranks.
    func engine(_ asked: String?, of document: Document) throws(ToolError) -> Engine {
        if let asked { return Engine(rawValue: asked) }
        guard case .text(let name) = document.attributes["layout"], !name.isEmpty else {
            return .dot
        }
        let engine = Engine(rawValue: name)
        guard Engine.wellKnown.contains(engine) else {
            let list = Engine.wellKnown.map(\.rawValue).joined(separator: ", ")
            throw ToolError(
                .badData,
                "\(path): the graph asks for the layout \"\(name)\", which is none; name another "
                    + "with --engine (\(list))")
        }
        return engine
    }

    /// The graph without what is dangerous to draw; says what is left out.
    func safe(
        _ document: Document, using engine: Engine, _ messages: MessageOptions
    ) -> Document {
        var document = document
        document.attributes["layout"] = nil
        let (clean, refused) = document.withoutRefused(under: .foreign)
        let (safe, risks) = clean.withoutRisks(using: engine)
        let problems = refused + risks
        for problem in problems.prefix(Self.shownNotes) {
            messages.note("left out: \(problem.place): \(problem.message)")
        }
        if problems.count > Self.shownNotes {
            messages.note("left out: \(problems.count - Self.shownNotes) more of these")
        }
        return safe
    }

    /// The picture in a format, drawn in a process of its own.
    func drawing(
        of document: Document, using engine: Engine, as format: Format, _ clock: DrawingClock,
        _ messages: MessageOptions
    ) throws(ToolError) -> [UInt8] {
        try MachineLimits.requireForDrawing()
        let renderer = HelperRenderer(
            executable: Executable.path, arguments: [DrawingHelper.word], deadline: clock.rest,
            policy: .foreign)
        do {
            let rendering = try messages.during(
                "drawing \(document.nodes.count) nodes and \(document.allEdges.count) edges"
            ) { try renderer.render(document, using: engine, as: format) }
            for warning in rendering.warnings.prefix(Self.shownNotes) { messages.note(warning) }
            let others = rendering.warnings.count - Self.shownNotes
            if others > 0 { messages.note("Graphviz has \(others) more remarks") }
            return rendering.bytes
        } catch let error as GraphvizError {
            throw toolError(of: error, clock)
        } catch {
            throw ToolError(.graphvizFailed, "\(path): \(error)")
        }
    }

    private func toolError(of error: GraphvizError, _ clock: DrawingClock) -> ToolError {
        switch error.cause {
        case .refused: ToolError(.badData, "\(path): \(error.problem); \(error.remedy)")
        case .timedOut:
            ToolError(
                .graphvizFailed,
                Timeout.error(
                    "the drawing is", after: clock.seconds ?? 60,
                    remedy: "choose a faster engine, as in --engine sfdp"
                ).message)
        default: ToolError(.graphvizFailed, "\(path): \(error.problem); \(error.remedy)")
        }
    }

    /// How many notes of one sort are said.
    private static let shownNotes = 10
}
