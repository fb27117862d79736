internal import ActorNetworks
internal import ArgumentParser
internal import NetworkDrawing
internal import NetworkReports

/// What the file of a picture says besides the picture.
struct FileDetailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Begin every id in an SVG with this, so that several pictures can stand on one page.",
            valueName: "text"))
    var idPrefix: String?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Say in SVG, PNG and PDF where the picture comes from: command, version, seed, and a "
                + "fingerprint of the events."))
    var provenance = true

    func validate() throws {
        if let idPrefix, !FileDetails.isIDPrefix(idPrefix) {
            throw ValidationError(
                "--id-prefix \"\(idPrefix.printable)\" cannot begin an id; take a letter, then "
                    + "letters, digits, - and _, as in --id-prefix syria-.")
        }
    }

    /// The details of the file of a picture, which may be one of several.
    func details(from origin: Origin, number: Int? = nil) -> FileDetails {
        FileDetails(
            idPrefix: idPrefix.map { prefix in prefix + (number.map { "\($0)-" } ?? "") } ?? "",
            provenance: provenance ? origin.provenance : nil)
    }
}

/// What a picture was made of.
struct Origin {
    /// The seed of its layout and of other random choices, if it has any.
    var seed: UInt64?
    /// The networks that it shows.
    var snapshots: [Snapshot] = []

    /// The same for programs.
    var provenance: Provenance {
        Provenance(
            program: "entente \(Entente.version)",
            command: ShellWords.joined(["entente"] + CommandLine.arguments.dropFirst()),
            seed: seed, fingerprints: snapshots.map(\.fingerprint))
    }
}
