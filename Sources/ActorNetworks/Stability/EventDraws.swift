internal import Graphs

#if canImport(Darwin)
internal import Darwin
#else
internal import Glibc
#endif

/// What chance gives each row of a table of events in one variant.
///
/// The draws of a row depend on the seed, the variant and the row alone, so the same event comes out
/// the same in all slices, and however many threads work.
struct EventDraws: Sendable {
    private let base: UInt64

    init(seed: UInt64, variant: Int) {
        var seeds = SplitMix64(seed: seed)
        var variants = SplitMix64(seed: seeds.next() ^ UInt64(variant))
        base = variants.next()
    }

    private func generator(_ row: Int) -> SplitMix64 {
        var mixed = SplitMix64(seed: base &+ UInt64(row))
        return SplitMix64(seed: mixed.next())
    }

    /// How often each event of a row is there, taken together: Poisson of the mean `events`.
    func count(ofRow row: Int, events: Int) -> Int {
        var generator = generator(row)
        if events > Self.manyEvents { return Self.poisson(mean: Double(events), &generator) }
        return (0..<events).reduce(0) { sum, _ in sum + Self.poissonOfOne(generator.unit()) }
    }

    /// A day of an event's interval, all of them alike.
    func day(ofRow row: Int, from start: Day, before end: Day) -> Day {
        var generator = generator(row)
        return start.advanced(by: generator.below(max(1, start.days(to: end))))
    }

    /// From here on the normal distribution, corrected for its skewness, tells what a Poisson draw is:
    /// its distribution function then is within 0.001 of the true one.
    private static let manyEvents = 64

    /// The chances that a Poisson draw of mean 1 is no more than 0, 1, 2, …
    private static let chances: [Double] = {
        var chances: [Double] = []
        var term = exp(-1.0)
        var sum = term
        for count in 1...20 {
            chances.append(sum)
            term /= Double(count)
            sum += term
        }
        return chances
    }()

    private static func poissonOfOne(_ unit: Double) -> Int {
        var count = 0
        while count < chances.count, unit >= chances[count] { count += 1 }
        return count
    }

    private static func poisson(mean: Double, _ generator: inout SplitMix64) -> Int {
        let radius = (-2 * log(1 - generator.unit())).squareRoot()
        let normal = radius * cos(2 * .pi * generator.unit())
        let draw = mean + mean.squareRoot() * normal + (normal * normal - 1) / 6
        return Int(max(0, draw.rounded()))
    }
}
