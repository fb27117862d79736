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

/// A random number generator that gives the same numbers for the same seed: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
