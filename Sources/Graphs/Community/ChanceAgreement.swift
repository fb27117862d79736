#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What two partitions of the same things tell about each other on average, in nats, if only the
/// sizes of their groups are given: Vinh, Epps & Bailey's expected mutual information.
func mutualInformationByChance(_ sizes: [Int], _ others: [Int]) -> Double {
    let total = sizes.reduce(0, +)
    // Groups of one size share as much with another group on average, so each size is asked once.
    let right = tally(others)
    return tally(sizes).reduce(0) { sum, own in
        right.reduce(sum) { sum, other in
            let overlap = Overlap(own.size, other.size, of: total)
            return sum + Double(own.count * other.count) * overlap.meanInformation
        }
    }
}

private func tally(_ sizes: [Int]) -> [(size: Int, count: Int)] {
    Dictionary(sizes.map { ($0, 1) }, uniquingKeysWith: +)
        .sorted { $0.key < $1.key }
        .map { (size: $0.key, count: $0.value) }
}

/// How many of `total` things two random groups of given sizes have in common.
private struct Overlap {
    private let first: Double
    private let second: Double
    private let total: Double

    init(_ first: Int, _ second: Int, of total: Int) {
        (self.first, self.second, self.total) = (Double(first), Double(second), Double(total))
    }

    /// The mean of `n/N · log(n·N / (a·b))`.
    ///
    /// Overlaps are followed from the likeliest one both ways, each as likely as the last one times
    /// a ratio, until no likelihood is left that would count: no factorial is ever needed.
    var meanInformation: Double {
        let mode = ((first + 1) * (second + 1) / (total + 2)).rounded(.down)
        var (likelihoods, sum) = (1.0, information(mode))
        var (size, likelihood) = (mode, 1.0)
        while likelihood > 1e-18 {
            likelihood *= ratio(size)
            size += 1
            likelihoods += likelihood
            sum += likelihood * information(size)
        }
        (size, likelihood) = (mode, 1.0)
        while likelihood > 1e-18, size > 0 {
            size -= 1
            let ratio = ratio(size)
            // Below the least possible overlap there is nothing to come from.
            guard ratio > 0, ratio.isFinite else { break }
            likelihood /= ratio
            likelihoods += likelihood
            sum += likelihood * information(size)
        }
        return sum / likelihoods
    }

    /// How likely an overlap of one more is, beside this one.
    private func ratio(_ size: Double) -> Double {
        (first - size) * (second - size) / ((size + 1) * (total - first - second + size + 1))
    }

    private func information(_ size: Double) -> Double {
        size == 0 ? 0 : size / total * log(size * total / (first * second))
    }
}
