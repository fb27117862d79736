/// Where a picture comes from: what made it, how, and of which events.
///
/// There is no time in it, so that the same input gives the same bytes.
public struct Provenance: Sendable, Hashable {
    /// The program and its version, as in `entente 1.0`.
    public var program: String
    /// The command as one would type it in a shell; `nil` if there was none.
    public var command: String?
    /// The seed of the layout and of other random choices; `nil` if it played no part.
    public var seed: UInt64?
    /// The fingerprints of the events that the picture shows, one for each side or slice.
    public var fingerprints: [String]

    /// A provenance of these parts.
    public init(
        program: String, command: String? = nil, seed: UInt64? = nil, fingerprints: [String] = []
    ) {
        self.program = program
        self.command = command
        self.seed = seed
        self.fingerprints = fingerprints
    }

    /// What is known besides the program: a name in lower case, and a value.
    var fields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if let command { fields.append(("command", command)) }
        if let seed { fields.append(("seed", "\(seed)")) }
        if !fingerprints.isEmpty {
            fields.append(("events", fingerprints.joined(separator: " ")))
        }
        return fields
    }
}
