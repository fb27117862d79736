import Testing

@Suite("Options that take numbers")
struct RangesTests {
    /// An option with the rest of its command line, what it takes and what it does not.
    struct Option: CustomTestStringConvertible, Sendable {
        let name: String
        let command: [String]
        let good: [String]
        let bad: [String]

        var testDescription: String { "\(command[0]) \(name)" }
    }

    private static let nonsense = ["", "nan", "1,5"]
    private static let noWhole = nonsense + ["inf", "1e308", "99999999999999999999"]
    private static let noCount = noWhole + ["0", "-1"]
    private static let noStep = noCount + ["0d", "-1d", "1.5d", "100001d"]

    private static let seeds = ["describe", "seeds"]
    private static let measuring = ["centrality", "seeds", "--measure", "approximate-betweenness"]
    private static let grouping = ["communities", "seeds"]
    private static let slicing = ["slices", "seeds"]

    static let options: [Option] = [
        .init(
            name: "--rows", command: seeds, good: ["0", "1", "9223372036854775807"],
            bad: noWhole + ["-1"]),
        .init(name: "--rows", command: measuring, good: ["0"], bad: noWhole + ["-1"]),
        .init(name: "--rows", command: grouping, good: ["0"], bad: noWhole + ["-1"]),
        .init(
            name: "--rows", command: ["compare", "seeds", "2015", "2016"], good: ["0"],
            bad: noWhole + ["-1"]),
        .init(name: "--top", command: seeds, good: ["1", "9223372036854775807"], bad: noCount),
        .init(name: "--min-events", command: seeds, good: ["1", "999"], bad: noCount),
        .init(
            name: "--hops", command: seeds + ["--ego", "us"], good: ["1", "9223372036854775807"],
            bad: noCount),
        .init(
            name: "--weigh", command: seeds, good: ["decay:1", "decay:9223372036854775807"],
            bad: ["decay:", "decay:0", "decay:-1", "decay:nan", "decay:1.5", "decay:1e9", "1"]),
        .init(name: "--roll-up", command: seeds, good: ["0", "1", "99"], bad: ["-1", ""]),
        .init(
            name: "--error", command: measuring, good: ["1e-2", "0.999"],
            bad: nonsense + ["0", "-1", "1", "inf", "1e308", "1e-9", "9e-6", "1e-400"]),
        .init(
            name: "--confidence", command: measuring, good: ["0.5", "0.999999"],
            bad: nonsense + ["0", "-1", "1", "inf", "1e308"]),
        .init(
            name: "--resolution", command: measuring, good: ["0.0001", "10000"],
            bad: nonsense + ["0", "-1", "inf", "1e308", "1e-320", "0.00009", "10001"]),
        .init(
            name: "--resolution", command: grouping, good: ["0.5"],
            bad: nonsense + ["0", "-1", "inf", "1e308"]),
        .init(
            name: "--seed", command: measuring, good: ["0", "18446744073709551615"],
            bad: noWhole + ["-1", "18446744073709551616"]),
        .init(name: "--seed", command: grouping, good: ["0"], bad: noWhole + ["-1"]),
        .init(
            name: "--seed", command: ["draw", "seeds", "--top", "3"], good: ["0"],
            bad: noWhole + ["-1"]),
        .init(
            name: "--timeout", command: grouping, good: ["1", "1e9"],
            bad: nonsense + ["0", "-1", "inf", "1e308", "1000000001"]),
        .init(
            name: "--timeout", command: measuring, good: ["100"],
            bad: nonsense + ["0", "-1", "inf", "1e308"]),
        .init(
            name: "--timeout", command: ["draw", "seeds", "--top", "3"], good: ["100"],
            bad: nonsense + ["0", "-1", "inf", "1e308"]),
        .init(
            name: "--turn-events", command: ["why", "seeds", "us", "russia"],
            good: ["1", "9223372036854775807"], bad: noCount),
        .init(
            name: "--noise", command: ["why", "seeds", "us", "russia"], good: ["0", "10", "1e-9"],
            bad: nonsense + ["-0.1", "10.1", "inf", "1e308"]),
        .init(
            name: "--negotiation", command: ["why", "seeds", "us", "russia"],
            good: ["0", "1", "0.5", "1e-9"], bad: nonsense + ["-0.1", "1.1", "inf", "1e308"]),
        .init(name: "--every", command: slicing, good: ["d", "100000d", "99y"], bad: noStep),
        .init(name: "--rolling", command: slicing, good: ["90d", "100000y"], bad: noStep),
        .init(
            name: "--step", command: slicing + ["--rolling", "90d"], good: ["30d", "100000y"],
            bad: noStep),
        .init(
            name: "--every", command: ["centrality", "seeds", "--measure", "degree"], good: ["1y"],
            bad: noStep),
    ]

    @Test(
        "take the ends of their range, and refuse with a word what lies outside", arguments: options
    )
    func ranges(option: Option) throws {
        for value in option.good {
            let outcome = try Tool.run(option.command + ["\(option.name)=\(value)"])
            #expect(outcome.status == 0, "\(value): \(outcome.messages)")
        }
        for value in option.bad {
            let outcome = try Tool.run(option.command + ["\(option.name)=\(value)"])
            #expect(outcome.status == 64, "\(value)")
            #expect(outcome.output.isEmpty, "\(value)")
            #expect(outcome.messages.hasPrefix("Error: "), "\(value): \(outcome.messages)")
            #expect(outcome.messages.contains(option.name), "\(value): \(outcome.messages)")
        }
    }
}
