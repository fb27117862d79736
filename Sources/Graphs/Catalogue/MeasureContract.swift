/// What a measure of vertices, arcs, groups or a whole graph does with each thing that a graph of ties
/// can hold.
///
/// The tests hold every measure to its contract, so what is printed from it is true.
///
/// ```swift
/// Measure.pageRank.contract.direction  // .chosen(.out): arcs are followed unless asked otherwise
/// Measure.pageRank.contract.sign       // .refused
/// ```
public struct MeasureContract: Sendable, Hashable {
    /// The definition, as a formula.
    public var definition: Phrase

    /// What becomes of weights.
    public var weight: WeightReading

    /// What becomes of parallel arcs.
    public var parallelArcs: ParallelReading

    /// What becomes of negative weights.
    public var sign: SignReading

    /// What becomes of the times of events.
    public var time = TimeReading.ignored

    /// What becomes of direction.
    public var direction: DirectionReading

    /// The range of the values, and how they are normalized.
    public var scale: Phrase

    /// What becomes of pairs without a path.
    public var disconnected: Phrase

    /// The score of a vertex without ties, or what becomes of it.
    public var isolates: IsolateScore

    /// How scores are to be compared.
    public var reading = ScoreReading.levels

    /// How time grows with `n` vertices and `m` arcs.
    public var cost: String

    /// Who defined it, where.
    public var source: String

    /// Whether scores depend on a seed.
    public var isRandom = false

    /// Whether it is about groups that are given to it.
    public var readsGroups = false

    /// States a contract.
    ///
    /// - Parameters:
    ///   - definition: The definition, as a formula.
    ///   - weight: What becomes of weights.
    ///   - parallelArcs: What becomes of parallel arcs.
    ///   - sign: What becomes of negative weights.
    ///   - time: What becomes of the times of events.
    ///   - direction: What becomes of direction.
    ///   - scale: The range of the values, and how they are normalized.
    ///   - disconnected: What becomes of pairs without a path.
    ///   - isolates: The score of a vertex without ties.
    ///   - cost: How time grows.
    ///   - source: Who defined it, where.
    ///   - isRandom: Whether scores depend on a seed.
    ///   - readsGroups: Whether it is about groups that are given to it.
    public init(
        definition: Phrase, weight: WeightReading, parallelArcs: ParallelReading,
        sign: SignReading, time: TimeReading = .ignored, direction: DirectionReading,
        scale: Phrase, disconnected: Phrase, isolates: IsolateScore, cost: String, source: String,
        isRandom: Bool = false, readsGroups: Bool = false
    ) {
        self.definition = definition
        self.weight = weight
        self.parallelArcs = parallelArcs
        self.sign = sign
        self.time = time
        self.direction = direction
        self.scale = scale
        self.disconnected = disconnected
        self.isolates = isolates
        self.cost = cost
        self.source = source
        self.isRandom = isRandom
        self.readsGroups = readsGroups
    }
}

/// What a measure takes weights for.
public enum WeightReading: Sendable, Hashable {
    /// It does not read them.
    case ignored

    /// Strength of tie, or 1 for every tie if asked.
    case strength

    /// Length of an arc: 1 by default, or a falling function of strength if asked.
    case length

    /// Conductance of a resistor network.
    case conductance
}

/// What a measure takes parallel arcs for.
public enum ParallelReading: Sendable, Hashable {
    /// Each counts.
    case counted

    /// They add up to one tie of their summed weight.
    case summed

    /// They are one tie, however many.
    case merged
}

/// What a measure does with negative weights.
public enum SignReading: Sendable, Hashable {
    /// It does not see signs: −2 is a tie like 2.
    case ignored

    /// It refuses the graph.
    case refused

    /// It reads the arcs of positive weight alone.
    case positivePart

    /// It reads the arcs of negative weight alone, as positive numbers.
    case negativePart

    /// It reads them as they are, and its scores can change sign with them.
    case signed

    /// It is about them: a pair is tied positively or negatively, by the net weight of its arcs.
    case contrasted
}

/// What a measure does with the times of events.
public enum TimeReading: Sendable, Hashable {
    /// It does not see them: all arcs are there at once.
    case ignored

    /// It follows arcs in the order of their times only.
    case followed

    /// It follows arcs in the order of their times, and measures how much time has passed since the
    /// beginning.
    case elapsed

    /// It reads the times from one event to the next, which events that are there twice would change.
    case waits

    /// Whether arcs are followed in the order of their times.
    public var followsPaths: Bool { self == .followed || self == .elapsed }
}

/// How the scores of a measure are to be compared.
public enum ScoreReading: Sendable, Hashable {
    /// They are more or less, and their sum means nothing.
    case levels

    /// They are parts of a whole: the share that a vertex has of their sum means something.
    case amounts

    /// They are places between two ends, neither of which is the better: which of them is above 0 is
    /// a convention, so there are no ranks.
    case sides
}

extension MeasureContract {
    /// The same contract with another reading of scores.
    func read(as reading: ScoreReading) -> MeasureContract {
        var contract = self
        contract.reading = reading
        return contract
    }
}

/// What a measure does with direction.
public enum DirectionReading: Sendable, Hashable {
    /// Arcs are followed the way they lead.
    case followed

    /// The direction is chosen; this one by default.
    case chosen(Direction)

    /// A pair is tied whichever way its arcs lead.
    case ignored

    /// The graph must be directed, or else the measure refuses it.
    case required
}

/// What a vertex without ties scores, or what becomes of it where vertices are not scored.
public enum IsolateScore: Sendable, Hashable {
    /// 0.
    case zero

    /// 1.
    case one

    /// Nothing: the measure has no value there.
    case none

    /// 0, or nothing where nobody has a value.
    case zeroOrNone

    /// What everybody gets before ties are looked at.
    case base

    /// It is a vertex like the others.
    case counted

    /// It makes no difference.
    case ignored

    /// It is a group of its own.
    case alone
}
