public import ActorNetworks

/// What a user chooses about the events of a table, beyond what its dialect says.
public struct EventChoices: Sendable {
    /// The greatest age of an event in days when its row was added to its collection; older ones are
    /// left out and counted. `nil` keeps all.
    public var greatestAge: Int?
    /// Whether actors stay whose names stand for nobody in particular.
    public var keepsPlaceholders = false
    /// Whether events that a dialect merges with their mirror images stay apart.
    public var keepsMirrored = false
    /// Whether of the events of one day, source, target and code the first alone is kept.
    public var keepsOneADay = false
    /// Whether acts of several parties who all stand as sources are an event of each two of them.
    public var makesCliques = false

    /// The day that times count from in tables that have numbers for times.
    public var firstDay: Day?
    /// What names of actors tell; `nil` leaves it to the dialect.
    public var naming: ActorNaming?
    /// What codes mean; `nil` leaves it to the dialect.
    public var codingScheme: CodingScheme?

    /// The choices by default: everything is kept that makes an edge.
    public init() {}
}
