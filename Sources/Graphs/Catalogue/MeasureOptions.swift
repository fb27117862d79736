/// What a caller may choose about a measure; each measure reads what concerns it.
public struct MeasureOptions: Sendable {
    /// How strong a tie is, for measures of ties.
    public var strength = TieStrength.weight

    /// How long an arc is, for measures of paths.
    public var length = ArcLength.hops

    /// Which arcs to follow; `nil` leaves it to the measure.
    public var direction: Direction?

    /// Whether scores are divided by what would be the most possible.
    public var normalized = true

    /// The largest error to allow a measure that estimates, and how sure to be of it; both lie between
    /// 0 and 1.
    public var accuracy = (error: 0.01, confidence: 0.9)

    /// How likely a fresh start leads to each vertex, for PageRank; `nil` means everywhere alike.
    public var start: [Double]?

    /// The group of each vertex, for measures of given groups.
    public var groups: Partition?

    /// The contacts of the vertices, for measures that follow time.
    public var contacts: TemporalGraph?

    /// Which paths follow time, for measures of contacts.
    public var timing = PathTiming()

    /// From when on time counts, for measures of contacts; `nil` means from the first.
    public var timeOrigin: Int?

    /// How much time counts as one, for measures of contacts; above 0.
    public var timeUnit = 1.0

    /// Above 1, smaller groups are better, for modularity and methods that look for it.
    public var resolution = 1.0

    /// Where chance starts, for measures that draw samples and methods that break ties.
    public var seed: UInt64 = 1

    /// Threads, progress and cancellation.
    public var execution = Execution.serial

    /// The usual choices.
    public init() {}
}
