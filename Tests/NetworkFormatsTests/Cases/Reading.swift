import ActorNetworks
import NetworkFormats

/// Reads a table of events, and other tables if given, from text.
func read(
    _ events: String, actors: String? = nil, sources: String? = nil, phases: String? = nil,
    skipBadRows: Bool = false
) -> CaseReading {
    func table(_ name: String, _ text: String) -> CaseFiles.Table {
        CaseFiles.Table(name: name, bytes: Array(text.utf8))
    }
    return CaseReader(skipBadRows: skipBadRows).read(
        CaseFiles(
            title: "test", events: table("events.csv", events),
            actors: actors.map { table("actors.csv", $0) },
            sources: sources.map { table("sources.csv", $0) },
            phases: phases.map { table("phases.csv", $0) }))
}

/// Reads a table of events from bytes.
func read(bytes: [UInt8], skipBadRows: Bool = false) -> CaseReading {
    CaseReader(skipBadRows: skipBadRows).read(
        CaseFiles(events: CaseFiles.Table(name: "events.csv", bytes: bytes)))
}

extension CaseReading {
    /// All problems as they are printed.
    var messages: [String] { problems.kept.map(\.description) }
}
