public import Graphs

/// In how many variants of the events relations turn as they were seen to.
///
/// ```swift
/// let turns = try theCase.snapshot().turns()
/// let stability = try TurnStability(of: turns, against: .bootstrap(count: 1000), seed: 1)
/// zip(turns.turns, stability.shares).filter { $1 > 0.95 }  // turns, whatever chance does
/// ```
public struct TurnStability: Sendable {
    /// What was observed.
    public let turns: RelationTurns
    /// How the variants came about.
    public let resampling: Resampling
    /// The share of the variants in which the turn happens, 0 to 1; one for each of `turns.turns`.
    ///
    /// Of the bootstrap, those in which the pair has the observed signs in the two periods, whatever
    /// lies between: which periods have enough events is settled by those that were observed, since a
    /// variant may hold one of them alone, or many of one, and neither makes a turn better known. Where
    /// dates are drawn, those in which the pair turns in the same direction in the same period.
    public let shares: [Double]

    /// Finds the turns of the variants.
    ///
    /// - Parameters:
    ///   - turns: What was observed.
    ///   - resampling: How else the events might have come out.
    ///   - seed: Where chance starts.
    ///   - execution: Runs the variants side by side.
    /// - Throws: `StabilityError`.
    /// - Complexity: O(*e*) for each variant of the *e* events of the pairs that turned, besides O(*n*)
    ///   for the *n* rows of the case.
    public init(
        of turns: RelationTurns, against resampling: Resampling, seed: UInt64,
        execution: Execution = .serial
    ) throws(StabilityError) {
        self.turns = turns
        self.resampling = resampling
        let networks: VariantNetworks
        do {
            networks = try VariantNetworks(of: [turns.turnedPairs], resampling, seed: seed)
        } catch {
            throw .case(error)
        }
        do {
            let variants: [[Bool]]
            switch resampling {
            case .bootstrap:
                variants = try execution.map(pieces: networks.count) {
                    (variant) throws(GraphError) in
                    turns.keepSigns(in: networks.networks(variant))
                }
            case .dates: variants = try turns.recurrences(in: networks, execution)
            }
            shares = turns.turns.indices.map { place in
                Double(variants.count { $0[place] }) / Double(variants.count)
            }
        } catch {
            throw .graph(error)
        }
    }
}

/// Which turns hang on a single source document.
public struct TurnSources: Sendable {
    /// What was observed.
    public let turns: RelationTurns
    /// The documents without any one of which a turn would not have been seen, the one with the most
    /// events first; a list for each of `turns.turns`.
    public let documents: [[Int]]
    /// How many documents the events of the pairs that turned cite.
    public let documentCount: Int
    /// How many of them were left out in turn, those with the most events.
    public let triedCount: Int

    /// Leaves the documents out, one after the other.
    ///
    /// - Parameters:
    ///   - turns: What was observed.
    ///   - execution: Runs the variants side by side.
    /// - Throws: `GraphError.cancelled`.
    /// - Complexity: O(*e*) for each document tried and the *e* events of the pairs that turned.
    public init(of turns: RelationTurns, execution: Execution = .serial) throws(GraphError) {
        self.turns = turns
        let pairs = turns.turnedPairs
        let cited = [pairs].citedDocuments
        documentCount = cited.count
        let tried = Array(cited.prefix(SourceDependence.mostTried))
        triedCount = tried.count
        let variants = try turns.recurrences(
            in: VariantNetworks(of: [pairs], without: tried, keepingActors: true), execution)
        documents = turns.turns.indices.map { place in
            zip(tried, variants).filter { !$1[place] }.map { Int($0.0) }
        }
    }
}

extension RelationTurns {
    /// The network of the pairs that turned.
    fileprivate var turnedPairs: Snapshot {
        let turned = Set(turns.map { PairedRows.key($0.first, $0.second) })
        return snapshot.keeping { turned.contains(PairedRows.key($0.first, $0.second)) }
    }

    /// Whether each turn has its signs before and after in other networks of the same pairs.
    fileprivate func keepSigns(in networks: [Snapshot]) -> [Bool] {
        var signs: [PeriodKey: Int] = [:]
        for network in networks {
            var walk = PeriodWalk(network, rule.periods)
            for dyad in network.dyads {
                walk.forEach(of: dyad) { period, _ in
                    guard period.countedEvents > 0, abs(period.tone ?? 0) >= rule.noise else {
                        return
                    }
                    signs[PeriodKey(dyad.first, dyad.second, period.window)] = period.sign
                }
            }
        }
        return turns.map { turn in
            [turn.before.period, turn.after.period].allSatisfy {
                signs[PeriodKey(turn.first, turn.second, $0.window)] == $0.sign
            }
        }
    }

    /// Whether each turn happens in each of some variants, in periods of enough events.
    fileprivate func recurrences(
        in networks: VariantNetworks, _ execution: Execution
    ) throws(GraphError) -> [[Bool]] {
        var rule = rule
        rule.minimumEvents = minimumEvents
        let wanted = turns.map(TurnKey.init)
        return try execution.map(pieces: networks.count) { [rule] (variant) throws(GraphError) in
            let found = networks.networks(variant).flatMap {
                RelationTurns(of: $0, by: rule).turns
            }
            let keys = Set(found.map(TurnKey.init))
            return wanted.map(keys.contains)
        }
    }
}

/// A period of a pair.
private struct PeriodKey: Hashable {
    let pair: UInt64
    let window: Window

    init(_ first: Int, _ second: Int, _ window: Window) {
        pair = PairedRows.key(first, second)
        self.window = window
    }
}

/// Who turned when and in which direction.
private struct TurnKey: Hashable {
    let first: Int
    let second: Int
    let window: Window
    let sign: Int

    init(_ turn: RelationTurn) {
        first = turn.first
        second = turn.second
        window = turn.after.period.window
        sign = turn.after.period.sign
    }
}
