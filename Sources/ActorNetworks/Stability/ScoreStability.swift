public import Graphs

/// How far the scores and ranks of actors, and the figures of a network, would differ had its events
/// come out otherwise.
///
/// ```swift
/// let stability = try ScoreStability(
///     of: snapshot, by: [Measure.strength], against: .bootstrap(count: 1000), seed: 1)
/// let us = stability.columns[0].ranks[0]  // from 1 to 2, say
/// ```
///
/// Which actors and pairs are meant the observed network decides; an actor whose events a variant
/// lacks is in it without ties.
public struct ScoreStability: Sendable {
    /// What was observed.
    public let measurement: Measurement
    /// How the variants came about.
    public let resampling: Resampling
    /// How many variants were measured.
    public let variantCount: Int
    /// One for each measure of actors, in the order of `measurement.actors.columns`.
    public let columns: [Column]
    /// One list for each statistic, with an interval for each of its figures; `nil` where no variant
    /// has a value.
    public let figures: [[Interval?]]
    /// The share of the variants in which any two actors are tied, 0 to 1.
    public let tiedShare: Double
    /// How many actors have ties in the period in some variants, and were not observed there.
    public let newcomerCount: Int

    /// What the variants say by one measure; one entry for each actor of the snapshot.
    public struct Column: Sendable {
        /// The scores of the middle 95 % of the variants; `nil` where no variant gives one. Sides are
        /// turned to those that were observed.
        public let scores: [Interval?]
        /// The ranks of the middle 95 % of the variants; none where the measure tells of two sides.
        public let ranks: [Interval?]
        /// The share of the variants that give a score, 0 to 1.
        public let shares: [Double]
        /// Of the variants that give a score other than 0, the share whose score has the sign of the
        /// observed one, 0 to 1; `nil` where none does, or the observed one is 0 or missing.
        public let sameSign: [Double?]
    }

    /// Measures a snapshot and its variants.
    ///
    /// - Parameters:
    ///   - snapshot: What was observed.
    ///   - entries: Measures of actors and statistics of the network.
    ///   - options: How they read the network; its execution runs the variants side by side.
    ///   - grouping: The groups for measures that ask for some.
    ///   - resampling: How else the events might have come out.
    ///   - seed: Where chance starts.
    /// Measures that no variant of this sort can tell of have no intervals, see
    /// ``Resampling/tells(of:)``. Where time counts from the first event, it counts from the observed
    /// one in all variants.
    ///
    /// - Throws: `StabilityError`.
    /// - Complexity: That of the measures for each variant, besides O(*e*) for *e* events.
    public init(
        of snapshot: Snapshot, by entries: [any CatalogueEntry],
        options: MeasureOptions = MeasureOptions(), grouping: ActorGrouping = .type,
        against resampling: Resampling, seed: UInt64
    ) throws(StabilityError) {
        self.resampling = resampling
        let networks: VariantNetworks
        let observed: Measurement
        let variants: [VariantScores]
        do {
            networks = try VariantNetworks(of: [snapshot], resampling, seed: seed)
            observed = try Measurement(
                of: snapshot, by: entries, options: options.alone, grouping: grouping)
            let measurable = observed.measurable(of: entries).filter(resampling.tells(of:))
            let own = try options.alone.counting(from: snapshot, for: measurable)
            variants = try options.execution.map(pieces: networks.count) {
                (variant) throws(GraphError) in
                let network = networks.networks(variant)[0]
                let measurement = try Measurement(
                    of: network, by: measurable, options: own.moved(from: snapshot, to: network),
                    grouping: grouping)
                return VariantScores(measurement, besides: observed)
            }
        } catch let error as GraphError {
            throw .graph(error)
        } catch let error as CaseError {
            throw .case(error)
        } catch {
            preconditionFailure("no other errors are thrown")
        }
        measurement = observed
        variantCount = networks.count
        columns = observed.actors.columns.map { column in
            Column(of: column.measure.name, in: variants, besides: column.values)
        }
        tiedShare =
            variants.isEmpty
            ? 0 : Double(variants.count(where: \.hasTies)) / Double(variants.count)
        newcomerCount = Set(variants.flatMap(\.newcomers)).count
        figures = observed.figures.map { figures in
            figures.values.indices.map { place in
                Interval(
                    ofMiddle: variants.compactMap {
                        $0.figures[figures.statistic.name]?[place]
                    })
            }
        }
    }
}

/// Why stability is not told.
public enum StabilityError: Error, Equatable {
    /// A measure refuses the network, or the work was cancelled.
    case graph(GraphError)
    /// The selection names what the case lacks.
    case `case`(CaseError)
}

/// What the measures say of a variant, of the observed actors.
struct VariantScores: Sendable {
    /// By measure; a score for each of the actors.
    let scores: [String: [Double?]]
    /// By measure; a rank for each of the actors.
    let ranks: [String: [Int?]]
    /// By statistic.
    let figures: [String: [Double?]]
    /// Whether any two actors are tied.
    let hasTies: Bool
    /// Actors that were not observed.
    let newcomers: [Int]

    /// The scores of the actors of the observed network, sides turned to those that were observed.
    init(_ measurement: Measurement, besides observed: Measurement) {
        let actors = observed.snapshot.actors
        let present = measurement.snapshot.actors
        hasTies = !measurement.snapshot.dyads.isEmpty
        // A variant may have further actors, and lack some.
        let known = Set(actors)
        newcomers = present.filter { !known.contains($0) }
        let places = Dictionary(
            present.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var scores: [String: [Double?]] = [:]
        var ranks: [String: [Int?]] = [:]
        for column in measurement.actors.columns {
            var values = actors.map { actor in places[actor].flatMap { column.values[$0] } }
            if column.measure.contract.reading == .sides,
                let known = observed.actors.columns.first(where: {
                    $0.measure.name == column.measure.name
                })
            {
                values = values.turned(towards: known.values)
            }
            let found = ActorScores.Column(measure: column.measure, values: values)
            scores[column.measure.name] = values
            ranks[column.measure.name] = found.ranks
        }
        self.scores = scores
        self.ranks = ranks
        figures = Dictionary(
            measurement.figures.map { ($0.statistic.name, $0.values) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension ScoreStability.Column {
    fileprivate init(
        of name: String, in variants: [VariantScores], besides observed: [Double?]
    ) {
        let actorCount = observed.count
        let scores = variants.compactMap { $0.scores[name] }
        let ranks = variants.compactMap { $0.ranks[name] }
        self.scores = (0..<actorCount).map { actor in
            Interval(ofMiddle: scores.compactMap { $0[actor] })
        }
        self.ranks = (0..<actorCount).map { actor in
            Interval(ofMiddle: ranks.compactMap { $0[actor].map(Double.init) })
        }
        shares = (0..<actorCount).map { actor in
            variants.isEmpty
                ? 0 : Double(scores.count { $0[actor] != nil }) / Double(variants.count)
        }
        sameSign = observed.enumerated().map { actor, value in
            guard let value, value != 0 else { return nil }
            let signed = scores.compactMap { $0[actor] }.filter { $0 != 0 }
            return signed.isEmpty
                ? nil : Double(signed.count { $0 * value > 0 }) / Double(signed.count)
        }
    }
}
