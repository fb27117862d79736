/// A moment or a span of time in which something can pass from one vertex to another.
public struct Contact: Sendable, Hashable {
    /// Where it can pass from.
    public var source: Int

    /// Where it can pass to.
    public var target: Int

    /// The first time at which it can.
    public var start: Int

    /// The time after the last; one more than `start` for a moment.
    public var end: Int

    /// Whether it can pass both ways.
    public var isMutual: Bool

    /// How many events of these vertices and this time it stands for; 0 for events at times that nobody
    /// knows one by one, which paths may follow and between which no times are read.
    public var eventCount: Int

    /// A contact of one moment.
    public init(
        from source: Int, to target: Int, at time: Int, isMutual: Bool = false, events: Int = 1
    ) {
        self.init(
            from: source, to: target, during: time..<(time + 1), isMutual: isMutual, events: events)
    }

    /// A contact that can be used at any time of a range.
    ///
    /// - Precondition: The range is not empty, and the number of events is not below 0.
    public init(
        from source: Int, to target: Int, during times: Range<Int>, isMutual: Bool = false,
        events: Int = 1
    ) {
        precondition(!times.isEmpty, "a contact needs a time")
        precondition(events >= 0, "a contact has no fewer than 0 events")
        self.source = source
        self.target = target
        start = times.lowerBound
        end = times.upperBound
        self.isMutual = isMutual
        eventCount = events
    }
}
