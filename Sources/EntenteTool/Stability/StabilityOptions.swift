internal import ActorNetworks
internal import ArgumentParser
internal import NetworkFormats

/// What results are tried against.
enum StabilityTest: Hashable, LosslessStringConvertible, ExpressibleByArgument {
    /// Other draws of the events, or of their dates.
    case resampling(Resampling)
    /// The same without one source after the other.
    case sources

    init?(_ description: String) {
        if description.lowercased() == "sources" {
            self = .sources
        } else if let resampling = Resampling(description.lowercased()) {
            self = .resampling(resampling)
        } else {
            return nil
        }
    }

    init?(argument: String) { self.init(argument) }

    var description: String {
        switch self {
        case .resampling(let resampling): resampling.description
        case .sources: "sources"
        }
    }

    static var allValueStrings: [String] { ["bootstrap", "bootstrap=200", "sources", "dates"] }
}

/// Whether a result is more than noise.
struct StabilityOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How sure the result is: bootstrap (other draws of the events, each of them there 0, 1, 2 … "
                + "times by chance and once on average: a Poisson bootstrap; =N for N draws), sources "
                + "(one source document after the other left out) or dates (uncertain dates drawn "
                + "by chance; =N).", valueName: "test"),
        completion: .list(StabilityTest.allValueStrings),
        transform: StabilityOptions.parse)
    var stability: StabilityTest?

    private static func parse(_ text: String) throws -> StabilityTest {
        if let test = StabilityTest(text) { return test }
        let counts = Resampling.counts
        throw ValidationError(
            "write bootstrap, sources or dates, or for example bootstrap=200, with "
                + "\(counts.lowerBound) to \(counts.upperBound) variants")
    }

    /// What reading must keep: where dates are drawn, events outside the period may get into it.
    func demand(_ selection: SelectionOptions) -> EventDemand {
        var demand = selection.demand
        if case .resampling(.dates) = stability { demand.window = .always }
        return demand
    }
}
