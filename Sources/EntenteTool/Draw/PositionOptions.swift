internal import ArgumentParser
internal import DOT
internal import NetworkFormats
internal import NetworkReports

/// Where actors stand, across pictures.
struct PositionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keep the places of actors in this table (id,x,y in points): actors that it lists stand "
                + "where it says, all others are placed among them and added to it, so that all "
                + "pictures drawn with it agree. Without it, draw places the actors of its "
                + "selection; slices and compare place those of all their periods.",
            valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var positions: String?

    /// The places that the file tells; none if there is no file yet.
    ///
    /// - Throws: `ToolError` with `badData` or `noInput`.
    func read() throws(ToolError) -> [String: Point] {
        guard let path = positions, !FileOutput.isMissing(path) else { return [:] }
        let reading: PositionReading
        do {
            reading = try PositionReader().read(path)
        } catch {
            throw ToolError(error)
        }
        for problem in reading.problems.distinct { Terminal.say("\(problem)") }
        if reading.problems.hasErrors {
            throw ToolError(
                .badData, "\(path) cannot be used; correct it, or name a new file to begin anew")
        }
        return reading.positions
    }

    /// Throws if the file must not be written, before any work is done for it.
    func refuse(force: Bool) throws(ToolError) {
        guard let path = positions else { return }
        try FileOutput.refuseFolder(path)
        try FileOutput.refuse(path, force: force)
    }

    /// Adds the places of a picture to those that are known, and says what was read and written.
    ///
    /// Known ones stay as they are, those of actors who are not drawn too.
    func keep(
        _ drawn: [String: Point], known: [String: Point], _ messages: MessageOptions, force: Bool
    ) throws(ToolError) {
        guard let path = positions else { return }
        let old = drawn.keys.count { known[$0] != nil }
        let new = drawn.count - old
        if new > 0 {
            let all = known.merging(drawn) { known, _ in known }
            try FileOutput.write(Array(PositionWriter(all).text.utf8), to: path, force: force)
        }
        let told = "\(old.of("actor")) \(old == 1 ? "stands" : "stand") where \(path) says"
        messages.note(
            new == 0
                ? told
                : known.isEmpty
                    ? "places of \(new.of("actor")) written to \(path)"
                    : told + "; \(new.of("other")) \(new == 1 ? "was" : "were") placed and added")
    }
}
