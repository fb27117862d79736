public import Graphs

/// How else the events might have come out: what a result is tried against.
///
/// ```swift
/// Resampling("bootstrap=200")  // .bootstrap(count: 200)
/// ```
public enum Resampling: Hashable, Sendable {
    /// Each event is there as often as chance has it, once on average: how far would other events of
    /// the same tendency have led?
    ///
    /// The number of times is drawn from the Poisson distribution of mean 1, independently for each
    /// event, so that numbers of events vary as well; a row that stands for several events draws for
    /// each of them.
    ///
    /// - SeeAlso: Efron (1979), <https://doi.org/10.1214/aos/1176344552>; with Poisson counts Hanley
    ///   & MacGibbon (2006), <https://doi.org/10.1016/j.cmpb.2006.04.006>.
    case bootstrap(count: Int)

    /// Each event without a known day is put on a day of its interval, all of them alike: what hangs
    /// on dates that nobody knows?
    case dates(count: Int)

    /// How many variants are drawn.
    public var count: Int {
        switch self {
        case .bootstrap(let count), .dates(let count): count
        }
    }

    /// How many variants are drawn if nothing else is asked for.
    public static let usualCount = 1000

    /// How many variants may be drawn: enough to tell 95 % of them, and no more than anybody waits
    /// for.
    public static let counts = 20...100_000
}

extension Resampling {
    /// Whether variants tell how sure the scores of a measure are.
    ///
    /// The bootstrap does not where a measure reads the times from one event to the next: an event that
    /// is there twice would come 0 days after itself.
    public func tells(of entry: any CatalogueEntry) -> Bool {
        switch self {
        case .bootstrap: entry.contract.time != .waits
        case .dates: true
        }
    }
}

extension Resampling: LosslessStringConvertible {
    /// The way that `description` names: `bootstrap` or `dates`, with `=N` for another number of
    /// variants than 1,000.
    public init?(_ description: String) {
        let parts = description.split(separator: "=", omittingEmptySubsequences: false)
        guard let count = parts.count == 1 ? Self.usualCount : Int(parts[1]), parts.count <= 2,
            Self.counts.contains(count)
        else { return nil }
        switch parts[0] {
        case "bootstrap": self = .bootstrap(count: count)
        case "dates": self = .dates(count: count)
        default: return nil
        }
    }

    /// The way as it can be read again.
    public var description: String {
        switch self {
        case .bootstrap(let count): "bootstrap=\(count)"
        case .dates(let count): "dates=\(count)"
        }
    }
}
